//! Descriptions with HTML in them, as the Markdown that the wire takes.
//!
//! Tags are read one after the other, without a tree: nothing nests too deeply, and Markdown that
//! holds a few tags stays as it is around them.

use html5gum::{Token, Tokenizer};

/// A description as Markdown, and whether some of its formatting was lost. Text without tags is
/// given back as it is.
pub(super) fn markdown(text: &str) -> (String, bool) {
    if !has_tags(text) {
        return (text.to_owned(), false);
    }
    let mut out = Writer::default();
    for token in Tokenizer::new(text).flatten() {
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                let attribute = |wanted: &[u8]| {
                    let found = tag.attributes.iter().find(|(name, _)| name.as_slice() == wanted);
                    found.map(|(_, value)| String::from_utf8_lossy(value).into_owned())
                };
                out.open(&name, attribute(b"href"));
            }
            Token::EndTag(tag) => out.close(&String::from_utf8_lossy(&tag.name)),
            Token::String(text) => out.text(&String::from_utf8_lossy(&text)),
            _ => {}
        }
    }
    (out.finish(), out.lost)
}

const KNOWN: [&str; 29] = [
    "a",
    "b",
    "blockquote",
    "br",
    "div",
    "em",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "html",
    "body",
    "i",
    "iframe",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "span",
    "strong",
    "table",
    "u",
    "ul",
    "section",
];

/// True of a text with at least one tag that people use in descriptions.
fn has_tags(text: &str) -> bool {
    text.split('<').skip(1).any(|after| {
        let after = after.strip_prefix('/').unwrap_or(after);
        let end = after.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(after.len());
        let (name, rest) = after.split_at(end);
        let closes = rest.starts_with(['>', '/', ' ', '\t', '\r', '\n']);
        closes && KNOWN.contains(&name.to_ascii_lowercase().as_str())
    })
}

#[derive(Default)]
struct Writer {
    out: String,
    /// Where links go that are open, and where their texts begin.
    links: Vec<(String, usize)>,
    /// The numbers of the lists that are open: none for those without numbers.
    lists: Vec<Option<u32>>,
    /// Within something whose text is no text: scripts, styles.
    hidden: u32,
    lost: bool,
}

