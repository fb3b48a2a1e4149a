//! A value while it is read: its place, and what it is judged by.

use jiter::JiterError;

use super::sink::Sink;
use crate::campaign::Campaign;
use crate::form::{FieldSpec, Limit, Path};

/// The text stops being JSON after this many bytes; everything read before is void.
#[derive(Debug)]
pub(crate) struct Broken {
    pub(crate) offset: usize,
    pub(crate) too_deep: bool,
}

impl From<JiterError> for Broken {
    fn from(error: JiterError) -> Self {
        let too_deep = matches!(
            error.error_type,
            jiter::JiterErrorType::JsonError(jiter::JsonErrorType::RecursionLimitExceeded)
        );
        Self { offset: error.index, too_deep }
    }
}

/// The place of a value, and what it is judged by.
pub(crate) struct Here<'h, 'c> {
    pub(crate) at: Path,
    pub(crate) spec: &'static FieldSpec,
    pub(crate) campaign: &'c Campaign,
    /// Whether the text is known to be composed and to hide nothing.
    pub(crate) plain: bool,
    pub(crate) out: &'h mut Sink<'c>,
}

impl Here<'_, '_> {
    /// The longest text or list allowed here.
    pub(crate) const fn limit(&self) -> usize {
        self.campaign.limits.of(self.spec.limit)
    }

    /// The shortest text allowed here.
    pub(crate) const fn least(&self) -> usize {
        match self.spec.limit {
            Limit::Title => self.campaign.limits.title_min,
            _ => 0,
        }
    }
}
