// @ts-check
// The draft: what was typed, kept in this browser alone.

import { moment } from "./dates.js";
import { element, groups, make } from "./dom.js";
import { counts, setCounts } from "./items.js";
import { fill, isFilled, typed } from "./submission.js";
import { texts } from "./texts.js";

/** @typedef {{saved: string, items: Record<string, number>, fields: Record<string, string[]>}} Draft */

/** @type {string} */
let key;
let waiting = 0;

/** Keeps the draft a moment after somebody has typed. */
export function keepSoon() {
  clearTimeout(waiting);
  waiting = window.setTimeout(keep, 300);
}

/** Keeps the draft now; where the browser keeps nothing, the form works without. */
export function keep() {
  clearTimeout(waiting);
  const filled = groups().filter(isFilled).map((field) => [field.dataset.path, typed(field)]);
  /** @type {Draft} */
  const draft = { saved: new Date().toISOString(), items: counts(), fields: Object.fromEntries(filled) };
  try {
    if (filled.length > 0) localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // Full, or refused by the settings of the browser.
  }
}

/** Forgets the draft. */
export function drop() {
  clearTimeout(waiting);
  try {
    localStorage.removeItem(key);
  } catch {
    // There was none.
  }
  element("draft").replaceChildren();
}

/**
 * Takes up the draft of an earlier visit; true where there was one.
 * @param {string} campaign
 * @param {() => void} deleted
 */
export function restore(campaign, deleted) {
  key = `campagne-web-form:${campaign}`;
  /** @type {Draft} */
  let draft;
  try {
    draft = JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return false;
  }
  if (!draft?.fields) return false;
  setCounts(draft.items ?? {});
  for (const field of groups()) {
    const values = draft.fields[field.dataset.path ?? ""];
    if (Array.isArray(values)) fill(field, values.map(String));
  }
  showNotice(draft.saved, deleted);
  return true;
}

/** @param {string} saved @param {() => void} deleted */
function showNotice(saved, deleted) {
  const remove = () => {
    drop();
    deleted();
    element("draft").replaceChildren(make("p", { role: "status", class: "fr-text--sm" }, texts.draftDeleted));
  };
  element("draft").replaceChildren(
    make(
      "div",
      { class: "fr-alert fr-alert--info fr-alert--sm fr-mb-4w" },
      make("p", {}, make("strong", {}, texts.draftRestored(moment(new Date(saved)))), ` ${texts.draftText}`),
      make("button", { type: "button", class: "fr-btn fr-btn--secondary fr-btn--sm", id: "delete-draft", click: remove }, texts.deleteDraft),
    ),
  );
}
