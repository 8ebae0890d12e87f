(() => {
  const frames = [...document.querySelectorAll("iframe")];
  const pages = [document, ...frames.flatMap((frame) => frame.contentDocument ?? [])];
  const chosen = pages.map((page) => String(page.getSelection())).find(Boolean);
  const text = chosen || pages.map((page) => page.body.innerText).join("\n");
  open("https://smtp-codes.example/en/decode/#text=" + encodeURIComponent(text.slice(0, 20000)));
})();
