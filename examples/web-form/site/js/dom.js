// @ts-check
// Making and finding elements.

/** @typedef {Record<string, string | boolean | ((event: any) => void) | undefined>} Attributes */

/**
 * Makes an element: `make("p", {class: "fr-message"}, "text", child)`. Nothing is ever parsed as HTML.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Attributes} [attributes]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/**
 * An element that the page is sure to have.
 * @param {string} id
 */
export function element(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

export const form = /** @type {HTMLFormElement} */ (element("form"));

/**
 * The group of a field: its label, controls and messages.
 * @param {string} path
 * @returns {HTMLElement | null}
 */
export const group = (path) => form.querySelector(`[data-path="${CSS.escape(path)}"]`);

/** @returns {HTMLElement[]} */
export const groups = () => [...form.querySelectorAll("[data-path]")].map((found) => /** @type {HTMLElement} */ (found));

/** The identifier of a field in the page: `/venue/name` is `venue-name`. @param {string} path */
export const idOf = (path) => path.slice(1).replaceAll("/", "-");

/** @param {Element} group */
export const controls = (group) =>
  /** @type {(HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[]} */ ([
    ...group.querySelectorAll("input, select, textarea"),
  ]);

/** True where a field is asked for. @param {Element} group */
export const isAsked = (group) => group.closest("[hidden]") === null;

/** Says something to who does not see it change. @param {string} text */
export function announce(text) {
  let region = document.getElementById("announcement");
  if (!region) {
    region = make("p", { id: "announcement", class: "fr-sr-only", role: "status" });
    document.body.append(region);
  }
  region.textContent = text;
}
