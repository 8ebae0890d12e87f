// Finds thousands of fixed texts in one pass over a long one (Aho-Corasick).
const ROOT = 0;

/** An automaton over `patterns`: `find(text)` calls back with each pattern's number and its end. */
export class Matcher {
  constructor(patterns) {
    this.lengths = patterns.map((pattern) => pattern.length);
    this.classes = new Uint16Array(65536); // character -> small number; 0: in no pattern
    this.size = 1;
    const total = 2 + this.lengths.reduce((sum, length) => sum + length, 0);
    for (const pattern of patterns) {
      for (let i = 0; i < pattern.length; i++) {
        const code = pattern.charCodeAt(i);
        if (!this.classes[code]) this.classes[code] = this.size++;
      }
    }
    // Edges in an open hash table: (node, class) -> node.
    let slots = 1024;
    while (slots < total * 2) slots *= 2;
    this.mask = slots - 1;
    this.keys = new Int32Array(slots).fill(-1);
    this.targets = new Int32Array(slots);
    this.fail = new Int32Array(total);
    this.ends = new Array(total); // node -> numbers of the patterns that end there
    this.output = new Int32Array(total); // node -> nearest node with patterns on its fail path
    this.#build(patterns);
  }

  #slot(key) {
    let slot = Math.imul(key, 0x9e3779b1) >>> 7;
    for (slot &= this.mask; this.keys[slot] !== -1 && this.keys[slot] !== key; ) {
      slot = (slot + 1) & this.mask;
    }
    return slot;
  }

  #next(node, kind) {
    const key = node * this.size + kind;
    const slot = this.#slot(key);
    return this.keys[slot] === key ? this.targets[slot] : -1;
  }

  #build(patterns) {
    const parents = [0];
    const kinds = [0];
    const depths = [0];
    patterns.forEach((pattern, number) => {
      let node = ROOT;
      for (let i = 0; i < pattern.length; i++) {
        const kind = this.classes[pattern.charCodeAt(i)];
        const key = node * this.size + kind;
        const slot = this.#slot(key);
        if (this.keys[slot] !== key) {
          this.keys[slot] = key;
          this.targets[slot] = parents.length;
          parents.push(node);
          kinds.push(kind);
          depths.push(i + 1);
        }
        node = this.targets[slot];
      }
      (this.ends[node] ??= []).push(number);
    });
    for (const node of byDepth(depths)) {
      let fail = parents[node];
      let target = -1;
      while (fail !== ROOT && target < 0) {
        fail = this.fail[fail];
        target = this.#next(fail, kinds[node]);
      }
      this.fail[node] = target < 0 ? ROOT : target;
      const back = this.fail[node];
      this.output[node] = this.ends[back] ? back : this.output[back];
    }
  }

  /** Call `found(number, start, end)` for every pattern in `text`, in the order of their ends. */
  find(text, found) {
    const { classes, fail, ends, output, lengths } = this;
    let node = ROOT;
    for (let i = 0; i < text.length; i++) {
      const kind = classes[text.charCodeAt(i)];
      if (!kind) {
        node = ROOT;
        continue;
      }
      let next = this.#next(node, kind);
      while (next < 0 && node !== ROOT) {
        node = fail[node];
        next = this.#next(node, kind);
      }
      node = next < 0 ? ROOT : next;
      for (let hit = ends[node] ? node : output[node]; hit; hit = output[hit]) {
        for (const number of ends[hit]) found(number, i + 1 - lengths[number], i + 1);
      }
    }
  }
}

/** The numbers of all nodes but the root, those nearer to it first. */
function byDepth(depths) {
  const levels = [];
  for (let node = 1; node < depths.length; node++) (levels[depths[node]] ??= []).push(node);
  return levels.flat();
}
