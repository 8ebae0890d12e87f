// Makes HTML readable without moving a character: what is taken away becomes blanks or fillers.
import { FILLER } from "./flow.js";

const ENTITIES = new Map(
  Object.entries({
    lt: "<",
    gt: ">",
    amp: "&",
    quot: '"',
    apos: "'",
    nbsp: " ",
    auml: "ä",
    ouml: "ö",
    uuml: "ü",
    Auml: "Ä",
    Ouml: "Ö",
    Uuml: "Ü",
    szlig: "ß",
    eacute: "é",
    egrave: "è",
    ecirc: "ê",
    agrave: "à",
    acirc: "â",
    ccedil: "ç",
    ocirc: "ô",
    iacute: "í",
    oacute: "ó",
    aacute: "á",
    ntilde: "ñ",
    atilde: "ã",
    rsquo: "'",
    lsquo: "'",
    ldquo: '"',
    rdquo: '"',
  }),
);
const BLOCK = /^(?:br|p|div|tr|table|li|ul|ol|h[1-6]|pre|blockquote|hr)$/i;
const INLINE = /^(?:a|b|i|u|em|strong|span|font|tt|code|wbr)$/i;
const SURROGATES = 0xd800;

/**
 * Whether a text is HTML, whatever its part says.
 *
 * @param {string} text
 */
export function looksLikeHtml(text) {
  return /^\s{0,100}<(?:!doctype html|html|head|body|div|table)\b/i.test(text.slice(0, 200));
}

/**
 * Blank out tags and resolve entities; every character keeps its place.
 *
 * @param {string} html
 */
export function stripTags(html) {
  const flowing = /<pre\b/i.test(html) ? html : html.replace(/[\r\n]/g, " ");
  return flowing
    .replace(/<(style|script|title)\b[^<>]*>[^<]*/gi, (run) => " ".repeat(run.length))
    .replace(/<\/?([a-z!][a-z0-9]*)[^<>]*>/gi, blank)
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, resolved);
}

/**
 * What stands for a tag: a line break, nothing or a blank.
 *
 * @param {string} tag
 * @param {string} name
 */
function blank(tag, name) {
  if (INLINE.test(name)) return FILLER.repeat(tag.length);
  return (BLOCK.test(name) ? "\n" : " ") + FILLER.repeat(tag.length - 1);
}

/**
 * @param {string} entity
 * @param {string} name
 */
function resolved(entity, name) {
  const sign = name[0] === "#" ? fromNumber(name.slice(1)) : ENTITIES.get(name);
  return sign ? sign + FILLER.repeat(entity.length - sign.length) : entity;
}

/**
 * @param {string} digits
 */
function fromNumber(digits) {
  const isHexadecimal = /^x/i.test(digits);
  const number = isHexadecimal ? digits.slice(1) : digits;
  const code = Number.parseInt(number, isHexadecimal ? 16 : 10);
  return code > 0 && code < SURROGATES ? String.fromCharCode(code) : " ";
}
