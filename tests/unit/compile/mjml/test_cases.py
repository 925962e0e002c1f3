"""The findings of the validator, as written down in tests/cases/mjml."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from journeygen.compile.mjml.render import to_html
from journeygen.compile.mjml.validate import validate

FOLDER = Path(__file__).parents[3] / "cases" / "mjml"
CASE = re.compile(r"^## (.+?)\n+```mjml\n(.*?)\n?```\n+```findings\n(.*?)```", re.MULTILINE | re.DOTALL)
CASES = [
    pytest.param(source, expected, id=f"{file.stem}: {title}")
    for file in sorted(FOLDER.glob("*.md"))
    for title, source, expected in CASE.findall(file.read_text(encoding="utf-8"))
]


def mail(source: str) -> str:
    whole = not source or source.startswith(("<mjml", "<!doctype"))
    return source if whole else f'<mjml lang="ja"><mj-body>\n{source}\n</mj-body></mjml>'


def test_cases_are_found() -> None:
    assert len(CASES) > 50


@pytest.mark.parametrize(("source", "expected"), CASES)
def test_findings(source: str, expected: str) -> None:
    found = validate(mail(source))
    said = [
        f"{f.line}:{f.column} {f.code} {f.message.en}{f' / {f.hint.en}' if f.hint else ''}" for f in found
    ]
    lines = expected.splitlines()

    assert len(said) == len(lines), "\n".join(said)
    for line, full in zip(lines, said, strict=True):
        place_and_code, words = line[: line.find(" T") + 5], line[line.find(" T") + 5 :].strip()
        assert full.startswith(place_and_code)
        assert words in full


@pytest.mark.parametrize(("source", "expected"), CASES)
def test_sound_sources_render_and_japanese_is_said(source: str, expected: str) -> None:
    if not expected:
        assert "<body" in to_html(mail(source))
    assert all(re.search("[ぁ-ん一-龥]", found.message.ja) for found in validate(mail(source)))
