//! Packages of the distribution that a task needs.

use crate::shell::run;

/// Installs packages where they are missing: by apt-get, as root or by a sudo that asks for nothing.
/// True where they are there in the end.
pub(crate) fn provide(packages: &[&str], are_there: impl Fn() -> bool) -> bool {
    if are_there() {
        return true;
    }
    let apt = ["apt-get", "install", "--yes", "--no-install-recommends"].iter().chain(packages).copied();
    let apt: Vec<&str> = apt.collect();
    let sudo: Vec<&str> = ["sudo", "-n"].into_iter().chain(apt.iter().copied()).collect();
    for (before, words) in
        [(&["apt-get", "update", "--quiet"][..], apt), (&["sudo", "-n", "apt-get", "update"], sudo)]
    {
        for words in [before, &words] {
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
pub(crate) fn missing(what: &str, packages: &[&str]) -> crate::shell::Outcome {
    let missing = format!("{what}: it takes {}, and apt-get to install them", packages.join(", "));
    println!("\n{missing}");
    if std::env::var_os("CI").is_some() { Err(missing) } else { Ok(()) }
}
