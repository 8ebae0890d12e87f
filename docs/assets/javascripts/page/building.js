// Makes elements. Texts of the site may hold inline HTML that the build made; everything pasted
// goes in as text.

/**
 * Make an element.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string> | null} attributes
 * @param {(Node | string)[]} children
 */
export function build(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/**
 * Return a text that the build has made.
 *
 * @param {string} text
 */
export function html(text) {
  const span = document.createElement("span");
  span.innerHTML = text;
  return span;
}

/**
 * Return a text in pieces in which no line ends within `E-Mail`, as on the pages that the build makes.
 *
 * @param {string} text
 */
export function whole(text) {
  const pieces = text.split(/(\bE-Mail(?:-\w+)?)/);
  return pieces.map((piece, at) => (at % 2 ? build("span", { class: "nb" }, piece) : piece));
}

/**
 * Return what stands in a list with a separator between its entries.
 *
 * @param {Node[]} nodes
 */
export function parted(nodes) {
  return nodes.flatMap((node, at) => (at ? [" · ", node] : [node]));
}
