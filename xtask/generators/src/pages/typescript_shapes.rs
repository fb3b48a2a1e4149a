//! The objects of the wire as TypeScript has them: an interface each.

use std::fmt::Write as _;

use campagne::shapes::{Form, Member, Presence, Shape, Side, Type, all};

/// The TypeScript names of shapes whose name already means something else.
const NAMES: [(&str, &str); 3] =
    [("Counts", "SeverityCounts"), ("Window", "WindowFacts"), ("Event", "Submission")];

/// The shapes without a type here: a class that is written by hand, or output of the command.
const LEFT_OUT: [&str; 4] = ["CallError", "Event", "Run", "Summary"];

/// The arguments of calls besides the options of the operation.
const NAME_OF_A_FILE: &str = "  /** The name of the file, whose ending says of what kind it is where `from` does not. */\n  name?: string | null;\n";
const WITH_A_NAME: [&str; 3] = ["FileOptions", "CheckFileOptions", "ProgrammeOptions"];

fn name(shape: &Shape) -> &'static str {
    NAMES.iter().find(|(name, _)| *name == shape.name).map_or(shape.name, |(_, typescript)| typescript)
}

/// Every shape as a type.
pub(super) fn write(text: &mut String) {
    for shape in all() {
        match (shape.name, &shape.form) {
            (left_out, _) if LEFT_OUT.contains(&left_out) => {}
            ("Choice", _) => choice(shape, text),
            (_, Form::Cases { tag, common, cases }) => {
                for case in *cases {
                    let _ = write!(text, "\n/** {} */\nexport interface {} {{\n", case.about, case.name);
                    common.iter().for_each(|member| self::member(member, shape.side, text));
                    let _ = writeln!(text, "  {tag}: \"{}\";", case.word);
                    case.members.iter().for_each(|member| self::member(member, shape.side, text));
                    text.push_str("}\n");
                }
                let names: Vec<&str> = cases.iter().map(|case| case.name).collect();
                let _ = write!(
                    text,
                    "\n/** {} */\nexport type {} = {};\n",
                    shape.about.en,
                    shape.name,
                    names.join(" | ")
                );
            }
            _ => interface(shape, text),
        }
    }
}

fn interface(shape: &Shape, text: &mut String) {
    let mut above = Vec::new();
    let members = shape.own_members();
    // A shape that derives from the form is a submission without some fields, and with some that are always
    // there.
    let of_form = members.iter().any(|member| matches!(member.kind, Type::Field(_)));
    if of_form {
        above.push("Omit<Submission, \"submitter\">".to_owned());
    }
    above.extend(shape.and.map(|and| name(and).to_owned()));
    let extends = if above.is_empty() { String::new() } else { format!(" extends {}", above.join(", ")) };
    let _ = write!(text, "\n/** {} */\nexport interface {}{extends} {{\n", shape.about.en, name(shape));
    if WITH_A_NAME.contains(&shape.name) {
        text.push_str(NAME_OF_A_FILE);
    }
    for member in &members {
        if !of_form || member.presence == Presence::Always {
            self::member(member, shape.side, text);
        }
    }
    text.push_str("}\n");
}

/// The words of a choice are those of its set.
fn choice(shape: &Shape, text: &mut String) {
    let _ = write!(
        text,
        "\n/** {} */\nexport interface Choice<Word extends string = string> {{\n",
        shape.about.en
    );
    for member in shape.members() {
        let kind = if member.name == "value" { "Word" } else { "string" };
        let _ = writeln!(text, "  /** {} */\n  {}: {kind};", member.about.en, member.name);
    }
    text.push_str("}\n");
}

fn member(member: &Member, side: Side, text: &mut String) {
    if !member.about.en.is_empty() {
        let _ = writeln!(text, "  /** {} */", member.about.en);
    }
    let options = side == Side::Options;
    let kind = kind(member.kind, side);
    let name =
        if member.name.contains('-') { format!("\"{}\"", member.name) } else { member.name.to_owned() };
    let _ = match member.presence {
        Presence::Always => writeln!(text, "  {name}: {kind};"),
        Presence::OrNull => writeln!(text, "  {name}: {kind} | null;"),
        Presence::Optional if options => writeln!(text, "  {name}?: {kind} | null;"),
        Presence::Optional => writeln!(text, "  {name}?: {kind};"),
    };
}

fn kind(kind: Type, side: Side) -> String {
    let options = side == Side::Options;
    let of = |kind: Type| self::kind(kind, side);
    match kind {
        Type::Instant if options => "string | Date".to_owned(),
        Type::Text | Type::Filled | Type::Instant | Type::Day | Type::When | Type::Pointer => {
            "string".to_owned()
        }
        Type::Flag => "boolean".to_owned(),
        Type::Whole | Type::Whole32(_) | Type::Number => "number".to_owned(),
        Type::Plain => "string | number | boolean".to_owned(),
        Type::Param => "Param".to_owned(),
        Type::Null => "null".to_owned(),
        Type::Word(set) if set.name == "FieldPointer" => "string".to_owned(),
        Type::Word(set) => set.name.to_owned(),
        Type::Choice(set) => format!("Choice<{}>", set.name),
        Type::Shape(shape) => name(shape).to_owned(),
        Type::Submission => "Submission".to_owned(),
        Type::List(item, _) => {
            let item = of(*item);
            if item.contains(' ') { format!("({item})[]") } else { format!("{item}[]") }
        }
        Type::Map(Type::Word(set), value) => format!("Partial<Record<{}, {}>>", set.name, of(*value)),
        Type::Map(_, value) => format!("Record<string, {}>", of(*value)),
        Type::Each(set, value) => format!("Record<{}, {}>", set.name, of(*value)),
        Type::OneOf(kinds) => kinds.iter().map(|kind| of(*kind)).collect::<Vec<_>>().join(" | "),
        Type::Campaign | Type::Accepted => "string | object".to_owned(),
        Type::Field(field) => super::typescript::field_type(field),
        Type::Open => "Record<string, unknown>".to_owned(),
    }
}
