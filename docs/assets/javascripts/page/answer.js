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
 * Return what becomes of the mail, whether sending again helps, and who has to act.
 *
 * @param {Cause | undefined} cause
 * @param {Kind} kind
 * @param {Context} context
 */
function facts(cause, { retry, resend, waits }, { words, root }) {
  const list = build("dl", null);
  /** @type {(term: string, ...meaning: (Node | string)[]) => void} */
  const line = (term, ...meaning) =>
    list.append(build("div", null, build("dt", null, term), build("dd", null, ...meaning)));
  if (retry) {
    const how = build("a", { href: `${root}bounce/#retry` }, words["retry.how"]);
    line(words.retry, words[`retry.${retry}`], ...(waits ? [". ", how] : []));
    line(words.resend, words[`resend.${resend}`]);
  }
  if (cause) {
    const role = build("strong", null, words[`role.${cause.acts}`]);
    line(words.who, waits ? `${words["who.wait"]} ` : "", role);
  } else {
    line(words.who, words["who.nobody"]);
  }
  return list;
}

/**
 * Return the verdict, as on the page of a code.
 *
 * @param {Cause | undefined} cause
 * @param {Answer} answer
 * @param {Context} context
 */
function verdict(cause, { told, shown }, context) {
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
    box.append(facts(cause, one, context));
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
 * @param {Finding} finding
 * @param {Context} context
 */
function providerOf(finding, { answers, words, root }) {
  const provider = answers.providers[finding.provider ?? ""];
  if (!provider) return [];
  const link = build("a", { href: `${root}provider/${finding.provider}/` }, provider.name);
  const nodes = [build("p", null, `${words["decode.provider"]} `, link)];
  const { dialect } = provider;
  const meaning = dialect[finding.status ?? ""] ?? dialect[finding.reply ?? ""];
  if (meaning) nodes.push(build("p", null, `${words["decode.dialect"]} `, html(meaning)));
  return nodes;
}

/**
 * @param {Finding} finding
 * @param {Answer} answer
 * @param {Context} context
 */
function alternatives(finding, { certainty }, { answers, root, words }) {
  const links = finding.alternatives.flatMap((slug) => {
    const cause = answers.causes[slug];
    if (!cause) return [];
    return [build("li", null, build("a", { href: `${root}cause/${slug}/` }, cause.title))];
  });
  if (!links.length) return [];
  const lead = words[certainty === "told" ? "decode.also" : "decode.unsure"];
  return [build("p", null, lead), build("ul", null, ...links)];
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
 * Return the findings beside the first.
 *
 * @param {Reading} reading
 * @param {Context} context
 */
function others(reading, context) {
  const { answers, root, words } = context;
  const rest = reading.findings.filter((finding) => finding !== reading.primary);
  if (!rest.length) return [];
  const items = rest.slice(0, MOST).map((finding) => {
    const cause = answers.causes[finding.cause ?? ""];
    const item = build("li", null);
    if (finding.recipient) item.append(build("code", null, finding.recipient), " ");
    for (const link of codeLinks(finding, context)) item.append(link, " ");
    if (cause) item.append(build("a", { href: `${root}cause/${finding.cause}/` }, cause.title));
    return item;
  });
  return [build("h3", null, words["decode.others"]), build("ul", null, ...items)];
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
  const { answers, words } = context;
  const cause = answers.causes[finding.cause ?? ""];
  const answer = answerOf(finding, context);
  const title = cause ? cause.title : words["decode.code"];
  const nodes = [
    build("h2", null, title),
    verdict(cause, answer, context),
    ...(cause ? [build("p", { class: "plain" }, cause.plain)] : []),
    ...codesOf(finding, context),
    ...providerOf(finding, context),
    ...(cause ? alternatives(finding, answer, context) : []),
    ...evidence(text, finding, context),
    ...(cause ? tickets(finding, cause, context) : []),
    ...(cause ? steps(finding, cause, answer, context) : []),
    ...others(reading, context),
  ];
  return { nodes, announcement: cause ? `${title}. ${cause.plain}` : title };
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
