//! The properties of the terminal: colours, width, progress.

use std::io::{IsTerminal as _, Write as _, stderr, stdout};

use anstyle::{AnsiColor, Style};
use campagne::{Level, Severity};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// How to write for people.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look {
    /// Whether colours are welcome: the terminal has them, and there is no `NO_COLOR`.
    pub(crate) colour: bool,
    /// The width in columns.
    pub(crate) width: usize,
}

impl Look {
    pub(crate) fn of_stdout() -> Self {
        const WIDEST: usize = 100;
        let columns = terminal_size::terminal_size().map_or(WIDEST, |(width, _)| usize::from(width.0));
        let choice = anstream::AutoStream::choice(&stdout());
        Self { colour: choice != anstream::ColorChoice::Never, width: columns.clamp(40, WIDEST) }
    }

    /// A text in a style, if colours are welcome.
    pub(crate) fn paint(self, style: Style, text: &str) -> String {
        if self.colour { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }

    pub(crate) fn bold(self, text: &str) -> String {
        self.paint(Style::new().bold(), text)
    }

    pub(crate) fn dim(self, text: &str) -> String {
        self.paint(Style::new().dimmed(), text)
    }
}

pub(crate) const GOOD: Style = AnsiColor::Green.on_default().bold();
pub(crate) const BAD: Style = AnsiColor::Red.on_default().bold();

/// The colour of a severity. The word is always beside it.
pub(crate) const fn style(severity: Severity) -> Style {
    match severity {
        Severity::Error => BAD,
        Severity::Warning => AnsiColor::Yellow.on_default().bold(),
        Severity::Info => AnsiColor::Cyan.on_default(),
    }
}

/// The style of a level. The level «off» is dimmed.
pub(crate) fn style_of(level: Level) -> Style {
    level.severity().map_or(Style::new().dimmed(), style)
}

/// Writes to standard error what the program cannot do.
pub(crate) fn complain(text: &str) {
    let error = anstream::AutoStream::choice(&stderr()) != anstream::ColorChoice::Never;
    let look = Look { colour: error, width: 100 };
    // If even this cannot be written, there is nothing left to do.
    let _ = writeln!(stderr(), "{} {text}", look.paint(BAD, "campagne:"));
}

/// Writes to standard error what people must know about finished work.
pub(crate) fn tell(text: &str) {
    // The work is done, even if the message cannot be written.
    let _ = writeln!(stderr(), "{text}");
}

/// A bar for the bytes of a file. It is shown if standard error is a terminal and standard output is not.
pub(crate) fn progress(bytes: Option<u64>, name: &str) -> ProgressBar {
    let watched = stderr().is_terminal() && !stdout().is_terminal();
    let target = if watched { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let (bar, template) = match bytes {
        Some(bytes) => (
            ProgressBar::with_draw_target(Some(bytes), target),
            "{prefix} {bar:30} {bytes}/{total_bytes} {eta}",
        ),
        None => (ProgressBar::with_draw_target(None, target), "{prefix} {spinner} {bytes}"),
    };
    bar.set_prefix(name.to_owned());
    match ProgressStyle::with_template(template) {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}

/// A text from a submitter, without characters that could act on the terminal.
pub(crate) fn shown(text: &str) -> String {
    let acts = |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().map(|c| if acts(c) { '\u{fffd}' } else { c }).collect()
}
