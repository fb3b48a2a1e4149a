//! Descriptions with HTML in them, as Markdown for the wire.
//!
//! Tags are read one after the other, without a tree, so nothing nests too deeply. Markdown with a few tags
//! in it stays as it is around them.

use std::collections::BTreeMap;

use html5gum::{Token, Tokenizer};

/// A description as Markdown, and whether some of its formatting was lost. A text without tags is returned as
/// it is.
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

/// The tags by which a text is taken for HTML. They are fewer than those that the rule `markup-in-text`
/// finds: a text with only other tags is left as it is, and that rule judges it.
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

/// Whether a text has at least one tag that people use in descriptions.
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
    /// The target of the open link, and where its text begins. A link within a link ends it.
    link: Option<(String, usize)>,
    /// The emphasis that is open, the outer one first: at most one of each mark.
    marks: Vec<Emphasis>,
    /// The numbers of the lists that are open: `None` for one without numbers.
    lists: Vec<Option<u32>>,
    /// How many elements are open, for each kind that ends a paragraph.
    blocks: BTreeMap<&'static str, u32>,
    /// How many elements are open whose text is not shown: scripts, styles.
    hidden: u32,
    lost: bool,
}

/// Open emphasis. Its mark is written before its first word, and again in the next paragraph, since no mark
/// reaches into another paragraph.
struct Emphasis {
    mark: &'static str,
    /// How many open elements ask for it. Zero if it ends with the link that it reaches into.
    depth: u32,
    /// The position of the mark, once it is written.
    at: Option<usize>,
}

/// The name under which an element that ends a paragraph is counted. Returns `None` for other elements.
fn block(name: &str) -> Option<&'static str> {
    const BLOCKS: [&str; 9] = ["p", "div", "section", "article", "blockquote", "pre", "table", "ul", "ol"];
    match name {
        // The end of any heading ends the open one.
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Some("h"),
        _ => BLOCKS.into_iter().find(|known| *known == name),
    }
}

impl Writer {
    fn open(&mut self, name: &str, href: Option<String>) {
        if let Some(block) = block(name) {
            // A list within a list goes on below its item.
            if self.lists.is_empty() || !matches!(name, "ul" | "ol") {
                self.blank_line();
            }
            *self.blocks.entry(block).or_default() += 1;
        }
        match name {
            "ul" => self.lists.push(None),
            "ol" => self.lists.push(Some(0)),
            "blockquote" => self.out.push_str("> "),
            "hr" => {
                self.blank_line();
                self.out.push_str("---\n\n");
            }
            "table" => self.lost = true,
            "br" | "tr" => self.line(),
            "td" | "th" => self.space(),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = name.get(1..).and_then(|level| level.parse().ok()).unwrap_or(1);
                self.out.push_str(&"#".repeat(level));
                self.out.push(' ');
            }
            "li" => {
                self.suspend(0);
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
            "b" | "strong" => self.open_mark("**"),
            "i" | "em" => self.open_mark("*"),
            "a" => {
                self.close_link();
                self.write_marks();
                self.link = Some((href.unwrap_or_default(), self.out.len()));
            }
            "script" | "style" | "title" => self.hidden += 1,
            "img" | "iframe" | "video" | "audio" | "object" | "embed" => self.lost = true,
            _ => {}
        }
    }

    /// Ends an element. The end of an element that was never open is ignored. Only a paragraph counts then,
    /// as an empty one, as in browsers.
    fn close(&mut self, name: &str) {
        if let Some(block) = block(name) {
            match self.blocks.get_mut(block).filter(|open| **open > 0) {
                Some(open) => *open -= 1,
                None if block == "p" => {}
                None => return,
            }
        }
        match name {
            "ul" | "ol" => {
                // Unclosed lists within it end with it.
                while let Some(list) = self.lists.pop()
                    && list.is_some() != (name == "ol")
                {
                    let inner = if list.is_some() { "ol" } else { "ul" };
                    self.blocks.entry(inner).and_modify(|open| *open = open.saturating_sub(1));
                }
                if self.lists.is_empty() {
                    self.blank_line();
                }
            }
            "b" | "strong" => self.close_mark("**"),
            "i" | "em" => self.close_mark("*"),
            "a" => self.close_link(),
            "script" | "style" | "title" => self.hidden = self.hidden.saturating_sub(1),
            name if block(name).is_some() => self.blank_line(),
            _ => {}
        }
    }

    fn close_link(&mut self) {
        let Some((href, start)) = self.link.take() else { return };
        // A mark does not reach out of the text of a link.
        let within = self.marks.iter().position(|emphasis| emphasis.at.is_some_and(|at| at >= start));
        self.suspend(within.unwrap_or(self.marks.len()));
        let text = self.out.get(start..).unwrap_or_default().trim().to_owned();
        if !(href.is_empty() || href.starts_with('#') || text.contains('\n')) {
            self.out.truncate(start);
            let bare = text.is_empty() || text == href || format!("http://{text}") == href;
            self.out.push_str(&if bare { href } else { format!("[{text}]({href})") });
        }
        if let Some(ended) = self.marks.iter().position(|emphasis| emphasis.depth == 0) {
            self.suspend(ended);
            self.marks.retain(|emphasis| emphasis.depth > 0);
        }
    }

    fn open_mark(&mut self, mark: &'static str) {
        match self.marks.iter_mut().find(|emphasis| emphasis.mark == mark) {
            Some(emphasis) => emphasis.depth += 1,
            None => self.marks.push(Emphasis { mark, depth: 1, at: None }),
        }
    }

