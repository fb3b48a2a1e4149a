// TEMPORARY: a filter written by hand, until the entry `campagne/programme` of the npm package is there.
export async function open(base) {
  const text = await (await fetch(new URL("data/events.ndjson", base))).text();
  const events = text.trim().split("\n").map((l) => JSON.parse(l));
  const dep = (e) => e.venue ? (e.venue.commune.startsWith("97") ? e.venue.commune.slice(0, 3) : e.venue.commune.slice(0, 2)) : null;
  const terr = (e) => e.venue ? `fr:departement:${dep(e)}` : e.territory;
  const days = (e) => e.sessions ? e.sessions.map((s) => s.start.slice(0, 10)) : ["2020-11-10"];
  const values = { format: (e) => [e.format], attendance: (e) => [e.attendance], topic: (e) => e.topics ?? [], audience: (e) => e.audiences ?? [], organiser: (e) => [e.organiser.category], status: (e) => [e.status], accessibility: (e) => Object.keys(e.accessibility ?? {}).filter((k) => e.accessibility[k]), departement: (e) => [terr(e)], region: () => [], day: days, territory: (e) => [terr(e)] };
  const first = (e) => (e.sessions?.[0].start ?? e.availability.from);
  const order = events.map((_, i) => i).sort((a, b) => (first(events[a]) < first(events[b]) ? -1 : 1));
  return {
    event: (n) => events[n],
    select(query) {
      const pass = (e, but) => {
        for (const name of new Set(query.keys())) {
          if (name === but || !(name in values)) continue;
          const own = values[name](e);
          if (!query.getAll(name).some((v) => own.includes(v))) return false;
        }
        const q = query.get("q")?.toLowerCase();
        if (q && !e.title.toLowerCase().includes(q)) return false;
        if (query.has("from") && !days(e).some((d) => d >= query.get("from"))) return false;
        if (query.has("until") && !days(e).some((d) => d <= query.get("until"))) return false;
        return true;
      };
      const found = order.filter((n) => pass(events[n]));
      const offset = Number(query.get("offset") ?? 0);
      return {
        total: found.length, events: found.slice(offset, offset + 20),
        counts(facet) {
          const map = new Map();
          for (const e of events) if (pass(e, facet === "departement" ? "territory" : facet)) for (const v of new Set(values[facet](e))) map.set(v, (map.get(v) ?? 0) + 1);
          return map;
        },
      };
    },
    agenda: () => ({ now: [], next: [0, 1, 2] }),
  };
}
