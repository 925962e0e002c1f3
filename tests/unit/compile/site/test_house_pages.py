"""The pages of the house: the founder's life in their own words, and the terms that the law wants to be told."""

from __future__ import annotations

import re
from pathlib import Path

from tests.unit.compile.site.magazines import article, project_at, site_of


def shop_with(place: Path, before: str, after: str) -> Path:
    root = project_at(
        place, {"snow": article(), "letter": article(kind="letter", title="雪の手紙"), "rime": article()}
    )
    settings = root / "journeygen.yaml"
    text = settings.read_text(encoding="utf-8")
    assert before in text
    settings.write_text(text.replace(before, after), encoding="utf-8")
    return root


def seen(html: str) -> str:
    """Return the words of a page, without what divides them for line breaks."""
    return re.sub(r"<[^>]*>|\u200b|\u2060", "", html)


def test_the_founder_tells_of_a_life_and_of_what_was_written(tmp_path: Path) -> None:
    person = """{name: 見本 一郎, title: 代表, about: "急いで<失敗>しました。\\n\\nもう急ぎません。",
    history: [{when: 三十の冬, what: 蔵に戻る。}]}"""
    root = shop_with(tmp_path, "{name: 見本 一郎, title: 代表}", person)
    html = site_of(root).text("/founder/index.html")
    words = seen(html)
    assert "急いで&lt;失敗&gt;しました。" in words
    assert len(re.findall(r"<p>", html[html.index("この人のこと") : html.index("これまで</h2>")])) == 2
    assert "三十の冬" in words and "蔵に戻る。" in words
    assert words.index("雪の手紙") < words.index("そのほかに書いたもの") < words.index("雪の朝")


def test_a_founder_of_few_words_has_a_page_too(tmp_path: Path) -> None:
    html = site_of(shop_with(tmp_path, "magazine:", "magazine:")).text("/founder/index.html")
    assert "この人のこと" not in html
    assert "これまで</h2>" not in html


def test_a_product_s_own_guide_comes_before_what_else_tells_of_it(tmp_path: Path) -> None:
    articles = {
        "a": article(title="味噌の話", products="[miso]", order=1),
        "b": article(title="味噌の手引き", kind="guide", product="miso", order=2),
    }
    words = seen(site_of(project_at(tmp_path, articles)).text("/products/miso/index.html"))
    assert words.index("味噌の手引き") < words.index("味噌の話")


def test_the_terms_of_sale_stand_on_the_legal_page(tmp_path: Path) -> None:
    phone = 'phone: "0120-000-000"'
    terms = 'terms: [{label: 送料, value: "700円(5,000円から無料)"}, {label: 返品, value: 14日のあいだ}]'
    words = seen(site_of(shop_with(tmp_path, phone, f"{phone}\n  {terms}")).text("/legal/index.html"))
    for word in (
        "販売業者",
        "所在地",
        "電話",
        "メール",
        "送料",
        "700円(5,000円から無料)",
        "返品",
        "14日のあいだ",
    ):
        assert word in words


def test_a_page_of_the_shops_own_system_keeps_its_whole_address(tmp_path: Path) -> None:
    phone, terms = 'phone: "0120-000-000"', "tokushoho_url: https://www.example.jp/tokushoho"
    root = shop_with(tmp_path, phone, f"{phone}\n  {terms}")
    assert "https://www.example.jp" in (root / "journeygen.yaml").read_text(encoding="utf-8")
    assert 'href="https://www.example.jp/tokushoho"' in site_of(root).text("/legal/index.html")
