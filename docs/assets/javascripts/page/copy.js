// Buttons that copy a text. Where the clipboard is refused, the text is selected instead.
const SHOWN = 3000;
const known = new WeakMap();

// One live region for the page: a button that changes its own name is announced unreliably.
const status = document.createElement("p");
status.className = "copied";
status.setAttribute("role", "status");
document.body.append(status);

function select(field) {
  if (field.select) {
    field.focus();
    field.select();
  } else {
    getSelection().selectAllChildren(field);
  }
}

function write({ text, html }) {
  if (!html) return navigator.clipboard.writeText(text);
  const blob = (type, content) => new Blob([content], { type });
  const parts = {
    "text/plain": blob("text/plain", text),
    "text/html": blob("text/html", html),
  };
  return navigator.clipboard.write([new ClipboardItem(parts)]);
}

function confirm(button, words) {
  const { timer, content } = known.get(button) ?? { content: [...button.childNodes] };
  clearTimeout(timer);
  button.textContent = words;
  status.textContent = words;
  const restore = () => {
    known.delete(button);
    button.replaceChildren(...content);
    status.textContent = "";
  };
  known.set(button, { content, timer: setTimeout(restore, SHOWN) });
}

/** Copy `content` ({ text, html? }) and say so; if it is refused, select what `fieldOf` gives. */
export async function copy(button, content, words, fieldOf) {
  try {
    await write(content);
    confirm(button, words.copied);
  } catch {
    confirm(button, words.manual);
    select(fieldOf());
  }
}

/** Return the content of a link as text and as HTML, which mail programs keep as a link. */
export function richLink(link) {
  return { text: `${link.textContent}: ${link.href}`, html: link.outerHTML };
}

function contentOf(field) {
  const link = field.querySelector("a");
  return link ? richLink(link) : { text: field.value ?? field.textContent };
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", () => {
    const field = document.getElementById(button.dataset.copy);
    copy(button, contentOf(field), button.dataset, () => field);
  });
}
