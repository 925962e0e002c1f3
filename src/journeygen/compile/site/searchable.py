"""What the site's search knows of a page: its words, cut into single letters, and what a result shows of it.

Japanese writes no spaces. Dictionaries cut it, and each cuts differently: what one finds in a page another does not ask
for (docs/decisions/053). So every letter of Japanese is a word of its own here, and search.js asks for letters that stand in a row.
"""

from __future__ import annotations

import hashlib
import html as entities
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace

from journeygen.compile.compiled import Entry
from journeygen.compile.site.cards import ArticleCard, IssueCard
from journeygen.compile.site.pages import Kind, Page, in_url
from journeygen.compile.site.views import View

BREAK = "␞"
"""Stands between paragraphs; no word goes over it."""
BESIDE = "␜"
"""Stands before what a page does not say in its text: how names are read, its topics. search.js knows both signs."""
_LABELS: Mapping[Kind, str] = {
    "issue": "号の目次",
    "product": "品物",
    "founder": "書いている人",
    "events": "見学と講座",
}
_OF_THE_HOUSE: tuple[Kind, ...] = ("founder", "events", "product")

_UNSAID = re.compile(
    r"<(nav|footer|form|script|style|template|noscript|svg|rp)\b.*?</\1>"
    r'|<(\w+)\b[^>]*\bdata-pagefind-ignore\b.*?</\2>|<sup class="mark">.*?</sup>',
    re.DOTALL,
)
_READING = re.compile(r"<rt>(.*?)</rt>", re.DOTALL)
_INLINE = re.compile(
    r"</?(?:a|abbr|b|bdi|cite|code|em|i|mark|q|rb|rt|ruby|s|small|span|strong|sub|sup|time|wbr)\b[^>]*>"
)
_TAG = re.compile(r"<[^>]*>")
_BREAKS = re.compile(rf"(?:\s*{BREAK}\s*)+")
_UNSEEN = re.compile("[↩\u00ad\u200b-\u200d\u2060\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]")
_WIDE = re.compile("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uff9f]+")
"""Letters and digits in full width, katakana in half width."""
_LETTER = re.compile(r"[0-9A-Za-z\u00c0-\u024f\u0370-\u052f]+|\S")
"""A word of alphabets, or any other single letter or sign. search.js cuts in the same way."""


def entry(page: Page, view: View, html: str) -> Entry | None:
    """Return what the search knows of a finished page; None for pages that only lead to others."""
    label, issue, author, date = "", "", "", ""
    topics: tuple[str, ...] = ()
    match view.shows:
        case {"article": ArticleCard() as card, "issue": IssueCard() as whole}:
            label, issue, author, date = card.label, whole.title, card.author, card.day.iso
            topics = tuple(topic.name for topic in card.topics)
        case {"issue": IssueCard() as whole} if page.kind == "issue":
            label, issue, date = _LABELS["issue"], whole.title, whole.day.iso
        case _ if page.kind in _OF_THE_HOUSE:
            label = _LABELS[page.kind]
        case _:
            return None
    known = Entry(in_url(page.address), page.title, label, issue, author, topics, date, "")
    return replace(known, words=hashlib.sha256(words(html, known).encode()).hexdigest())


def words(html: str, known: Entry) -> str:
    """Return what a finished page says; how names are read, who wrote it and its topics are found too.

    Furigana does not break the word that it stands over.
    """
    said = _UNSAID.sub("", html[html.find("<main") : html.rfind("</main>")])
    readings = dict.fromkeys(map(_text, _READING.findall(said)))
    beside = BREAK.join(filter(None, (*readings, known.label, known.author, *known.topics)))
    return f"{_text(_READING.sub('', said))}{BESIDE}{beside}"


def sort_words(known: Entry) -> Iterator[str]:
    """Yield the words by which a reader narrows a search: one for its kind, one for each topic. search.js makes them too."""
    told = [("k", known.label), *(("t", topic) for topic in known.topics)]
    for sign, value in told:
        yield f"zz{sign}{''.join(f'{ord(one):05x}' for one in value)}z"


def letters(text: str) -> str:
    """Cut a text by spaces: each Japanese letter for itself, others by the word."""
    return " ".join(_LETTER.findall(text))


def _text(html: str) -> str:
    """Return the text of some HTML; between paragraphs stands BREAK."""
    bare = entities.unescape(_TAG.sub(BREAK, _INLINE.sub("", html)))
    plain = unicodedata.normalize("NFC", _UNSEEN.sub("", bare))
    plain = _WIDE.sub(lambda found: unicodedata.normalize("NFKC", found[0]), plain)
    return _BREAKS.sub(BREAK, plain).strip(BREAK)
