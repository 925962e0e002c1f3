"""What a finished PDF says of itself, and what is no longer in it."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET

import pikepdf
import pytest

from journeygen.press.finish import STRUCTURE, finish
from tests.unit.press.finish.papers import ENGINE_NAMES, finished, icc, paper, raw


@pytest.mark.parametrize("engine", ENGINE_NAMES)
def test_the_printing_condition_and_its_profile(engine: str) -> None:
    with pikepdf.open(io.BytesIO(finished(engine)[0])) as pdf:
        (intent,) = pdf.Root.OutputIntents
        assert intent.S == "/GTS_PDFX" and str(intent.OutputConditionIdentifier) == "CGATS TR 001"
        assert intent.DestOutputProfile.read_bytes() == icc() and intent.DestOutputProfile.N == 4
        assert pdf.pdf_version >= "1.6"


@pytest.mark.parametrize("engine", ENGINE_NAMES)
def test_title_version_and_trapping_are_said_twice_alike(engine: str) -> None:
    with pikepdf.open(io.BytesIO(finished(engine)[0])) as pdf:
        info = {name: str(value) for name, value in pdf.docinfo.items()}
        assert (info["/Title"], info["/GTS_PDFXVersion"], info["/Trapped"]) == (
            "見本 <&>",
            "PDF/X-4",
            "/False",
        )
        xmp = pdf.Root.Metadata.read_bytes().decode("utf-8")
        ET.fromstring(xmp[xmp.index("<x:") : xmp.index("<?xpacket end")])
        assert "見本 &lt;&amp;&gt;" in xmp and "PDF/X-4</pdfxid:GTS_PDFXVersion>" in xmp
        assert "2000-01-01" in xmp and set(info) == {
            "/Title", "/Producer", "/GTS_PDFXVersion", "/Trapped", "/CreationDate", "/ModDate",
        }  # fmt: skip


@pytest.mark.parametrize("engine", ENGINE_NAMES)
def test_links_tags_and_scripts_are_gone(engine: str) -> None:
    pdf, marks, _ = finished(engine)
    assert b"jgx.invalid" not in pdf
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert set(opened.Root.keys()) <= {"/Type", "/Pages", "/Lang", "/OutputIntents", "/Metadata"}
        assert not any("/Annots" in page.obj for page in opened.pages)
        assert not opened.check_pdf_syntax()
    names = [mark.address.removeprefix("https://jgx.invalid/").partition("/")[0][:2] for mark in marks]
    assert sorted(names) == ["ba", "ba", "qr", "sl"], "the page's own link is no mark"


@pytest.mark.parametrize("engine", ENGINE_NAMES)
def test_marks_are_told_in_millimetres_from_the_trim(engine: str) -> None:
    slot = next(mark for mark in finished(engine)[1] if "slot" in mark.address)
    assert slot.address == "https://jgx.invalid/slot/お名前" and slot.page == 0
    assert (slot.x, slot.y, slot.width, slot.height) == pytest.approx((10, 60, 30, 8), abs=0.2)


@pytest.mark.parametrize("engine", ENGINE_NAMES)
def test_the_same_pages_make_the_same_bytes(engine: str) -> None:
    assert finish(raw(engine), paper())[0] == finished(engine)[0]
    assert finish(raw.__wrapped__(engine), paper())[0] == finished(engine)[0], "set anew by the engine"


def test_no_more_is_claimed_than_is_true() -> None:
    assert "認証は受けていません" in STRUCTURE.ja and STRUCTURE.en == "structured as PDF/X-4, not certified"
