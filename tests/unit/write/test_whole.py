from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from journeygen.artifact import Artifact
from journeygen.load.inputs import inputs_fingerprint
from journeygen.write.memory import open_memory
from journeygen.write.output import write_output
from journeygen.write.whole import note_finished, recall_finished


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    for path in ("journeygen.yaml", "journeys/a.yaml", "content/messages/a.md", "templates/x.j2"):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(path)
    return root


def build(root: Path) -> None:
    write_output(
        root / "build", [Artifact("mail/a.html", b"x", {}), Artifact("manifest.json", b"{}", {})], root
    )
    with open_memory(root) as memory:
        note_finished(memory, root / "build", inputs_fingerprint(root), "said")


def recalled(root: Path) -> object:
    with open_memory(root) as memory:
        return recall_finished(memory, root / "build", inputs_fingerprint(root))


def test_nothing_changed(root: Path) -> None:
    assert recalled(root) is None
    build(root)
    assert recalled(root) == "said"
    (root / "build" / "run.json").write_text("{}")
    (root / "notes.txt").write_text("not a part of the project")
    (root / "content" / ".draft.md.swp").write_text("an editor's own file")
    (root / "content" / "messages" / "a.md").touch()
    assert recalled(root) == "said"


CHANGES: dict[str, Callable[[Path], object]] = {
    "a letter": lambda root: (root / "content/messages/a.md").write_text("new"),
    "a new file": lambda root: (root / "content/messages/b.md").write_text("new"),
    "a file gone": lambda root: (root / "journeys/a.yaml").unlink(),
    "a file renamed": lambda root: (root / "journeys/a.yaml").rename(root / "journeys/b.yaml"),
    "the settings": lambda root: (root / "journeygen.yaml").write_text("new"),
    "a template": lambda root: (root / "templates/x.j2").write_text("new"),
    "a mail edited": lambda root: (root / "build/mail/a.html").write_text("y"),
    "a mail gone": lambda root: (root / "build/mail/a.html").unlink(),
    "a mail replaced by another": lambda root: (root / "build/manifest.json").replace(
        root / "build/mail/a.html"
    ),
    "a foreign file in build": lambda root: (root / "build/b.html").write_text("y"),
    "build gone": lambda root: (root / "build").rename(root / "elsewhere"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_any_change_is_seen(root: Path, change: Callable[[Path], object]) -> None:
    build(root)
    change(root)
    assert recalled(root) is None


def test_the_tool_changed(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(root)
    monkeypatch.setattr("journeygen.write.memory.tool_fingerprint", lambda: "f" * 64)
    assert recalled(root) is None


def test_another_folder_is_another_build(root: Path) -> None:
    build(root)
    (root / "build").rename(root / "other")
    with open_memory(root) as memory:
        assert recall_finished(memory, root / "other", inputs_fingerprint(root)) is None


def test_links_that_lead_outside_are_not_read(root: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("1")
    (root / "content" / "link.md").symlink_to(secret)
    (root / "content" / "device").symlink_to("/dev/zero")
    os.mkfifo(root / "content" / "pipe.md")
    before = inputs_fingerprint(root)
    secret.write_text("22")
    assert inputs_fingerprint(root) == before


def test_links_inside_are_followed(root: Path) -> None:
    (root / "content" / "link.md").symlink_to("messages/a.md")
    before = inputs_fingerprint(root)
    (root / "content/messages/a.md").write_text("new")
    assert inputs_fingerprint(root) != before
