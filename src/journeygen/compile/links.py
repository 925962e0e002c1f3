"""Links: which addresses may be written, and how a path of the site becomes a whole address."""

from __future__ import annotations

import re
from dataclasses import dataclass

from journeygen.diagnostics import Span, Words
from journeygen.model.sendtime import TOKEN

LinkProblem = tuple[str, Words, Words | None]
"""Code, message and hint of a link that cannot be followed."""
LINK = "link:"
"""+ an address: the ingredient that says where a link leads."""

_ALLOWED = re.compile(r"(?:https?://[^\s/]|mailto:|tel:|/(?!/)|#)")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


@dataclass(frozen=True, slots=True)
class Link:
    """A link as it stands in a body: its address, which may hold tokens, and its place."""

    address: str
    at: Span


def link_problem(address: str) -> LinkProblem | None:
    """Say why an address can't be linked to, None when it can. An address may begin with a send-time value."""
    text = address.strip()
    if not text or _ALLOWED.match(text) or TOKEN.match(text):
        return None
    if _SCHEME.match(text):
        scheme = text.split(":", 1)[0]
        message = Words(f"「{scheme}:」で始まるリンクは使えません", f"links may not start with {scheme}:")
        return (
            "M010",
            message,
            Words("https://, mailto:, tel:, / のどれかで始めます", "start with https://, mailto:, tel: or /"),
        )
    message = Words(f"リンク先 '{text[:60]}' の始まりが分かりません", f"'{text[:60]}' is no whole link")
    return (
        "M011",
        message,
        Words(
            "サイトの中なら / で、外なら https:// で始めます",
            "start with / inside the site, https:// outside",
        ),
    )


def absolute(address: str, site: str) -> str:
    """Return the whole address of a path of the site; others are returned as they are."""
    text = address.strip()
    return site.rstrip("/") + text if text.startswith("/") else text
