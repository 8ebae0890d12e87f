// Finds thousands of fixed texts in one pass over a long one (Aho-Corasick).
const ROOT = 0;
const NOWHERE = -1;
const SLOTS = 1024; // of the smallest table
const CHARACTERS = 65536;

/**
 * An automaton over patterns: from each node, a character leads to another one, that of the longest
 * beginning of a pattern that ends there.
 */
export class Matcher {
  #lengths;
  #alphabet;
  #edges;
  /** Node -> the node of its longest ending that is a beginning as well. */
  #fail;
  /** Node -> numbers of the patterns that end there. @type {(number[] | undefined)[]} */
  #ends;
  /** Node -> the nearest node on its fail path where patterns end; 0: none. */
  #output;

  /**
   * @param {string[]} patterns
   */
  constructor(patterns) {
    this.#lengths = patterns.map((pattern) => pattern.length);
    this.#alphabet = alphabetOf(patterns);
    const most = 2 + this.#lengths.reduce((sum, length) => sum + length, 0);
    this.#edges = new Edges(most, this.#alphabet.size);
    this.#fail = new Int32Array(most);
    this.#ends = new Array(most);
    this.#output = new Int32Array(most);
    this.#link(this.#plant(patterns));
  }

  /**
   * Plant a node for every beginning of a pattern; return them by their depth.
   *
   * @param {string[]} patterns
   */
  #plant(patterns) {
    /** @type {{ node: number, parent: number, kind: number }[][]} */
    const levels = [];
    let size = 1;
    for (const [number, pattern] of patterns.entries()) {
      let node = ROOT;
      for (let depth = 0; depth < pattern.length; depth++) {
        const kind = this.#alphabet.kinds[pattern.charCodeAt(depth)];
        let next = this.#edges.get(node, kind);
        if (next === NOWHERE) {
          next = size++;
          this.#edges.set(node, kind, next);
          (levels[depth] ??= []).push({ node: next, parent: node, kind });
        }
        node = next;
      }
      (this.#ends[node] ??= []).push(number);
    }
    return levels.flat();
  }

  /**
   * @param {{ node: number, parent: number, kind: number }[]} nodes those nearer to the root first
   */
  #link(nodes) {
    for (const { node, parent, kind } of nodes) {
      let fail = parent;
      let target = NOWHERE;
      while (fail !== ROOT && target === NOWHERE) {
        fail = this.#fail[fail];
        target = this.#edges.get(fail, kind);
      }
      const back = target === NOWHERE ? ROOT : target;
      this.#fail[node] = back;
      this.#output[node] = this.#ends[back] ? back : this.#output[back];
    }
  }

  /**
   * Call `found` for every pattern in `text`, in the order of their ends.
   *
   * @param {string} text
   * @param {(number: number, start: number, end: number) => void} found
   */
  find(text, found) {
    const { kinds } = this.#alphabet;
    let node = ROOT;
    for (let i = 0; i < text.length; i++) {
      const kind = kinds[text.charCodeAt(i)];
      node = kind ? this.#follow(node, kind) : ROOT;
      for (let hit = this.#ends[node] ? node : this.#output[node]; hit; hit = this.#output[hit]) {
        for (const number of this.#ends[hit] ?? [])
          found(number, i + 1 - this.#lengths[number], i + 1);
      }
    }
  }

  /**
   * @param {number} from
   * @param {number} kind
   */
  #follow(from, kind) {
    let node = from;
    let next = this.#edges.get(node, kind);
    while (next === NOWHERE && node !== ROOT) {
      node = this.#fail[node];
      next = this.#edges.get(node, kind);
    }
    return next === NOWHERE ? ROOT : next;
  }
}

/**
 * Number the characters that stand in patterns, from 1 on; 0 stands in none.
 *
 * @param {string[]} patterns
 */
function alphabetOf(patterns) {
  const kinds = new Uint16Array(CHARACTERS);
  let size = 1;
  for (const pattern of patterns) {
    for (let i = 0; i < pattern.length; i++) {
      const code = pattern.charCodeAt(i);
      if (!kinds[code]) kinds[code] = size++;
    }
  }
  return { kinds, size };
}

/** (node, character) -> node, in an open hash table: small, and fast to build. */
class Edges {
  #width;
  #mask;
  #keys;
  #targets;

  /**
   * @param {number} most edges
   * @param {number} width different characters
   */
  constructor(most, width) {
    let slots = SLOTS;
    while (slots < most * 2) slots *= 2;
    this.#width = width;
    this.#mask = slots - 1;
    this.#keys = new Int32Array(slots).fill(NOWHERE);
    this.#targets = new Int32Array(slots);
  }

  /**
   * @param {number} node
   * @param {number} kind
   */
  get(node, kind) {
    const key = node * this.#width + kind;
    const slot = this.#slot(key);
    return this.#keys[slot] === key ? this.#targets[slot] : NOWHERE;
  }

  /**
   * @param {number} node
   * @param {number} kind
   * @param {number} target
   */
  set(node, kind, target) {
    const key = node * this.#width + kind;
    const slot = this.#slot(key);
    this.#keys[slot] = key;
    this.#targets[slot] = target;
  }

  /**
   * The slot of a key, or the free one where it belongs.
   *
   * @param {number} key
   */
  #slot(key) {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & this.#mask; // 2^32 divided by the golden ratio
    while (this.#keys[slot] !== NOWHERE && this.#keys[slot] !== key) slot = (slot + 1) & this.#mask;
    return slot;
  }
}
