//! Whether a path of a form is filled in.

use super::objects::Form;
use super::part::{Part, State};
use super::path::{EVERY, Path};

impl Form<'_> {
    /// Whether nothing is filled in at a path. At a wildcard: whether the list is empty.
    pub(crate) fn is_blank_at(&self, path: Path) -> bool {
        let mut part: &dyn Part = self;
        for step in path.steps() {
            let below = usize::try_from(*step).ok().and_then(|step| part.child(step));
            match below {
                Some(below) => part = below,
                None => return part.is_absent() || *step != EVERY,
            }
        }
        part.is_absent()
    }

    /// Whether something is there that cannot be used, at a path or above it.
    pub(crate) fn is_unusable_at(&self, path: Path) -> bool {
        let mut part: &dyn Part = self;
        for step in path.steps() {
            if part.state() == State::Unusable {
                return true;
            }
            let Some(below) = usize::try_from(*step).ok().and_then(|step| part.child(step)) else {
                return false;
            };
            part = below;
        }
        part.state() == State::Unusable
    }
}
