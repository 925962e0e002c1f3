"""Fonts: found by family or file, cut to a job's characters, and honest about what they lack."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import uharfbuzz
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.TupleVariation import TupleVariation

from journeygen.diagnostics import Span
from journeygen.model.print_settings import Font, PrintFonts
from journeygen.model.references import Loc
from journeygen.press.fonts import FontBook
from journeygen.press.fonts.face import Face
from journeygen.press.fonts.installed import families, find_installed
from journeygen.press.fonts.quadratic import is_cubic, quadratic

MINCHO, GOTHIC = "Noto Serif CJK JP", "Noto Sans CJK JP"
NAMES = "髙橋﨑本𠮷田①㈱〜～ー「」（）、。"


def serif(weight: int = 400) -> Face:
    found = find_installed(MINCHO, bold=weight > 400)
    assert found
    face = Face.of_file(found.path, found.index, weight)
    assert face
    return face


def subset_of(text: str, weight: int = 400) -> bytes:
    return serif(weight).subset(frozenset(map(ord, text)))


def characters_in(font: bytes) -> str:
    return "".join(map(chr, sorted(uharfbuzz.Face(font).unicodes)))


def features_of(font: bytes) -> set[str]:
    opened = TTFont(io.BytesIO(font))
    tables = [opened[tag].table.FeatureList.FeatureRecord for tag in ("GSUB", "GPOS")]
    return {record.FeatureTag for records in tables for record in records}


@pytest.fixture(scope="module")
def book() -> FontBook:
    book, problems = FontBook.of(PrintFonts(), Path())
    assert problems == []
    return book


class TestFaces:
    def test_four_small_fonts_for_two_families(self, book: FontBook) -> None:
        css, served, missing = book.faces(NAMES)
        rules = re.findall(r'font-family: (jg-\w+); font-weight: (\d+); src: url\("([^"]+)"\); }', css)
        assert [rule[:2] for rule in rules] == [
            ("jg-mincho", "400"),
            ("jg-mincho", "700"),
            ("jg-gothic", "400"),
            ("jg-gothic", "700"),
        ]
        assert {rule[2] for rule in rules} == set(served)
        assert missing == frozenset()
        assert all(set(NAMES) <= set(characters_in(data)) and len(data) < 100_000 for data in served.values())

    def test_the_same_characters_give_the_same_bytes(self, book: FontBook) -> None:
        again, _ = FontBook.of(PrintFonts(), Path())
        assert book.faces("麹と", "味噌") == again.faces("味噌", "麹と")
        assert book.digest == again.digest

    def test_html_is_read_as_it_is_shown(self, book: FontBook) -> None:
        shown = book.faces("<p>&#x9ad9;か\u3099</p>")[1]
        assert all({"髙", "が", "A", "9"} <= set(characters_in(data)) for data in shown.values())

    def test_vertical_forms_are_kept(self) -> None:
        assert {"vert", "palt", "vpal", "ccmp", "hwid"} <= features_of(
            subset_of("か\u309aー「」（）、。漢字")
        )

    def test_forms_of_kanji_are_kept(self) -> None:
        font = uharfbuzz.Face(subset_of("葛\U000e0100葛\U000e0101"))
        assert set(font.variation_selectors) >= {0xE0100}


class TestMissing:
    def test_names_are_printable(self, book: FontBook) -> None:
        assert book.missing(NAMES) == frozenset()

    def test_what_nobody_can_print(self, book: FontBook) -> None:
        assert book.missing("味噌\ue000😀ꙮ") == frozenset("\ue000😀ꙮ")

    def test_what_leaves_no_ink_needs_no_glyph(self, book: FontBook) -> None:
        assert (
            book.missing("a\u200bb\t\r\n\u3000\u00ad\u2060\ufeff葛\U000e0100\ufe0f か\u3099") == frozenset()
        )

    def test_a_voice_lends_to_the_other(self, tmp_path: Path) -> None:
        (tmp_path / "kana.otf").write_bytes(subset_of("あい"))
        fonts = PrintFonts(mincho=Font(regular="kana.otf"), gothic=Font(family=GOTHIC))
        css, served, missing = FontBook.of(fonts, tmp_path)[0].faces("あい漢字")
        assert missing == frozenset()
        lent = re.findall(r'font-family: jg-mincho; [^}]*url\("([^"]+)"\); unicode-range: ([^;]+);', css)
        assert len(lent) == 2
        for address, codes in lent:
            assert "U+6F22" in codes
            assert "U+3042" not in codes
            assert "漢" in characters_in(served[address])


class TestSettings:
    def problem(self, mincho: Font, root: Path) -> str:
        def place(file: str, loc: Loc) -> Span:
            return Span(file, 7, 1, len(".".join(map(str, loc))))

        _, problems = FontBook.of(PrintFonts(mincho=mincho), root, place)
        (problem,) = problems
        assert (problem.span.file, problem.span.line) == ("journeygen.yaml", 7)
        assert problem.where.startswith("print.fonts.mincho")
        return f"{problem.code} {problem.message.en} = {problem.hint.en if problem.hint else ''}"

    def test_an_unknown_family_is_told_with_the_nearest(self, tmp_path: Path) -> None:
        assert self.problem(Font(family="Noto Serif CJK JPN"), tmp_path) == (
            "P701 the font 'Noto Serif CJK JPN' is not installed = did you mean 'Noto Serif CJK JP'?"
        )

    def test_nothing_stands_in_for_an_unknown_family(self) -> None:
        assert find_installed("Nobody's Mincho: a-b,c=d\\e", bold=False) is None
        assert MINCHO in families()

    def test_neither_family_nor_file(self, tmp_path: Path) -> None:
        assert self.problem(Font(), tmp_path).startswith("P704 ")

    @pytest.mark.parametrize(
        ("path", "prepare", "code"),
        [
            ("fonts/none.ttf", lambda _: None, "P702"),
            ("fonts/text.ttf", lambda root: (root / "fonts/text.ttf").write_text("味噌"), "P702"),
            ("fonts", lambda _: None, "P702"),
            (
                "fonts/cut.otf",
                lambda root: (root / "fonts/cut.otf").write_bytes(subset_of("あ")[:99]),
                "P702",
            ),
            (
                "../outside.otf",
                lambda root: (root.parent / "outside.otf").write_bytes(subset_of("あ")),
                "P703",
            ),
            (
                "fonts/link.otf",
                lambda root: (
                    (root.parent / "outside.otf").write_bytes(subset_of("あ")),
                    (root / "fonts/link.otf").symlink_to(root.parent / "outside.otf"),
                ),
                "P703",
            ),
        ],
    )
    def test_files_that_cannot_be(
        self, path: str, prepare: Callable[[Path], object], code: str, tmp_path: Path
    ) -> None:
        root = tmp_path / "shop"
        (root / "fonts").mkdir(parents=True)
        prepare(root)
        assert self.problem(Font(regular=path), root).startswith(f"{code} ")

    def test_a_misspelt_file_is_told_with_the_nearest(self, tmp_path: Path) -> None:
        (tmp_path / "fonts").mkdir()
        (tmp_path / "fonts/mincho.otf").write_bytes(subset_of("あ"))
        assert "did you mean 'fonts/mincho.otf'?" in self.problem(Font(regular="fonts/minchou.otf"), tmp_path)

    def test_regular_and_bold_of_the_project(self, tmp_path: Path) -> None:
        for name, weight in (("regular", 400), ("bold", 700)):
            (tmp_path / f"{name}.otf").write_bytes(subset_of("味噌", weight))
        fonts = PrintFonts(mincho=Font(regular="regular.otf", bold="bold.otf"))
        book, problems = FontBook.of(fonts, tmp_path)
        assert problems == []
        regular, bold = book.voices["mincho"]
        assert regular.digest != bold.digest
        alone, _ = FontBook.of(PrintFonts(mincho=Font(regular="regular.otf")), tmp_path)
        assert {face.digest for face in alone.voices["mincho"]} == {regular.digest}


class TestQuadratic:
    def test_the_same_characters_features_and_widths(self) -> None:
        cubic = subset_of("あー「」漢字Ag")
        round_ = quadratic(cubic)
        assert is_cubic(cubic)
        assert not is_cubic(round_)
        assert characters_in(round_) == characters_in(cubic)
        assert features_of(round_) == features_of(cubic)
        one, other = TTFont(io.BytesIO(cubic)), TTFont(io.BytesIO(round_))
        for old, new in zip(one.getGlyphOrder(), other.getGlyphOrder(), strict=True):
            assert one["hmtx"][old][0] == other["hmtx"][new][0]
            assert one["vmtx"][old][0] == other["vmtx"][new][0]

    def test_the_same_bytes_twice(self) -> None:
        assert quadratic(subset_of("味噌")) == quadratic(subset_of("味噌"))


def test_a_variable_font_is_pinned_to_the_weight() -> None:
    for weight, width in ((400, 400), (700, 700)):
        face = Face.of_bytes(Path("weights.ttf"), _variable(), weight)
        assert face
        cut = TTFont(io.BytesIO(face.subset(frozenset(b"A"))))
        assert "fvar" not in cut
        assert cut["hmtx"][cut.getBestCmap()[ord("A")]][0] == width


def _variable() -> bytes:
    """Draw a font of one letter that is as wide as it is heavy."""
    pens = {name: TTGlyphPen(None) for name in (".notdef", "A")}
    for pen in pens.values():
        for number, point in enumerate(((0, 0), (0, 700), (300, 700), (300, 0))):
            (pen.lineTo if number else pen.moveTo)(point)
        pen.closePath()
    builder = FontBuilder(1000)
    builder.setupGlyphOrder(list(pens))
    builder.setupCharacterMap({ord("A"): "A"})
    builder.setupGlyf({name: pen.glyph() for name, pen in pens.items()})
    builder.setupHorizontalMetrics(dict.fromkeys(pens, (400, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Weights", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    builder.setupFvar([("wght", 400, 400, 900, "Weight")], [])
    moves = [(0, 0)] * 5 + [(500, 0)] + [(0, 0)] * 2
    builder.setupGvar({name: [TupleVariation({"wght": (0, 1, 1)}, moves)] for name in pens})
    file = io.BytesIO()
    builder.save(file)
    return file.getvalue()
