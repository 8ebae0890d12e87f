// The offline copy. Browsers refuse workers, modules and requests to pages that were opened
// from a file; here they are done by other means. On a web server nothing is replaced.
if (location.protocol === "file:") {
  const files = new Map();

  const run = (page, address) =>
    new Promise((done, failed) => {
      const script = page.createElement("script");
      script.src = address;
      script.onload = done;
      script.onerror = () => failed(new TypeError(`${address} cannot be loaded`));
      page.head.append(script);
    });

  /** Called by the data files, which are scripts beside the JSON files. */
  globalThis.offlineFile = (content) => files.set(document.currentScript.src, content);

  globalThis.fetch = async (address) => {
    const { href } = new URL(`${address}.js`, location.href);
    if (!files.has(href)) await run(document, href);
    return { ok: true, status: 200, json: async () => files.get(href) };
  };

  const deliver = (target, data) => target.dispatchEvent(new MessageEvent("message", { data }));

  /** A worker in a frame of the page: the same messages, each a task of its own. */
  globalThis.Worker = class extends EventTarget {
    constructor(address) {
      super();
      const frame = document.createElement("iframe");
      frame.hidden = true;
      frame.title = "";
      document.body.append(frame);
      this.inside = frame.contentWindow;
      this.inside.postMessage = (data) => setTimeout(deliver, 0, this, data);
      this.ready = run(frame.contentDocument, new URL(address, location.href).href);
    }

    async postMessage(data) {
      await this.ready;
      setTimeout(deliver, 0, this.inside, data);
    }
  };

  /** Links that scripts have made end in a folder; a file has no index of its own. */
  const complete = ({ target }) => {
    const link = target.closest?.("a[href]");
    if (link?.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  };
  for (const type of ["click", "auxclick"]) addEventListener(type, complete, true);
}
