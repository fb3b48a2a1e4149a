//! The guide to writing a campaign: its file grows block by block, and is right after each.

use campagne::campaign::Fault;
use campagne::{Campaign, Error, Language};

use crate::support::read;

const GUIDES: [(&str, Language); 2] =
    [("docs/campaign.md", Language::En), ("docs/campaign.fr.md", Language::Fr)];

/// The fenced blocks of a page: what stands after the fence, and the text.
fn blocks(page: &str) -> Vec<(&str, &str)> {
    let mut blocks = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once("\n```") {
        let (info, body) = after.split_once('\n').unwrap();
        let (body, after) = body.split_once("```\n").unwrap();
        blocks.push((info, body));
        rest = after;
    }
    blocks
}

#[test]
fn the_file_of_the_guide_is_right_after_each_step() {
    for (guide, language) in GUIDES {
        let page = read(guide);
        let mut file = String::new();
        let mut steps = 0;
        let mut wrong = None;
        for (info, body) in blocks(&page) {
            match info {
                "toml" => file.push_str(&format!("\n{body}")),
                // These stand above the first table.
                "toml top" => file = file.replacen("\n[name]", &format!("{body}\n[name]"), 1),
                "toml wrong" => {
                    wrong = Some(body);
                    continue;
                }
                "text" => {
                    let Err(Error::Campaign(faults)) = Campaign::from_toml(wrong.unwrap()) else {
                        panic!("{guide}: it is faulty")
                    };
                    let told =
                        |fault: &Fault| fault.in_language(language).replace(['\u{a0}', '\u{202f}'], " ");
                    let told: Vec<String> = faults.0.iter().map(told).collect();
                    assert_eq!(told, body.lines().collect::<Vec<_>>(), "{guide}");
                    continue;
                }
                _ => continue,
            }
            let campaign =
                Campaign::from_toml(&file).unwrap_or_else(|error| panic!("{guide}: {error}\n{file}"));
            steps += 1;
            if steps == 1 {
                assert_eq!(campaign.remarks(&file).len(), 4, "{guide}");
            }
        }
        let campaign = Campaign::from_toml(&file).unwrap();
        assert_eq!(campaign.remarks(&file), [], "{guide}");
        assert_eq!((steps, campaign.formats.len(), campaign.limits.title), (9, 3, 100), "{guide}");
    }
}

#[test]
fn both_guides_write_the_same_file() {
    let [english, french] = GUIDES.map(|(guide, _)| read(guide));
    let toml = |page: &str| -> Vec<String> {
        let blocks = blocks(page).into_iter().filter(|(info, _)| info.starts_with("toml"));
        blocks.map(|(info, body)| format!("{info}\n{body}")).collect()
    };
    assert_eq!(toml(&english), toml(&french));
}

/// Every entry that a campaign may have stands in the guide's file, or in its reference.
#[test]
fn the_guide_knows_every_entry() {
    for (guide, _) in GUIDES {
        let page = read(guide);
        for member in campagne::shapes::campaign::CAMPAIGN.members() {
            let cell = format!("| `{}` |", member.name);
            assert!(page.contains(&cell), "{guide}: {}", member.name);
        }
    }
}
