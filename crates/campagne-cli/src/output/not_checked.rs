//! The sentences about the rules that could not run yet, and the fields to correct first.

use campagne::{Language, Path, Report};

/// One sentence for all the rules that the same fields prevent from running.
pub(super) fn write(report: &Report, language: Language, say: &mut dyn FnMut(&str)) {
    let mut groups: Vec<(&[Path], Vec<&str>)> = Vec::new();
    for skipped in &report.not_checked {
        match groups.iter_mut().find(|(because, _)| *because == skipped.because) {
            Some((_, codes)) => codes.push(skipped.rule.code),
            None => groups.push((&skipped.because, vec![skipped.rule.code])),
        }
    }
    for (because, codes) in groups {
        say(&sentence(report, because, &codes.join(", "), language));
    }
}

fn sentence(report: &Report, because: &[Path], codes: &str, language: Language) -> String {
    // If the document cannot be read, every rule would be listed, so one sentence replaces the list.
    if because.contains(&Path::ROOT) {
        return match language {
            Language::Fr => "Rien d’autre n’a pu être vérifié.".to_owned(),
            Language::En => "Nothing else could be checked.".to_owned(),
        };
    }
    let quoted = |path: &Path| match language {
        Language::Fr => format!("«\u{a0}{}\u{a0}»", report.label(*path, language)),
        Language::En => format!("“{}”", report.label(*path, language)),
    };
    let labels: Vec<String> = because.iter().map(quoted).collect();
    let and = match language {
        Language::Fr => " et ",
        Language::En => " and ",
    };
    let fields = match labels.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{}{and}{last}", before.join(", ")),
        _ => labels.concat(),
    };
    match (language, labels.len()) {
        (Language::Fr, 1) => {
            format!("Pas encore vérifié, car le champ {fields} est à corriger\u{a0}: {codes}")
        }
        (Language::Fr, _) => {
            format!("Pas encore vérifié, car les champs {fields} sont à corriger\u{a0}: {codes}")
        }
        (Language::En, 1) => format!("Not checked yet, because the field {fields} is to be mended: {codes}"),
        (Language::En, _) => {
            format!("Not checked yet, because the fields {fields} are to be mended: {codes}")
        }
    }
}
