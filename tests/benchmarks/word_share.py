"""How many ordinary Word files ask for a look before use: those of peers, and our examples through LibreOffice.

Run by hand: `python -m tests.benchmarks.word_share [FOLDER]...`; each folder's files are counted apart. Our eight
examples in both languages are saved as .odt, .rtf and .docx by LibreOffice and made .docx again; python-docx
makes one with what ordinary authors use.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from contract.actions.filing import example_terms
from contract.drafting.draft import draft
from contract.edges import library
from contract.edges.word.reading.reader import read
from contract.edges.word.writing import contract_docx
from contract.errors import UnreadableError
from contract.returned.told import noticed

_WHEN = datetime(2026, 11, 24, 9, tzinfo=UTC)
_FORMS = ("odt", "rtf", "docx")
_FIELDS = ("PAGE", "NUMPAGES", 'TOC \\o "1-3" \\h', "REF _Ref1 \\h", "SEQ Figure")


def asks(data: bytes) -> tuple[str, ...]:
    """The codes that ask a person to look at a file, or that with which it is refused."""
    try:
        return tuple(dict.fromkeys(flag.code for flag in noticed(read(data)) if flag.blocking))
    except UnreadableError as fault:
        return (fault.code,)


def converted(folder: Path) -> Iterable[tuple[str, bytes]]:
    """Our examples once LibreOffice has saved them in each form, and as Word again."""
    (folder / "ours").mkdir()
    for name, _ in library.examples():
        for language in ("fr", "en"):
            version = draft(library.template(), example_terms(name, language), language)
            made = contract_docx(
                version, library.catalogue(language), contract="c1", number=1, when=_WHEN, status="draft",
                parties=("Camille Moreau", "Maison Éclair SAS"),
            )  # fmt: skip
            (folder / "ours" / f"{name}.{language}.docx").write_bytes(made)
    for form in _FORMS:
        _saved(folder / "ours", form, folder / form)
        _saved(folder / form, "docx", folder / f"{form}-docx")
        for path in sorted((folder / f"{form}-docx").glob("*.docx")):
            yield f"{form}: {path.name}", path.read_bytes()


def _saved(source: Path, form: str, target: Path) -> None:
    profile = f"-env:UserInstallation=file://{target.parent}/profile"
    files = sorted(map(str, source.iterdir()))
    command = ["soffice", profile, "--headless", "--convert-to", form, "--outdir", str(target), *files]
    subprocess.run(command, capture_output=True, check=True)


def authored(folder: Path) -> Iterable[tuple[str, bytes]]:
    """A contract as an author makes it: a header, a footer, lists, a table, a picture, fields, a link's colour."""
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "Agence Exemple"
    for code in _FIELDS:
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), code)
        made.sections[0].footer.paragraphs[0]._p.append(field)
    made.add_heading("Contrat", 0)
    for n in range(1, 6):
        made.add_heading(f"Article {n}", 1)
        made.add_paragraph("Le Client paie sous trente jours.", style="List Number")
        made.add_paragraph("Par virement.", style="List Bullet").add_run(" Important.").bold = True
    table = made.add_table(rows=3, cols=3, style="Light Grid Accent 1")
    for n, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"Poste {n}"
    made.save(str(folder / "authored.docx"))
    yield "python-docx", (folder / "authored.docx").read_bytes()


def main(folders: list[str]) -> None:
    """Print the share of each set, and each file that asks."""
    sets = {name: [(p.name, p.read_bytes()) for p in sorted(Path(name).rglob("*.docx"))] for name in folders}
    with tempfile.TemporaryDirectory() as place:
        sets["made here"] = [*converted(Path(place)), *authored(Path(place))]
    asked = {name: [(n, codes) for n, data in files if (codes := asks(data))] for name, files in sets.items()}
    for name, files in sets.items():
        print(f"{Path(name).name}: {len(asked[name])} of {len(files)}")
        for file, codes in asked[name]:
            print(f"  {file}: {', '.join(codes)}")
    total, all_asked = sum(map(len, sets.values())), sum(map(len, asked.values()))
    print(f"in all {all_asked} of {total}: {all_asked / total:.2%}")


if __name__ == "__main__":
    main(sys.argv[1:])
