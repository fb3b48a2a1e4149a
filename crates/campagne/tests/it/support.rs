//! What the test programs share: the corpus, read from its files.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use campagne::{Campaign, Checker, Collection, Options, Report, Submission};
use serde::Deserialize;
use serde_json::Value;

/// A case of the corpus.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Case {
    pub(crate) description: String,
    pub(crate) kind: Kind,
    #[serde(default = "reference_campaign")]
    pub(crate) campaign: String,
    pub(crate) base: Option<String>,
    #[serde(default)]
    pub(crate) patch: Value,
    pub(crate) submission: Option<Value>,
    pub(crate) text: Option<String>,
    pub(crate) hex: Option<String>,
    pub(crate) submissions: Option<Vec<Document>>,
    pub(crate) previous: Option<Patched>,
    #[serde(default)]
    pub(crate) options: serde_json::Map<String, Value>,
    expect: Vec<Value>,
    #[serde(default)]
    report: Value,
    not_checked: Option<Value>,
}

/// A submission of a list.
#[derive(Debug, Deserialize, Clone)]
#[serde(deny_unknown_fields)]
pub(crate) struct Document {
    base: Option<String>,
    #[serde(default)]
    patch: Value,
    submission: Option<Value>,
    text: Option<String>,
    hex: Option<String>,
}

/// What is expected of one submission.
#[derive(Debug)]
pub(crate) struct Expected {
    pub(crate) findings: Vec<Value>,
    /// Some of the other fields of its report.
    pub(crate) report: serde_json::Map<String, Value>,
    pub(crate) not_checked: Option<Value>,
}

#[derive(Debug, Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Kind {
    Firing,
    Silent,
    Border,
}

/// A base with a patch.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Patched {
    pub(crate) base: String,
    #[serde(default)]
    pub(crate) patch: Value,
}

fn reference_campaign() -> String {
    "mip-2020".to_owned()
}

/// The root of the repository, from whichever crate reads the corpus.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().find(|folder| folder.join("tests/cases").is_dir()).unwrap().to_path_buf()
}

pub(crate) fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every file of cases below a folder, in order.
pub(crate) fn files(folder: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => folders.push(path),
                false => files.push(path),
            }
        }
    }
    files.sort();
    files
}

