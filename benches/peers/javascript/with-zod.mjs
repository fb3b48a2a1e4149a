// The checks as schemas of zod 4: what goes across fields is a check of the object, which runs when
// the fields it looks at are of their types.

import { z } from "zod";

import * as words from "./words.mjs";

const given = (most = 255, least = 0) =>
  z
    .string()
    .min(least)
    .max(most)
    .refine(words.isClean, { params: { code: "forbidden_characters" } });
const text = (most) => given(most).nullish();
/** A text that a pattern holds: what is hidden in texts, none of these patterns lets through. */
const formed = (regex, most = 255) => z.string().max(most).regex(regex);
const must = (test, code) => given().refine(test, { params: { code } });

const link = formed(words.LINK, 2048).nullish();
const email = formed(words.EMAIL, 254);
const phone = must(words.isPhone, "invalid_phone").nullish();
const moment = must((value) => words.moment(value) !== undefined, "invalid_date_time");
const flag = z.boolean().nullish();
const number = (least, most) => z.number().min(least).max(most).nullish();
const list = (items) => z.array(items).nullish();

const wrong = (context, path, code) => context.addIssue({ code: "custom", path, params: { code } });

const session = z.strictObject({ start: moment, end: moment }).superRefine((session, context) => {
  const [start, end] = [words.moment(session.start), words.moment(session.end)];
  if (!start || !end) return;
  for (const [name, code] of words.sessionProblems(start, end)) wrong(context, [name], code);
});
const venue = z.strictObject({
  name: given(),
  address: text(),
  postal_code: formed(words.POSTAL_CODE).nullish(),
  commune: must(words.isCommune, "unknown_commune"),
  latitude: number(-90, 90),
  longitude: number(-180, 180),
});
const registration = z.strictObject({
  required: flag,
  url: link,
  email: email.nullish(),
  phone,
  capacity: z.int().min(1).nullish(),
  closes: moment.nullish(),
});
const organiser = z.strictObject({
  name: given(),
  category: z.enum(words.CATEGORIES),
  versant: z.enum(words.VERSANTS).nullish(),
  siret: must(words.isSiret, "invalid_siret").nullish(),
  url: link,
});
const submitter = z.strictObject({ name: given(), role: z.enum(words.ROLES), email, phone });
const contact = z.strictObject({ name: text(), email: email.nullish(), phone });
const accessibility = z.strictObject({
  motor: flag,
  hearing: flag,
  visual: flag,
  psychic: flag,
  intellectual: flag,
});

const submission = z
  .strictObject({
    id: text(),
    title: given(140, 3),
    summary: given(200, 1),
    description: text(10_000),
    format: z.enum(Object.keys(words.FORMATS)),
    attendance: z.enum(words.ATTENDANCE).nullish(),
    sessions: z
      .array(session)
      .min(1)
      .max(800)
      .superRefine((sessions, context) => {
        for (const place of words.overlaps(sessions))
          wrong(context, [place, "start"], "overlapping_sessions");
      }),
    venue: venue.nullish(),
    territory: formed(words.TERRITORY).nullish(),
    registration: registration.nullish(),
    free: flag,
    open_to_public: flag,
    organiser,
    submitter,
    contact: contact.nullish(),
    audiences: list(z.enum(words.AUDIENCES)),
    topics: list(z.enum(words.TOPICS)),
    keywords: list(given()),
    languages: list(formed(words.LANGUAGE)),
    accessibility: accessibility.nullish(),
    status: z.enum(words.STATUSES).nullish(),
  })
  .superRefine(({ format, attendance, venue, territory }, context) => {
    if (words.isTooLate()) wrong(context, [], "deadline_passed");
    if (attendance && !words.FORMATS[format].includes(attendance)) {
      wrong(context, ["attendance"], "attendance_mismatch");
    }
    if (attendance !== "online" && !venue) wrong(context, ["venue"], "missing_value");
    if (words.isElsewhere(venue?.postal_code, venue?.commune)) {
      wrong(context, ["venue", "postal_code"], "commune_postal_code_mismatch");
    }
    if (words.isOutside(venue?.commune, territory)) wrong(context, ["territory"], "venue_outside_territory");
  });

/** The problems of a submission: where, and the name of what is wrong. */
export function check(line) {
  const { error } = submission.safeParse(JSON.parse(line));
  if (!error) return [];
  return error.issues.flatMap(({ path, code, keys = [], params }) => {
    const at = path.map((step) => `/${step}`).join("");
    return code === "unrecognized_keys"
      ? keys.map((key) => [`${at}/${key}`, code])
      : [[at, params?.code ?? code]];
  });
}
