// Takes a mail apart into its parts (RFC 2046), those of enclosed mails included.
import { LONGEST, leaf, PLAIN } from "./content.js";
import { entityOf, readFields } from "./header.js";
import { nextLine } from "./lines.js";

/** @import { Entity, Part, Role } from "./types.js" */

const MOST = LONGEST; // characters of all parts together
const MANY = 300; // parts
const BOUNDARY = 300; // so long may the line of a boundary be

/**
 * Read the parts of the entity that begins at `start`; with a `boundary` those of a multipart whose
 * header is missing.
 *
 * @param {string} text
 * @param {number} start
 * @param {string | null} boundary
 * @param {Set<string>} shown names of header fields as mail programs show them
 */
export function readParts(text, start, boundary, shown) {
  const parts = new PartReader(text, start, shown).read(boundary);
  const isReadable = parts.some((part) => part.role === "body" && part.text.trim());
  return isReadable ? parts.filter((part) => part.role !== "preamble") : parts;
}

/** Walks over the lines once; a stack holds the multiparts that are open. */
class PartReader {
  /** @type {Part[]} */
  #parts = [];
  /** @type {{ boundary: string, type: string, within: number }[]} */
  #stack = [];
  /** Boundary -> its level in the stack. @type {Map<string, number>} */
  #levels = new Map();
  /** How many mails the part is enclosed in. */
  #within = 0;
  /** The part that is open. @type {Entity | null} */
  #entity = null;
  /** @type {Role} */
  #role = "body";
  #budget = MOST;
  #text;
  #shown;
  #from;

  /**
   * @param {string} text
   * @param {number} start
   * @param {Set<string>} shown
   */
  constructor(text, start, shown) {
    this.#text = text;
    this.#shown = shown;
    this.#from = start;
  }

  /**
   * @param {string | null} boundary
   */
  read(boundary) {
    const text = this.#text;
    let position = this.#from;
    if (boundary === null) position = this.#openPart(position);
    else this.#openMultipart(boundary, "multipart/mixed");
    while (position < text.length) {
      const next = nextLine(text, position);
      position = this.#boundaryAt(position, next) ?? next;
    }
    this.#closePart(text.length);
    return this.#parts;
  }

  /**
   * If the line is a boundary, close and open parts and return where to go on; else null.
   *
   * @param {number} position
   * @param {number} next
   */
  #boundaryAt(position, next) {
    if (!this.#stack.length || !this.#text.startsWith("--", position)) return null;
    if (next - position >= BOUNDARY) return null;
    const line = this.#text.slice(position + 2, next).trimEnd();
    const isLast = line.endsWith("--") && this.#levels.has(line.slice(0, -2));
    const level = this.#levels.get(isLast ? line.slice(0, -2) : line);
    if (level === undefined) return null;
    this.#closePart(position);
    this.#closeMultiparts(isLast ? level : level + 1);
    if (!isLast) return this.#openPart(next);
    this.#from = next;
    this.#entity = PLAIN;
    this.#role = this.#within ? "original" : "preamble";
    return next;
  }

  /**
   * Read the header of a part, and of the mails that begin right behind it.
   *
   * @param {number} position
   */
  #openPart(position) {
    let start = position;
    let inDigest = this.#stack.at(-1)?.type === "multipart/digest";
    while (this.#openEntity(start, inDigest)) {
      start = this.#from;
      inDigest = false;
    }
    return this.#from;
  }

  /**
   * Read an entity's header; return whether another mail begins right behind it.
   *
   * @param {number} position
   * @param {boolean} inDigest
   */
  #openEntity(position, inDigest) {
    const { fields, end } = readFields(this.#text, position, this.#shown);
    const entity = entityOf(fields, inDigest);
    if (this.#within && this.#parts.length < MANY) {
      const span = { start: position, end };
      this.#parts.push({ ...leaf(this.#text, span, PLAIN, "head"), fields });
    }
    this.#from = end;
    this.#role = this.#within ? "original" : "body";
    this.#entity = entity;
    if (isMail(entity)) {
      this.#within++;
      return end > position || inDigest;
    }
    if (entity.type.startsWith("multipart/")) this.#openBody(entity);
    return false;
  }

  /**
   * @param {Entity} entity
   */
  #openBody(entity) {
    this.#entity = { ...entity, type: "text/plain" };
    if (!entity.boundary) return;
    this.#openMultipart(entity.boundary, entity.type);
    this.#role = this.#within ? "original" : "preamble";
    this.#entity.encoding = "";
  }

  /**
   * @param {string} boundary
   * @param {string} type
   */
  #openMultipart(boundary, type) {
    this.#levels.set(boundary, this.#stack.length);
    this.#stack.push({ boundary, type, within: this.#within });
  }

  /**
   * @param {number} level how many stay open
   */
  #closeMultiparts(level) {
    for (const { boundary } of this.#stack.splice(level)) this.#levels.delete(boundary);
    this.#within = this.#stack.at(-1)?.within ?? 0;
  }

  /**
   * @param {number} end
   */
  #closePart(end) {
    const isRoom = this.#parts.length < MANY && this.#budget > 0;
    if (this.#entity && end > this.#from && isRoom) {
      const part = leaf(this.#text, { start: this.#from, end }, this.#entity, this.#role);
      this.#budget -= part.text.length;
      this.#parts.push(part);
    }
    this.#entity = null;
  }
}

/**
 * Whether an entity is a mail whose lines can be read on as they stand.
 *
 * @param {Entity} entity
 */
function isMail({ type, encoding }) {
  return /^message\/(?:rfc822|global)$/.test(type) && encoding !== "base64";
}
