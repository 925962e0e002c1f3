"""The engine of a sheet: chosen by what it asks for; what the engine cannot do is told where it is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeygen.compile.print.asked import asked_for
from journeygen.compile.print.shop import PrintShop
from journeygen.diagnostics import Diagnostic
from tests.unit.compile.print.papers import compiled, print_shop, sheet_of

NAME = "paper/one"
FILE = f"content/messages/{NAME}.md"


def one(body: str, engine: str = "auto", css: str = "", piece: str = "card") -> dict[str, str]:
    return {
        FILE: f"---\ntitle: 一枚\nprint: {{piece: {piece}, engine: {engine}}}\n---\n{body}\n",
        f"templates/layouts/print/{piece}.css.j2": '{% include "layouts/print/_base.css.j2" %}\n' + css,
        f"templates/layouts/print/{piece}.html.j2": "{% for item in items %}{{ item.html }}{% endfor %}\n",
    }


def problems(tmp_path: Path, files: dict[str, str]) -> list[Diagnostic]:
    return compiled(print_shop(tmp_path / "shop", files), NAME)[1]


@pytest.mark.parametrize(
    ("css", "body", "engine"),
    [
        ("", "ふつうの文です。", "weasyprint"),
        ("", "{麹|こうじ}の花。", "chromium"),
        (".text { text-align: justify; }", "文です。", "weasyprint"),
        (".jg-item { text-align: justify; }", "文です。", "chromium"),
        ("/* .jg-item { writing-mode: vertical-rl; } */", "文です。", "weasyprint"),
        (".v .jg-item { writing-mode: vertical-rl; }", "文です。", "weasyprint"),
        ("@media print { p { text-emphasis: dot; } }", "文です。", "chromium"),
        ("p { text-emphasis: none; }", "文です。", "weasyprint"),
        ("p { mask-type: alpha; }", "文です。", "weasyprint"),
    ],
)
def test_the_engine_follows_from_what_can_apply(tmp_path: Path, css: str, body: str, engine: str) -> None:
    shop = print_shop(tmp_path / "shop", one(body, css=css))
    assert sheet_of(shop, NAME).engine == engine


def test_ruby_of_the_copy_is_told_at_its_line(tmp_path: Path) -> None:
    [found] = problems(tmp_path, one("文です。\n\n室の{麹|こうじ}の花。", engine="weasyprint"))
    assert (found.code, found.span.file, found.span.line, found.span.column) == ("P101", FILE, 7, 3)
    assert found.span.length == len("{麹|こうじ}")
    assert "ルビ" in found.message.ja
    assert found.hint is not None
    assert "chromium" in found.hint.ja


def test_ruby_of_a_product_is_told_in_the_product(tmp_path: Path) -> None:
    miso = (Path(__file__).parents[3] / "projects/tiny/content/products/miso.md").read_text(encoding="utf-8")
    files = one("::: product\nproduct: miso\n:::", engine="weasyprint")
    files["content/products/miso.md"] = miso + "\n{糀|こうじ}の香り。\n"
    [found] = problems(tmp_path, files)
    assert (found.span.file, found.span.line) == ("content/products/miso.md", miso.count("\n") + 2)


def test_a_style_is_told_at_the_template_s_line(tmp_path: Path) -> None:
    css = "p { color: #000000; }\np { text-align: justify; }\n"
    [found] = problems(tmp_path, one("文です。", engine="weasyprint", css=css))
    assert (found.code, found.span.file) == ("P101", "templates/layouts/print/card.css.j2")
    assert (found.span.line, found.span.column) == (3, 5)


def test_what_only_weasyprint_does_is_told_of_chromium(tmp_path: Path) -> None:
    [found] = problems(tmp_path, one("文です。", engine="chromium", css="p { float: footnote; }"))
    assert "脚注" in found.message.ja
    assert found.hint is not None
    assert "engine: weasyprint" in found.hint.ja


def test_what_no_engine_does_together_has_no_engine_for_a_remedy(tmp_path: Path) -> None:
    [found] = problems(tmp_path, one("{麹|こうじ}の花。", css="p { float: footnote; }"))
    assert "脚注" in found.message.ja
    assert found.hint is not None
    assert "ルビ" in found.hint.ja
    assert "engine:" not in found.hint.ja


def test_the_letter_is_set_by_chromium(tmp_path: Path) -> None:
    shop: PrintShop = print_shop(tmp_path / "shop")
    assert sheet_of(shop, "paper/letter").engine == "chromium"


def test_inline_styles_and_every_selector_count() -> None:
    assert "text-align:justify" in asked_for("", '<p style="text-align:justify">')
    css = ".there .gone { a: 1 } .gone, .there { b: 2 } p { c: 3 }"
    assert asked_for(css, '<p class="there x">').split() == ["b:", "2", "c:", "3"]
