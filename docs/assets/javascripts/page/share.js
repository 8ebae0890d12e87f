// What a link to the decoder says of a finding: "#550-5.7.1", "#5.2.2&cause=mailbox-full".
// Codes and cause, nothing of what was pasted.
import { decoded } from "./address.js";
/** @import { Answers, Finding } from "./types" */

/**
 * Return the hash that names a finding.
 *
 * @param {Pick<Finding, "reply" | "status" | "cause">} finding
 */
export function hashOf({ reply, status, cause }) {
  const codes = [reply, status].filter(Boolean).join("-");
  return `#${[codes, cause && `cause=${cause}`].filter(Boolean).join("&")}`;
}

/**
 * Return the finding that a hash names; what it does not name is null.
 *
 * @param {string} hash
 * @returns {Finding}
 */
export function findingOf(hash) {
  const text = decoded(hash.replace(/^#/, ""));
  const codes = text.split("&")[0];
  const reply = codes.match(/^[2-5]\d\d(?=-|$)/)?.[0] ?? null;
  const status = codes.match(/(?:^|-)([245]\.\d{1,3}\.\d{1,3})$/)?.[1] ?? null;
  const cause = text.includes("=") ? new URLSearchParams(text).get("cause") : null;
  return {
    reply,
    status,
    cause,
    certainty: cause ? "told" : "none",
    candidates: cause ? [cause] : [],
    provider: null,
    reporter: null,
    evidence: "",
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
