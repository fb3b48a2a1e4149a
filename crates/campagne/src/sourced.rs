//! A report of a list or file, with the place of its submission.

use serde::{Serialize, Serializer};

use crate::check::Inspection;
#[cfg(feature = "import")]
use crate::import::{Dropped, DroppedIn};
use crate::report::Report;

impl Inspection {
    /// The report as programs read it in a list: with its source (`evenements.csv:12`) and the
    /// identifier of its submission.
    #[must_use]
    pub const fn sourced<'r>(&'r self, source: &'r str) -> Sourced<'r> {
        Sourced {
            source,
            inspection: self,
            #[cfg(feature = "import")]
            dropped: &[],
        }
    }
}

/// A report with its source; see [`Inspection::sourced`].
#[derive(Debug, Clone, Copy)]
pub struct Sourced<'r> {
    source: &'r str,
    inspection: &'r Inspection,
    #[cfg(feature = "import")]
    dropped: &'r [Dropped],
}

#[cfg(feature = "import")]
impl<'r> Sourced<'r> {
    /// The same with the parts of the source that could not be carried over. An empty list adds nothing.
    #[must_use]
    pub const fn with_dropped(mut self, dropped: &'r [Dropped]) -> Self {
        self.dropped = dropped;
        self
    }
}

impl Serialize for Sourced<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        /// Only serde's derive can do `flatten`.
        #[derive(Serialize)]
        struct Line<'r> {
            source: &'r str,
            id: Option<&'r str>,
            #[cfg(feature = "import")]
            #[serde(skip_serializing_if = "Vec::is_empty")]
            dropped: Vec<DroppedIn<'r>>,
            #[serde(flatten)]
            report: &'r Report,
        }
        let Inspection { id, report, .. } = self.inspection;
        Line {
            source: self.source,
            id: id.as_deref(),
            #[cfg(feature = "import")]
            dropped: self.dropped.iter().map(|dropped| dropped.in_language(report.language)).collect(),
            report,
        }
        .serialize(serializer)
    }
}
