// Finds what a page must have. Where it is missing, page and script are not of the same build.

/**
 * Return the element that `selector` finds within `part`.
 *
 * @template {Element} Kind
 * @param {ParentNode} part
 * @param {string} selector
 * @param {new () => Kind} kind
 */
export function find(part, selector, kind) {
  const element = part.querySelector(selector);
  if (element instanceof kind) return element;
  throw new Error(`no ${selector} on this page`);
}

/**
 * Return all elements that `selector` finds within `part`.
 *
 * @template {Element} Kind
 * @param {ParentNode} part
 * @param {string} selector
 * @param {new () => Kind} kind
 * @returns {Kind[]}
 */
export function findAll(part, selector, kind) {
  return [...part.querySelectorAll(selector)].flatMap((one) => (one instanceof kind ? [one] : []));
}

/**
 * Return the value of the attribute `data-<name>`.
 *
 * @param {HTMLElement} element
 * @param {string} name
 */
export function dataOf(element, name) {
  const value = element.dataset[name];
  if (value === undefined) throw new Error(`no data-${name} on this page`);
  return value;
}

/**
 * Return the value of `data-<name>` of an element or of the first around it that has one.
 *
 * @param {HTMLElement} element
 * @param {string} name
 */
export function heldBy(element, name) {
  const holder = element.closest(`[data-${name}]`);
  if (holder instanceof HTMLElement) return dataOf(holder, name);
  throw new Error(`no data-${name} on this page`);
}
