//! What a build without calendars says of them: what to do, in one line.

use crate::support::{campagne, check};

const CALENDAR: &str = "tests/import/files/outlook.ics";

#[test]
fn a_calendar_given_to_a_build_without_says_how_to_get_one_with_them() {
    for ran in [
        check(&[CALENDAR]),
        check(&["-", "--from", "ics"]),
        check(&["examples/evenements.csv", "--from", "ics"]),
        campagne(&["convert", CALENDAR, "--to", "json"]),
        campagne(&["programme", CALENDAR]),
    ] {
        assert_eq!(ran.code, Some(2), "{}", ran.err);
        assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
        assert!(ran.err.contains("this build of campagne reads no calendars"), "{}", ran.err);
        assert!(ran.err.contains("--package campagne-cli --features calendars"), "{}", ran.err);
    }
    // A file that is not there is so in every build.
    assert!(check(&["none.ics"]).err.contains("none.ics: there is no such file"));
}
