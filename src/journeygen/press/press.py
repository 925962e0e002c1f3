"""The press: a job → fonts, engine, finisher → a finished PDF. One serves a whole process."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import replace
from html import escape
from pathlib import Path
from types import TracebackType
from typing import Self

from journeygen.compile.print.shop import IMAGE
from journeygen.diagnostics import Diagnostic, Span, Words, error
from journeygen.load.inputs import stamp
from journeygen.model.folders import CONTENT, SETTINGS_FILE
from journeygen.model.print_settings import Ink
from journeygen.model.project import Place
from journeygen.model.references import Loc
from journeygen.model.settings import Settings
from journeygen.postal.ink import EXTRA_INKS
from journeygen.press.engines import ENGINES, Engine, EngineError, EngineMissingError
from journeygen.press.engines.browser import find_browser
from journeygen.press.finish import Inks, Paper, PaperSizeError, PictureError, finish
from journeygen.press.finish.fillers import filled_up
from journeygen.press.finish.pictures import MAX_PIXELS
from journeygen.press.fonts import FontBook
from journeygen.press.icc import Profile, find_profile
from journeygen.press.job import Bound, Job, Pressed
from journeygen.press.missing import library
from journeygen.press.reader import for_reading

_NOWHERE = Span(SETTINGS_FILE)


def _file_alone(file: str, _: Loc) -> Span:
    return Span(file)


class Press:
    """Fonts, engines and inks of a shop. Enter it, press as often as needed, and leave it: browsers are closed."""

    def __init__(self, book: FontBook, profile: Profile, inks: Mapping[str, Ink], condition: str) -> None:
        """Take what is needed to print; engines start with the first job that asks for them."""
        self._book = book
        self._profile = profile
        self._inks = inks
        self._mixed = Inks(inks, profile.data)
        self._condition = condition
        self._engines: dict[str, Engine] = {}
        self._open = ExitStack()

    @classmethod
    def of(
        cls, settings: Settings, root: Path, place: Place = _file_alone
    ) -> tuple[Press | None, list[Diagnostic]]:
        """Make ready what the settings name; None when something is missing. `place` finds the settings' lines."""
        try:
            library("journeygen.press.preflight")  # its libraries are missing now, not when all is pressed
            book, problems = FontBook.of(settings.print.fonts, root, place)
            at = place(SETTINGS_FILE, ("print", "icc"))
            profile, found = find_profile(settings.print.icc, root, at)
        except EngineMissingError as missing:
            return None, [missing.diagnostic(place(SETTINGS_FILE, ("print",)))]
        problems = [*problems, *found]
        if profile is None or problems:
            return None, problems
        return cls(book, profile, inks_of(settings), settings.print.condition), []

    @property
    def digest(self) -> str:
        """Tell fonts, profile and browser apart: what was pressed with others is pressed again."""
        told = [self._book.digest, hashlib.sha256(self._profile.data).hexdigest(), *map(stamp, _browser())]
        return hashlib.sha256("\n".join(told).encode()).hexdigest()

    @property
    def files(self) -> tuple[str, ...]:
        """Return the files of the machine, or of the project beside its content, that decide how a piece looks."""
        return tuple(sorted(map(str, {*self._book.files, self._profile.path, *_browser()})))

    def lettering(self, text: str) -> bytes:
        """Return a font of the shop's gothic with the characters of a text, for what a proof says."""
        return self._book.voices["gothic"][0].subset(frozenset(map(ord, text)))

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the engines, however the work ended."""
        self._engines.clear()
        self._open.close()

    def press(self, job: Job, at: Span = _NOWHERE) -> Pressed:
        """Print a job. What is wrong is told `at` the piece's place; then the PDF is empty."""
        return self.bind(job, at).pressed

    def bind(self, job: Job, at: Span = _NOWHERE) -> Bound:
        """Print a job whose pages are counted when it is set, and make its readers' version beside."""
        problems = _too_large(job.images)
        if problems:
            return Bound(job, Pressed(b"", (), tuple(problems)))
        try:
            return self._bound(job)
        except (EngineMissingError, EngineError) as reason:
            return Bound(job, Pressed(b"", (), (reason.diagnostic(at),)))
        except PaperSizeError as size:
            return Bound(job, Pressed(b"", (), (_wrong_size(size, job, at),)))
        except PictureError:
            return Bound(job, Pressed(b"", (), (_unconvertible(at),)))

    def _bound(self, job: Job) -> Bound:
        css, fonts, missing = self._book.faces(job.css, *job.records, job.characters)
        raw = self._engine(job.engine).render(document(job, css), {**job.images, **fonts})
        if job.geometry.multiple:
            raw, pages = filled_up(raw, job.geometry.multiple)
            job = replace(job, geometry=replace(job.geometry, pages=pages))
        paper = Paper(job.geometry, self._inks, self._profile.data, self._condition, job.title, self._mixed)
        pdf, marks, leftovers = finish(raw, paper)
        reading = for_reading(raw, paper) if job.geometry.multiple else b""
        return Bound(job, Pressed(pdf, marks, (), tuple(leftovers), missing), reading)

    def _engine(self, name: str) -> Engine:
        if name not in self._engines:
            self._engines[name] = self._open.enter_context(ENGINES[name]())
        return self._engines[name]


