// The map, its tables and the days: counts and colours, and what is chosen.
import { colour, step, steps } from "./steps.js";

const all = (selector) => [...document.querySelectorAll(selector)];
const number = (count) => count.toLocaleString(document.documentElement.lang);

function mark(element, chosen) {
  if (chosen) element.setAttribute("aria-current", "true");
  else element.removeAttribute("aria-current");
}

/** What a link says to who hears it, and to who points at it. */
function tell(link, said) {
  const heard = link.querySelector("[data-said]");
  const title = link.querySelector("title");
  if (heard === null) link.setAttribute("aria-label", said);
  else heard.textContent = said;
  if (title === null) link.title = said;
  else title.textContent = said;
}

/** Says the counts of territories on the map and in the tables. */
export function territories(counts, query, words) {
  const chosen = query.getAll("territory");
  const of = (id) => counts("region").get(id) ?? counts("departement").get(id) ?? 0;
  for (const level of all(".map__by")) {
    const areas = [...level.querySelectorAll("[data-territory]")];
    const scale = steps(Math.max(0, ...areas.map((area) => of(area.dataset.territory))));
    for (const area of areas) {
      const count = of(area.dataset.territory);
      colour(area, step(count, scale));
      mark(area, chosen.includes(area.dataset.territory));
      tell(area, `${words.territory(area.dataset.territory)}, ${words.count(count)}`);
      const shown = area.querySelector(".tile__count");
      if (shown !== null) shown.textContent = number(count);
    }
    legend(level, scale);
  }
  // How many have no place is known of the whole alone.
  const narrowed = [...query.keys()].some((name) => name !== "sort" && name !== "offset");
  for (const cell of all("[data-count-of]")) {
    if (cell.dataset.countOf === "") cell.parentElement.hidden = narrowed;
    else cell.textContent = number(of(cell.dataset.countOf));
  }
}

function legend(level, scale) {
  scale.forEach((most, at) => {
    const shown = level.querySelector(`[data-step="${at + 1}"]`);
    const least = 1 + (at === 0 ? 0 : scale[at - 1]);
    shown.textContent = least === most ? String(most) : `${least} – ${most}`;
    shown.parentElement.hidden = least > most;
  });
}

/** Says the counts of days. */
export function days(counts, query, words) {
  const of = counts("day");
  const links = all("[data-day]");
  const scale = steps(Math.max(0, ...links.map((link) => of.get(link.dataset.day) ?? 0)));
  for (const link of links) {
    const { day } = link.dataset;
    const count = of.get(day) ?? 0;
    colour(link, step(count, scale));
    const within = (query.get("from") ?? day) <= day && day <= (query.get("until") ?? day);
    const ranged = query.has("from") || query.has("until");
    mark(link, query.getAll("day").includes(day) || (ranged && within));
    tell(link, `${words.day(day)}, ${words.count(count)}`);
    link.querySelector(".days__count").textContent = String(count);
  }
}
