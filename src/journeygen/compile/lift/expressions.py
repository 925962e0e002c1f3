"""Read one tag with Jinja2's parser and keep what copy may say; everything else becomes a problem.

Jinja2 only parses here. The syntax tree is walked, never compiled: `{{ 'a' * 10**9 }}` costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from jinja2 import Environment, TemplateSyntaxError, nodes

from journeygen.compile.lift import format_words, words
from journeygen.compile.lift.words import Problem
from journeygen.diagnostics import Words
from journeygen.model.formats import FORMATS
from journeygen.model.sendtime import Ask


@dataclass(frozen=True, slots=True)
class Print:
    """`{{ name }}`, `{{ name | default("…") }}`, `{{ name | format }}` or `{{ name | format | default("…") }}`."""

    name: str
    default: str | None = None
    format: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """`if name`, `if not name`, `if name is known`, `if name is unknown`."""

    name: str
    ask: Ask


@dataclass(frozen=True, slots=True)
class Each:
    """`for variable in name`."""

    variable: str
    name: str


Read = TypeVar("Read", Print, Question, Each)

_JINJA = Environment(autoescape=False)

_REFUSED: dict[type[nodes.Node], Words] = {
    nodes.Call: Words("関数や「( )」の呼び出し", "a call"),
    nodes.Getitem: Words("[ ] での取り出し", "access with [ ]"),
    nodes.Compare: Words("比較(==、>、in など)", "a comparison"),
    nodes.And: Words("and", "`and`"),
    nodes.Or: Words("or", "`or`"),
    nodes.Concat: Words("~ でのつなぎ合わせ", "joining with ~"),
    nodes.CondExpr: Words("一行の if", "an inline if"),
    nodes.Filter: Words("このフィルター", "this filter"),
    nodes.Test: Words("この is", "this test"),
    nodes.Const: Words("値そのもの", "a literal value"),
    nodes.Not: Words("ここでの not", "`not` here"),
}
_ELSEWHERE = Words("この書き方", "this expression")


class _RefusedError(Exception):
    """Carries the problem of an expression out of the walk."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message.en)
        self.problem = problem


@lru_cache(maxsize=4096)
def read_output(source: str) -> Print | Problem:
    """Read what stands between `{{` and `}}`."""
    if not source.strip():
        return words.empty()
    return _read("{{ " + source + " }}", source, _output)


@lru_cache(maxsize=4096)
def read_condition(source: str) -> Question | Problem:
    """Read what stands after `if` or `elif`."""
    return _read("{% if " + source + " %}{% endif %}", source, _condition)


@lru_cache(maxsize=1024)
def read_loop(source: str) -> Each | Problem:
    """Read what stands after `for`."""
    return _read("{% for " + source + " %}{% endfor %}", source, _loop)


def _read(template: str, source: str, walk: Callable[[nodes.Node], Read]) -> Read | Problem:
    try:
        return walk(_JINJA.parse(template).body[0])
    except _RefusedError as refused:
        return refused.problem
    except (TemplateSyntaxError, ValueError, RecursionError, MemoryError, IndexError):
        return words.unreadable(" ".join(source.split())[:80])


def _output(node: nodes.Node) -> Print:
    if not isinstance(node, nodes.Output) or len(node.nodes) != 1:
        raise _RefusedError(words.not_allowed(_ELSEWHERE))
    printed: nodes.Node | None = node.nodes[0]
    filters: list[nodes.Filter] = []
    while isinstance(printed, nodes.Filter):
        filters.append(printed)
        printed = printed.node
    name = _name(printed)
    return Print(name, *_filtered(filters[::-1])) if filters else Print(name)


def _filtered(filters: Sequence[nodes.Filter]) -> tuple[str | None, str]:
    """Return default and format of a value: at most one of each, the format first."""
    default, written = None, ""
    for found in filters:
        if found.name == "default":
            if default is not None:
                raise _RefusedError(format_words.only_one(Words("default ", "default"), "default"))
            default = _default(found)
            continue
        this = _format(found)
        if written:
            raise _RefusedError(format_words.only_one(Words("書式", "format"), found.name))
        if default is not None:
            raise _RefusedError(format_words.format_after_default(this, found.name))
        written = this
    return default, written


