//! The operations of [`campagne::wire`] for Python: texts come in, are passed on, and go back. `python/`
//! beside this folder makes objects of them. Python runs on while Rust works.

use std::panic::resume_unwind;
use std::thread;

use campagne::wire::{self, CallError, Library};
use jiter::{PythonParse, map_json_error};
use pyo3::prelude::*;
use pyo3::types::PyBytes;

/// The territories are part of the program: nothing to load.
static LIBRARY: Library = Library::new();

/// The exception of Python for a mistake of the caller.
fn raised(error: &CallError) -> PyErr {
    Python::attach(|py| {
        let class = py.import("campagne._errors").and_then(|module| module.getattr("CampagneError"));
        let made = class.and_then(|class| class.call_method1("from_json", (error.to_json(),)));
        made.map_or_else(|error| error, PyErr::from_value)
    })
}

/// A campaign and options, prepared for many checks.
#[pyclass(frozen, module = "campagne._native")]
struct Session(wire::Session);

#[pymethods]
impl Session {
    #[new]
    fn new(options: &str) -> PyResult<Self> {
        wire::Session::new(options).map(Self).map_err(|error| raised(&error))
    }

    fn at(&self, now: &str) -> PyResult<Self> {
        self.0.at(now).map(Self).map_err(|error| raised(&error))
    }

    fn check<'py>(&self, py: Python<'py>, submission: &[u8]) -> Bound<'py, PyBytes> {
        PyBytes::new(py, py.detach(|| self.0.check(submission, &LIBRARY)).as_bytes())
    }

    fn issues(&self, py: Python<'_>, submission: &[u8]) -> String {
        py.detach(|| self.0.issues(submission, &LIBRARY))
    }

    fn check_lines<'py>(&self, py: Python<'py>, lines: &[u8], threads: usize) -> Bound<'py, PyBytes> {
        let answer = py.detach(|| match threads {
            0 | 1 => self.0.check_lines(lines, &LIBRARY),
            _ => thread::scope(|scope| {
                let parts = parts(lines, threads);
                let work = |part| scope.spawn(move || self.0.check_lines(part, &LIBRARY));
                let running: Vec<_> = parts.into_iter().map(work).collect();
                running
                    .into_iter()
                    .map(|one| one.join().unwrap_or_else(|panic| resume_unwind(panic)))
                    .collect()
            }),
        });
        PyBytes::new(py, answer.as_bytes())
    }
}

/// A programme, prepared for any number of queries.
#[pyclass(frozen, module = "campagne._native")]
struct Programme(wire::Programme);

#[pymethods]
impl Programme {
    #[new]
    fn new(py: Python<'_>, name: &str, file: &[u8], options: &str) -> PyResult<Self> {
        let made = py.detach(|| wire::Programme::new(name, file, options, &LIBRARY));
        made.map(Self).map_err(|error| raised(&error))
    }

    fn intake(&self) -> String {
        self.0.intake()
    }

    fn page(&self, py: Python<'_>, query: &str, options: &str) -> PyResult<String> {
        py.detach(|| self.0.page(query, options, &LIBRARY)).map_err(|error| raised(&error))
    }

    fn lines(&self, py: Python<'_>, query: &str) -> PyResult<String> {
        py.detach(|| self.0.lines(query, &LIBRARY)).map_err(|error| raised(&error))
    }

    fn statistics(&self, py: Python<'_>, query: &str, options: &str) -> PyResult<String> {
        py.detach(|| self.0.statistics(query, options, &LIBRARY)).map_err(|error| raised(&error))
    }

    fn on(&self, py: Python<'_>, query: &str, options: &str) -> PyResult<String> {
        py.detach(|| self.0.on(query, options, &LIBRARY)).map_err(|error| raised(&error))
    }

    fn event(&self, id: &str) -> PyResult<String> {
        self.0.event(id, &LIBRARY).map_err(|error| raised(&error))
    }

    fn export(&self, py: Python<'_>, format: &str, query: &str, options: &str) -> PyResult<String> {
        py.detach(|| self.0.export(format, query, options, &LIBRARY)).map_err(|error| raised(&error))
    }
}

/// The most threads: more would only cost.
const MOST_THREADS: usize = 64;

/// Splits lines into so many parts of about the same size.
fn parts(mut lines: &[u8], count: usize) -> Vec<&[u8]> {
    let size = lines.len() / count.min(MOST_THREADS) + 1;
    let mut parts = Vec::new();
    while !lines.is_empty() {
        let after = lines.iter().skip(size).position(|byte| *byte == b'\n');
        let (part, rest) = lines.split_at(after.map_or(lines.len(), |at| size + at + 1));
        parts.push(part);
        lines = rest;
    }
    parts
}

/// The module. `python/` gives each operation its Python name and types.
#[pymodule]
mod _native {
    use super::*;

    #[pymodule_export]
    use super::{Programme, Session};

    #[pyfunction]
    fn check_file<'py>(
        py: Python<'py>,
        name: &str,
        file: &[u8],
        options: &str,
    ) -> PyResult<Bound<'py, PyBytes>> {
        let reports = py.detach(|| LIBRARY.check_file(name, file, options));
        reports.map(|text| PyBytes::new(py, text.as_bytes())).map_err(|error| raised(&error))
    }

    #[pyfunction]
    fn read_file(py: Python<'_>, name: &str, file: &[u8], options: &str) -> PyResult<String> {
        py.detach(|| LIBRARY.read_file(name, file, options)).map_err(|error| raised(&error))
    }

    #[pyfunction]
    fn territory(typed: &str, options: &str) -> PyResult<String> {
        LIBRARY.territory(typed, options).map_err(|error| raised(&error))
    }

    #[pyfunction]
    fn search(typed: &str, options: &str) -> PyResult<String> {
        LIBRARY.search(typed, options).map_err(|error| raised(&error))
    }

    #[pyfunction]
    fn campaign(campaign: &str, options: &str) -> PyResult<String> {
        wire::campaign(campaign, options).map_err(|error| raised(&error))
    }

    #[pyfunction]
    fn campaigns() -> String {
        wire::campaigns()
    }

    #[pyfunction]
    fn rules() -> String {
        wire::rules()
    }

    #[pyfunction]
    fn schema(document: &str, options: &str) -> PyResult<String> {
        wire::schema(document, options).map_err(|error| raised(&error))
    }

    #[pyfunction]
    fn notices() -> String {
        wire::notices()
    }

    /// The values of JSON text that the library returned, read faster than by Python's own reader.
    #[pyfunction]
    fn read<'py>(py: Python<'py>, text: &[u8]) -> PyResult<Bound<'py, PyAny>> {
        PythonParse::default().python_parse(py, text).map_err(|error| map_json_error(text, &error))
    }

    /// The mistake for a value that JSON cannot hold.
    #[pyfunction]
    fn unwritable() -> String {
        CallError::unwritable().to_json()
    }

    /// The names of all operations, for the test that compares the package with them.
    #[pyfunction]
    fn operations() -> Vec<&'static str> {
        wire::OPERATIONS.iter().map(|operation| operation.name).collect()
    }

    /// Runs the command `campagne`, and returns its exit code.
    #[pyfunction]
    fn command(py: Python<'_>, words: Vec<String>) -> u8 {
        py.detach(|| campagne_cli::run(words))
    }
}
