// Shows what is said of a finding as DOM nodes, top to bottom as the page of a code. Texts from
// codes.yaml may hold inline HTML that the build made; everything pasted goes in as text.
import { build, html, parted, whole } from "./building.js";
import { houseOf } from "./house.js";
import { linesOf } from "./line.js";
import { pieces } from "./marking.js";
import { missing } from "./missing.js";
import { isOfSeveral, recipients } from "./recipients.js";
import { reportOf } from "./reporting.js";
import { causeAt, said } from "./said.js";
import { bar, shownTicket } from "./tickets.js";
import { todoOf } from "./todo.js";

/** @import { Context, Finding, Reading, Said, Shown } from "./types" */

const MOST = 50; // other findings shown

/**
 * @param {Pick<Said, "codes">} said
 * @param {Context} context
 */
function codeLinks({ codes }, { answers, root }) {
  return codes.map((code) => {
    const known = answers.codes[code];
    if (!known) return build("span", { class: "decoder__code" }, code);
    const link = build("a", { href: `${root}${code}/`, class: "decoder__code" });
    link.append(build("strong", null, code), ` ${known.title}`);
    return link;
  });
}

/**
 * @param {Said} told
 * @param {Context} context
 */
function codesOf(told, context) {
  const unknown = told.codes.filter((code) => !context.answers.codes[code]);
  const links = [...codeLinks(told, context), ...unknown.map(missing)];
  const nodes = links.length ? [build("p", null, ...parted(links))] : [];
  if (told.mismatch) nodes.push(build("p", null, told.mismatch));
  if (told.dialect)
    nodes.push(build("p", null, `${context.words["decode.dialect"]} `, html(told.dialect)));
  return nodes;
}

/**
 * @param {string | null} slug of a provider
 * @param {string} lead
 * @param {Context} context
 */
function named(slug, lead, { answers, root }) {
  const provider = answers.providers[slug ?? ""];
  if (!provider) return [];
  const link = build("a", { href: `${root}provider/${slug}/` }, provider.name);
  return [build("span", null, `${lead} `, link)];
}

/**
 * Return who refused and where to turn to them; a program is nobody to turn to.
 *
 * @param {Said} told
 * @param {Context} context
 */
function replier({ provider }, context) {
  const { answers, root, words } = context;
  const kind = answers.providers[provider ?? ""]?.kind;
  const nodes = named(provider, words[`decode.provider.${kind}`], context);
  const address = `${root}provider/${provider}/#links`;
  if (kind !== "software")
    for (const node of nodes)
      node.append(" (", build("a", { href: address }, words["decode.links"]), ")");
  return nodes;
}

/**
 * Return whom the email was for, who refused it and who reported that.
 *
 * @param {string | null} recipient where it is not named already
 * @param {Said} told
 * @param {Context} context
 */
function parties(recipient, told, context) {
  const { words } = context;
  const address = build("strong", null, recipient ?? "");
  const nodes = [
    ...(recipient ? [build("span", null, `${words["decode.recipient"]} `, address)] : []),
    ...replier(told, context),
    ...named(told.reporter, words["decode.reporter"], context),
  ];
  return nodes.length ? [build("p", { class: "decoder__parties" }, ...parted(nodes))] : [];
}

/**
 * Return other causes, each with what it means and who has to act.
 *
 * @param {Finding} finding
 * @param {Said} told
 * @param {Context} context
 */
function others(finding, { isOpen, others: slugs, lead }, { answers, root, words }) {
  const cards = slugs.flatMap((slug) => {
    const cause = causeAt(slug, finding, answers);
    if (!cause) return [];
    const link = build("a", { href: `${root}cause/${slug}/` }, build("strong", null, cause.title));
    const acts = `${words["card.acts"]} ${words[`acts.${cause.actor}`]}`;
    return [
      build(
        "li",
        null,
        link,
        build("p", null, ...whole(cause.plain)),
        build("p", null, ...whole(acts)),
      ),
    ];
  });
  if (!cards.length) return [];
  return [build(isOpen ? "h3" : "p", null, lead), build("ol", { class: "cards" }, ...cards)];
}