    fn close_mark(&mut self, mark: &str) {
        let Some(place) = self.marks.iter().position(|emphasis| emphasis.mark == mark) else { return };
        let Some(emphasis) = self.marks.get_mut(place) else { return };
        emphasis.depth = emphasis.depth.saturating_sub(1);
        let at = emphasis.at;
        let in_link = self.link.as_ref().is_some_and(|(_, start)| at.is_some_and(|at| at < *start));
        if emphasis.depth == 0 && !in_link {
            self.suspend(place);
            self.marks.remove(place);
        }
    }

    /// Writes the marks of the open emphasis, before a word.
    fn write_marks(&mut self) {
        for emphasis in self.marks.iter_mut().filter(|emphasis| emphasis.at.is_none() && emphasis.depth > 0) {
            emphasis.at = Some(self.out.len());
            self.out.push_str(emphasis.mark);
        }
    }

    /// Writes the ends of the marks from one on. The emphasis stays open: the next word has the marks again.
    fn suspend(&mut self, from: usize) {
        for emphasis in self.marks.iter_mut().skip(from).rev() {
            let Some(at) = emphasis.at.take() else { continue };
            // A space before the mark belongs after it, or the mark would not end the emphasis.
            let trimmed = self.out.trim_end_matches(' ').len();
            let spaces = self.out.split_off(trimmed);
            if trimmed == at + emphasis.mark.len() {
                self.out.truncate(at);
            } else {
                self.out.push_str(emphasis.mark);
            }
            self.out.push_str(&spaces);
        }
    }

    fn text(&mut self, text: &str) {
        if self.hidden > 0 {
            return;
        }
        // Line breaks of the source are kept, since Markdown around the tags may need them.
        let start = self.out.is_empty() || self.out.ends_with('\n');
        let text = if start { text.trim_start_matches([' ', '\t']) } else { text };
        let words = text.trim_start();
        self.out.push_str(text.strip_suffix(words).unwrap_or_default());
        if !words.is_empty() {
            self.write_marks();
            self.out.push_str(words);
        }
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
        self.suspend(0);
        self.trim();
        while !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    fn trim(&mut self) {
        self.out.truncate(self.out.trim_end_matches([' ', '\t']).len());
    }

    fn finish(&mut self) -> String {
        self.close_link();
        self.suspend(0);
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
        for unclosed in ["<b>", "<i><b>", "<a href=\"#\">", "<ol><ul>"] {
            let wide = format!("{}x{}", unclosed.repeat(100_000), "</ol></h2></b>".repeat(100_000));
            assert!(markdown(&wide).0.len() < 4_000_000, "{unclosed}");
        }
    }

    #[test]
    fn what_was_never_open_is_not_closed() {
        for tag in [
            "b",
            "strong",
            "i",
            "em",
            "a",
            "ul",
            "ol",
            "li",
            "div",
            "section",
            "article",
            "blockquote",
            "pre",
            "table",
            "tr",
            "td",
            "th",
            "h1",
            "h6",
            "span",
            "script",
            "style",
            "title",
            "br_",
            "font",
            "u",
        ] {
            let html = format!("<span>un</{tag}> deux</span>");
            assert_eq!(markdown(&html).0, "un deux", "{tag}");
        }
        // As in browsers, this is an empty paragraph.
        assert_eq!(markdown("un</p>deux").0, "un\n\ndeux");
        assert_eq!(markdown("</p></ul></a></li></b>").0, "");
        assert_eq!(markdown("un</b> <b>deux</b></b> trois").0, "un **deux** trois");
        assert_eq!(markdown("<ol><li>un</ul><li>deux</ol>").0, "1. un\n2. deux");
    }

    #[test]
    fn what_nobody_closes_ends_with_the_text() {
        for (html, expected) in [
            ("<b>un", "**un**"),
            ("un <b>", "un"),
            ("<em>un <strong>deux", "*un **deux***"),
            ("<p>un <b>deux</p><p>trois</b> quatre</p>", "un **deux**\n\n**trois** quatre"),
            ("<b><p>un</p><p>deux</p></b>", "**un**\n\n**deux**"),
            ("<ul><li><b>un<li>deux</ul>", "- **un**\n- **deux**"),
            ("<a href=\"https://exemple.fr\">le site", "[le site](https://exemple.fr)"),
            (
                "<a href=\"https://a.fr\">a <a href=\"https://b.fr\">b</a>",
                "[a](https://a.fr)[b](https://b.fr)",
            ),
            ("<b><a href=\"https://a.fr\">un</b> deux</a> trois", "**[un deux](https://a.fr)** trois"),
            ("<a href=\"https://a.fr\">un <b>deux</a> trois</b>", "[un **deux**](https://a.fr) **trois**"),
            ("<b><i>un</b> deux</i>", "***un*** *deux*"),
            ("<b>un <b>deux</b> trois</b>", "**un deux trois**"),
            ("<b> un </b>deux", "**un** deux"),
            ("<ul><li>un<ol><li>deux</ul>trois", "- un\n  1. deux\n\ntrois"),
            ("<h2>Titre<p>Texte", "## Titre\n\nTexte"),
            ("<blockquote>un", "> un"),
            ("<table><tr><td>a<td>b", "a b"),
            ("<head><title>Page</title><p>Texte", "Texte"),
            ("<p>Texte<script>alert(1)", "Texte"),
        ] {
            assert_eq!(markdown(html).0, expected, "{html}");
        }
    }
}
