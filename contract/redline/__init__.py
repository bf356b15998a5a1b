"""Comparison of two versions by their keys, or of two texts by alignment."""

from contract.redline.articles import ArticleKind, ArticleRow, Heading
from contract.redline.change import Redline
from contract.redline.keyed import article_report, compare
from contract.redline.texts import compare_texts, text_report

__all__ = [
    "ArticleKind",
    "ArticleRow",
    "Heading",
    "Redline",
    "article_report",
    "compare",
    "compare_texts",
    "text_report",
]
