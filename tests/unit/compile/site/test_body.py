"""Bodies of the magazine: blocks, footnotes, anchors; and what cannot stand there."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from journeygen.model.blocks import BLOCKS
from tests.unit.compile.site.magazines import article, project_at, site_of

PAGE = "/magazine/2026-winter/snow/index.html"


def page_of(place: Path, body: str, **keys: object) -> str:
    site = site_of(project_at(place, {"snow": article(body, **keys)}))
    assert site.problems == ()
    return site.text(PAGE)


def problems_of(place: Path, body: str) -> list[tuple[str, int, int]]:
    site = site_of(project_at(place, {"snow": article(body)}))
    return [(found.code, found.span.line, found.span.column) for found in site.problems]


def test_every_block_has_a_template_for_the_site() -> None:
    theme = Path(__file__).parents[4] / "templates/blocks"
    assert [name for name in BLOCKS if not (theme / name / "site.html.j2").is_file()] == []


@pytest.mark.parametrize(
    ("call", "words"),
    [
        ("button\nto: /order\nlabel: 頼む", ["頼む", 'href="https://www.example.jp/order"']),
        (
            "image\nsrc: images/miso.png\nalt: 樽\ncaption: 蔵の樽",
            ['alt="樽"', "蔵の樽", 'width="8" height="4"'],
        ),
        ("voice\nvoice: grandmother", ["figcaption"]),
        ("product\nproduct: miso", ['href="/products/miso/"', "円"]),
        ("note\ntitle: ひとこと\n---\n**太い**言葉", ["ひとこと", "<strong>太い</strong>"]),
        ("columns\n---\n左\n+++\n右", ["左", "右"]),
        ("steps\nitems: [{title: 洗う, text: 水で}]", ["洗う", "水で"]),
        (
            "survey\nquestion: いかがですか\nto: /order/q?a=1",
            ["https://www.example.jp/order/q?a=1&amp;score=10"],
        ),
        ("qr\nto: /guide\nlabel: 手引き", ['href="/guide/"', "手引き"]),
        ("postscript\n---\nまた", ["追伸", "また"]),
        ("signature\nclosing: かしこ", ["かしこ", 'href="/founder/"']),
        ("address", ["tel:"]),
        ("coupon\ntitle: 札\nvalue: 送料無料\nconditions: [一度だけ]", ["送料無料", "一度だけ"]),
        ("hero\nsrc: images/miso.png\nalt: 樽\ntitle: 冬", ["冬"]),
        ("offer\ntitle: 箱\nprice: 1000\nconditions: [数に限り]", ["1,000円(税込)", "数に限り"]),
        ("badge\ntitle: 札\nholder: 山田\nsrc: images/miso.png\nalt: 印", ["山田"]),
        ("divider\nstyle: ornament", ["◇"]),
    ],
)
def test_every_block_says_on_the_site_what_it_says_elsewhere(
    tmp_path: Path, call: str, words: list[str]
) -> None:
    html = page_of(tmp_path, f"前。\n\n::: {call}\n:::\n\n後。")
    plain = html.replace("\u200b", "")
    for word in words:
        assert word in plain, plain


def test_a_voice_shows_its_source_and_its_reward(tmp_path: Path) -> None:
    root = project_at(tmp_path, {"snow": article("::: voice\nvoice: grandmother\n:::")})
    voice = root / "content/voices/grandmother.md"
    text = re.sub(r"reward: .*", "reward: 味噌300g", voice.read_text(encoding="utf-8"))
    voice.write_text(text, encoding="utf-8")
    html = site_of(root).text(PAGE)
    source = re.search(r"source: (.*)", text)
    assert source and unescape(source[1]) in html
    assert '<span class="reward">謝礼あり</span>' in html


def test_footnotes_lead_there_and_back(tmp_path: Path) -> None:
    html = page_of(
        tmp_path,
        "種麹[^koji]を振る。\n\n[^koji]: **胞子**のこと。\n[^two]: 二つ目。\n\nまた[^two]、種麹[^koji]。",
    )
    assert '<a id="mark-koji" href="#note-koji" role="doc-noteref">1</a>' in html
    assert html.count('href="#note-koji"') == 2
    assert html.count('id="mark-koji"') == 1
    assert re.search(r'<li id="note-koji"><strong>胞子</strong>の.*?href="#mark-koji"', html)
    assert '<li id="note-two">' in html
    assert "⁂" not in html


def test_footnotes_stand_below_a_letter_too(tmp_path: Path) -> None:
    html = page_of(tmp_path, "雪[^1]です。\n\n[^1]: 白い。", kind="letter")
    assert '<li id="note-1">' in html
    assert "⁂" not in html


def test_a_note_without_its_mark_is_told_and_a_mark_without_its_note(tmp_path: Path) -> None:
    assert problems_of(tmp_path, "雪[^1]です。\n\n[^2]: 白い。") == [("S151", 7, 2), ("S151", 9, 1)]


def test_nothing_is_filled_in(tmp_path: Path) -> None:
    assert problems_of(tmp_path, "{{ customer.family_name }}さま") == [("S150", 7, 4)]


def test_what_is_known_now_can_be_printed(tmp_path: Path) -> None:
    html = page_of(tmp_path, "{{ legal.phone }}へ。")
    assert "へ。" in html


def test_headings_of_the_same_words_have_anchors_of_their_own(tmp_path: Path) -> None:
    html = page_of(tmp_path, "## 朝 の\n\n## 朝 の\n\n言葉")
    assert '<h2 id="朝-の">' in html
    assert '<h2 id="朝-の-2">' in html


def test_links_of_the_site_end_in_a_slash(tmp_path: Path) -> None:
    html = page_of(tmp_path, "[号](/magazine/2026-winter#朝)、[紙](/a.pdf)、[外](https://example.org)")
    assert 'href="/magazine/2026-winter/#朝"' in html
    assert 'href="/a.pdf"' in html
    assert 'href="https://example.org"' in html
