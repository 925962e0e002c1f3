"""Bodies: prose and blocks read into trees, with every mistake at its place, whatever medium they are for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from xml.etree.ElementTree import Element

from journeygen.compile.body.calls import ReadCall, read_call
from journeygen.compile.body.fences import Call, Piece, Prose, cut_pieces
from journeygen.compile.body.findings import astray, links_in, pictures, raw_html
from journeygen.compile.body.flow import (
    Item,
    arrange,
    nesting_problems,
    numbers_in,
    places_in,
    stand_alone,
    unwrap_controls,
)
from journeygen.compile.body.slips import slips
from journeygen.compile.lift import Lifted
from journeygen.compile.links import Link
from journeygen.compile.shop import Shop
from journeygen.diagnostics import Diagnostic, Span, Words, error, has_errors
from journeygen.model.block import Block
from journeygen.model.references import references
from journeygen.model.sendtime import TOKEN, Part, as_written

Node = Element | str


@dataclass(frozen=True, slots=True)
class Source:
    """A body as its author wrote it: the file that it stands in, and the line (from 1) that it begins at."""

    file: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class ReadBlock:
    """A block with its bodies as trees."""

    call: ReadCall
    bodies: tuple[tuple[Node, ...], ...]


@dataclass(frozen=True, slots=True)
class ReadBody:
    """A body, ready to be written: runs of Markdown, conditions, and blocks by their numbers."""

    items: tuple[Item, ...]
    blocks: tuple[ReadBlock, ...]
    links: tuple[Link, ...] = ()
    """Where it leads, also by showing a product or a voice."""


def read_body(
    shop: Shop, source: Source, body: Lifted, parts: Sequence[Part]
) -> tuple[ReadBody | None, list[Diagnostic]]:
    """Read a body whose values are lifted into `parts`. None when a mistake leaves nothing to go on with."""
    reader = _BodyReader(shop, source, body, parts)
    reader.read()
    if has_errors(reader.problems) or any(_is_unread(block.call.block, shop) for block in reader.blocks):
        return None, reader.problems
    return ReadBody(tuple(reader.items), tuple(reader.blocks), tuple(reader.links)), reader.problems


def fence_problems(shop: Shop, source: Source) -> list[Diagnostic]:
    """Find mistakes in the fences of a body whose values could not be lifted: all mistakes at once."""

    def span_at(line: int) -> Span:
        return Span(source.file, source.line + line)

    pieces, problems = cut_pieces(source.text, span_at)
    for piece in pieces:
        if isinstance(piece, Call) and "{" not in piece.arguments.text:
            problems += read_call(piece, shop.names, span_at, partial(shop.link_problem, file=source.file))[1]
    return problems


def _is_unread(block: Block, shop: Shop) -> bool:
    """Tell whether a block shows a product or voice whose own file is wrong: that is told there."""
    there = {"product": shop.project.products, "voice": shop.project.voices}
    return any(one.name not in there[one.kind] for one in references(block) if one.kind in there)


class _BodyReader:
    """Reads one body: `items` and `blocks` when it is right, `problems` in any case."""

    def __init__(self, shop: Shop, source: Source, body: Lifted, parts: Sequence[Part]) -> None:
        self.shop = shop
        self.source = source
        self.body = body
        self.parts = parts
        self.items: list[Item] = []
        self.blocks: list[ReadBlock] = []
        self.links: list[Link] = []
        self.problems: list[Diagnostic] = []
        self._link_problem = partial(shop.link_problem, file=source.file)
        self._told: Counter[str] = Counter()

    def span_at(self, line: int) -> Span:
        """Return the place of a line of the lifted body."""
        lines = self.body.line_of
        return Span(self.source.file, lines[min(line, len(lines) - 1)] if lines else 1)

    def read(self) -> None:
        """Cut, parse and check the body."""
        pieces, self.problems = cut_pieces(self.body.text, self.span_at)
        if not pieces and not self.problems:
            self.problems.append(error("M007", Span(self.source.file, self.source.line), *_NO_BODY))
        calls = self._calls(pieces)
        texts = [prose for piece, call in zip(pieces, calls, strict=True) for prose in _texts(piece, call)]
        trees, tags = self.shop.engine.trees([stand_alone(prose.text, self.parts) for prose in texts])
        self.problems += raw_html(tags, self._find)
        self.links += links_in(trees, self._find_next)
        self.problems += astray(self.links, self._link_problem)
        self.problems += pictures(trees, self.shop.names.of_kind["image"], self._find_next)
        self.problems += slips(trees, self._find)
        nodes = iter([unwrap_controls(tree, self.parts) for tree in trees])
        groups: list[list[Node] | int] = []
        places: dict[int, object] = {}
        for piece, call in zip(pieces, calls, strict=True):
            if isinstance(piece, Prose):
                group = next(nodes)
                groups.append(group)
                if self.parts:
                    _note(places, group, "body")
            elif call is not None:
                groups.append(len(self.blocks))
                self._block(piece, call, nodes, places)
        self.problems += nesting_problems(places, self.parts)
        self.problems = [self._as_written(one) for one in self.problems]
        if not has_errors(self.problems):
            self.items = arrange(groups, self.parts)

    def _calls(self, pieces: Sequence[Piece]) -> list[ReadCall | None]:
        calls: list[ReadCall | None] = []
        for piece in pieces:
            call, found = self._call(piece) if isinstance(piece, Call) else (None, [])
            self.problems += found
            calls.append(call)
        return calls

    def _call(self, piece: Call) -> tuple[ReadCall | None, list[Diagnostic]]:
        """Read a block; one that is written as another was, and was right, is that one again."""
        page = self.source.file if "#" in piece.arguments.text else ""  # an anchor may be one of this page
        key = (piece.name, piece.arguments.text, page, *(bool(body.text.strip()) for body in piece.bodies))
        known = self.shop.right_blocks.get(key)
        if known is not None:
            return ReadCall(known, piece.bodies, piece.line), []
        call, found = read_call(piece, self.shop.names, self.span_at, self._link_problem)
        if call is not None and not found:
            self.shop.right_blocks[key] = call.block
        return call, found

    def _block(
        self, piece: Call, call: ReadCall, nodes: Iterator[list[Node]], places: dict[int, object]
    ) -> None:
        bodies = tuple(tuple(next(nodes)) for _ in call.bodies)
        for index, body in enumerate(bodies):
            _note(places, body, (piece.line, index))
        for number, line in enumerate(piece.arguments.text.split("\n")):
            places.update(dict.fromkeys(numbers_in(line), (piece.line, "argument", number)))
        self.blocks.append(ReadBlock(call, bodies))
        self.links += self._links_of(piece, call.block)

    def _links_of(self, piece: Call, block: Block) -> Iterator[Link]:
        """Yield where a block leads: by its own links, and by the product or voice that it shows."""
        for reference in references(block):
            if reference.kind == "link":
                yield Link(reference.name, self._find_in(piece.arguments, reference.name))
            elif reference.kind in ("product", "voice"):
                at = self._find_in(piece.arguments, reference.name)
                yield from (Link(one, at) for one in self.shop.links_of(reference.kind, reference.name))

    def _find(self, text: str) -> Span:
        """Find the place in the file of something that was found in the tree."""
        for number, line in enumerate(self.body.text.split("\n")):
            if text in line:
                line_of_file = self.span_at(number).line
                return self._in_line(line_of_file, text)
        return self.span_at(0)

    def _find_next(self, address: str) -> Span:
        """Find the place of a link or picture that is asked for in the order of the text: an address can stand there twice."""
        lines = enumerate(self.body.text.split("\n")) if address else ()
        there = ((number, _written_in(line, address)) for number, line in lines if address in line)
        places = [(number, nth) for number, found in there for nth in range(len(found))]
        if not places:
            return self._find(address)
        number, nth = places[min(self._told[address], len(places) - 1)]
        self._told[address] += 1
        return self._in_line(self.span_at(number).line, address, nth)

    def _find_in(self, arguments: Prose, text: str) -> Span:
        """Find the place of something that stands in a block's arguments."""
        for number, line in enumerate(arguments.text.split("\n"), start=arguments.line):
            if text in line:
                return self._in_line(self.span_at(number).line, text)
        return self.span_at(arguments.line)

    def _in_line(self, line: int, text: str, nth: int = 0) -> Span:
        """Find a text in a line as the author wrote it, where its values were not tokens yet."""
        written = self.source.text.split("\n")[line - self.source.line]
        literal = max(TOKEN.sub("\n", text).split("\n"), key=len)
        there = _written_in(written, literal, is_whole=not TOKEN.search(text))
        column = there[min(nth, len(there) - 1)] if there else max(written.find(literal), 0)
        return Span(self.source.file, line, column + 1, max(len(literal), 1))

    def _as_written(self, one: Diagnostic) -> Diagnostic:
        """Show authors their own words, not our tokens."""
        if "qz" not in one.message.ja:
            return one
        message, hint = (
            words and Words(*(as_written(text, self.parts) for text in words))
            for words in (one.message, one.hint)
        )
        return replace(one, message=message or one.message, hint=hint)


_NO_BODY = (
    Words("本文がありません", "there is no body"),
    Words("二つ目の --- の行の下に書きます", "write it below the second line of ---"),
)


def _written_in(line: str, address: str, is_whole: bool = True) -> list[int]:
    """Return where an address stands in a line as one of a link: behind ( or <, and before ), > or a space if it `is_whole`.

    Without a pattern: one for each address would take longer to make than the whole body to read.
    """
    starts: list[int] = []
    at = line.find(address)
    while at >= 0:
        after = line[at + len(address) : at + len(address) + 1]
        is_end = not is_whole or after in (")", ">") or after.isspace()
        if line[at - 1 : at] in ("(", "<") and is_end:
            starts.append(at)
        at = line.find(address, at + max(len(address), 1))
    return starts


def _texts(piece: Piece, call: ReadCall | None) -> list[Prose]:
    """Return the Markdown texts of a piece, in order."""
    if isinstance(piece, Prose):
        return [piece]
    return list(call.bodies) if call else []


def _note(places: dict[int, object], nodes: Sequence[Node], top: object) -> None:
    for node in nodes:
        places.update(places_in(node, top))
