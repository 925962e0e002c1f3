"""Pictures of the site are encoded once: what has not changed is neither opened nor made again."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from journeygen.artifact import Artifact, Ingredients, Shelved
from journeygen.pipeline import Made, make
from tests.unit.compile.site.magazines import article, project_at
from tests.unit.pictures import photo, saved, shown

T = TypeVar("T")


class Notes:
    """A memory in memory, which can be told to lose what begins with some words."""

    def __init__(self) -> None:
        self.kept: dict[str, object] = {}

    def recall(self, key: str, make: Callable[[], T]) -> T:
        """Return what was made under `key`, or make it now."""
        if key not in self.kept:
            self.kept[key] = make()
        return self.kept[key]  # type: ignore[return-value]

    def retrace(self, key: str, now: Callable[[str], str], make: Callable[[], tuple[T, Ingredients]]) -> T:
        """Make it now."""
        return make()[0]

    def lose(self, beginning: str) -> None:
        """Forget what is kept under keys that begin so."""
        self.kept = {key: value for key, value in self.kept.items() if not key.startswith(beginning)}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Lay out a magazine with two photographs, of which its pages show both."""
    there = project_at(
        tmp_path,
        {"snow": article("雪。\n\n![桶](images/tub.jpg)", image="images/snow.jpg", alt="雪")},
    )
    mail = there / "content/messages/letters/hello.md"
    mail.write_text(mail.read_text(encoding="utf-8").replace("/guide", "/order"), encoding="utf-8")
    (there / "content/images/snow.jpg").write_bytes(saved(photo(500, 300), "JPEG"))
    (there / "content/images/tub.jpg").write_bytes(saved(photo(400, 300), "JPEG"))
    (there / "content/images/unused.jpg").write_bytes(saved(photo(410, 300), "JPEG"))
    return there


def pictures(made: Made) -> dict[str, Artifact]:
    """Return the pictures of a site by what their names begin with and how they end."""
    assert not [found for found in made.diagnostics if found.severity == "error"], made.diagnostics
    found = [one for one in made.artifacts if one.path.startswith("site/assets/") and _is_picture(one.path)]
    parts = {one.path: one.path.removeprefix("site/assets/").split(".") for one in found}
    return {f"{parts[one.path][0]}.{'.'.join(parts[one.path][-2:])}": one for one in found}


def _is_picture(path: str) -> bool:
    return path.endswith((".avif", ".webp", ".jpg", ".png"))


def bytes_of(artifact: Artifact) -> bytes:
    """Return an artifact's bytes."""
    body = artifact.body
    if isinstance(body, Shelved):
        return body.read()
    assert isinstance(body, bytes)
    return body


def new(made: Made) -> set[str]:
    """Return the pictures that were encoded in a run."""
    return {name.partition(".")[0] for name, one in pictures(made).items() if isinstance(one.body, bytes)}


def test_only_pictures_that_pages_show_are_made(root: Path) -> None:
    made = pictures(make(root))
    assert {name.partition(".")[0] for name in made} == {"miso", "snow", "tub"}
    assert {"snow.360.avif", "snow.500.avif", "snow.500.webp", "snow.500.jpg"} <= set(made)
    assert shown(bytes_of(made["snow.360.avif"])).size == (360, 216)


def test_every_file_that_a_page_names_is_there(root: Path) -> None:
    made = make(root)
    paths = {one.path for one in made.artifacts}
    html = b"".join(bytes_of(one) for one in made.artifacts if one.path.endswith("snow/index.html")).decode()
    files = set(re.findall(r"/assets/[\w.-]+\w", html))
    assert len(files) >= 9 and {f"site{file}" for file in files} <= paths


def test_the_second_run_encodes_nothing_and_comes_to_the_same(root: Path) -> None:
    memory = Notes()
    first, second = make(root, memory), make(root, memory)
    assert new(first) == {"miso", "snow", "tub"} and new(second) == set()
    assert [bytes_of(one) for one in pictures(first).values()] == [
        bytes_of(one) for one in pictures(second).values()
    ]


def test_a_picture_that_changed_is_the_only_one_that_is_made_again(root: Path) -> None:
    memory = Notes()
    make(root, memory)
    (root / "content/images/tub.jpg").write_bytes(saved(photo(420, 300), "JPEG"))
    assert new(make(root, memory)) == {"tub"}


def test_bytes_that_the_memory_has_lost_are_made_again(root: Path) -> None:
    memory = Notes()
    first = pictures(make(root, memory))
    memory.lose("body:")
    second = pictures(make(root, memory))
    assert bytes_of(second["snow.360.webp"]) == bytes_of(first["snow.360.webp"])


def test_a_picture_that_is_broken_inside_is_told_at_its_file(root: Path) -> None:
    whole = bytearray(saved(photo(200, 150, "P"), "PNG"))
    whole[len(whole) // 2 : len(whole) // 2 + 40] = bytes(40)
    (root / "content/images/tub.jpg").unlink()
    (root / "content/images/tub.png").write_bytes(whole)
    page = root / "content/magazine/2026-winter/snow.md"
    page.write_text(page.read_text(encoding="utf-8").replace("tub.jpg", "tub.png"), encoding="utf-8")
    made = make(root)
    assert [(found.code, found.span.file) for found in made.diagnostics if found.severity == "error"] == [
        ("F007", "content/images/tub.png")
    ]
    assert made.artifacts == ()


def test_a_machine_without_avif_is_told_how_to_get_it(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("journeygen.pipeline.pictures.has_avif", lambda: False)
    made = make(root)
    errors = [found for found in made.diagnostics if found.severity == "error"]
    assert [(found.code, found.span.file) for found in errors] == [("S303", "journeygen.yaml")]
    assert errors[0].hint and "pillow>=11.3" in errors[0].hint.ja
    assert made.artifacts == () and not made.is_settled


def test_a_picture_that_is_saved_meanwhile_is_not_taken_for_the_old_one(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, memory = root / "content/images/tub.jpg", Notes()

    def saved_just_now(*_: object) -> bool:
        path.write_bytes(saved(photo(421, 300), "JPEG"))
        return True

    monkeypatch.setattr("journeygen.pipeline.pictures.has_avif", saved_just_now)
    made = make(root, memory)
    assert [(found.code, found.span.file) for found in made.diagnostics if found.severity == "error"] == [
        ("S302", "content/images/tub.jpg")
    ]
    monkeypatch.undo()
    assert new(make(root, memory)) == {"tub"}
