// What ical.js reads in calendars: one line an event, with its identifier, start and end.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const pad = (number, digits = 2) => String(number).padStart(digits, "0");
const written = (time) => {
  if (time.isDate) return `${pad(time.year, 4)}-${pad(time.month)}-${pad(time.day)}`;
  const utc = time.convertToZone(ICAL.Timezone.utcTimezone);
  return `${pad(utc.year, 4)}-${pad(utc.month)}-${pad(utc.day)}T${pad(utc.hour)}:${pad(utc.minute)}:${pad(utc.second)}Z`;
};

for (const file of process.argv.slice(2)) {
  // ical.js knows no zone but those that the calendar describes.
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, "utf8")));
  for (const event of calendar.getAllSubcomponents("vevent")) {
    const times = ["dtstart", "dtend"].map((name) => event.getFirstPropertyValue(name));
    for (const time of times) {
      if (!time.isDate && time.zone.tzid === "floating") throw new Error(`${file}: a time without a zone`);
    }
    console.log([event.getFirstPropertyValue("x-campagne-id"), ...times.map(written)].join("\t"));
  }
}
