// @ts-check
// The form: what happens when.

import { init } from "../campagne/index.js";
import { checkAll, forget, leave, leaveFilled, onReport, refresh, showReport, startAgain } from "./checks.js";
import { setClock } from "./clock.js";
import { showLeft } from "./counter.js";
import { ask, startDeadline } from "./deadline.js";
import { controls, element, form, group, groups } from "./dom.js";
import { drop, keep, keepSoon, restore } from "./draft.js";
import { nameZone, setCounts, startItems } from "./items.js";
import { showNeeds } from "./needs.js";
import { hideOutcome, showOutcome } from "./outcome.js";
import { load, nameCodes, startPlaces, zoneName } from "./places.js";
import { send } from "./send.js";
import { read } from "./submission.js";
import { texts } from "./texts.js";

/** @param {EventTarget | null} target @returns {HTMLElement | null} */
const fieldOf = (target) => (target instanceof Element ? target.closest("[data-path]") : null);

async function start() {
  await Promise.all([init(), setClock()]);
  const campaign = ask();
  const shape = () => {
    nameCodes();
    showNeeds(campaign);
    // The tables of communes are not small: who lists an online event does without, until it is sent.
    if (!element("section-place").hidden) load();
    const zone = zoneName();
    nameZone(zone ? texts.timesIn(zone) : "");
    for (const field of groups()) showLeft(field);
  };

  startItems((list) => {
    forget(list);
    shape();
    refresh();
    keepSoon();
  });
  startPlaces();
  const empty = () => {
    form.reset();
    for (const input of form.querySelectorAll("[data-code]")) delete (/** @type {HTMLElement} */ (input).dataset.code);
    setCounts({});
    startAgain();
    shape();
    refresh();
  };
  const restored = restore(campaign.id, empty);
  onReport(shape);
  shape();
  if (restored) leaveFilled();

  form.addEventListener("input", ({ target }) => {
    const field = fieldOf(target);
    if (field) showLeft(field);
    keepSoon();
  });
  form.addEventListener("change", ({ target }) => {
    // What decides over other fields does so at once; the others wait until they are left.
    const path = fieldOf(target)?.dataset.path;
    const at = target instanceof HTMLInputElement ? target.type : target instanceof HTMLSelectElement ? "select" : "";
    if (path && ["radio", "checkbox", "select"].includes(at)) leave(path);
  });
  form.addEventListener("focusout", ({ target, relatedTarget }) => {
    const field = fieldOf(target);
    const path = field?.dataset.path;
    if (path && fieldOf(relatedTarget) !== field) whenReleased(() => leave(path));
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    keep();
    await load();
    if (checkAll().verdict === "accepted") await file(empty);
  });
  window.addEventListener("pagehide", keep);

  startDeadline(refresh);
  refresh();
  document.documentElement.dataset.ready = "true";
  performance.mark("first-check");
}

let held = false;
document.addEventListener("pointerdown", () => (held = true), true);
for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, () => setTimeout(() => (held = false)), true);

/**
 * Waits while a button is held down: messages that appear meanwhile would move from under the pointer
 * what somebody is about to click.
 * @param {() => void} run
 */
function whenReleased(run) {
  if (held) setTimeout(() => whenReleased(run), 20);
  else run();
}

/** Sends what was accepted here, and shows what comes of it. @param {() => void} empty */
async function file(empty) {
  const submission = read();
  const button = /** @type {HTMLButtonElement} */ (form.querySelector("[type=submit]"));
  const text = button.textContent;
  button.disabled = true;
  button.textContent = texts.sending;
  const answer = await send(submission);
  button.disabled = false;
  button.textContent = text;
  if (answer.is === "refused") {
    showReport(answer.report);
    return;
  }
  const commune = controls(/** @type {HTMLElement} */ (group("/venue/commune")))[0].value;
  const again = () => {
    hideOutcome();
    empty();
    element("content").focus();
  };
  showOutcome(answer, submission, { commune, zone: zoneName() }, { again, back: hideOutcome });
  if (answer.is === "kept") drop();
}

// Without WebAssembly the form posts to the server as it does without any script.
start().catch((error) => {
  console.error(error);
  document.documentElement.dataset.ready = "false";
});
