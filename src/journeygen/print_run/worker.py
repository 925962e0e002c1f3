"""The press works in a process of its own, which is replaced after some chunks: what its libraries lose of memory
(WeasyPrint with Pango: about 22 KB a record, measured) goes with it, and a run needs the same memory at any length.

Chunks go to it and PDFs come back through a pipe. When we are gone, however that happened, the pipe ends and so does it.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any

from journeygen.compile.print.address import AddressError
from journeygen.diagnostics import Diagnostic, Words
from journeygen.press.press import Press
from journeygen.print_run.chunks import Chunk
from journeygen.print_run.layers import LayeredSetter
from journeygen.print_run.order import Order, sheet_of
from journeygen.print_run.parts import Note, Printed
from journeygen.print_run.proof import Proof, prove
from journeygen.print_run.reasons import Reason, Reject
from journeygen.print_run.records import Record
from journeygen.print_run.setting import PressError, Setter, Setting, WholeSetter, assembled
from journeygen.print_run.silence import RunFailedError, place_of
from journeygen.write.problems import WriteError

_TASKS = 12
"""Chunks that one process sets: with 30 it grew to 300 MB, and beginning anew takes as long as a chunk or two."""


@dataclass(frozen=True, slots=True)
class _Failed:
    """What a task ended with: findings to be told, or the place of a bug. Nothing of what was printed."""

    diagnostics: tuple[Diagnostic, ...] = ()
    bug: str = ""


class Worker:
    """Sets chunks in another process. Enter it, and leave it: the process ends."""

    def __init__(self, order: Order, characters: str) -> None:
        """Begin without a process."""
        self._arguments = order, characters
        self._process: Any = None
        self._pipe: Connection | None = None
        self._left = 0

    def prove(self, records: Sequence[Record]) -> Proof:
        """Prove some records, in a process for this alone: preflight needs much memory. Raises PressError."""
        proof: Proof = self._asked(tuple(records))
        self._end()
        return proof

    def set(self, chunk: Chunk) -> tuple[bytes, Note]:
        """Set a chunk. Raises PressError."""
        if not chunk.records:
            return b"", Note(chunk.last, chunk.blank, (), chunk.rejects)
        if not self._left:
            self._end()
        done: tuple[bytes, Note] = self._asked(chunk)
        self._left -= 1
        return done

    def _asked(self, task: Chunk | tuple[Record, ...]) -> Any:
        pipe = self._pipe or self._begin()
        try:
            pipe.send(task)
            answer = pipe.recv()
        except (EOFError, BrokenPipeError, ConnectionResetError):
            answer = None
        if answer is None:
            raise WriteError(_STOPPED)
        if isinstance(answer, _Failed) and answer.bug:
            raise RunFailedError(answer.bug)
        if isinstance(answer, _Failed):
            raise PressError(answer.diagnostics)
        return answer

    def _begin(self) -> Connection:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_work, args=(theirs, *self._arguments), daemon=True)
        self._process.start()
        theirs.close()
        self._left = _TASKS
        return self._pipe

    def _end(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
            self._process.join(10)
            self._process.kill()
            self._process.join()
            self._process.close()
        self._pipe, self._left = None, 0

    def __enter__(self) -> Worker:
        """Return the worker itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the process; one that is in the middle of a chunk is not waited for."""
        if error is not None and self._process is not None:
            self._process.kill()
        self._end()


_STOPPED = Words(
    "組版の途中で止まりました(メモリーが足りないのかもしれません)。もう一度動かすと、続きから進みます。",
    "Setting stopped in the middle (perhaps there is too little memory). Run it again and it goes on.",
)


# ── in the other process ──


def _work(pipe: Connection, order: Order, characters: str) -> None:
    """Answer tasks until the pipe ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who pressed Ctrl-C is answered by the run itself
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        first = pipe.recv()
        made = _made(order, characters)
        if isinstance(made, _Failed):
            pipe.send(made)
            return
        with made.press:
            setter = setter_of(made)
            task = first
            while True:
                pipe.send(_answer(made, setter, task))
                task = pipe.recv()


def _made(order: Order, characters: str) -> Setting | _Failed:
    """Make ready what all chunks have in common."""
    try:
        piece, problems = sheet_of(order)
        press, found = Press.of(piece.shop.project.settings, order.root) if piece else (None, [])
        if piece is None or press is None:
            return _Failed((*problems, *found))
        return Setting(press, piece.shop, piece.sheet, piece.images, characters)
    except Exception as problem:
        return _Failed(bug=place_of(problem))


def _answer(setting: Setting, setter: Setter, task: Chunk | tuple[Record, ...]) -> object:
    try:
        return pressed(setter, task, setting.pages) if isinstance(task, Chunk) else prove(setting, task)
    except (PressError, AddressError) as refused:
        return _Failed(refused.diagnostics)
    except Exception as problem:
        return _Failed(bug=place_of(problem))


def setter_of(setting: Setting) -> Setter:
    """Choose the way to set: Chromium sets whole documents as fast as layers (print facts §1), WeasyPrint does not."""
    return LayeredSetter(setting) if setting.sheet.engine == "weasyprint" else WholeSetter(setting)


def pressed(setter: Setter, chunk: Chunk, pages: int) -> tuple[bytes, Note]:
    """Set a chunk; return its PDF and the note of what became of its rows."""
    done = setter.set(chunk.records)
    pairs = list(zip(chunk.records, done.results, strict=True))
    too_long = [Reject(one.row, Reason.OVERFLOW, result.too_long) for one, result in pairs if result.too_long]
    printed = [Printed(one.row, result.has_barcode) for one, result in pairs if not result.too_long]
    note = Note(chunk.last, chunk.blank, tuple(printed), (*chunk.rejects, *too_long), done.set_whole)
    return assembled(done, pages) if printed else b"", note
