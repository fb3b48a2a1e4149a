//! The objects of the wire as Python has them: a `TypedDict` each.

use std::fmt::Write as _;

use campagne::shapes::{Form, Member, Presence, Shape, Side, Type, all};

/// The Python names of shapes, if a class already has their name, or if they had another name first.
const NAMES: [(&str, &str); 12] = [
    ("Fix", "FixDict"),
    ("Finding", "FindingDict"),
    ("NotChecked", "NotCheckedDict"),
    ("Counts", "CountsDict"),
    ("Report", "ReportDict"),
    ("Dropped", "DroppedDict"),
    ("Origin", "OriginDict"),
    ("FileRecord", "RecordDict"),
    ("Guessed", "GuessedDict"),
    ("FileRead", "FileDict"),
    ("Campaign", "CampaignFacts"),
    ("Statistics", "Counted"),
];

/// The shapes without a type in Python: an exception, parts of other types, keywords of a function, or output
/// of the command.
const LEFT_OUT: [&str; 12] = [
    "CallError",
    "FileReport",
    "Event",
    "PublicEvent",
    "FileOptions",
    "ReadOptions",
    "CheckFileOptions",
    "PageOptions",
    "StatisticsOptions",
    "OnOptions",
    "Run",
    "Summary",
];

/// Options that are arguments of their own.
const ARGUMENTS: [&str; 3] = ["campaign", "from", "columns"];

/// Keywords of Python, which cannot be the names of members of a class.
const KEYWORDS: [&str; 4] = ["from", "in", "is", "match"];

/// The name of a shape.
pub(super) fn name(shape: &Shape) -> &'static str {
    NAMES.iter().find(|(name, _)| *name == shape.name).map_or(shape.name, |(_, python)| python)
}

/// Every shape as a type.
pub(super) fn write(text: &mut String) {
    let mut types = Types { known: Vec::new() };
    let shapes = all();
    for shape in &shapes {
        match (shape.name, &shape.form) {
            ("Options", _) => check_options(&types, shape, text),
            (left_out, _) if LEFT_OUT.contains(&left_out) => continue,
            (_, Form::Cases { tag, common, cases }) => {
                let mut names = Vec::new();
                for case in *cases {
                    let word = [line(tag, &format!("Literal[\"{}\"]", case.word), "")];
                    let common = common.iter().map(|member| types.member(member, shape.side));
                    let own = case.members.iter().map(|member| types.member(member, shape.side));
                    let lines: Vec<Line> = common.chain(word).chain(own).collect();
                    object(case.name, case.about, &lines, false, text);
                    names.push(case.name);
                }
                let _ = write!(text, "\n\n#: {}\n{} = {}\n", shape.about.en, shape.name, names.join(" | "));
            }
            // The report of a file has more members. The same type has both.
            ("Report", _) => {
                let file = shapes.iter().find(|shape| shape.name == "FileReport");
                let more = file.map(|shape| shape.own_members()).unwrap_or_default();
                let more = more.into_iter().map(|member| match member.presence {
                    Presence::OrNull => types.line(&member, Presence::Optional, true, shape.side),
                    _ => types.line(&member, Presence::Optional, false, shape.side),
                });
                let members = shape.members();
                let own = members.iter().map(|member| types.member(member, shape.side));
                let lines: Vec<Line> = own.chain(more).collect();
                object(name(shape), shape.about.en, &lines, false, text);
            }
            _ => {
                let members = shape.members();
                let options = shape.side == Side::Options;
                let members = members.iter().filter(|member| !options || !ARGUMENTS.contains(&member.name));
                let lines: Vec<Line> = members.map(|member| types.member(member, shape.side)).collect();
                object(name(shape), shape.about.en, &lines, options, text);
            }
        }
        types.known.push(shape.name);
    }
}

/// The options of a check are keywords. The campaign is an argument, and only `now` is required.
fn check_options(types: &Types, shape: &Shape, text: &mut String) {
    let members = shape.members();
    let (now, others): (Vec<&Member>, Vec<&Member>) =
        members.iter().filter(|member| member.name != "campaign").partition(|member| member.name == "now");
    let lines: Vec<Line> = others.into_iter().map(|member| types.member(member, shape.side)).collect();
    object("CheckOptions", "The options of a check, beside the campaign and `now`.", &lines, true, text);
    let _ = write!(
        text,
        "\n\nclass Options(CheckOptions):\n    \"\"\"The options of a check, beside the campaign.\"\"\"\n\n"
    );
    for member in now {
        let line = types.member(member, shape.side);
        let _ = write!(
            text,
            "    #: {}\n    {}: {}\n",
            line.about,
            line.name,
            types.kind(member.kind, shape.side)
        );
    }
}

/// A member in its written form.
struct Line {
    name: String,
    kind: String,
    about: String,
}

