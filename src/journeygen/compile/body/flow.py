"""The order of a body: runs of Markdown, blocks, and the send-time conditions between them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.model.sendtime import TOKEN, For, Part, is_control

_ONLY_TOKENS = re.compile(r"(?:\s*zq\d{4}qz)+\s*")
_LISTS = frozenset({"ul", "ol"})


@dataclass(frozen=True, slots=True)
class Run:
    """Markdown elements, and bare control tokens between them, that belong together."""

    nodes: tuple[Element | str, ...]


@dataclass(frozen=True, slots=True)
class Control:
    """A control token that stands between blocks."""

    token: str


@dataclass(frozen=True, slots=True)
class BlockAt:
    """The block with this number."""

    number: int


Item = Run | Control | BlockAt


def numbers_in(text: str | None) -> list[int]:
    """Return the numbers of the tokens in a text."""
    return [int(number) for number in TOKEN.findall(text)] if text else []


def stand_alone(text: str, parts: Sequence[Part]) -> str:
    """Put blank lines around lines that hold control tokens only, so that Markdown takes them as paragraphs."""
    if "qz" not in text:
        return text
    lines = text.split("\n")
    return "\n".join(f"\n{line.strip()}\n" if _is_control_line(line, parts) else line for line in lines)


def _is_control_line(line: str, parts: Sequence[Part]) -> bool:
    return bool(_ONLY_TOKENS.fullmatch(line)) and all(
        is_control(parts[number]) for number in numbers_in(line)
    )


def unwrap_controls(elements: Sequence[Element], parts: Sequence[Part]) -> list[Element | str]:
    """Replace paragraphs that hold control tokens only by the bare tokens; loops around a list go inside it."""
    nodes: list[Element | str] = []
    for element in elements:
        text = element.text or ""
        if element.tag == "p" and not len(element) and _is_control_line(text, parts):
            nodes += [match.group(0) for match in TOKEN.finditer(text)]
        else:
            nodes.append(element)
    return _loops_into_lists(nodes, parts)


def _loops_into_lists(nodes: list[Element | str], parts: Sequence[Part]) -> list[Element | str]:
    out: list[Element | str] = []
    number = 0
    while number < len(nodes):
        whole = nodes[number : number + 3]
        if len(whole) == 3 and _is_loop_of_list(whole, parts):
            out.append(_repeated(whole))
            number += 3
        else:
            out.append(nodes[number])
            number += 1
    return out


def _is_loop_of_list(whole: list[Element | str], parts: Sequence[Part]) -> bool:
    opening, body, closing = whole
    if not (isinstance(opening, str) and isinstance(closing, str) and isinstance(body, Element)):
        return False
    return isinstance(parts[numbers_in(opening)[0]], For) and body.tag in _LISTS and len(body) == 1


def _repeated(whole: list[Element | str]) -> Element:
    opening, body, closing = whole
    assert isinstance(opening, str) and isinstance(body, Element) and isinstance(closing, str)
    body.text = opening
    body[-1].tail = closing
    return body


def arrange(groups: Sequence[list[Element | str] | int], parts: Sequence[Part]) -> list[Item]:
    """Arrange prose (lists of nodes) and blocks (their numbers) into items.

    A condition with a block inside divides the runs; one with text only stays inside its run.
    """
    flat: list[Element | str | int] = []
    for group in groups:
        flat += [group] if isinstance(group, int) else group
    hard = _around_blocks(flat, parts)
    items: list[Item] = []
    run: list[Element | str] = []
    for node in flat:
        if isinstance(node, int) or (isinstance(node, str) and node in hard):
            items += [Run(tuple(run))] if run else []
            run = []
            items.append(BlockAt(node) if isinstance(node, int) else Control(node))
        else:
            run.append(node)
    return [*items, Run(tuple(run))] if run else items


def _around_blocks(flat: Sequence[Element | str | int], parts: Sequence[Part]) -> set[str]:
    """Find the tokens of conditions that have a block between their first and last token."""
    places: dict[int, list[int]] = defaultdict(list)
    for index, node in enumerate(flat):
        if isinstance(node, str):
            places[_group(parts[numbers_in(node)[0]])].append(index)
    blocks = [index for index, node in enumerate(flat) if isinstance(node, int)]
    hard: set[str] = set()
    for indexes in places.values():
        if any(indexes[0] < block < indexes[-1] for block in blocks):
            hard.update(str(flat[index]) for index in indexes)
    return hard


def _group(part: Part) -> int:
    return getattr(part, "group", -1)


def nesting_problems(places: dict[int, object], parts: Sequence[Part]) -> Iterator[Diagnostic]:
    """Find conditions that open in one place (paragraph, list item, argument) and close in another.

    `places` gives, for each token's number, what it stands in directly.
    """
    by_group: dict[int, set[object]] = defaultdict(set)
    first: dict[int, Part] = {}
    for number, part in enumerate(parts):
        if is_control(part) and number in places:
            by_group[_group(part)].add(places[number])
            first.setdefault(_group(part), part)
    for group, found in by_group.items():
        if len(found) > 1:
            message = Words(
                "{% … %} の始まりと終わりが、別の段落やブロックにあります",
                "{% … %} opens and closes in different paragraphs or blocks",
            )
            hint = Words(
                "同じ段落の中に収めるか、どちらも単独の行に置きます",
                "keep both in one paragraph, or put each on a line of its own",
            )
            yield error("M020", first[group].span, message, hint)


def places_in(node: Element | str, top: object) -> Iterator[tuple[int, object]]:
    """Yield each token's number below a node with what it stands in directly."""
    if isinstance(node, str):
        yield from ((number, top) for number in numbers_in(node))
        return
    for number in numbers_in(node.text):
        yield number, id(node)
    for key, value in node.attrib.items():
        for number in numbers_in(value):
            yield number, (id(node), key)
    for child in node:
        yield from places_in(child, None)
        for number in numbers_in(child.tail):
            yield number, id(node)
