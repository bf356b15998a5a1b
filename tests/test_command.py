"""The command line on text files, and the free comparison it stands on."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from contract import command
from contract.edges.word.reading.reader import read
from contract.redline import compare_texts
from contract.returned.views import accepted
from tests.word.notation import docx, p, run, table
from tests.word.writing.resolved import resolved

LINES = st.lists(
    st.sampled_from(
        [
            "Article 1 – Objet",
            "Le prix est de 450,00 € par mois.",
            "Le prix est de 500,00 € par mois.",
            "",
            "Le Client paie à 30 jours date de facture.",
            "a",
            "l'objet",
            "l’objet",
        ]
    ),
    max_size=8,
)
TEXTS = st.tuples(LINES, st.sampled_from(["\n", "\r\n"])).map(lambda drawn: drawn[1].join(drawn[0]))


@given(TEXTS, TEXTS)
def test_both_texts_come_back_to_the_byte(old: str, new: str) -> None:
    ops = [op for op in compare_texts(old, new) if op.tag != "move"]
    assert "".join(old[o.i1 : o.i2] for o in sorted(ops, key=lambda o: (o.i1, o.i2))) == old
    assert "".join(new[o.j1 : o.j2] for o in ops) == new
    for op in ops:
        if op.tag == "equal":
            assert old[op.i1 : op.i2] == new[op.j1 : op.j2]


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert all(op.tag == "equal" for op in compare_texts(text, text))


def test_one_amount_is_one_replacement() -> None:
    old, new = "Objet.\nLe prix est de 450,00 € par mois.\n", "Objet.\nLe prix est de 500,00 € par mois.\n"
    changed = [op for op in compare_texts(old, new) if op.tag != "equal"]
    assert [(op.tag, old[op.i1 : op.i2], new[op.j1 : op.j2]) for op in changed] == [
        ("replace", "450,00 €", "500,00 €")
    ]


def test_a_moved_paragraph_is_told_as_moved() -> None:
    first, second = "Le prix est de 450,00 € par mois.\n", "Le préavis est de soixante jours.\n"
    moves = [op for op in compare_texts(first + second, second + first) if op.tag == "move"]
    assert len(moves) == 1


def test_what_moved_stands_between_signs_and_spaces_are_no_difference(tmp_path, capsys) -> None:
    old, new, spaced = (tmp_path / name for name in ("a.txt", "b.txt", "c.txt"))
    first, second = "Le prix est de 450,00 € par mois.", "Le préavis est de soixante jours."
    old.write_text(f"{first}\n{second}\n", "utf-8")
    new.write_text(f"{second}\n{first}\n", "utf-8")
    spaced.write_text(f"{first.replace(' ', chr(0xA0))}\n{second}\n", "utf-8")
    assert command.main(["compare", str(old), str(new)]) == 1
    assert "{>" in capsys.readouterr().out
    assert command.main(["compare", str(old), str(spaced)]) == 0


def test_compare_says_by_its_exit_status(tmp_path, capsys) -> None:
    old, new = tmp_path / "a.txt", tmp_path / "b.txt"
    old.write_text("Le prix est de 450,00 €.\n", "utf-8")
    new.write_text("Le prix est de 500,00 €.\n", "utf-8")
    assert command.main(["compare", str(old), str(old)]) == 0
    assert command.main(["compare", str(old), str(new)]) == 1
    assert "[-450,00 €-]{+500,00 €+}" in capsys.readouterr().out
    assert command.main(["compare", str(old), str(new), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["changes"][0]["is"] == "500,00 €"
    assert found["articles"][0]["kinds"] == ["edited"]


def test_what_cannot_be_read_is_said_and_exits_two(tmp_path, capsys) -> None:
    binary = tmp_path / "scan.pdf"
    binary.write_bytes(b"\xff\xfe\x00")
    assert command.main(["compare", str(binary), str(binary)]) == 2
    assert command.main(["compare", str(tmp_path / "none.txt"), str(binary)]) == 2
    assert "scan.pdf" in capsys.readouterr().err


def test_a_comparison_is_written_as_one_page_that_needs_nothing(tmp_path, capsys) -> None:
    old, new, page = (tmp_path / name for name in ("a.txt", "b.txt", "page.html"))
    old.write_text("Le prix est de 450,00 €.\nLe préavis est de soixante jours.\n", "utf-8")
    new.write_text("Le préavis est de soixante jours.\nLe prix est de <b>500,00 €.\n", "utf-8")
    assert command.main(["compare", str(old), str(new), "--html", str(page)]) == 1
    text = page.read_text("utf-8")
    assert "&lt;b&gt;" in text
    assert "<b>" not in text
    assert "<script" not in text
    assert "http" not in text
    assert "[supprimé]" in text
    assert capsys.readouterr().out == ""
    assert command.main(["compare", str(old), str(new), "--html", str(tmp_path / "no" / "page.html")]) == 2
    assert "ne peut pas être écrit" in capsys.readouterr().err


CONTRACT = (
    "Article 1 – Objet\n\nLe Prestataire anime les comptes du Client.\n\n"
    "Article 2 – Prix\n\nLe prix est de 450,00 € par mois, payé à trente jours.\n"
)


def test_what_became_of_each_article_comes_before_the_text(tmp_path, capsys) -> None:
    old, new = tmp_path / "a.txt", tmp_path / "b.txt"
    old.write_text(CONTRACT, "utf-8")
    new.write_text(CONTRACT.replace("450", "500").replace("– Objet", "– Mission"), "utf-8")
    assert command.main(["compare", str(old), str(new)]) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[:2] == ["1. Objet → 1. Mission – nouveau titre", "2. Prix – modifié"]
    assert said[2].startswith("À noter – ")
    assert "450,00 €" in said[2].replace("\xa0", " ").replace("\u202f", " ")
    assert command.main(["compare", str(old), str(old)]) == 0
    assert capsys.readouterr().out.startswith("Article 1")


def test_a_comparison_is_printed_on_paper(tmp_path, capsys) -> None:
    old, new, paper = (tmp_path / name for name in ("a.txt", "b.txt", "c.pdf"))
    first, second = CONTRACT.split("Article 2")
    old.write_text(CONTRACT, "utf-8")
    new.write_text(f"Article 2{second}\n{first}".replace("450", "500"), "utf-8")
    assert command.main(["compare", str(old), str(new), "--pdf", str(paper)]) == 1
    assert capsys.readouterr().out == ""
    text = " ".join(page.extract_text() for page in PdfReader(paper).pages)
    assert "a.txt → b.txt" in text
    assert "2. Prix – modifié" in text.replace("\xa0", " ")
    assert "[450,00 €]" in text.replace("\xa0", " ").replace("\u202f", " ")
    assert "[déplacé ici]" in text


def test_a_comparison_is_written_for_word_as_changes_to_accept_or_reject(tmp_path, capsys) -> None:
    old, new, file = (tmp_path / name for name in ("a.txt", "b.txt", "c.docx"))
    old.write_text(CONTRACT, "utf-8")
    new.write_text(CONTRACT.replace("450", "500"), "utf-8")
    assert command.main(["compare", str(old), str(new), "--docx", str(file)]) == 1
    assert capsys.readouterr().out == ""
    for do, text in (("accept", new), ("reject", old)):
        said = "\n".join(words for _, words in resolved(file.read_bytes(), do))
        assert said.rstrip("\n") == text.read_text("utf-8").rstrip("\n")


def test_what_word_files_say_of_their_lines_is_kept_in_their_comparison(tmp_path) -> None:
    old, new, file = (tmp_path / name for name in ("a.docx", "b.docx", "c.docx"))
    for path, price in ((old, "450"), (new, "500")):
        path.write_bytes(
            docx(
                p("Prix", style="Titre1"),
                table(["Lot", "Prix"], ["A", price]),
                p("Fait à Lyon"),
                parts={"header1": p(f"Ada {price}"), "footer1": p("Confidentiel")},
            )
        )
    assert command.main(["compare", str(old), str(new), "--docx", str(file)]) == 1
    made = read(file.read_bytes())
    said = {line.text: line.style for line in accepted(made)}
    assert said["Prix"] == "Unnumbered Heading"
    assert {said[words] for words in ("Lot", "| Prix", "A", "| 500", "Fait à Lyon")} == {"Plain Text"}
    assert (said["Ada 500"], said["Confidentiel"]) == ("header", "footer")
    assert {comment.about: comment.text for comment in made.comments} == {
        "Ada 450500": "En-tête 1",
        "Confidentiel": "Pied de page 1",
    }


def test_a_text_that_word_cannot_carry_is_refused_in_a_sentence(tmp_path, capsys) -> None:
    old, new, file = (tmp_path / name for name in ("a.txt", "b.txt", "c.docx"))
    old.write_text(CONTRACT, "utf-8")
    new.write_text(CONTRACT.replace("450", "4\x0b50"), "utf-8")
    assert command.main(["compare", str(old), str(new), "--docx", str(file)]) == 2
    assert "U+000B" in capsys.readouterr().err
    assert not file.exists()


@pytest.mark.parametrize(
    ("hidden", "character"),
    [
        ("10\u200c00", "U+200C"),
        ("\u20671000\u2069", "U+2067"),
        ("9000\r1000", "U+000D"),
        ("100\u2070", "U+2070"),
    ],
)
def test_what_hides_is_flagged_and_never_exits_zero(tmp_path, capsys, hidden: str, character: str) -> None:
    old, new = tmp_path / "a.txt", tmp_path / "b.txt"
    old.write_bytes("Le prix est de 1000 € HT.\n".encode())
    new.write_bytes(f"Le prix est de {hidden} € HT.\n".encode())
    assert command.main(["compare", str(old), str(new), "--json"]) == 1
    flags = json.loads(capsys.readouterr().out)["flags"]
    assert character in flags[0]["characters"]
    assert flags[0]["blocking"]
    assert flags[0]["place"] == "1"
    assert command.main(["compare", str(new), str(new)]) == 1
    assert character in capsys.readouterr().out


def test_the_guard_speaks_of_texts_without_keys(tmp_path, capsys) -> None:
    old, new = tmp_path / "a.txt", tmp_path / "b.txt"
    old.write_text(CONTRACT, "utf-8")
    new.write_text(CONTRACT.replace("trente jours", "quatre-vingt-dix jours date de facture"), "utf-8")
    assert command.main(["compare", str(old), str(new), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)["findings"]
    assert "payment_too_late" in [finding["code"] for finding in found]
    assert all(finding["sentence"] for finding in found)
    assert command.main(["compare", str(old), str(old), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["findings"] == []


def test_check_lists_what_a_text_carries_and_what_it_lacks(tmp_path, capsys) -> None:
    text = tmp_path / "a.txt"
    text.write_text(CONTRACT, "utf-8")
    assert command.main(["check", str(text), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["language"] == "fr"
    carried = {element["id"] for element in found["elements"] if element["carried"]}
    assert {"objet.service", "fin.due_date"} <= carried
    assert "article_missing" in [finding["code"] for finding in found["findings"]]
    assert command.main(["check", str(text)]) == 1
    assert "✓" in capsys.readouterr().out
    assert command.main(["check", str(tmp_path / "none.txt")]) == 2


PRICE = p("Le prix est de {-Ada|450,00 €-}{+Ada|500,00 €+} par mois.")


def test_a_word_file_is_compared_as_accepted_and_tells_its_tracked_changes(tmp_path, capsys) -> None:
    old, new, text = (tmp_path / name for name in ("a.docx", "b.docx", "c.txt"))
    old.write_bytes(docx(p("Le prix est de 450,00 € par mois.")))
    new.write_bytes(docx(PRICE))
    text.write_text("Le prix est de 450,00 € par mois.\n", "utf-8")
    assert command.main(["compare", str(old), str(old)]) == 0
    assert command.main(["compare", str(text), str(old)]) == 0
    capsys.readouterr()
    assert command.main(["compare", str(old), str(new), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [change["is"] for change in found["changes"]] == ["500,00 €"]
    assert [(t["what"], t["author"], t["words"]) for t in found["tracked"]] == [
        ("inserted", "Ada", "500,00 €"),
        ("deleted", "Ada", "450,00 €"),
    ]
    assert {"code": "changes_tracked", "place": "file", "characters": ["2"], "blocking": False} in found[
        "flags"
    ]


def test_a_paragraph_more_or_less_is_a_difference_between_word_files(tmp_path) -> None:
    two, one = tmp_path / "a.docx", tmp_path / "b.docx"
    two.write_bytes(docx(p("Le prix est fixe."), p("Sauf avenant.")))
    one.write_bytes(docx(p("Le prix est fixe. Sauf avenant.")))
    assert command.main(["compare", str(two), str(one)]) == 1
    assert command.main(["compare", str(two), str(two)]) == 0


def test_a_hidden_clause_is_told_in_words_with_its_place(tmp_path, capsys) -> None:
    old, new = tmp_path / "a.docx", tmp_path / "b.docx"
    old.write_bytes(docx(p("Objet.")))
    new.write_bytes(docx(p("Objet."), p(xml=run("Le Client renonce.", "<w:vanish/>"))))
    assert command.main(["compare", str(old), str(new)]) == 1
    assert "Paragraphe 2 – texte caché\xa0: Le Client renonce." in capsys.readouterr().out
    assert command.main(["check", str(new), "--json"]) == 1
    assert [flag["code"] for flag in json.loads(capsys.readouterr().out)["flags"]] == ["text_hidden"]


def test_a_refused_word_file_exits_two_and_names_itself(tmp_path, capsys) -> None:
    good, bad = tmp_path / "a.docx", tmp_path / "b.docx"
    good.write_bytes(docx(p("Objet.")))
    bad.write_bytes(b"%PDF-1.7")
    assert command.main(["compare", str(good), str(bad)]) == 2
    assert "b.docx – Ceci est un PDF" in capsys.readouterr().err


def test_a_comparison_of_word_files_is_written_as_html_and_as_pdf(tmp_path) -> None:
    old, new, page, paper = (tmp_path / name for name in ("a.docx", "b.docx", "p.html", "p.pdf"))
    old.write_bytes(docx(p("Le prix est de 450,00 € par mois.")))
    new.write_bytes(docx(PRICE))
    assert command.main(["compare", str(old), str(new), "--html", str(page)]) == 1
    assert "500,00" in page.read_text("utf-8")
    assert command.main(["compare", str(old), str(new), "--pdf", str(paper)]) == 1
    assert paper.read_bytes().startswith(b"%PDF")
