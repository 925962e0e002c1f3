"""Headings of an article: which are too large, and which jump."""

from __future__ import annotations

import pytest

from journeygen.compile.body.headings import heading_problems
from journeygen.diagnostics import Span


def found(body: str) -> list[tuple[int, int]]:
    """Return the line and the length of each heading that is told."""
    problems = list(heading_problems(body, lambda line: Span("snow.md", line + 1)))
    assert all(one.code == "S109" for one in problems)
    return [(one.span.line, one.span.length) for one in problems]


@pytest.mark.parametrize(
    "body",
    [
        "## 朝\n\n### 六時\n\n## 夜\n",
        "## 朝\n\n### 六時\n\n#### 台所\n\n## 夜\n",
        "朝\n---\n\n### 六時\n",
        "    # 四つの空白で始まる行は見出しではありません\n",
        "文の中の # は見出しではありません\n",
        "::: note\ntitle: '# 引数'\n---\n注です。\n:::\n",
        "| 朝 | 夜 |\n|---|---|\n| 一 | 二 |\n",
        "一行目\n二行目\n---\n",
        "",
    ],
)
def test_right(body: str) -> None:
    assert found(body) == []


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("# 朝\n", [(1, 3)]),
        ("### 朝\n", [(1, 5)]),
        ("## 朝\n\n#### 六時\n", [(3, 7)]),
        ("## 朝\n\n#### 六時\n\n#### 七時\n", [(3, 7)]),
        ("雪です。\n\n朝\n===\n", [(3, 1)]),
        ("雪です。\n\n::: note\n---\n#### 注\n:::\n", [(5, 6)]),
    ],
)
def test_wrong(body: str, places: list[tuple[int, int]]) -> None:
    assert found(body) == places
