//! Packages of the distribution that a task needs.

use crate::shell::{Outcome, run};

/// Waits for another apt-get, rather than fail.
const WAITING: &str = "DPkg::Lock::Timeout=300";

/// Installs packages where they are missing: by apt-get, as root or by a sudo that asks for nothing.
/// Returns whether they are there in the end.
pub(crate) fn provide(packages: &[&str], are_there: impl Fn() -> bool) -> bool {
    if are_there() {
        return true;
    }
    let install = ["apt-get", "-o", WAITING, "install", "--yes", "--no-install-recommends"];
    let install: Vec<&str> = install.iter().chain(packages).copied().collect();
    let update = ["apt-get", "update", "--quiet"];
    for sudo in [&[][..], &["sudo", "-n"]] {
        for words in [&update[..], &install] {
            let words = [sudo, words].concat();
            if let Some((program, args)) = words.split_first()
                && let Err(error) = run(program, args)
            {
                println!("{error}");
            }
        }
        if are_there() {
            return true;
        }
    }
    false
}

/// What was not done for want of packages: a failure where CI says that it is one, else a line.
pub(crate) fn missing(what: &str, packages: &[&str]) -> Outcome {
    let missing = format!("{what}: it takes {}, and apt-get to install them", packages.join(", "));
    println!("\n{missing}");
    if std::env::var_os("CI").is_some() { Err(missing) } else { Ok(()) }
}
