// The events of a file as a calendar, by ical-generator: microseconds an event, and bytes.
import { readFileSync } from "node:fs";
import ical, { ICalEventStatus } from "ical-generator";

const events = JSON.parse(readFileSync(process.argv[2], "utf8"));
const stamp = new Date("2020-11-01T08:00:00Z");

function written() {
  const calendar = ical({ name: "Mois de l’innovation publique 2020" });
  for (const event of events) {
    event.sessions.forEach((session, at) => {
      calendar.createEvent({
        id: `mip-2020-${event.id}-${at}`,
        stamp,
        sequence: 0,
        status: ICalEventStatus.CONFIRMED,
        start: session.start,
        end: session.end,
        timezone: event.zone,
        summary: event.title,
        description: event.description,
        categories: event.categories.map((name) => ({ name })),
        location: event.location && {
          title: event.location,
          geo: event.geo && { lat: event.geo[0], lon: event.geo[1] },
        },
        url: event.url,
      });
    });
  }
  return calendar.toString();
}

const times = [];
let bytes = 0;
for (let round = 0; round < 7; round++) {
  const start = performance.now();
  bytes = Buffer.byteLength(written());
  times.push((performance.now() - start) * 1000);
}
times.sort((a, b) => a - b);
console.log(`ical-generator (JavaScript)\t${(times[3] / events.length).toFixed(2)}\t${bytes}`);
