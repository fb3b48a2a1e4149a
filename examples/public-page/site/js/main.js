// Filters the programme where it is read. The page is there before; this makes it answer.
import * as address from "./address.js";
import * as choices from "./choices.js";
import * as list from "./list.js";
import * as map from "./map.js";
import { offer } from "./territory.js";

const root = document.documentElement;
const form = document.getElementById("filters");
const results = document.getElementById("results");
const announced = document.getElementById("announced");
const base = new URL("../../", import.meta.url);

/** Everything that is fetched once, after the first view. */
async function load() {
  const { open } = await import("./engine.js");
  const campaign = JSON.parse(root.dataset.campaign);
  const [words, engine] = await Promise.all([
    fetch(new URL(`data/${root.lang}.json`, base)).then((answer) => answer.json()),
    open(new URL("data/events.ndjson", base), campaign),
  ]);
  return { engine, words: speaking(words) };
}

/** The words of the data, as questions that the page asks. */
function speaking(words) {
  const said = new Map(words.events.map(([id, when, place, day]) => [id, { when, place, day }]));
  const names = new Map(words.territories.map(([id, name, , region]) => [id, { name, region }]));
  return {
    texts: words.texts,
    feeds: words.feeds,
    territories: words.territories,
    /** An event with what is said of it. */
    event: (event) => ({ ...event, ...said.get(event.id), href: words.event.replace("{id}", event.id) }),
    day: (day) => words.days[day] ?? day,
    count: (count) =>
      count === 0 ? words.texts.none
        : count === 1 ? words.texts.one
          : words.texts.many.replace("{count}", count.toLocaleString(root.lang)),
    territory: (id) => names.get(id)?.name ?? tableName(id) ?? id,
    /** The région or collectivity whose feeds hold a territory. */
    feedsOf: (id) => [id, names.get(id)?.region].find((area) => area in words.feeds),
    criterion(name, value, labels) {
      const { texts } = words;
      switch (name) {
        case "q": return `${texts.words}${texts.colon}${value}`;
        case "territory": return this.territory(value);
        case "day": return this.day(value);
        case "from": return `${texts.from} ${this.day(value)}`;
        case "until": return `${texts.until} ${this.day(value)}`;
        default: return labels.of(name, value);
      }
    },
  };
}

/** The name of a territory without events, as the table has it. */
function tableName(id) {
  return document.querySelector(`table [data-territory="${CSS.escape(id)}"]`)?.textContent;
}

let loaded;
/** What was loaded; fetched when it is first asked for, and asked for again where that failed. */
function ready() {
  loaded ??= load().catch((error) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

/** What a query finds; everything where nobody understands it. */
function ask(engine, query) {
  try {
    return { found: engine.select(query), misread: false };
  } catch (error) {
    console.warn(error);
    return { found: engine.select(new URLSearchParams()), misread: true };
  }
}

let turn = 0;
/** Shows what a query asks for. */
async function show(query) {
  const mine = ++turn;
  try {
    const { engine, words } = await ready();
    // A later question has been asked meanwhile.
    if (mine !== turn) return;
    const { found, misread } = ask(engine, query);
    document.getElementById("misread").hidden = !misread;
    if (misread) query = new URLSearchParams();
    const said = words.count(found.total);
    results.textContent = said;
    announced.textContent = said;
    choices.fill(query);
    choices.count(found.counts);
    choices.chosen(query, words, (changed) => {
      go(changed);
      results.focus();
    });
    list.show(found.events.map(words.event), query, words, choices.labels);
    list.pagination(found.total, query, words.texts);
    map.territories(found.counts, query, words);
    map.days(found.counts, query, words);
    feeds(query, words);
    for (const link of document.querySelectorAll("[data-other-language]")) link.search = query;
    root.classList.remove("searching");
    root.dataset.shown = mine;
  } catch (error) {
    if (mine !== turn) return;
    root.classList.remove("searching");
    document.getElementById("failed").hidden = false;
    console.error(error);
  }
}

/** The feeds of the territory that is chosen. */
function feeds(query, words) {
  const area = query.getAll("territory").map(words.feedsOf).find(Boolean);
  const block = document.getElementById("feeds-of");
  block.hidden = area === undefined;
  if (area === undefined) return;
  block.querySelector("[data-feeds-name]").textContent = words.territory(area);
  const items = words.feeds[area].map(([label, hrefs]) => {
    const item = document.createElement("li");
    item.append(label, words.texts.colon);
    hrefs.forEach((href, at) => {
      const link = document.createElement("a");
      link.href = href;
      link.textContent = href.split("/").at(-1);
      item.append(...(at > 0 ? [", ", link] : [link]));
    });
    return item;
  });
  block.querySelector("[data-feeds-list]").replaceChildren(...items);
}

/** Asks for something else. */
function go(query, how) {
  if (String(query) === String(address.read())) return;
  address.write(query, how);
  show(query);
}

/** What is on now and comes next, by the visitor's clock. */
async function bringUpToDate() {
  const agenda = document.querySelector(".agenda");
  if (agenda.hasAttribute("data-frozen")) return;
  const { engine, words } = await ready();
  const { now, next } = engine.agenda(new Date().toISOString(), 3);
  list.told("now", now.map(words.event), words.texts.nothing_on);
  list.told("next", next.map(words.event), words.texts.nothing_next);
}

let waiting;
form.addEventListener("input", async (event) => {
  if (event.target.id === "territory") return;
  const typing = event.target.name === "q";
  clearTimeout(waiting);
  waiting = setTimeout(async () => {
    const { words } = await ready();
    if (choices.datesFit(words.texts)) go(choices.typed(address.read()), { replace: typing && address.read().has("q") });
  }, typing ? 150 : 0);
});
form.addEventListener("submit", (event) => event.preventDefault());
document.getElementById("sort").addEventListener("change", ({ target }) => {
  go(address.having(address.read(), "sort", target.value === "start" ? "" : target.value));
});
addEventListener("popstate", () => show(address.read()));

/** A link of the page that asks for something of the list; with a key held down it stays a link. */
document.addEventListener("click", (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest("[data-territory], [data-day], [data-page]");
  if (link === null) return;
  event.preventDefault();
  const query = address.read();
  const { territory, day, page } = link.dataset;
  if (page !== undefined) {
    go(address.having(query, "offset", page === "1" ? "" : String((page - 1) * list.PAGE)));
    results.focus();
    results.scrollIntoView();
  } else if (territory !== undefined) {
    go(address.having(query, "territory", query.getAll("territory").includes(territory) ? "" : territory));
  } else {
    const chosen = query.getAll("day").includes(day) ? "" : day;
    go(address.having(address.having(address.having(query, "from"), "until"), "day", chosen));
  }
});

const toggle = form.querySelector(".filters__toggle");
toggle.addEventListener("click", () => {
  const open = toggle.getAttribute("aria-expanded") !== "true";
  toggle.setAttribute("aria-expanded", String(open));
  form.classList.toggle("filters--open", open);
});

if (root.classList.contains("searching")) await show(address.read());
else if (document.readyState !== "complete") await new Promise((seen) => addEventListener("load", seen, { once: true }));
try {
  const { words } = await ready();
  offer(words.territories, words.texts, (id) => go(address.having(address.read(), "territory", id)));
  await bringUpToDate();
  root.dataset.ready = String(Math.round(performance.now()));
} catch (error) {
  document.getElementById("failed").hidden = false;
  console.error(error);
}
