"""Mails that everybody can read on the site: what they show when no customer is known, and what leads there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from journeygen.compile.compiled import CompiledMail
from journeygen.compile.mail import compile_mail
from journeygen.compile.shop import Shop
from journeygen.load.project import load_project
from tests.unit.compile.site.magazines import Site, article, project_at, site_of

_PAGE = "/letters/letters/hello/index.html"
_HELLO = """---
subject: '{{ customer.family_name | default("お客") }}さまへ'
preheader: ごあいさつ
public: true
versions: {b: {subject: こんにちは}}
---
{{ customer.family_name | default("お客") }}さま、こんにちは。

{% if customer.nickname is known %}
{{ customer.nickname }}と[呼ばせて](https://www.example.jp/call?c={{ customer.nickname }})ください。
{% else %}
はじめまして。
{% endif %}

::: image
src: images/miso.png
alt: 味噌の樽
:::

::: product
product: miso
:::
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = project_at(tmp_path_factory.mktemp("letters"), {"snow": article()})
    (root / "content/messages/letters/hello.md").write_text(_HELLO, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def site(root: Path) -> Site:
    made = site_of(root)
    assert made.problems == ()
    return made


def mails_of(root: Path) -> list[CompiledMail]:
    """Compile all versions of the public message."""
    loaded = load_project(root)
    assert loaded.project is not None
    shop, message = Shop(loaded.project, loaded.names), loaded.project.messages["letters/hello"]
    made = [compile_mail(shop, message, version) for version in message.versions]
    assert not any(one.diagnostics for one in made)
    return made


def body_of(mail: CompiledMail, ending: str) -> str:
    body = next(one.body for one in mail.artifacts if one.path.endswith(ending))
    assert isinstance(body, bytes)
    return body.decode()


def test_a_letter_reads_well_without_a_customer(site: Site) -> None:
    html = site.text(_PAGE)
    assert "<title>お客さまへ | お便りの控え | 折々</title>" in html
    assert '<h1 class="jg-web-subject">' in html
    assert len(re.findall("<h1", html)) == 1
    assert "お客さま、こんにちは" in re.sub("<[^>]*>|\u200b|&#8203;", "", html)
    assert "はじめまして" in html
    assert "呼ばせて" not in html
    assert "{{" not in html and "zq00" not in html


def test_a_letter_holds_nothing_of_a_mail_s_own(site: Site) -> None:
    html = site.text(_PAGE)
    assert "stop?c=" not in html and "配信" not in html and "one-click" not in html
    assert "<!--" not in html
    assert 'target="_blank"' not in html
    assert not re.findall(r'(?:src|background)="https?:', html)
    assert all(re.search(r' height="\d+"', img) for img in re.findall(r"<img[^>]*>", html))
    assert 'href="/products/miso/"' in html


def test_search_engines_keep_the_list_and_not_the_letters(site: Site) -> None:
    html = site.text(_PAGE)
    assert '<meta name="robots" content="noindex">' in html
    assert '<link rel="canonical" href="https://www.example.jp/letters/letters/hello/">' in html
    assert "<loc>https://www.example.jp/letters/</loc>" in site.text("/sitemap.xml")
    assert "letters/hello" not in site.text("/sitemap.xml")


def test_the_list_shows_every_letter_and_every_page_leads_there(site: Site) -> None:
    listed = site.text("/letters/index.html")
    assert '<a href="/letters/letters/hello/">' in listed
    assert "ごあいさつ" in listed
    assert '<a href="/letters/">お便りの控え</a>' in site.text("/magazine/2026-winter/snow/index.html")


def test_pictures_of_a_letter_are_files_of_the_site(site: Site) -> None:
    assert "content/images/miso.png" in site.files[f"site{_PAGE}"].made_from
    assert 'src="/assets/' in site.text(_PAGE)


def test_a_mail_leads_to_its_page_and_its_other_versions_do_not(root: Path) -> None:
    mail, other = mails_of(root)
    address = "https://www.example.jp/letters/letters/hello/"
    assert f'<a href="{address}"' in body_of(mail, ".html")
    assert f"ブラウザで読む:\n{address}" in body_of(mail, ".txt")
    assert "/letters/letters/hello" not in body_of(other, ".html") + body_of(other, ".txt")


def test_without_public_letters_nothing_leads_to_a_list(tmp_path: Path) -> None:
    site = site_of(project_at(tmp_path, {"snow": article()}))
    assert "お便りの控え" not in site.text("/index.html")
    assert not [path for path in site.files if "/letters/" in path]
