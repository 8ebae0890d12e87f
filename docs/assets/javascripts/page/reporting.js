// The way to the form for a response whose words nobody has reported yet. The reader sees what
// would go into it and changes it there; nothing leaves the page before the link is followed.
import { build } from "./building.js";

/** @import { Context, Finding } from "./types" */

/** What an answer rests on where the words are unknown. */
const UNKNOWN = new Set(["code", "guess"]);

const LONGEST = 1000; // characters: addresses of forms may not be of any length

/** What may not be reported, with what stands for it in the data. @type {[RegExp, string][]} */
const PERSONAL = [
  [/<?[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]*\w>?/g, "<address>"],
  [/(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.]*\w)/g, "<ip>"],
  [
    /(?<![\w:])(?:IPv6:)?(?:(?:[\da-f]{1,4}:){3,7}[\da-f]{1,4}|[\da-f:]*::[\da-f:]*)(?![\w:])/gi,
    "<ip>",
  ],
];

/**
 * Return a text of a server with placeholders for the addresses in it.
 *
 * @param {string} text
 */
export function masked(text) {
  return PERSONAL.reduce((all, [form, name]) => all.replace(form, name), text)
    .slice(0, LONGEST)
    .trim();
}

/**
 * Return the address of the form, filled in.
 *
 * @param {string} form
 * @param {string} provider its name, if it is known
 * @param {string} response
 * @param {Pick<Context, "words">} context
 */
export function addressOf(form, provider, response, { words }) {
  const address = new URL(form);
  const codes = response.match(/^\d{3}(?:[ -]\d\.\d+\.\d+)?/) ?? [""];
  const title = [provider, codes[0]].filter(Boolean).join(" ");
  const fields = { title: `Response: ${title}`, provider, response };
  const filled = { ...fields, source: words["decode.report.source"] };
  for (const [name, text] of Object.entries(filled)) if (text) address.searchParams.set(name, text);
  return address.href;
}

/**
 * Return what leads to the form, with the words of the server to be seen and changed; none where
 * the site knows the words.
 *
 * @param {Pick<Finding, "basis" | "provider" | "words">} finding
 * @param {Pick<Context, "answers" | "words" | "form" | "text">} context
 */
export function reportOf(finding, { answers, words, form, text }) {
  if (!text || !UNKNOWN.has(finding.basis ?? "code")) return [];
  const name = answers.providers[finding.provider ?? ""]?.name ?? "";
  const field = build("textarea", { rows: "4", spellcheck: "false" });
  field.value = masked(finding.words);
  const link = build("a", { class: "md-button", target: "_blank", rel: "noopener noreferrer" });
  link.textContent = words["decode.report.open"];
  const fill = () => {
    link.href = addressOf(form, name, field.value.trim(), { words });
  };
  field.addEventListener("input", fill);
  fill();
  const label = build("label", null, words["decode.report.text"], field);
  return [
    build(
      "details",
      { class: "message decoder__report" },
      build("summary", null, words["decode.report"]),
      build("p", null, words["decode.report.hint"]),
      label,
      build("p", { class: "decoder__buttons" }, link),
    ),
  ];
}
