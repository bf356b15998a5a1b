"""The command line: `python3 -m contract start`, `test`, `compare`...

Only the standard library is imported here, so that `start` and `test` work on a fresh clone.
"""

from __future__ import annotations

import sys

from contract import start

if __name__ == "__main__":
    if sys.argv[1:2] == ["start"]:
        sys.exit(start.serve(sys.argv[2:]))
    if sys.argv[1:2] == ["test"]:
        sys.exit(start.test(sys.argv[2:]))
    from contract.command import main

    sys.exit(main(sys.argv[1:]))