def _format(found: nodes.Filter) -> str:
    """Return the key of a format; refuse any other filter."""
    known = [key for key, row in FORMATS.items() if row.filter == found.name]
    if not known:
        raise _RefusedError(format_words.no_such_filter(found.name))
    given = [f'"{one.value}"' if isinstance(one, nodes.Const) else "…" for one in found.args]
    key = f"{found.name}({', '.join(given)})" if given else found.name
    if key not in known or _more(found):
        raise _RefusedError(format_words.no_such_format(key, found.name, known))
    return key


def _default(found: nodes.Filter) -> str:
    """Return the text of `default("…")`; refuse any other kind of argument."""
    given = found.args[0] if len(found.args) == 1 else None
    value = given.value if isinstance(given, nodes.Const) and not _more(found) else None
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return str(value)
    raise _RefusedError(
        words.not_allowed(
            Words("この default の書き方", "this use of default"),
            "default",
            Words('default("言葉") のように、引用符で囲んだ言葉をひとつ書きます', 'write default("words")'),
        )
    )


def _more(found: nodes.Filter) -> bool:
    return bool(found.kwargs or found.dyn_args or found.dyn_kwargs)


def _condition(node: nodes.Node) -> Question:
    if not isinstance(node, nodes.If):
        raise _RefusedError(words.not_allowed(_ELSEWHERE))
    if isinstance(node.test, nodes.Not):
        asked = _question(node.test.node)
        opposite = {Ask.TRUE: Ask.FALSE, Ask.KNOWN: Ask.UNKNOWN, Ask.UNKNOWN: Ask.KNOWN}
        return Question(asked.name, opposite[asked.ask])
    return _question(node.test)


def _question(node: nodes.Node) -> Question:
    if not isinstance(node, nodes.Test):
        return Question(_name(node), Ask.TRUE)
    if node.name in ("known", "unknown") and not (node.args or node.kwargs):
        return Question(_name(node.node), Ask(node.name))
    hints = {
        "defined": Words("is known と書きます", "write `is known`"),
        "undefined": Words("is unknown と書きます", "write `is unknown`"),
        "none": Words("is unknown と書きます", "write `is unknown`"),
    }
    what = Words(f"is {node.name} ", f"`is {node.name}`")
    raise _RefusedError(words.not_allowed(what, node.name, hints.get(node.name)))


def _loop(node: nodes.Node) -> Each:
    if not isinstance(node, nodes.For) or node.recursive or node.test is not None:
        raise _RefusedError(words.not_allowed(Words("for の条件や recursive", "a filtered or recursive for")))
    if not isinstance(node.target, nodes.Name):
        raise _RefusedError(words.not_allowed(Words("二つ以上の変数", "more than one loop variable")))
    return Each(node.target.name, _name(node.iter))


def _name(node: nodes.Node | None) -> str:
    """Return the dotted name that an expression spells, refusing every other expression."""
    keys: list[str] = []
    inner = node or nodes.Const(None)
    while isinstance(inner, nodes.Getattr):
        keys.append(inner.attr)
        inner = inner.node
    if isinstance(inner, nodes.Name):
        return ".".join([inner.name, *reversed(keys)])
    if isinstance(node, nodes.BinExpr | nodes.UnaryExpr) and not isinstance(
        node, nodes.And | nodes.Or | nodes.Not
    ):
        raise _RefusedError(words.not_allowed(Words("計算", "arithmetic")))
    raise _RefusedError(_refusal(node if node and type(node) in _REFUSED else inner))


def _refusal(node: nodes.Node) -> Problem:
    hint = None
    if isinstance(node, nodes.And | nodes.Or):
        hint = Words(
            "{% if %} を入れ子にするか、elif で分けます", "nest one {% if %} in another, or use elif"
        )
    elif isinstance(node, nodes.Const | nodes.TemplateData):
        hint = Words("文字は、そのまま本文に書きます", "write text as it is")
    elif isinstance(node, nodes.Getitem):
        hint = Words(
            "customer.family_name のように、点でつなぎます", "join names with dots: customer.family_name"
        )
    return words.not_allowed(_REFUSED.get(type(node), _ELSEWHERE), "", hint)
