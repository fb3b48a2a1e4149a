"""The command `campagne`: the same as the Rust program's."""

import signal
import sys

from ._native import command


def main() -> int:
    # Rust does not look whether Python was interrupted: the system ends it, as any program.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return command(["campagne", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
