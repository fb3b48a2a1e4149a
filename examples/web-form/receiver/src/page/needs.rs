//! Which fields must be filled in: asked of the checks, since they know.

use std::collections::BTreeSet;

use campagne::Submission;
use serde_json::{Value, json};

use crate::campaign::Edition;

/// When a field must be filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Required {
    Always,
    /// For some formats, or some ways to attend.
    Sometimes,
    Never,
}

impl Required {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Always => "always",
            Self::Sometimes => "sometimes",
            Self::Never => "never",
        }
    }
}

/// What the checks miss in submissions that say nothing but their format and how to attend.
#[derive(Debug, Clone)]
pub(crate) struct Needs {
    always: BTreeSet<String>,
    sometimes: BTreeSet<String>,
}

impl Needs {
    pub(crate) fn of(edition: &Edition) -> Result<Self, String> {
        let campaign = &edition.campaign;
        // Any instant will do: what is missing does not depend on it.
        let options = Edition::options("2020-01-01T00:00:00Z", campagne::Language::Fr)?;
        let checker = campaign.checker(&options);
        let missing = |submission: &Value| -> BTreeSet<String> {
            let report = checker.check(&Submission::from_json(&submission.to_string()));
            let missing = report.findings.iter().filter(|finding| finding.code() == "missing-value");
            missing.map(|finding| finding.place.to_string()).collect()
        };
        let mut always: Option<BTreeSet<String>> = Some(missing(&json!({})));
        let mut sometimes = BTreeSet::new();
        for offer in &campaign.formats {
            for attendance in &offer.attendance {
                let probe = json!({"format": offer.format, "attendance": attendance});
                let missed = missing(&probe);
                let common = always.take().unwrap_or_default();
                always = Some(
                    common
                        .into_iter()
                        .filter(|path| missed.contains(path) || probe.pointer(path).is_some())
                        .collect(),
                );
                sometimes.extend(missed);
            }
        }
        Ok(Self { always: always.unwrap_or_default(), sometimes })
    }

    /// For the field of a pointer; the two ends of a session are asked for with the session.
    pub(crate) fn of_field(&self, pointer: &str) -> Required {
        let list = pointer.strip_prefix("/sessions/").map_or(pointer, |_| "/sessions");
        if pointer.starts_with("/co_organisers/") && pointer.ends_with("/name") || self.always.contains(list)
        {
            Required::Always
        } else if list == "/attendance" || self.sometimes.contains(list) {
            Required::Sometimes
        } else {
            Required::Never
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_must_be_filled_in_is_what_the_contract_says() {
        let needs = Needs::of(&Edition::named(None).unwrap()).unwrap();
        for pointer in ["/title", "/summary", "/format", "/organiser/name", "/submitter/email"] {
            assert_eq!(needs.of_field(pointer), Required::Always, "{pointer}");
        }
        for pointer in
            ["/venue/name", "/venue/commune", "/online/url", "/sessions/0/end", "/availability/from"]
        {
            assert_eq!(needs.of_field(pointer), Required::Sometimes, "{pointer}");
        }
        for pointer in ["/description", "/venue/address", "/availability/until", "/organiser/siret"] {
            assert_eq!(needs.of_field(pointer), Required::Never, "{pointer}");
        }
    }
}
