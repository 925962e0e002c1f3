"""A call sheet: what stands on it, for whom, and that it is one page that needs nothing else."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from journeygen.compile.call import CallShop, call_page, call_record, compile_call, sample_values
from journeygen.load.project import load_project
from journeygen.model.blocks import BLOCKS
from tests.unit.compile.call.calls import CALL, SCRIPT, STEPS, call_shop, made, page_of, sheet_of

ROOT = Path(__file__).parents[4]
BLOCKS_IN_A_SCRIPT = """はじめに、**ご挨拶**を。

::: hero
src: images/miso.png
alt: 味噌
title: 味噌の季節
to: /miso
label: 味噌の話
:::

::: image
src: images/miso.png
alt: 樽の写真
:::

::: button
to: /guide
label: 使い方の頁
:::

::: qr
to: /talk
label: お話の頁
:::

::: badge
title: 蔵の友
holder: "{{ customer.family_name }}さま"
src: images/miso.png
alt: 印
:::

::: survey
question: おすすめくださいますか
to: /survey
:::

::: product
product: miso
:::

::: voice
voice: grandmother
:::

::: columns
---
左
+++
右
:::

::: note
title: お忙しいとき
---
すぐに切ります。
:::

::: steps
items:
  - title: 聞く
    text: 三つ数えます。
:::

::: divider
:::

::: address
:::

::: signature
closing: また
:::

::: postscript
---
追って書き。
:::
"""


@pytest.fixture(scope="module")
def sample() -> CallShop:
    loaded = load_project(ROOT)
    assert loaded.project is not None
    return CallShop(loaded.project, loaded.names)


def words(page: str) -> str:
    """Return a page's text without the spaces and the marks at which a line may break."""
    return re.sub(r"<[^>]*>|\s|\u200b", "", page.partition("</head>")[2])


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.loads: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.loads += [value or "" for key, value in attrs if key in ("src", "srcset", "href", "background")]


def test_a_call_is_told_with_its_journey_and_what_came_before(tmp_path: Path) -> None:
    text = words(page_of(call_shop(tmp_path / "shop")))
    assert "秋のお電話" in text
    assert "味噌の加減を、ひとつお伝えする" in text
    assert "「発送」が起きたとき" in text
    assert "起算日(発送日)の20日後11:00に「秋のお電話」を電話でお伝えする" in text
    assert "発送日の3日後メール〇〇さま、はじめまして" in text
    assert "発送日の14日後メール季節のお便り" in text
    assert "葉書が届いている" in text
    assert "見本様" in text
    assert "1回目月日時分つながったお留守番号ちがい2回目" in text
    assert "お留守のときまた葉書を書く" in text
    assert "次のお約束月日まで" in text
    assert "今後、お電話は要らない" in text


def test_every_field_to_record_has_a_place_of_its_type(tmp_path: Path) -> None:
    page = page_of(call_shop(tmp_path / "shop"))
    record = words(page.partition('<footer class="record"')[2].join(("</head>", "")))
    assert "呼び名" in record
    assert "定期便のお客様はいいいえうかがっていない" in record
    assert "好きなことsweetscooking" in record
    assert "発送日年月日" in record
    assert "購入回数回" in record
    assert "注文" in record


def test_what_nobody_knows_is_a_rule_to_write_on(tmp_path: Path) -> None:
    sheet = sheet_of(call_shop(tmp_path / "shop"))
    about = re.compile(r"<tr><th>([^<]*)</th><td>(.*?)</td></tr>")
    blank = dict(about.findall(call_page(sheet, {"customer.family_name": "見本"})))
    assert set(blank.values()) == {'<span class="blank"></span>'}
    values = {
        "customer.is_vip": False,
        "customer.tastes": ["sweets", "cooking"],
        "order.shipped_on": "2026-10-05",
        "customer.order_count": 1200,
    }
    known = {title: words(f"</head>{cell}") for title, cell in about.findall(call_page(sheet, values))}
    assert known == {
        "VIP": "いいえ",
        "好きなこと": "sweetscooking",
        "発送日": "2026年10月5日",
        "購入回数": "1,200回",
    }
    assert '<p class="name"><span class="blank"></span>' in call_page(sheet, {})


def test_a_page_needs_nothing_else(sample: CallShop) -> None:
    for name in ("win-back/call", "care/call"):
        body = made(sample, name).artifacts[0].body
        assert isinstance(body, bytes)
        parser = _Parser()
        parser.feed(body.decode())
        assert parser.loads == []
        assert parser.seen & {"script", "img", "link", "iframe", "form", "a"} == set()
        assert "url(" not in body.decode()
        assert "jgx.invalid" not in body.decode()
        assert re.search(r"zq\d{4}qz|jgx[a-z]+jgx", body.decode()) is None


