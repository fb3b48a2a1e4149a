// @ts-check
// The commune and the territory are searched for as one types; a commune also tells its postal code,
// its territory and its zone. The tables are fetched when somebody gets there, or when there is time.

import { loadTerritories, search, territory } from "../campagne/index.js";
import { leave, refresh } from "./checks.js";
import { combobox } from "./combobox.js";
import { announce, controls, group } from "./dom.js";
import { isFilled, set } from "./submission.js";
import { texts } from "./texts.js";

/** @typedef {import("../campagne/index.js").TerritoryLevel} TerritoryLevel */
/** @typedef {import("../campagne/index.js").Territory} Territory */

const SHOWN = 8;
/** @type {TerritoryLevel[]} */
const AREAS = ["departement", "collectivite", "region"];

/** @type {Promise<void> | undefined} */
let loading;
let loaded = false;

/** Fetches the tables, once. */
export function load() {
  loading ??= loadTerritories(...["core", "admin"].map((name) => new URL(`../campagne/territories/${name}.bin`, import.meta.url))).then(
    () => {
      loaded = true;
      performance.mark("communes");
      refresh();
    },
    () => {
      loading = undefined;
    },
  );
  return loading;
}

/** @param {string} path */
const inputOf = (path) => /** @type {HTMLInputElement} */ (controls(/** @type {HTMLElement} */ (group(path)))[0]);

/** Makes both fields search. */
export function startPlaces() {
  const commune = inputOf("/venue/commune");
  const area = inputOf("/territory");
  hint("/venue/commune", texts.searchCommune, texts.communeExample);
  hint("/territory", texts.searchTerritory, texts.territoryExample);
  combobox(commune, { search: (typed) => find(typed, ["commune"]), chosen: ({ value }) => tookCommune(value) });
  combobox(area, { search: (typed) => find(typed, AREAS), chosen: () => leave("/territory") });
  for (const input of [commune, area]) {
    input.addEventListener("focus", load);
    // What was typed while the tables were on their way.
    input.addEventListener("focus", () => load().then(() => input.dispatchEvent(new Event("input"))), { once: true });
  }
  // Before the field is checked: a name that only one commune has needs no choosing.
  commune.addEventListener("blur", () => settle(commune, ["commune"], tookCommune));
  area.addEventListener("blur", () => settle(area, AREAS, () => {}));
}

/** @param {string} path @param {string} text @param {string} example */
function hint(path, text, example) {
  const field = /** @type {HTMLElement} */ (group(path));
  const [hint, given] = [field.querySelector("[data-hint]"), field.querySelector("[data-example]")];
  if (hint) hint.textContent = text;
  if (given) given.textContent = example;
}

/** @param {string} typed @param {TerritoryLevel[]} levels */
function find(typed, levels) {
  if (!loaded) return [];
  return search(typed, { limit: SHOWN, levels }).map((hit) => ({
    value: levels.includes("commune") ? codeOf(hit.id) : hit.id,
    label: hit.name,
    note: [hit.in, hit.postal_codes.slice(0, 3).join(", ")].filter((part) => part !== "").join(" · "),
  }));
}

/** @param {string} id */
const codeOf = (id) => id.slice(id.lastIndexOf(":") + 1);

/**
 * @param {HTMLInputElement} input
 * @param {TerritoryLevel[]} levels
 * @param {(code: string) => void} took
 */
function settle(input, levels, took) {
  if (!loaded || input.dataset.code || input.value.trim() === "") return;
  const found = territory(input.value, { levels });
  if (found.found !== "one") return;
  input.value = found.territory.name;
  input.dataset.code = levels.includes("commune") ? found.territory.code : found.territory.id;
  took(input.dataset.code);
}

/**
 * A commune was chosen: what follows from it is filled in, where it can follow from nothing else.
 * @param {string} code
 */
function tookCommune(code) {
  // The whole identifier: `97411` alone is a commune, and the postal code of another.
  const found = territory(`fr:commune:${code}`);
  if (found.found !== "one") return;
  const { territory: commune } = found;
  const changed = ["/venue/commune"];
  if (commune.postal_codes.length === 1) {
    set("/venue/postal_code", commune.postal_codes[0]);
    changed.push("/venue/postal_code");
  }
  const area = commune.parents.map((id) => named(id)).find((parent) => parent && AREAS.includes(parent.level));
  if (area) {
    set("/territory", area.id, area.name);
    changed.push("/territory");
  }
  if (commune.time_zone) {
    set("/time_zone", commune.time_zone);
    changed.push("/time_zone");
  }
  announce(texts.communeSet(commune.name));
  leave(...changed);
}

/** @param {string} id @returns {Territory | undefined} */
function named(id) {
  const found = territory(id);
  return found.found === "one" ? found.territory : undefined;
}

/** A fix gives a code alone: the name belongs to it. */
export function nameCodes() {
  const input = inputOf("/venue/commune");
  if (loaded && input.dataset.code && input.value === input.dataset.code) {
    input.value = named(`fr:commune:${input.dataset.code}`)?.name ?? input.value;
  }
}

/** The name of the zone in which the times are, as the list has it. */
export function zoneName() {
  const field = /** @type {HTMLElement} */ (group("/time_zone"));
  const select = /** @type {HTMLSelectElement} */ (controls(field)[0]);
  return isFilled(field) ? select.selectedOptions[0].text : "";
}
