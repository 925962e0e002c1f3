"""A small magazine over the tiny shop, and its site."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from journeygen.artifact import Artifact
from journeygen.compile.compiled import CompiledPage
from journeygen.compile.site import SiteShop, compile_site
from journeygen.diagnostics import Diagnostic
from journeygen.load.project import load_project
from journeygen.model.visible import visible
from tests.mistakes import TINY

ISSUE = """---
title: 冬号「{}」
number: {}
season: winter
date: "{}"
cover: images/miso.png
alt: 味噌の樽
---
この号のことば。
"""


def article(body: str = "雪です。", **keys: object) -> str:
    """Return an article with these keys beside the necessary ones."""
    whole = {"kind": "story", "title": "雪の朝", "lead": "静かな朝の話です。", "date": '"2026-01-01"', **keys}
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in whole.items()) + f"---\n{body}\n"


@dataclass(frozen=True)
class Site:
    """The files of a site by their paths, and what is wrong."""

    files: Mapping[str, Artifact]
    problems: tuple[Diagnostic, ...]

    def text(self, path: str) -> str:
        body = self.files[f"site{path}"].body
        assert isinstance(body, bytes)
        return body.decode()


def project_at(place: Path, articles: Mapping[str, str], settings: str = "") -> Path:
    """Lay out a shop whose magazine has one issue, or more where a name holds a folder."""
    root = shutil.copytree(TINY, place / "shop")
    with (root / "journeygen.yaml").open("a", encoding="utf-8") as file:
        topics = "topics: {台所: {path: kitchen}}, elsewhere: [/order]"
        file.write(f"magazine: {{title: 折々, reading: おりおり, about: 季節の便り。, {topics}}}\n{settings}")
    files = {"2026-winter/issue": ISSUE.format("雪", 2, "2026-01-01"), **articles}
    for name, text in files.items():
        path = root / "content/magazine" / f"{name if '/' in name else f'2026-winter/{name}'}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def site_of(root: Path, today: str | None = None, drafts: bool = False) -> Site:
    """Compile the site of a project."""
    loaded = load_project(root)
    assert loaded.project is not None
    assert not [found for found in loaded.diagnostics if found.severity == "error"], loaded.diagnostics
    project = visible(loaded.project, today or "9999-12-31", drafts)
    pages = list(compile_site(SiteShop(project, loaded.names), today, _now))
    files = {one.path: one for page in pages for one in page.artifacts}
    return Site(files, tuple(found for page in pages for found in page.diagnostics))


def _now(_key: str, compile_now: Callable[[], CompiledPage]) -> CompiledPage:
    """Remember nothing."""
    return compile_now()