def test_whatever_a_customer_is_called_is_text(tmp_path: Path) -> None:
    shop = call_shop(tmp_path / "shop")
    name = "<script>alert(1)</script><!--/script-->&\"'"
    page = call_page(sheet_of(shop), {"customer.family_name": name, "customer.tastes": [name]})
    assert "<script" not in page
    assert page.count("&lt;script&gt;alert(1)&lt;/script&gt;&lt;!--/script--&gt;&amp;") == 3


def test_settings_are_text_too(tmp_path: Path) -> None:
    call = CALL.replace("味噌の加減を、ひとつお伝えする", '"<b>味噌</b> & <script>"')
    page = page_of(call_shop(tmp_path / "shop", {"content/messages/letters/call.md": call + SCRIPT}))
    assert "&lt;b&gt;味噌&lt;/b&gt; &amp; &lt;script&gt;" in page
    assert "<script" not in page


def test_the_script_follows_what_is_known(sample: CallShop) -> None:
    sheet = sheet_of(sample, "win-back/call")
    told = {
        answer: words(
            call_page(sheet, {"customer.has_bought_cosmetic": answer} if answer is not None else {})
        )
        for answer in (True, False, None)
    }
    assert "替えのふただけを" in told[True]
    assert "味噌が冷蔵庫で固くなった" in told[False]
    assert "手のひらで三つ数えるあいだ温めて" in told[None]
    assert all("味噌が冷蔵庫で固くなった" not in told[answer] for answer in (True, None))


def test_the_sample_is_someone_who_would_be_called(sample: CallShop) -> None:
    sheet = sheet_of(sample, "win-back/call")
    assert sample_values(sample, sheet)["customer.token"] == "sample-lapsed-01"


def test_every_block_that_does_not_sell_can_stand_in_a_script(tmp_path: Path) -> None:
    files = {"content/messages/letters/call.md": CALL + BLOCKS_IN_A_SCRIPT}
    used = {name for name in BLOCKS if f"::: {name}\n" in BLOCKS_IN_A_SCRIPT}
    assert BLOCKS.keys() - used == {"coupon", "offer"}
    shop = call_shop(tmp_path / "shop", files)
    sheet = sheet_of(shop)
    page = call_page(sheet, {"customer.family_name": "見本"})
    for told in (
        "味噌の季節",
        "樽の写真",
        "使い方の頁",
        "お話の頁",
        "蔵の友",
        "見本さま",
        "おすすめくださいますか",
        "追って書き",
    ):
        assert told in words(page)
    assert "<img" not in page
    assert "jgx.invalid" not in page


def test_a_version_is_a_file_of_its_own(tmp_path: Path) -> None:
    shop = call_shop(
        tmp_path / "shop", {"content/messages/letters/call.b.md": "---\n---\n「別の台本です。」\n"}
    )
    message = shop.project.messages["letters/call"]
    assert [version.name for version in message.versions] == ["a", "b"]
    found = compile_call(shop, message, message.versions[1])
    assert [one.path for one in found.artifacts] == ["call/letters/call.b.html"]
    assert "content/messages/letters/call.b.md" in found.artifacts[0].made_from


def test_the_press_gets_the_same_page_with_bleed(tmp_path: Path) -> None:
    sheet = sheet_of(call_shop(tmp_path / "shop"))
    record = call_record(sheet, {"customer.family_name": "見本"})
    assert record.startswith('<section class="jg-page ')
    assert record.rstrip().endswith("</section>")
    assert record in call_page(sheet, {"customer.family_name": "見本"})
    assert "@page { size: 216.0mm 303.0mm; margin: 0; }" in sheet.press_css
    assert "@page { size: 210.0mm 297.0mm; margin: 0; }" in sheet.css


def test_a_step_without_name_field_leaves_a_rule(tmp_path: Path) -> None:
    shop = call_shop(tmp_path / "shop", script="「もしもし。」\n")
    assert [used.name for used in sheet_of(shop).fields][:1] == ["customer.family_name"]
    call = CALL.replace("  away:", "  customer: [customer.nickname]\n  away:")
    other = call_shop(tmp_path / "other", {"content/messages/letters/call.md": call + "「もしもし。」\n"})
    assert "customer.family_name" not in [used.name for used in sheet_of(other).fields]


def test_without_any_journey_it_says_so(tmp_path: Path) -> None:
    shop = call_shop(tmp_path / "shop")
    journey = shop.project.journeys["welcome"].file
    alone = call_shop(
        tmp_path / "alone",
        {journey: (tmp_path / "shop" / journey).read_text(encoding="utf-8").replace(STEPS, "")},
    )
    assert "どのジャーニーからも、まだ呼ばれていません" in words(page_of(alone))