def _browser() -> tuple[Path, ...]:
    """Return the browser's program, when there is one: only some pieces need it."""
    try:
        return (Path(find_browser()).resolve(),)
    except EngineMissingError:
        return ()


def document(job: Job, faces: str) -> str:
    """Return the whole HTML of a job: all records, one after another. `faces` are the rules of its fonts."""
    return (
        f'<!DOCTYPE html>\n<html lang="ja"><head><meta charset="utf-8"><title>{escape(job.title)}</title>\n'
        f"<style>\n{faces}\n{job.css}\n</style></head><body>\n{''.join(job.records)}\n</body></html>\n"
    )


def inks_of(settings: Settings) -> dict[str, Ink]:
    """Return inks by `#rrggbb`: those of the post, and of the theme's colours the first name that has inks says."""
    colors = {name: str(color).lower() for name, color in settings.theme.colors.model_dump().items()}
    named = ((colors[name], ink) for name, ink in settings.print.inks.items() if name in colors)
    inks = {color.lower(): Ink(c=c, m=m, y=y, k=k) for color, (c, m, y, k) in EXTRA_INKS.items()}
    for color, ink in named:
        inks.setdefault(color, ink)
    return inks


# ── what is said ──


def _too_large(images: Mapping[str, bytes]) -> list[Diagnostic]:
    """Find the pictures that would fill the memory, before any of them is opened."""
    return [
        error(
            "P306",
            Span(f"{CONTENT}/{address.removeprefix(IMAGE)}"),
            Words("画像が大きすぎて、印刷できません", "this picture is too large to print"),
            _SMALLER,
        )
        for address, data in sorted(images.items())
        if _pixels(data) > MAX_PIXELS
    ]


def _pixels(data: bytes) -> int:
    """Return how many pixels a picture's header promises; 0 for what the engine will refuse by itself."""
    pillow = library("PIL.Image")
    try:
        with pillow.open(io.BytesIO(data)) as picture:
            width, height = picture.size
            return int(width * height)
    except (pillow.DecompressionBombError, pillow.DecompressionBombWarning):
        return MAX_PIXELS + 1
    except (OSError, ValueError, SyntaxError):
        return 0


_SMALLER = Words(
    "350 ppi で足ります。A4 いっぱいの写真なら 2,900 × 4,100 ドットです",
    "350 ppi are enough: 2,900 by 4,100 pixels fill A4",
)


def _unconvertible(at: Span) -> Diagnostic:
    message = Words(
        "紙面の画像を CMYK にできませんでした", "a picture of this piece could not be converted to CMYK"
    )
    return error("P307", at, message, Words("PNG か JPEG で保存し直します", "save it again as PNG or JPEG"))


def _wrong_size(size: PaperSizeError, job: Job, at: Span) -> Diagnostic:
    paper = job.geometry
    return error(
        "P305",
        at,
        Words(
            f"{size.page + 1} ページ目の仕上がりが {size.width:.1f} × {size.height:.1f} mm になりました"
            f"({paper.width:g} × {paper.height:g} mm のはずです)",
            f"page {size.page + 1} is trimmed to {size.width:.1f} × {size.height:.1f} mm"
            f" instead of {paper.width:g} × {paper.height:g} mm",
        ),
        Words(
            "テンプレートの @page の大きさを、仕上がりに塗り足し 3 mm ずつを足した大きさにします",
            "let the template's @page be the trim with 3 mm of bleed on every side",
        ),
    )
