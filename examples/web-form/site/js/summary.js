// @ts-check
// All that is to be corrected, at the head of the form, each with a way to its field.

import { element, make } from "./dom.js";
import { controlOf } from "./findings.js";
import { texts } from "./texts.js";

/** @typedef {import("../campagne/index.js").Finding} Finding */

/**
 * @param {Finding[]} errors
 * @param {{focus: boolean}} options
 */
export function showSummary(errors, { focus }) {
  const place = element("errors");
  if (errors.length === 0) {
    place.replaceChildren();
    return;
  }
  const items = errors.map(({ path, message }) => {
    const control = controlOf(path);
    if (!control) return make("li", {}, message);
    const go = (/** @type {Event} */ event) => {
      event.preventDefault();
      control.focus();
      control.scrollIntoView({ block: "center" });
    };
    return make("li", {}, make("a", { href: `#${control.id}`, click: go }, message));
  });
  place.replaceChildren(
    make(
      "div",
      { class: "fr-alert fr-alert--error fr-mb-4w" },
      make("h2", { class: "fr-alert__title" }, texts.errors(errors.length)),
      make("p", {}, texts.errorsText),
      make("ul", {}, ...items),
    ),
  );
  if (focus) {
    place.focus();
    place.scrollIntoView({ block: "start" });
  }
}
