// @ts-check
// How many characters are left, counted as the checks count: composed, trimmed, as Unicode has them.

import { controls, idOf, make } from "./dom.js";
import { texts } from "./texts.js";

/** @param {string} value */
const length = (value) => [...value.normalize("NFC").trim()].length;

/**
 * Shows what is left under a field that has a limit, from when half of it is used.
 * @param {HTMLElement} group
 */
export function showLeft(group) {
  const max = Number(group.dataset.max ?? 0);
  if (!max) return;
  const [input] = controls(group);
  const id = `${idOf(group.dataset.path ?? "")}-left`;
  let line = document.getElementById(id);
  if (!line) {
    line = make("p", { id, class: "fr-hint-text fr-mt-1v" });
    group.querySelector(".fr-messages-group")?.before(line);
    input.setAttribute("aria-describedby", `${input.getAttribute("aria-describedby") ?? ""} ${id}`.trim());
  }
  const used = length(input.value);
  const left = max - used;
  // Emptied, not hidden alone: what describes a field is read even where it is not shown.
  line.hidden = used * 2 < max;
  line.textContent = line.hidden ? "" : left >= 0 ? texts.left(left) : texts.over(-left);
}
