//! Descriptions: from the Markdown of submitters to plain text and to safe HTML.

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

/// The text without signs, as if read aloud: paragraphs apart, addresses after their words.
pub(super) fn plain(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    let mut links: Vec<String> = Vec::new();
    let mut lists: Vec<Option<u64>> = Vec::new();
    for event in parser(markdown) {
        match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                links.push(dest_url.into_string());
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                if let Some(link) = links.pop().filter(|link| !out.ends_with(link.as_str()))
                    && let Some(link) = harmless(&link)
                {
                    out.push_str(&format!(" ({link})"));
                }
            }
            Event::Start(Tag::List(first)) => {
                break_line(&mut out, 1);
                lists.push(first);
            }
            Event::End(TagEnd::List(_)) => {
                lists.pop();
                break_line(&mut out, 2);
            }
            Event::Start(Tag::Item) => {
                break_line(&mut out, 1);
                match lists.last_mut() {
                    Some(Some(number)) => {
                        out.push_str(&format!("{number}. "));
                        *number += 1;
                    }
                    _ => out.push_str("- "),
                }
            }
            Event::End(TagEnd::Item) => break_line(&mut out, 1),
            Event::End(
                TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::BlockQuote(_),
            ) => {
                break_line(&mut out, if lists.is_empty() { 2 } else { 1 });
            }
            Event::Rule => break_line(&mut out, 2),
            Event::SoftBreak | Event::HardBreak => break_line(&mut out, 1),
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                out.push_str(&text);
            }
            _ => {}
        }
    }
    out.trim().to_owned()
}

/// Ends the line, and leaves as many line breaks as asked for.
fn break_line(out: &mut String, breaks: usize) {
    if out.is_empty() {
        return;
    }
    let there = out.bytes().rev().take_while(|byte| *byte == b'\n').count();
    out.extend(std::iter::repeat_n('\n', breaks.saturating_sub(there)));
}

/// The Markdown of a submitter as HTML. Nothing that was typed becomes markup, and no link runs a program.
///
/// ```
/// use campagne::export::html_of_markdown;
/// assert_eq!(html_of_markdown("**gras** <b>"), "<p><strong>gras</strong> &lt;b&gt;</p>\n");
/// ```
#[must_use]
pub fn to_html(markdown: &str) -> String {
    let safe = parser(markdown).map(|event| match event {
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        Event::Start(mut tag) => {
            if let Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } = &mut tag
                && harmless(dest_url).is_none()
            {
                *dest_url = CowStr::Borrowed("");
            }
            Event::Start(tag)
        }
        event => event,
    });
    let mut out = String::with_capacity(markdown.len() * 2);
    html::push_html(&mut out, safe);
    out
}

fn parser(markdown: &str) -> Parser<'_> {
    Parser::new_ext(markdown, Options::empty())
}

fn harmless(link: &str) -> Option<&str> {
    let lower = link.to_ascii_lowercase();
    ["http://", "https://", "mailto:", "tel:"].iter().any(|scheme| lower.starts_with(scheme)).then_some(link)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_reads_on() {
        let typed = "# Au programme\n\nDu **travail** en [petits groupes](https://exemple.fr/g)\net <b>plus</b>.\n\n\
            - un\n- deux\n\n1. trois\n2. quatre\n\nFin : <https://exemple.fr>";
        assert_eq!(
            plain(typed),
            "Au programme\n\nDu travail en petits groupes (https://exemple.fr/g)\net <b>plus</b>.\n\n- un\n- deux\n\n\
             1. trois\n2. quatre\n\nFin : https://exemple.fr"
        );
        assert_eq!(plain("Rien de spécial"), "Rien de spécial");
        assert_eq!(plain(""), "");
    }

    #[test]
    fn html_cannot_do_harm() {
        let typed =
            "<script>alert(1)</script>\n\n[x](javascript:alert(1)) ![i](data:text/html,x) <b onclick=x>b</b>";
        let html = to_html(typed);
        assert!(!html.contains("<script") && !html.contains("<b"), "{html}");
        assert!(html.contains("<a href=\"\">x</a>") && html.contains("<img src=\"\""), "{html}");
        assert_eq!(to_html("**gras** & <"), "<p><strong>gras</strong> &amp; &lt;</p>\n");
    }
}
