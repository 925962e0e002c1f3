"""The pages of the documentation, cut into the snippets that they show, and a project to try them in."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from journeygen.decode import parse_yaml, plain

ROOT = Path(__file__).parents[3]
PAGES = ("README.ja.md", "README.md", "docs/language.ja.md")
READMES = PAGES[:2]
_FENCE = re.compile(r"^```(?P<language>\w+)(?: (?P<kind>\w+))?\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)

_PRINT = re.compile(r"^print:.*\n(?: .*\n)*", re.MULTILINE)
_SHOWN_ON_PAPER = {("club", "visit-invitation.md"), ("amount", "badge-20000.md")}
"""A page sends these messages by print; the others need not be pressed again for every snippet."""

Files = Mapping[str, str]


class Snippet(NamedTuple):
    """One fenced piece of a page: ```language kind."""

    page: str
    language: str
    kind: str
    text: str


def snippets(page: str) -> list[Snippet]:
    """Return the fenced pieces of a page."""
    found = _FENCE.finditer((ROOT / page).read_text(encoding="utf-8"))
    return [Snippet(page, one["language"], one["kind"] or "", one["text"]) for one in found]


def commands(page: str) -> list[str]:
    """Return the command lines of a page, without their comments."""
    lines = [line for one in snippets(page) if one.language == "sh" for line in one.text.splitlines()]
    return [re.sub(r"\s+#.*", "", line).removeprefix(".venv/bin/") for line in lines if line.strip()]


def lay_out(folder: Path, journeys: bool = True) -> Path:
    """Copy the sample brand; without journeys, what is not for mail is left out as well, and the booklets."""
    shutil.copytree(ROOT / "content", folder / "content")
    if journeys:
        shutil.copyfile(ROOT / "journeygen.yaml", folder / "journeygen.yaml")
        shutil.copytree(ROOT / "journeys", folder / "journeys")
        return folder
    (folder / "journeygen.yaml").write_text(json.dumps(_sample(), ensure_ascii=False), encoding="utf-8")
    for path in (folder / "content/messages").rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        if "\nsubject:" not in text:
            path.unlink()
        elif path.parts[-2:] not in _SHOWN_ON_PAPER:
            path.write_text(_PRINT.sub("", text, count=1), encoding="utf-8")
    return folder


def _sample() -> Any:
    """Return the sample's settings without its booklets, which every change of settings would press again."""
    settings = read_yaml((ROOT / "journeygen.yaml").read_text(encoding="utf-8"))
    del settings["magazine"]["booklet"]
    return settings


def read_yaml(text: str) -> Any:
    """Read YAML as journeygen does: `on` is a key like any other, "10:00" is a text."""
    node, _ = parse_yaml(text, "page.md")
    return plain(node) if node else None


def _journey(name: str, **keys: object) -> Files:
    whole = {"journey": name, "title": name, "trigger": {"event": "order.placed"}, **keys}
    return {f"journeys/{name}.yaml": json.dumps(whole, ensure_ascii=False)}


_STEP = {"id": "only", "send": "nps/ask"}
_HEAD = "---\nsubject: 試し\npreheader: 試し\n---\n"


def _whole_journey(text: str) -> Files:
    return {f"journeys/{read_yaml(text)['journey']}.yaml": text}


def _triggers(text: str) -> Files:
    triggers = read_yaml(text)
    return {
        path: body
        for number, trigger in enumerate(triggers)
        for path, body in _journey(f"trigger-{number}", trigger=trigger, steps=[_STEP]).items()
    }


def _conditions(text: str) -> Files:
    steps = [
        {**_STEP, "id": f"s{number}", "when": condition} for number, condition in enumerate(read_yaml(text))
    ]
    return _journey("conditions", steps=steps)


def _settings(text: str) -> Files:
    sample, shown = _sample(), read_yaml(text)
    merged = {
        key: {**sample[key], **value} if isinstance(value, dict) else value for key, value in shown.items()
    }
    return {"journeygen.yaml": json.dumps({**sample, **merged}, ensure_ascii=False)}


def _magazine(text: str) -> Files:
    """Keep the sample's topics and what is made elsewhere: its articles and mails name them."""
    shown, sample = read_yaml(text), _sample()
    magazine = {**sample["magazine"], **shown["magazine"]}
    magazine["topics"] = {**sample["magazine"]["topics"], **shown["magazine"]["topics"]}
    magazine["elsewhere"] = [*sample["magazine"]["elsewhere"], *shown["magazine"]["elsewhere"]]
    return {"journeygen.yaml": json.dumps({**sample, "magazine": magazine}, ensure_ascii=False)}


_ISSUE = "---\ntitle: 試し\nnumber: 99\nseason: winter\ndate: '2026-01-01'\ncover: images/winter.jpg\nalt: 雪\n---\n"

_ARTICLE = "---\nkind: story\ntitle: 試し\nlead: 試しの話。\ndate: '2099-01-01'\n---\n試しです。\n"

PLACES: Mapping[str, Callable[[str], Files]] = {
    "journey": _whole_journey,
    "triggers": _triggers,
    "conditions": _conditions,
    "steps": lambda text: _journey("steps", steps=read_yaml(text)),
    "settings": _settings,
    "message": lambda text: {"content/messages/snippet/one.md": text},
    "body": lambda text: {"content/messages/snippet/one.md": _HEAD + text},
    "product": lambda text: {"content/products/snippet.md": text},
    "voice": lambda text: {"content/voices/snippet.md": text},
    "magazine": _magazine,
    "issue": lambda text: {
        "content/magazine/snippet/issue.md": text,
        "content/magazine/snippet/one.md": _ARTICLE,
    },
    "article": lambda text: {
        "content/magazine/snippet/issue.md": _ISSUE,
        "content/magazine/snippet/one.md": text,
    },
}
"""Where a snippet of each kind stands in a project."""