impl Writer {
    fn open(&mut self, name: &str, href: Option<String>) {
        match name {
            "p" | "div" | "section" | "article" | "ul" | "ol" | "blockquote" | "pre" | "hr" | "table" => {
                // A list within a list goes on below its item.
                if self.lists.is_empty() || !matches!(name, "ul" | "ol") {
                    self.blank_line();
                }
                match name {
                    "ul" => self.lists.push(None),
                    "ol" => self.lists.push(Some(0)),
                    "blockquote" => self.out.push_str("> "),
                    "hr" => self.out.push_str("---\n\n"),
                    "table" => self.lost = true,
                    _ => {}
                }
            }
            "br" | "tr" => self.line(),
            "td" | "th" => self.space(),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.blank_line();
                let level = name.get(1..).and_then(|level| level.parse().ok()).unwrap_or(1);
                self.out.push_str(&"#".repeat(level));
                self.out.push(' ');
            }
            "li" => {
                self.line();
                self.out.push_str(&"  ".repeat(self.lists.len().saturating_sub(1).min(8)));
                match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        let number = *number;
                        self.out.push_str(&format!("{number}. "));
                    }
                    _ => self.out.push_str("- "),
                }
            }
            "b" | "strong" => self.out.push_str("**"),
            "i" | "em" => self.out.push('*'),
            "a" => {
                self.links.push((href.unwrap_or_default(), self.out.len()));
            }
            "script" | "style" | "head" | "title" => self.hidden += 1,
            "img" | "iframe" | "video" | "audio" | "object" | "embed" => self.lost = true,
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "p" | "div" | "section" | "article" | "blockquote" | "pre" | "table" | "h1" | "h2" | "h3"
            | "h4" | "h5" | "h6" => self.blank_line(),
            "ul" | "ol" => {
                self.lists.pop();
                if self.lists.is_empty() {
                    self.blank_line();
                }
            }
            "b" | "strong" => self.mark("**"),
            "i" | "em" => self.mark("*"),
            "a" => {
                if let Some((href, start)) = self.links.pop() {
                    let text = self.out.get(start..).unwrap_or_default().trim().to_owned();
                    if href.is_empty() || href.starts_with('#') || text.contains('\n') {
                        return;
                    }
                    self.out.truncate(start);
                    let bare = text.is_empty() || text == href || format!("http://{text}") == href;
                    self.out.push_str(&if bare { href } else { format!("[{text}]({href})") });
                }
            }
            "script" | "style" | "head" | "title" => self.hidden = self.hidden.saturating_sub(1),
            _ => {}
        }
    }

    /// Closes emphasis; one that holds nothing is taken back.
    fn mark(&mut self, mark: &str) {
        if self.out.ends_with(mark) && !self.out.ends_with(&format!("\\{mark}")) {
            self.out.truncate(self.out.len() - mark.len());
            return;
        }
        // A space before the mark belongs after it, or the mark would stand for itself.
        let trimmed = self.out.trim_end_matches(' ').len();
        let spaces = self.out.len() - trimmed;
        self.out.truncate(trimmed);
        self.out.push_str(mark);
        self.out.push_str(&" ".repeat(spaces));
    }

    fn text(&mut self, text: &str) {
        if self.hidden > 0 {
            return;
        }
        // Line breaks of the source are kept: Markdown around the tags may need them.
        let start = self.out.is_empty() || self.out.ends_with('\n');
        self.out.push_str(if start { text.trim_start_matches([' ', '\t']) } else { text });
    }

    fn space(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with(char::is_whitespace) {
            self.out.push(' ');
        }
    }

    fn line(&mut self) {
        self.trim();
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    fn blank_line(&mut self) {
        self.trim();
        while !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    fn trim(&mut self) {
        self.out.truncate(self.out.trim_end_matches([' ', '\t']).len());
    }

    fn finish(&mut self) -> String {
        let text = std::mem::take(&mut self.out);
        let mut lines: Vec<&str> = Vec::new();
        for line in text.lines() {
            // At most one blank line in a row.
            if !line.trim().is_empty() || lines.last().is_some_and(|last| !last.trim().is_empty()) {
                lines.push(line.trim_end());
            }
        }
        lines.join("\n").trim().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_becomes_markdown() {
        for (html, expected) in [
            ("Sans balise < 3 & c’est tout", "Sans balise < 3 & c’est tout"),
            ("<p>Un</p><p>Deux</p>", "Un\n\nDeux"),
            ("Ligne<br>autre<br/>fin", "Ligne\nautre\nfin"),
            ("<p><strong>Gras </strong>et <em>italique</em></p>", "**Gras** et *italique*"),
            ("<ul><li>un</li><li>deux</li></ul>fin", "- un\n- deux\n\nfin"),
            ("<ol><li>un</li><li>deux</li></ol>", "1. un\n2. deux"),
            (
                "<p>Voir <a href=\"https://exemple.fr\">le site</a>.</p>",
                "Voir [le site](https://exemple.fr).",
            ),
            ("<a href=\"https://exemple.fr\">https://exemple.fr</a>", "https://exemple.fr"),
            ("<h2>Titre</h2><div>Texte &amp; suite</div>", "## Titre\n\nTexte & suite"),
            ("**Déjà** du Markdown<br>ici", "**Déjà** du Markdown\nici"),
            ("<style>p { color: red }</style><p>Texte</p><script>alert(1)</script>", "Texte"),
            ("<b></b><p>Vide</p>", "Vide"),
        ] {
            assert_eq!(markdown(html).0, expected, "{html}");
        }
    }

    #[test]
    fn what_has_no_markdown_is_said() {
        assert_eq!(markdown("<table><tr><td>a</td><td>b</td></tr></table>"), ("a b".to_owned(), true));
        assert!(!markdown("<p>a</p>").1);
    }

    #[test]
    fn nothing_nests_too_deeply() {
        let deep = "<ul><li><blockquote>".repeat(100_000);
        assert!(markdown(&deep).0.len() < 4_000_000);
        assert_eq!(markdown("</p></ul></a></li></b>").0, "**");
    }
}
