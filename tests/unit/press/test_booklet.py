"""A small issue, pressed: what a print house and a reader get is looked at in the PDFs themselves."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pdfplumber
import pikepdf
import pytest
from PIL import Image

from journeygen.compile.booklet.booklet import Booklet, compile_booklet
from journeygen.compile.booklet.shop import BookletShop
from journeygen.diagnostics import Diagnostic
from journeygen.load.project import load_project
from journeygen.model.folders import CONTENT
from journeygen.model.magazine import BOOKLET
from journeygen.press.icc import Profile
from journeygen.press.job import Bound, Job
from journeygen.press.preflight import preflight
from journeygen.press.press import Press, inks_of
from journeygen.press.spreads import spreads
from tests.unit.compile.site.magazines import article, project_at
from tests.unit.press.finish.papers import book, icc

MM = 72 / 25.4
INKS = "{paper: {y: 6}, muted: {k: 66}, accent: {m: 90, y: 96, k: 32}, accent_ink: {}, line: {k: 15}, soft: {y: 14}, leaf: {k: 70}}"
LONG = "雪の朝は、音が遠くから来ます。豆腐屋の戸、坂の下の犬、それから、だれかの長靴。\n\n" * 24
NOTED = (
    "{室|むろ}のなかは、こうじ[^1]の匂いがします。\n\n" + LONG + "\n\n[^1]: 米の花、と書いた人もいます。\n"
)
SEEN = "つづきは[室の話](/magazine/2026-winter/room/)に書きました。[味噌](/products/miso/)の話も。\n\n" + LONG


@dataclass(frozen=True)
class Made:
    """A small issue: as it was compiled, as it was pressed, and what preflight says of it."""

    booklet: Booklet
    bound: Bound
    again: Bound
    found: list[Diagnostic]

    @property
    def texts(self) -> list[str]:
        return texts_of(self.bound.pressed.pdf)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    articles = {
        "snow": article(SEEN, title="雪の道", order=1),
        "room": article(NOTED, title="室の灯", order=2),
        "tofu": article(LONG * 2, title="豆腐屋の窓", order=3),
    }
    root = project_at(tmp_path_factory.mktemp("issue"), articles, f"print: {{inks: {INKS}}}\n")
    image = Image.effect_noise((1500, 850), 60).convert("RGB")
    image.save(root / "content/images/miso.png")
    loaded = load_project(root)
    assert loaded.project is not None
    issue = loaded.project.issues["2026-winter"]
    booklet, problems = compile_booklet(BookletShop(loaded.project, loaded.names), issue)
    assert booklet is not None and problems == []
    images = {address: (root / CONTENT / path).read_bytes() for address, path in booklet.images.items()}
    job = Job(booklet.title, "weasyprint", BOOKLET, booklet.css, (booklet.html,), images)
    profile = Profile(Path("default_cmyk.icc"), icc())
    inks = inks_of(loaded.project.settings)
    with Press(book(), profile, inks, "CGATS TR 001") as press, Press(book(), profile, inks, "X") as other:
        bound, again = press.bind(job), press.bind(job)
        assert other.bind(job).reading == bound.reading
    return Made(booklet, bound, again, preflight(bound.pressed, bound.job, booklet))


def texts_of(pdf: bytes) -> list[str]:
    """Return the text of every page, without what lies between characters."""
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        return ["".join(char["text"] for char in page.chars if char["text"].strip()) for page in opened.pages]


def page_of(made: Made, words: str) -> int:
    """Return the number of the page (from 1) that begins with an article's label and its title."""
    return next(
        number for number, text in enumerate(made.texts, start=1) if text.startswith(f"ものがたり{words}")
    )


def test_sheets_have_four_pages(made: Made) -> None:
    pages = len(made.texts)
    assert pages % 4 == 0 and made.bound.job.geometry.pages == pages
    spare = sum("書きとめる" in text or "描きとめる" in text for text in made.texts)
    assert spare < 4 and made.texts[-2].startswith("折々季節の便り。号第二号冬号「雪」"), (
        "the imprint, then the back"
    )


@pytest.mark.parametrize("title", ["雪の道", "室の灯", "豆腐屋の窓"])
def test_the_contents_name_the_real_pages(made: Made, title: str) -> None:
    contents = made.texts[1].removesuffix("2")
    found = re.search(rf"{title}\D*(\d+)", contents)
    assert found and int(found[1]) == page_of(made, title)


def test_a_link_within_the_issue_names_the_real_page(made: Made) -> None:
    text = made.texts[page_of(made, "雪の道") - 1]
    assert f"室の話（→{page_of(made, '室の灯')}ページ）に書きました" in text


