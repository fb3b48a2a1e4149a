//! The differences between two forms.

use super::objects::Form;
use super::part::{Part, Plain, State};
use super::path::Path;
use super::spec::Kind;

/// A field that differs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Change<'f> {
    /// A field; or a list as a whole, if the number of its items differs or its items are words.
    pub(crate) path: Path,
    /// The old value. `None` if it was blank, and for a list.
    pub(crate) old: Option<Plain<'f>>,
    /// Whether nothing is there now.
    pub(crate) removed: bool,
}

/// Whether two values mean the same.
type Same<'s> = &'s dyn Fn(Plain<'_>, Plain<'_>) -> bool;

/// The differences, in the order of the wire. A part that is unusable in either form does not count. The
/// order of a list matters if its items are objects.
pub(crate) fn changes<'f>(old: &'f Form<'_>, new: &Form<'_>, same: Same<'_>) -> Vec<Change<'f>> {
    let mut out = Vec::new();
    compare(Path::ROOT, Kind::Object(&Form::SPEC), old, new, same, &mut out);
    out
}

fn compare<'f>(
    path: Path,
    kind: Kind,
    old: &'f dyn Part,
    new: &dyn Part,
    same: Same<'_>,
    out: &mut Vec<Change<'f>>,
) {
    let change = |old, removed| Change { path, old, removed };
    match (kind, old.state(), new.state()) {
        (_, State::Unusable, _) | (_, _, State::Unusable) => {}
        (Kind::Object(object), ..) => {
            for (step, field) in object.fields.iter().enumerate() {
                if let (Some(old), Some(new)) = (old.child(step), new.child(step)) {
                    compare(path.child(step), field.kind, old, new, same, out);
                }
            }
        }
        (Kind::List(item @ Kind::Object(_)), ..) => {
            let (before, after) = (items(old), items(new));
            if before.len() != after.len() {
                out.push(change(None, after.is_empty()));
                return;
            }
            for ((_, old), (step, new)) in before.into_iter().zip(after) {
                compare(path.child(step), *item, old, new, same, out);
            }
        }
        (Kind::List(_), ..) => {
            let words = |list| items(list).into_iter().map(|(_, item)| item.state()).collect::<Vec<_>>();
            let (before, after) = (words(old), words(new));
            let unusable = before.iter().chain(&after).any(|state| *state == State::Unusable);
            let same_words = before.iter().all(|word| after.contains(word))
                && after.iter().all(|word| before.contains(word));
            if !unusable && !same_words {
                out.push(change(None, after.is_empty()));
            }
        }
        (_, State::Plain(old), State::Plain(new)) if same(old, new) => {}
        (_, State::Plain(old), new) => out.push(change(Some(old), new == State::Blank)),
        (_, _, State::Plain(_)) => out.push(change(None, false)),
        _ => {}
    }
}

/// The items that are not blank, with their positions.
fn items(list: &dyn Part) -> Vec<(usize, &dyn Part)> {
    let State::List(count) = list.state() else { return Vec::new() };
    let item = |step| Some((step, list.child(step)?));
    (0..count).filter_map(item).filter(|(_, item)| !item.is_absent()).collect()
}
