"""The real engines: what they set, what they refuse, and that nothing of them stays behind."""

from __future__ import annotations

import asyncio
import base64
import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from journeygen.compile.print.marks import END, FLOW, LINE, QR
from journeygen.model.print_settings import Font, PrintFonts
from journeygen.press.engines import ENGINES, Engine, EngineError
from journeygen.press.engines.chromium import Chromium
from journeygen.press.engines.weasy import WeasyPrint
from journeygen.press.fonts import FontBook
from journeygen.press.fonts.face import Face
from journeygen.press.fonts.installed import find_installed

MM = 72 / 25.4
PICTURE = Path(__file__).parents[3] / "content/images/logo.png"
CSS = """@page { size: 106mm 154mm; margin: 0 } * { margin: 0; padding: 0; box-sizing: border-box }
body { font-family: jg-mincho, serif; font-size: 9pt; line-height: 1.8 } b { font-family: jg-gothic }
.jg-page { position: relative; width: 106mm; height: 154mm; overflow: hidden; break-after: page }
.jg-page:last-child { break-after: auto }
.jg-trim { position: absolute; left: 3mm; top: 3mm; width: 100mm; height: 148mm }
.jg-item { position: relative } .jg-line { position: absolute; top: 0; right: 0; bottom: 0; left: 0 }
.box { position: absolute; left: 10mm; top: 40mm; width: 20mm; height: 20mm }
.jg-end { display: block; width: 1px; height: 1px; margin-block-start: -1px }
.upright { position: absolute; top: 0; right: 0; height: 100mm; width: 60mm; writing-mode: vertical-rl }"""
HELLO = "髙﨑𠮷様、こんにちは。"


@pytest.fixture(scope="module", params=sorted(ENGINES))
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    with ENGINES[request.param]() as engine:
        yield engine


@pytest.fixture(scope="module")
def chromium() -> Iterator[Chromium]:
    with Chromium() as engine:
        yield engine


@pytest.fixture(scope="module")
def book() -> FontBook:
    return FontBook.of(PrintFonts(), Path())[0]


def sheet(*pages: str, book: FontBook | None = None) -> tuple[str, dict[str, bytes]]:
    """Return the HTML of pages and the fonts for it."""
    body = "".join(f'<section class="jg-page"><div class="jg-trim">{page}</div></section>' for page in pages)
    faces, served, _ = book.faces(body) if book else ("", {}, frozenset())
    html = f'<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>t</title><style>{faces}{CSS}</style>'
    return f"{html}</head><body>{body}</body></html>", dict(served)


def places(pdf: bytes) -> dict[str, tuple[float, float, float, float]]:
    """Return x, y, width and height of each link, in mm from the trim's top left."""
    found = {}
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for page in opened.pages:
            left, _, _, top = map(float, page.mediabox)
            for link in page.get("/Annots", ()):
                x0, x1 = sorted((float(link.Rect[0]), float(link.Rect[2])))
                y0, y1 = sorted((float(link.Rect[1]), float(link.Rect[3])))
                box = ((x0 - left) / MM - 3, (top - y1) / MM - 3, (x1 - x0) / MM, (y1 - y0) / MM)
                found[str(link.A.URI)] = box
    return found


def fonts_of(pdf: bytes) -> dict[str, str]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        fonts = [font for page in opened.pages for font in page.Resources.get("/Font", {}).values()]
        return {str(font.get("/BaseFont", "")): str(font.Subtype) for font in fonts}


def text_of(pdf: bytes) -> str:
    opened = pypdfium2.PdfDocument(pdf)
    return "".join(page.get_textpage().get_text_bounded() for page in opened)


def lower_half(pdf: bytes) -> bytes:
    """Return the pixels of the first page below 45 mm."""
    picture = pypdfium2.PdfDocument(pdf)[0].render(scale=2).to_pil().convert("L")
    half: bytes = picture.crop((0, round(45 * MM * 2), picture.width, picture.height)).tobytes()
    return half


