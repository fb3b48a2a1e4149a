//! The npm package: WebAssembly, a little JavaScript, types, territories.

use crate::files::{copy, copy_folder, read, root};
use crate::provide::{self, WASM as TARGET, node_packages, npm};
use crate::shell::{Outcome, built, command, output, run, run_command, target_folder};
use crate::steps;

/// The files that go into the package unchanged: from, to.
const FILES: [(&str, &str); 20] = [
    ("bindings/wasm/package.json", "package.json"),
    ("bindings/wasm/README.md", "README.md"),
    ("bindings/wasm/js/api.js", "api.js"),
    ("bindings/wasm/js/inside.js", "inside.js"),
    ("bindings/wasm/js/builds.js", "builds.js"),
    ("bindings/wasm/js/index.js", "index.js"),
    ("bindings/wasm/js/full.js", "full.js"),
    ("bindings/wasm/js/programme.js", "programme.js"),
    ("bindings/wasm/js/exchange.js", "exchange.js"),
    ("bindings/wasm/js/node.js", "node.js"),
    ("bindings/wasm/js/index.d.ts", "index.d.ts"),
    ("bindings/wasm/js/full.d.ts", "full.d.ts"),
    ("bindings/wasm/js/programme.d.ts", "programme.d.ts"),
    ("bindings/wasm/js/exchange.d.ts", "exchange.d.ts"),
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
    ("crates/campagne-territories/NOTICE", "NOTICE"),
    ("crates/campagne-territories/data/core.bin", "territories/core.bin"),
    ("crates/campagne-territories/data/admin.bin", "territories/admin.bin"),
    ("crates/campagne-territories/data/points.bin", "territories/points.bin"),
];

/// Which of the two kinds of build is made.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// For tests and for looking: as quick to make as can be, and larger.
    Quick,
    /// As it is published: small or fast, which takes four times as long.
    Published,
}

/// The profile of all quick builds.
const QUICK: &str = "browser-quick";

/// The browser lends its Unicode, and the tables are left out. This is no feature, since it takes away.
const LENT: &str = "--cfg=campagne_browser";
/// The same for decimal numbers.
const DECIMALS: &str = "--cfg=campagne_browser=\"decimals\"";

/// A build of the one crate.
struct Build {
    name: &'static str,
    profile: &'static str,
    feature: &'static str,
    /// The flags of the compiler besides the profile.
    compiler: &'static [&'static str],
    /// The optimiser's flags: for size or speed, and which instructions it may use.
    optimiser: &'static [&'static str],
}

/// The builds. What a form downloads is small, and any browser can load it. The last build is for Node, and
/// fast. It uses 16-byte instructions, which Node 20 and every browser since March 2023 have, and inlines
/// more small functions: together a fifth fewer instructions for a check (docs/browser-package.md).
static BUILDS: [Build; 4] = [
    Build { name: "core", profile: "browser", feature: "", compiler: &[LENT, DECIMALS], optimiser: &["-Oz"] },
    Build {
        name: "full",
        profile: "browser",
        feature: "full",
        compiler: &[LENT, DECIMALS],
        optimiser: &["-Oz"],
    },
    Build {
        name: "programme",
        profile: "browser-programme",
        feature: "programme",
        compiler: &[LENT, DECIMALS],
        optimiser: &["-Os"],
    },
    Build {
        name: "exchange",
        profile: "browser-full",
        feature: "exchange",
        compiler: &[LENT, "-Ctarget-feature=+simd128", "-Cllvm-args=-inline-threshold=450"],
        optimiser: &["-O3", "--enable-simd"],
    },
];

const HERE: &str = "target/packages/wasm";
/// The folder in which the package is built.
pub(crate) const PACKAGE: &str = "target/packages/wasm/package";

/// Builds the package, installs it in a folder of its own, and tests it there.
pub(crate) fn package(kind: Kind) -> Outcome {
    build(kind)?;
    let tarball = pack()?;
    let corpus = super::corpus()?;
    let folder = format!("{HERE}/try");
    let _ = std::fs::remove_dir_all(root().join(&folder));
    copy_folder("bindings/wasm/tests", &folder)?;
    npm(&folder, &["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error", &tarball])?;
    let operations = read(super::OPERATIONS)?;
    for (program, args) in [
        ("node", &["--expose-gc", "run.mjs"][..]),
        ("node", &["--expose-gc", "--conditions=browser", "--import=./browser.mjs", "run.mjs"]),
        ("npx", &["--no-install", "tsc", "--project", "."]),
    ] {
        let mut command = command(program, args);
        command.current_dir(root().join(&folder));
        command.env("OPERATIONS", &operations).env("ROOT", root()).envs(corpus.clone());
        command.env("PUBLISHED", if kind == Kind::Published { "1" } else { "0" });
        run_command(command)?;
    }
    Ok(())
}

