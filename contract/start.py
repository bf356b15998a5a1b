"""From a fresh clone to a running app or a finished test run, with Python and git alone.

Everything installed stays in `.venv`, from the hashed locks. Standard library only.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ROOT / ".ci" / "locks"
HOME = ROOT / ".venv"
_AT_ONCE = ["-n", "2", "--dist", "worksteal"]
PYTHON = HOME / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def serve(arguments: list[str]) -> int:
    """Install what the app needs, once, then run it; further arguments go to Streamlit."""
    _install("app")
    return _run("-m", "streamlit", "run", "app.py", *arguments)


def command(arguments: list[str]) -> int:
    """Install what the app needs, once, then run another command of the command line with it."""
    _install("app")
    return _run("-m", "contract", *arguments)


def test(arguments: list[str]) -> int:
    """Install what the tests need, once, find a browser, then run all tests, two at a time.

    Arguments go to pytest in place of that.
    """
    _install("test")
    browser = _browser()
    if browser is None:
        sys.stderr.write(
            "No Chromium found. Install one (Debian: apt-get install chromium), or name it in CLAUSIER_CHROMIUM.\n"
        )
        return 2
    return _run("-m", "pytest", *(arguments or _AT_ONCE), CLAUSIER_CHROMIUM=browser)


def _run(*words: str, **environment: str) -> int:
    command = [str(PYTHON), *words]
    try:
        return subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, check=False).returncode  # noqa: S603 - our own interpreter and words
    except KeyboardInterrupt:
        return 130


def _install(lock: str) -> None:
    """Bring `.venv` to the lock's state, unless a mark says that it is there already."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this very check runs on older ones
        sys.exit("Clausier needs Python 3.11 or newer. Run this command with a newer Python.")
    path = LOCKS / f"{lock}.txt"
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    mark = HOME / f"clausier-{lock}"
    if mark.is_file() and mark.read_text("ascii") == digest:
        return
    if not PYTHON.is_file():
        venv.create(HOME, with_pip=True)
    done = _run("-m", "pip", "install", "--quiet", "--require-hashes", "-r", str(path))
    if done:
        sys.exit("The packages could not be installed. Check the network, then run the same command again.")
    mark.write_text(digest, "ascii")


def _browser() -> str | None:
    """Find Chromium; where there is none, try Playwright's own, then Debian's packages (as root)."""
    found = _found()
    if found:
        return found
    _run("-m", "playwright", "install", "chromium")
    if not (found := _found()) and shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        for words in (["update", "-qq"], ["install", "-y", "-qq", "chromium"]):
            subprocess.run(["apt-get", *words], check=False, stdout=subprocess.DEVNULL)  # noqa: S603, S607
        found = _found()
    return found


def _found() -> str | None:
    named = os.environ.get("CLAUSIER_CHROMIUM")
    if named:
        return named if Path(named).is_file() else None
    for name in CHROMIUM:
        if path := shutil.which(name):
            return path
    ask = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
    words = [str(PYTHON), "-c", ask]
    path = subprocess.run(words, check=False, capture_output=True, text=True).stdout.strip()  # noqa: S603 - our own words
    return path if path and Path(path).is_file() else None
