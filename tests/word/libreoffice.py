"""LibreOffice as a judge: what a Word file says once its changes are accepted, rejected or left.

Two lives: imported by tests it gives `judged`; run by the system's Python, which has LibreOffice's `uno`,
it opens the files. One office is started for all of them, on a profile of its own, and dies with its parent.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

PYTHON = "/usr/bin/python3"
OFFICE = "/usr/lib/libreoffice/program/soffice.bin"
_COMMANDS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}
_FIRST_START = 81
"""What the office exits with when it has just made its profile."""


class Job(NamedTuple):
    """A file, and what to do with its changes: accept, reject or keep."""

    file: str
    do: str


def missing() -> str:
    """Why LibreOffice cannot judge here; empty when it can."""
    if not Path(OFFICE).exists():
        return f"no LibreOffice at {OFFICE} (Debian: libreoffice-writer-nogui)"
    found = subprocess.run([PYTHON, "-c", "import uno"], capture_output=True, check=False)
    return "" if found.returncode == 0 else f"{PYTHON} has no uno (Debian: python3-uno)"


def judged(jobs: Sequence[Job], patience: float = 600) -> list[list[str]]:
    """Each file's paragraphs as LibreOffice writes them in plain text, behind their numbers; comments make it fail."""
    with tempfile.TemporaryDirectory(prefix="clausier-office-") as folder:
        asked = Path(folder, "asked.json")
        asked.write_text(json.dumps(jobs), "utf-8")
        subprocess.run([PYTHON, __file__, folder], check=True, timeout=patience)
        told = [Path(folder, f"{n}.txt").read_text("utf-8-sig") for n in range(len(jobs))]
        return [text.split("\n") for text in told]


def saved(file: Path, folder: Path) -> Path:
    """The file as LibreOffice writes it again."""
    command = [
        OFFICE, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "docx",
        "--outdir", str(folder), str(file),
    ]  # fmt: skip
    again = folder / file.name
    for _ in range(2):  # the first start may only make the profile
        subprocess.run(command, check=False, capture_output=True, timeout=120)
        if again.exists():
            return again
    raise FileNotFoundError(again)


def _run(folder: str) -> None:
    pipe = f"clausier{time.monotonic_ns()}"
    command = [
        OFFICE, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore", "--nologo",
        "--nodefault", f"--accept=pipe,name={pipe};urp;",
    ]  # fmt: skip
    office = _started(command)
    try:
        while (context := _reached(pipe, office)) is None:
            office = _started(command)
        for n, job in enumerate(json.loads(Path(folder, "asked.json").read_text("utf-8"))):
            _tell(context, Job(*job), f"{folder}/{n}.txt")
    finally:
        office.terminate()
        office.wait(10)


def _started(command: Sequence[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _reached(pipe: str, office: subprocess.Popen[bytes]):
    """The office's own context; none where it only made its profile, however long that took, and wants to be started again."""
    import uno  # noqa: PLC0415 - only the system's Python has it

    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    until = time.monotonic() + 60
    while office.poll() != _FIRST_START:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            if time.monotonic() > until:
                raise
            time.sleep(0.2)
    return None


def _tell(context, job: Job, told: str) -> None:
    import uno  # noqa: PLC0415

    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    helper = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    hidden = (_option("Hidden", True),)  # noqa: FBT003 - its own name for it
    document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(job.file), "_blank", 0, hidden)
    try:
        if job.do in _COMMANDS:
            helper.executeDispatch(document.CurrentController.Frame, _COMMANDS[job.do], "", 0, ())
        text = (_option("FilterName", "Text (encoded)"), _option("FilterOptions", "UTF8,LF"))
        document.storeToURL(uno.systemPathToFileUrl(told), text)
    finally:
        document.close(True)  # noqa: FBT003 - its own signature


def _option(name: str, value: object):
    from com.sun.star.beans import PropertyValue  # noqa: PLC0415

    option = PropertyValue()
    option.Name, option.Value = name, value
    return option


if __name__ == "__main__":
    _run(sys.argv[1])
