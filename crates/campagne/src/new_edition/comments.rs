//! The comments of a campaign's file, block by block.

use toml_edit::{Decor, Item, RawString, Table};

/// A text split into runs of digits and the texts between them.
pub(super) fn numbers(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let is_digit = first.is_ascii_digit();
        let end = rest.find(|c: char| c.is_ascii_digit() != is_digit).unwrap_or(rest.len());
        let (piece, after) = rest.split_at_checked(end)?;
        rest = after;
        Some(piece)
    })
}

fn text(raw: Option<&RawString>) -> &str {
    raw.and_then(RawString::as_str).unwrap_or_default()
}

/// Removes blocks of comments before and after an entry.
pub(super) fn clear(decor: &mut Decor, goes: &impl Fn(&str) -> bool) {
    let prefix = kept(text(decor.prefix()), goes);
    if prefix != text(decor.prefix()) {
        decor.set_prefix(prefix);
    }
    if goes(text(decor.suffix())) {
        decor.set_suffix("");
    }
}

/// The text before an entry without the removed blocks of comments. A block is a run of comment lines
/// without a blank line.
fn kept(before: &str, goes: &impl Fn(&str) -> bool) -> String {
    let mut out = String::with_capacity(before.len());
    let mut block = String::new();
    let end = |block: &mut String, out: &mut String| {
        if !goes(block) {
            out.push_str(block);
        }
        block.clear();
    };
    for line in before.split_inclusive('\n') {
        if line.trim_start().starts_with('#') {
            block.push_str(line);
        } else {
            end(&mut block, &mut out);
            out.push_str(line);
        }
    }
    end(&mut block, &mut out);
    // A removed block leaves one blank line, not two.
    while out.starts_with("\n\n") {
        out.remove(0);
    }
    out
}

/// Adds a comment line right before an entry. `usual` is the text before an entry without a layout of its
/// own.
pub(super) fn add(decor: &mut Decor, usual: &str, comment: &str) {
    let before = decor.prefix().map_or(usual, |before| text(Some(before)));
    let end = if before.is_empty() || before.ends_with('\n') { "" } else { "\n" };
    decor.set_prefix(format!("{before}{end}{comment}"));
}

/// Replaces the opening comment of the file: the text up to the last blank line before its first entry.
pub(super) fn open(root: &mut Table, opening: &str) {
    let first = root.iter().next().map(|(name, _)| name.to_owned());
    let Some((mut key, item)) = first.as_deref().and_then(|name| root.get_key_value_mut(name)) else {
        return;
    };
    let reopen = |decor: &mut Decor| {
        let before = text(decor.prefix());
        let own = before.rsplit_once("\n\n").map_or_else(
            || if before.starts_with('#') { before } else { before.trim_start_matches('\n') },
            |(_, own)| own,
        );
        decor.set_prefix(format!("{opening}{own}"));
    };
    match item {
        Item::Table(table) if !table.is_dotted() && !table.is_implicit() => reopen(table.decor_mut()),
        Item::ArrayOfTables(tables) => {
            if let Some(table) = tables.iter_mut().next() {
                reopen(table.decor_mut());
            }
        }
        _ => reopen(key.leaf_decor_mut()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_what_stands_between() {
        let pieces = |text: &'static str| numbers(text).collect::<Vec<_>>();
        assert_eq!(pieces("mip-2020"), ["mip-", "2020"]);
        assert_eq!(pieces("2020-2021 été"), ["2020", "-", "2021", " été"]);
        assert_eq!(pieces("12020"), ["12020"]);
        assert!(pieces("").is_empty());
    }

    #[test]
    fn blocks_go_one_by_one() {
        let goes = |comment: &str| comment.contains("2020");
        assert_eq!(kept("\n# Of 2020:\n# so.\n\n# For good.\n", &goes), "\n# For good.\n");
        assert_eq!(kept("\n# For good.\n", &goes), "\n# For good.\n");
        assert_eq!(kept("\n# Of 2020.\n", &goes), "\n");
        assert_eq!(kept("", &goes), "");
    }
}
