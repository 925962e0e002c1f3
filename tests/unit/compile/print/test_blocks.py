"""Every block says on paper what it says in a mail; what cannot be pressed is printed readable."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from journeygen.compile.message import read_message
from journeygen.compile.print.marks import LINE, QR
from journeygen.compile.print.records import sample_record
from journeygen.compile.print.shop import PrintShop
from journeygen.model.block import Block
from journeygen.model.blocks import BLOCKS
from tests.unit.compile.print.papers import print_shop, sheet_of

_UNSEEN = {"src", "alt", "to", "style", "tone", "ratio", "width", "arrange", "kind", "show_price"}
_TAG = re.compile(r"<[^>]*>")


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> PrintShop:
    return print_shop(tmp_path_factory.mktemp("paper") / "shop")


@pytest.fixture(scope="module")
def page(shop: PrintShop) -> str:
    return sample_record(shop, sheet_of(shop, "paper/blocks"))


def read_off(html: str) -> str:
    """Return what a reader sees."""
    return re.sub(r"\s+", "", unescape(_TAG.sub("", html)))


def blocks(shop: PrintShop) -> list[Block]:
    version = shop.project.messages["paper/blocks"].versions[0]
    read, problems = read_message(shop, version, marketing=False)
    assert read is not None
    assert problems == []
    return [block.call.block for block in read.blocks]


def test_every_block_has_a_template_for_paper(shop: PrintShop) -> None:
    assert [name for name in BLOCKS if f"blocks/{name}/print.html.j2" not in shop.templates] == []
    assert {block.name for block in blocks(shop)} == set(BLOCKS)


def test_every_word_of_a_block_is_printed(shop: PrintShop, page: str) -> None:
    seen = read_off(page)
    for block in blocks(shop):
        for key, value in block:
            if key not in _UNSEEN and isinstance(value, str) and "zq" not in value:
                assert value in {"miso", "grandmother", "rewarded"} or re.sub(r"\s", "", value) in seen, key


def test_terms_and_lists_are_printed(page: str) -> None:
    seen = read_off(page)
    for words in (
        "3,000円以上のご注文",
        "お一人一回",
        "1,000円(税込)",
        "1,100円(税込)",
        "送料込み",
        "左の欄です。",
    ):
        assert words in seen
    for words in (
        "右の欄です。",
        "溶く",
        "お湯に溶きます。",
        "冷蔵庫に入れてください。",
        "追伸",
        "寒くなりました。",
    ):
        assert words in seen
    assert "見本さま" in seen


def test_a_product_says_its_price_with_tax_and_where_it_is(page: str) -> None:
    assert "1,200円(税込)" in read_off(page)
    assert "www.example.jp/products/miso" in read_off(page)


def test_a_voice_says_its_source_and_its_reward(page: str) -> None:
    seen = read_off(page)
    assert "サンプルアンケート2026年5月" in seen
    assert seen.count("謝礼あり") == 1
    assert "謝礼あり500円分のクーポン" in seen
    assert "抜き書きの声です。" in seen
    assert "毎朝いただいています。" not in seen


def test_links_are_readable_and_none_is_left_to_press(page: str) -> None:
    links = re.findall(r'<a [^>]*href="([^"]*)"', page)
    assert [link for link in links if not link.startswith("https://jgx.invalid/")] == []
    assert "リンク（www.example.jp/guide）" in read_off(page)
    assert "https://" not in read_off(page)


def test_codes_hold_the_whole_address_and_each_stands_once(page: str) -> None:
    codes = re.findall(re.escape(QR) + r'([^"]*)', page)
    assert "https://www.example.jp/nps?c=s4mpl3" in codes
    assert codes.count("https://www.example.jp/film") == 1, "a button does not repeat the code of a qr block"
    assert "https://www.example.jp/guide" in codes


def test_every_item_has_its_mark_and_its_line(shop: PrintShop) -> None:
    sheet = sheet_of(shop, "paper/blocks")
    marks = re.findall(re.escape(LINE) + r'(\d+)"', "".join(sheet.body.literals))
    assert sorted(map(int, marks)) == list(range(len(sheet.lines)))
    text = (Path(__file__).parents[3] / "projects/paper" / sheet.file).read_text(encoding="utf-8").split("\n")
    assert all(text[span.line - 1].startswith((":::", "## 蔵の戸")) for span in sheet.lines)


def test_a_version_is_a_sheet_of_its_own(shop: PrintShop) -> None:
    sheet = sheet_of(shop, "paper/blocks", "b")
    assert sheet.name == "paper/blocks.b"
    assert "もう一つの版です。" in sample_record(shop, sheet)


def test_the_shared_styles_ask_for_no_engine_and_no_colour_of_their_own(shop: PrintShop) -> None:
    sheet = sheet_of(shop, "paper/blocks")
    own = "".join(
        shop.project.templates[f"layouts/print/_{name}.css.j2"] for name in ("base", "prose", "blocks")
    )
    assert sheet.engine == "weasyprint"
    assert set(re.findall(r"#[0-9A-Fa-f]{3,8}\b", own)) <= {"#000000", "#FFFFFF"}
    assert not re.search(r"rgba?\(|opacity|gradient|shadow", own)