class TestEither:
    def test_a_mark_is_a_link_where_its_box_is(self, engine: Engine, book: FontBook) -> None:
        address = f"{QR}https://example.jp/a?b=c"
        page = (
            f'<div class="jg-item"><a class="jg-line" href="{LINE}0"></a><p>{HELLO}<br>{HELLO}</p></div>'
            f'<a class="box" href="{address}"></a>'
        )
        found = places(engine.render(*sheet(page, book=book)))
        assert found[address] == pytest.approx((10, 40, 20, 20), abs=0.03)
        assert found[f"{LINE}0"] == pytest.approx((0, 0, 100, 2 * 9 * 1.8 / MM), abs=0.05)

    def test_the_end_of_a_flow_is_where_its_last_block_ends(self, engine: Engine, book: FontBook) -> None:
        def flow(name: str, top: int, words: str) -> str:
            end = f'<a class="jg-end" href="{END}{name}"></a>'
            return (
                f'<div style="position: absolute; left: 0; top: {top}mm; width: 9em; height: 20mm">'
                f'<a class="jg-line" href="{FLOW}{name}"></a><p>{words}</p>{end}</div>'
            )

        found = places(
            engine.render(*sheet(flow("full", 0, "あ" * 9) + flow("long", 30, "あ" * 54), book=book))
        )
        line = 9 * 1.8 / MM
        assert found[f"{FLOW}full"] == pytest.approx((0, 0, 9 * 9 / MM, 20), abs=0.05)
        assert found[f"{END}full"][1] == pytest.approx(line, abs=0.35), "one full line is one line"
        assert found[f"{END}long"][1] == pytest.approx(30 + 6 * line, abs=0.35)

    def test_pages_are_as_large_as_they_should_be(self, engine: Engine) -> None:
        pdf = engine.render(*sheet("<p>a</p>", "<p>b</p>", "<p>c</p>"))
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            sizes = [[float(side) / MM for side in page.mediabox[2:]] for page in opened.pages]
        assert len(sizes) == 3
        for width, height in sizes:
            assert 105.99 <= width <= 106.44
            assert 153.99 <= height <= 154.44

    def test_fonts_are_embedded_and_text_is_text(self, engine: Engine, book: FontBook) -> None:
        pdf = engine.render(*sheet(f"<p>{HELLO}<b>{HELLO}</b></p>", book=book))
        fonts = fonts_of(pdf)
        assert set(fonts.values()) == {"/Type0"}
        assert all(re.match(r"/[A-Z]{6}\+", name) for name in fonts)
        assert "髙﨑𠮷" in text_of(pdf)

    def test_the_same_sheet_twice(self, engine: Engine, book: FontBook) -> None:
        one, other = (engine.render(*sheet(f"<p>{HELLO}</p>", book=book)) for _ in range(2))
        assert undated(one) == undated(other)

    def test_another_job_gets_its_own_characters(self, engine: Engine, book: FontBook) -> None:
        for words in ("春の味噌", "秋の醤油", "春の味噌"):
            assert words in text_of(engine.render(*sheet(f"<p>{words}</p>", book=book)))
            assert set(fonts_of(engine.render(*sheet(f"<p>{words}</p>", book=book))).values()) == {"/Type0"}

    def test_what_one_voice_lacks_the_other_lends(self, engine: Engine, tmp_path: Path) -> None:
        found = find_installed("Noto Serif CJK JP", bold=False)
        assert found
        face = Face.of_file(found.path, found.index, 400)
        assert face
        (tmp_path / "kana.otf").write_bytes(face.subset(frozenset(map(ord, "あいう。"))))
        book, _ = FontBook.of(PrintFonts(mincho=Font(regular="kana.otf")), tmp_path)
        page = "<p>あいう。</p><p style='position: absolute; top: 50mm; font-family: \"jg-mincho\", serif'>漢字 xyz <b>漢字</b></p>"
        pdf = engine.render(*sheet(page, book=book))
        assert "漢字 xyz 漢字" in text_of(pdf)
        gothic = engine.render(*sheet(page.replace("jg-mincho", "jg-gothic"), book=book))
        assert lower_half(pdf) == lower_half(gothic), "lent characters look as they do in gothic"

    def test_pictures_come_from_memory(self, engine: Engine) -> None:
        address = "https://jgx.invalid/image/images/logo.png"
        html, _ = sheet(f'<img src="{address}" style="width: 20mm">')
        with pikepdf.open(io.BytesIO(engine.render(html, {address: PICTURE.read_bytes()}))) as opened:
            assert len(opened.pages[0].get_images()) == 1

    def test_drawings_and_pictures_inside_the_sheet(self, engine: Engine) -> None:
        address = "https://jgx.invalid/image/images/mark.svg"
        inside = f"data:image/png;base64,{base64.b64encode(PICTURE.read_bytes()).decode()}"
        drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text y="9">あ</text></svg>'
        html, _ = sheet(f'<img src="{address}" style="width: 20mm"><img src="{inside}" style="width: 20mm">')
        assert "あ" in text_of(engine.render(html, {address: drawing.encode()}))

    def test_a_drawing_fetches_nothing(self, engine: Engine) -> None:
        address = "https://jgx.invalid/image/images/mark.svg"
        inner = '<image href="https://example.com/a.png" width="9" height="9"/>'
        drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{inner}</svg>'
        html, _ = sheet(f'<img src="{address}" style="width: 20mm">')
        try:
            assert engine.render(html, {address: drawing.encode()})  # Chromium leaves it out, as browsers do
        except EngineError as reason:
            assert reason.code == "P911"

    @pytest.mark.parametrize(
        "address",
        ["https://example.com/a.png", "http://127.0.0.1:9/a.png", "file:///etc/hostname", "/a.png"],
    )
    def test_nothing_else_is_fetched(self, engine: Engine, address: str) -> None:
        for part in (f'<img src="{address}">', f'<p style="background: url({address})">a</p>'):
            with pytest.raises(EngineError) as caught:
                engine.render(*sheet(part))
            assert caught.value.code == "P911"
            assert address.rpartition("/")[2] in caught.value.words.ja
        assert engine.render(*sheet("<p>and it goes on</p>"))

    def test_a_picture_that_is_none(self, engine: Engine) -> None:
        address = "https://jgx.invalid/image/a.png"
        with pytest.raises(EngineError) as caught:
            engine.render(sheet(f'<img src="{address}">')[0], {address: b"not a picture"})
        assert (caught.value.code, address in caught.value.words.en) == ("P912", True)

    def test_scripts_do_not_run(self, engine: Engine) -> None:
        pdf = engine.render(*sheet("<p>before</p><script>document.body.innerHTML = 'after'</script>"))
        assert "before" in text_of(pdf)


