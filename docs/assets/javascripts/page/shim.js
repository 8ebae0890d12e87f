// The offline copy. Browsers refuse workers, modules and requests to pages that were opened
// from a file; here they are done by other means. On a web server nothing is replaced.

/**
 * Run a script in `page`.
 *
 * @param {Document} page
 * @param {string} address
 * @returns {Promise<void>}
 */
function run(page, address) {
  return new Promise((done, failed) => {
    const script = page.createElement("script");
    script.src = address;
    script.onload = () => done();
    script.onerror = () => failed(new TypeError(`${address} cannot be loaded`));
    page.head.append(script);
  });
}

/**
 * @param {EventTarget} target
 * @param {unknown} data
 */
function deliver(target, data) {
  target.dispatchEvent(new MessageEvent("message", { data }));
}

/**
 * A worker in a frame of the page: the same messages, each a task of its own. The frame must be
 * in the page before it has a window.
 */
class FrameWorker extends EventTarget {
  /** @param {string | URL} address */
  constructor(address) {
    super();
    const frame = document.createElement("iframe");
    frame.hidden = true;
    frame.title = "";
    document.body.append(frame);
    const inside = /** @type {Window} */ (frame.contentWindow);
    const page = /** @type {Document} */ (frame.contentDocument);
    inside.postMessage = (/** @type {unknown} */ data) => setTimeout(deliver, 0, this, data);
    this.inside = inside;
    this.ready = run(page, new URL(address, location.href).href);
  }

  /** @param {unknown} data */
  async postMessage(data) {
    await this.ready;
    setTimeout(deliver, 0, this.inside, data);
  }
}

/**
 * Links that scripts have made end in a folder; a file has no index of its own.
 *
 * @param {Event} event
 */
function complete({ target }) {
  const link = target instanceof Element ? target.closest("a") : null;
  if (link?.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
}

function replaceAll() {
  /** @type {Map<string, unknown>} */
  const files = new Map();

  /** @param {unknown} content */
  const keep = (content) => {
    if (document.currentScript instanceof HTMLScriptElement)
      files.set(document.currentScript.src, content);
  };

  /** @param {string} address */
  const read = async (address) => {
    const { href } = new URL(`${address}.js`, location.href);
    if (!files.has(href)) await run(document, href);
    return { ok: true, status: 200, json: async () => files.get(href) };
  };

  // `offlineFile` is called by the data files, which are scripts beside the JSON files.
  Object.assign(globalThis, { offlineFile: keep, fetch: read, Worker: FrameWorker });
  for (const type of ["click", "auxclick"]) addEventListener(type, complete, true);
}

if (location.protocol === "file:") replaceAll();
