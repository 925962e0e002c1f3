"""build/site as days go by: what is deleted disappears, what moved leads on, and a mistake changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeygen.cli.main import run
from tests.unit.compile.site.magazines import article, project_at


def built(root: Path) -> dict[str, bytes]:
    """Build a project and return the files of its site by their paths."""
    assert run(["build", "--date", "2026-01-10", "--root", str(root)]) == 0
    return files_of(root)


def files_of(root: Path) -> dict[str, bytes]:
    site = root / "build/site"
    return {
        path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()
    }


@pytest.fixture
def root(tmp_path: Path) -> Path:
    articles = {"snow": article(title="雪の朝"), "rain": article(title="雨の朝", aliases="[/old/rain]")}
    root = project_at(tmp_path, articles)
    settings = root / "journeygen.yaml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(
        text.replace("elsewhere: [/order]", "elsewhere: [/order, /guide], search: false"), encoding="utf-8"
    )
    return root


def test_a_deleted_article_disappears_and_a_declared_address_leads_on(root: Path) -> None:
    before = built(root)
    assert "magazine/2026-winter/snow/index.html" in before
    (root / "content/magazine/2026-winter/snow.md").unlink()
    gone = built(root)
    assert "magazine/2026-winter/snow/index.html" not in gone
    assert not (root / "build/site/magazine/2026-winter/snow").exists()
    assert "雪の朝" not in gone["magazine/2026-winter/index.html"].decode().replace("\u200b", "")
    assert "old/rain/index.html" in gone
    folder = root / "content/magazine/2026-winter"
    text = (folder / "rain.md").read_text(encoding="utf-8")
    alias = "aliases: [/old/rain, /magazine/2026-winter/snow/]"
    (folder / "rain.md").write_text(text.replace("aliases: [/old/rain]", alias), encoding="utf-8")
    moved = built(root)
    assert b"url=/magazine/2026-winter/rain/" in moved["magazine/2026-winter/snow/index.html"]
    assert b"/magazine/2026-winter/snow /magazine/2026-winter/rain/ 301" in moved["_redirects"]


def test_a_mistake_leaves_the_last_good_site_as_it_is(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = built(root)
    (root / "content/magazine/2026-winter/frost.md").write_text(
        article(topics="[ない話題]"), encoding="utf-8"
    )
    (root / "content/magazine/2026-winter/snow.md").unlink()
    assert run(["build", "--date", "2026-01-10", "--root", str(root)]) == 1
    assert "R010" in capsys.readouterr().err
    assert files_of(root) == before


def test_a_public_letter_follows_what_it_shows_and_goes_when_it_is_private_again(root: Path) -> None:
    letter, page = root / "content/messages/letters/season.md", "letters/letters/season/index.html"
    assert page not in built(root)
    text = letter.read_text(encoding="utf-8")
    letter.write_text(text.replace("intent: offer", "intent: offer\npublic: true"), encoding="utf-8")
    before = built(root)
    assert b'href="/letters/"' in before["magazine/2026-winter/snow/index.html"]
    product = root / "content/products/miso.md"
    named = product.read_text(encoding="utf-8")
    product.write_text(named.replace("title: 味噌", "title: 白い味噌", 1), encoding="utf-8")
    after = built(root)
    assert "白い" in after[page].decode() and "白い" not in before[page].decode()
    letter.write_text(text, encoding="utf-8")
    gone = built(root)
    assert page not in gone and "letters/index.html" not in gone
    assert b'href="/letters/"' not in gone["magazine/2026-winter/snow/index.html"]


def test_what_was_made_beside_a_broken_picture_is_made_anew_when_it_is_whole(root: Path) -> None:
    letter, picture = root / "content/messages/letters/season.md", root / "content/images/miso.png"
    letter.write_text(letter.read_text(encoding="utf-8") + "\n![木の樽](images/miso.png)\n", encoding="utf-8")
    whole = picture.read_bytes()
    picture.write_bytes(b"no picture")
    assert run(["build", "--date", "2026-01-10", "--root", str(root)]) == 1
    picture.write_bytes(whole)
    built(root)
    assert b'src="images/miso.png"' not in (root / "build/mail/letters/season.html").read_bytes()
