//! Packages of the distribution that a task needs.

use crate::shell::{Outcome, run};

/// Waits for another apt-get instead of failing.
const WAITING: &str = "DPkg::Lock::Timeout=300";

/// Installs missing packages by apt-get, as root or by a sudo that asks for nothing. Returns whether they are
/// there in the end.
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

/// Reports what was not done, because packages are missing: as a failure if CI asks for that, else as a line.
pub(crate) fn missing(what: &str, packages: &[&str]) -> Outcome {
    let missing = format!("{what}: it takes {}, and apt-get to install them", packages.join(", "));
    println!("\n{missing}");
    if std::env::var_os("CI").is_some() { Err(missing) } else { Ok(()) }
}
