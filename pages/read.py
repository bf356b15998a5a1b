"""Read: the contract, calm and whole, with what each article protects and for whom."""

from __future__ import annotations

import streamlit as st

from contract import notation
from contract.actions import news, reading, threads
from contract.figures import compute
from contract.interview import said
from pages.parts import paper
from pages.parts.comments import comments, talk_about, talked_about
from pages.parts.digest import digest
from pages.parts.findings import findings_list
from pages.parts.frame import pressed
from pages.parts.heading import heading
from pages.parts.reader import State, reader
from pages.parts.returning import received
from pages.parts.seat import labels, language, said_name, t, table, template
from pages.parts.where_it_hurts import where_it_hurts
from pages.parts.word_file import word_file

KEY_FIGURES = ("monthly_price", "posts_per_month", "price_per_post", "total_price", "gross_monthly_price")
KEY_TERMS = ("start_date", "months", "notice_days", "payment_days", "validation_hours")

sat = table()
with heading(sat, "read").left:
    digest(sat)
version, seen = sat.version(), news.version_seen(sat)
if seen and seen != sat.contract.head:
    with st.container(key="changed"):
        st.page_link(
            "pages/history.py",
            label=t("read.changed", old=seen, new=sat.contract.head),
            icon=":material/compare_arrows:",
            query_params={"depuis": str(seen)},
        )
window = sat.contract.window
if window is not None:
    with st.container(horizontal=True, vertical_alignment="center", key="window"):
        st.info(t("read.window", day=notation.day(window, language())), icon=":material/schedule:")
        st.link_button(t("read.remind"), f"/agenda/{sat.id}.ics", icon=":material/event:")

figures = compute(version.terms, template(sat))
facts = {
    t(f"read.figure.{key}"): notation.number(figures[key], language())
    if key == "posts_per_month"
    else notation.money(figures[key], language())
    for key in KEY_FIGURES
    if key in figures
} | {
    said_name(sat, f"term.{key}"): said.answer(template(sat), language(), key, version.terms[key])
    for key in KEY_TERMS
    if key in version.terms
}
st.html(paper.facts_html(facts))
with st.container(horizontal=True, key="take"):
    head = sat.contract.head
    st.link_button(t("history.pdf"), f"/pdf/{sat.id}/{head}.pdf", icon=":material/picture_as_pdf:")
    word_file(sat, head, key="word-read")
where_it_hurts(sat)
findings_list(reading.findings(sat), sat)
reader(
    f"/api/version/{sat.id}/{sat.contract.head}",
    f"{version.digest[:12]}-{language()}",
    State(
        marks=reading.marks(sat),
        threads=threads.open_threads(sat),
        unread=news.unread(sat),
        about=talked_about(),
        can_mark=sat.may("mark"),
        can_comment=sat.may("comment"),
        propose_url=f"/proposer?c={sat.id}&article=" if sat.may("propose") else "",
    ),
    on_mark=lambda article, how: pressed(lambda: reading.mark(sat, article, how)),
    on_talk=talk_about,
    labels=labels("reader"),
    key="reader",
)
received(sat)
comments(sat)
