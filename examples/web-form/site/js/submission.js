// @ts-check
// From the form to a submission, and back. Fields carry their JSON Pointer and what they take.

import { controls, form, group, isAsked } from "./dom.js";

/** @typedef {import("../campagne/index.js").Submission} Submission */
/** @typedef {string[]} Typed - what was typed in the controls of one field */

/**
 * What was typed in a field. A search field has two: what is seen, and the code that was chosen.
 * @param {HTMLElement} group
 * @returns {Typed}
 */
export function typed(group) {
  const inputs = controls(group);
  switch (group.dataset.kind) {
    case "choice":
    case "flag":
    case "choices": {
      const select = inputs.find((input) => input instanceof HTMLSelectElement);
      if (select) return [select.value];
      return inputs.filter((input) => input instanceof HTMLInputElement && input.checked).map((input) => input.value);
    }
    case "when":
      return inputs.map((input) => (input.validity.badInput ? NO_DATE : input.value));
    default: {
      const [input] = inputs;
      const code = input.dataset.code;
      return code ? [input.value, code] : [input.value];
    }
  }
}

/** A browser keeps to itself what is no date; the check is to say so. */
const NO_DATE = "?";

/**
 * Fills a field with what `typed` gave.
 * @param {HTMLElement} group
 * @param {Typed} values
 */
export function fill(group, values) {
  const inputs = controls(group);
  for (const [index, input] of inputs.entries()) {
    if (input instanceof HTMLInputElement && (input.type === "radio" || input.type === "checkbox")) {
      input.checked = values.includes(input.value);
    } else {
      input.value = values[index] ?? "";
    }
  }
  if (inputs[0].role === "combobox") {
    if (values[1]) inputs[0].dataset.code = values[1];
    else delete inputs[0].dataset.code;
  }
}

/**
 * Fills a field with a value of the wire, such as a fix offers.
 * @param {string} path
 * @param {string | number | boolean} value
 * @param {string} [label] what a code is called
 */
export function set(path, value, label) {
  const field = group(path);
  if (!field) return;
  const text = String(value);
  if (field.dataset.kind === "when") fill(field, text.split("T"));
  else if (controls(field)[0].role === "combobox") fill(field, [label ?? text, text]);
  else fill(field, [text]);
}

/**
 * The value of a field; nothing where nothing was typed.
 * @param {HTMLElement} group
 */
function value(group) {
  const values = typed(group);
  const [first = ""] = values;
  switch (group.dataset.kind) {
    case "flag":
      return first === "" ? undefined : first === "true";
    case "choices":
      return values.length > 0 ? values : undefined;
    case "number":
      return /^\s*\d+\s*$/.test(first) ? Number(first) : first.trim() || undefined;
    case "list": {
      const items = first.split(",").map((item) => item.trim()).filter((item) => item !== "");
      return items.length > 0 ? items : undefined;
    }
    case "when": {
      const [date, time = ""] = values;
      return time === "" ? date || undefined : `${date}T${time}`;
    }
    default:
      return values[1] || (first.trim() === "" ? undefined : first);
  }
}

/**
 * Puts a value where its pointer says.
 * @param {any} root
 * @param {string} path
 * @param {unknown} value
 */
function place(root, path, value) {
  const steps = path.split("/").slice(1);
  const last = /** @type {string} */ (steps.pop());
  let at = root;
  for (const [index, step] of steps.entries()) {
    at[step] ??= /^\d+$/.test(steps[index + 1] ?? last) ? [] : {};
    at = at[step];
  }
  at[last] = value;
}

/** The submission of what is asked for: what has disappeared is kept in the form, and not sent. */
export function read() {
  /** @type {Submission} */
  const submission = {};
  for (const part of form.querySelectorAll("[data-item], [data-path]")) {
    const { item, path = "" } = /** @type {HTMLElement} */ (part).dataset;
    if (!isAsked(part)) continue;
    if (item !== undefined) {
      // An item in which nothing was typed is there all the same, and lacks what it needs.
      const list = /** @type {HTMLElement} */ (part.closest("[data-list]"));
      place(submission, `${list.dataset.list}/${item}`, {});
      continue;
    }
    const found = value(/** @type {HTMLElement} */ (part));
    if (found !== undefined) place(submission, path, found);
  }
  return submission;
}

/** True where something was typed. @param {HTMLElement} group */
export const isFilled = (group) => typed(group).some((text) => text.trim() !== "");
