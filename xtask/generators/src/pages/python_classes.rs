//! The classes of the Python package that mirror an object of the wire: fields, and how they are made.

use std::fmt::Write as _;

use campagne::shapes::files::{DROPPED, FILE_REPORT};
use campagne::shapes::report::{COUNTS, FINDING, FIX, NOT_CHECKED};
use campagne::shapes::{Member, Presence, Shape, Type};

/// The class of a report, without the members that are passed on unchanged.
const REPORT: &str = include_str!("python/report.py");

/// The place of these members.
const PLACE: &str = "    # The other members of a report.\n\n";

/// Notes on members that only concern Python.
const NOTES: [(&str, &str); 1] = [("verdict", " A text: compare it, `if` is always true.")];

/// The classes. Each one comes after the classes that it holds.
fn classes() -> [&'static Shape; 5] {
    [&FIX, &FINDING, &NOT_CHECKED, &DROPPED, &COUNTS]
}

pub(super) fn write(text: &mut String) {
    for shape in classes() {
        class(shape, text);
    }
    let mut properties = String::new();
    for member in FILE_REPORT.members() {
        if member.name != "findings" {
            property(&member, &mut properties);
        }
    }
    text.push_str("\n\n");
    text.push_str(&REPORT.replace(PLACE, &properties));
    for shape in classes() {
        if !is_direct(shape) {
            maker(shape, text);
        }
    }
}

/// Whether each member is its value as read, so that keywords can make the class.
fn is_direct(shape: &Shape) -> bool {
    let direct = |member: Member| {
        let value =
            matches!(member.kind, Type::Pointer | Type::Plain | Type::Text | Type::Whole | Type::Word(_));
        value && member.presence == Presence::Always && member.name != "from"
    };
    shape.members().into_iter().all(direct)
}

/// A tuple with names. It is a class if a member may be missing, since a tuple has no place for that.
fn class(shape: &Shape, text: &mut String) {
    let members = shape.members();
    let optional = members.iter().any(|member| member.presence == Presence::Optional);
    let head = match optional {
        true => format!("@dataclass(frozen=True, slots=True)\nclass {}:", shape.name),
        false => format!("class {}(NamedTuple):", shape.name),
    };
    let _ = write!(text, "\n\n{head}\n    \"\"\"{}\"\"\"\n\n", shape.about.en);
    for member in members {
        let kind = or_none(&member, kind(member.kind));
        let _ = write!(text, "    #: {}\n    {}: {kind}\n", member.about.en, field(member.name));
    }
}

fn field(name: &str) -> String {
    if name == "from" { "from_".to_owned() } else { name.to_owned() }
}

fn or_none(member: &Member, kind: String) -> String {
    if member.presence == Presence::Always { kind } else { format!("{kind} | None") }
}

fn kind(kind: Type) -> String {
    match kind {
        Type::Whole | Type::Whole32(_) => "int".to_owned(),
        Type::Flag => "bool".to_owned(),
        Type::Number => "float".to_owned(),
        Type::Plain => "str | float | bool".to_owned(),
        Type::Param => "Param".to_owned(),
        Type::Instant => "datetime".to_owned(),
        Type::Word(set) => set.name.to_owned(),
        Type::Shape(shape) => shape.name.to_owned(),
        Type::List(item, _) => format!("tuple[{}, ...]", self::kind(*item)),
        Type::Map(key, value) => format!("dict[{}, {}]", self::kind(*key), self::kind(*value)),
        _ => "str".to_owned(),
    }
}

/// The expression that turns a value as read into the value of the class.
fn made(kind: Type, read: &str) -> String {
    match kind {
        Type::Instant => format!("datetime.fromisoformat({read})"),
        Type::Shape(shape) if is_direct(shape) => format!("{}(**{read})", shape.name),
        Type::Shape(shape) => format!("{}({read})", maker_name(shape)),
        Type::List(Type::Shape(shape), _) => format!("tuple(map({}, {read}))", maker_name(shape)),
        Type::List(..) => format!("tuple({read})"),
        _ => read.to_owned(),
    }
}

/// `_not_checked`
fn maker_name(shape: &Shape) -> String {
    let mut name = String::new();
    for c in shape.name.chars() {
        if c.is_uppercase() {
            name.push('_');
        }
        name.extend(c.to_lowercase());
    }
    name
}

/// The function that makes a class from the values as read.
fn maker(shape: &Shape, text: &mut String) {
    let members = shape.members();
    let name = maker_name(shape);
    let _ = write!(text, "\n\ndef {name}(read: Any) -> {}:\n", shape.name);
    if members.iter().any(|member| member.presence == Presence::Optional) {
        let values = members.iter().map(|member| match member.presence {
            Presence::Optional => format!("read.get(\"{}\")", member.name),
            _ => made(member.kind, &format!("read[\"{}\"]", member.name)),
        });
        let values: Vec<String> = values.collect();
        let _ = writeln!(text, "    return {}({})", shape.name, values.join(", "));
        return;
    }
    let names: Vec<&str> = members.iter().map(|member| member.name).collect();
    let values = members.iter().map(|member| match (made(member.kind, member.name), member.presence) {
        (made, Presence::OrNull) if made != member.name => format!("{} and {made}", member.name),
        (made, _) => made,
    });
    let values: Vec<String> = values.collect();
    let _ = write!(
        text,
        "    # The JSON has them in this order, which tests hold; taken by name they cost twice as much.\n    {} = read.values()\n    return {}._make(({}))\n",
        names.join(", "),
        shape.name,
        values.join(", "),
    );
}

/// A member of a report.
fn property(member: &Member, text: &mut String) {
    let note = NOTES.iter().find(|(name, _)| *name == member.name).map_or("", |(_, note)| note);
    let _ = write!(
        text,
        "    @property\n    def {}(self) -> {}:\n        \"\"\"{}{note}\"\"\"\n",
        field(member.name),
        match member.kind {
            // A missing list counts as empty.
            Type::List(..) => kind(member.kind),
            _ => or_none_in_file(member),
        },
        member.about.en,
    );
    let read = |alone: bool| match (alone, member.kind) {
        (true, _) => format!("self._parts()[\"{}\"]", member.name),
        (false, Type::List(..)) => format!("self._parts().get(\"{}\", ())", member.name),
        (false, _) => format!("self._parts().get(\"{}\")", member.name),
    };
    let always = member.presence == Presence::Always && member.name != "source";
    let made = made(member.kind, "read");
    let _ = match (always || matches!(member.kind, Type::List(..)), made == "read") {
        (_, true) => writeln!(text, "        return {}\n", read(always)),
        (true, false) => writeln!(text, "        return {}\n", self::made(member.kind, &read(always))),
        (false, false) => {
            writeln!(text, "        read = {}\n        return {made} if read else None\n", read(false))
        }
    };
}

/// The members that only the report of a file has may be missing.
fn or_none_in_file(member: &Member) -> String {
    let kind = kind(member.kind);
    if member.presence == Presence::Always && member.name != "source" {
        kind
    } else {
        format!("{kind} | None")
    }
}
