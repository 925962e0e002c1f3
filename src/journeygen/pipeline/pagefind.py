"""Pagefind, which makes indexes: a program of its own, spoken to over its standard input and output.

Messages are JSON in base64, each ended by a comma (pagefind.app/docs/node-api, the service that its wrappers use). Its own
wrapper for Python sleeps a tenth of a second for every answer.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from threading import Thread, Timer
from types import TracebackType
from typing import Any

from journeygen.compile.compiled import Entry
from journeygen.compile.site.searchable import BESIDE, letters, sort_words

COMMAND = 'pip install "journeygen[site]"'
"""What installs it."""
LANGUAGE = "ja"
_SECONDS = 120.0
"""A hundred times what the largest index of a magazine takes."""


class PagefindError(Exception):
    """Pagefind gave no index; the reason is in its words."""


def find_program() -> Path | None:
    """Return where Pagefind is, None when it is not installed."""
    try:
        from pagefind_bin import get_executable

        return Path(get_executable())
    except (ImportError, FileNotFoundError):
        return None


def installed() -> str | None:
    """Return the version of Pagefind, None when it is not installed."""
    if find_program() is None:
        return None
    try:
        return version("pagefind-bin")
    except PackageNotFoundError:
        return "✓"


class Pagefind:
    """The program at work: it starts with the first index that is asked for. Use it as a context."""

    def __init__(self, program: Path) -> None:
        """Start nothing yet."""
        self._program = program
        self._process: subprocess.Popen[bytes] | None = None

    def index(
        self, pages: Sequence[tuple[Entry, str]], wanted: tuple[str, ...] = ("",)
    ) -> Mapping[str, bytes]:
        """Return the files of an index of pages and their words: those whose paths begin with what is `wanted`.

        The same pages give the same bytes. Raise PagefindError.
        """
        limit = Timer(_SECONDS, self._end)
        limit.start()
        try:
            files = self._index(pages)
        except OSError as reason:
            raise PagefindError(str(reason)) from reason
        finally:
            limit.cancel()
        return {
            file["path"]: base64.b64decode(file["content"])
            for file in files
            if file["path"].startswith(wanted)
        }

    def _index(self, pages: Sequence[tuple[Entry, str]]) -> Sequence[Mapping[str, str]]:
        (new,) = self._answers([{"type": "NewIndex", "config": {}}])
        here = {"index_id": new["index_id"]}
        records = [{"type": "AddRecord", **here, **_record(*page)} for page in pages]
        *_, files, _ = self._answers(
            [*records, {"type": "GetFiles", **here}, {"type": "DeleteIndex", **here}]
        )
        found: Sequence[Mapping[str, str]] = files["files"]
        return found

    def _answers(self, asked: Sequence[Mapping[str, object]]) -> Iterator[Any]:
        """Say everything, and yield what is answered meanwhile: neither side waits for the other."""
        process = self._process = self._process or self._start()
        lines = b"".join(map(_packed, asked))
        Thread(target=_say, args=(process, lines), daemon=True).start()
        assert process.stdout is not None
        count = len(asked)
        for line in _lines(process.stdout.fileno()):
            yield _payload(line)
            count -= 1
            if not count:
                return
        raise PagefindError("it ended before it was done")

    def _start(self) -> subprocess.Popen[bytes]:
        # Settings of other sites, in a file of the folder or in the environment, are none of ours.
        clean = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
        return subprocess.Popen(
            [self._program, "--service"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=self._program.parent,
            env=clean,
        )

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()

    def __enter__(self) -> Pagefind:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the program."""
        self._end()
        if self._process is not None:
            self._process.communicate()
            self._process = None


def _record(entry: Entry, words: str) -> Mapping[str, object]:
    """Return what is told of a page. A title is written twice: to be found by its letters, and to be shown.

    No filters of Pagefind's: it writes them in another order every time. Words that nobody types do their work.
    """
    known = {"label": entry.label, "issue": entry.issue, "date": entry.date}
    shown = {"title": letters(entry.title), "name": entry.title, **known}
    sorts = " ".join(sort_words(entry))
    return {
        "url": entry.url,
        "content": f"{letters(words)} {BESIDE} {sorts}",
        "language": LANGUAGE,
        "meta": {name: value for name, value in shown.items() if value},
    }


def _lines(file: int) -> Iterator[bytes]:
    """Yield what is read, cut at its commas: an answer can be a megabyte long."""
    parts: list[bytes] = []
    while heard := os.read(file, 1 << 18):
        first, *more = heard.split(b",")
        parts.append(first)
        for part in more:
            yield b"".join(parts)
            parts = [part]


def _payload(line: bytes) -> Any:
    answer = json.loads(base64.b64decode(line))["payload"]
    if answer["type"] == "Error":
        raise PagefindError(answer["message"])
    return answer


def _say(process: subprocess.Popen[bytes], lines: bytes) -> None:
    try:
        assert process.stdin is not None
        process.stdin.write(lines)
        process.stdin.flush()
    except OSError:  # it ended: whoever listens notices
        return


def _packed(message: Mapping[str, object]) -> bytes:
    told = {"message_id": 1, "payload": message}
    return base64.b64encode(json.dumps(told, ensure_ascii=False).encode()) + b","
