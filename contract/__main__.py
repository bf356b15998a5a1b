"""The command line: `python3 -m contract start`, `test`, `compare`...

Only the standard library is imported here, so that every command works on a fresh clone.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec

from contract import start

if __name__ == "__main__":
    if sys.argv[1:2] == ["start"]:
        sys.exit(start.serve(sys.argv[2:]))
    if sys.argv[1:2] == ["test"]:
        sys.exit(start.test(sys.argv[2:]))
    if find_spec("babel") is None:  # an interpreter without the app's packages
        sys.exit(start.command(sys.argv[1:]))
    from contract.command import main

    sys.exit(main(sys.argv[1:]))
