//! What every rule must be: registered, documented with examples that run, and said in both languages.

use std::collections::BTreeSet;

use crate::support::{patched, root};
use campagne::rule::Family;
use campagne::{Campaign, Error, Language, Options, Rule, Submission};
use serde_json::Value;

/// The rule files of a family, without their ending.
fn rule_files(family: Family, ending: &str) -> BTreeSet<String> {
    let folder = root().join("crates/campagne/src/rules").join(family.code());
    std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter_map(|name| name.strip_suffix(ending).map(|stem| stem.replace('_', "-")))
        .filter(|stem| stem != "mod")
        .collect()
}

#[test]
fn files_modules_and_entries_are_the_same() {
    for &family in Family::ALL {
        let entries: BTreeSet<String> = Rule::all()
            .iter()
            .filter(|rule| rule.family == family)
            .map(|rule| rule.code.to_owned())
            .collect();
        assert_eq!(
            rule_files(family, ".rs"),
            entries,
            "{family:?}: a file is no entry of RULES, or the reverse"
        );
        assert_eq!(rule_files(family, ".md"), entries, "{family:?}: documentation");
    }
}

#[test]
fn codes_are_kebab_case_and_given_once() {
    let codes: BTreeSet<&str> = Rule::all().iter().map(|rule| rule.code).collect();
    assert_eq!(codes.len(), Rule::all().len());
    for code in codes {
        assert!(code.bytes().all(|b| b.is_ascii_lowercase() || b == b'-' || b.is_ascii_digit()), "{code}");
        // A code names the problem: "allow …" must make sense.
        assert!(
            !code.starts_with("no-") && !code.starts_with("check-") && !code.starts_with("require-"),
            "{code}"
        );
    }
}

#[test]
fn rules_are_not_from_the_future() {
    let version = |text: &str| text.split('.').map(|part| part.parse::<u32>().unwrap()).collect::<Vec<_>>();
    for rule in Rule::all() {
        assert!(version(rule.since) <= version(env!("CARGO_PKG_VERSION")), "{}", rule.code);
    }
}

/// The fenced blocks of a page: what stands after ```` ```json ````, and the text.
fn blocks(page: &str) -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once("```json") {
        let (info, body) = after.split_once('\n').unwrap();
        let (body, after) = body.split_once("```").unwrap();
        blocks.push((info.trim().to_owned(), body.to_owned()));
        rest = after;
    }
    blocks
}

/// The lines at the head of the documentation: the sentence, `Fr: ` with the same in French and,
/// where it goes by facts of the campaign, `Facts: ` with their names.
#[test]
fn summaries_are_one_sentence_in_both_languages() {
    // A campaign is asked for each entry that it knows; any other is a fault.
    let is_known = |fact: &str| {
        let Err(Error::Campaign(faults)) = Campaign::from_toml(&format!("{fact} = 1")) else { return true };
        !faults
            .0
            .iter()
            .any(|fault| fault.path == *fact && fault.message.en.starts_with("nothing of that name"))
    };
    let mut faults = Vec::new();
    for rule in Rule::all() {
        for &language in Language::ALL {
            let summary = rule.summary(language);
            if !summary.ends_with('.') || summary.contains(". ") || summary.starts_with("Fr: ") {
                faults.push(format!("{}: no single sentence in {language}: «{summary}»", rule.code));
            }
        }
        for line in rule.docs().lines().skip(1).take_while(|line| !line.is_empty()) {
            if !line.starts_with("Fr: ") && !line.starts_with("Facts: ") {
                faults.push(format!("{}: the head has another line: «{line}»", rule.code));
            }
        }
        faults.extend(
            rule.facts()
                .filter(|fact| !is_known(fact))
                .map(|fact| format!("{}: no fact of a campaign is called «{fact}»", rule.code)),
        );
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn documentation_has_its_headings_and_its_examples_run() {
    for rule in Rule::all() {
        for heading in ["## Why", "## Wrong", "## Right"] {
            assert!(rule.docs().contains(heading), "{}: no «{heading}»", rule.code);
        }
        let blocks = blocks(rule.docs());
        for wanted in ["wrong", "right"] {
            assert!(
                blocks.iter().any(|(info, _)| info.starts_with(wanted)),
                "{}: no {wanted} example",
                rule.code
            );
        }
        for (info, body) in blocks {
            run_example(rule, &info, &body);
        }
    }
}

/// Runs an example: a patch on a base, or with `text` the document itself.
///
/// The line after ```` ```json ```` reads `wrong` or `right`, then if need be `base=…`, `now=…`,
/// `campaign=…`, `text`, `list` (the patches of a list), and `was=…`: an amendment of the base with
/// that patch, written without spaces.
fn run_example(rule: &Rule, info: &str, body: &str) {
    let (mut base, mut now, mut campaign, mut kind) = ("workshop", "2020-10-15T10:00:00Z", "mip-2020", "");
    let mut was = None;
    let mut words = info.split_whitespace();
    let wrong = words.next() == Some("wrong");
    for word in words {
        match word.split_once('=') {
            Some(("base", name)) => base = name,
            Some(("now", instant)) => now = instant,
            Some(("campaign", name)) => campaign = name,
            Some(("was", patch)) => was = Some(patch),
            _ => kind = word,
        }
    }
    let campaign = crate::support::campaign(campaign);
    let read = || -> Value { serde_json::from_str(body).unwrap_or_else(|e| panic!("{}: {e}", rule.code)) };
    let mut options = Options::at(now).unwrap();
    if let Some(patch) = was {
        let previous = patched(base, &serde_json::from_str(patch).unwrap());
        options = options.amend(&Submission::from_value(&previous).unwrap()).unwrap();
    }
    let report = match kind {
        "text" => campaign.check(&Submission::from_json(body.trim_end()), &options),
        // The last is the one that repeats another.
        "list" => {
            let patches = read();
            let list = patches.as_array().unwrap().iter().map(|patch| patched(base, patch));
            let list: Vec<_> = list.map(|submission| Submission::from_value(&submission).unwrap()).collect();
            campaign.check_all(&list, &options).pop().unwrap()
        }
        _ => campaign.check(&Submission::from_value(&patched(base, &read())).unwrap(), &options),
    };
    let fires = report.findings.iter().any(|finding| finding.code() == rule.code);
    assert_eq!(fires, wrong, "{}: {info}\n{body}\n{report}", rule.code);
}
