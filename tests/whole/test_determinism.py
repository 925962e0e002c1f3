"""The same input gives the same bytes: whatever the folder, time zone, locale, hash seed, day, cache, network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from journeygen.cli.main import run
from tests.mistakes import TINY
from tests.unit.compile.site.magazines import article, project_at

ROOT = Path(__file__).parents[2]
ELSEWHERE = Path(__file__).parent / "elsewhere"
DAY = "2026-11-22"
"""The site is made for a day; which day it is when it is made does not matter."""


def sample(folder: Path) -> Path:
    """Copy the sample brand."""
    for name in ("journeys", "content"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copyfile(ROOT / "journeygen.yaml", folder / "journeygen.yaml")
    return folder


def built(build: Path) -> dict[str, bytes]:
    """Return everything in a build but run.json, which holds the time."""
    files = (path for path in build.rglob("*") if path.is_file() and path.name != "run.json")
    return {path.relative_to(build).as_posix(): path.read_bytes() for path in files}


def build(
    root: Path, *arguments: str, cwd: Path | None = None, before: tuple[str, ...] = (), **changed: str
) -> None:
    dated = ["--root", str(root), "--date", DAY]
    command = [*before, sys.executable, "-m", "journeygen", "build", *dated, *arguments]
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "TZ"))}
    done = subprocess.run(
        command, cwd=cwd or root, env={**kept, **changed}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes]]:
    """Build the sample brand once, with a cache; return where, and what came out."""
    root = sample(tmp_path_factory.mktemp("here"))
    build(root, LANG="ja_JP.UTF-8", TZ="Asia/Tokyo", PYTHONHASHSEED="0")
    return root, built(root / "build")


def test_elsewhere_on_another_day_without_network(
    reference: tuple[Path, dict[str, bytes]], tmp_path: Path
) -> None:
    root = sample(tmp_path / "とても 遠い/場所")
    build(
        root,
        "--no-cache",
        cwd=tmp_path,
        PYTHONPATH=str(ELSEWHERE),
        LC_ALL="C",
        TZ="America/St_Johns",
        PYTHONHASHSEED="4711",
    )
    assert built(root / "build") == reference[1]


def test_a_second_build_touches_nothing(reference: tuple[Path, dict[str, bytes]]) -> None:
    root, expected = reference
    times = {path: path.stat().st_mtime_ns for path in (root / "build/mail").rglob("*.html")}
    build(root, LANG="tr_TR.UTF-8", PYTHONHASHSEED="1")
    assert built(root / "build") == expected
    assert {path: path.stat().st_mtime_ns for path in times} == times
    assert len(times) > 50


def test_the_memory_alone_gives_the_same(reference: tuple[Path, dict[str, bytes]], tmp_path: Path) -> None:
    root, expected = reference
    build(root, "--out", str(tmp_path / "out"), TZ="UTC", PYTHONHASHSEED="2")
    assert built(tmp_path / "out") == expected


def test_in_a_machine_without_network(tmp_path: Path) -> None:
    namespace = ("unshare", "-rn")
    if (
        not shutil.which("unshare")
        or subprocess.run([*namespace, "true"], check=False, capture_output=True).returncode
    ):
        pytest.skip("namespaces are not permitted here")
    root = shutil.copytree(TINY, tmp_path / "tiny")
    build(root, before=namespace)
    assert built(root / "build")


# ── what is made again after an edit is what a first build would make ──

EDITS = {
    "a message's body": ("content/messages/letters/hello.md", "こんにちは", "こんばんは"),
    "a message's subject": ("content/messages/letters/hello.md", "はじめまして", "おひさしぶりです"),
    "a block's argument": ("content/messages/letters/hello.md", "食べ方を見る", "作り方を見る"),
    "a product's price": ("content/products/miso.md", "1200", "1500"),
    "a product's text": ("content/products/miso.md", "二年", "三年"),
    "a voice": ("content/voices/grandmother.md", "祖母", "母"),
    "a colour": ("journeygen.yaml", "#8E3B2A", "#3B2A8E"),
    "the brand's name": ("journeygen.yaml", "name: 小さな蔵(サンプル)\n", "name: 大きな蔵(サンプル)\n"),
    "a sample's value": ("journeygen.yaml", "customer.family_name: 見本", "customer.family_name: 手本"),
    "a field's default": (
        "journeygen.yaml",
        "{title: 姓, type: text, required: true}",
        "{title: 姓, type: text, default: お客}",
    ),
    "how it is sent": ("journeys/welcome.yaml", "send: letters/season", "send: letters/hello"),
    "a step's delay": ("journeys/welcome.yaml", "P14D", "P15D"),
}
MAGAZINE = {
    "an article's words": ("content/magazine/2026-winter/snow.md", "雪です。", "雨です。"),
    "an article's title": ("content/magazine/2026-winter/snow.md", "雪の朝", "雨の朝"),
    "an article's topic": ("content/magazine/2026-winter/snow.md", "topics: [台所]\n", ""),
    "an article that becomes a draft": ("content/magazine/2026-winter/tub.md", "order: 2\n", "draft: true\n"),
    "an issue's title": ("content/magazine/2026-winter/issue.md", "冬号「雪」", "冬号「風」"),
    "the magazine's title": ("journeygen.yaml", "title: 折々", "title: 四季"),
    "a topic's address": ("journeygen.yaml", "path: kitchen", "path: daidokoro"),
    "a product of an article": ("content/products/miso.md", "1200", "1500"),
}
_SECTION = "<mj-section><mj-column><mj-text>もう一行</mj-text></mj-column></mj-section>"
THEME = {
    "a block's template": ("blocks/button/mail.mjml.j2", "", _SECTION),
    "a block's text": ("blocks/button/text.j2", "", "もう一行\n"),
    "a layout": ("layouts/mail/letter.mjml.j2", "</mj-body>", f"{_SECTION}</mj-body>"),
    "a partial": ("layouts/mail/_footer.mjml.j2", "", _SECTION),
    "the style sheet": ("layouts/mail/prose.css.j2", "", "p { color: #123456; }\n"),
    "the style of the head": ("layouts/mail/head.css.j2", "", ".jg-more { color: #123456 !important; }\n"),
    "the text layout": ("layouts/mail/text.j2", "", "もう一行\n"),
}


def made_again_is_made_anew(root: Path, tmp_path: Path) -> dict[str, bytes]:
    """Build with the memory of what was before, and anew elsewhere: the same."""
    assert run(["build", "--root", str(root)]) == 0
    shutil.copytree(root, tmp_path / "anew", ignore=shutil.ignore_patterns("build", ".cache"))
    assert run(["build", "--no-cache", "--root", str(tmp_path / "anew")]) == 0
    again = built(root / "build")
    assert again == built(tmp_path / "anew/build")
    return again


@pytest.fixture
def once_built(tmp_path: Path) -> tuple[Path, dict[str, bytes]]:
    root = shutil.copytree(TINY, tmp_path / "tiny")
    assert run(["build", "--root", str(root)]) == 0
    return root, built(root / "build")


@pytest.mark.parametrize("what", EDITS)
def test_after_an_edit(once_built: tuple[Path, dict[str, bytes]], tmp_path: Path, what: str) -> None:
    root, before = once_built
    path, old, new = EDITS[what]
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new), encoding="utf-8")
    assert made_again_is_made_anew(root, tmp_path) != before


@pytest.mark.parametrize("what", MAGAZINE)
def test_after_an_edit_of_the_magazine(tmp_path: Path, what: str) -> None:
    snow = article(
        "雪です。[樽の話](/magazine/2026-winter/tub/)を。", order=1, topics="[台所]", products="[miso]"
    )
    if "draft" in what:
        snow = snow.replace("[樽の話](/magazine/2026-winter/tub/)", "樽の話")
    root = project_at(tmp_path, {"snow": snow, "tub": article("樽です。", title="樽の話", order=2)})
    assert run(["build", "--root", str(root)]) == 0
    before = built(root / "build")
    path, old, new = MAGAZINE[what]
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new), encoding="utf-8")
    again = made_again_is_made_anew(root, tmp_path)
    changed = {name for name in again if again[name] != before.get(name)}
    assert any(name.startswith("site/") for name in changed)


@pytest.mark.parametrize("what", THEME)
def test_after_an_edit_of_the_theme(
    once_built: tuple[Path, dict[str, bytes]], tmp_path: Path, what: str
) -> None:
    root, before = once_built
    path, old, new = THEME[what]
    own = root / "templates" / path
    own.parent.mkdir(parents=True)
    text = (ROOT / "templates" / path).read_text(encoding="utf-8")
    own.write_text(text.replace(old, new) if old else text + new, encoding="utf-8")
    assert made_again_is_made_anew(root, tmp_path) != before
    own.unlink()
    shutil.rmtree(tmp_path / "anew")
    assert made_again_is_made_anew(root, tmp_path) == before


def test_after_files_come_and_go(once_built: tuple[Path, dict[str, bytes]], tmp_path: Path) -> None:
    root, before = once_built
    version = root / "content/messages/letters/hello.b.md"
    version.write_text("---\nsubject: もうひとつ\n---\nもうひとつの文面です。\n", encoding="utf-8")
    picture = root / "content/images/miso.png"
    picture.write_bytes(picture.read_bytes().replace(b"IEND", b"IEND", 1) + b"\n")
    assert "mail/letters/hello.b.html" in made_again_is_made_anew(root, tmp_path)
    version.unlink()
    shutil.copyfile(TINY / "content/images/miso.png", picture)
    shutil.rmtree(tmp_path / "anew")
    assert made_again_is_made_anew(root, tmp_path) == before
