// @ts-check
// The deadline in the zone of the campaign and in that of the visitor, the time that remains, and what
// is said when it passes while the form is open.

import { campaign } from "../campagne/index.js";
import { campaignGiven } from "./checks.js";
import { now } from "./clock.js";
import { moment } from "./dates.js";
import { element, make } from "./dom.js";
import { language, texts } from "./texts.js";

/** @typedef {import("../campagne/index.js").Campaign} Campaign */
/** @typedef {import("../campagne/index.js").TimeZone} TimeZone */

/** The deadline is the end of a day, of which the last minute is said. */
const MINUTE = 60_000;
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
let french = true;

/** What the campaign says now. @returns {Campaign} */
export function ask() {
  const options = { language, now: now() };
  if (!french) return campaign(campaignGiven, options);
  try {
    return campaign(campaignGiven, { ...options, time_zone: /** @type {TimeZone} */ (zone) });
  } catch {
    // The package knows the zones of the French territories alone; the browser knows the others.
    french = false;
    return campaign(campaignGiven, options);
  }
}

/** @type {string | null} */
let phase = null;

/** Says the deadline, again and again; checks again when the phase changes. @param {() => void} changed */
export function startDeadline(changed) {
  const tick = () => {
    const says = ask();
    showDeadline(says);
    if (phase !== null && phase !== says.phase) changed();
    phase = says.phase;
  };
  tick();
  setInterval(tick, 1000);
  // A page that was asleep learns at once what time it is.
  document.addEventListener("visibilitychange", tick);
}

/** @param {Campaign} says */
function showDeadline({ deadline, phase: current, email }) {
  if (!deadline) return;
  const words = deadline.words + (french ? "" : texts.yourTime(moment(new Date(Date.parse(deadline.instant) - MINUTE))));
  const place = element("deadline");
  const strong = place.querySelector("strong");
  if (strong && strong.textContent !== words) strong.textContent = words;
  const remaining = current === "open" && deadline.remaining ? texts.remaining(deadline.remaining) : "";
  const left = element("remaining");
  if (left.textContent !== remaining) left.textContent = remaining;
  if (current === phase) return;
  const alert = { closed: texts.closed, grace: texts.grace, not_open: texts.notOpen, open: "" }[current ?? "open"];
  document.getElementById("phase")?.remove();
  if (!alert) return;
  const contact = email ? make("p", {}, `${texts.askFor} `, make("a", { href: `mailto:${email}` }, email), ".") : null;
  place.before(
    make(
      "div",
      { id: "phase", role: "alert", class: `fr-alert fr-alert--${current === "closed" ? "error" : "warning"} fr-mb-4w` },
      make("h2", { class: "fr-alert__title" }, alert),
      current === "closed" ? make("p", {}, texts.closedText(words)) : null,
      contact,
    ),
  );
}
