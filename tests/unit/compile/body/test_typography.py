from __future__ import annotations

from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given, strategies as st

from journeygen.compile.body.tables import keep_short_columns
from journeygen.compile.body.typography import ZERO_WIDTH_SPACE, breakable, phrases, typeset

WHOLE = '<span style="display:inline-block">'
KEPT = '<span style="white-space:nowrap">'


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("お二人に、300円ずつのお値引き", "お二人に、|300円ずつの|お値引き"),
        ("大字室前1番地(架空)", "大字室前1番地|(架空)"),
        ("9時から17時(祝日と年末年始を除く)", "9時から|17時|(祝日と年末年始を除く)"),
        ("四十四時間を、十一分で", "四十四時間を、|十一分で"),
        ("zq0001qzさまの、お誕生日に", "zq0001qzさまの、|お誕生日に"),
        ("Only Latin letters", "Only Latin letters"),
    ],
)
def test_phrases(text: str, cut: str) -> None:
    assert "|".join(phrases(text)) == cut


@given(st.text(alphabet="あの味噌を、。(架)「空」一二3 -zq", max_size=30))
def test_phrases_lose_nothing_and_are_never_empty(text: str) -> None:
    found = phrases(text)
    assert "".join(found) == text
    assert all(found) or text == ""


def test_a_heading_breaks_after_a_clause_first() -> None:
    found = breakable("蔵の戸の「結」の印を、お送りします").replace(ZERO_WIDTH_SPACE, "|")
    assert found == f"{WHOLE}蔵の|戸の|「結」の|印を、</span>|{WHOLE}お送りします</span>"


def test_a_comma_in_quotation_marks_or_after_one_character_ends_no_clause() -> None:
    assert WHOLE not in breakable("「もう、嫌だ」と言いました")
    assert breakable("一、次の大樽は北側に").count(WHOLE) == 0


def test_clauses_are_not_marked_around_send_time_parts() -> None:
    assert WHOLE not in breakable("zq0001qzさま、ありがとうございました、またどうぞ")


def test_a_number_in_brackets_is_not_broken_at_its_hyphen() -> None:
    assert f"{WHOLE}(zq0001qz)</span>" in breakable("ご注文を承りました(zq0001qz)")
    assert f"{WHOLE}(T26-00481)</span>" in breakable("ご注文を承りました(T26-00481)")


def test_text_is_escaped() -> None:
    assert breakable("A & B <c>") == "A &amp; B &lt;c&gt;"
    assert typeset("<b> & 0120-000-000") == f"&lt;b&gt; &amp; {KEPT}0120-000-000</span>"


@pytest.mark.parametrize("text", ["2026-10-03T10:00", "a-1-2", "1-2-x", "https://a.jp/1-2-3", "10.5-20"])
def test_what_is_no_telephone_number_is_left(text: str) -> None:
    assert KEPT not in typeset(text)


def test_no_last_line_of_one_or_two_characters() -> None:
    text = "次のお便りでは、その手の持ち主たちを紹介します。"
    assert typeset(text) == text
    assert typeset(text, ends=True) == text[:-3] + f"{KEPT}{text[-3:]}</span>"


@pytest.mark.parametrize(
    "text", ["短い文です。", "お名前は、この手紙の宛先のzq0001qz", "この文の終わりは英語のEnglish"]
)
def test_short_texts_and_ends_that_are_not_japanese_are_left(text: str) -> None:
    assert typeset(text, ends=True) == text


def rows(*lines: str) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in line.split("|")) for line in lines)
    return f"<table><tbody>{''.join(f'<tr>{row}</tr>' for row in cells)}</tbody></table>"


def test_short_columns_stay_on_one_line_and_the_last_gives_way() -> None:
    table = fromstring(rows("月|29.0℃|匂い、栗。", "火|28.5℃|布を一枚足す"))
    keep_short_columns(table)
    keep_short_columns(table)
    styles = [cell.get("style", "") for cell in table.iter("td")]
    assert styles == ["white-space:nowrap;", "white-space:nowrap;", ""] * 2


def test_long_columns_and_send_time_values_may_break() -> None:
    table = fromstring(rows("お申し込みの控えにある日|zq0001qz|あ"))
    keep_short_columns(table)
    assert [cell.get("style") for cell in table.iter("td")] == [None, None, None]


def test_many_short_columns_leave_room_for_the_rest() -> None:
    table = fromstring(rows("一二三四五六|一二三四五六|一二三四五六|あ"))
    keep_short_columns(table)
    assert [bool(cell.get("style")) for cell in table.iter("td")] == [True, True, False, False]
