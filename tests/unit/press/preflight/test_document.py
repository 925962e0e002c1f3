"""What preflight finds in the document itself: boxes, pages, fonts, characters, inks, codes."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest

from journeygen.compile.print.marks import BARCODE, QR
from journeygen.diagnostics import Severity, Span
from journeygen.model.piece import Geometry
from journeygen.press.job import Job, Pressed
from journeygen.press.preflight import preflight
from journeygen.press.preflight.document import Document
from journeygen.press.press import Press
from tests.unit.press.preflight.printing import (
    BARS,
    ENGINE_NAMES,
    FILE,
    PAPER,
    Print,
    image,
    item,
    mark,
    print_pages,
)

COPY = "味噌は生きています。髙﨑𠮷"
PHOTO = "https://jgx.invalid/image/photo.jpg"
NOBODY_HAS = "𓀀"
"""An Egyptian seated man: no Japanese font has him."""


@pytest.fixture(scope="module", params=ENGINE_NAMES)
def plain(a_press: Press, request: pytest.FixtureRequest) -> Print:
    code = mark(40, 60, 20, 20, f"{QR}https://www.example.jp/q")
    bars = mark(20, 120, 64, 2.9, BARCODE + BARS)
    return print_pages(a_press, request.param, [item(0, 40, 30, COPY) + code + bars])


def saved(pdf: pikepdf.Pdf) -> bytes:
    file = io.BytesIO()
    pdf.save(file)
    return file.getvalue()


def opened(one: Print) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(one.pressed.pdf))


def test_a_right_piece_has_nothing_to_report(plain: Print) -> None:
    assert plain.findings() == []


@pytest.mark.parametrize("name", ["/TrimBox", "/BleedBox", "/MediaBox"])
def test_boxes_are_exact(plain: Print, name: str) -> None:
    with opened(plain) as pdf:
        box = [float(edge) for edge in pdf.pages[0].obj[name]]
        pdf.pages[0].obj[name] = pikepdf.Array([*box[:2], box[2] + 0.5, box[3]])
        found = plain.altered(pdf=saved(pdf)).findings("P201")
    assert [(one.severity, one.span) for one in found] == [(Severity.ERROR, Span(FILE))]


@pytest.mark.parametrize("name", ["/TrimBox", "/BleedBox"])
def test_no_box_is_missing(plain: Print, name: str) -> None:
    with opened(plain) as pdf:
        del pdf.pages[0].obj[name]
        assert plain.altered(pdf=saved(pdf)).findings("P201")


def test_a_page_too_many_silences_every_other_rule(plain: Print) -> None:
    with opened(plain) as pdf:
        pdf.pages.append(pdf.pages[0])
        del pdf.Root.OutputIntents
        found = plain.altered(pdf=saved(pdf)).findings()
    assert [one.code for one in found] == ["P202"]
    assert "1 ページのはずが 2 ページ" in found[0].message.ja


def test_fonts_are_embedded_and_cut_down(plain: Print) -> None:
    with opened(plain) as pdf:
        for font in (one for one in pdf.objects if _is_descriptor(one)):
            for program in ("/FontFile2", "/FontFile3"):
                if program in font:
                    del font[program]
        (found,) = plain.altered(pdf=saved(pdf)).findings("P203")
    assert "埋め込まれていません" in found.message.ja
    with opened(plain) as pdf:
        for font in (one for one in pdf.objects if _is_font(one)):
            font.BaseFont = pikepdf.Name("/Whole")
        (found,) = plain.altered(pdf=saved(pdf)).findings("P203")
    assert "まるごと" in found.message.ja


def _is_font(one: object) -> bool:
    return isinstance(one, pikepdf.Dictionary) and one.get("/Subtype") == "/Type0"


def _is_descriptor(one: object) -> bool:
    return isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor"


def test_a_font_of_drawings_is_refused(a_press: Press) -> None:
    """Chromium draws the glyphs of a CFF font one by one: here an installed one, called by its name."""
    page = item(0, 40, 30, "<span style=\"font-family: 'Noto Sans CJK JP'\">絵の字</span>")
    found = print_pages(a_press, "chromium", [page]).findings("P203")
    assert found and "Type 3" in found[0].message.ja


@pytest.mark.parametrize("engine", ENGINE_NAMES)
def test_a_character_that_no_font_has_is_named_when_it_is_copy(a_press: Press, engine: str) -> None:
    page = item(0, 40, 30, COPY) + item(1, 40, 50, f"座る人{NOBODY_HAS}")
    (found,) = print_pages(a_press, engine, [page]).findings("P204")
    assert found.span == Span(FILE, 20) and f"「{NOBODY_HAS}」(U+13000)" in found.message.ja


@pytest.mark.parametrize(("many", "told"), [(3, "𓀀 𓀁 𓀂」の 3 字が"), (20, "𓀊 𓀋…」の 20 字が")])
def test_characters_of_one_line_are_told_together(a_press: Press, many: int, told: str) -> None:
    lacking = "".join(chr(ord(NOBODY_HAS) + number) for number in range(many))
    page = item(0, 40, 30, COPY) + item(1, 40, 50, lacking)
    (found,) = print_pages(a_press, "weasyprint", [page], copy=lacking).findings("P204")
    assert found.span == Span(FILE, 20) and told in found.message.ja


def test_a_character_of_a_recipient_is_not_named(a_press: Press) -> None:
    records = [item(0, 40, 30, "見本様"), item(0, 40, 30, f"見本{NOBODY_HAS}様")]
    printed = print_pages(a_press, "weasyprint", records, copy="様")
    ((record, found),) = printed.by_record("P204")
    assert record == 1 and NOBODY_HAS not in str(found) and "13000" not in str(found)


def test_an_empty_box_is_seen_whatever_the_fonts_promise(plain: Print) -> None:
    """Glyph 0 is put in the place of every glyph: what a font that lost its glyphs looks like."""
    with opened(plain) as pdf:
        page = pdf.pages[0]
        content = pikepdf.parse_content_stream(page)
        empty = pikepdf.ContentStreamInstruction([pikepdf.String(b"\x00\x00")], pikepdf.Operator("Tj"))
        changed = [empty if str(one.operator) in ("Tj", "TJ") else one for one in content]
        page.obj.Contents = pdf.make_stream(pikepdf.unparse_content_stream(changed))
        found = plain.altered(pdf=saved(pdf)).findings("P221")
    assert [(one.severity, one.span) for one in found] == [(Severity.ERROR, Span(FILE, 10))]


def test_rgb_that_is_left_is_an_error(plain: Print) -> None:
    with opened(plain) as pdf:
        pdf.pages[0].contents_add(b"q 0 0 1 rg 200 200 20 20 re f Q", prepend=False)
        found = plain.altered(pdf=saved(pdf)).findings("P206")
    assert [one.severity for one in found] == [Severity.ERROR] and "RGB のまま" in found[0].message.ja


def test_the_output_intent_is_there(plain: Print) -> None:
    with opened(plain) as pdf:
        del pdf.Root.OutputIntents
        assert [one.severity for one in plain.altered(pdf=saved(pdf)).findings("P220")] == [Severity.ERROR]


def test_a_qr_code_that_opens_something_else(plain: Print) -> None:
    marks = [
        replace(one, address=f"{QR}https://www.example.jp/other") if one.address.startswith(QR) else one
        for one in plain.pressed.marks
    ]
    (found,) = plain.altered(marks=tuple(marks)).findings("P218")
    assert "別のアドレス" in found.message.ja


def test_bars_that_say_another_address(plain: Print) -> None:
    marks = [
        replace(one, address=one.address[:-5] + "11111") if one.address.startswith(BARCODE) else one
        for one in plain.pressed.marks
    ]
    (found,) = plain.altered(marks=tuple(marks)).findings("P219")
    assert "住所と合いません" in found.message.ja


def test_a_dark_photograph_has_too_much_ink(plain: Print) -> None:
    with opened(plain) as pdf:
        page = pdf.pages[0]
        picture = pdf.make_stream(bytes([242, 242, 242, 242]) * 90_000)
        picture.stream_dict.update(
            pikepdf.Dictionary(
                Type=pikepdf.Name.XObject,
                Subtype=pikepdf.Name.Image,
                Width=300,
                Height=300,
                ColorSpace=pikepdf.Name.DeviceCMYK,
                BitsPerComponent=8,
            )
        )
        page.obj.Resources.XObject["/Dark"] = picture
        page.contents_add(b"q 56 0 0 56 250 300 cm /Dark Do Q", prepend=False)
        (found,) = plain.altered(pdf=saved(pdf)).findings("P207")
    assert found.severity is Severity.ERROR and "380 %" in found.message.ja and found.hint
    assert "画像の暗いところ" in found.hint.ja


@pytest.mark.parametrize("engine", ENGINE_NAMES)
def test_a_bright_photograph_has_not(a_press: Press, engine: str) -> None:
    page = item(0, 40, 30, f'<img style="display: block; width: 40mm" src="{PHOTO}">')
    printed = print_pages(a_press, engine, [page], images={PHOTO: image(600, 400)})
    (picture,) = Document(printed.pressed.pdf).page(0).pictures
    assert (picture.space, round(picture.ppi / 10)) == ("DeviceCMYK", 38)
    assert printed.findings("P207") == []


def test_what_the_press_could_not_make_has_nothing_to_find() -> None:
    assert preflight(Pressed(b"", (), ()), Job("見本", "weasyprint", PAPER, "", ("",))) == []


def test_marks_and_pages_belong_to_their_record(a_press: Press) -> None:
    """Every record is looked at on its own pages: the third of three two-page records has its text too low."""
    geometry = Geometry(100, 148, 2)
    side = '</div></section><section class="jg-page"><div class="jg-trim">'
    records = [f"{item(0, 20, 30, COPY)}{side}{item(1, 20, y, COPY)}" for y in (30, 60, 145)]
    printed = print_pages(a_press, "weasyprint", records, geometry)
    ((record, found),) = printed.by_record("P211")
    assert (record, found.span) == (2, Span(FILE, 20)) and "2 ページ目" in found.message.ja


def test_findings_of_many_records_are_told_once(a_press: Press) -> None:
    printed = print_pages(a_press, "weasyprint", [item(0, 1, 90, COPY)] * 3)
    assert len(printed.by_record("P211")) == 3 and len(printed.findings("P211")) == 1


def test_values_of_recipients_are_not_quoted(a_press: Press) -> None:
    name = "紬野千秋之助"
    printed = print_pages(a_press, "weasyprint", [item(0, 1, 90, f"{name}様へ")], copy="様へ")
    (found,) = printed.findings("P211")
    assert not set(name) & set(str(found.message))


def test_a_mark_of_another_page_says_nothing_of_this_one(plain: Print) -> None:
    moved = tuple(replace(one, page=1) for one in plain.pressed.marks)
    assert not plain.altered(marks=moved).findings("P218")
