"""The small language templates are written in: texts with `{{ term|filter }}`, and conditions.

A Jinja subset, checked before anything runs: a sandbox keeps code in, but only a closed list of node
types keeps a template from exhausting the machine. No statement, no loop, no attribute, no arithmetic.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from jinja2 import TemplateSyntaxError, Undefined, nodes
from jinja2.environment import TemplateExpression
from jinja2.parser import Parser
from jinja2.sandbox import SandboxedEnvironment

from contract.errors import UnreadableError

FILTERS = frozenset(
    (
        *("money", "percent", "number", "count", "day", "years", "months", "days", "hours"),
        *("siret", "siren", "vat", "iban", "phone"),
        *("name", "names", "name_lines", "network_lines", "rate_lines"),
    )
)
LONGEST = 20_000
_SHARED = (nodes.Const, nodes.Name)
_TEXT = (*_SHARED, nodes.Output, nodes.TemplateData, nodes.Filter, nodes.Call)
_CONDITION = (
    *_SHARED,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Test,
    nodes.List,
    nodes.Tuple,
    nodes.Neg,
)


class Unanswered(Undefined):
    """A term nobody answered yet: it compares as neither greater nor smaller, and contains nothing."""

    __slots__ = ()

    @property
    def term(self) -> str:
        """The key that has no answer."""
        return self._undefined_name or ""

    def _beyond_compare(self, other: object) -> bool:
        del other
        return False

    __lt__ = __le__ = __gt__ = __ge__ = _beyond_compare  # type: ignore[assignment]


# Terms hold no code, so nothing in a condition needs escaping or globals.
_PLAIN = SandboxedEnvironment(undefined=Unanswered, autoescape=False, keep_trailing_newline=False)
_PLAIN.globals.clear()


def holds(condition: str, values: Mapping[str, object]) -> bool:
    """Whether the condition is true of these values; the empty one always is."""
    return not condition or bool(_compiled(condition)(values))


@lru_cache(maxsize=4096)
def condition_names(condition: str) -> frozenset[str]:
    """The names a condition looks at; raises `UnreadableError` where it is not in the language."""
    if not condition:
        return frozenset()
    try:
        parser = Parser(_PLAIN, _short(condition), state="variable")
        tree = parser.parse_expression()
        if not parser.stream.eos:
            raise UnreadableError("template.syntax", line=1, text=condition)
        return _checked(tree, _CONDITION)
    except TemplateSyntaxError as fault:
        raise UnreadableError("template.syntax", line=fault.lineno, text=condition) from fault
    except RecursionError as fault:
        raise UnreadableError("template.too_deep", line=1) from fault


@lru_cache(maxsize=4096)
def text_names(text: str) -> frozenset[str]:
    """The names a clause's text is filled with; raises `UnreadableError` where it is not in the language."""
    try:
        return _checked(_PLAIN.parse(_short(text)), _TEXT)
    except TemplateSyntaxError as fault:
        raise UnreadableError("template.syntax", line=fault.lineno, text=str(fault.message)) from fault
    except RecursionError as fault:
        raise UnreadableError("template.too_deep", line=1) from fault


@lru_cache(maxsize=4096)
def text_references(text: str) -> frozenset[str]:
    """The keys of the articles that a clause's text refers to."""
    text_names(text)
    calls = _PLAIN.parse(text).find_all(nodes.Call)
    return frozenset(word.value for call in calls for word in call.args if isinstance(word, nodes.Const))


def _short(source: str) -> str:
    if len(source) > LONGEST:
        raise UnreadableError("template.too_long", line=1, longest=LONGEST)
    return source


def _checked(tree: nodes.Node, allowed: tuple[type[nodes.Node], ...]) -> frozenset[str]:
    """The names in the tree, once every node in it is found to be allowed."""
    seen: set[str] = set()
    waiting = list(tree.iter_child_nodes()) if isinstance(tree, nodes.Template) else [tree]
    while waiting:
        node = waiting.pop()
        if not isinstance(node, allowed) or not _proper(node):
            raise UnreadableError("template.forbidden", line=node.lineno, what=type(node).__name__)
        if isinstance(node, nodes.Name):
            seen.add(node.name)
        # The called name is `ref`, the only function there is: it is no term.
        waiting.extend(node.args if isinstance(node, nodes.Call) else node.iter_child_nodes())
    return frozenset(seen)


def _proper(node: nodes.Node) -> bool:
    """What the node's type alone does not tell: which filter, which test, which call."""
    if isinstance(node, nodes.Name):
        return not node.name.startswith("_") and node.ctx == "load"
    if isinstance(node, nodes.Test):
        return node.name == "defined" and not _arguments(node)
    if isinstance(node, nodes.Filter):
        return node.name in FILTERS and node.node is not None and _only_words(node)
    if isinstance(node, nodes.Call):
        return (
            isinstance(node.node, nodes.Name)
            and node.node.name == "ref"
            and _only_words(node)
            and len(node.args) == 1
        )
    return True


def _only_words(node: nodes.Filter | nodes.Call) -> bool:
    """At most one positional argument, a literal text."""
    words = node.args
    literal = all(isinstance(word, nodes.Const) and isinstance(word.value, str) for word in words)
    return literal and len(words) <= 1 and not (node.kwargs or node.dyn_args or node.dyn_kwargs)


def _arguments(node: nodes.Test) -> bool:
    return bool(node.args or node.kwargs or node.dyn_args or node.dyn_kwargs)


@lru_cache(maxsize=4096)
def _compiled(condition: str) -> TemplateExpression:
    condition_names(condition)
    return _PLAIN.compile_expression(condition, undefined_to_none=False)