/// Builds the package into its folder, unless this run has done so.
pub(crate) fn build(kind: Kind) -> Outcome {
    if kind == Kind::Quick && steps::is_done("npm-build") {
        return Ok(());
    }
    same_version()?;
    provide::wasm()?;
    let _ = std::fs::remove_dir_all(root().join(PACKAGE));
    let tools = format!("{HERE}/tools");
    node_packages("bindings/wasm/tools", &tools)?;
    let bindgen = built("--bin", "campagne-wasm-bindgen")?;
    if kind == Kind::Quick {
        // One after the other: with one profile, each is linked to where the one before was.
        BUILDS.iter().try_for_each(|build| build.make(kind, &bindgen, &tools))?;
    } else {
        side_by_side(&bindgen, &tools)?;
    }
    FILES.iter().try_for_each(|(from, to)| copy(from, &format!("{PACKAGE}/{to}")))
}

/// Makes the builds as they are published, two at a time: most of each is linking, which takes one core. The
/// halves have no profile in common.
fn side_by_side(bindgen: &str, tools: &str) -> Outcome {
    let (small, large) = BUILDS.split_at(2);
    std::thread::scope(|scope| {
        let of = |builds: &'static [Build]| {
            scope.spawn(move || {
                builds.iter().try_for_each(|build| build.make(Kind::Published, bindgen, tools))
            })
        };
        let threads = [of(small), of(large)];
        threads.map(|thread| thread.join().unwrap_or_else(|_| Err("a build broke off".to_owned())))
    })
    .into_iter()
    .collect()
}

impl Build {
    /// Builds one, and puts it into the package with the JavaScript that calls it.
    fn make(&self, kind: Kind, bindgen: &str, tools: &str) -> Outcome {
        let Self { name, feature, optimiser, .. } = self;
        // With the same profile and flags, what the builds have in common is built once.
        let (profile, compiler) = match kind {
            Kind::Quick => (QUICK, &[LENT, DECIMALS][..]),
            Kind::Published => (self.profile, self.compiler),
        };
        let cargo =
            ["build", "--quiet", "--profile", profile, "--package", "campagne-wasm", "--target", TARGET];
        let mut cargo = command("cargo", &[&cargo[..], &["--features", feature]].concat());
        cargo.env("CARGO_ENCODED_RUSTFLAGS", super::flags(compiler));
        run_command(cargo)?;
        let linked = target_folder().join(TARGET).join(profile).join("campagne_wasm.wasm");
        let folder = format!("{PACKAGE}/wasm");
        run(bindgen, &[&linked.to_string_lossy(), &folder, name])?;
        if kind == Kind::Quick {
            return Ok(());
        }
        let wasm_opt = format!("{tools}/node_modules/.bin/wasm-opt");
        optimise(&format!("{folder}/{name}_bg.wasm"), &wasm_opt, optimiser)
    }
}

/// Runs binaryen on a WebAssembly file, for size or speed.
fn optimise(wasm: &str, optimiser: &str, how: &[&str]) -> Outcome {
    // The instructions that wasm32-unknown-unknown uses, and every browser of the last years has. Others are
    // refused, so no build needs more than it declares.
    let all = [
        "--enable-bulk-memory",
        "--enable-sign-ext",
        "--enable-mutable-globals",
        "--enable-nontrapping-float-to-int",
        "--enable-reference-types",
        "--enable-multivalue",
        "--strip-debug",
        "--strip-producers",
    ];
    run(optimiser, &[how, &all, &[wasm, "--output", wasm]].concat())
}

/// Makes the tarball, and returns its path.
fn pack() -> Result<String, String> {
    let package = root().join(PACKAGE);
    let (text, code) = output(
        "npm",
        &["pack", "--silent", "--pack-destination", "target/packages", &package.to_string_lossy()],
    )?;
    let name = text.lines().last().filter(|_| code == 0).ok_or("npm pack gave no tarball")?;
    Ok(root().join("target/packages").join(name).to_string_lossy().into_owned())
}

/// Checks that all packages have one version.
fn same_version() -> Outcome {
    let package = read("bindings/wasm/package.json")?;
    let line = format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"));
    if package.contains(&line) {
        Ok(())
    } else {
        Err(format!("bindings/wasm/package.json: {line} is expected"))
    }
}
