// Builds the decoder's answer as DOM nodes. Texts from codes.yaml may hold inline HTML that the
// build made; everything pasted goes in as text.
import { copy } from "./copy.js";
import { answerOf, ticket } from "./outcome.js";
import { hashOf } from "./share.js";
import { voice } from "./voice.js";

/** @import { Answer, Cause, Context, Finding, Kind, Reading, Shown, Step } from "./types" */

const AROUND = 200; // so much of the pasted text is shown on both sides of the evidence
const MOST = 50; // other findings shown

/**
 * Make an element.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string> | null} attributes
 * @param {(Node | string)[]} children
 */
function build(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/**
 * Return a text that the build has made from codes.yaml.
 *
 * @param {string} text
 */
function html(text) {
  const span = document.createElement("span");
  span.innerHTML = text;
  return span;
}

/**
 * Return what becomes of the mail, whether sending again helps, and who has to act: of candidates
 * that are equals only where all of them say the same.
 *
 * @param {Cause[]} causes
 * @param {Kind} kind
 * @param {Context} context
 */
function facts(causes, { retry, resend, waits }, { words, root }) {
  const list = build("dl", null);
  /** @type {(term: string, ...meaning: (Node | string)[]) => void} */
  const line = (term, ...meaning) =>
    list.append(build("div", null, build("dt", null, term), build("dd", null, ...meaning)));
  if (retry) {
    const how = build("a", { href: `${root}bounce/#retry` }, words["retry.how"]);
    line(words.retry, words[`retry.${retry}`], ...(waits ? [". ", how] : []));
    line(words.resend, words[`resend.${resend}`]);
  }
  const roles = [...new Set(causes.map(({ acts }) => acts))];
  const [role] = roles;
  const who = roles.length > 1 ? words["decode.who.open"] : words[`role.${role}`];
  if (role) line(words.who, waits ? `${words["who.wait"]} ` : "", build("strong", null, who));
  else line(words.who, words["who.nobody"]);
  return list;
}

/**
 * Return the verdict, as on the page of a code.
 *
 * @param {Cause[]} causes
 * @param {Answer} answer
 * @param {Context} context
 */
function verdict(causes, { told, shown }, context) {
  const { words } = context;
  const { digit } = told;
  const attributes = { class: `verdict verdict--${digit ?? 1}`, "aria-label": words.verdict };
  const box = build("section", attributes);
  if (digit) {
    const kind = build("span", { class: `kind kind--${digit}` });
    kind.innerHTML = words.signs[digit]; // made by the build
    kind.append(" ", words[`kind.${digit}`]);
    box.append(build("p", { class: "verdict__kind" }, kind));
  }
  for (const one of shown) {
    const state = shown.length > 1 ? words[`state.${one.state}`] : "";
    if (state) box.append(build("p", { class: "verdict__state" }, state));
    box.append(facts(causes, one, context));
  }
  return box;
}

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
  const parted = links.flatMap((link, at) => (at ? [" · ", link] : [link]));
  const nodes = parted.length ? [build("p", null, ...parted)] : [];
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
  return [build("p", null, `${lead} `, link)];
}

/**
 * @param {Finding} finding
 * @param {Context} context
 */
function providerOf(finding, context) {
  const { answers, words } = context;
  const { provider: slug, reporter } = finding;
  const reported = reporter === slug ? [] : named(reporter, words["decode.reporter"], context);
  const provider = answers.providers[slug ?? ""];
  if (!provider) return reported;
  const nodes = [...named(slug, words["decode.provider"], context), ...reported];
  const { dialect } = provider;
  const meaning = dialect[finding.status ?? ""] ?? dialect[finding.reply ?? ""];
  if (meaning) nodes.push(build("p", null, `${words["decode.dialect"]} `, html(meaning)));
  return nodes;
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
  const links = causeLinks(slugs, context);
  if (!links.length) return [];
  const lead = context.words[certainty === "told" ? "decode.also" : "decode.unsure"];
  return [build("p", null, lead), build("ul", null, ...links)];
}

/**
 * @param {string[]} slugs
 * @param {Context} context
 */
function causeLinks(slugs, { answers, root }) {
  return slugs.flatMap((slug) => {
    const cause = answers.causes[slug];
    if (!cause) return [];
    const link = build("a", { href: `${root}cause/${slug}/` }, cause.title);
    return [build("li", null, link, ": ", cause.plain)];
  });
}

