"""A small app that shows each component on its own; `?size=` makes the redline large, `?size=…xmoved` moves an article."""

import asyncio
import json

import streamlit as st

from contract.edges import library
from contract.redline.change import Change, ChangeKind, Redline, Span
from contract.redline.view import Beside, Names, Offer, view
from contract.terms import Terms
from contract.version import Article, Clause, Version

LABELS = {
    code.removeprefix("redline."): sentence
    for code, sentence in library.catalogue("fr").sentences.items()
    if code.startswith("redline.")
}
BASE = "Le client règle chaque facture dans un délai de trente jours à compter de sa réception, par virement."
NEW = BASE.replace("trente", "quarante-cinq")
HOSTILE = "<img src=x onerror=\"document.title='pwned'\">"


def sample(articles: int, each: int, *, moved: bool = False) -> dict:
    def order(*, new: bool) -> list[int]:
        """The third article goes to the end where one is moved; the last one goes for good."""
        stay = [n for n in range(articles - new) if not (new and moved and n == 2)]
        return [*stay, 2] if new and moved else stay

    def made(*, new: bool) -> Version:
        return Version("t", "fr", "Contrat", Terms(), tuple(
            Article(f"a{n}", f"Conditions financières {n}", tuple(
                Clause(f"a{n}.c{m}", (NEW if new and m < each and n % 3 != 2 and (n or m) else BASE) if m or n else BASE + HOSTILE) for m in range(each + 2)
            )) for n in order(new=new)))  # fmt: skip

    at = BASE.index("trente")
    changes = [
        Change(f"t{n}.{m}", ChangeKind.TEXT, f"a{n}", f"a{n}.c{m}", "", "trente", "quarante-cinq", at, at + 6, at, at + 13,
               (Span("delete", "trente"), Span("insert", "quarante-cinq")), "g" if n == 1 and m < 2 else f"t{n}.{m}")
        for n in range(articles - 1) if n % 3 != 2 for m in range(each) if n or m
    ]  # fmt: skip
    if moved:
        changes.append(Change("moved", ChangeKind.ARTICLE_MOVED, "a2", group="moved"))
    changes.append(Change("gone", ChangeKind.ARTICLE_REMOVED, f"a{articles - 1}", group="gone"))

    class Note:
        severity, article, clause, change, sources = (
            "alarm",
            f"a{articles - 1}",
            "",
            "gone",
            ("C. civ., art. 1170",),
        )
        harmed, protections = "client", ("client_differends",)

    words = "L’article supprimé portait une obligation essentielle."
    return view(
        Redline(made(new=False), made(new=True), tuple(changes)),
        [Note()],
        lambda _: words,
        lambda _: "protection du client",
        library.catalogue("fr"),
        Names(str, lambda _key, value: str(value)),
        Beside(
            material={c.id for c in changes if c.kind is ChangeKind.TEXT and not c.id.endswith(".1")},
            offers={"t0.1": (Offer("Valeur médiane", "trente-sept"),)},
        ),
    )


def main() -> None:
    # Registered by the page script alone: the server's own import of this file must not do it.
    # ruff: noqa: PLC0415
    from pages.parts.clause_editor import Paragraph, Receipt, clause_editor, handed_in
    from pages.parts.live import live
    from pages.parts.redline_view import Deciding, redline_view

    st.set_page_config(layout="wide")
    size = st.query_params.get("size", "6x2")
    if st.query_params.get("part") == "editor":
        rev = "2" if st.button("ailleurs") else "1"
        other = " Autre." if rev == "2" else ""
        deaf = st.query_params.get("deaf") is not None
        typed = handed_in("e")
        clause_editor(
            rev,
            "Prix",
            [Paragraph("c1", "6.1", BASE + other, BASE, BASE), Paragraph("c2", "6.2", "Deux.", "Deux.")],
            place="sample",
            back="Annuler",
            receipt=Receipt(typed.turn) if typed and not deaf else Receipt(),
            on_draft=lambda: None,
            labels=LABELS,
            key="e",
        )
        st.text(f"draft={typed.clauses if typed else None}")
        return
    if st.query_params.get("part") == "live":
        st.button("encore")
        seq = live("c2", who="Le client", labels=LABELS, key="live")
        st.session_state["seq"] = seq or st.session_state.get("seq")
        st.text(f"seq={st.session_state['seq']}")
        return
    live("c1", who="Le client", labels=LABELS, key="live")
    held = st.session_state.setdefault("held", {})
    st.session_state.setdefault("turns", 0)

    def keep(answers):
        st.session_state["turns"] += 1
        for answer in answers:
            if answer.verdict == "none":
                held.pop(answer.change, None)
            else:
                held[answer.change] = {
                    "verdict": answer.verdict,
                    "text": answer.text,
                    "reason": answer.reason,
                }
        return True

    reads = st.query_params.get("read") is not None
    deciding = None if reads else Deciding(st.session_state["turns"], keep)
    resume = st.query_params.get("resume") is not None
    redline_view(f"/sample/{size}", size, deciding=deciding, labels=LABELS, key="r", resume=resume)
    st.text("held=" + json.dumps(held, ensure_ascii=False))


if __name__ == "__main__":
    main()
else:
    from starlette.responses import JSONResponse, StreamingResponse
    from starlette.routing import Route

    from contract.web import parts

    def answer(request):
        articles, each, *moved = request.path_params["size"].split("x")
        return JSONResponse(sample(int(articles), int(each), moved=bool(moved)))

    streams = []

    async def told():
        yield 'retry: 60000\n\ndata: {"contract": "other", "seq": 3}\n\ndata: {"contract": "c2", "seq": 7}\n\n'
        await asyncio.sleep(4)

    async def stream(request):
        streams.append(request.query_params["contract"])
        if streams[-1] != "c2":
            return JSONResponse({}, 404)
        return StreamingResponse(told(), media_type="text/event-stream")

    async def count(_request):
        return JSONResponse(streams.count("c2"))

    routes = [
        Route("/part/{name}.js", parts.script),
        Route("/sample/{size}", answer),
        Route("/api/live", stream),
        Route("/count", count),
    ]
    app = st.App(__file__, routes=routes)
