"""Known edits: contracts of our own template with edits of every kind, whose places are known on both sides.

The kinds are those a client makes by hand: figures, words, sentences, list items, rows of a table, paragraphs,
articles and annexes that change, come, go, move, part or join. Every contract is drawn from a seed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from contract.actions.filing import example_terms
from contract.drafting.draft import draft
from contract.edges import library
from contract.edits import sentences, tokens
from contract.version import Part, numbered
from tests.redline.foreign import ARTICLES, PHRASES, SENTENCES, WORDS

LEAST_WORDS = 12


@dataclass
class Edit:
    """One edit: its kind, and where it stands on each side (None: nowhere there)."""

    kind: str
    old: tuple[int, int] | None = None
    new: tuple[int, int] | None = None


@dataclass
class Change:
    """Words that give way to others inside a paragraph."""

    edit: Edit
    was: str
    now: str


@dataclass
class Paragraph:
    """Words and changes in order; `edit` is set when the paragraph itself comes, goes or moves."""

    pieces: list[str | Change]
    edit: Edit | None = None

    @property
    def text(self) -> str:
        return "".join(piece if isinstance(piece, str) else piece.was for piece in self.pieces)


@dataclass
class Article:
    """A heading and its paragraphs as they stand on each side."""

    label: str
    title: list[str | Change]
    old: list[Paragraph]
    new: list[Paragraph]
    edit: Edit | None = None


@dataclass
class Known:
    """Two texts and the edits between them."""

    old: str = ""
    new: str = ""
    edits: list[Edit] = field(default_factory=list)


@dataclass
class Draw:
    """What an edit is drawn with: chance, the language, and the articles of the new side."""

    random: Random
    language: str
    new: list[Article]


def known(seed: int) -> Known:
    """One contract with some ten edits of different kinds, each in an article of its own."""
    random = Random(seed)
    language = random.choice(("fr", "en"))
    articles = _contract(language, random)
    old, new = list(articles), list(articles)
    free = [article for article in articles if any(len(p.text.split()) >= LEAST_WORDS for p in article.old)]
    random.shuffle(free)
    found = Known()
    draw = Draw(random, language, new)
    # two articles that both move could be told the other way round
    around = random.sample([kind for kind in AROUND if not kind.startswith("article_moved")], 1)
    moves = random.sample([kind for kind in AROUND if kind not in around], 1)
    kinds = around + moves + random.sample(list(INSIDE), 6)
    for kind in kinds:
        for article in free:
            edits = (INSIDE | AROUND)[kind](article, draw)
            if edits:
                free = [a for a in free if _untouched(a) and not _beside(a, article, old, new)]
                found.edits += edits
                break
    found.old, found.new = _written(old, "old"), _written(new, "new")
    _renumbered(old, new, found)
    return found


def _contract(language: str, random: Random) -> list[Article]:
    name = random.choice([name for name, _ in library.examples(language)])
    version = draft(library.template(), example_terms(name, language), language)
    articles = []
    for _, article in numbered(version):
        label = "" if article.part is Part.PREAMBLE else "Annexe" if article.part is Part.ANNEX else "Article"
        lines = [line for clause in article.clauses for line in clause.text.split("\n")]
        paragraphs = [Paragraph([line]) for line in lines]
        articles.append(Article(label, [article.title], paragraphs, list(paragraphs)))
    return articles


def _untouched(article: Article) -> bool:
    single = all(len(paragraph.pieces) == 1 for paragraph in article.old)
    return (
        article.edit is None and article.old == article.new and single and isinstance(article.title[0], str)
    )


def _beside(one: Article, other: Article, old: list[Article], new: list[Article]) -> bool:
    """Whether two articles touch on either side: edits there would run into each other."""
    for side in (old, new):
        places = [side.index(a) for a in (one, other) if a in side]
        if len(places) == 2 and abs(places[0] - places[1]) <= 1:
            return other.edit is not None
    return False


def _written(articles: list[Article], side: str) -> str:
    """One side as text; the edits take their places as it is written."""
    text = ""
    counts = {"Article": 0, "Annexe": 0}

    def place(edit: Edit | None, start: int) -> None:
        if edit is not None:
            setattr(edit, side, (start, len(text)))

    for article in articles:
        first = len(text)
        if article.label:
            counts[article.label] += 1
            text += f"{article.label} {counts[article.label]} – "
        for pieces, edit in ((article.title, None), *((p.pieces, p.edit) for p in getattr(article, side))):
            start = len(text)
            for piece in pieces:
                if isinstance(piece, str):
                    text += piece
                    continue
                at = len(text)
                text += piece.was if side == "old" else piece.now
                place(piece.edit, at)
            place(edit, start)
            text += "\n\n"
        text = text[:-2]
        place(article.edit, first)
        text += "\n\n"
    return text.strip("\n") + "\n"


def _renumbered(old: list[Article], new: list[Article], found: Known) -> None:
    """Every article that stands on both sides under another number."""
    for label in ("Article", "Annexe"):
        ours = [a for a in old if a.label == label]
        theirs = [a for a in new if a.label == label]
        for n, article in enumerate(ours):
            m = next((m for m, other in enumerate(theirs) if other is article), n)
            if article.edit is None and m != n:
                title = article.title[0]
                if isinstance(title, str):
                    found.edits.append(
                        Edit("renumber", _number(found.old, label, n), _number(found.new, label, m))
                    )


def _number(text: str, label: str, n: int) -> tuple[int, int]:
    start = text.index(f"{label} {n + 1} – ") + len(label) + 1
    return start, start + len(str(n + 1))


def _long(article: Article, draw: Draw) -> Paragraph | None:
    found = [p for p in article.old if len(p.text.split()) >= LEAST_WORDS and len(p.pieces) == 1]
    return draw.random.choice(found) if found else None


def _replace(paragraph: Paragraph, kind: str, changes: list[tuple[int, int, str]]) -> list[Edit]:
    """Set changes (start, end, words) into a paragraph that has none yet."""
    text, at = paragraph.text, 0
    pieces: list[str | Change] = []
    edits = []
    for start, end, now in changes:
        edit = Edit(kind)
        pieces += [text[at:start], Change(edit, text[start:end], now)]
        edits.append(edit)
        at = end
    paragraph.pieces = [*pieces, text[at:]]
    return edits


def _words(paragraph: Paragraph) -> list[tuple[str, int, int]]:
    return [(t.text, t.start, t.end) for t in tokens(paragraph.text) if t.text.isalpha() and len(t.text) > 4]


def _figure(article: Article, draw: Draw) -> list[Edit]:
    for paragraph in draw.random.sample(article.old, len(article.old)):
        figures = [t for t in tokens(paragraph.text) if t.text[0].isdigit()]
        if figures and len(paragraph.pieces) == 1:
            figure = draw.random.choice(figures)
            now = "".join(str((int(c) + 3) % 10 or 4) if c.isdigit() else c for c in figure.text)
            return _replace(paragraph, "figure", [(figure.start, figure.end, now)])
    return []


def _word(article: Article, draw: Draw) -> list[Edit]:
    paragraph = _long(article, draw)
    if paragraph is None:
        return []
    _, start, end = draw.random.choice(_words(paragraph))
    return _replace(paragraph, "word", [(start, end, draw.random.choice(WORDS[draw.language]))])


def _phrase(article: Article, draw: Draw) -> list[Edit]:
    paragraph = _long(article, draw)
    words = tokens(paragraph.text) if paragraph else ()
    runs = [n for n in range(2, len(words) - 6) if all(t.text.isalpha() for t in words[n : n + 4])]
    if paragraph is None or not runs:
        return []
    n = draw.random.choice(runs)
    return _replace(
        paragraph, "phrase", [(words[n].start, words[n + 3].end, draw.random.choice(PHRASES[draw.language]))]
    )


def _two(article: Article, draw: Draw) -> list[Edit]:
    """Two words of one sentence, with some unchanged ones between."""
    paragraph = _long(article, draw)
    if paragraph is None:
        return []
    for first, last in draw.random.sample(sentences(paragraph.text), len(sentences(paragraph.text))):
        here = [w for w in _words(paragraph) if first <= w[1] and w[2] <= last]
        pairs = [(a, b) for a in here for b in here if len(paragraph.text[a[2] : b[1]].split()) >= 5]
        if pairs:
            (_, a, b), (_, c, d) = draw.random.choice(pairs)
            one, other = draw.random.sample(WORDS[draw.language], 2)
            return _replace(paragraph, "two_in_a_sentence", [(a, b, one), (c, d, other)])
    return []


def _sentence(kind: str) -> Callable[[Article, Draw], list[Edit]]:
    def edited(article: Article, draw: Draw) -> list[Edit]:
        several = [p for p in article.old if len(sentences(p.text)) > 1 and len(p.pieces) == 1]
        if not several:
            return []
        paragraph = draw.random.choice(several)
        start, end = draw.random.choice(sentences(paragraph.text))
        stop = start + len(paragraph.text[start:end].rstrip())
        said = draw.random.choice(SENTENCES[draw.language])
        if kind == "sentence_added":
            return _replace(paragraph, kind, [(start, start, f"{said} ")])
        if kind == "sentence_removed":
            whole = (start, end) if end > stop else (start - 1, end)
            return _replace(paragraph, kind, [(*whole, "")])
        return _replace(paragraph, kind, [(start, stop, said)])

    return edited


def _item(kind: str) -> Callable[[Article, Draw], list[Edit]]:
    def edited(article: Article, draw: Draw) -> list[Edit]:
        items = [p for p in article.old if p.text.startswith("– ")]
        if len(items) < 2:
            return []
        item = items[0]
        edit = Edit(kind)
        place = next(n for n, p in enumerate(article.new) if p is item)
        if kind == "item_added":
            article.new.insert(place, Paragraph([f"– {draw.random.choice(PHRASES[draw.language])} ;"], edit))
        else:
            item.edit = edit
            del article.new[place]
        return [edit]

    return edited


def _paragraph(kind: str) -> Callable[[Article, Draw], list[Edit]]:
    def edited(article: Article, draw: Draw) -> list[Edit]:
        paragraph = _long(article, draw)
        if paragraph is None or len(article.old) < 3:
            return []
        edit = Edit(kind)
        place = next(n for n, p in enumerate(article.new) if p is paragraph)
        if kind == "paragraph_added":
            article.new.insert(
                place, Paragraph([" ".join(draw.random.sample(SENTENCES[draw.language], 2))], edit)
            )
        else:
            paragraph.edit = edit
            del article.new[place]
        return [edit]

    return edited


def _parted(article: Article, draw: Draw) -> list[Edit]:
    """A paragraph cut in two at a sentence."""
    several = [p for p in article.old if len(sentences(p.text)) > 1 and len(p.text) > 160]
    if not several:
        return []
    paragraph = draw.random.choice(several)
    cut = sentences(paragraph.text)[len(sentences(paragraph.text)) // 2][0]
    return _replace(paragraph, "paragraph_split", [(len(paragraph.text[:cut].rstrip()), cut, "\n\n")])


def _joined(article: Article, draw: Draw) -> list[Edit]:
    """Two paragraphs run together."""
    whole = [n for n, p in enumerate(article.old) if p.text.endswith(".") and len(p.text) > 80]
    places = [n for n in whole if n + 1 in whole]
    if not places:
        return []
    n = draw.random.choice(places)
    joint = Change(Edit("paragraphs_joined"), "\n\n", " ")
    both = Paragraph([article.old[n].text, joint, article.old[n + 1].text])
    for side in (article.old, article.new):
        side[n : n + 2] = [both]
    return [joint.edit]


def _table(kind: str) -> Callable[[Article, Draw], list[Edit]]:
    """A table of volumes, one row a line, in which a cell changes or a row comes."""

    def edited(article: Article, draw: Draw) -> list[Edit]:
        networks = draw.random.sample(
            ("Instagram", "Facebook", "LinkedIn", "TikTok", "YouTube", "Pinterest"), 5
        )
        volumes = [
            f"{draw.random.randint(1, 12)}\t{draw.random.randint(1, 30)} h\t{draw.random.randint(80, 900)},00 €"
            for _ in networks
        ]
        rows = [Paragraph([f"{name}\t{volume}"]) for name, volume in zip(networks, volumes, strict=True)]
        article.old += rows[:4]
        article.new += rows[:4]
        n = draw.random.randrange(1, 4)
        if kind == "table_row":
            edit = Edit(kind)
            rows[4].edit = edit
            article.new.insert(len(article.new) - n, rows[4])
            return [edit]
        text = rows[n].text
        cells = [(t.start, t.end) for t in tokens(text) if t.text[0].isdigit() and "€" in t.text]
        (start, end) = cells[-1]
        return _replace(rows[n], kind, [(start, end, f"{draw.random.randint(1000, 1900)},00 €")])

    return edited


def _renamed(article: Article, draw: Draw) -> list[Edit]:
    if not article.label:
        return []
    edit = Edit("article_renamed")
    title = "".join(piece for piece in article.title if isinstance(piece, str))
    article.title = [Change(edit, title, draw.random.choice(ARTICLES[draw.language])[0])]
    return [edit]


def _article_removed(article: Article, draw: Draw) -> list[Edit]:
    if article.label != "Article":
        return []
    article.edit = Edit("article_removed")
    del draw.new[next(n for n, other in enumerate(draw.new) if other is article)]
    return [article.edit]


def _fresh(draw: Draw, label: str, kind: str) -> Article:
    title, *texts = draw.random.choice(ARTICLES[draw.language])
    return Article(label, [title], [], [Paragraph([text]) for text in texts], Edit(kind))


def _article_added(article: Article, draw: Draw) -> list[Edit]:
    if article.label != "Article" or article.edit:
        return []
    added = _fresh(draw, "Article", "article_added")
    draw.new.insert(next(n for n, other in enumerate(draw.new) if other is article), added)
    return [added.edit] if added.edit else []


def _article_replaced(article: Article, draw: Draw) -> list[Edit]:
    """An article goes and another one comes at its place: two changes."""
    edits = [*_article_added(article, draw), *_article_removed(article, draw)]
    for edit in edits:
        edit.kind = "article_replaced"
    return edits


def _neighbours_removed(article: Article, draw: Draw) -> list[Edit]:
    """Two articles that follow each other go: two changes."""
    here = next(n for n, other in enumerate(draw.new) if other is article)
    both = draw.new[here : here + 2]
    if not all(_untouched(each) and each.label == "Article" for each in both):
        return []
    edits = [edit for each in both for edit in _article_removed(each, draw)]
    for edit in edits:
        edit.kind = "neighbours_removed"
    return edits


def _annex_added(article: Article, draw: Draw) -> list[Edit]:
    """A new annex before the others."""
    annexes = [n for n, other in enumerate(draw.new) if other.label == "Annexe"]
    if article.label != "Annexe":
        return []
    added = _fresh(draw, "Annexe", "annex_added")
    draw.new.insert(annexes[0], added)
    return [added.edit] if added.edit else []


def _article_moved(*, edited: bool) -> Callable[[Article, Draw], list[Edit]]:
    def moved(article: Article, draw: Draw) -> list[Edit]:
        here = next(n for n, other in enumerate(draw.new) if other is article)
        places = [
            n
            for n, other in enumerate(draw.new)
            if other.label == "Article" and other.edit is None and abs(n - here) > 3
        ]
        if article.label != "Article" or not places:
            return []
        article.edit = Edit("article_moved_and_edited" if edited else "article_moved")
        inside = _word(article, draw) if edited else []
        for edit in inside:
            edit.kind = "word_in_what_moved"
        place = draw.random.choice(places)
        draw.new.insert(place if place < here else place - 1, draw.new.pop(here))
        return [article.edit, *inside]

    return moved


def _clause_moved(article: Article, draw: Draw) -> list[Edit]:
    """A paragraph that passes into another article."""
    paragraph = _long(article, draw)
    here = next(n for n, other in enumerate(draw.new) if other is article)
    homes = [
        a
        for n, a in enumerate(draw.new)
        if abs(n - here) > 3 and a.label == "Article" and _untouched(a) and len(a.new) > 2
    ]
    if paragraph is None or len(article.old) < 3 or not homes or len(paragraph.text) < 60:
        return []
    paragraph.edit = Edit("clause_moved")
    article.new = [p for p in article.new if p is not paragraph]
    home = draw.random.choice(homes)
    home.new.insert(1, paragraph)
    return [paragraph.edit]


INSIDE: dict[str, Callable[[Article, Draw], list[Edit]]] = {
    "figure": _figure,
    "word": _word,
    "phrase": _phrase,
    "two_in_a_sentence": _two,
    "sentence_added": _sentence("sentence_added"),
    "sentence_removed": _sentence("sentence_removed"),
    "sentence_rewritten": _sentence("sentence_rewritten"),
    "item_added": _item("item_added"),
    "item_removed": _item("item_removed"),
    "paragraph_added": _paragraph("paragraph_added"),
    "paragraph_removed": _paragraph("paragraph_removed"),
    "paragraph_split": _parted,
    "paragraphs_joined": _joined,
    "table_cell": _table("table_cell"),
    "table_row": _table("table_row"),
    "article_renamed": _renamed,
}
AROUND: dict[str, Callable[[Article, Draw], list[Edit]]] = {
    "article_removed": _article_removed,
    "article_added": _article_added,
    "article_replaced": _article_replaced,
    "neighbours_removed": _neighbours_removed,
    "annex_added": _annex_added,
    "article_moved": _article_moved(edited=False),
    "article_moved_and_edited": _article_moved(edited=True),
    "clause_moved": _clause_moved,
}
