"""What every engine is: HTML and its resources in, a raw PDF out, nothing from anywhere else."""

from __future__ import annotations

import mimetypes
from abc import ABC, abstractmethod
from collections.abc import Mapping
from types import TracebackType
from typing import Self

from journeygen.diagnostics import Diagnostic, Span, Words, error

SHEET = "https://jgx.invalid/"
"""Where a sheet stands for the engines: no network has such a place (RFC 2606)."""

_SHOWN = 100


class EngineError(Exception):
    """An engine could not set a job. `words` say why, `hint` what to do."""

    def __init__(self, code: str, words: Words, hint: Words | None = None) -> None:
        """Keep what a diagnostic needs."""
        super().__init__(words.en)
        self.code, self.words, self.hint = code, words, hint

    def diagnostic(self, span: Span) -> Diagnostic:
        """Return the finding, at the piece that was being set."""
        return error(self.code, span, self.words, self.hint)


def kind_of(address: str) -> str:
    """Return the media type of a resource by the ending of its address; pictures other than SVG are known by their bytes."""
    return mimetypes.guess_type(address)[0] or "application/octet-stream"


def refused(address: str) -> EngineError:
    """Say that a sheet asked for something that is not in the project."""
    address = _shown(address)
    return EngineError(
        "P911",
        Words(
            f"紙面が、プロジェクトの外のものを使おうとしました: {address}",
            f"the sheet asks for something outside the project: {address}",
        ),
        Words(
            "ファイルを content/images に置き、その名前で書きます。印刷では、ネットワークを使いません",
            "put the file into content/images and use its name; print never uses the network",
        ),
    )


def unreadable(address: str) -> EngineError:
    """Say that an engine could make nothing of a picture or font that it was given."""
    address = _shown(address)
    return EngineError(
        "P912",
        Words(f"画像か書体を読めませんでした: {address}", f"a picture or font cannot be read: {address}"),
        Words("PNG か JPEG で保存し直します", "save it again as PNG or JPEG"),
    )


def _shown(address: str) -> str:
    """Cut what is too long for a sentence: an address may hold a whole picture (`data:`)."""
    return address if len(address) <= _SHOWN else f"{address[:_SHOWN]}…"


class Engine(ABC):
    """An engine, kept for the process. Enter it, render as often as needed, and leave it: nothing stays behind."""

    name: str

    def __enter__(self) -> Self:
        """Begin; what is heavy starts with the first job."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End, however the work ended."""
        self.close()

    @abstractmethod
    def render(self, html: str, resources: Mapping[str, bytes]) -> bytes:
        """Set one document and return its raw PDF.

        `resources` holds the bytes of every address that the HTML names; any other address raises EngineError.
        Raises EngineMissingError when the engine is not installed.
        """

    @abstractmethod
    def close(self) -> None:
        """Let go of everything."""
