"""Links of messages: parameters for the shop's statistics, and what a page that goes or moves does to mails."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeygen.artifact import NoMemory
from journeygen.compile.print.pieces import pieces_of
from journeygen.compile.print.sheet import compile_sheet
from journeygen.compile.print.shop import PrintShop
from journeygen.compile.site import destinations_of
from journeygen.load.project import load_project
from journeygen.pipeline import Made, Wish, make
from journeygen.pipeline.backlinks import Backlink, backlinks
from journeygen.print_run.order import Order, sheet_of
from journeygen.write.memory import open_memory
from tests.unit.compile.site.magazines import article, project_at

HEAD = "---\nsubject: お便り\npreheader: 蔵から\n---\n"
LINKS = """[雪](/magazine/2026-winter/snow/#朝)、[頼む](/order?c={{ customer.token }})、[品](/products/miso?utm_source=x)、
[外](https://example.org/a?b=1)、[電話](tel:0120-000-000)、[手紙](mailto:a@example.jp)

::: button
to: "/order/{{ customer.token }}/again"
label: もう一度
:::

::: product
product: miso
:::

::: survey
question: いかがですか
to: /order/q
:::
"""
SITE = "https://www.example.jp"
UTM = "utm_source=kura&utm_medium=email&utm_campaign=letters/hello"


def project(place: Path, settings: str = "utm: {source: kura}\n", hello: str = LINKS) -> Path:
    root = project_at(place, {"snow": article("## 朝\n\n雪です。", topics="[台所]")}, settings)
    (root / "content/messages/letters/hello.md").write_text(HEAD + hello, encoding="utf-8")
    return root


def made(root: Path, remember: bool = False) -> Made:
    wish = Wish(selection=lambda message: message.name == "letters/hello")
    if not remember:
        return make(root, wish=wish)
    with open_memory(root) as memory:
        return make(root, memory, wish)


def mail(root: Path, ending: str, remember: bool = False) -> str:
    result = made(root, remember)
    assert result.diagnostics == ()
    body = next(one.body for one in result.artifacts if one.path == f"mail/letters/hello{ending}")
    return body.decode() if isinstance(body, bytes) else body.read().decode()  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "address",
    [
        f"{SITE}/magazine/2026-winter/snow/?{UTM}#%E6%9C%9D",
        f"{SITE}/order?c=TOKEN&{UTM}",
        f"{SITE}/order/TOKEN/again?{UTM}",
        f"{SITE}/products/miso/?utm_source=x",
        f"{SITE}/products/miso/?{UTM}",
        f"{SITE}/order/q?{UTM}&score=0",
        "https://example.org/a?b=1",
        "tel:0120-000-000",
        "mailto:a@example.jp",
    ],
)
def test_links_to_the_shop_say_which_mail_led_there(tmp_path: Path, address: str) -> None:
    root = project(tmp_path)
    token = "{{ customer.token | url_encode | replace: '+', '%20' }}"
    html = mail(root, ".html")
    assert f'href="{address.replace("&", "&amp;").replace("TOKEN", token)}"' in html
    assert address.replace("TOKEN", token).removeprefix("tel:").removeprefix("mailto:") in mail(root, ".txt")
    assert "jgx" not in html
    assert f'href="{SITE}/stop?c={token}"' in html


def test_without_utm_nothing_is_added(tmp_path: Path) -> None:
    root = project(tmp_path, settings="")
    assert "utm_" not in mail(root, ".html").replace("?utm_source=x", "")
    assert f"{SITE}/products/miso/" in mail(root, ".txt")


def test_versions_of_a_test_are_told_apart(tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / "content/messages/letters/hello.b.md").write_text("---\nsubject: 別の題\n---\n[雪](/magazine/)\n")
    texts = {one.path: one.body for one in made(root).artifacts if one.path.endswith(".txt")}
    assert b"utm_campaign=letters/hello&utm_content=a" in texts["mail/letters/hello.txt"]  # type: ignore[operator]
    assert b"utm_campaign=letters/hello&utm_content=b" in texts["mail/letters/hello.b.txt"]  # type: ignore[operator]


def codes(result: Made) -> list[str]:
    return [found.code for found in result.diagnostics if found.severity == "error"]


def test_a_mail_from_memory_is_looked_at_when_a_page_goes(tmp_path: Path) -> None:
    root = project(tmp_path)
    snow = root / "content/magazine/2026-winter/snow.md"
    whole = snow.read_text(encoding="utf-8")
    mail(root, ".html", remember=True)
    snow.write_text(whole.replace("## 朝", "## 夜"), encoding="utf-8")
    assert codes(made(root, remember=True)) == ["S202"]
    snow.unlink()
    assert codes(made(root, remember=True)) == ["S201"]
    snow.write_text(whole, encoding="utf-8")
    assert codes(made(root, remember=True)) == []


def test_a_mail_from_memory_follows_a_page_that_moves(tmp_path: Path) -> None:
    root = project(tmp_path)
    mail(root, ".html", remember=True)
    snow = root / "content/magazine/2026-winter/snow.md"
    moved = article("## 朝\n\n雪です。", topics="[台所]", aliases="[/magazine/2026-winter/snow/]")
    snow.with_name("white.md").write_text(moved, encoding="utf-8")
    snow.unlink()
    assert f'href="{SITE}/magazine/2026-winter/white/?' in mail(root, ".html", remember=True)
    assert mail(root, ".html", remember=True) == mail(root, ".html")


def test_pages_know_what_leads_to_them(tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / "content/magazine/2026-winter/white.md").write_text(article("[雪](/magazine/2026-winter/snow/)"))
    loaded = load_project(root)
    for _ in range(2):
        with open_memory(root) as memory:
            found = {one.address: one for one in backlinks(root, loaded, memory, Wish())}
        assert found["/magazine/2026-winter/snow/"].linked_from == (
            Backlink("mail", "letters/hello", "content/messages/letters/hello.md", 5),
            Backlink("article", "2026-winter/white", "content/magazine/2026-winter/white.md", 7),
        )
        lines = [one.line for one in found["/products/miso/"].linked_from if one.name == "letters/hello"]
        assert lines == [5, 14]
        assert found["/founder/"].linked_from == ()
        assert {one.address for one in found.values() if one.kind == "elsewhere"} == {
            "/order",
            "/order/q",
            "/order/{{ customer.token }}/again",
        }


PIECE = """---
title: 葉書
print: {piece: postcard}
---
雪の[話](/magazine/2026-winter/snow)です。

::: qr
to: /magazine/2026-winter/snow
label: 読む
:::
"""


@pytest.mark.parametrize(
    ("settings", "behind"),
    [
        ("", ""),
        ("utm: {source: kura}\n", ""),
        (
            "utm: {source: kura, print: true}\n",
            "?utm_source=kura&amp;utm_medium=print&amp;utm_campaign=letters/hello",
        ),
    ],
)
def test_a_code_on_paper_holds_the_whole_address(tmp_path: Path, settings: str, behind: str) -> None:
    root = project(tmp_path, settings)
    (root / "content/messages/letters/hello.md").write_text(PIECE, encoding="utf-8")
    loaded = load_project(root)
    assert loaded.project is not None
    there = destinations_of(loaded.project, loaded.project, loaded.names, NoMemory())
    shop = PrintShop(loaded.project, loaded.names, destinations=there)
    message, version, piece = next(one for one in pieces_of(loaded.project) if one[0].name == "letters/hello")
    sheet, problems = compile_sheet(shop, message, version, piece)
    assert sheet is not None and problems == []
    html = "".join(sheet.body.literals)
    assert f'href="https://jgx.invalid/qr?{SITE}/magazine/2026-winter/snow/{behind}"' in html
    assert html.count("www.example.jp/magazine/2026-winter/snow<") == 1
    assert html.count("（www.example.jp/magazine/2026-winter/snow）") == 1
    assert "jgxutm" not in html


def test_a_print_run_refuses_a_code_that_leads_nowhere(tmp_path: Path) -> None:
    root = project(tmp_path)
    hello = root / "content/messages/letters/hello.md"
    order = Order(root, "letters/hello", root / "recipients.csv", tmp_path / "out")
    hello.write_text(PIECE, encoding="utf-8")
    assert sheet_of(order)[1] == []
    hello.write_text(PIECE.replace("winter/snow\nlabel", "winter/snw\nlabel"), encoding="utf-8")
    piece, problems = sheet_of(order)
    assert piece is None
    assert [(found.code, found.span.line) for found in problems] == [("S201", 8)]
