"""Where the items of a message stand in its copy: what a finding on a finished page points at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from journeygen.compile.body.flow import BlockAt, Control, Item
from journeygen.compile.message import ReadMessage
from journeygen.diagnostics import Span

_MARKS = re.compile(r"[*_#>`{}\[\]|]|^\s*(?:[-+]|\d+\.)\s|\]\([^)]*\)")
"""What Markdown takes out of a line of text."""
_BEGINNINGS = (12, 6, 3, 1)
"""Characters of a text's beginning to look for: fewer when ruby or a link stands among the first of them."""


def places(read: ReadMessage) -> tuple[Span, ...]:
    """Return the place of each item: a block's own line, the line on which a run of text begins."""
    lines = read.body.line_of
    return tuple(Span(read.file, lines[min(at, len(lines) - 1)] if lines else 1) for at in _lines(read))


def _lines(read: ReadMessage) -> Iterator[int]:
    """Yield the line of each item (from 0); none stands above the one before it."""
    text = [without_marks(line) for line in read.body.text.split("\n")]
    at = 0
    for item in read.items:
        block = read.blocks[item.number] if isinstance(item, BlockAt) else None
        at = block.call.line if block else begins(_beginning(item), text, at)
        yield at


def without_marks(line: str) -> str:
    """Return a line of copy without what Markdown takes out of it."""
    return _MARKS.sub("", line)


def _beginning(item: Item) -> str:
    assert not isinstance(item, BlockAt)
    nodes: Sequence[Element | str] = (item.token,) if isinstance(item, Control) else item.nodes
    return beginning_of(nodes[0])


def beginning_of(node: Element | str) -> str:
    """Return the first line of words of an element, or of bare text."""
    words = node if isinstance(node, str) else "".join(node.itertext())
    return words.strip().partition("\n")[0]


def begins(words: str, lines: Sequence[str], start: int) -> int:
    """Return the line (from 0, `start` or below it) on which words stand; `start` when they are nowhere."""
    for length in _BEGINNINGS:
        for number in range(start, len(lines)):
            if words and words[:length] in lines[number]:
                return number
    return start
