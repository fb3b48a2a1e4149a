// The checks as a JSON Schema that ajv compiles: what no schema can say is a keyword of ours, and a
// keyword looks at what is well, whatever else is wrong.

import { Ajv } from "ajv";

import * as words from "./words.mjs";

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });

/** A keyword that a value passes or fails. */
const test = (keyword, type, validate) => ajv.addKeyword({ keyword, type, schema: false, validate });

/** A keyword that says where in the value something is wrong: places below it, each with a code. */
function look(keyword, type, problems) {
  function validate(data, context) {
    const found = problems(data);
    validate.errors = found.map(([place, code]) => ({
      keyword: code,
      instancePath: context.instancePath + place,
      message: "is not right",
      params: {},
    }));
    return found.length === 0;
  }
  ajv.addKeyword({ keyword, type, schema: false, errors: true, validate });
}

test("clean", "string", words.isClean);
test("phone", "string", words.isPhone);
test("siret", "string", words.isSiret);
test("knownCommune", "string", words.isCommune);
test("moment", "string", (text) => words.moment(text) !== undefined);
look("session", "object", ({ start, end }) => {
  [start, end] = [words.moment(start), words.moment(end)];
  return start && end ? words.sessionProblems(start, end).map(([name, code]) => [`/${name}`, code]) : [];
});
look("apart", "array", (sessions) =>
  words.overlaps(sessions).map((place) => [`/${place}/start`, "overlapping_sessions"]),
);
look("together", "object", ({ format, attendance, venue, territory }) => {
  const found = [];
  if (words.isTooLate()) found.push(["", "deadline_passed"]);
  if (words.FORMATS[format] && words.ATTENDANCE.includes(attendance)) {
    if (!words.FORMATS[format].includes(attendance)) found.push(["/attendance", "attendance_mismatch"]);
  }
  if (attendance !== "online" && !venue) found.push(["/venue", "missing_value"]);
  if (words.isElsewhere(venue?.postal_code, venue?.commune)) {
    found.push(["/venue/postal_code", "commune_postal_code_mismatch"]);
  }
  if (words.isOutside(venue?.commune, territory)) found.push(["/territory", "venue_outside_territory"]);
  return found;
});

const pattern = (regex) => ({ pattern: regex.source });
const given = (maxLength = 255, more = {}) => ({ type: "string", maxLength, clean: true, ...more });
const text = (maxLength, more) => ({ ...given(maxLength, more), nullable: true });
/** A text that a pattern holds: what is hidden in texts, none of these patterns lets through. */
const formed = (regex, maxLength = 255) => ({ type: "string", maxLength, ...pattern(regex), nullable: true });
const link = formed(words.LINK, 2048);
const email = formed(words.EMAIL, 254);
const phone = text(255, { phone: true });
const flag = { type: "boolean", nullable: true };
const number = (minimum, maximum) => ({ type: "number", minimum, maximum, nullable: true });
const choice = (choices) => ({ type: "string", enum: choices });
const perhaps = (choices) => ({ type: ["string", "null"], enum: [...choices, null] });
const list = (items) => ({ type: "array", items, nullable: true });
const object = (properties, required = [], more = {}) => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
  ...more,
});
const optional = (schema) => ({ ...schema, nullable: true });

const moment = given(255, { moment: true });
const session = object({ start: moment, end: moment }, ["start", "end"], { session: true });
const venue = object(
  {
    name: given(),
    address: text(),
    postal_code: formed(words.POSTAL_CODE),
    commune: given(255, { knownCommune: true }),
    latitude: number(-90, 90),
    longitude: number(-180, 180),
  },
  ["name", "commune"],
);
const registration = object({
  required: flag,
  url: link,
  email,
  phone,
  capacity: { type: "integer", minimum: 1, nullable: true },
  closes: text(255, { moment: true }),
});
const organiser = object(
  {
    name: given(),
    category: choice(words.CATEGORIES),
    versant: perhaps(words.VERSANTS),
    siret: text(255, { siret: true }),
    url: link,
  },
  ["name", "category"],
);
const submitter = object(
  { name: given(), role: choice(words.ROLES), email: given(254, pattern(words.EMAIL)), phone },
  ["name", "role", "email"],
);
const contact = object({ name: text(), email, phone });
const accessibility = object({ motor: flag, hearing: flag, visual: flag, psychic: flag, intellectual: flag });

const validate = ajv.compile(
  object(
    {
      id: text(),
      title: given(140, { minLength: 3 }),
      summary: given(200, { minLength: 1 }),
      description: text(10_000),
      format: choice(Object.keys(words.FORMATS)),
      attendance: perhaps(words.ATTENDANCE),
      sessions: { type: "array", items: session, minItems: 1, maxItems: 800, apart: true },
      venue: optional(venue),
      territory: formed(words.TERRITORY),
      registration: optional(registration),
      free: flag,
      open_to_public: flag,
      organiser,
      submitter,
      contact: optional(contact),
      audiences: list(choice(words.AUDIENCES)),
      topics: list(choice(words.TOPICS)),
      keywords: list(given()),
      languages: list(given(255, pattern(words.LANGUAGE))),
      accessibility: optional(accessibility),
      status: perhaps(words.STATUSES),
    },
    ["title", "summary", "format", "sessions", "organiser", "submitter"],
    { together: true },
  ),
);

/** The problems of a submission: where, and the name of what is wrong. */
export function check(line) {
  if (validate(JSON.parse(line))) return [];
  return validate.errors.map(({ instancePath, keyword, params }) => {
    const name = params.missingProperty ?? params.additionalProperty;
    return [name === undefined ? instancePath : `${instancePath}/${name}`, keyword];
  });
}
