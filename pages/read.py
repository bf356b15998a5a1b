"""Read: the contract, calm and whole, with what each article protects and for whom."""

from __future__ import annotations

import streamlit as st

from contract import notation
from contract.actions import reading
from contract.figures import compute
from contract.interview import said
from contract.party import Seat
from contract.version import numbered
from pages.parts import paper
from pages.parts.comments import comments
from pages.parts.findings import findings_list
from pages.parts.heading import heading
from pages.parts.marks import marks
from pages.parts.seat import language, said_name, t, table, template

KEY_FIGURES = ("monthly_price", "posts_per_month", "price_per_post", "total_price", "gross_monthly_price")
KEY_TERMS = ("start_date", "months", "notice_days", "payment_days", "validation_hours")

sat = table()
heading(sat)
version = sat.version()
window = sat.contract.window
if window is not None:
    st.info(t("read.window", day=notation.day(window, language())), icon=":material/schedule:")

figures = compute(version.terms, template(sat))
with st.container(horizontal=True, key="key-figures"):
    for key in KEY_FIGURES:
        if key in figures:
            value = figures[key]
            words = (
                notation.number(value, language())
                if key == "posts_per_month"
                else notation.money(value, language())
            )
            st.metric(t(f"read.figure.{key}"), words, border=True)
    for key in KEY_TERMS:
        if key in version.terms:
            st.metric(
                said_name(sat, f"term.{key}"),
                said.answer(template(sat), language(), key, version.terms[key]),
                border=True,
            )

findings_list(reading.findings(sat), sat)
st.html(paper.STYLE)
for number, article in numbered(version):
    with st.container(border=True, key=f"article-{article.key}"):
        st.subheader(paper.title_of(article, number), anchor=f"art-{article.key}")
        text, margin = st.columns([3, 1], gap="medium")
        text.html(paper.article_html(article, number, version.language))
        with margin:
            cards = {seat: said_name(sat, f"article.{article.key}.for.{seat}") for seat in Seat}
            known = {seat: words for seat, words in cards.items() if not words.startswith("article.")}
            if known:
                st.html(paper.cards_html({t(f"read.for.{seat}"): words for seat, words in known.items()}))
            if sat.may("mark"):
                marks(sat, article)
            if sat.may("comment"):
                comments(sat, article, number)
