//! The message of a finding and its holes, by names that the compiler checks against the rule.

use super::{Message, Rule, Said};

/// One of the messages of the rule in this file, by its name. An unknown name is a compile error.
macro_rules! says {
    ($name:literal) => {
        const { RULE.says($name) }
    };
}

/// A hole in the messages of the rule in this file, by its name. A name that no message has is a compile
/// error.
macro_rules! hole {
    ($name:literal) => {
        const { RULE.hole($name) }
    };
}

/// One of the messages of a rule.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Saying(pub(crate) usize);

/// A name under which messages have a value.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Hole(pub(crate) &'static str);

impl Hole {
    /// A hole that several rules have, for a function that does not know the rule. A test over every
    /// finding of the corpus checks that each rule has it.
    pub(crate) const fn shared(name: &'static str) -> Self {
        Self(name)
    }
}

#[expect(clippy::panic, clippy::indexing_slicing, reason = "evaluated by the compiler, on literals")]
impl Rule {
    /// The message of this name; see `says!`.
    pub(crate) const fn says(&self, name: &str) -> Saying {
        let mut at = 0;
        while at < self.messages.len() {
            if is(self.messages[at].name.as_bytes(), name.as_bytes()) {
                return Saying(at);
            }
            at += 1;
        }
        panic!("the rule has no message of that name")
    }

    /// The hole of this name; see `hole!`.
    pub(crate) const fn hole(&self, name: &'static str) -> Hole {
        let mut at = 0;
        while at < self.messages.len() {
            let Message { fr: Said { message, help }, .. } = &self.messages[at];
            if has_hole(message.as_bytes(), name.as_bytes()) || has_hole(help.as_bytes(), name.as_bytes()) {
                return Hole(name);
            }
            at += 1;
        }
        panic!("no message of the rule has such a hole")
    }
}

/// Whether a template has `{name}`, `{name?one|many}`, `{name..to}` or `{from..name}`.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, on literals")]
const fn has_hole(template: &[u8], name: &[u8]) -> bool {
    let mut rest = template;
    while let [byte, after @ ..] = rest {
        let mut inside = after;
        let mut is_within = *byte == b'{';
        while is_within {
            let (mut length, mut end) = (0, false);
            while length < inside.len() && !end {
                end = matches!(inside[length], b'}' | b'?' | b'.');
                length += if end { 0 } else { 1 };
            }
            let (word, behind) = inside.split_at(length);
            if is(word, name) {
                return true;
            }
            is_within = matches!(behind, [b'.', b'.', ..]);
            if let [b'.', b'.', to @ ..] = behind {
                inside = to;
            }
        }
        rest = after;
    }
    false
}

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, on literals")]
const fn is(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holes_are_found_by_their_whole_names() {
        let template = "{count} {count?jour|jours} du {from..to}, « {label} »".as_bytes();
        for name in ["count", "from", "to", "label"] {
            assert!(has_hole(template, name.as_bytes()), "{name}");
        }
        for name in ["", "coun", "jour", "counts", "from..to", "du", "abel"] {
            assert!(!has_hole(template, name.as_bytes()), "{name}");
        }
    }
}
