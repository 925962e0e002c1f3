"""The filters that our templates know beside Jinja2's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from jinja2 import pass_eval_context
from jinja2.nodes import EvalContext
from markupsafe import Markup, escape

from journeygen.compile.body.typography import REMARK, breakable, typeset
from journeygen.compile.slots import Slot

_KEEP = '<span style="word-break:keep-all;overflow-wrap:anywhere;">{}</span>'
_WHOLE = '<span style="white-space:nowrap">{}</span>'


class _Addresses(Protocol):
    def link(self, address: str) -> str: ...

    def asset(self, path: str) -> str: ...

    def image(self, path: str) -> tuple[str, int, int]: ...


def yen(value: Any) -> str:
    """Write an amount: 12000 → 12,000円. A text is left as it is."""
    return f"{value:,}円" if isinstance(value, int) else str(value)


@pass_eval_context
def phrase_breaks(context: EvalContext, value: Any) -> str:
    """Let a heading or label break between phrases only (BudouX); plain text is left as it is."""
    if isinstance(value, Slot):
        return value.filtered("phrases") if context.autoescape else value
    if not context.autoescape or isinstance(value, Markup):
        return value if isinstance(value, str) else str(value)
    return breaks_as_html(str(value))


def breaks_as_html(text: str) -> str:
    """Write a text as HTML that breaks after its clauses, or else between its phrases."""
    written = breakable(text)
    return Markup(written) if written == escape(text) else Markup(_KEEP.format(written))


@pass_eval_context
def running_text(context: EvalContext, value: Any) -> str:
    """Keep telephone numbers, remarks in brackets and the last few characters together; plain text stays as it is."""
    if isinstance(value, Slot):
        return value.filtered("typeset") if context.autoescape else value
    if not context.autoescape or isinstance(value, Markup):
        return value if isinstance(value, str) else str(value)
    return running_as_html(str(value))


def running_as_html(text: str) -> str:
    """Write running text as HTML in which what belongs together stays together."""
    return Markup(REMARK.sub(lambda found: _WHOLE.format(found.group()), typeset(text, ends=True)))


def filters_for(addresses: _Addresses) -> Mapping[str, Callable[..., Any]]:
    """Return the filters by name."""

    def height(path: str, width: int) -> int:
        """Return how high a picture is when it is shown so wide, so that its place is kept while it loads."""
        _, real_width, real_height = addresses.image(path)
        return round(width * real_height / real_width)

    def link(address: str) -> str:
        """Return the whole address of a link."""
        return address.filtered("link") if isinstance(address, Slot) else addresses.link(address)

    return {
        "asset": addresses.asset,
        "height": height,
        "link": link,
        "phrases": phrase_breaks,
        "typeset": running_text,
        "yen": yen,
    }


def late_filters(addresses: _Addresses, as_html: bool) -> Mapping[str, Callable[[str], str]]:
    """Return the filters for words that are put into a page or frame after it was rendered."""
    if as_html:
        return {"link": addresses.link, "phrases": breaks_as_html, "typeset": running_as_html}
    return {"link": lambda address: Markup(addresses.link(address))}
