//! The picture of an event: OpenAgenda keeps it in several sizes.

use serde_json::{Map, Value};

use super::super::draft::Draft;
use super::super::dropped::Loss;
use super::texts::{is_blank, text};

/// The largest image there is.
pub(super) fn read(event: &Map<String, Value>, draft: &mut Draft) {
    match event.get("image") {
        Some(Value::String(link)) if !link.trim().is_empty() => {
            draft.put("/image/url", link.as_str(), "/image", None);
        }
        Some(Value::Object(image)) => {
            let full = image.get("variants").and_then(Value::as_array).and_then(|variants| {
                let at = variants
                    .iter()
                    .position(|one| one.get("type").and_then(Value::as_str) == Some("full"))?;
                Some((text(variants.get(at)?.get("filename")?)?, format!("/image/variants/{at}/filename")))
            });
            let plain = || Some((text(image.get("filename")?)?, "/image/filename".to_owned()));
            match (full.or_else(plain), image.get("base").and_then(text)) {
                (Some((file, from)), _) if file.contains("://") => draft.put("/image/url", file, &from, None),
                (Some((file, from)), Some(base)) => {
                    let base = if base.starts_with("//") { format!("https:{base}") } else { base };
                    let link = format!("{}/{}", base.trim_end_matches('/'), file.trim_start_matches('/'));
                    draft.put("/image/url", link, &from, None);
                }
                // The name of a file is not an address.
                (Some(_), None) => draft.lose("/image", None, Loss::UnknownValue),
                (None, _) => {
                    if let Some(url) = image.get("url").and_then(text) {
                        draft.put("/image/url", url, "/image/url", None);
                    }
                }
            }
            if let Some(credit) = image.get("credits").and_then(text) {
                draft.put("/image/credit", credit, "/image/credits", None);
            }
        }
        Some(value) if !is_blank(value) => draft.lose("/image", None, Loss::UnknownValue),
        _ => {}
    }
    if let Some(credit) = event.get("imageCredits").and_then(text) {
        draft.put("/image/credit", credit, "/imageCredits", None);
    }
    // An additional field of that name, which some agendas have.
    if let Some(alt) = event.get("image_alt_text").and_then(text) {
        draft.put("/image/alt", alt, "/image_alt_text", None);
    }
}