pub(crate) fn cases(file: &Path) -> Vec<Case> {
    let text = std::fs::read_to_string(file).unwrap();
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// RFC 7396.
pub(crate) fn merge(target: &mut Value, patch: &Value) {
    let Value::Object(patch) = patch else {
        *target = patch.clone();
        return;
    };
    if !target.is_object() {
        *target = Value::Object(serde_json::Map::new());
    }
    for (name, value) in patch {
        match value {
            Value::Null => drop(target.as_object_mut().unwrap().remove(name)),
            value => merge(target.as_object_mut().unwrap().entry(name).or_insert(Value::Null), value),
        }
    }
}

/// A base with a patch.
pub(crate) fn patched(base: &str, patch: &Value) -> Value {
    let mut submission: Value = serde_json::from_str(&read(format!("tests/bases/{base}.json"))).unwrap();
    if !patch.is_null() {
        merge(&mut submission, patch);
    }
    submission
}

/// A built-in campaign, or one of those made for cases; each is read once.
pub(crate) fn campaign(name: &str) -> Campaign {
    static KNOWN: Mutex<BTreeMap<String, Campaign>> = Mutex::new(BTreeMap::new());
    let known = KNOWN.lock().unwrap().get(name).cloned();
    known.unwrap_or_else(|| {
        let campaign = Campaign::builtin(name).unwrap_or_else(|_| {
            Campaign::from_json(&as_json(&read(format!("tests/campaigns/{name}.toml")))).unwrap()
        });
        KNOWN.lock().unwrap().insert(name.to_owned(), campaign.clone());
        campaign
    })
}

/// A campaign in TOML as JSON, which is read whatever the features.
pub(crate) fn as_json(campaign: &str) -> String {
    fn plain(value: toml::Value) -> Value {
        match value {
            toml::Value::Datetime(day) => day.to_string().into(),
            toml::Value::Array(items) => items.into_iter().map(plain).collect(),
            toml::Value::Table(table) => table
                .into_iter()
                .map(|(name, value)| (name, plain(value)))
                .collect::<serde_json::Map<_, _>>()
                .into(),
            other => serde_json::to_value(other).unwrap(),
        }
    }
    plain(toml::Value::Table(campaign.parse().unwrap())).to_string()
}

impl Case {
    pub(crate) fn campaign(&self) -> Campaign {
        campaign(&self.campaign)
    }

    /// The options as the wire has them, which is how they stand in a case; the hour is that of the
    /// corpus unless the case says.
    pub(crate) fn options_json(&self) -> Value {
        let mut options = self.options.clone();
        options.entry("now").or_insert_with(|| "2020-10-15T10:00:00Z".into());
        if let Some(previous) = &self.previous {
            options.insert("previous".to_owned(), patched(&previous.base, &previous.patch));
        }
        options.into()
    }

    pub(crate) fn options(&self) -> Options {
        Options::from_json(&self.options_json().to_string())
            .unwrap_or_else(|error| panic!("{}: {error}", self.description))
    }

    /// The submissions, which are checked as a list where the case says so.
    pub(crate) fn documents(&self) -> Vec<Vec<u8>> {
        match &self.submissions {
            Some(list) => list.iter().map(|document| document.bytes(&self.description)).collect(),
            None => {
                let document = Document {
                    base: self.base.clone(),
                    patch: self.patch.clone(),
                    submission: self.submission.clone(),
                    text: self.text.clone(),
                    hex: self.hex.clone(),
                };
                vec![document.bytes(&self.description)]
            }
        }
    }

    /// The report on each of them.
    pub(crate) fn reports(&self) -> Vec<Report> {
        self.reports_of(|checker| checker)
    }

    /// The same by a checker that is given something.
    pub(crate) fn reports_of(&self, equipped: fn(Checker<'_>) -> Checker<'_>) -> Vec<Report> {
        let documents = self.documents();
        let submissions: Vec<_> = documents.iter().map(Submission::from_json).collect();
        let (campaign, options) = (self.campaign(), self.options());
        let checker = equipped(campaign.checker(&options));
        match (&self.submissions, submissions.as_slice()) {
            (None, [alone]) => vec![checker.check(alone)],
            _ => checker.check_all(&submissions),
        }
    }

    /// The reports on a list as on the records of a file, where a finding tells of an earlier one
    /// on which line it stands.
    pub(crate) fn reports_on_file(&self, name: &str) -> Vec<Report> {
        let (campaign, options) = (self.campaign(), self.options());
        let checker = campaign.checker(&options);
        let mut collection = Collection::new(&checker);
        let inspect = |document: Vec<u8>| {
            let (mut inspection, digest) = checker.inspect_for_collection(&Submission::from_json(&document));
            collection.add(&digest, &mut inspection, |earlier| Some(format!("{name}:{}", earlier + 1)));
            inspection.report
        };
        self.documents().into_iter().map(inspect).collect()
    }

    /// What is expected of each of them.
    pub(crate) fn expected(&self) -> Vec<Expected> {
        let fields = |report: &Value| report.as_object().cloned().unwrap_or_default();
        let Some(list) = &self.submissions else {
            let (findings, not_checked) = (self.expect.clone(), self.not_checked.clone());
            return vec![Expected { findings, report: fields(&self.report), not_checked }];
        };
        let lists = [Some(&self.report).filter(|all| !all.is_null()), self.not_checked.as_ref()];
        let lengths = lists.into_iter().flatten().map(|all| all.as_array().unwrap().len());
        for length in lengths.chain([self.expect.len()]) {
            assert_eq!(length, list.len(), "what is expected of each submission: {}", self.description);
        }
        let of = |(at, findings): (usize, &Value)| Expected {
            findings: findings.as_array().unwrap().clone(),
            report: self.report.get(at).map(fields).unwrap_or_default(),
            not_checked: self.not_checked.as_ref().and_then(|all| all.get(at).cloned()),
        };
        self.expect.iter().enumerate().map(of).collect()
    }
}

impl Document {
    fn bytes(&self, description: &str) -> Vec<u8> {
        match self {
            Self { base: Some(base), .. } => {
                Submission::from_value(&patched(base, &self.patch)).unwrap().text().to_vec()
            }
            Self { submission: Some(value), .. } => value.to_string().into_bytes(),
            Self { text: Some(text), .. } => text.clone().into_bytes(),
            Self { hex: Some(hex), .. } => (0..hex.len())
                .step_by(2)
                .map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap())
                .collect(),
            _ => panic!("a case has a submission: {description}"),
        }
    }
}
