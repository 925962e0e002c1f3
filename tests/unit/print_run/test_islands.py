"""A sheet cut into artwork and islands, and the decisions by which records share artwork."""

from __future__ import annotations

import pytest

from journeygen.compile.contexts import mark_html
from journeygen.diagnostics import Span
from journeygen.model.fields import FieldType
from journeygen.model.sendtime import Ask, Elif, Else, EndIf, If, Part, Test, Value
from journeygen.print_run.elements import elements_of
from journeygen.print_run.islands import NoIslandsError, Place, cut, static_parts, without_static
from journeygen.print_run.structure import structure_of

AT = Span("a.md")


def value(name: str) -> Value:
    return Value(name, name, FieldType.TEXT, None, AT)


def asks(name: str) -> Test:
    return Test(name, name, FieldType.BOOLEAN, Ask.TRUE)


def page(inside: str) -> str:
    return f'<section class="jg-page"><div class="jg-trim">{inside}</div></section>'


def test_elements_know_their_places() -> None:
    html = '<p>a<br>b<b class="x y">c</b></p><p>d'
    root = elements_of(html)
    assert [html[one.start : one.end] for one in root.children] == [
        '<p>a<br>b<b class="x y">c</b></p>',
        "<p>d",
    ]
    assert root.at(html.index("c")).classes == {"x", "y"}
    assert root.at(html.index("d")).tag == "p"


def test_the_smallest_block_around_a_value_is_an_island() -> None:
    parted = cut(page("<p>still</p><div><p>to <b>zq0000qz</b></p><p>still</p></div>") + page("<p>still</p>"))
    assert parted.texts() == ("to <b>zq0000qz</b>",)
    assert parted.pages == (0,)
    artwork = parted.artwork()
    assert artwork.count("still") == 3
    assert "visibility:hidden" in artwork
    alone = parted.alone([Place(1, 2, 3)], siblings=False)
    assert alone.count("<section") == 1
    assert "still" not in alone
    assert "left:1.0000mm;top:2.0000mm;width:3.0000mm" in alone
    assert "<p style=" in parted.alone([Place(1, 2, 3)], siblings=True).replace(parted.texts()[0], "")


def test_an_island_in_an_island_is_one() -> None:
    assert len(cut(page("<div>zq0000qz<p>zq0001qz</p></div>")).islands) == 1


def test_a_code_of_one_recipient_is_not_in_the_artwork() -> None:
    html = page('<p><a class="jg-qr" href="https://jgx.invalid/qr?https://example.jp/zq0000qz"></a></p>')
    assert "qr?" not in cut(html).artwork()
    assert "qr?" in cut(html).alone([Place(0, 0, 9)], siblings=False)


@pytest.mark.parametrize(
    "html", [page("zq0000qz"), "<p>zq0000qz</p>", page("<div>jgxaddress-windowjgx</div>")]
)
def test_what_cannot_be_cut(html: str) -> None:
    with pytest.raises(NoIslandsError):
        cut(html)


def test_an_address_stays_on_the_paper() -> None:
    parted = cut(page("<p>a</p>jgxaddress-verticaljgx"))
    assert "jgxaddress-verticaljgx" in parted.artwork()
    assert "jgxaddress-verticaljgx</div>" in parted.alone([], siblings=False)


def test_what_every_address_has_is_left_to_the_artwork() -> None:
    static = static_parts(
        "<div><p>from</p><i></i><p>1</p></div>", "<div><p>from</p><i>花子</i><p>1</p></div>"
    )
    assert without_static("<div><p>from</p><i>太郎</i><p>1</p></div>", static) == "<div><i>太郎</i></div>"


PARTS: tuple[Part, ...] = (
    If(0, asks("a"), AT),
    value("x"),
    Elif(0, asks("b"), AT),
    value("y"),
    Else(0, AT),
    EndIf(0, AT),
)
TEXT = "1 zq0000qz 2 zq0001qz zq0002qz 3 zq0003qz zq0004qz 4 zq0005qz 5"


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"a": True}, "1  2 zq0001qz  5"),
        ({"a": True, "b": True}, "1  2 zq0001qz  5"),
        ({"b": True}, "1  3 zq0003qz  5"),
        ({}, "1  4  5"),
    ],
)
def test_decisions_leave_only_values(values: dict[str, object], expected: str) -> None:
    marked = mark_html(TEXT, PARTS)
    assert structure_of(marked, PARTS, values).html.split() == expected.split()


def test_records_that_decide_alike_are_of_one_structure() -> None:
    marked = mark_html(TEXT, PARTS)
    one, other, third = (
        structure_of(marked, PARTS, values) for values in ({"a": True, "x": 1}, {"a": True}, {})
    )
    assert one == other != third
