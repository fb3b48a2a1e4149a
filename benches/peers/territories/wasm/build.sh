#!/bin/sh
# Builds pkg/ for Node. Tools go to the target folder, nothing is installed elsewhere.
set -e
cd "$(dirname "$0")"
target=${CARGO_TARGET_DIR:-target}
version=$(sed -n 's/^wasm-bindgen = "=\(.*\)"/\1/p' Cargo.toml)
CARGO_TARGET_DIR=$target cargo build --release --target wasm32-unknown-unknown
if ! "$target/tools/bin/wasm-bindgen" --version 2>/dev/null | grep -q "$version"; then
    CARGO_TARGET_DIR=$target cargo install wasm-bindgen-cli --version "$version" --root "$target/tools"
fi
"$target/tools/bin/wasm-bindgen" --target nodejs --out-dir ../pkg \
    "$target/wasm32-unknown-unknown/release/territories_wasm.wasm"
# The glue is CommonJS.
echo '{ "type": "commonjs" }' > ../pkg/package.json