def undated(pdf: bytes) -> bytes:
    return re.sub(rb"/(?:CreationDate|ModDate) \(D:[^)]*\)|/ID\s*\[[^\]]*\]", b"", pdf)


class TestWeasyPrint:
    def test_what_it_says_stays_with_it(
        self, book: FontBook, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
    ) -> None:
        with WeasyPrint() as engine:
            engine.render(*sheet('<p style="writing-mode: vertical-rl">a</p>', book=book))
            assert any("writing-mode" in line for line in engine.said)
        assert capfd.readouterr().err == ""
        assert caplog.records == []

    def test_the_same_pdf_byte_for_byte(self, book: FontBook) -> None:
        with WeasyPrint() as engine, WeasyPrint() as another:
            first = engine.render(*sheet(f"<p>{HELLO}</p>", book=book))
            engine.render(*sheet("<p>something else</p>", book=book))
            assert first == engine.render(*sheet(f"<p>{HELLO}</p>", book=book))
            assert first == another.render(*sheet(f"<p>{HELLO}</p>", book=book))


class TestChromium:
    def test_vertical_writing_begins_at_the_right(self, chromium: Chromium, book: FontBook) -> None:
        page = (
            f'<div class="upright"><div class="jg-item"><a class="jg-line" href="{LINE}3"></a>'
            f'<p>{HELLO}<ruby>麹<rt>こうじ</rt></ruby></p></div><a class="jg-end" href="{END}v"></a></div>'
        )
        found = places(chromium.render(*sheet(page, book=book)))
        x, y, width, height = found[f"{LINE}3"]
        assert (x + width, y, height) == pytest.approx((100, 0, 100), abs=0.05)
        assert found[f"{END}v"][0] == pytest.approx(x, abs=0.35)

    def test_it_works_inside_a_running_loop_and_beside_another_browser(self, book: FontBook) -> None:
        async def busy() -> bytes:
            with Chromium() as engine, Chromium() as another:
                assert another.render(*sheet("<p>a</p>"))
                return engine.render(*sheet(f"<p>{HELLO}</p>", book=book))

        # In a thread of its own: a browser of other tests may keep a loop running in this one.
        with ThreadPoolExecutor(1) as thread:
            assert "こんにちは" in text_of(thread.submit(asyncio.run, busy()).result())

    def test_a_job_that_does_not_end_is_ended(self) -> None:
        before = browsers()
        with Chromium(seconds=0.01) as engine:
            with pytest.raises(EngineError) as caught:
                engine.render(*sheet("<p>a</p>"))
            assert caught.value.code == "P913"
        assert browsers() == before

    def test_a_browser_that_was_killed_is_told_and_another_one_is_started(self) -> None:
        before = browsers()
        with Chromium() as engine:
            engine.render(*sheet("<p>a</p>"))
            assert engine._open
            engine._open.kill()
            with pytest.raises(EngineError) as caught:
                engine.render(*sheet("<p>a</p>"))
            assert caught.value.code == "P914"
            assert engine.render(*sheet("<p>a</p>"))
        assert browsers() == before

    def test_it_closes_when_our_work_goes_wrong(self) -> None:
        before = browsers()

        def work() -> None:
            with Chromium() as engine:
                engine.render(*sheet("<p>a</p>"))
                assert browsers() > before
                raise ValueError("ours")

        with pytest.raises(ValueError, match="ours"):
            work()
        assert browsers() == before

    def test_a_program_that_forgets_it_ends_and_leaves_nothing(self) -> None:
        code = (
            "from journeygen.press.engines.chromium import Chromium\n"
            "engine = Chromium()\n"
            "engine.render('<p>a</p>', {})\n"
            "print(engine._open._process)"
        )
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120
        )
        assert not Path(f"/proc/{int(done.stdout)}").exists()


def browsers() -> set[int]:
    """Return the browsers below this process."""
    told = subprocess.run(
        ["ps", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True
    ).stdout
    rows = [line.split(None, 2) for line in told.splitlines()]
    parents = {int(pid): int(parent) for pid, parent, *_ in rows}

    def ours(pid: int) -> bool:
        return pid == os.getpid() or (pid in parents and ours(parents[pid]))

    return {int(row[0]) for row in rows if len(row) > 2 and "--headless" in row[2] and ours(int(row[0]))}
