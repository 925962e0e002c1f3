"""A message's version, read whole: lifted, cut into blocks, its Markdown parsed; ready for any medium."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from journeygen.compile.body.calls import ReadCall, read_call
from journeygen.compile.body.fences import Call, Piece, Prose, cut_pieces
from journeygen.compile.body.findings import links_and_images, raw_html
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
from journeygen.compile.lift import Lifted, Lifter, Origin
from journeygen.compile.shop import Shop
from journeygen.diagnostics import Diagnostic, Span, Words, error, has_errors
from journeygen.model.block import Block
from journeygen.model.message import Version
from journeygen.model.references import references
from journeygen.model.sendtime import TOKEN, Part, as_written

Node = Element | str
_RESERVED = re.compile(r"jgx[a-z0-9_-]*jgx")


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
    body = lifter.lift(version.body, Origin(version.file, version.body_line), is_body=True)
    problems = [*lifter.diagnostics, *_reserved(version)]
    if has_errors(problems):
        return None, [*problems, *_blocks_of_source(shop, version)]
    reader = _BodyReader(shop, body, version, lifter.parts)
    reader.read()
    problems += reader.problems
    if has_errors(problems) or any(_is_unread(block.call.block, shop) for block in reader.blocks):
        return None, problems
    items, blocks = tuple(reader.items), tuple(reader.blocks)
    return ReadMessage(
        subject, preheader, unsubscribe, one_click, items, blocks, lifter.parts, body, version.file
    ), problems


def _origin(at: Span) -> Origin:
    return Origin(at.file, at.line, at.column, at.column - 1)


def _reserved(version: Version) -> Iterator[Diagnostic]:
    """Find words that we use as marks ourselves while a mail is put together."""
    body_at = Span(version.file, version.body_line)
    texts = (
        (version.subject, version.subject_at),
        (version.preheader, version.preheader_at),
        (version.body, body_at),
    )
    for text, at in texts:
        found = _RESERVED.search(text) if "jgx" in text else None
        if found:
            message = Words(
                f"'{found.group(0)}' は journeygen が使う言葉です", f"'{found.group(0)}' is reserved"
            )
            span = Span(at.file, at.line + text.count("\n", 0, found.start()))
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


def _is_unread(block: Block, shop: Shop) -> bool:
    """Tell whether a block shows a product or voice whose own file is wrong: that is told there."""
    there = {"product": shop.project.products, "voice": shop.project.voices}
    return any(one.name not in there[one.kind] for one in references(block) if one.kind in there)


class _BodyReader:
    """Reads one body: `items` and `blocks` when it is right, `problems` in any case."""

    def __init__(self, shop: Shop, body: Lifted, version: Version, parts: Sequence[Part]) -> None:
        self.shop = shop
        self.body = body
        self.version = version
        self.parts = parts
        self.items: list[Item] = []
        self.blocks: list[ReadBlock] = []
        self.problems: list[Diagnostic] = []

    def span_at(self, line: int) -> Span:
        """Return the place of a line of the lifted body."""
        lines = self.body.line_of
        return Span(self.version.file, lines[min(line, len(lines) - 1)] if lines else 1)

    def read(self) -> None:
        """Cut, parse and check the body."""
        pieces, self.problems = cut_pieces(self.body.text, self.span_at)
        if not pieces and not self.problems:
            self.problems.append(error("M007", Span(self.version.file, self.version.body_line), *_NO_BODY))
        calls = self._calls(pieces)
        texts = [prose for piece, call in zip(pieces, calls, strict=True) for prose in _texts(piece, call)]
        trees, tags = self.shop.engine.trees([stand_alone(prose.text, self.parts) for prose in texts])
        self.problems += raw_html(tags, self._find)
        self.problems += links_and_images(trees, self.shop.names.of_kind["image"], self._find)
        self.problems += slips(trees, self._find)
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
        key = (piece.name, piece.arguments.text, *(bool(body.text.strip()) for body in piece.bodies))
        known = self.shop.right_blocks.get(key)
        if known is not None:
            return ReadCall(known, piece.bodies, piece.line), []
        call, found = read_call(piece, self.shop.names, self.span_at)
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

    def _find(self, text: str) -> Span:
        """Find the place in the file of something that was found in the tree."""
        for number, line in enumerate(self.body.text.split("\n")):
            if text in line:
                line_of_file = self.span_at(number).line
                return self._in_line(line_of_file, text)
        return self.span_at(0)

    def _in_line(self, line: int, text: str) -> Span:
        """Find a text in a line as the author wrote it, where its values were not tokens yet."""
        written = self.version.body.split("\n")[line - self.version.body_line]
        literal = max(TOKEN.sub("\n", text).split("\n"), key=len)
        column = max(written.find(f"({literal}") + 1, 0) or max(written.find(literal), 0)
        return Span(self.version.file, line, column + 1, max(len(literal), 1))

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


def _texts(piece: Piece, call: ReadCall | None) -> list[Prose]:
    """Return the Markdown texts of a piece, in order."""
    if isinstance(piece, Prose):
        return [piece]
    return list(call.bodies) if call else []


def _note(places: dict[int, object], nodes: Sequence[Node], top: object) -> None:
    for node in nodes:
        places.update(places_in(node, top))
