// @ts-check
// An event as it will look in the programme. What is personal to who filed it is not there.

import { day, time } from "./dates.js";
import { controls, form, group, make } from "./dom.js";
import { texts } from "./texts.js";

/** @param {any} event a submission as it was accepted @param {{commune: string, zone: string}} names */
export function preview(event, { commune, zone }) {
  const { registration = {}, contact = {}, accessibility = {} } = event;
  const place = event.venue && [event.venue.name, event.venue.address, [event.venue.postal_code, commune].filter(Boolean).join(" ")].filter(Boolean).join(", ");
  const provided = Object.entries(accessibility).filter(([, there]) => there === true).map(([name]) => label(`/accessibility/${name}`));
  return make(
    "article",
    { class: "preview", "aria-labelledby": "preview-title" },
    make(
      "ul",
      { class: "fr-badges-group" },
      ...[word("/format", event.format), word("/attendance", event.attendance), ...(event.topics ?? []).map((/** @type {string} */ topic) => word("/topics", topic))].map((/** @type {string} */ text) =>
        make("li", {}, make("p", { class: "fr-badge fr-badge--sm fr-badge--no-icon" }, text)),
      ),
    ),
    make("h3", { id: "preview-title", class: "fr-mt-2w" }, event.title),
    make("p", { class: "fr-text--lead" }, event.summary),
    make("ul", { class: "preview-when" }, ...times(event, zone).map((/** @type {string} */ text) => make("li", {}, text))),
    place && make("p", { class: "preview-where" }, place),
    event.online?.url && make("p", {}, `${texts.online} : `, link(event.online.url, texts.follow)),
    ...(event.description ?? "").split(/\n{2,}/).filter(Boolean).map((/** @type {string} */ text) => make("p", {}, text)),
    make("p", {}, `${texts.organisedBy} ${[event.organiser, ...(event.co_organisers ?? [])].map(({ name }) => name).filter(Boolean).join(", ")}`),
    (registration.url || registration.capacity) &&
      make("p", {}, registration.url ? link(registration.url, texts.register) : "", registration.url && registration.capacity ? " – " : "", registration.capacity ? texts.people(registration.capacity) : ""),
    provided.length > 0 && make("p", {}, provided.join(", ")),
    (contact.name || contact.email) && make("p", {}, `${texts.contact} : ${[contact.name, contact.email, contact.phone].filter(Boolean).join(", ")}`),
  );
}

/** @param {string} url @param {string} text */
const link = (url, text) => make("a", { href: url, rel: "noopener external", class: "fr-link" }, text);

/** The label of a field without its mark. @param {string} path */
export function label(path) {
  const found = group(path)?.querySelector(".fr-label, .fr-fieldset__legend")?.firstChild?.textContent;
  return (found ?? "").trim();
}

/** The label of a word of the wire, as the form has it. @param {string} path @param {string} value */
function word(path, value) {
  const field = /** @type {HTMLElement} */ (group(path));
  const control = controls(field).find((input) => input instanceof HTMLSelectElement || input.value === value);
  if (control instanceof HTMLSelectElement) return [...control.options].find((option) => option.value === value)?.text ?? value;
  const text = control && form.querySelector(`label[for="${control.id}"]`)?.textContent;
  return (text ?? value).trim();
}

/** Its sessions or its availability in words, on the clock of the event. @param {any} event @param {string} zone */
function times({ sessions = [], availability }, zone) {
  if (availability) {
    const { from, until } = availability;
    return [`${texts.from} ${day(from)}${until ? ` ${texts.to} ${day(until)}` : ""}`];
  }
  return sessions.map((/** @type {{start: string, end: string}} */ { start, end }) => {
    if (!start.includes("T")) return start === end ? `${day(start)}, ${texts.wholeDay}` : `${day(start)} ${texts.to} ${day(end)}`;
    const until = start.slice(0, 10) === end.slice(0, 10) ? time(end.slice(11, 16)) : `${day(end)} ${time(end.slice(11, 16))}`;
    return `${day(start)}, ${time(start.slice(11, 16))} – ${until}${zone ? ` (${zone})` : ""}`;
  });
}
