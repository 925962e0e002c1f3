"""What a sheet asks of its engine: the declarations that can apply to its pages, and its markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_CLASS = re.compile(r"\.([A-Za-z_][\w-]*)")
_CLASSES = re.compile(r'\bclass="([^"]*)"')
_STYLE = re.compile(r'\bstyle="([^"]*)"')
_TAG = re.compile(r"<(?:ruby)\b")


def asked_for(css: str, body: str) -> str:
    """Return, a line each, the declarations that can apply and the elements that engines differ over."""
    there = {name for found in _CLASSES.findall(body) for name in found.split()}
    return "\n".join([*_applying(css, there), *_STYLE.findall(body), *_TAG.findall(body)])


def _applying(css: str, there: set[str]) -> Iterator[str]:
    """Yield the declarations of every rule that has a selector whose classes all occur.

    A shared style sheet may dress vertical text; a page without any is not for that engine alone.
    """
    for selectors, declarations in _RULE.findall(_COMMENT.sub("", css)):
        if any(there.issuperset(_CLASS.findall(selector)) for selector in selectors.split(",")):
            yield declarations
