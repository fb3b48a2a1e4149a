#!/bin/sh
# Submissions per second and peak memory of `campagne check`, on short and on long files, with the
# look for duplicates, which keeps a little of every submission, and without, where the memory is
# about the same. Takes a few minutes, and about 2 GB of temporary space.
#
#     sh benches/memory.sh [COUNT…]
set -eu

cd "$(dirname "$0")/.."
[ $# -gt 0 ] || set -- 10000 100000 1000000

cargo build --quiet --release -p campagne-cli
cargo build --quiet --release -p campagne-bench --example generate
program=${CARGO_TARGET_DIR:-target}/release/campagne

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM

# Runs the command given; leaves its seconds and its peak memory in KiB in the file `measured`.
measure() {
    if /usr/bin/time -v true 2>"$scratch/time" && grep -q 'Maximum resident' "$scratch/time"; then
        /usr/bin/time -v "$@" >/dev/null 2>"$scratch/time" || [ $? -eq 1 ]
        awk -F': ' '
            /Elapsed/ { n = split($2, part, ":"); for (i = 1; i <= n; i++) seconds = 60 * seconds + part[i] }
            /Maximum resident/ { kib = $2 }
            END { print seconds, kib }' "$scratch/time" >"$scratch/measured"
    else
        python3 - "$@" >"$scratch/measured" <<'PYTHON'
import resource, subprocess, sys, time

start = time.monotonic()
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
seconds = time.monotonic() - start
if code not in (0, 1):
    sys.exit(f"campagne check ended with {code}")
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
# macOS counts bytes, the others KiB.
print(f"{seconds:.2f}", peak // 1024 if sys.platform == "darwin" else peak)
PYTHON
    fi
}

printf '%12s %10s %10s %10s %16s %12s\n' submissions MiB duplicates seconds 'submissions/s' 'peak MiB'
for count in "$@"; do
    file=$scratch/$count.ndjson
    cargo run --quiet --release -p campagne-bench --example generate -- "$count" >"$file"
    # Reading it once first keeps the disk out of the measure.
    bytes=$(cat "$file" | wc -c)
    for duplicates in yes no; do
        [ $duplicates = yes ] && option= || option=--no-duplicates
        measure "$program" check "$file" --format ndjson --now 2020-10-15T10:00:00Z $option
        awk -v count="$count" -v bytes="$bytes" -v duplicates=$duplicates '{
            seconds = $1 > 0 ? $1 : 0.01
            printf "%12d %10.1f %10s %10.2f %16.0f %12.1f\n", \
                count, bytes / 1048576, duplicates, $1, count / seconds, $2 / 1024
        }' "$scratch/measured"
    done
    rm "$file"
done
