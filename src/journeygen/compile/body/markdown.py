"""Markdown → element trees, once for a whole message.

Python-Markdown bolds Japanese text rightly where CommonMark's rules leave the asterisks. All texts of a message (the
prose and the bodies of its blocks) go through it together, separated by marks; raw HTML is not let in.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

_MARK = "jgxcut{:04d}jgx"
_IS_MARK = re.compile(r"jgxcut(\d{4})jgx")
_RUBY = r"\{([^{}|\s][^{}|]*)\|([^{}|]+)\}"
_HTML = r"(<(?:!--.*?--|/?[A-Za-z][^<>]*|\?[^<>]*)>)"
_ENTITY = r"(&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"


@dataclass(slots=True)
class _Strange:
    """Raw HTML found on the way."""

    tags: list[str] = field(default_factory=list)


class _Ruby(InlineProcessor):
    """`{漢字|かんじ}`."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802
        ruby = Element("ruby", {"reading": m.group(2)})
        ruby.text = m.group(1)
        return ruby, m.start(0), m.end(0)


class _Html(InlineProcessor):
    """Raw HTML: `<br>` is a line break; everything else is noted and stays text."""

    def __init__(self, pattern: str, md: Markdown, strange: _Strange) -> None:
        super().__init__(pattern, md)
        self.strange = strange

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str, int, int]:
        if re.fullmatch(r"<br\s*/?>", m.group(1), re.IGNORECASE):
            return Element("br"), m.start(0), m.end(0)
        if not m.group(1).startswith("<!--"):
            self.strange.tags.append(m.group(1))
        return "", m.start(0), m.end(0)


class _Entity(InlineProcessor):
    """`&amp;` and the like become the character that they name."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: N802
        return html.unescape(m.group(1)), m.start(0), m.end(0)


class _Ours(Extension):
    def __init__(self, strange: _Strange) -> None:
        super().__init__()
        self.strange = strange

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Let ruby in and raw HTML out."""
        for name in ("html", "entity", "automail"):
            md.inlinePatterns.deregister(name)
        md.preprocessors.deregister("html_block")
        md.treeprocessors.deregister("prettify")
        md.inlinePatterns.register(_Ruby(_RUBY, md), "ruby", 175)
        md.inlinePatterns.register(_Html(_HTML, md, self.strange), "html", 90)
        md.inlinePatterns.register(_Entity(_ENTITY, md), "entity", 80)


_SIGNS: dict[str, str] = {
    "em_strong": "*_",
    "backtick": "`",
    "escape": "\\",
    "reference": "[",
    "link": "[",
    "image_link": "!",
    "image_reference": "!",
    "short_reference": "[",
    "short_image_ref": "!",
    "autolink": "<",
    "linebreak": "\n",
    "ruby": "{",
    "html": "<",
    "entity": "&",
}
"""The characters of which a text must hold one for an inline pattern to find anything in it."""
_SIGN = re.compile(r"[*_`\\\[!<{&\n]")
_OF_REFERENCES = frozenset({"reference", "short_reference", "image_reference", "short_image_ref"})
"""Inline patterns that change nothing in a document without `[name]: address`."""


class Engine:
    """One Markdown parser for a whole build."""

    def __init__(self) -> None:
        self._strange = _Strange()
        self._markdown = Markdown(extensions=["tables", "sane_lists", _Ours(self._strange)], tab_length=4)
        patterns = self._markdown.inlinePatterns
        patterns.get_index_for_name("link")  # sorts them by priority
        self._patterns = [(name, patterns[name]) for name in _names(patterns)]
        self._inline: Any = self._markdown.treeprocessors["inline"]
        self._chosen: dict[tuple[frozenset[str], bool], Sequence[object]] = {}
        self._unescape = self._markdown.treeprocessors["unescape"]

    def trees(self, texts: Sequence[str]) -> tuple[list[list[Element]], list[str]]:
        """Return the block elements of each text, and the raw HTML tags that were found in any of them."""
        marks = [_MARK.format(number) for number in range(len(texts))]
        document = "\n\n".join(f"{mark}\n\n{text}" for mark, text in zip(marks, texts, strict=True))
        groups: list[list[Element]] = [[] for _ in texts]
        current = -1
        for element in self._root(document):
            found = (
                _IS_MARK.fullmatch(element.text or "") if element.tag == "p" and not len(element) else None
            )
            if found:
                current = int(found.group(1))
            else:
                groups[current].append(element)
        return groups, list(self._strange.tags)

    def _root(self, text: str) -> Iterator[Element]:
        """Parse as `Markdown.convert` does, and stop at the tree: we write it ourselves."""
        engine = self._markdown
        engine.reset()
        self._strange.tags.clear()
        lines = text.split("\n")
        for preprocessor in engine.preprocessors:
            lines = preprocessor.run(lines)
        root = engine.parser.parseDocument(lines).getroot()
        assert root is not None
        for processor in engine.treeprocessors:
            if processor is self._inline:
                self._inline_in(root)
            elif processor is not self._unescape or "\\" in text:
                root = processor.run(root) or root
        return iter(root)

    def _inline_in(self, root: Element) -> None:
        """Find emphasis, links and so on in each block: most hold none at all, or of one kind."""
        references = bool(self._markdown.references)
        for element in root:
            signs = frozenset(_SIGN.findall("".join(element.itertext())))
            patterns = self._that_may_find(signs, references)
            if patterns:
                self._inline.inlinePatterns = patterns
                whole = Element(root.tag)
                whole.append(element)
                self._inline.run(whole)

    def _that_may_find(self, signs: frozenset[str], references: bool) -> Sequence[object]:
        """Return the inline patterns that may find something in a text with these signs, in the order of trying."""
        kept = self._chosen.get((signs, references))
        if kept is None:
            kept = self._chosen[signs, references] = [
                pattern
                for name, pattern in self._patterns
                if (name not in _SIGNS or signs.intersection(_SIGNS[name]))
                and (references or name not in _OF_REFERENCES)
            ]
        return kept


def _names(patterns: Any) -> list[str]:
    """Return the names of inline patterns in the order in which they are tried."""
    return [patterns._priority[index].name for index in range(len(patterns))]


def code_of(text: str) -> str:
    """Undo what Python-Markdown does to the text of code: it is escaped there already."""
    return html.unescape(text)
