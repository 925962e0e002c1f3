"""A sheet: what it is made of, where its items stand in the copy, and what a layout or theme may not do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from journeygen.compile.print.records import record_html
from journeygen.compile.print.shop import PrintShop, readable
from journeygen.model.journey import Medium
from tests.unit.compile.print.papers import compiled, print_shop, sheet_of

CARD = "content/messages/paper/card.md"
HEAD = "---\ntitle: 一枚\nprint: {piece: card}\n---\n"
ITEMS = "{% for item in items %}{{ item.html }}{% endfor %}\n"


def card(body: str, layout: str = ITEMS) -> dict[str, str]:
    return {
        CARD: HEAD + body,
        "templates/layouts/print/card.css.j2": "p { color: #000000; }\n",
        "templates/layouts/print/card.html.j2": layout,
    }


def test_its_ingredients_are_all_that_it_was_made_from(tmp_path: Path) -> None:
    shop = print_shop(tmp_path / "shop")
    made_from = sheet_of(shop, "paper/postcard").made_from
    assert "templates/layouts/print/address/vertical.html.j2" in made_from
    assert "templates/blocks/signature/print.html.j2" in made_from
    assert "templates/layouts/print/_blocks.css.j2" in made_from
    assert {"journeygen.yaml", "content/messages/paper/postcard.md"} <= made_from.keys()
    blocks = sheet_of(shop, "paper/blocks").made_from
    assert {
        "content/products/miso.md",
        "content/voices/rewarded.md",
        "content/images/miso.png",
    } <= blocks.keys()


@pytest.mark.parametrize(
    ("layout", "code"),
    [
        ("{{ items[0].html }}\n", "T206"),
        (ITEMS + ITEMS, "T206"),
        ('{{ "upside-down" | address }}' + ITEMS, "T204"),
        ("{{ nothing }}" + ITEMS, "T202"),
    ],
)
def test_a_layout_s_mistakes_are_told_in_the_layout(tmp_path: Path, layout: str, code: str) -> None:
    files = card("ひとつめ。\n\n::: divider\n:::\n\nふたつめ。\n", layout)
    sheet, problems = compiled(print_shop(tmp_path / "shop", files), "paper/card")
    assert sheet is None
    assert [(one.code, one.span.file) for one in problems] == [(code, "templates/layouts/print/card.html.j2")]


def test_a_mistake_in_an_address_s_template_is_told_before_any_run(tmp_path: Path) -> None:
    files = {"templates/layouts/print/address/vertical.html.j2": "<p>\n{{ nome }}</p>\n"}
    _, problems = compiled(print_shop(tmp_path / "shop", files), "paper/postcard")
    [found] = set(problems)
    assert (found.code, found.span.line) == ("T202", 2)
    assert found.span.file == "templates/layouts/print/address/vertical.html.j2"


def test_a_block_without_paper_is_told_at_the_block(tmp_path: Path) -> None:
    shop = print_shop(tmp_path / "shop", card("文です。\n\n::: address\n:::\n"))
    templates = {name: text for name, text in shop.project.templates.items() if "address/print" not in name}
    bare = PrintShop(replace(shop.project, templates=templates), shop.names)
    _, [found] = compiled(bare, "paper/card")
    assert (found.code, found.span.file, found.span.line) == ("P102", CARD, 7)
    assert found.hint is not None
    assert "templates/blocks/address/print.html.j2" in found.hint.ja


BODY = """**太字**で始まる文。

::: divider
:::

{麹|こうじ}で始まる文。

::: divider
:::

- 一覧で始まる文

::: divider
:::

{{ customer.family_name }}さま

::: divider
:::

[リンク](/a)で始まる文。

::: divider
:::

{{ customer.family_name }}さま
"""


def test_items_know_their_lines(tmp_path: Path) -> None:
    shop = print_shop(tmp_path / "shop", card(BODY))
    assert [span.line for span in sheet_of(shop, "paper/card").lines] == [
        5,
        7,
        10,
        12,
        15,
        17,
        20,
        22,
        25,
        27,
        30,
    ]


def test_conditions_may_stand_around_blocks(tmp_path: Path) -> None:
    shop = print_shop(tmp_path / "shop")
    sheet = sheet_of(shop, "paper/letter")
    assert "味噌をご用意しま" in record_html(shop, sheet, {"customer.is_vip": True}, None)
    assert "味噌をご用意しま" not in record_html(shop, sheet, {}, None)
    assert [field.name for field in sheet.fields] == [
        "customer.family_name",
        "customer.is_vip",
        "customer.order_count",
    ]


def test_a_message_for_paper_only_needs_no_subject(tmp_path: Path) -> None:
    shop = print_shop(tmp_path / "shop")
    assert shop.project.media_of("paper/postcard") == (Medium.PRINT,)
    assert shop.project.media_of("letters/hello") == (Medium.MAIL,)
    assert sheet_of(shop, "paper/postcard").title == "冬のはがき(サンプル)"


def test_a_code_may_be_a_customer_s_own_address(tmp_path: Path) -> None:
    settings = (Path(__file__).parents[3] / "projects/tiny/journeygen.yaml").read_text(encoding="utf-8")
    fields = "fields:\n  customer.page: {title: お客様のページ, type: url, required: true}\n"
    files = card('::: qr\nto: "{{ customer.page }}"\nlabel: あなたのページ\n:::\n')
    shop = print_shop(tmp_path / "shop", {**files, "journeygen.yaml": settings.replace("fields:\n", fields)})
    values = {"customer.page": "https://www.example.jp/p/花?a=1&b=2"}
    made = record_html(shop, sheet_of(shop, "paper/card"), values, None)
    assert 'href="https://jgx.invalid/qr?https://www.example.jp/p/花?a=1&amp;b=2"' in made


def test_addresses_are_written_as_people_type_them() -> None:
    assert readable("https://www.example.jp/") == "www.example.jp"
    assert readable("mailto:care@example.jp") == "care@example.jp"
    assert readable("tel:0120-000-000") == "0120-000-000"
