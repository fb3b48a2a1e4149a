// The library in the browser: the programme filtered and counted by the code that made the pages.
import { loadTerritories, programme } from "../campagne/programme.js";

/** What the page counts. */
const FACETS = [
  "region", "departement", "day", "format", "attendance", "topic", "audience", "organiser", "accessibility", "status",
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
      const { total, events, facets } = held.page(query, { facets: FACETS });
      const counts = (facet) => new Map(facets[facet].map(({ value, count }) => [value, count]));
      return { total, events, counts };
    },
    /** The events that are on at an instant, and those that begin next. */
    agenda(now, limit) {
      const on = held.on("", { now, limit });
      const events = (shown) => shown.map(({ event }) => event);
      return { now: events(on.now), next: events(on.next) };
    },
  };
}
