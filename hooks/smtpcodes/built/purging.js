// What PurgeCSS keeps of the style sheet (styles.py calls it): what those files name that write
// pages. Names stand in their markup, or in the strings and properties of scripts; ours are kept.

const NAME = /[\w-]+/g;
const REMARK = /\{#.*?#\}|\/\*.*?\*\/|(?<![:"'`])\/\/[^\n]*/gs;

/** Tags, the attribute lists of Markdown, and how the theme says which way a language is written. */
const MARKUP = /<[a-z][^>]*>|\{:?\s*[.#][^}]*\}|"direction": "\w+"/g;

/** Strings, and properties, which set attributes. */
const SCRIPT = /"[^"\n]*"|`[^`]*`|\.\w+/g;

/** Selectors, without the values of attributes: what writes them tells which there are. */
const STYLES = /(?<=^|[\s.#[(>+~,])[a-z][\w-]*(?=[^;{}]*\{)/gi;

/** The elements that Markdown makes. */
const MARKDOWN =
  "html body p h1 h2 h3 h4 h5 h6 ul ol li a code pre em strong blockquote hr br table thead tbody tr th td img";

/** @param {RegExp} places */
const namesAt = (places) => (/** @type {string} */ text) =>
  text.replace(REMARK, "").match(places)?.join(" ").match(NAME) ?? [];

/** @type {import("purgecss").UserDefinedOptions} */
export default {
  css: [],
  content: [],
  defaultExtractor: namesAt(MARKUP),
  extractors: [
    { extensions: ["js"], extractor: namesAt(SCRIPT) },
    { extensions: ["css"], extractor: namesAt(STYLES) },
  ],
  // States such as ":hover" are on no page, and mean no rule less.
  safelist: [/^:/, ...MARKDOWN.split(" ")],
  keyframes: true,
  variables: true,
};