fn line(name: &str, kind: &str, about: &str) -> Line {
    Line { name: name.to_owned(), kind: kind.to_owned(), about: about.to_owned() }
}

/// An object. Members whose names are keywords of Python, or no names at all, are the keys of a call, not of
/// a class.
fn object(name: &str, about: &str, lines: &[Line], options: bool, text: &mut String) {
    let is_name = |name: &str| !KEYWORDS.contains(&name) && !name.contains('-');
    let total = if options { ", total=False" } else { "" };
    if lines.iter().all(|line| is_name(&line.name)) {
        let _ = write!(text, "\n\nclass {name}(TypedDict{total}):\n    \"\"\"{about}\"\"\"\n\n");
        for Line { name, kind, about } in lines {
            if !about.is_empty() {
                let _ = writeln!(text, "    #: {about}");
            }
            let _ = writeln!(text, "    {name}: {kind}");
        }
    } else {
        let _ = write!(text, "\n\n#: {about}\n{name} = TypedDict(\"{name}\", {{\n");
        for Line { name, kind, about } in lines {
            if !about.is_empty() {
                let _ = writeln!(text, "    #: {about}");
            }
            let _ = writeln!(text, "    \"{name}\": {kind},");
        }
        let _ = writeln!(text, "}}{total})");
    }
}

/// Writes types. Python reads from above, so a type that comes later is named as a text.
struct Types {
    known: Vec<&'static str>,
}

impl Types {
    fn member(&self, member: &Member, side: Side) -> Line {
        self.line(member, member.presence, member.presence == Presence::OrNull, side)
    }

    fn line(&self, member: &Member, presence: Presence, or_null: bool, side: Side) -> Line {
        let kind = self.kind(member.kind, side);
        let options = side == Side::Options;
        let or_null = or_null || (options && presence == Presence::Optional);
        let kind = if or_null { format!("{kind} | None") } else { kind };
        let kind = if self.is_later(member.kind) { format!("\"{kind}\"") } else { kind };
        let kind = match presence {
            Presence::Optional if !options => format!("NotRequired[{kind}]"),
            Presence::Always if options => format!("Required[{kind}]"),
            _ => kind,
        };
        Line { name: member.name.to_owned(), kind, about: member.about.en.to_owned() }
    }

    /// Whether a type refers to one that comes later.
    fn is_later(&self, kind: Type) -> bool {
        match kind {
            Type::Shape(shape) => {
                shape.name != "Event" && shape.name != "PublicEvent" && !self.known.contains(&shape.name)
            }
            Type::List(item, _) | Type::Map(_, item) | Type::Each(_, item) => self.is_later(*item),
            Type::OneOf(kinds) => kinds.iter().any(|kind| self.is_later(*kind)),
            Type::Accepted => true,
            _ => false,
        }
    }

    fn kind(&self, kind: Type, side: Side) -> String {
        let given = side != Side::Answer;
        let list = if given { "Sequence" } else { "list" };
        let map = if given { "Mapping" } else { "dict" };
        let instants = side == Side::Options;
        match kind {
            Type::Instant if instants => "str | datetime".to_owned(),
            Type::Day if instants => "str | date".to_owned(),
            Type::Text | Type::Filled | Type::Instant | Type::Day | Type::When | Type::Pointer => {
                "str".to_owned()
            }
            Type::Flag => "bool".to_owned(),
            Type::Whole | Type::Whole32(_) => "int".to_owned(),
            Type::Number => "float".to_owned(),
            Type::Plain => "str | float | bool".to_owned(),
            Type::Param => "Param".to_owned(),
            Type::Null => "None".to_owned(),
            Type::Word(set) if set.name == "FieldPointer" => "str".to_owned(),
            Type::Word(set) => set.name.to_owned(),
            Type::Choice(_) => "Choice".to_owned(),
            Type::Shape(shape) if shape.name == "Event" => "Submission".to_owned(),
            Type::Shape(shape) => name(shape).to_owned(),
            Type::Submission => "Submission".to_owned(),
            Type::List(item, _) => format!("{list}[{}]", self.kind(*item, side)),
            Type::Map(key, value) => format!("{map}[{}, {}]", self.kind(*key, side), self.kind(*value, side)),
            Type::Each(set, value) => format!("{map}[{}, {}]", set.name, self.kind(*value, side)),
            Type::OneOf(kinds) => {
                let kinds: Vec<String> = kinds.iter().map(|kind| self.kind(*kind, side)).collect();
                kinds.join(" | ")
            }
            Type::Campaign => "AnyCampaign".to_owned(),
            Type::Accepted => "Submission | DataclassInstance | str | bytes".to_owned(),
            Type::Field(_) | Type::Open => "dict[str, Any]".to_owned(),
        }
    }
}
