"""A Jinja2 environment in which a template can neither reach out nor grow without bound.

Jinja2's sandbox stops access to Python's inside. The rest here stops blow-ups: operators and filters that multiply
text are bounded or absent; loops, ranges, calls, includes and the text that is made are paid for from one budget.
"""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable, Iterable, Mapping, MutableMapping
from functools import cache
from itertools import islice
from types import SimpleNamespace
from typing import Any

from jinja2 import Environment, StrictUndefined, Undefined, nodes, pass_context
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import Template
from jinja2.exceptions import SecurityError, TemplateSyntaxError, UndefinedError
from jinja2.loaders import BaseLoader
from jinja2.runtime import Context, LoopContext, Macro, markup_join, str_join
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Cycler, Joiner, Namespace
from markupsafe import Markup

from journeygen.model.base import Model

MOST_CHARACTERS = 1_000_000
"""No text inside a rendering grows longer; a mail is under 80 KB."""

MOST_STEPS = 100_000
"""The budget of one rendering: turns of loops, numbers in ranges, calls, includes, hundreds of characters joined."""

_BATCH = 64
"""Chunks joined before their length is looked at; each is a text in a template or the value of one name."""
_LARGEST_NUMBER = 10**12
_LONGEST_REPEATED = 1000
_TEXT_FILTERS = ("capitalize", "e", "escape", "lower", "trim", "truncate", "upper", "urlencode")
_OTHER_FILTERS = (
    *(
        "abs",
        "count",
        "d",
        "default",
        "dictsort",
        "first",
        "float",
        "int",
        "items",
        "last",
        "length",
        "list",
        "map",
    ),
    *("max", "min", "reject", "rejectattr", "round", "safe", "select", "selectattr", "sort", "unique"),
)
_METHODS = frozenset(
    [
        "startswith",
        "endswith",
        "strip",
        "lstrip",
        "rstrip",
        "lower",
        "upper",
        "split",
        "items",
        "keys",
        "values",
        "get",
    ]
)
_SCALARS = (str, int, float, Undefined, datetime.date)
_PLAIN = frozenset({str, Markup, int})
"""What nearly everything printed is: told at once."""


class TooMuchError(SecurityError):
    """A template asks for too much text or work."""