/**
 * Return what the finding rests on, amid what stands around it.
 *
 * @param {string} text
 * @param {Finding} finding
 * @param {Context} context
 */
function evidence(text, finding, { words }) {
  if (!text || finding.end <= finding.start) return [];
  const from = Math.max(0, finding.start - AROUND);
  const to = Math.min(text.length, finding.end + AROUND);
  const label = words["decode.evidence"];
  const region = { tabindex: "0", role: "region", "aria-label": label };
  const quote = build("pre", { class: "decoder__evidence", ...region });
  quote.append(
    (from > 0 ? "… " : "") + text.slice(from, finding.start),
    build("mark", null, text.slice(finding.start, finding.end)),
    text.slice(finding.end, to) + (to < text.length ? " …" : ""),
  );
  return [build("h3", null, label), quote];
}

/**
 * Return a button that copies `text`, which is shown below it where that is refused.
 *
 * @param {string} label
 * @param {string} text
 * @param {Context} context
 */
function copyButton(label, text, { words }) {
  const button = build("button", { type: "button", class: "md-button" }, label);
  const labels = { copied: words["ticket.copied"], manual: words["ticket.manual"] };
  const field = () => {
    const shown = build("textarea", { readonly: "", rows: "8", "aria-label": label });
    shown.value = text;
    button.parentElement?.after(shown);
    return shown;
  };
  button.addEventListener("click", () => copy(button, { text }, labels, field));
  return button;
}

/**
 * @param {Finding} finding
 * @param {Cause} cause
 * @param {Context} context
 */
function tickets(finding, cause, context) {
  const { words } = context;
  const buttons = build("p", { class: "decoder__buttons" });
  for (const language of Object.keys(words.tickets)) {
    const text = ticket(finding, cause, language, context, voice());
    buttons.append(copyButton(words[`decode.copy.${language}`], text, context), " ");
  }
  const address = new URL(hashOf(finding), location.href).href;
  buttons.append(copyButton(words["decode.copy.link"], address, context));
  const share = build("a", { href: hashOf(finding) }, words["decode.share"]);
  return [build("h3", null, words["decode.ticket"]), buttons, build("p", null, share)];
}

/**
 * Return the steps of a role that hold here; nothing if there are none.
 *
 * @param {[role: string, steps: Step[]]} steps
 * @param {string | null} first the role that is marked as the first to act
 * @param {Answer} answer
 * @param {Context} context
 */
function stepsOf([role, all], first, { told, without }, { words }) {
  const valid = all.filter(
    ([, only, name]) =>
      (!only || !told.steps || only === told.steps) && !(name && without.includes(name)),
  );
  if (!valid.length) return [];
  const heading = build("h4", null, words[`role.${role}`]);
  if (role === first) heading.append(" ", build("span", { class: "first" }, words["todo.first"]));
  const who = words[`who.${role}`];
  const list = build("ol", null, ...valid.map(([text]) => build("li", null, html(text))));
  return who ? [heading, build("p", { class: "role" }, who), list] : [heading, list];
}

/**
 * Return the steps of each role: first of who acts first, or of the sender while all wait.
 *
 * @param {Finding} finding
 * @param {Cause} cause
 * @param {Answer} answer
 * @param {Context} context
 */
function steps(finding, cause, answer, context) {
  const { root, words } = context;
  const first = answer.told.waits ? "sender" : cause.acts;
  const order = [
    ...cause.steps.filter(([role]) => role === first),
    ...cause.steps.filter(([role]) => role !== first),
  ];
  const marked = answer.told.waits ? null : first;
  const guide = build("a", { href: `${root}cause/${finding.cause}/` }, words["todo.guide"]);
  return [
    build("h3", null, words.todo),
    ...order.flatMap((one) => stepsOf(one, marked, answer, context)),
    build("p", null, guide),
  ];
}

/**
 * Return what stands in a message besides its first finding, or, where it tells of several
 * recipients, all of them: each with its codes, its outcome and its texts for a ticket.
 *
 * @param {Reading} reading
 * @param {Context} context
 */
function listed(reading, context) {
  const { primary, findings } = reading;
  const isOfSeveral = new Set(findings.map(({ recipient }) => recipient)).size > 1;
  const shown = isOfSeveral ? findings : findings.filter((finding) => finding !== primary);
  if (!shown.length) return { above: [], below: [] };
  const items = shown.slice(0, MOST).map((finding) => recipientItem(finding, isOfSeveral, context));
  const heading = context.words[isOfSeveral ? "decode.recipients" : "decode.others"];
  const list = [build("h3", null, heading), build("ul", null, ...items)];
  return isOfSeveral ? { above: list, below: [] } : { above: [], below: list };
}