def test_running_heads_and_folios_stand_outside(made: Made) -> None:
    first = page_of(made, "豆腐屋の窓")
    with pdfplumber.open(io.BytesIO(made.bound.pressed.pdf)) as opened:
        for number in (first + 1, first + 2):
            page = opened.pages[number - 1]
            left, width = float(page.width) / 2, 148 * MM
            head = [char for char in page.chars if char["top"] < (13 + 16) * MM]
            folio = [char for char in page.chars if char["top"] > (13 + 186) * MM]
            words = "折々第二号冬号「雪」" if number % 2 == 0 else "豆腐屋の窓"
            assert "".join(char["text"] for char in head if char["text"].strip()) == words
            assert "".join(char["text"] for char in folio if char["text"].strip()) == str(number)
            is_left = all(char["x0"] < left for char in (*head, *folio))
            is_right = all(char["x0"] > left - width / 4 for char in (*head, *folio))
            assert is_left if number % 2 == 0 else is_right
    assert made.texts[first - 1].startswith("ものがたり"), "the page of a title has no running head"


def test_a_note_stands_at_the_foot_of_its_page(made: Made) -> None:
    with pdfplumber.open(io.BytesIO(made.bound.pressed.pdf)) as opened:
        page = opened.pages[page_of(made, "室の灯") - 1]
        text = "".join(char["text"] for char in page.chars)
        assert "こうじ*1の匂い" in text.replace("\u200b", "")
        at = text.index("米の花、と書いた")
        assert page.chars[at]["top"] > page.height / 2 and at > text.index("豆腐屋の戸")


def test_readings_stand_above_their_words(made: Made) -> None:
    with pdfplumber.open(io.BytesIO(made.bound.pressed.pdf)) as opened:
        chars = opened.pages[page_of(made, "室の灯") - 1].chars
    base = next(char for char in chars if char["text"] == "室" and char["size"] < 10)
    ruby = next(char for char in chars if char["text"] == "む" and char["size"] < 5.5)
    assert ruby["bottom"] < base["bottom"] - 6 and abs(ruby["x0"] - base["x0"]) < 3


def test_lines_end_together(made: Made) -> None:
    with pdfplumber.open(io.BytesIO(made.bound.pressed.pdf)) as opened:
        chars = [char for char in opened.pages[page_of(made, "豆腐屋の窓")].chars if 9 < char["size"] < 9.5]
    lines: dict[float, float] = {}
    for char in chars:
        line = round(char["top"])
        lines[line] = max(lines.get(line, 0.0), char["x0"])
    full = [end for end in lines.values() if end > max(lines.values()) - 30]
    assert len(full) > 8 and max(full) - min(full) < 0.5, (
        "a whole line of Japanese is stretched to the measure"
    )


def test_boxes_are_exact_and_marks_are_there(made: Made) -> None:
    with pikepdf.open(io.BytesIO(made.bound.pressed.pdf)) as pdf:
        pages: list[Any] = list(pdf.pages)
        for page in pages:
            sizes = {
                name: [
                    float(page.obj[name][2] - page.obj[name][0]),
                    float(page.obj[name][3] - page.obj[name][1]),
                ]
                for name in ("/TrimBox", "/BleedBox", "/MediaBox")
            }
            assert sizes["/TrimBox"] == pytest.approx([148 * MM, 210 * MM], abs=0.01)
            assert sizes["/BleedBox"] == pytest.approx([154 * MM, 216 * MM], abs=0.01)
            assert sizes["/MediaBox"] == pytest.approx([174 * MM, 236 * MM], abs=0.01)
            assert any(name.startswith("/Tombo") for name in page.obj.Resources.XObject)
            assert "/Annots" not in page.obj


def test_preflight_finds_nothing_but_what_the_brand_s_pictures_lack(made: Made) -> None:
    assert [found for found in made.found if found.code != "P205"] == []


def test_readers_get_the_trimmed_pages_without_marks(made: Made) -> None:
    assert texts_of(made.bound.reading) == made.texts
    with pikepdf.open(io.BytesIO(made.bound.reading)) as pdf:
        assert str(pdf.Root.Lang) == "ja" and str(pdf.docinfo["/Title"]) == made.booklet.title
        with pdf.open_outline() as outline:
            assert [one.title for one in outline.root][1:5] == ["目次", "編集のことば", "雪の道", "室の灯"]
        pages: list[Any] = list(pdf.pages)
        for page in pages:
            left, bottom, right, top = (float(value) for value in page.mediabox)
            assert [right - left, top - bottom] == pytest.approx([148 * MM, 210 * MM], abs=0.01)
            names = page.obj.Resources.get("/XObject", {})
            assert not any(name.startswith("/Tombo") for name in names)
            for link in page.obj.get("/Annots", ()):
                assert "jgx.invalid" not in str(link.get("/A", {}).get("/URI", ""))


def test_the_same_issue_gives_the_same_bytes(made: Made) -> None:
    assert made.again.pressed.pdf == made.bound.pressed.pdf
    assert made.again.reading == made.bound.reading


def test_a_count_that_cannot_be_folded_is_told(made: Made) -> None:
    wrong = replace(made.bound.job, geometry=replace(made.bound.job.geometry, multiple=5))
    assert "P222" in {found.code for found in preflight(made.bound.pressed, wrong, made.booklet)}


def test_the_proof_shows_spreads(made: Made) -> None:
    with Image.open(io.BytesIO(spreads(made.bound.pressed.pdf, 20))) as sheet:
        cover = sheet.getpixel((60, 60))
        assert sheet.width > sheet.height / 3 and cover == (232, 230, 226), "no page lies left of the cover"
