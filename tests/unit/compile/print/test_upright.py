"""Vertical writing: what would lie on its side stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeygen.compile.print.records import record_html
from journeygen.compile.print.upright import marked_upright, set_upright
from tests.unit.compile.print.papers import print_shop, sheet_of

TWELVE = '<span class="tcy">12</span>'


@pytest.mark.parametrize(
    ("written", "upright"),
    [
        ("12月", f"{TWELVE}月"),
        ("1,980円", "一、九八〇円"),
        ("0.5点", "〇・五点"),
        ("0120-000-000", "〇一二〇―〇〇〇―〇〇〇"),
        ("2026年", "二〇二六年"),
        ("K.S.さん", "Ｋ．Ｓ．さん"),
        ("NPSです", "ＮＰＳです"),
        ("Shop", "Shop"),
        ("(架空)!", "（架空）！"),
        ("A&amp;B&#39;", "Ａ&amp;Ｂ&#39;"),
        ('<p class="a12" style="width:100px">12</p>', f'<p class="a12" style="width:100px">{TWELVE}</p>'),
        ('<p class="url">a.jp/12?b=(1)</p>', '<p class="url">a.jp/12?b=(1)</p>'),
        ('<span class="jg-url">（a.jp/12）</span>12', f'<span class="jg-url">（a.jp/12）</span>{TWELVE}'),
        ('<b class="as-is">VIP-2026</b>', '<b class="as-is">VIP-2026</b>'),
        ("<table><tr><td>1,980円</td></tr></table>100円", "<table><tr><td>1,980円</td></tr></table>一〇〇円"),
        ("<rt>にじゅう</rt>", "<rt>にじゅう</rt>"),
    ],
)
def test_what_lies_is_set_upright(written: str, upright: str) -> None:
    assert set_upright(marked_upright(written)) == upright


def test_only_what_is_marked_changes() -> None:
    assert set_upright(f"12 {marked_upright('12')} 12") == f"12 {TWELVE} 12"


def test_values_are_set_upright_too(tmp_path: Path) -> None:
    shop = print_shop(tmp_path / "shop")
    sheet = sheet_of(shop, "paper/letter")
    made = record_html(shop, sheet, {"customer.order_count": 12, "customer.is_vip": True}, None)
    assert f"{TWELVE}回目" in made
    assert "一、九八〇円の味噌" in made
    assert "回目" in record_html(shop, sheet, {}, None)
