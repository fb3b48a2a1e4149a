// The list of events: rows filled into the markup that stands in the page as a template.
import { having } from "./address.js";

export const PAGE = 20;

const byId = (id) => document.getElementById(id);
const clone = (id) => byId(id).content.firstElementChild.cloneNode(true);

/** The row of an event. */
function row(event, labels) {
  const item = clone("row");
  const say = (name, text) => {
    const slot = item.querySelector(`[data-slot="${name}"]`);
    slot.textContent = text;
    return slot;
  };
  say("title", event.title).href = event.href;
  say("when", event.when);
  say("place", event.place).hidden = event.place === "";
  say("summary", event.summary);
  say("format", labels.of("format", event.format));
  say("attendance", labels.of("attendance", event.attendance));
  say("organiser", event.organiser?.name ?? "");
  const scheduled = event.status === "scheduled";
  item.dataset.status = scheduled ? "" : event.status;
  say("status", scheduled ? "" : labels.of("status", event.status)).parentElement.hidden = scheduled;
  return item;
}

/** Under which heading an event stands: the day on which it begins, unless the query asks for later. */
function heading(event, query, words) {
  const days = query.getAll("day");
  if (days.length === 1) return words.day(days[0]);
  const from = [query.get("from"), days.toSorted()[0]].filter(Boolean).toSorted()[0];
  if (from !== undefined && event.day < from) return words.texts.earlier;
  return words.day(event.day);
}

/** Shows the events of a page. Titles and territories are in orders of their own, without days. */
export function show(events, query, words, labels) {
  const list = document.createDocumentFragment();
  const byDay = (query.get("sort") ?? "start") === "start";
  let last;
  for (const event of events) {
    // Those beside the campaign come last, in a section of their own.
    const label = event.aside || !byDay ? "" : heading(event, query, words);
    if (last === undefined || label !== last.label || event.aside !== last.aside) {
      last = { label, aside: event.aside, rows: event.aside ? aside(list) : group(list, label) };
    }
    last.rows.append(row(event, labels));
  }
  if (events.length === 0) {
    const help = document.createElement("p");
    help.textContent = words.texts.none_help;
    list.append(help);
  }
  byId("list").replaceChildren(list);
}

/** A list of rows under a heading, or under none. */
function group(list, label) {
  if (label !== "") {
    const title = clone("heading");
    title.textContent = label;
    list.append(title);
  }
  const rows = document.createElement("ul");
  rows.className = "rows";
  list.append(rows);
  return rows;
}

/** The list of rows of the section beside the campaign. */
function aside(list) {
  const section = clone("aside");
  list.append(section);
  return section.querySelector("ul");
}

/** The pages: the first, the last, and those about the one that is shown. */
export function pagination(total, query, texts) {
  const nav = byId("pagination");
  const count = Math.max(1, Math.ceil(total / PAGE));
  const current = Math.min(count, 1 + Math.floor(Number(query.get("offset") ?? 0) / PAGE));
  const items = [];
  const link = (number, text, modifier = "") => {
    const item = document.createElement("li");
    const a = document.createElement("a");
    a.className = `fr-pagination__link ${modifier}`;
    a.textContent = text;
    if (number === current && modifier === "") a.setAttribute("aria-current", "page");
    else {
      const offset = (number - 1) * PAGE;
      const at = having(query, "offset", offset === 0 ? "" : String(offset));
      a.href = at.size > 0 ? `?${at}` : location.pathname;
      a.dataset.page = number;
    }
    if (modifier === "") a.title = `${texts.page} ${number}`;
    item.append(a);
    items.push(item);
  };
  if (current > 1) link(current - 1, texts.previous, "fr-pagination__link--prev");
  let before = 0;
  for (let number = 1; number <= count; number += 1) {
    if (number !== 1 && number !== count && Math.abs(number - current) > 1) continue;
    if (number - before > 1) {
      const gap = document.createElement("li");
      gap.innerHTML = '<span class="fr-pagination__link">…</span>';
      items.push(gap);
    }
    link(number, String(number));
    before = number;
  }
  if (current < count) link(current + 1, texts.next, "fr-pagination__link--next");
  nav.querySelector("ul").replaceChildren(...items);
  nav.hidden = count === 1;
}

/** What is on, or comes next. */
export function told(id, events, nothing) {
  const items = events.map((event) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.className = "fr-link";
    link.href = event.href;
    link.textContent = event.title;
    const when = document.createElement("span");
    when.textContent = event.when;
    item.append(link, when);
    return item;
  });
  if (items.length === 0) {
    const item = document.createElement("li");
    item.textContent = nothing;
    items.push(item);
  }
  byId(id).replaceChildren(...items);
}
