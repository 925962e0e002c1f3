"""Writes a picture as HTML: the browser chooses among its renditions by the room that it has and the dots of its screen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from markupsafe import Markup, escape

from journeygen.compile.site.renditions import TYPES, Plan, Rendition

ASSETS = "/assets"
SIZES: Mapping[str, str] = {
    "cover": "(min-width: 100rem) 66vw, (min-width: 60rem) 73vw, 100vw",
    "lead": "(min-width: 63rem) 56rem, 100vw",
    "text": "(min-width: 60rem) 40.5rem, (min-width: 43rem) 38.25rem, 90vw",
    "half": "(min-width: 26rem) 22rem, 90vw",
    "wide": "(min-width: 78rem) 38.5rem, (min-width: 40rem) 52vw, 100vw",
    "third": "(min-width: 78rem) 22rem, (min-width: 40rem) 28vw, 6.5rem",
    "next": "(min-width: 40rem) 20rem, 90vw",
    "card": "(min-width: 40rem) 12rem, 6.5rem",
    "good": "(min-width: 78rem) 33rem, (min-width: 60rem) 45vw, 100vw",
    "goods": "(min-width: 78rem) 16rem, (min-width: 40rem) 19rem, 44vw",
    "mentioned": "7.5rem",
    "issue": "(min-width: 40rem) 24rem, 90vw",
    "half-page": "(min-width: 78rem) 33.25rem, (min-width: 40rem) 43vw, 90vw",
    "portrait": "16rem",
    "hand": "10rem",
    "small": "7rem",
}
"""How wide a picture stands (site.css.j2) by its role. A length too great costs bytes, one too small a sharp picture."""

_SEEN_FIRST = 400
"""Letters before a page's first picture up to which it is seen without scrolling: a phone shows about 300, a desktop 700."""
_MAIN = re.compile(r"<main\b")
_LAZY = ' loading="lazy"'
_END = ' decoding="async">'
_OURS = re.compile(rf"(?P<begin><img [^>]*?)(?:{_LAZY})?{_END}")
_WORDS = re.compile(r"(?:<[^>]*>)*([^<]*)")
"""Tags, and what follows them."""


def sizes_of(role: str) -> str:
    """Return how wide a picture of a role stands; what is no role is such a list of lengths itself (HTML's `sizes`)."""
    return SIZES.get(role, role)


def write_picture(plan: Plan, attributes: str, role: str, is_eager: bool = False) -> Markup:
    """Write a picture with attributes as HTML (` alt="…"`): it comes when it is near the screen, unless it is eager.

    Its width and height are told, so that nothing moves when it comes.
    """
    sizes = escape(sizes_of(role))
    newer = "".join(
        f'<source type="{TYPES[form]}" srcset="{_srcset(plan.of(form))}" sizes="{sizes}">'
        for form in plan.formats[:-1]
    )
    files = plan.of(plan.formats[-1])
    choice = f' srcset="{_srcset(files)}" sizes="{sizes}"' if len(files) > 1 else ""
    lazy = "" if is_eager else _LAZY
    return Markup(
        f'<picture>{newer}<img src="{ASSETS}/{plan.plain.name}"{choice}{attributes}'
        f' width="{plan.width}" height="{plan.height}"{lazy}{_END}</picture>'
    )


def _srcset(files: Iterable[Rendition]) -> str:
    return ", ".join(f"{ASSETS}/{one.name} {one.width}w" for one in files)


def write_lost(path: str, attributes: str) -> Markup:
    """Stand in for a picture that is not there: that was told, and nothing is built."""
    return Markup(f'<img src="{escape(path)}"{attributes} width="1" height="1"{_END}')


def with_first_at_once(html: str) -> str:
    """Let a page's first picture come before all else, when it is seen without scrolling."""
    found = _OURS.search(html)
    if found is None or not _is_seen_first(html[: found.start()]):
        return html
    first = f'{found["begin"]} fetchpriority="high"{_END}'
    return html[: found.start()] + first + html[found.end() :]


def _is_seen_first(before: str) -> bool:
    main = _MAIN.search(before)
    letters = 0
    for words in _WORDS.finditer(before, main.start() if main else 0):
        letters += len("".join(words[1].split()))
        if letters > _SEEN_FIRST:
            return False
    return True