/**
 * @param {Finding} finding
 * @param {boolean} hasTicket
 * @param {Context} context
 */
function recipientItem(finding, hasTicket, context) {
  const { answers, root, words } = context;
  const cause = answers.causes[finding.cause ?? ""];
  const item = build("li", null);
  if (finding.recipient) item.append(build("code", null, finding.recipient), " ");
  for (const link of codeLinks(finding, context)) item.append(link, " ");
  if (!cause) return item;
  const answer = answerOf(finding, context);
  if (answer.certainty === "none") item.append(openTitle(answer, context));
  else item.append(build("a", { href: `${root}cause/${finding.cause}/` }, cause.title));
  if (hasTicket) {
    const summary = build("summary", null, words["decode.ticket"]);
    const [, ...texts] = tickets(finding, cause, context);
    item.append(build("details", null, summary, ...texts));
  }
  return item;
}

/**
 * The headline where nothing tells the reason.
 *
 * @param {Answer} answer
 * @param {Context} context
 */
function openTitle({ told }, { words }) {
  return words[`decode.open.${told.digit === "4" || told.waits ? "4" : "5"}`];
}

/**
 * Return all that is said of a bounce.
 *
 * @param {string} text
 * @param {Finding} finding
 * @param {Reading} reading
 * @param {Context} context
 * @returns {Shown}
 */
function full(text, finding, reading, context) {
  const cause = context.answers.causes[finding.cause ?? ""];
  const answer = answerOf(finding, context);
  const { above, below } = listed(reading, context);
  const said = cause
    ? reasons(cause, finding, answer, reading, context)
    : noReason(answer, context);
  const nodes = [
    build("h2", null, said.title),
    ...above,
    ...said.nodes,
    ...codesOf(finding, context),
    ...providerOf(finding, context),
    ...alternatives(finding, answer, context),
    ...evidence(text, finding, context),
    ...(cause ? tickets(finding, cause, context) : []),
    ...(cause && answer.certainty !== "none" ? steps(finding, cause, answer, context) : []),
    ...below,
  ];
  return { nodes, announcement: [said.title, said.plain].filter(Boolean).join(". ") };
}

/**
 * What is said of a message that reports no fault.
 *
 * @param {Answer} answer
 * @param {Context} context
 */
function noReason(answer, context) {
  const title = context.words["decode.code"];
  return { title, plain: "", nodes: [verdict([], answer, context)] };
}

/**
 * What is said of the reason: the cause, or where nothing tells it, that it is open, with all that
 * it may be; of a message that leaves it out, where it stands.
 *
 * @param {Cause} cause
 * @param {Finding} finding
 * @param {Answer} answer
 * @param {Reading} reading
 * @param {Context} context
 */
function reasons(cause, finding, answer, reading, context) {
  const { answers, words } = context;
  const { plain } = cause;
  if (answer.certainty !== "none") {
    const nodes = [verdict([cause], answer, context), build("p", { class: "plain" }, plain)];
    return { title: cause.title, plain, nodes };
  }
  const candidates = finding.candidates.length ? finding.candidates : [finding.cause ?? ""];
  const causes = candidates.flatMap((slug) => answers.causes[slug] ?? []);
  const isElsewhere = reading.kind === "bounce-without-reason";
  const lead = words[isElsewhere ? "decode.elsewhere" : "decode.candidates"];
  const nodes = [
    verdict(causes, answer, context),
    build("p", null, lead),
    ...(isElsewhere ? [build("p", null, words["decode.candidates"])] : []),
    build("ul", null, ...causeLinks(candidates, context)),
  ];
  return { title: openTitle(answer, context), plain: isElsewhere ? lead : "", nodes };
}

/**
 * Return the nodes of an answer and the sentence that a screen reader announces.
 *
 * @param {string} text what was pasted, if anything was
 * @param {Reading | null} reading
 * @param {Context} context
 * @returns {Shown}
 */
export function renderAnswer(text, reading, context) {
  if (!reading) return { nodes: [], announcement: "" };
  if (reading.primary) return full(text, reading.primary, reading, context);
  const message = context.words["decode.none"];
  return { nodes: [build("p", null, message)], announcement: message };
}
