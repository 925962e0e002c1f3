"""A mail from memory is the mail, whatever the memory has lost."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from journeygen.artifact import FileCopy, Shelved
from journeygen.compile.compiled import CompiledMail
from journeygen.compile.mail import compile_mail
from journeygen.compile.shop import Shop
from journeygen.model.message import Message, Version
from journeygen.pipeline import mails as of_mails, make
from journeygen.write.memory import FILE, FOLDER, open_memory

TINY = Path(__file__).parents[2] / "projects" / "tiny"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return shutil.copytree(TINY, tmp_path / "project")


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the messages that are compiled from now on."""
    names: list[str] = []

    def watched(shop: Shop, message: Message, version: Version) -> CompiledMail:
        names.append(message.name)
        return compile_mail(shop, message, version)

    monkeypatch.setattr(of_mails, "compile_mail", watched)
    return names


def mails(root: Path, remember: bool = True) -> dict[str, bytes]:
    """Make a project and read every mail of it."""
    with open_memory(root) as memory:
        made = make(root, memory if remember else None)
        return {one.path: read(one.body) for one in made.artifacts if one.path.startswith("mail/")}


def read(body: bytes | Shelved | FileCopy) -> bytes:
    assert not isinstance(body, FileCopy)
    return body if isinstance(body, bytes) else body.read()


def test_what_is_remembered_is_not_compiled_and_is_the_same(root: Path, compiled: list[str]) -> None:
    first = mails(root)
    assert first
    compiled.clear()
    assert mails(root) == first == mails(root)
    assert compiled == []
    assert mails(root, remember=False) == first


def test_only_what_changed_is_compiled(root: Path, compiled: list[str]) -> None:
    mails(root)
    changed = sorted(set(compiled))[0]
    compiled.clear()
    with (root / f"content/messages/{changed}.md").open("a", encoding="utf-8") as file:
        file.write("\nもう一行。\n")
    again = mails(root)
    assert set(compiled) == {changed}
    assert again == mails(root, remember=False)


def test_bytes_that_the_memory_lost_are_made_again(root: Path, compiled: list[str]) -> None:
    first = mails(root)
    compiled.clear()
    database = sqlite3.connect(root / FOLDER / FILE)
    with database:
        lost = database.execute("DELETE FROM entry WHERE key LIKE '%:body:%'").rowcount
    database.close()
    assert lost == len(set(first.values()))
    assert mails(root) == first
    assert compiled
