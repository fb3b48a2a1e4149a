//! The words and signs by which the checks of a text go.

/// Signs of programs.
pub(super) const OPERATORS: [&str; 16] =
    ["<", ">", "=", "&", "||", "->", "=>", "→", "≤", "≥", "≠", "…", "...", "\"", "'", "`"];

/// Names of types, and words of programs.
pub(super) const CODES: [&str; 14] = [
    "null",
    "true",
    "false",
    "string",
    "boolean",
    "booléen",
    "booléenne",
    "integer",
    "float",
    "array",
    "object",
    "payload",
    "regex",
    "enum",
];

/// Words of one language that the other does not have.
pub(super) const ENGLISH: [&str; 24] = [
    "the", "of", "is", "are", "and", "with", "this", "that", "must", "field", "value", "not", "your", "from",
    "email", "e-mail", "mail", "mails", "e-mails", "emails", "checker", "uploader", "slot", "meeting",
];

pub(super) const FRENCH: [&str; 24] = [
    "le",
    "la",
    "les",
    "un",
    "une",
    "du",
    "des",
    "est",
    "sont",
    "et",
    "ou",
    "avec",
    "ce",
    "cette",
    "champ",
    "valeur",
    "pas",
    "ne",
    "votre",
    "dans",
    "pour",
    "sur",
    "saisissez",
    "indiquez",
];

/// Words that lose their last letter before a vowel.
pub(super) const ELIDED: [&str; 12] =
    ["de", "le", "la", "que", "ne", "se", "je", "me", "te", "lorsque", "puisque", "jusque"];

/// Words in h that are as those in vowels.
pub(super) const MUTE_H: [&str; 8] =
    ["heure", "heures", "homme", "histoire", "horaire", "horaires", "horloge", "hôtel"];

/// English words in a silent h, or in u as in "under".
pub(super) const SILENT: [&str; 9] =
    ["hour", "honest", "honour", "HTML", "unknown", "unreadable", "unusable", "up-to-date", "URL"];

/// What stands behind a number without being counted by it.
pub(super) const UNCOUNTED: [&str; 36] = [
    "au", "à", "et", "ou", "le", "la", "alors", "lors", "premier", "pour", "puis", "soit", "sont", "est",
    "dont", "at", "to", "and", "or", "the", "where", "when", "for", "on", "by", "in", "of", "instead",
    "then", "which", "h", "km", "am", "pm", "des", "from",
];

/// What a number behind it numbers, instead of counting.
pub(super) const NUMBERED: [&str; 10] =
    ["ligne", "line", "colonne", "column", "position", "n°", "no", "latitude", "longitude", "n°\u{a0}"];

pub(super) const MONTHS: [&str; 24] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
