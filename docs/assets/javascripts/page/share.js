// What a link to the decoder says of a finding: "#550-5.7.1", "#5.2.2&cause=mailbox-full", and
// "&likely" where the cause is not certain. Codes and cause, nothing of what was pasted. A helpdesk
// may hand over a text: "#text=…".
import { decoded } from "./address.js";

/** @import { Answers, Finding } from "./types" */

const TEXT = "#text=";

/**
 * Return the hash that names a finding. A reason that nothing tells is left out.
 *
 * @param {Pick<Finding, "reply" | "status" | "cause" | "certainty">} finding
 */
export function hashOf({ reply, status, cause, certainty }) {
  const codes = [reply, status].filter(Boolean).join("-");
  const reason = certainty !== "none" && cause ? `cause=${cause}` : "";
  const doubt = reason && certainty === "likely" ? "likely" : "";
  return `#${[codes, reason, doubt].filter(Boolean).join("&")}`;
}

/**
 * Whether a link can name the finding.
 *
 * @param {Pick<Finding, "reply" | "status" | "cause" | "certainty">} finding
 */
export function isNamed(finding) {
  return hashOf(finding) !== "#";
}

/**
 * Return the text that a hash hands over; empty if it hands over none.
 *
 * @param {string} hash
 */
export function textOf(hash) {
  return hash.startsWith(TEXT) ? decoded(hash.slice(TEXT.length)) : "";
}

/**
 * Return the finding that a hash names; what it does not name is null.
 *
 * @param {string} hash
 * @returns {Finding}
 */
export function findingOf(hash) {
  const text = decoded(hash.replace(/^#/, ""));
  const parts = text.split("&");
  const codes = parts[0];
  const reply = codes.match(/^[2-5]\d\d(?=-|$)/)?.[0] ?? null;
  const status = codes.match(/(?:^|-)([245]\.\d{1,3}\.\d{1,3})$/)?.[1] ?? null;
  const cause = text.includes("=") ? new URLSearchParams(text).get("cause") : null;
  return {
    reply,
    status,
    cause,
    certainty: cause ? (parts.includes("likely") ? "likely" : "told") : "none",
    candidates: cause ? [cause] : [],
    provider: null,
    reporter: null,
    evidence: "",
    words: "",
    start: 0,
    end: 0,
    recipient: null,
    action: null,
    basis: null,
    response: null,
    alternatives: [],
    mismatch: Boolean(reply && status && reply[0] !== status[0]),
  };
}

/**
 * Return a finding of a link with the name that its cause has today, or without one where the
 * cause is unknown.
 *
 * @param {Finding} finding
 * @param {Pick<Answers, "causes" | "former">} answers
 * @returns {Finding}
 */
export function known(finding, { causes, former }) {
  const named = finding.cause ?? "";
  const cause = Object.hasOwn(former, named) ? former[named] : named;
  return { ...finding, cause: cause && Object.hasOwn(causes, cause) ? cause : null };
}
