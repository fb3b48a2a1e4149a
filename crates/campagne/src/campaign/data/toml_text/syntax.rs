//! Faults of syntax in words: those that people make by habit have a remedy of their own.

use chrono::NaiveDate;

/// What is wrong with a line that is no TOML, in French and in English. `parser` is what the parser says.
pub(super) fn told(line: &str, parser: &str) -> [String; 2] {
    let value =
        line.split_once('=').map_or("", |(_, value)| value.split('#').next().unwrap_or_default().trim());
    if let Some(day) = french_day(value) {
        return [
            format!("une date s’écrit année, mois, jour, sans guillemets : `{day}`"),
            format!("a date is written year, month, day, without quotes: `{day}`"),
        ];
    }
    if parser.contains("duplicate key") {
        return [
            "cette entrée est déjà écrite plus haut dans le même tableau".to_owned(),
            "this entry stands further up in the same table already".to_owned(),
        ];
    }
    if parser.contains("must be quoted") && !value.is_empty() && !value.contains(['"', '\'']) {
        return [
            format!("un texte se met entre guillemets droits : `\"{value}\"`"),
            format!("a text stands between straight quotes: `\"{value}\"`"),
        ];
    }
    if value.starts_with(['«', '“', '”', '‘', '’']) {
        return [
            "un texte se met entre guillemets droits, `\"`".to_owned(),
            "a text stands between straight quotes, `\"`".to_owned(),
        ];
    }
    [format!("ce n’est pas du TOML ({parser})"), format!("this is not TOML: {parser}")]
}

/// A day as people write it in France, `31/10/2025`, as TOML writes it.
fn french_day(value: &str) -> Option<NaiveDate> {
    let mut parts = value.split(['/', '.', '-']);
    let mut next = || parts.next()?.parse::<u32>().ok();
    let (day, month, year) = (next()?, next()?, next()?);
    let year = i32::try_from(year).ok().filter(|year| (1000..=9999).contains(year))?;
    if parts.next().is_some() { None } else { NaiveDate::from_ymd_opt(year, month, day) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn habits_have_a_remedy() {
        let en = |line, parser| told(line, parser)[1].clone();
        assert_eq!(
            en("closes = 31/10/2025", "extra"),
            "a date is written year, month, day, without quotes: `2025-10-31`"
        );
        assert_eq!(
            en("closes = 1.2.2025 # so", "extra"),
            "a date is written year, month, day, without quotes: `2025-02-01`"
        );
        assert_eq!(
            en("id = mip-2020", "string values must be quoted"),
            "a text stands between straight quotes: `\"mip-2020\"`"
        );
        assert_eq!(
            en("id = «mip»", "string values must be quoted, expected"),
            "a text stands between straight quotes: `\"«mip»\"`"
        );
        assert_eq!(en("id = ", "value missing"), "this is not TOML: value missing");
        assert_eq!(en("closes = 31/13/2025", "extra"), "this is not TOML: extra");
    }
}
