//! The lines of one component.

use super::lines::Line;

/// The property in which this library keeps its own identifiers.
pub(super) const OWN_ID: &str = "X-CAMPAGNE-ID";

/// The lines of an event or of a zone as they came, and what must be known before they are parsed.
#[derive(Debug)]
pub(super) struct Block {
    /// The line on which it begins.
    pub(super) line: u64,
    lines: Vec<(String, Line)>,
    bytes: usize,
    /// The names and lines of the components within it, which are not kept.
    pub(super) within: Vec<(String, u64)>,
    /// Whether its end is missing.
    pub(super) unfinished: bool,
}

impl Block {
    pub(super) const fn new(line: u64) -> Self {
        Self { line, lines: Vec::new(), bytes: 0, within: Vec::new(), unfinished: false }
    }

    /// Adds a line, if there is room.
    pub(super) fn push(&mut self, name: &str, line: Line, limit: usize) {
        let is_over = self.is_over(limit);
        // Each line costs some memory, however short it is.
        self.bytes = self.bytes.saturating_add(line.text.len() + 16);
        if !is_over {
            self.lines.push((name.to_owned(), line));
        }
    }

    pub(super) fn nested(&mut self, component: &str, line: u64) {
        if self.within.len() < 16 {
            self.within.push((component.to_owned(), line));
        }
    }

    pub(super) const fn bytes(&self) -> usize {
        self.bytes
    }

    pub(super) const fn is_over(&self, limit: usize) -> bool {
        self.bytes > limit
    }

    fn has(&self, wanted: &str) -> bool {
        self.lines.iter().any(|(name, _)| name == wanted)
    }

    /// Whether this may be one event together with other blocks, which may come anywhere: it has several
    /// occurrences, or is one of them.
    pub(super) fn recurs(&self) -> bool {
        ["RRULE", "RDATE", "RECURRENCE-ID", OWN_ID].iter().any(|name| self.has(name))
    }

    /// The identifier that this library gave its event. It exports each session of the event by itself.
    pub(super) fn own_id(&self) -> Option<String> {
        self.value(OWN_ID)
    }

    /// Whether it is a changed occurrence.
    pub(super) fn is_occurrence(&self) -> bool {
        self.has("RECURRENCE-ID")
    }

    pub(super) fn uid(&self) -> Option<String> {
        self.value("UID")
    }

    fn value(&self, wanted: &str) -> Option<String> {
        let (_, line) = self.lines.iter().find(|(name, _)| name == wanted)?;
        decoded(&line.text).split_once(':').map(|(_, value)| value.trim().to_owned())
    }

    /// The zones that its times refer to.
    pub(super) fn zone_ids(&self) -> impl Iterator<Item = String> {
        let times = self.lines.iter().filter(|(name, _)| name.starts_with("DT") || name.starts_with("EX"));
        times.filter_map(|(_, line)| {
            let text = decoded(&line.text);
            let after = text.get(text.to_ascii_uppercase().find(";TZID=")? + 6..)?;
            let quoted = after.strip_prefix('"').and_then(|after| after.split('"').next());
            let id = quoted.or_else(|| after.split([':', ';']).next())?;
            Some(id.to_owned())
        })
    }

    /// The line of the nth property of a name, and its value as written there.
    pub(super) fn nth(&self, wanted: &str, nth: usize) -> Option<(u64, String)> {
        let (_, line) = self.lines.iter().filter(|(name, _)| name == wanted).nth(nth)?;
        let text = decoded(&line.text);
        let value = text.split_once(':').map_or("", |(_, value)| value);
        Some((line.at, value.trim().to_owned()))
    }

    /// The lines that are no properties, because they have no value.
    pub(super) fn unreadable(&self) -> impl Iterator<Item = u64> {
        self.lines.iter().filter(|(_, line)| !line.text.contains(&b':')).map(|(_, line)| line.at)
    }

    /// The lines as one text.
    pub(super) fn text(&self) -> String {
        let mut text = String::with_capacity(self.bytes);
        for (_, line) in &self.lines {
            text.push_str(decoded(&line.text).trim_start());
            text.push('\n');
        }
        text
    }
}

/// Decodes UTF-8, else Windows-1252, in which every byte is a character.
pub(super) fn decoded(bytes: &[u8]) -> String {
    super::super::cells::decode(bytes).replace(['\r', '\n'], " ")
}
