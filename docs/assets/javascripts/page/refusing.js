// Whose server refused, as far as a finding tells: whether its name may be told, and whether an
// administrator of the recipient can be turned to.

/** @import { Answers, Finding, Provider } from "./types" */

/**
 * Return the provider whose server refused, if one is known. Of a server that nobody reached no
 * words can be known: whoever is named then has reported it.
 *
 * @param {Pick<Finding, "provider" | "reply" | "cause">} finding
 * @param {Pick<Answers, "providers" | "causes">} answers
 */
export function replierOf({ provider, reply, cause }, { providers, causes }) {
  const isSilent = reply === null && causes[cause ?? ""]?.transit === true;
  return provider && providers[provider] && !isSilent ? provider : null;
}

/**
 * Whether a provider's own server is known to have refused: no program or list has one, and where
 * others run the same program, only the name of a host in the answer tells.
 *
 * @param {Pick<Finding, "evidence">} finding
 * @param {Provider} replied
 */
export function isSure({ evidence }, { kind, hosts }) {
  if (kind !== "mailbox") return false;
  return !hosts || hosts.some((host) => evidence.includes(host));
}

/**
 * Whether no administrator of the recipient can help: the sender's own outgoing server refused, or
 * the recipient is with a provider where anybody has an address. That tells who refused, unless the
 * recipient's domain is somebody's own; or the address, where that was no provider of mailboxes.
 *
 * @param {Pick<Finding, "provider" | "recipient" | "action">} finding
 * @param {Pick<Answers, "providers">} answers
 */
export function isPublic({ provider, recipient, action }, { providers }) {
  if (action === "unsent") return true;
  const replied = providers[provider ?? ""];
  const domain = recipient?.split("@")[1]?.toLowerCase() ?? "";
  if (replied?.kind === "mailbox") return replied.public && !isForeign(domain, replied);
  return Object.values(providers).some((one) => one?.domains?.includes(domain));
}

/**
 * Whether a recipient's domain is none of the provider's, in any country: a company with its mail
 * there has an administrator.
 *
 * @param {string} domain
 * @param {Provider} provider
 */
function isForeign(domain, { domains }) {
  const name = nameOf(domain);
  return Boolean(name && domains && !domains.some((one) => nameOf(one) === name));
}

/** The name within a domain: `yahoo` of `yahoo.co.uk`. */
function nameOf(/** @type {string} */ domain) {
  return domain.split(".")[0];
}
