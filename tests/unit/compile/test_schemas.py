from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from journeygen.compile.schemas import PUBLISHED, schemas

ROOT = Path(__file__).parents[3]
READ = {name: json.loads(body) for name, body in schemas().items()}

WRITTEN = [
    ("journeygen.schema.json", ROOT / "journeygen.yaml"),
    *(("journey.schema.json", path) for path in sorted(ROOT.glob("journeys/*.yaml"))),
    *(
        ("message.schema.json", path)
        for path in sorted(ROOT.glob("content/messages/**/*.md"))
        if path.stem.count(".") == 0
    ),
    *(("product.schema.json", path) for path in sorted(ROOT.glob("content/products/*.md"))),
    *(("issue.schema.json", path) for path in sorted(ROOT.glob("content/magazine/*/issue.md"))),
    *(
        ("article.schema.json", path)
        for path in sorted(ROOT.glob("content/magazine/*/*.md"))
        if path.name != "issue.md"
    ),
    *(("voice.schema.json", path) for path in sorted(ROOT.glob("content/voices/*.md"))),
]

JOURNEY = {
    "journey": "welcome",
    "title": "ようこそ",
    "trigger": {"event": "order.shipped"},
    "steps": [{"id": "day-3", "after": "P3D", "at": "10:00", "send": "welcome/day-3"}],
}
STEPS = {"steps": JOURNEY["steps"]}


def problems(schema: str, value: Any) -> list[str]:
    found = Draft202012Validator(READ[schema]).iter_errors(value)
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in found]


class AsEditorsRead(yaml.SafeLoader):
    """Reads YAML 1.2, as editors do: `on` is a word, only true and false are booleans."""


AsEditorsRead.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
AsEditorsRead.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("(?:true|false)$"), ["t", "f"])


def read(path: Path) -> Any:
    text = path.read_text(encoding="utf-8")
    return yaml.load(text if path.suffix == ".yaml" else text.split("---\n", 2)[1], AsEditorsRead)


def properties(schema: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(schema, dict):
        for name, part in schema.get("properties", {}).items():
            yield f"{path}/{name}", part
        for key, part in schema.items():
            yield from properties(part, f"{path}/{key}")
    elif isinstance(schema, list):
        for part in schema:
            yield from properties(part, path)


@pytest.mark.parametrize("name", PUBLISHED)
def test_the_published_copies_are_current(name: str) -> None:
    assert (ROOT / "schemas" / name).read_bytes() == schemas()[name], "run: make schemas"


def test_nothing_else_is_published() -> None:
    assert {path.name for path in (ROOT / "schemas").iterdir()} == set(PUBLISHED)


@pytest.mark.parametrize("name", PUBLISHED)
def test_every_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(READ[name])
    assert READ[name]["title"]
    assert READ[name]["description"]


@pytest.mark.parametrize("name", PUBLISHED)
def test_every_key_is_described(name: str) -> None:
    bare = [path for path, part in properties(READ[name]) if not part.get("description")]
    assert bare == []


@pytest.mark.parametrize(
    ("schema", "path"), WRITTEN, ids=lambda value: value.name if isinstance(value, Path) else value
)
def test_the_sample_is_right(schema: str, path: Path) -> None:
    assert problems(schema, read(path)) == []


def test_a_whole_journey_is_right() -> None:
    assert problems("journey.schema.json", JOURNEY) == []


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"triger": {}}, ""),
        ({"steps": [{"id": "day-3", "send": "a/b", "delay": "P3D"}]}, "steps/0"),
        ({"steps": [{"id": "Day 3", "send": "a/b"}]}, "steps/0/id"),
        ({"steps": [{"id": "day-3", "send": "a/b", "after": "3 days"}]}, "steps/0/after"),
        ({"steps": [{"id": "day-3", "send": "a/b", "at": 630}]}, "steps/0/at"),
        ({"steps": [{"id": "day-3", "send": "a/b", "by": "fax"}]}, "steps/0/by"),
        ({"exit_when": {"customer.nps": {"atleast": 9}}}, "exit_when/customer.nps"),
        ({"exit_when": {"any": []}}, "exit_when/any"),
        ({"exit_when": {"not": {"all": [{"group": 3}]}}}, "exit_when/not/all/0/group"),
        ({"cases": [{"when": {"group": "loyal"}, **STEPS}]}, ""),
        ({"trigger": {"event": "order.shipped", "reaches": 3}}, "trigger"),
        ({"priority": 101}, "priority"),
    ],
)
def test_an_editor_shows_the_mistake_at_its_place(change: dict[str, Any], place: str) -> None:
    found = problems("journey.schema.json", {**JOURNEY, **change})
    assert found
    assert all(problem.startswith(f"{place}:") for problem in found), found


def test_a_journey_needs_steps_or_cases() -> None:
    without = {key: value for key, value in JOURNEY.items() if key != "steps"}
    assert problems("journey.schema.json", without) == [": 'steps' is a required property"]
    cases = {"cases": [{"when": {"group": "loyal"}, **STEPS}], "else": "skip", "unknown": STEPS}
    assert problems("journey.schema.json", {**without, **cases}) == []
