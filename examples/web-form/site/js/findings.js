// @ts-check
// Shows what was found under the fields, and offers what would mend it.

import { announce, controls, form, group, groups, idOf, make } from "./dom.js";
import { set } from "./submission.js";
import { texts } from "./texts.js";

/** @typedef {import("../campagne/index.js").Finding} Finding */

/**
 * Where a finding is said: under its field, else under what the field is part of.
 * @param {string} path
 */
function place(path) {
  for (let at = path; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const found = document.getElementById(`${idOf(at)}-messages`);
    if (found && form.contains(found)) return found;
  }
  return null;
}

/**
 * The control that the summary leads to.
 * @param {string} path
 */
export function controlOf(path) {
  for (let at = path; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const field = group(at);
    if (field) return controls(field)[0];
  }
  const messages = place(path);
  if (messages) messages.tabIndex = -1;
  return messages ?? undefined;
}

/**
 * Shows these findings and no others.
 * @param {Finding[]} findings
 * @param {(path: string) => void} mended is told which field a fix has changed
 */
export function show(findings, mended) {
  /** @type {Map<Element, Finding[]>} */
  const places = new Map();
  for (const finding of findings) {
    const where = place(finding.path);
    if (where) places.set(where, [...(places.get(where) ?? []), finding]);
  }
  for (const where of form.querySelectorAll(".fr-messages-group")) {
    const said = places.get(where) ?? [];
    // What has not changed stays as it is: a screen reader would say it again.
    const key = JSON.stringify(said.map(({ message, help, fix }) => [message, help, fix]));
    const element = /** @type {HTMLElement} */ (where);
    if ((element.dataset.said ?? "[]") === key) continue;
    element.dataset.said = key;
    element.replaceChildren(...said.flatMap((finding) => lines(finding, mended)));
  }
  const wrong = findings.filter(({ severity }) => severity === "error").map(({ path }) => path);
  for (const field of groups()) {
    const path = field.dataset.path ?? "";
    mark(field, wrong.some((at) => at === path || at.startsWith(`${path}/`)));
  }
}

/**
 * @param {HTMLElement} field
 * @param {boolean} wrong
 */
function mark(field, wrong) {
  const base = ["fr-input-group", "fr-select-group", "fr-fieldset"].find((name) => field.classList.contains(name));
  field.classList.toggle(`${base}--error`, wrong);
  for (const control of controls(field)) {
    if (control.type === "radio" || control.type === "checkbox") continue;
    if (wrong) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
  }
}

/** @param {Finding} finding @param {(path: string) => void} mended */
function lines(finding, mended) {
  const { severity, message, help, fix } = finding;
  const before = { error: texts.error, warning: texts.warning, info: "" }[severity];
  const said = make(
    "p",
    { class: `fr-message fr-message--${severity}`, "data-code": finding.code },
    before && make("span", { class: "fr-sr-only" }, `${before} `),
    `${message} ${help}`.trim(),
  );
  if (!fix || !group(fix.path)) return [said];
  const apply = () => {
    set(fix.path, fix.value, fix.label);
    announce(texts.applied(fix.label));
    mended(fix.path);
    const field = group(fix.path);
    if (field) controls(field)[0].focus();
  };
  const button = make("button", { type: "button", class: "fr-btn fr-btn--tertiary fr-btn--sm fix", click: apply }, `${texts.apply} ${fix.label}`);
  return [said, button];
}
