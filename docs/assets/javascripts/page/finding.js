// The search's worker and its index: both are fetched when somebody is about to search.
/** @import { Answered, Index } from "../search/types" */

/**
 * @typedef {object} Answerer
 * @property {(answered: Answered, words: Record<string, string>) => void} onFound
 * @property {() => void} onFailed
 */

/**
 * Return a worker, unless the browser refuses one.
 *
 * @param {string} address
 */
function workerOf(address) {
  try {
    return new Worker(address);
  } catch {
    return null;
  }
}

/**
 * Start the worker; return what asks it. Of what is asked before the index is there, the last
 * query is answered.
 *
 * @param {string} worker
 * @param {string} index
 * @param {Answerer} answerer
 */
export function finder(worker, index, { onFound, onFailed }) {
  const engine = workerOf(worker);
  if (!engine) {
    queueMicrotask(onFailed);
    return () => {};
  }
  /** @type {Record<string, string> | null} */
  let words = null;
  let waiting = "";

  engine.addEventListener("message", ({ data }) => words && onFound(data, words));
  engine.addEventListener("error", onFailed);
  fetch(index)
    .then((response) => {
      if (!response.ok) throw new Error(`${index}: ${response.status}`);
      return response.json();
    })
    .then((/** @type {Index} */ content) => {
      words = content.words;
      engine.postMessage({ index: content });
      if (waiting) engine.postMessage({ query: waiting });
    })
    .catch(onFailed);

  /** @param {string} query */
  return (query) => {
    if (words) engine.postMessage({ query });
    else waiting = query;
  };
}
