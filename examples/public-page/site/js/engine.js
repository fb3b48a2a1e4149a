// The library in the browser: the programme filtered and counted by the code that made the pages.
import { having } from "./address.js";
import { loadTerritories, programme } from "../campagne/programme.js";

/** What the page counts. */
const FACETS = [
  "region", "departement", "day", "format", "attendance", "topic", "audience", "organiser", "accessibility", "status", "aside",
];

const TERRITORIES = ["core.bin", "admin.bin"].map((file) => new URL(`../campagne/territories/${file}`, import.meta.url));

/** Reads the events that stand at that address. */
export async function open(address, campaign) {
  const [answer] = await Promise.all([fetch(address), loadTerritories(...TERRITORIES)]);
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  const held = programme(await answer.arrayBuffer(), { plain: "published", campaign });
  for (const { source, fault, report } of held.intake.left_out) console.error(source, fault ?? report.findings);
  return {
    /** What a query finds: how many, the events of its page, how many of each value of a facet. */
    select(query) {
      const page = held.page(query, { facets: FACETS });
      const counts = (facet) => new Map(page.facets[facet].map(({ value, count }) => [value, count]));
      const beside = counts("aside").get("true") ?? 0;
      const events = query.has("aside") || beside === 0 ? page.events : inTwoParts(held, query, page, beside);
      return { total: page.total, events, counts };
    },
    /** The events that are on at an instant, and those that begin next. */
    agenda(now, limit) {
      const on = held.on("", { now, limit });
      const events = (shown) => shown.map(({ event }) => event);
      return { now: events(on.now), next: events(on.next) };
    },
  };
}

/** The events of a page of a list in which those beside the campaign come after all others. */
function inTwoParts(held, query, { total, offset, limit }, beside) {
  const part = (aside, offset, limit) => {
    const asked = [["aside", aside], ["limit", limit], ["offset", offset]];
    const one = asked.reduce((query, [name, value]) => having(query, name, String(value)), query);
    return held.page(one, { facets: [] }).events;
  };
  const of = total - beside;
  const events = offset < of ? part(false, offset, limit) : [];
  const rest = limit - events.length;
  return rest > 0 ? [...events, ...part(true, Math.max(0, offset - of), rest)] : events;
}
