// Builds the decoder's answer as DOM nodes, top to bottom as the page of a code. Texts from
// codes.yaml may hold inline HTML that the build made; everything pasted goes in as text.
import { build, html, parted } from "./building.js";
import { lines } from "./line.js";
import { pieces } from "./marking.js";
import { answerOf } from "./outcome.js";
import { isOfSeveral, recipients } from "./recipients.js";
import { bar, shownTicket } from "./tickets.js";
import { titleOf } from "./titles.js";
import { openTodo, todo } from "./todo.js";

/** @import { Answer, Cause, Context, Finding, Reading, Shown } from "./types" */

const MOST = 50; // other findings shown

/**
 * @param {Finding} finding
 * @param {Context} context
 */
function codeLinks(finding, { answers, root }) {
  return [finding.reply, finding.status]
    .filter((code) => code !== null)
    .map((code) => {
      const known = answers.codes[code];
      if (!known) return build("span", { class: "decoder__code" }, code);
      const link = build("a", { href: `${root}${code}/`, class: "decoder__code" });
      link.append(build("strong", null, code), ` ${known.title}`);
      return link;
    });
}

/**
 * @param {Finding} finding
 * @param {Context} context
 */
function codesOf(finding, context) {
  const links = codeLinks(finding, context);
  const nodes = links.length ? [build("p", null, ...parted(links))] : [];
  if (finding.mismatch) nodes.push(build("p", null, context.words["decode.mismatch"]));
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
 * Return who refused and who reported it: two facts, or one where they are the same.
 *
 * @param {Finding} finding
 * @param {Context} context
 */
function speakers(finding, context) {
  const { answers, words } = context;
  const { provider: slug, reporter } = finding;
  const nodes = [
    ...named(slug, words["decode.provider"], context),
    ...(reporter === slug ? [] : named(reporter, words["decode.reporter"], context)),
  ];
  const dialect = answers.providers[slug ?? ""]?.dialect ?? {};
  const meaning = dialect[finding.status ?? ""] ?? dialect[finding.reply ?? ""];
  return [
    ...(nodes.length ? [build("p", null, ...parted(nodes))] : []),
    ...(meaning ? [build("p", null, `${words["decode.dialect"]} `, html(meaning))] : []),
  ];
}

/**
 * Return other causes: those that may be meant, or those that the message speaks of as well.
 *
 * @param {Finding} finding
 * @param {Answer} answer
 * @param {Context} context
 */
function alternatives(finding, { certainty }, context) {
  const { candidates, cause, alternatives: others } = finding;
  if (certainty === "none") return [];
  const slugs = certainty === "told" ? others : candidates.filter((slug) => slug !== cause);
  const cards = causeCards(slugs, context);
  if (!cards.length) return [];
  const lead = context.words[certainty === "told" ? "decode.also" : "decode.unsure"];
  return [build("p", null, lead), build("ol", { class: "cards" }, ...cards)];
}

/**
 * Return causes as equals, each with what it means and who has to act.
 *
 * @param {string[]} slugs
 * @param {Context} context
 */
function causeCards(slugs, { answers, root, words }) {
  return slugs.flatMap((slug) => {
    const cause = answers.causes[slug];
    if (!cause) return [];
    const link = build("a", { href: `${root}cause/${slug}/` }, build("strong", null, cause.title));
    const acts = `${words["card.acts"]} ${words[`acts.${cause.acts}`]}`;
    return [build("li", null, link, build("p", null, cause.plain), build("p", null, acts))];
  });
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
function others({ primary, findings }, context) {
  const rest = findings.filter((finding) => finding !== primary).slice(0, MOST);
  if (!rest.length) return [];
  const items = rest.map((finding) => {
    const title = titleOf(finding, answerOf(finding, context), context);
    const cause = context.answers.causes[finding.cause ?? ""];
    return build("li", null, ...parted(codeLinks(finding, context)), cause ? `: ${title}` : "");
  });
  return [build("h3", null, context.words["decode.others"]), build("ul", null, ...items)];
}

/**
 * Return what is said of the reason and what to do: the cause, or where nothing tells it, that it
 * is open, with all that it may be; of a message that leaves it out, where it stands.
 *
 * @param {Cause} cause
 * @param {Finding} finding
 * @param {Answer} answer
 * @param {Reading} reading
 * @param {Context} context
 */
function reasons(cause, finding, answer, reading, context) {
  const { answers, words } = context;
  if (answer.certainty !== "none") {
    return [
      ...lines([cause], answer, context),
      build("p", { class: "plain" }, cause.plain),
      ...todo(finding, cause, answer, context),
      bar(finding, cause, context),
    ];
  }
  const candidates = finding.candidates.length ? finding.candidates : [finding.cause ?? ""];
  const causes = candidates.flatMap((slug) => answers.causes[slug] ?? []);
  const isElsewhere = reading.kind === "bounce-without-reason";
  const isWaiting = answer.told.waits || answer.told.digit === "4";
  return [
    ...lines(causes, answer, context),
    ...(isElsewhere ? [build("p", null, words["decode.elsewhere"])] : []),
    ...openTodo([isElsewhere ? "find" : "whole", isWaiting ? "wait" : "ask"], context),
    bar(finding, cause, context),
    build("h3", null, words["decode.candidates"]),
    build("ol", { class: "cards" }, ...causeCards(candidates, context)),
  ];
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
  const answer = answerOf(finding, context);
  const isList = isOfSeveral(reading);
  const title = titleOf(finding, answer, context);
  const whose = isList && finding.recipient ? [`${finding.recipient}: `] : [];
  const nodes = [
    ...(isList ? recipients(reading, finding, context) : []),
    build("h2", null, ...whose, title),
    ...(cause ? reasons(cause, finding, answer, reading, context) : lines([], answer, context)),
    ...codesOf(finding, context),
    ...speakers(finding, context),
    ...alternatives(finding, answer, context),
    ...evidence(reading, context),
    ...(cause ? [shownTicket(finding, cause, context)] : []),
    ...(isList ? [] : others(reading, context)),
  ];
  const plain = cause && answer.certainty !== "none" ? cause.plain : "";
  const told = context.words[`outcome.${answer.told.outcome}`];
  return { nodes, announcement: [title, told, plain].filter(Boolean).join(". ") };
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
