// @ts-check
// What follows: the event as it will look, the file for agendas, the data.

import { element, form, make } from "./dom.js";
import { preview } from "./preview.js";
import { texts } from "./texts.js";

/**
 * Shows the end in the place of the form.
 * @param {import("./send.js").Answer & {is: "kept" | "lost"}} answer
 * @param {any} submission what was sent
 * @param {{commune: string, zone: string}} names
 * @param {{again: () => void, back: () => void}} means
 */
export function showOutcome(answer, submission, names, { again, back }) {
  const kept = answer.is === "kept";
  const event = kept ? answer.event : submission;
  const data = JSON.stringify(submission, null, 2);
  const title = make("h2", { class: "fr-alert__title", tabindex: "-1" }, kept ? texts.sent : texts.notSent);
  const said = kept ? make("p", {}, `${texts.sentText} `, make("strong", { id: "number" }, answer.id)) : make("p", {}, texts.notSentText);
  const file = URL.createObjectURL(new Blob([data], { type: "application/json" }));
  const outcome = element("outcome");
  outcome.replaceChildren(
    make("div", { class: `fr-alert fr-alert--${kept ? "success" : "warning"} fr-mb-4w` }, title, said),
    make("h2", { class: "fr-h4" }, texts.preview),
    preview(event, names),
    make(
      "ul",
      { class: "fr-btns-group fr-btns-group--inline fr-mt-4w" },
      kept && make("li", {}, make("a", { class: "fr-btn", href: `evenements/${answer.id}.ics`, download: `${answer.id}.ics`, id: "calendar" }, texts.calendar)),
      make("li", {}, make("a", { class: "fr-btn fr-btn--secondary", href: file, download: "evenement.json" }, texts.download)),
      make("li", {}, make("button", { type: "button", class: "fr-btn fr-btn--tertiary", click: kept ? again : back }, kept ? texts.another : texts.back)),
    ),
    make("h2", { class: "fr-h4" }, texts.json),
    make("pre", { class: "json", tabindex: "0", role: "region", "aria-label": texts.json }, data),
  );
  show(true);
  title.focus();
  window.scrollTo({ top: 0 });
}

/** @param {boolean} shown */
function show(shown) {
  element("outcome").hidden = !shown;
  form.hidden = shown;
  for (const id of ["draft", "deadline", "errors"]) element(id).hidden = shown;
}

/** Shows the form again. */
export function hideOutcome() {
  element("outcome").replaceChildren();
  show(false);
}
