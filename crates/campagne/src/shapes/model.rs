//! What a shape is: an object with its members, or one of several objects that differ by a word.

use super::words::WordSet;
use crate::form::FieldSpec;
use crate::words::Words;

/// An object of the wire.
#[derive(Debug)]
pub struct Shape {
    /// Its name, in the spelling of types.
    pub name: &'static str,
    /// What it is, in a sentence. In French only if a JSON Schema has it too.
    pub about: Words,
    /// What it holds.
    pub form: Form,
    /// The last member, shared by all shapes of a file.
    pub citing: Option<fn() -> Member>,
    /// The shape whose members come after its own.
    pub and: Option<&'static Self>,
    /// Who writes it, and what follows from that.
    pub side: Side,
}

/// What a shape holds.
#[derive(Debug)]
pub enum Form {
    /// Members, in the order in which they are written.
    Members(&'static [Member]),
    /// Members that derive from another declaration.
    Derived(fn() -> Vec<Member>),
    /// One of several objects, which differ by a word.
    Cases {
        /// The member that holds the word.
        tag: &'static str,
        /// The members that all of the objects have.
        common: &'static [Member],
        /// The objects.
        cases: &'static [Case],
    },
}

/// One of the objects that a shape may be.
#[derive(Debug)]
pub struct Case {
    /// The word of the tag.
    pub word: &'static str,
    /// Its name, in the spelling of types.
    pub name: &'static str,
    /// When it is this object, in a sentence.
    pub about: &'static str,
    /// What it holds besides the tag.
    pub members: &'static [Member],
}

/// Who writes an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The library answers with it. Its readers skip members that were added later.
    Answer,
    /// A caller gives it as options: `null` counts as absent, unknown members are refused.
    Options,
    /// Somebody writes it in a file: unknown members are refused.
    File {
        /// The members of which at least one is needed.
        one_of: &'static [&'static str],
    },
}

/// A member of an object.
#[derive(Debug, Clone, Copy)]
pub struct Member {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub kind: Type,
    /// When it is there.
    pub presence: Presence,
    /// What it is, in a sentence. In French only if a JSON Schema has it too.
    pub about: Words,
}

/// When a member is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// Always, with a value.
    Always,
    /// Always, `null` if there is nothing to say.
    OrNull,
    /// Only if there is something to say.
    Optional,
}

/// What a member holds.
#[derive(Debug, Clone, Copy)]
pub enum Type {
    /// A text.
    Text,
    /// A text that is not empty.
    Filled,
    /// `true` or `false`.
    Flag,
    /// A whole number from 0 up.
    Whole,
    /// A whole number from 0 up, of 32 bits, with its default if it has one.
    Whole32(Option<u32>),
    /// A number.
    Number,
    /// A text, a number, `true` or `false`.
    Plain,
    /// A value of a finding: a text, a number, or a list of texts.
    Param,
    /// A day: `2020-11-02`.
    Day,
    /// An instant: `2020-10-15T10:00:00Z`.
    Instant,
    /// A day, or a time on the clocks of the place.
    When,
    /// A JSON Pointer.
    Pointer,
    /// `null`.
    Null,
    /// A word of a set.
    Word(&'static WordSet),
    /// A word of a set with its label.
    Choice(&'static WordSet),
    /// An object.
    Shape(&'static Shape),
    /// A field of an accepted event, as it is written.
    Field(&'static FieldSpec),
    /// A list, and the least number of its items.
    List(&'static Self, u32),
    /// An object with any names: what the names are, and what each holds.
    Map(&'static Self, &'static Self),
    /// An object with a member for each word of a set, and what each holds.
    Each(&'static WordSet, &'static Self),
    /// One of several.
    OneOf(&'static [Self]),
    /// A submission as somebody typed it, whatever it is.
    Submission,
    /// A campaign: the identifier of a built-in one, or the caller's own, as an object or as text.
    Campaign,
    /// An accepted submission: an object, or its JSON text.
    Accepted,
    /// Any object.
    Open,
}

impl Shape {
    /// Its members, in the order in which they are written. For a shape with cases, the members that all
    /// cases have.
    #[must_use]
    pub fn members(&self) -> Vec<Member> {
        let mut members = self.own_members();
        if let Some(and) = self.and {
            members.extend(and.members());
        }
        members
    }

    /// The same, without the members that come from another shape.
    #[must_use]
    pub fn own_members(&self) -> Vec<Member> {
        let mut members = match self.form {
            Form::Members(members) => members.to_vec(),
            Form::Derived(members) => members(),
            Form::Cases { common, .. } => common.to_vec(),
        };
        members.extend(self.citing.map(|member| member()));
        members
    }
}

/// Declares shapes with their members in the order of the wire: when each is there, what it holds and what it
/// is, in English, and in French if a schema has it too.
macro_rules! shapes {
    ($(
        $(#[$attribute:meta])*
        $static:ident = $name:literal, $side:expr, $en:literal $(/ $fr:literal)?
            $(, and $and:ident)? $(, derived $derived:ident)? $(, citing $citing:ident)? {
            $( $presence:ident $member:literal: $kind:expr, $about:literal $(/ $about_fr:literal)?; )*
        }
    )*) => { $(
        $(#[$attribute])*
        #[doc = $en]
        pub static $static: $crate::shapes::Shape = $crate::shapes::Shape {
            name: $name,
            about: $crate::words::Words { fr: shapes!(@or_empty $($fr)?), en: $en },
            form: shapes!(@form [$($derived)?] $( $presence $member, $kind, $about, (shapes!(@or_empty $($about_fr)?)); )*),
            citing: shapes!(@some $($citing)?),
            and: shapes!(@and $($and)?),
            side: $side,
        };
    )* };
    (@form [$derived:ident]) => { $crate::shapes::Form::Derived($derived) };
    (@form [] $( $presence:ident $member:literal, $kind:expr, $about:literal, ($fr:expr); )*) => {
        $crate::shapes::Form::Members(&[$( $crate::shapes::Member {
            name: $member,
            kind: $kind,
            presence: $crate::shapes::Presence::$presence,
            about: $crate::words::Words { fr: $fr, en: $about },
        } ),*])
    };
    (@or_empty $text:literal) => { $text };
    (@or_empty) => { "" };
    (@some $function:ident) => { Some($function) };
    (@some) => { None };
    (@and $and:ident) => { Some(&$and) };
    (@and) => { None };
}
pub(super) use shapes;