class Sandbox(ImmutableSandboxedEnvironment):
    """The environment of all templates of one build. `looked_up` gathers the names of templates asked for."""

    intercepted_binops = frozenset(["+", "*", "**", "%"])

    def __init__(self, loader: BaseLoader, filters: Mapping[str, Callable[..., Any]]) -> None:
        super().__init__(
            loader=loader,
            autoescape=escapes,
            undefined=StrictUndefined,
            finalize=printable,
            auto_reload=False,
            cache_size=-1,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self.code_generator_class = _Code
        self.steps = 0
        self.looked_up: set[str] = set()
        self.filters = {**self._own_filters(), **filters}
        self.globals = {
            "range": self._range,
            "dict": dict,
            "cycler": Cycler,
            "joiner": Joiner,
            "namespace": Namespace,
        }

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return the globals of a template as one plain mapping: it is copied for every rendering."""
        return {**self.globals, **(d or {})}

    def start(self) -> None:
        """Begin a rendering with a full budget."""
        self.steps = 0
        self.looked_up = set()

    def charge(self, steps: int) -> None:
        """Take `steps` from the budget. Raises TooMuchError when it is used up."""
        self.steps += steps
        if self.steps > MOST_STEPS:
            raise TooMuchError("too many turns of loops, calls or includes")

    # ── text ──

    def concat(self, chunks: Iterable[str]) -> str:
        """Join what a template, macro or block printed."""
        written = iter(chunks)
        pieces, size = [], 0
        while batch := "".join(islice(written, _BATCH)):
            size += len(batch)
            if size > MOST_CHARACTERS:
                raise TooMuchError("the text grows too long")
            pieces.append(batch)
        self.charge(size // 100)
        return "".join(pieces)

    def tilde(self, context: Context, parts: tuple[Any, ...]) -> str:
        """Carry out `a ~ b`."""
        joined = (markup_join if context.eval_ctx.autoescape else str_join)(
            [printable(part) for part in parts]
        )
        return self._bounded(joined)

    def _bounded(self, text: str) -> str:
        if len(text) > MOST_CHARACTERS:
            raise TooMuchError("the text grows too long")
        self.charge(len(text) // 100)
        return text

    # ── operators ──

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Carry out + * ** %: with numbers freely, + and * with texts under a limit, nothing else."""
        if isinstance(left, int | float) and isinstance(right, int | float) and operator != "**":
            result = super().call_binop(context, operator, left, right)
            if abs(result) > _LARGEST_NUMBER:
                raise TooMuchError("the number grows too large")
            return result
        if operator == "*" and isinstance(left, str) and isinstance(right, int):
            return self._repeated(left, right)
        if operator == "+" and isinstance(left, str | list | tuple) and isinstance(right, str | list | tuple):
            self.charge((len(left) + len(right)) // 100 + 1)
            if len(left) + len(right) > MOST_CHARACTERS:
                raise TooMuchError("the text or list grows too long")
            return left + right  # type: ignore[operator]
        if isinstance(left, Undefined) or isinstance(right, Undefined):
            return super().call_binop(context, operator, left, right)
        raise SecurityError(f"the operator {operator} is for numbers here")

    def _repeated(self, text: str, times: int) -> str:
        """Draw a line: a short text over and over."""
        if len(text) * times > _LONGEST_REPEATED:
            raise TooMuchError(f"a repeated text of more than {_LONGEST_REPEATED} characters")
        self.charge(len(text) * max(times, 0) // 100 + 1)
        return text * times

    # ── calls, loops, includes ──

    def call(__self, __context: Context, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
        """Call from a template, for one step."""
        __self.charge(1)
        if not __self.is_safe_callable(__obj):
            raise SecurityError(f"{getattr(__obj, '__name__', type(__obj).__name__)}( ) cannot be called")
        return super().call(__context, __obj, *args, **kwargs)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Give the values of our own models and views at once; anything else is for Jinja2's sandbox to judge."""
        if _is_ours(type(obj)) and not attribute.startswith("_"):  # type: ignore[arg-type]  # classes are hashable
            value = getattr(obj, attribute, None)
            if value is not None and not callable(value):
                return value
        return super().getattr(obj, attribute)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Allow the values of our own models and views; anything else is for Jinja2's sandbox to judge."""
        if _is_ours(type(obj)):  # type: ignore[arg-type]  # classes are hashable
            return not attr.startswith("_") and not callable(value)
        return super().is_safe_attribute(obj, attr, value)

    def is_safe_callable(self, obj: Any) -> bool:
        """Allow macros, the loop's own functions, our globals and a few methods of texts and mappings."""
        if isinstance(obj, Macro | Cycler | Joiner | Undefined) or obj in self.globals.values():
            return True
        owner = getattr(obj, "__self__", None)
        if isinstance(owner, LoopContext | Cycler):
            return True
        return isinstance(owner, str | Mapping) and getattr(obj, "__name__", "") in _METHODS

    def get_template(self, name: Any, *args: Any, **kwargs: Any) -> Template:
        """Load a template and remember that it was asked for."""
        self.charge(10)
        if isinstance(name, str):
            self.looked_up.add(name)
        return super().get_template(name, *args, **kwargs)

    def select_template(self, names: Any, *args: Any, **kwargs: Any) -> Template:
        """Load the first template that exists; remember all of them."""
        self.looked_up.update(name for name in names if isinstance(name, str))
        return super().select_template(names, *args, **kwargs)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """Parse, and make every loop pay for its turns."""
        tree = super()._parse(source, name, filename)
        for loop in tree.find_all(nodes.For):
            if loop.recursive:
                raise TemplateSyntaxError("recursive loops are not allowed", loop.lineno, name, filename)
            loop.iter = nodes.Filter(loop.iter, "_paid", [], [], None, None, lineno=loop.iter.lineno)
            loop.iter.set_environment(self)
        return tree

    def _range(self, *bounds: int) -> range:
        numbers = range(*bounds)
        self.charge(len(numbers) if numbers else 1)
        return numbers

    # ── filters ──

    def _own_filters(self) -> dict[str, Callable[..., Any]]:
        given = Environment().filters
        kept = {name: given[name] for name in _OTHER_FILTERS}
        kept |= {name: _of_scalar(given[name]) for name in _TEXT_FILTERS}
        return kept | {"_paid": self._paid, "join": self._join, "replace": self._replace}

    @staticmethod
    @pass_context
    def _paid(context: Context, values: Any) -> Any:
        """Charge a loop for its turns before it begins."""
        entries = values if hasattr(values, "__len__") else list(values)
        sandbox = context.environment
        assert isinstance(sandbox, Sandbox)
        sandbox.charge(len(entries) + 1)
        return entries

    @staticmethod
    @pass_context
    def _join(context: Context, values: Any, between: str = "") -> str:
        sandbox = context.environment
        assert isinstance(sandbox, Sandbox)
        parts: list[Any] = []
        for value in Sandbox._paid(context, values):
            parts += [between, printable(value)]
        return sandbox.tilde(context, tuple(parts[1:]))

    @staticmethod
    @pass_context
    def _replace(context: Context, text: Any, old: str, new: str) -> str:
        sandbox = context.environment
        assert isinstance(sandbox, Sandbox)
        text = printable(text)
        text = text if isinstance(text, str) else str(text)
        if len(text) + text.count(old) * len(new) > MOST_CHARACTERS:
            raise TooMuchError("the text grows too long")
        return sandbox._bounded(text.replace(old, new))


class _Code(CodeGenerator):
    """Writes `~` as a call of the environment, so that its length can be bounded."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802
        """Write `a ~ b`; the name is Jinja2's."""
        self.write("environment.tilde(context, (")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")


def escapes(name: str | None) -> bool:
    """Tell whether a template's values are escaped: all but text and CSS."""
    return name is None or not name.endswith(("text.j2", ".txt.j2", ".css.j2"))


def printable(value: Any) -> Any:
    """Let scalars through; refuse to print None, lists and models, which is always a slip."""
    if type(value) in _PLAIN or (isinstance(value, _SCALARS) and not isinstance(value, bool)):
        return value
    if value is None:
        raise UndefinedError("a value that is not set (None) is printed")
    raise UndefinedError(f"a {type(value).__name__} is printed; only texts and numbers can be")


@cache
def _is_ours(kind: type) -> bool:
    """Tell whether a type holds nothing but data of ours: a model, a view, a frozen card."""
    is_card = dataclasses.is_dataclass(kind) and kind.__module__.startswith("journeygen.")
    return is_card or issubclass(kind, Model | SimpleNamespace)


def _of_scalar(given: Callable[..., Any]) -> Callable[..., Any]:
    """Keep a text filter from writing out lists, whose text can be endless."""
    position = 1 if hasattr(given, "jinja_pass_arg") else 0

    def checked(*args: Any, **kwargs: Any) -> Any:
        printable(args[position])
        return given(*args, **kwargs)

    vars(checked).update(vars(given))
    return checked


__all__ = ["MOST_CHARACTERS", "MOST_STEPS", "Markup", "Sandbox", "TooMuchError", "escapes", "printable"]
