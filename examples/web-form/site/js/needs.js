// @ts-check
// What a format and an attendance need: the rest disappears, and the reason is said.

import { check } from "../campagne/index.js";
import { campaignGiven } from "./checks.js";
import { now } from "./clock.js";
import { controls, element, form, group, groups, make } from "./dom.js";
import { typed } from "./submission.js";
import { language, texts } from "./texts.js";

/** @typedef {import("../campagne/index.js").Campaign} Campaign */

/**
 * Shows and hides parts of the form for the format and the attendance chosen.
 * @param {Campaign} campaign
 */
export function showNeeds(campaign) {
  const format = one("/format");
  const offer = campaign.formats.find(({ choice }) => choice.value === format);
  const only = offer?.attendance.length === 1 ? offer.attendance[0] : undefined;
  showAttendances(offer, only);
  const attendance = only?.value ?? (offer && one("/attendance"));
  const name = offer?.choice.label ?? "";
  const undecided = !offer ? texts.chooseFormat : !attendance ? texts.chooseAttendance : "";

  /** @type {Record<string, string>} why a part is not there; nothing where it is */
  const reasons = {
    place: undecided || (attendance === "online" ? texts.noPlace : ""),
    online: undecided || (attendance === "in_person" ? texts.noLink : ""),
    when: !offer ? texts.chooseFormat : offer.time === "sessions" ? "" : texts.noSessions(name),
    available: !offer ? texts.chooseFormat : offer.time === "on_demand" ? "" : texts.noAvailability(name),
  };
  const said = new Set();
  for (const [id, reason] of Object.entries(reasons)) {
    element(`section-${id}`).hidden = reason !== "";
    const line = /** @type {HTMLElement} */ (form.querySelector(`[data-reason="${id}"]`));
    line.textContent = reason;
    line.hidden = reason === "" || said.has(reason);
    said.add(reason);
  }
  markRequired(format, attendance);
}

/** @param {string} path */
const one = (path) => typed(/** @type {HTMLElement} */ (group(path)))[0] ?? "";

/**
 * Offers the ways to attend that a format has; where there is one alone, there is nothing to choose.
 * @param {Campaign["formats"][number] | undefined} offer
 * @param {{label: string} | undefined} only
 */
function showAttendances(offer, only) {
  const field = /** @type {HTMLElement} */ (group("/attendance"));
  for (const control of controls(field)) {
    const offered = !offer || offer.attendance.some(({ value }) => value === control.value);
    const choice = /** @type {HTMLElement} */ (control.closest(".fr-fieldset__element"));
    choice.hidden = !offered;
    if (!offered && control instanceof HTMLInputElement) control.checked = false;
  }
  field.hidden = only !== undefined;
  let line = document.getElementById("attendance-reason");
  if (!line) {
    line = make("p", { id: "attendance-reason", class: "fr-text--sm reason" });
    field.after(line);
  }
  line.hidden = only === undefined;
  line.textContent = offer && only ? texts.noAttendance(offer.choice.label, only.label) : "";
}

/**
 * Marks what is optional: what the checks do not miss in a submission that says nothing else.
 * @param {string} format
 * @param {string | undefined} attendance
 */
function markRequired(format, attendance) {
  if (!format) return;
  const probe = /** @type {any} */ ({ format, attendance, sessions: [{}] });
  const { findings } = check(probe, { now: now(), campaign: campaignGiven, language });
  const missing = new Set(findings.filter(({ code }) => code === "missing-value").map(({ path }) => path));
  for (const field of groups()) {
    const path = field.dataset.path ?? "";
    if (field.dataset.required !== "sometimes") continue;
    const mark = field.querySelector("[data-mark]");
    const asked = path.replace(/^\/sessions\/\d+/, "/sessions/0");
    if (mark) mark.textContent = path === "/attendance" || missing.has(asked) ? "" : texts.optional;
  }
}
