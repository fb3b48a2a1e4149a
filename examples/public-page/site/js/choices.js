// The form of filters: what is chosen, how many there would be, and the way back.
import { having, without } from "./address.js";

const form = document.getElementById("filters");
const boxes = () => [...form.querySelectorAll("input[type=checkbox]")];

/** The label of a value, as its checkbox has it. */
export const labels = {
  of(facet, value) {
    const label = document.getElementById(`${facet}-${value}`)?.labels[0];
    return label?.firstElementChild.textContent ?? value;
  },
};

/** The query that the form says, with what it has no field for. */
export function typed(query) {
  let changed = query;
  for (const facet of form.querySelectorAll("[data-facet]")) {
    const values = [...facet.querySelectorAll("input:checked")].map((box) => box.value);
    changed = having(changed, facet.dataset.facet, ...values);
  }
  changed = having(changed, "q", form.elements.q.value.trim());
  for (const name of ["from", "until"]) changed = having(changed, name, form.elements[name].value);
  // A range and single days together would be neither.
  const dates = ["from", "until"].map((name) => form.elements[name].value).join("");
  if (dates !== "") changed = having(changed, "day");
  return changed;
}

/** True where the range of days is one; says so where it is not. */
export function datesFit(texts) {
  const [from, until] = ["from", "until"].map((name) => form.elements[name]);
  const fit = from.value === "" || until.value === "" || from.value <= until.value;
  say("dates", "dates-messages", fit ? "" : texts.dates_wrong);
  for (const field of [from, until]) field.toggleAttribute("aria-invalid", !fit);
  return fit;
}

/** Says an error below a group of fields, or nothing. */
export function say(group, messages, error) {
  const kind = group === "dates" ? "fr-fieldset--error" : "fr-input-group--error";
  document.getElementById(group).classList.toggle(kind, error !== "");
  const message = document.createElement("p");
  message.className = "fr-message fr-message--error";
  message.textContent = error;
  document.getElementById(messages).replaceChildren(...(error === "" ? [] : [message]));
}

/** Makes the form say what a query asks for; the field in which somebody types is left alone. */
export function fill(query) {
  for (const box of boxes()) box.checked = query.getAll(box.name).includes(box.value);
  for (const name of ["q", "from", "until"]) {
    const field = form.elements[name];
    if (document.activeElement !== field || name !== "q") field.value = query.get(name) ?? "";
  }
  document.getElementById("sort").value = query.get("sort") ?? "start";
}

/** How many there would be of each choice. */
export function count(counts) {
  for (const facet of form.querySelectorAll("[data-facet]")) {
    const of = counts(facet.dataset.facet);
    for (const shown of facet.querySelectorAll("[data-value]")) {
      const number = of.get(shown.dataset.value) ?? 0;
      shown.textContent = number.toLocaleString(document.documentElement.lang);
      shown.closest(".fr-checkbox-group").classList.toggle("choice--none", number === 0);
    }
  }
}

/** What is chosen, each with its way back. `change` takes the query without it. */
export function chosen(query, words, change) {
  const list = document.getElementById("chosen");
  const items = [];
  const chip = (text, label, less) => {
    const item = document.createElement("li");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "fr-tag fr-tag--sm fr-tag--dismiss";
    button.textContent = text;
    button.setAttribute("aria-label", label);
    button.addEventListener("click", () => change(less()));
    item.append(button);
    items.push(item);
  };
  for (const [name, value] of query) {
    if (name === "sort" || name === "offset" || name === "limit") continue;
    const text = words.criterion(name, value, labels);
    chip(text, `${words.texts.remove}${words.texts.colon}${text}`, () => without(query, name, value));
  }
  const count = items.length;
  if (count > 1) chip(words.texts.clear, words.texts.clear, () => new URLSearchParams());
  list.replaceChildren(...items);
  list.hidden = count === 0;
  form.querySelector("[data-chosen-count]").textContent = count > 0 ? `(${count})` : "";
}
