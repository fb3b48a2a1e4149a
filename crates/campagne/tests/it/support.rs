//! What the test programs share: the corpus, read from its files.

use std::path::{Path, PathBuf};

use campagne::{Campaign, Options, Submission};
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
    #[serde(default)]
    pub(crate) options: CaseOptions,
    pub(crate) expect: Vec<Value>,
    pub(crate) not_checked: Option<Value>,
}

#[derive(Debug, Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Kind {
    Firing,
    Silent,
    Border,
}

#[derive(Debug, Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(crate) struct CaseOptions {
    pub(crate) now: Option<String>,
    pub(crate) mode: Option<String>,
    #[serde(default)]
    pub(crate) levels: serde_json::Map<String, Value>,
    pub(crate) max_findings: Option<usize>,
}

fn reference_campaign() -> String {
    "mip-2020".to_owned()
}

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
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

impl CaseOptions {
    /// The same as the options of a call; the hour is that of the corpus unless the case says.
    pub(crate) fn to_json(&self) -> Value {
        let now = self.now.as_deref().unwrap_or("2020-10-15T10:00:00Z");
        serde_json::json!({
            "now": now, "mode": self.mode, "levels": self.levels, "max_findings": self.max_findings,
        })
    }
}

impl Case {
    pub(crate) fn campaign(&self) -> Campaign {
        match Campaign::builtin(&self.campaign) {
            Ok(campaign) => campaign,
            Err(_) => Campaign::from_toml(&read(format!("tests/campaigns/{}.toml", self.campaign))).unwrap(),
        }
    }

    pub(crate) fn options(&self) -> Options {
        let mut options = Options::at(self.options.now.as_deref().unwrap_or("2020-10-15T10:00:00Z")).unwrap();
        if let Some(mode) = &self.options.mode {
            options = options.mode(mode.parse().unwrap());
        }
        for (code, level) in &self.options.levels {
            options = options.level(code, level.as_str().unwrap()).unwrap();
        }
        match self.options.max_findings {
            Some(max) => options.max_findings(max),
            None => options,
        }
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        match self {
            Self { base: Some(base), .. } => {
                Submission::from_value(&patched(base, &self.patch)).text().to_vec()
            }
            Self { submission: Some(value), .. } => value.to_string().into_bytes(),
            Self { text: Some(text), .. } => text.clone().into_bytes(),
            Self { hex: Some(hex), .. } => (0..hex.len())
                .step_by(2)
                .map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap())
                .collect(),
            _ => panic!("a case has a submission: {}", self.description),
        }
    }
}
