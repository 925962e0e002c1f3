"""The indexes of the search: made once for what the pages say, the same everywhere, and told when they cannot be made."""

from __future__ import annotations

import base64
import gzip
import json
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from journeygen.artifact import Artifact, NoMemory, NoShelf
from journeygen.diagnostics import Diagnostic
from journeygen.load.project import load_project
from journeygen.pipeline.pagefind import Pagefind, find_program
from journeygen.pipeline.site import pages
from journeygen.pipeline.wish import Selection, Wish
from journeygen.pipeline.work import Work
from journeygen.write.memory import FileMemory, open_memory
from tests.unit.compile.site.magazines import article, project_at


def built(root: Path, memory: FileMemory | None = None) -> tuple[dict[str, bytes], tuple[Diagnostic, ...]]:
    """Return the files of the search, and what is wrong."""
    made = list(pages(work(root, memory)))
    files = [one for page in made for one in page.artifacts if one.path.startswith("site/pagefind/")]
    return {one.path: body_of(one) for one in files}, tuple(one for page in made for one in page.diagnostics)


def work(root: Path, memory: FileMemory | None = None, selection: Selection | None = None) -> Work:
    wish = Wish(date="2026-06-01", selection=selection)
    return Work(root, load_project(root), memory or NoMemory(), NoShelf(), wish, lambda *_: None, True)


def body_of(artifact: Artifact) -> bytes:
    body = artifact.body
    return body if isinstance(body, bytes) else body.read()  # type: ignore[union-attr]


def records(files: Mapping[str, bytes]) -> Mapping[str, dict[str, object]]:
    """Return what the indexes hold of each page, by its address."""
    texts = [gzip.decompress(body) for path, body in files.items() if path.endswith(".pf_fragment")]
    pages = [json.loads(text.removeprefix(b"pagefind_dcd")) for text in texts]
    return {page["url"]: page for page in pages}


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    topics = {"topics": "[台所]"}
    return project_at(tmp_path, {"snow": article("{雪|ゆき}の話。", **topics)})


def test_pages_are_known_by_their_words(shop: Path) -> None:
    files, wrong = built(shop)
    assert wrong == ()
    known = records(files)
    page = known["/magazine/2026-winter/snow/"]
    shown = {"name": "雪の朝", "label": "ものがたり", "issue": "冬号「雪」", "date": "2026-01-01"}
    assert page["meta"] == {"title": "雪 の 朝", **shown}
    assert "静 か な 朝 の 話 で す 。" in str(page["content"])
    assert {"/magazine/2026-winter/", "/founder/"} <= known.keys()
    assert not {"/", "/legal/", "/magazine/", "/search/", "/topics/kitchen/"} & known.keys()


def test_nothing_of_pagefinds_own_pages_is_there(shop: Path) -> None:
    names = {Path(path).name.split(".")[0] for path in built(shop)[0] if path.count("/") == 2}
    assert names == {"pagefind", "pagefind-entry", "wasm"}


def test_the_same_pages_give_the_same_bytes_anywhere(
    shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = built(shop)
    other = tmp_path / "elsewhere/shop"
    other.parent.mkdir()
    shop.rename(other)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pagefind.toml").write_text('include_characters = "雪"\n', encoding="utf-8")
    monkeypatch.setenv("PAGEFIND_INCLUDE_CHARACTERS", "雪")
    monkeypatch.setenv("TZ", "America/Anchorage")
    assert built(other) == first


class Counted(Pagefind):
    """Counts the indexes that are made."""

    made = 0

    def index(self, *arguments: object) -> Mapping[str, bytes]:
        Counted.made += 1
        return super().index(*arguments)  # type: ignore[arg-type]


@pytest.fixture
def count(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Counted]]:
    Counted.made = 0
    monkeypatch.setattr("journeygen.pipeline.search.Pagefind", Counted)
    yield Counted


def test_an_index_is_made_anew_only_when_its_words_change(shop: Path, count: type[Counted]) -> None:
    def again() -> int:
        before = count.made
        with open_memory(shop) as memory:
            built(shop, memory)
        return count.made - before

    assert again() == 1
    assert again() == 0
    styles = shop / "templates/layouts/site/site.css.j2"
    styles.parent.mkdir(parents=True)
    styles.write_text("body { color: #000; }", encoding="utf-8")
    assert again() == 0
    snow = shop / "content/magazine/2026-winter/snow.md"
    snow.write_text(snow.read_text(encoding="utf-8") + "\nもう一文。\n", encoding="utf-8")
    assert again() == 1


def test_without_pagefind_the_command_is_told(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)
    files, (wrong,) = built(shop)
    assert files == {}
    assert (wrong.code, wrong.span.file) == ("S401", "journeygen.yaml")
    assert wrong.hint
    assert 'pip install "journeygen[site]"' in wrong.hint.en


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("exit 1", "it ended before it was done"),
        (
            "echo "
            + base64.b64encode(b'{"message_id":1,"payload":{"type":"Error","message":"no room"}}').decode()
            + ",; cat >/dev/null",
            "no room",
        ),
    ],
)
def test_a_pagefind_that_fails_is_told(
    shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, reason: str
) -> None:
    program = tmp_path / "pagefind"
    program.write_text(f"#!/bin/sh\n{answer}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr("journeygen.pipeline.search.find_program", lambda: program)
    _, (wrong,) = built(shop)
    assert wrong.code == "S402"
    assert reason in wrong.message.en


def test_a_pagefind_that_cannot_start_is_told(
    shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("journeygen.pipeline.search.find_program", lambda: tmp_path / "none")
    assert [wrong.code for wrong in built(shop)[1]] == ["S402"]


def test_a_selection_leaves_the_search_alone(shop: Path) -> None:
    assert list(pages(work(shop, selection=lambda _: True))) == []


def test_pagefind_is_installed_here() -> None:
    found = find_program()
    assert found is not None
    assert os.access(found, os.X_OK)
