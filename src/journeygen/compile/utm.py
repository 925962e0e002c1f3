"""UTM parameters: a link to the shop's own site says which message led to it.

Blocks and pages are rendered once for all messages, so a link is only marked at first; the mark is replaced in the
finished text of each message. (utm_source, utm_medium, utm_campaign, utm_content: Google Analytics, "URL builders".)
"""

from __future__ import annotations

import re
from urllib.parse import quote

from journeygen.model.journey import Medium
from journeygen.model.message import Message, Version
from journeygen.model.settings import Settings

_MARK = "jgxutmjgx"
_MARKED = re.compile(rf"(?:\?|&amp;|&){_MARK}")
_SMALL: dict[Medium, str] = {Medium.MAIL: "email", Medium.PRINT: "print"}


def is_counted(settings: Settings, medium: Medium) -> bool:
    """Tell whether links of a medium carry parameters: in mails when there are any, on paper when wanted."""
    if settings.utm is None:
        return False
    return medium is Medium.MAIL or (medium is Medium.PRINT and settings.utm.print)


def marked(address: str) -> str:
    """Mark where the parameters go: before the anchor, behind what is asked already; an author's own are kept."""
    before, number_sign, anchor = address.partition("#")
    if "utm_" in before.partition("?")[2]:
        return address
    joint = "&" if "?" in before else "?"
    return f"{before}{joint}{_MARK}{number_sign}{anchor}"


def unmarked(text: str) -> str:
    """Take the marks away: an address that people read or type goes without parameters."""
    return _MARKED.sub("", text)


def with_parameters(text: str, parameters: str) -> str:
    """Put the parameters where the marks are; for HTML they are given with `&amp;`."""
    return text.replace(_MARK, parameters)


def parameters_of(settings: Settings, medium: Medium, message: Message, version: Version) -> str:
    """Return a message's parameters, `""` when its medium has none; versions of a test are told apart."""
    if settings.utm is None or not is_counted(settings, medium):
        return ""
    pairs = {"source": settings.utm.source, "medium": _SMALL[medium], "campaign": message.name}
    if len(message.versions) > 1:
        pairs["content"] = version.name
    return "&".join(f"utm_{key}={quote(value)}" for key, value in pairs.items())
