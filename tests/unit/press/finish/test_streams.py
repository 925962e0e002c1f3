"""Content streams: colours change, and not one other byte."""

from __future__ import annotations

import io

import pikepdf
import pytest

from journeygen.press.finish import finish
from journeygen.press.finish.streams import needs_state, repaint
from tests.unit.press.finish.papers import inks, operations, paper

SAME = (
    b"(0 0 0 rg) Tj",
    b"( 1 0 0 rg \\) 1 0 0 rg ) Tj",
    b"( a ( 1 0 0 rg ) b ) Tj",
    b"<3020302030207267> Tj",
    b"/rg gs /g gs 1 0 0 1 5 5 cm",
    b"/Span <</ActualText ( 0 g )>> BDC",
    b"0.2 0.85 0.85 0.3 k",
    b"/Pattern cs /p0 scn",
)
CHANGED = (
    (b"q\n0 0 0 rg\nf", b"q\n0 0 0 1 k\nf"),
    (b"0 0 0 RG 0 0 0 rg", b"0 0 0 1 K 0 0 0 1 k"),
    (b"1 1 1 rg/G3 gs", b"0 0 0 0 k/G3 gs"),
    (b"0 g", b"0 0 0 1 k"),
    (b"1 1 1 0.5 G", b"1 1 1 0 0 0 0.498 K"),
    (b"[0 0] 0 d .5569 .2314 .1647 rg", b"[0 0] 0 d 0.2 0.85 0.85 0.3 k"),
    (b"(text) Tj 0 0 0 rg (more) Tj", b"(text) Tj 0 0 0 1 k (more) Tj"),
    (b"0 0 0 rg\r\n0 0 5 5 re f", b"0 0 0 1 k\r\n0 0 5 5 re f"),
)


@pytest.mark.parametrize("stream", SAME)
def test_what_is_no_colour_stays(stream: bytes) -> None:
    assert repaint(stream, inks(), print) == stream


@pytest.mark.parametrize(("stream", "wanted"), CHANGED)
def test_colours_become_inks(stream: bytes, wanted: bytes) -> None:
    assert repaint(stream, inks(), print) == wanted


def test_colours_without_inks_are_told() -> None:
    told: list[str] = []
    repaint(b"1 0 0 rg 0 0 1 RG 0 0 0 rg", inks(), told.append)
    assert told == ["#ff0000", "#0000ff"]


def test_what_was_named_before_needs_the_slow_way() -> None:
    assert needs_state(b"/DeviceRGB cs 1 0 0 sc")
    assert needs_state(b"/lab-d50 cs 50 0 0 scn")
    assert needs_state(b"q BI /W 1 ID x EI Q")
    assert not needs_state(b"/Pattern cs /p0 scn 1 0 0 rg")


def page(content: bytes) -> bytes:
    with pikepdf.new() as pdf:
        blank = pdf.add_blank_page(page_size=(106 / 25.4 * 72, 154 / 25.4 * 72))
        white = [0.9505, 1, 1.089]
        blank.obj.Resources = pikepdf.Dictionary(
            ColorSpace=pikepdf.Dictionary(
                lab=pikepdf.Array(
                    [pikepdf.Name.Lab, pikepdf.Dictionary(WhitePoint=white, Range=[-125, 125] * 2)]
                ),
                cal=pikepdf.Array([pikepdf.Name.CalRGB, pikepdf.Dictionary(WhitePoint=white)]),
            )
        )
        blank.obj.Contents = pdf.make_stream(content)
        file = io.BytesIO()
        pdf.save(file)
    return file.getvalue()


def fills_of(content: bytes) -> list[tuple[float, ...]]:
    with pikepdf.open(io.BytesIO(finish(page(content), paper())[0])) as pdf:
        return [
            tuple(round(float(one), 2) for one in values) for name, values in operations(pdf) if name == "k"
        ]


def test_spaces_that_were_named_before() -> None:
    accent = (0.2, 0.85, 0.85, 0.3)
    assert fills_of(b"/DeviceRGB cs 0.5569 0.2314 0.1647 sc 0 0 9 9 re f")[1] == accent
    assert fills_of(b"/cal cs 0.5569 0.2314 0.1647 scn 0 0 9 9 re f")[1] == accent
    assert fills_of(b"/DeviceGray cs 0.25 sc 0 0 9 9 re f")[1] == (0, 0, 0, 0.75)


def test_a_space_ends_with_its_q() -> None:
    content = b"/DeviceRGB cs q /DeviceGray cs 1 sc 0 0 9 9 re f Q 0.5569 0.2314 0.1647 sc 0 0 9 9 re f"
    assert (0.2, 0.85, 0.85, 0.3) in fills_of(content)


def test_lab_becomes_inks() -> None:
    white, dark = fills_of(b"/lab cs 100 0 0 scn 0 0 9 9 re f 0 0 0 scn 9 9 9 9 re f")[1:3]
    assert [*white, *dark] == [0, 0, 0, 0, 0, 0, 0, 1]


def test_a_picture_in_the_stream_keeps_its_bytes() -> None:
    content = b"0 0 0 rg q 9 0 0 9 0 0 cm BI /W 4 /H 1 /BPC 8 /CS /G ID  rg\n EI Q"
    with pikepdf.open(io.BytesIO(finish(page(content), paper())[0])) as pdf:
        names = [name for name, _ in operations(pdf)]
        data = pdf.pages[0].Contents.read_bytes()
    assert "INLINE IMAGE" in names
    assert b" rg\n EI" in data, "bytes of a picture are no operators"
    assert b"0 0 0 1 k" in data
