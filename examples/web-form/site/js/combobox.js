// @ts-check
// A field that searches as one types: the combobox pattern of WAI-ARIA, with a list below it.

import { make } from "./dom.js";
import { texts } from "./texts.js";

/** @typedef {{value: string, label: string, note: string}} Option */

/**
 * Makes a text field a combobox. The code of what was chosen is in `data-code`; while somebody types
 * there is none, and what was typed is the value.
 * @param {HTMLInputElement} input
 * @param {object} means
 * @param {(typed: string) => Option[]} means.search
 * @param {(option: Option) => void} means.chosen
 */
export function combobox(input, { search, chosen }) {
  const id = `${input.id}-list`;
  const label = input.labels?.[0];
  if (label) label.id ||= `${input.id}-label`;
  const list = make("ul", { id, class: "choices", role: "listbox", "aria-labelledby": label?.id, hidden: true });
  const status = make("p", { class: "fr-sr-only", role: "status" });
  const wrapper = make("div", { class: "combobox" });
  input.replaceWith(wrapper);
  wrapper.append(input, list, status);
  for (const [name, value] of Object.entries({
    role: "combobox", "aria-expanded": "false", "aria-controls": id, "aria-autocomplete": "list", autocomplete: "off",
  })) {
    input.setAttribute(name, value);
  }
  input.removeAttribute("inputmode");

  /** @type {Option[]} */
  let options = [];
  let active = -1;

  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    active = -1;
  };
  const activate = (/** @type {number} */ index) => {
    active = index;
    for (const [at, item] of [...list.children].entries()) {
      item.setAttribute("aria-selected", String(at === index));
      if (at === index) {
        input.setAttribute("aria-activedescendant", item.id);
        item.scrollIntoView({ block: "nearest" });
      }
    }
  };
  const choose = (/** @type {Option} */ option) => {
    input.value = option.label;
    input.dataset.code = option.value;
    close();
    chosen(option);
  };
  const open = () => {
    const typed = input.value.trim();
    options = typed === "" ? [] : search(typed);
    list.replaceChildren(...options.map(({ label, note }, index) =>
      make("li", { id: `${id}-${index}`, role: "option", "aria-selected": "false" }, label, make("span", { class: "fr-hint-text" }, note))));
    status.textContent = typed === "" ? "" : texts.results(options.length);
    list.hidden = options.length === 0;
    input.setAttribute("aria-expanded", String(options.length > 0));
    input.removeAttribute("aria-activedescendant");
    active = -1;
  };

  input.addEventListener("input", () => {
    delete input.dataset.code;
    open();
  });
  input.addEventListener("keydown", (event) => {
    const last = options.length - 1;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) open();
      else if (event.key === "ArrowDown") activate(active >= last ? 0 : active + 1);
      else activate(active <= 0 ? last : active - 1);
    } else if (event.key === "Enter" && !list.hidden) {
      event.preventDefault();
      if (active >= 0) choose(options[active]);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
  input.addEventListener("blur", close);
  // Before the field is left by the click, so that it is left with its code.
  list.addEventListener("pointerdown", (event) => {
    const item = /** @type {Element} */ (event.target).closest("[role=option]");
    event.preventDefault();
    if (item) choose(options[[...list.children].indexOf(item)]);
  });
}
