"""The press from settings to PDF: whatever is wrong comes back as a finding at its place, never as a traceback."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from journeygen.diagnostics import Span
from journeygen.load.project import load_project
from journeygen.model.piece import Geometry
from journeygen.model.print_settings import Ink, PrintSettings
from journeygen.model.references import Loc
from journeygen.model.settings import Settings
from journeygen.press.icc import Profile
from journeygen.press.press import Press, inks_of
from tests.unit.press.finish.papers import BACK, ENGINE_NAMES, FRONT, INKS, book, icc, job

AT = Span("content/messages/win-back/winter.md", 3)
TINY = Path(__file__).resolve().parents[2] / "projects" / "tiny"


@pytest.fixture(scope="module")
def press() -> Iterator[Press]:
    with Press(book(), Profile(Path("default_cmyk.icc"), icc()), INKS, "CGATS TR 001") as made:
        yield made


def settings(**print_: object) -> Settings:
    project = load_project(TINY).project
    assert project is not None
    return project.settings.model_copy(update={"print": PrintSettings.model_validate(print_)})


@pytest.mark.parametrize("engine", ENGINE_NAMES)
def test_a_job_becomes_a_pdf_with_its_marks(press: Press, engine: str) -> None:
    pressed = press.press(job(engine), AT)
    assert pressed.diagnostics == () and len(pressed.marks) == 4 and pressed.missing == frozenset()
    assert [one.color for one in pressed.leftovers] == ["#123456"]
    assert press.press(job(engine), AT).pdf == pressed.pdf, "the same job, the same bytes"


@pytest.mark.parametrize("engine", ENGINE_NAMES)
def test_records_follow_one_another(press: Press, engine: str) -> None:
    two = job(engine)
    pressed = press.press(replace(two, records=two.records * 3), AT)
    with pikepdf.open(io.BytesIO(pressed.pdf)) as pdf:
        assert len(pdf.pages) == 6
    assert sorted({mark.page for mark in pressed.marks}) == [0, 2, 4]


def test_a_job_tells_nobody_what_is_printed() -> None:
    assert "二枚目" in "".join(job("weasyprint", FRONT + BACK).records)
    assert "二枚目" not in repr(job("weasyprint", FRONT + BACK)), "records hold customers' names (D25)"


def test_characters_that_no_font_has_are_told(press: Press) -> None:
    pressed = press.press(job("weasyprint", FRONT + BACK.replace("二枚目", "髙﨑𠮷 𓂀")), AT)
    assert pressed.missing == frozenset("𓂀"), "names are there, hieroglyphs are not"


def test_a_page_of_another_size(press: Press) -> None:
    pressed = press.press(job("weasyprint", geometry=Geometry(91, 55, 2)), AT)
    (told,) = pressed.diagnostics
    assert (told.code, told.span, pressed.pdf) == ("P305", AT, b"")
    assert "100.0 × 148.0 mm" in told.message.ja and "91 × 55 mm" in told.message.ja


def test_a_gigantic_picture_is_never_opened(press: Press) -> None:
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + b"IHDR" + header
    bomb += struct.pack(">I", zlib.crc32(b"IHDR" + header)) + struct.pack(">I", 0) + b"IDAT" + bytes(4)
    images = {"https://jgx.invalid/image/images/wide.png": bomb}
    (told,) = press.press(replace(job("weasyprint", BACK), images=images), AT).diagnostics
    assert (told.code, told.span) == ("P306", Span("content/images/wide.png"))


@pytest.mark.parametrize("engine", ENGINE_NAMES)
def test_a_picture_that_is_cut_off_is_a_finding(press: Press, engine: str) -> None:
    what = job(engine)
    images = {address: data[: len(data) // 2] for address, data in what.images.items()}
    pressed = press.press(replace(what, images=images), AT)
    assert [one.code for one in pressed.diagnostics] in (["P912"], ["P307"]) and pressed.pdf == b""


def test_settings_that_name_no_profile_or_font_are_told_by_their_lines() -> None:
    def place(file: str, loc: Loc) -> Span:
        return Span(file, len(loc))

    made, problems = Press.of(settings(icc="Nowhere.icc"), TINY, place)
    assert made is None and [(one.code, one.span) for one in problems] == [
        ("P301", Span("journeygen.yaml", 2))
    ]


def test_the_press_is_made_of_settings() -> None:
    made, problems = Press.of(settings(icc="default_cmyk.icc"), TINY)
    assert made is not None and not problems
    with made as press:
        assert press.press(job("weasyprint"), AT).pdf.startswith(b"%PDF-1.")


def test_inks_go_by_the_colours_of_the_theme() -> None:
    given = settings(inks={"accent": {"m": 85.0, "y": 85.0}, "nobody": {"k": 10.0}})
    accent = str(given.theme.colors.accent).lower()
    assert inks_of(given)[accent] == Ink(m=85.0, y=85.0)
