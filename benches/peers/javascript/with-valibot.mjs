// The checks as schemas of valibot: what goes across fields is a `rawCheck` or `partialCheck`, which
// runs when the fields that it names are well.

import * as v from "valibot";

import * as words from "./words.mjs";

const given = (most = 255, least = 0) =>
  v.pipe(v.string(), v.minLength(least), v.maxLength(most), v.check(words.isClean, "forbidden_characters"));
const text = (most) => v.nullish(given(most));
/** A text that a pattern holds: what is hidden in texts, none of these patterns lets through. */
const formed = (regex, most = 255) => v.pipe(v.string(), v.maxLength(most), v.regex(regex));
const must = (test, code) => v.pipe(given(), v.check(test, code));

const link = v.nullish(formed(words.LINK, 2048));
const email = formed(words.EMAIL, 254);
const phone = v.nullish(must(words.isPhone, "invalid_phone"));
const moment = must((value) => words.moment(value) !== undefined, "invalid_date_time");
const flag = v.nullish(v.boolean());
const number = (least, most) => v.nullish(v.pipe(v.number(), v.minValue(least), v.maxValue(most)));
const list = (items) => v.nullish(v.array(items));

const session = v.pipe(
  v.strictObject({ start: moment, end: moment }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const [start, end] = [words.moment(dataset.value.start), words.moment(dataset.value.end)];
    if (!start || !end) return;
    for (const [key, message] of words.sessionProblems(start, end)) {
      const input = dataset.value;
      addIssue({ message, path: [{ type: "object", origin: "value", input, key, value: input[key] }] });
    }
  }),
);
const venue = v.pipe(
  v.strictObject({
    name: given(),
    address: text(),
    postal_code: v.nullish(formed(words.POSTAL_CODE)),
    commune: must(words.isCommune, "unknown_commune"),
    latitude: number(-90, 90),
    longitude: number(-180, 180),
  }),
  v.forward(
    v.partialCheck(
      [["postal_code"], ["commune"]],
      ({ postal_code, commune }) => !words.isElsewhere(postal_code, commune),
      "commune_postal_code_mismatch",
    ),
    ["postal_code"],
  ),
);
const registration = v.strictObject({
  required: flag,
  url: link,
  email: v.nullish(email),
  phone,
  capacity: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(1))),
  closes: v.nullish(moment),
});
const organiser = v.strictObject({
  name: given(),
  category: v.picklist(words.CATEGORIES),
  versant: v.nullish(v.picklist(words.VERSANTS)),
  siret: v.nullish(must(words.isSiret, "invalid_siret")),
  url: link,
});
const submitter = v.strictObject({ name: given(), role: v.picklist(words.ROLES), email, phone });
const contact = v.strictObject({ name: text(), email: v.nullish(email), phone });
const accessibility = v.strictObject({
  motor: flag,
  hearing: flag,
  visual: flag,
  psychic: flag,
  intellectual: flag,
});

const submission = v.pipe(
  v.strictObject({
    id: text(),
    title: given(140, 3),
    summary: given(200, 1),
    description: text(10_000),
    format: v.picklist(Object.keys(words.FORMATS)),
    attendance: v.nullish(v.picklist(words.ATTENDANCE)),
    sessions: v.pipe(
      v.array(session),
      v.minLength(1),
      v.maxLength(800),
      v.rawCheck(({ dataset, addIssue }) => {
        if (!dataset.typed) return;
        const input = dataset.value;
        for (const key of words.overlaps(input)) {
          const value = input[key];
          addIssue({
            message: "overlapping_sessions",
            path: [
              { type: "array", origin: "value", input, key, value },
              { type: "object", origin: "value", input: value, key: "start", value: value.start },
            ],
          });
        }
      }),
    ),
    venue: v.nullish(venue),
    territory: v.nullish(formed(words.TERRITORY)),
    registration: v.nullish(registration),
    free: flag,
    open_to_public: flag,
    organiser,
    submitter,
    contact: v.nullish(contact),
    audiences: list(v.picklist(words.AUDIENCES)),
    topics: list(v.picklist(words.TOPICS)),
    keywords: list(given()),
    languages: list(formed(words.LANGUAGE)),
    accessibility: v.nullish(accessibility),
    status: v.nullish(v.picklist(words.STATUSES)),
  }),
  v.partialCheck([], () => !words.isTooLate(), "deadline_passed"),
  v.forward(
    v.partialCheck(
      [["format"], ["attendance"]],
      ({ format, attendance }) => !attendance || words.FORMATS[format].includes(attendance),
      "attendance_mismatch",
    ),
    ["attendance"],
  ),
  v.forward(
    v.partialCheck(
      [["attendance"], ["venue"]],
      ({ attendance, venue }) => attendance === "online" || Boolean(venue),
      "missing_value",
    ),
    ["venue"],
  ),
  v.forward(
    v.partialCheck(
      [["venue", "commune"], ["territory"]],
      ({ venue, territory }) => !words.isOutside(venue?.commune, territory),
      "venue_outside_territory",
    ),
    ["territory"],
  ),
);

/** The problems of a submission: where, and the name of what is wrong. */
export function check(line) {
  const { issues } = v.safeParse(submission, JSON.parse(line));
  if (!issues) return [];
  return issues.map(({ path = [], type, message }) => {
    const at = path.map(({ key }) => `/${key}`).join("");
    return [at, type === "check" || type === "partial_check" || type === "raw_check" ? message : type];
  });
}