/**
 * Return what the answer rests on, of each recipient, amid what stands around it.
 *
 * @param {Reading} reading
 * @param {Context} context
 */
function evidence({ findings }, { text, words }) {
  const shown = pieces(text, findings.slice(0, MOST));
  if (!shown.length) return [];
  const label = words["decode.evidence"];
  const region = { tabindex: "0", role: "region", "aria-label": label };
  const quote = build("pre", { class: "decoder__evidence", ...region });
  for (const piece of shown)
    quote.append(piece.isMarked ? build("mark", null, piece.text) : piece.text);
  return [build("h3", null, label), quote];
}

/**
 * Return what stands in a message of one recipient besides its first finding.
 *
 * @param {Reading} reading
 * @param {Context} context
 */
function further({ primary, findings }, context) {
  const rest = findings.filter((finding) => finding !== primary).slice(0, MOST);
  if (!rest.length) return [];
  const items = rest.map((finding) => {
    const told = said(finding, context);
    const cause = context.answers.causes[finding.cause ?? ""];
    const links = parted(codeLinks(told, context));
    return build("li", null, ...links, cause ? `: ${told.title}` : "");
  });
  return [build("h3", null, context.words["decode.others"]), build("ul", null, ...items)];
}

/**
 * Return what is said of the reason and what to do: the cause, or where nothing tells it, that it
 * is open, with all that it may be; of a message that leaves it out, where it stands.
 *
 * @param {Finding} finding
 * @param {Said} told
 * @param {Node[]} named whom it was for and who refused it
 * @param {Context} context
 */
function reasons(finding, told, named, context) {
  const cause = context.answers.causes[finding.cause ?? ""];
  if (!cause) return named;
  return [
    ...(told.plain ? [build("p", { class: "plain" }, ...whole(told.plain))] : []),
    ...(told.elsewhere ? [build("p", null, told.elsewhere)] : []),
    ...named,
    ...todoOf(told, context),
    bar(finding, context),
    ...(told.isOpen ? others(finding, told, context) : []),
  ];
}

/**
 * Return texts as the sentences that they are or stand for, for those who listen.
 *
 * @param {string[]} texts
 */
function spoken(texts) {
  const told = texts.filter(Boolean);
  return told.map((one) => (/[.!?]$/.test(one) ? one : `${one}.`)).join(" ");
}

/**
 * Return all that is said of a bounce.
 *
 * @param {Finding} finding the one that is answered in full
 * @param {Reading} reading
 * @param {Context} context
 * @returns {Shown}
 */
function full(finding, reading, context) {
  const cause = context.answers.causes[finding.cause ?? ""];
  const told = said(finding, context, reading.kind);
  const isList = isOfSeveral(reading);
  const whose = isList && finding.recipient ? [`${finding.recipient}: `] : [];
  const nodes = [
    ...(isList ? recipients(reading, finding, context) : []),
    build("h2", null, ...whose, ...whole(told.title)),
    ...linesOf(told, context),
    ...(globalThis.IS_HOUSE ? houseOf(finding, told, context) : []),
    ...reasons(finding, told, parties(isList ? null : finding.recipient, told, context), context),
    ...codesOf(told, context),
    ...(told.isOpen ? [] : others(finding, told, context)),
    ...evidence(reading, context),
    ...reportOf(finding, context),
    ...(cause ? [shownTicket(finding, context)] : []),
    ...(isList ? [] : further(reading, context)),
  ];
  return { nodes, announcement: spoken([told.title, told.line.told, told.plain]) };
}

/**
 * Return the nodes of an answer and the sentence that a screen reader announces.
 *
 * @param {Reading | null} reading
 * @param {Finding | null} chosen which of its findings is answered in full
 * @param {Context} context
 * @returns {Shown}
 */
export function renderAnswer(reading, chosen, context) {
  const finding = chosen ?? reading?.primary;
  if (reading && finding) return full(finding, reading, context);
  return { nodes: [], announcement: "" };
}
