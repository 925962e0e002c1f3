"""A message's version, read whole: lifted, cut into blocks, its Markdown parsed; ready for any medium."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from journeygen.compile.body.calls import ReadCall, read_call
from journeygen.compile.body.fences import Call, Piece, Prose, cut_pieces
from journeygen.compile.body.flow import (
    Item,
    arrange,
    nesting_problems,
    numbers_in,
    places_in,
    stand_alone,
    unwrap_controls,
)
from journeygen.compile.lift import Lifted, Lifter, Origin
from journeygen.compile.links import link_problem
from journeygen.compile.shop import Shop
from journeygen.diagnostics import Diagnostic, Span, Words, error, has_errors, nearest
from journeygen.model.message import Version
from journeygen.model.sendtime import Part

Node = Element | str


@dataclass(frozen=True, slots=True)
class ReadBlock:
    """A block with its bodies as trees."""

    call: ReadCall
    bodies: tuple[tuple[Node, ...], ...]


@dataclass(frozen=True, slots=True)
class ReadMessage:
    """One version of a message, ready to be written. Texts hold tokens for `parts`."""

    subject: str
    preheader: str
    unsubscribe_url: str
    one_click_url: str
    items: tuple[Item, ...]
    blocks: tuple[ReadBlock, ...]
    parts: tuple[Part, ...]
    body: Lifted
    file: str


def read_message(
    shop: Shop, version: Version, marketing: bool
) -> tuple[ReadMessage | None, list[Diagnostic]]:
    """Read one version. None when a mistake leaves nothing to go on with."""
    settings = shop.project.settings
    lifter = Lifter(settings.fields, shop.build_values)
    subject = lifter.lift(version.subject, _origin(version.subject_at)).text
    preheader = lifter.lift(version.preheader, _origin(version.preheader_at)).text
    addresses = (settings.legal.unsubscribe_url, settings.legal.one_click_url)
    unsubscribe, one_click = (
        lifter.lift(address, _origin(at)).text if marketing else ""
        for address, at in zip(addresses, shop.project.stop_addresses_at, strict=True)
    )
    body = lifter.lift(version.body, Origin(version.file, version.body_line))
    problems = [*lifter.diagnostics, *_reserved(version)]
    if has_errors(problems):
        return None, [*problems, *_blocks_of_source(shop, version)]
    reader = _BodyReader(shop, body, version.file, lifter.parts)
    reader.read()
    problems += reader.problems
    if has_errors(problems):
        return None, problems
    items, blocks = tuple(reader.items), tuple(reader.blocks)
    return ReadMessage(
        subject, preheader, unsubscribe, one_click, items, blocks, lifter.parts, body, version.file
    ), problems


def _origin(at: Span) -> Origin:
    return Origin(at.file, at.line, at.column, at.column - 1)


def _reserved(version: Version) -> Iterator[Diagnostic]:
    """Find words that we use as marks ourselves while a mail is put together."""
    texts = ((version.subject, version.head_lines[0]), (version.preheader, version.head_lines[1]))
    for text, first in (*texts, (version.body, version.body_line)):
        found = _RESERVED.search(text) if "jgx" in text else None
        if found:
            message = Words(
                f"'{found.group(0)}' は journeygen が使う言葉です", f"'{found.group(0)}' is reserved"
            )
            span = Span(version.file, first + text.count("\n", 0, found.start()))
            yield error("M209", span, message, Words("別の言葉にします", "use another word"))


def _blocks_of_source(shop: Shop, version: Version) -> list[Diagnostic]:
    """Find mistakes in the fences of a body whose values could not be lifted: all mistakes at once."""

    def span_at(line: int) -> Span:
        return Span(version.file, version.body_line + line)

    pieces, problems = cut_pieces(version.body, span_at)
    for piece in pieces:
        if isinstance(piece, Call) and "{" not in piece.arguments.text:
            problems += read_call(piece, shop.names, span_at)[1]
    return problems


class _BodyReader:
    """Reads one body: `items` and `blocks` when it is right, `problems` in any case."""

    def __init__(self, shop: Shop, body: Lifted, file: str, parts: Sequence[Part]) -> None:
        self.shop = shop
        self.body = body
        self.file = file
        self.parts = parts
        self.items: list[Item] = []
        self.blocks: list[ReadBlock] = []
        self.problems: list[Diagnostic] = []

    def span_at(self, line: int) -> Span:
        """Return the place of a line of the lifted body."""
        lines = self.body.line_of
        return Span(self.file, lines[min(line, len(lines) - 1)] if lines else 1)

    def read(self) -> None:
        """Cut, parse and check the body."""
        pieces, self.problems = cut_pieces(self.body.text, self.span_at)
        calls = self._calls(pieces)
        texts = [prose for piece, call in zip(pieces, calls, strict=True) for prose in _texts(piece, call)]
        trees, tags = self.shop.engine.trees([stand_alone(prose.text, self.parts) for prose in texts])
        self.problems += self._raw_html(tags)
        self.problems += self._links_and_images(trees)
        nodes = iter([unwrap_controls(tree, self.parts) for tree in trees])
        groups: list[list[Node] | int] = []
        places: dict[int, object] = {}
        for piece, call in zip(pieces, calls, strict=True):
            if isinstance(piece, Prose):
                group = next(nodes)
                groups.append(group)
                _note(places, group, "body")
            elif call is not None:
                groups.append(len(self.blocks))
                self._block(piece, call, nodes, places)
        self.problems += nesting_problems(places, self.parts)
        if not has_errors(self.problems):
            self.items = arrange(groups, self.parts)

    def _calls(self, pieces: Sequence[Piece]) -> list[ReadCall | None]:
        calls: list[ReadCall | None] = []
        for piece in pieces:
            call, found = (
                read_call(piece, self.shop.names, self.span_at) if isinstance(piece, Call) else (None, [])
            )
            self.problems += found
            calls.append(call)
        return calls

    def _block(
        self, piece: Call, call: ReadCall, nodes: Iterator[list[Node]], places: dict[int, object]
    ) -> None:
        bodies = tuple(tuple(next(nodes)) for _ in call.bodies)
        for index, body in enumerate(bodies):
            _note(places, body, (piece.line, index))
        for number, line in enumerate(piece.arguments.text.split("\n")):
            places.update(dict.fromkeys(numbers_in(line), (piece.line, "argument", number)))
        self.blocks.append(ReadBlock(call, bodies))

    def _raw_html(self, tags: Sequence[str]) -> Iterator[Diagnostic]:
        for tag in dict.fromkeys(tags):
            message = Words(f"HTML のタグ {tag[:40]} は書けません", f"the HTML tag {tag[:40]} is not allowed")
            hint = Words("Markdown か「:::」のブロックで書きます", "write Markdown or a ::: block")
            yield error("M013", self._find(tag), message, hint)

    def _links_and_images(self, trees: Sequence[Sequence[Element]]) -> Iterator[Diagnostic]:
        for tree in trees:
            for element in (part for top in tree for part in top.iter() if part.tag in ("a", "img")):
                yield from self._link(element) if element.tag == "a" else self._image(element)

    def _link(self, element: Element) -> Iterator[Diagnostic]:
        address = element.get("href", "")
        wrong = link_problem(address)
        if wrong:
            yield error(wrong[0], self._find(address), wrong[1], wrong[2])

    def _image(self, element: Element) -> Iterator[Diagnostic]:
        path = element.get("src", "")
        known = self.shop.project.images
        if path not in known:
            message = Words(f"画像 '{path}' はありません", f"there is no picture '{path}'")
            yield error("R008", self._find(path), message, nearest(path, known))
        elif not element.get("alt"):
            message = Words("画像の説明がありません", "the picture has no description")
            yield error(
                "M012",
                self._find(path),
                message,
                Words("![説明](画像) の [ ] に書きます", "write it inside ![ ]"),
            )

    def _find(self, text: str) -> Span:
        """Find the place in the file of something that was found in the tree."""
        for number, line in enumerate(self.body.text.split("\n")):
            column = line.find(text)
            if column >= 0:
                span = self.span_at(number)
                return Span(span.file, span.line, column + 1, max(len(text), 1))
        return self.span_at(0)


def _texts(piece: Piece, call: ReadCall | None) -> list[Prose]:
    """Return the Markdown texts of a piece, in order."""
    if isinstance(piece, Prose):
        return [piece]
    return list(call.bodies) if call else []


def _note(places: dict[int, object], nodes: Sequence[Node], top: object) -> None:
    for node in nodes:
        places.update(places_in(node, top))
