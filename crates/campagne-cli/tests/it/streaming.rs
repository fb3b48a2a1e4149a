//! Files of any length: in order, and in the same memory.

use std::io::{self, Read};

use crate::support::{check_bounded, check_bytes, good};

/// Lines written as they are read, so that the test holds none of them.
pub(crate) struct Lines<F> {
    make: F,
    next: usize,
    count: usize,
    line: io::Cursor<Vec<u8>>,
}

impl<F: FnMut(usize) -> String> Lines<F> {
    pub(crate) fn new(count: usize, make: F) -> Self {
        Self { make, next: 0, count, line: io::Cursor::default() }
    }
}

impl<F: FnMut(usize) -> String> Read for Lines<F> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.line.read(buffer)?;
        if read > 0 || self.next == self.count {
            return Ok(read);
        }
        self.line = io::Cursor::new(((self.make)(self.next) + "\n").into_bytes());
        self.next += 1;
        self.line.read(buffer)
    }
}

/// A draft of 1.2 kB, cheap enough that 200,000 of them take seconds without optimisation.
fn draft(number: usize) -> String {
    let description = "Repenser ensemble l’accueil dans les services publics. ".repeat(20);
    format!(r#"{{"id": "sub-{number:06}", "description": "{description}"}}"#)
}

/// The address space that is enough for any length, in KiB: less than the long input itself.
const BOUND: u32 = 200_000;

#[test]
fn memory_does_not_grow_with_the_file() {
    for count in [10_000, 200_000] {
        let args = ["--mode", "draft", "--no-duplicates"];
        let ran = check_bounded("ndjson", BOUND, Lines::new(count, draft), &args);
        assert_eq!(ran.code, Some(0), "{count}: {}", ran.err);
        assert_eq!(ran.text().lines().count(), count);
    }
}

/// The peak in kB as the system measures it, after the last line has gone in.
#[cfg(target_os = "linux")]
fn peak(count: usize, line: impl FnMut(usize) -> String, args: &[&str]) -> u64 {
    use crate::support::{NOW, spawn};

    let always = ["check", "--now", NOW, "--from", "ndjson", "--mode", "draft", "--format", "ndjson", "-"];
    let mut child = spawn(&[&always, args].concat());
    let mut output = child.stdout.take().unwrap();
    let reader = std::thread::spawn(move || io::copy(&mut output, &mut io::sink()));
    let mut stdin = child.stdin.take().unwrap();
    io::copy(&mut Lines::new(count, line), &mut stdin).unwrap();
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
    drop(stdin);
    assert!(child.wait().unwrap().success());
    reader.join().unwrap().unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[test]
#[cfg(target_os = "linux")]
fn without_a_look_for_duplicates_the_peak_is_that_of_a_short_file() {
    let peak = |count| peak(count, draft, &["--no-duplicates"]);
    let (short, long) = (peak(20_000), peak(100_000));
    assert!(long < short * 3 / 2, "{short} kB of 20,000 lines, {long} kB of 100,000");
}

/// About 170, more where a table has just doubled. Whatever its length, a record takes as much: an identifier, a title, a date and an organiser
/// with its number.
#[test]
#[cfg(target_os = "linux")]
fn the_look_for_duplicates_takes_a_small_number_of_bytes_a_record() {
    let line = |number: usize| {
        format!(
            r#"{{"id": "sub-{number:06}", "title": "Atelier numéro {number} : {}", "sessions": [{{"start": "2020-11-03"}}],
            "organiser": {{"name": "Région Nouvelle-Aquitaine", "siret": "20005375900011"}}}}"#,
            "co-construire l’accueil ".repeat(1 + number % 4)
        )
        .replace('\n', " ")
    };
    let (few, many) = (20_000, 100_000);
    let more = peak(many, line, &[]).saturating_sub(peak(few, line, &[]));
    let bytes = 1024 * more / (many - few) as u64;
    assert!((80..260).contains(&bytes), "{bytes} bytes a record");
}

#[test]
fn results_keep_the_order_of_the_file() {
    let good = good();
    let line = |number: usize| match number % 5 {
        // What takes long to check stands among what takes no time.
        0 => good.replace("sub-000201", &number.to_string()),
        1 => format!(r#"{{"id": "{number}", "sessions": [{}]}}"#, vec!["{\"start\": \"x\"}"; 20].join(", ")),
        2 => format!(r#"{{"id": "{number}"#),
        _ => format!(r#"{{"id": "{number}"}}"#),
    };
    let mut lines = Vec::new();
    Lines::new(9_000, line).read_to_end(&mut lines).unwrap();
    let reports = check_bytes("ndjson", &lines, &["--format", "ndjson"]).reports();
    assert_eq!(reports.len(), 9_000);
    for (number, report) in reports.iter().enumerate() {
        assert_eq!(report["source"], format!("stdin:{}", number + 1));
        if number % 5 != 2 {
            assert_eq!(report["id"], number.to_string());
        }
    }
}
