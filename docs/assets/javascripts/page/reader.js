// Has texts and files read: by a worker, or in the page where the browser refuses one.

/** @import { Input, Outcome, Packed } from "./types" */

/** Milliseconds after which a worker that says nothing is given up; none needs as many. */
const PATIENCE = 10_000;

/** @typedef {(input: Input, catalog: Packed) => Promise<Outcome>} AnswerTo */

/**
 * Load what reads in the page itself. The offline copy brings it along.
 *
 * @type {(address: string) => Promise<AnswerTo>}
 */
let load = async (address) => (await import(address)).answerTo;

/** @param {AnswerTo} answerTo */
export function bring(answerTo) {
  load = async () => answerTo;
}

export class Reader {
  #address;
  /** What it reads with, once it is there. @type {Packed | null} */
  #catalog = null;
  /** @type {Worker | null} */
  #worker = null;
  /** What waits for the worker, by its number. @type {Map<number, () => void>} */
  #waiting = new Map();
  /** What the worker has answered, by its number. @type {Map<number, Outcome | null>} */
  #outcomes = new Map();
  #last = 0;

  /** @param {string} address of the worker's script, which is loaded now */
  constructor(address) {
    this.#address = new URL(address, document.baseURI).href;
    // Browsers refuse workers to pages that were opened from a file, some of them silently.
    if (location.protocol !== "file:") this.#start();
  }

  /**
   * Take what to read with; before, nothing can be read.
   *
   * @param {Packed} catalog
   */
  learn(catalog) {
    this.#catalog = catalog;
    this.#worker?.postMessage({ catalog });
  }

  /**
   * Read a text or a file; nothing if another one is asked for in the meantime.
   *
   * @param {Input} input
   * @returns {Promise<Outcome | null>}
   */
  async read(input) {
    const id = ++this.#last;
    const outcome = (await this.#ask(id, input)) ?? (await this.#readHere(input));
    return id === this.#last ? outcome : null;
  }

  /** Forget what is being read. */
  forget() {
    this.#last++;
  }

  #start() {
    try {
      const worker = new Worker(this.#address, { type: "module" });
      worker.onerror = () => this.#stop();
      worker.onmessage = ({ data: { id, outcome } }) => {
        this.#outcomes.set(id, outcome);
        this.#waiting.get(id)?.();
      };
      this.#worker = worker;
    } catch {
      this.#worker = null;
    }
  }

  /** The worker cannot be loaded, has failed or fell silent: whatever waits for it is read here. */
  #stop() {
    this.#worker?.terminate();
    this.#worker = null;
    for (const go of this.#waiting.values()) go();
  }

  /**
   * @param {number} id
   * @param {Input} input
   * @returns {Promise<Outcome | null>}
   */
  async #ask(id, input) {
    if (!this.#worker) return null;
    this.#worker.postMessage({ id, input });
    const given = setTimeout(() => this.#stop(), PATIENCE);
    await new Promise((go) => this.#waiting.set(id, () => go(null)));
    clearTimeout(given);
    this.#waiting.delete(id);
    const outcome = this.#outcomes.get(id) ?? null;
    this.#outcomes.delete(id);
    return outcome;
  }

  /** @param {Input} input */
  async #readHere(input) {
    if (!this.#catalog) throw new Error("there is nothing to read with");
    const answerTo = await load(this.#address);
    return answerTo(input, this.#catalog);
  }
}
