"""Ruby and marks that stand close, as WeasyPrint can set them."""

from __future__ import annotations

import re

import pytest

from journeygen.compile.booklet.lettering import lettered


def plain(html: str) -> str:
    return re.sub(r"<[^>]*>", "", html)


@pytest.mark.parametrize(
    ("written", "close"),
    [
        ("<p>言いました。「はい」</p>", ["。"]),
        ("<p>はい」、「いいえ</p>", ["」", "、"]),
        ("<p>『「いま」と言う』</p>", ["『"]),
        ("<p>ひと、ふた。</p>", []),
        ('<img alt="。「外」"><p>中</p>', []),
    ],
)
def test_of_two_marks_that_meet_the_first_gives_way(written: str, close: list[str]) -> None:
    html = lettered(written)
    assert re.findall(r'<span class="half">(.)</span>', html) == close
    assert plain(html) == plain(written), "nothing is lost"


def test_a_paragraph_that_begins_with_a_bracket_is_known() -> None:
    assert lettered("<p>「はい」</p><p>はい</p>") == '<p class="said">「はい」</p><p>はい</p>'


def test_a_reading_stands_over_its_word() -> None:
    assert (
        lettered("<ruby>室<rt>むろ</rt></ruby>") == '<span class="ruby">室<span class="rt">むろ</span></span>'
    )


def test_a_short_reading_is_spread_over_a_long_word() -> None:
    assert "letter-spacing" in lettered("<ruby>醸造舎<rt>かもす</rt></ruby>")


def test_a_long_reading_pushes_its_neighbours_away() -> None:
    assert 'style="padding:0 ' in lettered("<ruby>竈<rt>かまどのなか</rt></ruby>")
    assert "padding" not in lettered("<ruby>竈<rt>かま</rt></ruby>"), (
        "a reading may reach over by half a kana"
    )
