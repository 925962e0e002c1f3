"""The filters that our templates know beside Jinja2's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from jinja2 import pass_eval_context
from jinja2.nodes import EvalContext
from markupsafe import Markup, escape

from journeygen.compile.body.typography import ZERO_WIDTH_SPACE, phrases

_KEEP = '<span style="word-break:keep-all;overflow-wrap:anywhere;">{}</span>'


class _Addresses(Protocol):
    def link(self, address: str) -> str: ...

    def asset(self, path: str) -> str: ...


def yen(value: Any) -> str:
    """Write an amount: 12000 → 12,000円. A text is left as it is."""
    return f"{value:,}円" if isinstance(value, int) else str(value)


@pass_eval_context
def phrase_breaks(context: EvalContext, value: Any) -> str:
    """Let a heading or label break between phrases only (BudouX); plain text is left as it is."""
    if not context.autoescape or isinstance(value, Markup):
        return value if isinstance(value, str) else str(value)
    cut = phrases(str(value))
    if len(cut) == 1:
        return escape(cut[0])
    return Markup(_KEEP).format(Markup(ZERO_WIDTH_SPACE).join(cut))


def filters_for(addresses: _Addresses) -> Mapping[str, Callable[..., Any]]:
    """Return the filters by name."""
    return {"asset": addresses.asset, "link": addresses.link, "yen": yen, "phrases": phrase_breaks}
