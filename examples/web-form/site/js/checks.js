// @ts-check
// When what is checked, and what of it is shown: a field once it was left, and those linked with it;
// everything once somebody has tried to send.

import { checker } from "../campagne/index.js";
import { now } from "./clock.js";
import { group, groups } from "./dom.js";
import { show } from "./findings.js";
import { isFilled, read } from "./submission.js";
import { showSummary } from "./summary.js";
import { language } from "./texts.js";

/** @typedef {import("../campagne/index.js").Finding} Finding */
/** @typedef {import("../campagne/index.js").Report} Report */

const { campaign: given = "", labels = "{}" } = document.documentElement.dataset;
/** The campaign of the page: the name of one that comes with the package, or a whole one. */
export const campaignGiven = given.startsWith("{") ? JSON.parse(given) : given;

/** @type {ReturnType<typeof checker> | undefined} */
let prepared;
/** @type {Set<string>} the fields that somebody has left, or that were filled in for them */
const left = new Set();
let sent = false;

/** Checks what the form says now: the whole of it, since rules look at several fields. */
export function check() {
  prepared ??= checker({ now: now(), campaign: campaignGiven, language, labels: JSON.parse(labels) });
  return prepared.at(now()).check(read());
}

/** Those to be told when a check has run. @type {((report: Report) => void)[]} */
const listeners = [];
/** @param {(report: Report) => void} listener */
export const onReport = (listener) => listeners.push(listener);

/** Checks, and shows what may be shown. */
export function refresh() {
  const report = check();
  const shown = sent ? report.findings : report.findings.filter(isDue);
  show(shown, leave);
  if (sent) showSummary(errorsOf(report), { focus: false });
  for (const listener of listeners) listener(report);
  return report;
}

/**
 * True of what a field that was left has to do with: its own, that of its parts, and what links it
 * with others. What is missing elsewhere is not said before somebody has been there.
 * @param {Finding} finding
 */
function isDue({ path, related, code }) {
  const near = (/** @type {string} */ field) => field === path || field.startsWith(`${path}/`) || path.startsWith(`${field}/`);
  if (path !== "" && [...left].some(near)) return true;
  return code !== "missing-value" && group(path) !== null && related.some((field) => left.has(field));
}

/** A field was left, or changed by a fix. @param {...string} paths */
export function leave(...paths) {
  for (const path of paths) left.add(path);
  return refresh();
}

/** Fields that were filled in by something else than typing. */
export function leaveFilled() {
  for (const field of groups()) if (isFilled(field)) left.add(field.dataset.path ?? "");
}

/** Items have moved: what was left is no longer where it was. @param {string} list */
export function forget(list) {
  for (const path of [...left]) if (path.startsWith(`${list}/`)) left.delete(path);
}

/** Somebody tries to send: everything is said from now on, and errors are led to. */
export function checkAll() {
  sent = true;
  const report = refresh();
  showSummary(errorsOf(report), { focus: true });
  return report;
}

/** A new form, in which nothing was tried. */
export function startAgain() {
  sent = false;
  left.clear();
  showSummary([], { focus: false });
}

/** Shows the findings of the server, which has the last word. @param {Report} report */
export function showReport(report) {
  show(report.findings, leave);
  showSummary(errorsOf(report), { focus: true });
}

/** @param {Report} report */
const errorsOf = ({ findings }) => findings.filter(({ severity }) => severity === "error");
