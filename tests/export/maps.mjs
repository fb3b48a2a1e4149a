// GeoJSON, by Placemark's check-geojson: maps.mjs FILE.
import { readFileSync } from "node:fs";
import { check, getIssues } from "@placemarkio/check-geojson";

const text = readFileSync(process.argv[2], "utf8");
const issues = getIssues(text);
for (const issue of issues) console.error(issue);
if (issues.length > 0) process.exit(1);
console.log(`check-geojson: ${check(text).features.length} features, nothing to say`);
