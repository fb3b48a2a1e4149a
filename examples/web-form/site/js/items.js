// @ts-check
// Lists of objects: sessions and co-organisers are added and removed.

import { announce, controls, element, form } from "./dom.js";
import { texts } from "./texts.js";

/**
 * Makes the lists of the form work.
 * @param {(list: string) => void} changed is told which list has changed
 */
export function startItems(changed) {
  for (const list of lists()) {
    const button = /** @type {HTMLButtonElement} */ (list.querySelector("[data-add]"));
    button.hidden = false;
    button.addEventListener("click", () => {
      const item = add(list);
      changed(list.dataset.list ?? "");
      controls(item)[0].focus();
    });
    list.addEventListener("click", (event) => {
      const target = /** @type {Element} */ (event.target);
      if (!target.closest("[data-remove]")) return;
      const item = /** @type {HTMLElement} */ (target.closest("[data-item]"));
      announce(texts.removed(item.querySelector("legend")?.textContent ?? ""));
      item.remove();
      number(list);
      changed(list.dataset.list ?? "");
      button.focus();
    });
    number(list);
  }
}

/** @returns {HTMLElement[]} */
const lists = () => [...form.querySelectorAll("[data-list]")].map((list) => /** @type {HTMLElement} */ (list));

/** @param {HTMLElement} list @returns {HTMLElement[]} */
const itemsOf = (list) => [...list.querySelectorAll("[data-item]")].map((item) => /** @type {HTMLElement} */ (item));

/** @param {HTMLElement} list */
function add(list) {
  const template = /** @type {HTMLTemplateElement} */ (list.querySelector("template"));
  const item = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
  list.querySelector("[data-items]")?.append(item);
  number(list);
  return item;
}

/**
 * Numbers items from the first on: names, identifiers and what refers to them.
 * @param {HTMLElement} list
 */
function number(list) {
  const items = itemsOf(list);
  const name = (list.dataset.list ?? "").slice(1);
  for (const [index, item] of items.entries()) {
    const was = item.dataset.item ?? "";
    if (was !== String(index)) {
      for (const part of item.querySelectorAll("*")) renumber(part, name, was, index);
      item.dataset.item = String(index);
    }
    for (const count of item.querySelectorAll("[data-count]")) count.textContent = String(index + 1);
    const remove = /** @type {HTMLElement} */ (item.querySelector("[data-remove]"));
    remove.hidden = items.length <= Number(list.dataset.least);
  }
  const most = Number(list.dataset.max ?? Infinity);
  /** @type {HTMLButtonElement} */ (list.querySelector("[data-add]")).disabled = items.length >= most;
}

/** @param {Element} part @param {string} name @param {string} was @param {number} index */
function renumber(part, name, was, index) {
  for (const attribute of [...part.attributes]) {
    attribute.value = attribute.value
      .replaceAll(`/${name}/${was}`, `/${name}/${index}`)
      .replaceAll(`${name}-${was}`, `${name}-${index}`);
  }
}

/** How many items each list has. @returns {Record<string, number>} */
export const counts = () => Object.fromEntries(lists().map((list) => [list.dataset.list, itemsOf(list).length]));

/** Gives each list that many items. @param {Record<string, number>} wanted */
export function setCounts(wanted) {
  for (const list of lists()) {
    const count = Math.max(wanted[list.dataset.list ?? ""] ?? 0, Number(list.dataset.least));
    for (const item of itemsOf(list).slice(count)) item.remove();
    while (itemsOf(list).length < count) add(list);
    number(list);
  }
}

/** The zone in which the times of the sessions are. @param {string} text */
export function nameZone(text) {
  let line = document.getElementById("zone-of-times");
  if (!line) {
    line = document.createElement("p");
    line.id = "zone-of-times";
    line.className = "fr-text--sm fr-text--bold";
    element("section-when").querySelector("h2")?.after(line);
  }
  line.textContent = text;
}
