// What all peers share: the words of the campaign, and checks of single values.

export const FORMATS = {
  conference: ["in_person", "online", "hybrid"],
  workshop: ["in_person", "online", "hybrid"],
  citizen_meeting: ["in_person", "online", "hybrid"],
  debate: ["in_person", "online", "hybrid"],
  webinar: ["online"],
  online_conference: ["online"],
  podcast: ["online"],
  online_course: ["online"],
};
export const ATTENDANCE = ["in_person", "online", "hybrid"];
export const CATEGORIES = [
  "state_central",
  "state_devolved",
  "operator",
  "local_authority",
  "health_social_establishment",
  "education_establishment",
  "innovation_lab",
  "association",
  "company",
  "other",
];
export const VERSANTS = ["state", "territorial", "hospital"];
export const ROLES = ["agent", "manager", "decision_maker", "elected_official", "partner", "other"];
export const AUDIENCES = [
  "agents",
  "managers",
  "decision_makers",
  "elected_officials",
  "students",
  "associations",
  "companies",
  "citizens",
];
export const TOPICS = ["health_crisis", "recovery_plan", "territories", "user_centred", "field_initiatives"];
export const STATUSES = ["scheduled", "rescheduled", "moved_online", "postponed", "full", "cancelled"];

// The communes of the generated submissions; a map of all of them is no slower to ask.
const COMMUNES = new Map([
  ["33063", "33"],
  ["35238", "35"],
  ["59350", "59"],
  ["97120", "971"],
  ["98818", "988"],
]);
export const isCommune = (text) => COMMUNES.has(text);
export const departement = (commune) => COMMUNES.get(commune);

const NOW = Date.UTC(2020, 9, 15, 10);
const DEADLINE = Date.UTC(2020, 9, 31, 23);
const [FIRST, LAST] = ["2020-11-02", "2020-11-30"];
const LONGEST = 24 * 60 * 60 * 1000;
export const isTooLate = () => NOW >= DEADLINE;

export const TERRITORY = /^fr:(?:region|departement|collectivite|epci|commune):[0-9A-Z]{2,9}$/;
export const POSTAL_CODE = /^[0-9]{5}$/;
export const LANGUAGE = /^[a-z]{2,3}(?:-[A-Z]{2})?$/;
export const EMAIL = /^[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+$/;
export const LINK = /^https?:\/\/[^\s/?#]+\.[^\s/?#]+(?:[/?#]\S*)?$/;
const HIDDEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\u202a-\u202e\u2066-\u2069]/;
const PHONE = /^(?:0|\+[1-9][0-9]{0,2})[0-9]{8,12}$/;
const PUNCTUATION = /[ .\-\u00a0\u202f]/g;
const MOMENT = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?$/;

const isText = (value) => typeof value === "string";
export const isClean = (text) => !HIDDEN.test(text);
export const isPhone = (text) => PHONE.test(text.replace(PUNCTUATION, ""));

/** Fourteen digits whose sum, every other one doubled, is a multiple of ten; La Poste apart. */
export function isSiret(text) {
  const digits = text.replace(PUNCTUATION, "");
  if (!/^[0-9]{14}$/.test(digits)) return false;
  const laPoste = digits.startsWith("356000000");
  let total = 0;
  for (let at = 0; at < 14; at++) {
    const digit = digits.charCodeAt(at) - 48;
    const number = laPoste || at % 2 ? digit : 2 * digit;
    total += number > 9 ? number - 9 : number;
  }
  return total % (laPoste ? 5 : 10) === 0;
}

/** A date, or a date-time without offset, on the clock of the place; undefined for anything else.
 *
 * Within the window of the campaign no clock of France is changed, so these compare as instants. */
export function moment(text) {
  const parts = isText(text) ? MOMENT.exec(text) : null;
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second = "0"] = parts;
  const whole = hour === undefined;
  const time = whole
    ? Date.UTC(+year, month - 1, +day)
    : Date.UTC(+year, month - 1, +day, +hour, +minute, +second);
  // The 31st of November, or 25 o'clock, would be another day.
  if (new Date(time).getUTCDate() !== +day || minute > 59 || second > 59) return undefined;
  return { time, day: text.slice(0, 10), whole };
}

/** What is wrong with one session whose ends are well: field and code, each. */
export function sessionProblems(start, end) {
  const found = [];
  if (start.day < FIRST || start.day > LAST) found.push(["start", "outside_campaign_window"]);
  else if (end.day < FIRST || end.day > LAST) found.push(["end", "outside_campaign_window"]);
  if (start.whole !== end.whole) found.push(["end", "mixed_date_kinds"]);
  else if (start.whole ? end.time < start.time : end.time <= start.time)
    found.push(["end", "end_before_start"]);
  else if (!start.whole && end.time - start.time > LONGEST) found.push(["end", "session_too_long"]);
  return found;
}

/** The places of the sessions that begin before an earlier one is over. */
export function overlaps(sessions) {
  const spans = [];
  sessions.forEach((session, place) => {
    const [start, end] = [moment(session?.start), moment(session?.end)];
    if (start && end && !start.whole && !end.whole) spans.push({ start: start.time, end: end.time, place });
  });
  spans.sort((one, other) => one.start - other.start);
  return spans.filter(({ start }, at) => at > 0 && start < spans[at - 1].end).map(({ place }) => place);
}

/** Whether a postal code belongs to a département other than that of the commune. */
export const isElsewhere = (postalCode, commune) =>
  isText(postalCode) &&
  POSTAL_CODE.test(postalCode) &&
  isCommune(commune) &&
  postalCode.slice(0, 2) !== commune.slice(0, 2);

/** Whether a commune lies outside of a territory. */
export const isOutside = (commune, territory) =>
  isCommune(commune) &&
  isText(territory) &&
  /^fr:(?:departement|collectivite):/.test(territory) &&
  departement(commune) !== territory.slice(territory.lastIndexOf(":") + 1);
