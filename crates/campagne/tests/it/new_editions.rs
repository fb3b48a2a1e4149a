//! A campaign of another year, made from one.

use campagne::new_edition::Keep;
use campagne::{Campaign, Error};

const SPRING: &str = r#"# Printemps 2024.
# From its announcement.

# The name of the file.
id = "printemps"
edition = 2
time_zone = "Europe/Paris"
url = "https://exemple.fr/printemps-2024"
# A colour of this year, 2024.

# For good.
submissions = { opens = 2023-12-01, closes = 2024-02-29, source = "Jusqu'au 29 février." } # a leap day in 2024
required = ["/contact/email"] # for the press

[name]
fr = "Printemps 2024"
en = "Spring 2024, number 12024"

[theme]
fr = "Le vert"

# The week, and the one after.
[[window]] # both
from = 2024-02-26
to = "2024-03-03"
source = "La semaine."

[[window]]
from = 2024-03-11 # a Monday
to = 2024-03-17

[[formats]]
format = "podcast"
closes = 2024-03-17
"#;

fn made(text: &str, year: i32, id: Option<&str>) -> (Campaign, String, Vec<String>) {
    let made = Campaign::new_edition(text, year, Keep::Day, id).unwrap();
    let notes = made.notes.iter().map(ToString::to_string).collect();
    (Campaign::from_toml(&made.text).unwrap(), made.text, notes)
}

#[test]
fn dates_move_and_the_rest_stays_in_its_place() {
    let (campaign, text, notes) = made(SPRING, 2025, None);
    assert_eq!(&*campaign.id, "printemps-2025");
    assert_eq!(
        text,
        r#"# Made from printemps: every date was moved from 2024 to 2025, and keeps its day and month. Check the
# days of the week. What is "to be confirmed" had its source in the announcement of printemps: give it
# a `source` of its own, or take it out.

# The name of the file.
id = "printemps-2025"
edition = 3
time_zone = "Europe/Paris"
url = "https://exemple.fr/printemps-2024"

# For good.
# To be confirmed: so it was in printemps.
submissions = { opens = 2024-12-01, closes = 2025-02-28 }
required = ["/contact/email"] # for the press

[name]
fr = "Printemps 2025"
en = "Spring 2025, number 12024"

# The week, and the one after.
# To be confirmed: so it was in printemps.
[[window]] # both
from = 2025-02-26
to = "2025-03-03"

[[window]]
from = 2025-03-11 # a Monday
to = 2025-03-17

[[formats]]
format = "podcast"
closes = 2025-03-17
"#
    );
    assert_eq!(
        notes,
        [
            "theme: left out, since it is of the other edition alone",
            "url: still names the other year; change it",
            "submissions.opens: Friday 1 December 2023 became Sunday 1 December 2024",
            "submissions.closes: Thursday 29 February 2024 became Friday 28 February 2025, since 2025 has no 29 February",
            "window[0].from: Monday 26 February 2024 became Wednesday 26 February 2025",
            "window[0].to: Sunday 3 March 2024 became Monday 3 March 2025",
            "window[1].from: Monday 11 March 2024 became Tuesday 11 March 2025",
            "window[1].to: Sunday 17 March 2024 became Monday 17 March 2025",
            "formats[0].closes: Sunday 17 March 2024 became Monday 17 March 2025",
            "to be confirmed: submissions, window[0]",
        ]
    );
}

/// Every edition, to years before and after, leap years among them, and from there again.
#[test]
fn every_edition_moves_to_any_year_and_says_nothing_false() {
    for id in Campaign::builtin_ids() {
        let old = Campaign::builtin(id).unwrap();
        for year in [1999, 2023, 2028, 2100] {
            let (new, text, notes) = made(Campaign::builtin_text(id).unwrap(), year, None);
            assert_eq!(&*new.id, format!("{}-{year}", &id[..3]));
            assert_eq!(new.windows.len(), old.windows.len());
            assert_eq!(new.first_day().to_string()[..4], year.to_string());
            assert_eq!((&new.formats, &new.other_formats), (&old.formats, &old.other_formats));
            assert_eq!(new.eligible_organisers, old.eligible_organisers);
            assert!(new.sources.is_empty() && new.theme.is_none(), "{text}");
            assert!(notes.last().unwrap().starts_with("to be confirmed: name, "), "{notes:?}");
            // Below the opening, nothing names the other year any more.
            let (_, body) = text.split_once("\n\n").unwrap();
            let old_year = id.rsplit('-').next().unwrap();
            let body = body
                .replace(&format!("so it was in {id}."), "")
                .replace(&format!("the deadline of {id}"), "");
            assert!(!body.contains(old_year), "{text}");
            let (again, ..) = made(&text, year + 1, Some("encore"));
            assert_eq!(again.windows.len(), new.windows.len());
        }
    }
}

#[test]
fn an_edition_before_the_first_has_no_number() {
    let (campaign, _, notes) = made(Campaign::builtin_text("sip-2014").unwrap(), 2013, None);
    assert_eq!(campaign.edition, None);
    assert_eq!(notes[0], "edition: left out, since it is of the other edition alone");
}

#[test]
fn a_campaign_in_json_becomes_one_in_toml() {
    let json = r#"{
      "id": "hiver-2020", "time_zone": "Pacific/Noumea", "name": {"fr": "Hiver 2020-2021"}, "other_formats": true,
      "submissions": {"closes": "2020-11-30", "grace_minutes": 5, "source": {"by": "La Province"}},
      "window": [{"from": "2020-12-21", "to": "2021-01-03"}],
      "formats": [{"format": "visit", "attendance": ["in_person"]}], "levels": {"unknown-field": "off"}
    }"#;
    let (campaign, text, _) = made(json, 2022, None);
    assert_eq!((&*campaign.id, campaign.name.fr.as_str()), ("hiver-2022", "Hiver 2022-2023"));
    assert_eq!(campaign.windows[0].to.to_string(), "2023-01-03");
    assert_eq!(campaign.levels.len(), 1);
    assert!(
        text.contains(
            "\n\n# To be confirmed: so it was in hiver-2020.\n[submissions]\ncloses = 2022-11-30\n"
        ),
        "{text}"
    );
}

#[test]
fn what_cannot_be_made_is_said() {
    let text = Campaign::builtin_text("mip-2020").unwrap();
    let error = |year, id| Campaign::new_edition(text, year, Keep::Day, id).unwrap_err();
    for year in [i32::MIN, -1, 0, 999, 9_001, i32::MAX] {
        assert_eq!(error(year, None), Error::NoSuchYear { given: year });
    }
    assert_eq!(error(2020, None), Error::SameCampaign { id: "mip-2020".into() });
    assert_eq!(error(2021, Some("mip-2020")), Error::SameCampaign { id: "mip-2020".into() });
    assert!(matches!(error(2021, Some("à nous")), Error::Campaign(_)));
    assert!(matches!(Campaign::new_edition("id = 3", 2021, Keep::Day, None), Err(Error::Campaign(_))));
    assert!(matches!(Campaign::new_edition("{}", 2021, Keep::Day, None), Err(Error::Campaign(_))));
    // The same year under another name is a copy.
    let (copy, _, notes) = made(text, 2020, Some("mip-bis"));
    assert_eq!(copy.closes, Campaign::builtin("mip-2020").unwrap().closes);
    assert!(!notes.iter().any(|note| note.contains("became")), "{notes:?}");
}
