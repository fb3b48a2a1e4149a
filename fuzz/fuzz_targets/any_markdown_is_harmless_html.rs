//! Whatever the description, its HTML holds no tag, attribute or address but those that are known,
//! as a reader of HTML that is not ours sees it.
#![no_main]

use campagne::export::html_of_markdown;
use html5gum::{Token, Tokenizer};
use libfuzzer_sys::fuzz_target;

const TAGS: [&str; 18] = [
    "a", "blockquote", "br", "code", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p",
    "pre", "strong",
];
const ATTRIBUTES: [&str; 6] = ["alt", "class", "href", "src", "start", "title"];
const ADDRESSES: [&str; 4] = ["http://", "https://", "mailto:", "tel:"];

fuzz_target!(|markdown: &str| {
    let html = html_of_markdown(markdown);
    for Ok(token) in Tokenizer::new(html.as_str()) {
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                assert!(TAGS.contains(&&*name) || name == "ul", "{name} in {html}");
                for (attribute, value) in &tag.attributes {
                    let attribute = String::from_utf8_lossy(attribute).into_owned();
                    let value = String::from_utf8_lossy(value).to_ascii_lowercase();
                    assert!(ATTRIBUTES.contains(&&*attribute), "{attribute} in {html}");
                    if ["href", "src"].contains(&&*attribute) {
                        let known = ADDRESSES.iter().any(|scheme| value.starts_with(scheme));
                        assert!(known || value.is_empty(), "{value} in {html}");
                    }
                }
            }
            Token::Comment(_) | Token::Doctype(_) => panic!("neither comment nor doctype: {html}"),
            _ => {}
        }
    }
});
