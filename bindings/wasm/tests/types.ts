// A program that misspells a word does not compile.

import type { StandardSchemaV1 } from "@standard-schema/spec";
import { CampagneError, check, checker, init, search, territory } from "campagne";
import { init as initFull } from "campagne/full";
import { checkFile, readFile, schema } from "campagne/exchange";
import { programme } from "campagne/programme";
import type { Report, RuleCode, Submission } from "campagne";

await init();
await initFull();

const now = "2020-10-15T10:00:00Z";
const submission: Submission = { title: "Atelier", format: "workshop", sessions: [{ start: "2020-11-03T14:00" }] };
const report: Report = check(submission, { now: new Date(now), levels: { "unknown-field": "off" } });
const code: RuleCode | undefined = report.findings[0]?.code;

// @ts-expect-error a field
const field: Submission = { titel: "Atelier" };
// @ts-expect-error a field of an object
const inner: Submission = { venue: { comune: "33063" } };
// @ts-expect-error a word
const word: Submission = { format: "worskhop" };
// @ts-expect-error a code
const same = code === "invalid-coice";
// @ts-expect-error a code among levels
check(submission, { now, levels: { "unknown-feild": "off" } });
// @ts-expect-error a level
check(submission, { now, levels: { "unknown-field": "warn" } });
// @ts-expect-error an option
check(submission, { now, langage: "fr" });
// @ts-expect-error `now` is required
check(submission, {});
// @ts-expect-error a field of a report
report.verdit;
// @ts-expect-error a level of territory
search("bord", { levels: ["communes"] });

schema("submission", { campaign: "mip-2020", mode: "draft", language: "en" });
// @ts-expect-error a kind of document
schema("event");

const page = programme("", { plain: "published" }).page({ format: ["workshop"], free: true, limit: 5 });
const counted: number | undefined = page.facets.format?.[0]?.count;
// @ts-expect-error who filed an event is nowhere
page.events[0]?.submitter;
// @ts-expect-error a parameter
programme("").page({ formt: "workshop" });
// @ts-expect-error a format of exports
programme("").export("pdf", null, { now });

const read = readFile("Titre\nAtelier\n", { from: "csv", columns: { Suivi: null } });
const title: string | null | undefined = read.records[0]?.submission?.title;
const lost = read.dropped[0]?.code === "no-equivalent";
const source: string | undefined = checkFile("", { name: "agenda.ics", now })[0]?.source;
// @ts-expect-error a kind of file
readFile("", { from: "xls" });
// @ts-expect-error a reason why something is not carried
const why = read.dropped[0]?.code === "no-equivalant";
// @ts-expect-error `now` is required
checkFile("", { name: "agenda.ics" });

const found = territory("Gironde");
if (found.found === "one") found.territory.name;
// @ts-expect-error only of one that was found
found.territory;

const standard: StandardSchemaV1<Submission, Submission> = checker({ now });
const result = await standard["~standard"].validate({});
if (result.issues) result.issues.map((issue) => issue.message);

try {
  check(submission, { now: "hier" });
} catch (error) {
  if (error instanceof CampagneError) {
    const known = error.code === "not-an-instant";
    // @ts-expect-error a code of a mistake
    const unknown = error.code === "not-an-instand";
    void [known, unknown];
  }
}
void [field, inner, word, same, title, lost, source, why];
