//! The operations of [`campagne::wire`] for JavaScript: texts come in, are passed on, and go back. `js/`
//! beside this folder makes plain objects of them. Built once for each feature, and once without features:
//! only the checks.

#![expect(missing_docs, reason = "these are the operations of `campagne::wire`, under their names")]

#[cfg(campagne_browser)]
mod host;

use campagne::wire::{self, CallError};
use wasm_bindgen::prelude::wasm_bindgen;

/// A mistake of the caller, as JSON; `js/` makes the error that is thrown.
type Answer<T = String> = Result<T, String>;

fn thrown(error: CallError) -> String {
    error.to_json()
}

/// The library of the package, with the territories once they are loaded.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Library(wire::Library);

/// A campaign and options, prepared for many checks.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Session(wire::Session);

#[wasm_bindgen]
impl Library {
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        #[cfg(campagne_browser)]
        host::lend();
        Self::default()
    }

    #[cfg(feature = "full")]
    pub fn load_territories(&mut self, file: &[u8]) -> Answer<()> {
        self.0.load_territories(file).map_err(thrown)
    }

    pub fn check(&self, submission: &[u8], options: &str) -> Answer {
        self.0.check(submission, options).map_err(thrown)
    }

    pub fn check_lines(&self, lines: &[u8], options: &str) -> Answer {
        self.0.check_lines(lines, options).map_err(thrown)
    }

    #[cfg(feature = "exchange")]
    pub fn check_file(&self, name: &str, file: &[u8], options: &str) -> Answer {
        self.0.check_file(name, file, options).map_err(thrown)
    }

    #[cfg(feature = "exchange")]
    pub fn read_file(&self, name: &str, file: &[u8], options: &str) -> Answer {
        self.0.read_file(name, file, options).map_err(thrown)
    }

    pub fn territory(&self, typed: &str, options: &str) -> Answer {
        self.0.territory(typed, options).map_err(thrown)
    }

    pub fn search(&self, typed: &str, options: &str) -> Answer {
        self.0.search(typed, options).map_err(thrown)
    }
}

#[wasm_bindgen]
impl Session {
    #[wasm_bindgen(constructor)]
    pub fn new(options: &str) -> Answer<Self> {
        wire::Session::new(options).map(Self).map_err(thrown)
    }

    pub fn at(&self, now: &str) -> Answer<Self> {
        self.0.at(now).map(Self).map_err(thrown)
    }

    pub fn check(&self, submission: &[u8], library: &Library) -> String {
        self.0.check(submission, &library.0)
    }

    pub fn issues(&self, submission: &[u8], library: &Library) -> String {
        self.0.issues(submission, &library.0)
    }

    pub fn check_lines(&self, lines: &[u8], library: &Library) -> String {
        self.0.check_lines(lines, &library.0)
    }
}

/// A programme, prepared for any number of queries.
#[cfg(feature = "programme")]
#[wasm_bindgen]
#[derive(Debug)]
pub struct Programme(wire::Programme);

#[cfg(feature = "programme")]
#[wasm_bindgen]
impl Programme {
    #[wasm_bindgen(constructor)]
    pub fn new(name: &str, file: &[u8], options: &str, library: &Library) -> Answer<Self> {
        wire::Programme::new(name, file, options, &library.0).map(Self).map_err(thrown)
    }

    pub fn intake(&self) -> String {
        self.0.intake()
    }

    pub fn page(&self, query: &str, options: &str, library: &Library) -> Answer {
        self.0.page(query, options, &library.0).map_err(thrown)
    }

    pub fn lines(&self, query: &str, library: &Library) -> Answer {
        self.0.lines(query, &library.0).map_err(thrown)
    }

    pub fn statistics(&self, query: &str, options: &str, library: &Library) -> Answer {
        self.0.statistics(query, options, &library.0).map_err(thrown)
    }

    pub fn on(&self, query: &str, options: &str, library: &Library) -> Answer {
        self.0.on(query, options, &library.0).map_err(thrown)
    }

    pub fn event(&self, id: &str, library: &Library) -> Answer {
        self.0.event(id, &library.0).map_err(thrown)
    }

    #[cfg(feature = "exchange")]
    pub fn export(&self, format: &str, query: &str, options: &str, library: &Library) -> Answer {
        self.0.export(format, query, options, &library.0).map_err(thrown)
    }
}

/// The mistake for a value that JavaScript itself cannot write as JSON.
#[wasm_bindgen]
pub fn unwritable() -> String {
    CallError::unwritable().to_json()
}

#[wasm_bindgen]
pub fn rules() -> String {
    wire::rules()
}

#[wasm_bindgen]
pub fn campaigns() -> String {
    wire::campaigns()
}

#[wasm_bindgen]
pub fn campaign(campaign: &str, options: &str) -> Answer {
    wire::campaign(campaign, options).map_err(thrown)
}

#[cfg(feature = "exchange")]
#[wasm_bindgen]
pub fn schema(document: &str, options: &str) -> Answer {
    wire::schema(document, options).map_err(thrown)
}

#[wasm_bindgen]
pub fn notices() -> String {
    wire::notices()
}
