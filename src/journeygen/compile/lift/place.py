"""Places: from an offset in lifted copy back to file, line and column; and the text that grows, line by line."""

from __future__ import annotations

from dataclasses import dataclass

from journeygen.compile.lift.scan import Piece
from journeygen.compile.lift.setting_words import inside_setting
from journeygen.compile.lift.spelling import Spot, spot_at
from journeygen.compile.lift.words import Problem
from journeygen.diagnostics import Diagnostic, Span, error


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a text begins in its file. `column` is that of its first character, `indent` what precedes later lines."""

    file: str
    line: int = 1
    column: int = 1
    indent: int = 0

    def at(self, text: str, offset: int, length: int = 1) -> Span:
        """Give the place of the character at `offset` of `text`."""
        below = text.count("\n", 0, offset)
        column = offset - text.rfind("\n", 0, offset)
        before = self.indent if below else self.column - 1
        return Span(self.file, self.line + below, column + before, max(1, length))


@dataclass(frozen=True, slots=True)
class Places:
    """Where the pieces of one text stand; `is_body`: it is a message's body, not one line of plain text.

    `setting`, `fixed` and `spot` are set while a setting's own value is lifted: its name and where it is put.
    """

    text: str
    origin: Origin
    is_body: bool = False
    setting: str = ""
    fixed: Span | None = None
    spot: Spot | None = None

    def line(self, piece: Piece) -> int:
        """Return the line of the file on which a piece begins."""
        if self.fixed:
            return self.fixed.line
        return self.origin.line + self.text.count("\n", 0, piece.offset)

    def span(self, piece: Piece, about: str = "") -> Span:
        """Return the place of `about` inside a piece."""
        if self.fixed:
            return self.fixed
        start = max(0, piece.source.find(about or piece.source.strip()))
        return self.origin.at(self.text, piece.offset + start, len(about or piece.source.strip()))

    def spot_of(self, piece: Piece) -> Spot:
        """Tell what the value that takes a piece's place will be read as."""
        return self.spot or (spot_at(self.text, piece.offset) if self.is_body else Spot(None))

    def diagnose(self, piece: Piece, problem: Problem) -> Diagnostic:
        """Give a problem its place."""
        message = inside_setting(self.setting, problem.message) if self.setting else problem.message
        return error(problem.code, self.span(piece, problem.about), message, problem.hint)


class Growing:
    """Text under construction that remembers from which source line each of its lines comes."""

    def __init__(self, line: int) -> None:
        self.chunks: list[str] = []
        self.lines = [line]
        self.size = 0
        self._fresh = True

    def add(self, text: str, line: int, spans: bool = True) -> None:
        """Append `text`, which begins on source line `line` and, if it `spans` lines, goes on over the next ones."""
        if not text:
            return
        if self._fresh:
            self.lines[-1] = line
        if count := text.count("\n"):
            self.lines.extend(range(line + 1, line + 1 + count) if spans else [line] * count)
        self._fresh = text.endswith("\n")
        self.chunks.append(text)
        self.size += len(text)

    def text(self) -> str:
        """Return the whole text."""
        return "".join(self.chunks)
