"""Cases of mistakes in plain text (tests/cases/mistakes/README.md): a title, changes to the tiny project, a report."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TESTS = Path(__file__).parent
TINY = TESTS / "projects/tiny"
FOLDER = TESTS / "cases/mistakes"

_CASE = re.compile(
    r"^# (?P<title>.+)\n(?P<body>(?:(?!^# )(?:~~~~.*\n(?:(?!~~~~\n).*\n)*~~~~\n|.*\n))*)", re.M
)
_BLOCK = re.compile(r"^~~~~ (?P<head>.+)\n(?P<text>(?:(?!~~~~\n).*\n)*)~~~~\n", re.M)


@dataclass(frozen=True)
class Change:
    """One file that differs from the tiny project: `how` is a word of the README's table, "" for a whole file."""

    path: str
    how: str
    text: str

    def apply(self, root: Path) -> None:
        target = root / self.path
        if self.how == "edit":
            target.write_text(edited(target.read_text(encoding="utf-8"), self.text), encoding="utf-8")
            return
        target.unlink(missing_ok=True)
        target.parent.mkdir(parents=True, exist_ok=True)
        if self.how == "link":
            target.symlink_to(self.text.strip())
        elif self.how != "removed":
            target.write_bytes(self.text.encode(self.how or "utf-8"))


@dataclass(frozen=True)
class Case:
    """One case and the file that holds it."""

    file: Path
    title: str
    changes: tuple[Change, ...]
    report: str

    def project(self, root: Path) -> Path:
        """Lay out the tiny project with the case's changes."""
        shutil.copytree(TINY, root, symlinks=True)
        for change in self.changes:
            change.apply(root)
        return root

    def rewrite(self, report: str) -> None:
        """Put what was reported into the case's file."""
        text = self.file.read_text(encoding="utf-8")
        start = text.index(f"# {self.title}\n")
        found = re.compile(r"~~~~ report\n(?:(?!~~~~\n).*\n)*~~~~\n").search(text, start)
        assert found, f"the case {self.title!r} has no block `~~~~ report`"
        new = f"~~~~ report\n{report}~~~~\n"
        self.file.write_text(text[: found.start()] + new + text[found.end() :], encoding="utf-8")


def edited(text: str, change: str) -> str:
    """Replace the lines marked - by those marked +."""
    for old, new in re.findall(r"((?:^-.*\n)*)((?:^\+.*\n)*)", change, re.M):
        before = "".join(line[1:] for line in old.splitlines(keepends=True))
        after = "".join(line[1:] for line in new.splitlines(keepends=True))
        assert not before or text.count(before) == 1, f"not there exactly once: {before}"
        text = text.replace(before, after) if before else text + after
    return text


def read_cases() -> Iterator[Case]:
    """Read every case of every file."""
    for file in sorted(FOLDER.glob("*.md")):
        if file.stem != "README":
            for found in _CASE.finditer(file.read_text(encoding="utf-8")):
                yield _case(file, found["title"], found["body"])


def _case(file: Path, title: str, body: str) -> Case:
    blocks = {block["head"]: block["text"] for block in _BLOCK.finditer(body)}
    assert "report" in blocks, f"{file.name}: {title}: no block `~~~~ report`"
    changes = [_change(head, text) for head, text in blocks.items() if head != "report"]
    return Case(file, title, tuple(changes), blocks["report"])


def _change(head: str, text: str) -> Change:
    path, _, how = head.partition(" ")
    return Change(path, how, text)
