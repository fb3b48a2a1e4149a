//! The faults of a campaign's file.

use std::fmt;

use crate::text::Text;

/// One fault of a campaign's file.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Fault {
    /// The line, counted from one.
    pub line: usize,
    /// Its place in the file: `formats[2].attendance`; empty for the file itself.
    pub path: String,
    /// What is wrong, and what to write instead.
    pub message: Text,
}

/// In English; [`in_language`](Fault::in_language) has both languages.
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path.as_str() {
            "" => write!(f, "line {}: {}", self.line, self.message.en),
            path => write!(f, "line {}: {path}: {}", self.line, self.message.en),
        }
    }
}

/// All the faults of a campaign's file, in the order of its lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Faults(pub Vec<Fault>);

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, fault) in self.0.iter().enumerate() {
            let newline = if at == 0 { "" } else { "\n" };
            write!(f, "{newline}{fault}")?;
        }
        Ok(())
    }
}
