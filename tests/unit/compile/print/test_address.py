"""The address of a recipient: what is set where, how large, and that nobody's template mistake loses it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from journeygen.artifact import NoMemory
from journeygen.compile.print.address import AddressError, address_html, render_address
from journeygen.compile.print.columns import columns_of, parted
from journeygen.compile.print.lines import lines_of
from journeygen.compile.print.marks import END, FLOW, SLOT
from journeygen.compile.print.shop import PrintShop
from journeygen.load.project import load_project
from journeygen.model.piece import Box
from journeygen.model.pieces.carrier import Carrier
from journeygen.model.pieces.postcard import Postcard
from journeygen.model.print_settings import Postage
from journeygen.postal.extract import bars_of
from journeygen.postal.ink import EXTRA_INKS
from journeygen.postal.recipient import Recipient
from tests.mistakes import TINY

POSTCARD, CARRIER = Postcard(piece="postcard"), Carrier(piece="carrier")
HANAKO = Recipient("見本　花子", "〒123-4567", "見本県見本市本町1-2-3", "見本ハイツ101号")
PAPER = POSTCARD.geometry()
_TAG = re.compile(r"<[^>]*>")
_MARK = re.compile(r'href="([^"]+)"')


def shop(templates: Mapping[str, str] | None = None, postage: Postage | None = None) -> PrintShop:
    loaded = load_project(TINY)
    project = loaded.project
    assert project is not None
    own = project.settings
    changed = own.model_copy(
        update={"print": own.print.model_copy(update={"postage": postage or own.print.postage})}
    )
    project = replace(project, settings=changed, templates={**project.templates, **(templates or {})})
    return PrintShop(project, loaded.names, NoMemory())


SHOP = shop()


def text_of(html: str) -> str:
    """Return what is read from top to bottom: columns and lines are run together."""
    return re.sub(r"\s+", "", _TAG.sub("", html))


def set_upright(recipient: Recipient | None) -> str:
    return address_html(SHOP, "vertical", recipient, POSTCARD)


def test_an_upright_address() -> None:
    html = set_upright(HANAKO)
    text = text_of(html)
    for words in ("1234567", "見本県見本市本町一―二―三", "見本ハイツ一〇一号", "見本花子様", "郵便はがき"):
        assert words in text, words
    assert f"https://jgx.invalid/barcode/{bars_of(HANAKO).bars}" in html
    marks = _MARK.findall(html)
    for name in ("address", "building", "name"):
        assert f"{FLOW}{name}" in marks
        assert f"{END}{name}" in marks
    assert SLOT not in html


def test_the_sender_stands_below() -> None:
    text = text_of(set_upright(HANAKO))
    assert "〒000-0000" in text
    assert "見本県見本市一番地（架空）" in text
    assert "小さな蔵（サンプル）" in text
    assert "電話0120-000-000" in text, "a telephone number is read in figures"


def test_without_a_recipient_the_places_stay() -> None:
    html = set_upright(None)
    marks = _MARK.findall(html)
    for name in ("postal-code", "address", "building", "company", "name", "barcode"):
        assert f"{SLOT}{name}" in marks, name
    assert FLOW not in html
    assert END not in html
    assert "郵便はがき" in text_of(html)
    assert "様" not in text_of(html)


def test_an_address_without_a_barcode_has_none() -> None:
    assert "jgx.invalid/barcode" not in set_upright(replace(HANAKO, postal_code="123-4500"))


def test_what_a_customer_wrote_is_text() -> None:
    html = set_upright(replace(HANAKO, name="<b>{{ 7 * 7 }}</b> & Co.", building='" onload="x'))
    assert "<b>" not in html
    assert "onload" not in html
    assert "＜ｂ＞｛｛７＊７｝｝" in text_of(html)
    lines = address_html(SHOP, "window", replace(HANAKO, name="<b>{{ 7 * 7 }}</b>"), CARRIER)
    assert "&lt;b&gt;{{ 7 * 7 }}&lt;/b&gt;" in lines


@pytest.mark.parametrize(
    ("postage", "words", "others"),
    [
        (Postage(paid="separately", office="見本局"), "見本局料金別納郵便", "jp-stamp"),
        (Postage(paid="monthly"), "料金後納郵便", "jp-stamp"),
        (Postage(), "", "料金"),
    ],
)
def test_how_the_postage_is_paid(postage: Postage, words: str, others: str) -> None:
    html = address_html(shop(postage=postage), "vertical", HANAKO, POSTCARD)
    assert words in text_of(html)
    assert others not in html


def test_the_frame_is_drawn_in_the_ink_of_the_post() -> None:
    html = set_upright(None)
    (color, (c, _, _, k)), *_ = EXTRA_INKS.items()
    assert f'stroke="{color}"' in html
    assert (c, k) == (0, 0)
    style = SHOP.templates.render("layouts/print/address/_address.css.j2", {"paper": PAPER}).text
    assert color in style


def test_an_address_in_a_window() -> None:
    html = address_html(SHOP, "window", replace(HANAKO, company="(株)見本"), CARRIER)
    text = _TAG.sub(" ", html)
    places = [
        text.index(words)
        for words in ("〒123-4567", "本町1-2-3", "見本ハイツ101号", "(株)見本", "見本 花子 様")
    ]
    assert places == sorted(places)
    assert html.index("見本 花子 様") < html.index("/barcode/"), "right below the name"
    assert f"{FLOW}address" in html
    assert f"{END}address" in html
    assert "left:27mm;top:17mm;width:80mm;height:35mm" in html, "5 mm within the window"


def test_an_empty_window_keeps_its_place() -> None:
    html = address_html(SHOP, "window", None, CARRIER)
    assert f"{SLOT}address" in html
    assert f"{SLOT}barcode" in html
    assert "〒" not in html


@pytest.mark.parametrize(
    ("name", "company", "expected"), [("", "見本商会", "見本商会御中"), ("花子", "見本商会", "花子様")]
)
def test_to_a_company(name: str, company: str, expected: str) -> None:
    assert expected in text_of(set_upright(replace(HANAKO, name=name, company=company)))


def test_a_templates_mistake_is_told_and_nothing_of_the_recipient() -> None:
    broken = shop({"layouts/print/address/vertical.html.j2": "{{ adress }}"})
    with pytest.raises(AddressError) as raised:
        address_html(broken, "vertical", HANAKO, POSTCARD)
    (found,) = raised.value.diagnostics
    assert found.span.file == "templates/layouts/print/address/vertical.html.j2"
    assert "花子" not in f"{found}{raised.value}"


def test_a_kind_that_has_no_template_is_told() -> None:
    assert render_address(SHOP, "diagonal", HANAKO, POSTCARD).diagnostics


def test_the_fixed_parts_are_among_what_was_used() -> None:
    assert "layouts/print/postal/_frame.html.j2" in render_address(SHOP, "vertical", HANAKO, POSTCARD).used


# ── sizes and places ──


def of_kind(recipient: Recipient, kind: str) -> Any:
    return next(column for column in columns_of(recipient, PAPER) if column.kind == kind)


def test_long_names_are_smaller_down_to_a_floor() -> None:
    sizes = [of_kind(replace(HANAKO, name="見" * length), "name").size for length in (2, 6, 10, 14, 30, 60)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] == 24
    assert sizes[-1] == 9


def test_a_long_name_is_parted_where_its_reader_would() -> None:
    named = replace(HANAKO, name="アレクサンドラ・マリア・フォン・サンプルシュタイン")
    assert "".join(of_kind(named, "name").parts[0]).endswith("・")
    assert of_kind(named, "name-2").parts[-1] == "様"


@settings(max_examples=200, deadline=None)
@given(
    st.text("見本町1２-ー丁目番地 東京都市", min_size=1, max_size=70), st.text("見本ハイツ101", max_size=40)
)
def test_columns_stay_on_their_side_of_the_paper(address: str, building: str) -> None:
    columns = columns_of(replace(HANAKO, address=address, building=building, company="株式会社見本"), PAPER)
    for column in columns:
        assert column.left >= 40
        assert column.left + column.width <= 92
        assert column.top >= 24
        assert column.top + column.height <= 131
    lefts = [column.left for column in columns if column.kind != "name-2"]
    assert lefts == sorted(lefts, reverse=True), "from right to left: address, building, company, name"
    for one, other in itertools.pairwise(columns):
        assert other.left + other.width <= one.left, "columns do not touch"


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        ("見本県見本市本町1-2-3", ["見本県見本市本町1-2-3"]),
        ("北海道札幌市中央区南四条西29丁目1524-23", ["北海道札幌市中央区南四条西", "29丁目1524-23"]),
        (
            "見本県西見本郡見本村大字見本川原字上見本1234番地の56",
            ["見本県西見本郡見本村大字見本川原字", "上見本1234番地の56"],
        ),
        ("あ" * 40, ["あ" * 22, "あ" * 18]),
    ],
)
def test_a_long_address_is_parted_where_its_reader_would(address: str, parts: list[str]) -> None:
    assert parted(address) == parts


def test_many_lines_are_smaller() -> None:
    window = Box(22, 12, 90, 45)
    few = lines_of(HANAKO, window)
    many = lines_of(
        replace(
            HANAKO, address="見本県西見本郡見本村大字見本川原字上見本1234番地の56", company="株式会社見本"
        ),
        window,
    )
    assert few[-1].size == 14.5
    assert 10 <= many[-1].size < few[-1].size
