// The worker: gets the index once, then answers queries. The page's own thread stays free.
import { engine } from "../search/engine.js";

/** @import { Answered, Asked } from "../search/types" */

/** @type {ReturnType<typeof engine> | null} */
let find = null;

addEventListener("message", ({ data }) => {
  const asked = /** @type {Asked} */ (data);
  if ("index" in asked) {
    find = engine(asked.index);
  } else if (find) {
    /** @type {Answered} */
    const answered = { query: asked.query, ...find(asked.query) };
    postMessage(answered);
  }
});
