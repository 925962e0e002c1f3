"""What the pages show really works: every snippet builds, every command runs, every path is there."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from journeygen.cli.main import COMMANDS, run
from journeygen.model.blocks import BLOCKS
from journeygen.model.triggers import TRIGGERS
from tests.unit.docs.pages import PAGES, PLACES, READMES, ROOT, Snippet, commands, lay_out, snippets

SHOWN = [one for page in PAGES for one in snippets(page) if one.kind]


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay_out(tmp_path_factory.mktemp("tiny"), journeys=False)


@pytest.mark.parametrize("snippet", SHOWN, ids=lambda one: f"{one.page}-{one.kind}-{SHOWN.index(one)}")
def test_a_snippet_has_no_mistakes(snippet: Snippet, tiny: Path, capfd: pytest.CaptureFixture[str]) -> None:
    files = PLACES[snippet.kind](snippet.text)
    before = {path: (tiny / path).read_bytes() for path in files if (tiny / path).exists()}
    for path, text in files.items():
        (tiny / path).parent.mkdir(parents=True, exist_ok=True)
        (tiny / path).write_text(text, encoding="utf-8")
    try:
        code = run(["check", "--format", "json", "--root", str(tiny)])
        found = json.loads(capfd.readouterr().out)["diagnostics"]
        # Nothing sends a message that stands alone on a page.
        assert [one for one in found if one["code"] != "R020"] == []
        assert code == 0
    finally:
        for path in files:
            (tiny / path).unlink()
        for folder in {(tiny / path).parent for path in files}:
            if folder.name == "snippet":
                folder.rmdir()
        for path, data in before.items():
            (tiny / path).write_bytes(data)


@pytest.mark.parametrize("line", sorted({one for page in READMES for one in commands(page)}))
def test_a_command_runs(line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program, *arguments = shlex.split(line)
    if program == "make":
        assert re.search(rf"^{arguments[0]}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
        return
    assert program == "journeygen"
    monkeypatch.chdir(lay_out(tmp_path))
    if "../my-shop" in arguments:
        monkeypatch.chdir(tmp_path / "content")
    assert run(arguments) == 0


@pytest.mark.parametrize("page", READMES)
def test_the_first_mistake_is_told_as_shown(page: str, tmp_path: Path) -> None:
    lay_out(tmp_path)
    message = tmp_path / "content/messages/post-purchase/day-3-thanks.md"
    message.write_text(message.read_text(encoding="utf-8").replace("\nlabel:", "\nlable:"), encoding="utf-8")
    said = subprocess.run(
        [sys.executable, "-m", "journeygen", "check", "--root", str(tmp_path)],
        env={**os.environ, "JOURNEYGEN_LANG": "ja" if page.endswith(".ja.md") else "en"},
        capture_output=True,
        check=False,
    )
    assert said.returncode == 1
    shown = [one.text for one in snippets(page) if one.language == "text"]
    assert said.stdout.decode().strip() in (text.strip() for text in shown)


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_points_to_is_there(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    prose = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    links = [link for link in re.findall(r"\]\(([^)#\s]+)", prose) if "://" not in link]
    paths = re.findall(r"`((?:src|schemas|scripts|tests)/[a-z0-9_./-]+)`", prose)
    missing = [link for link in links if not (ROOT / page).parent.joinpath(link).exists()]
    assert not missing + [path for path in paths if not (ROOT / path).exists()]


@pytest.mark.parametrize("page", READMES)
def test_what_a_readme_names_is_there(page: str) -> None:
    """Every command; of blocks and triggers some, since docs/language.ja.md has them all."""
    text = (ROOT / page).read_text(encoding="utf-8")
    blocks = re.findall(r"^\| `([a-z]+)` \|", text, re.MULTILINE)
    assert blocks
    assert set(blocks) <= set(BLOCKS)
    triggers = next(one.text for one in snippets(page) if one.kind == "triggers")
    assert {re.findall(r"^- \{(\w+):", line)[0] for line in triggers.splitlines()} <= set(TRIGGERS)
    assert {line.split()[1] for line in commands(page) if line.startswith("journeygen")} == set(COMMANDS)


def test_both_readmes_show_the_same() -> None:
    kinds = [[(one.language, one.kind) for one in snippets(page)] for page in READMES]
    assert kinds[0] == kinds[1]
