"""Cases in plain text, which anyone can add to: title, input and expected, each followed by a line with one dot."""

from __future__ import annotations

from pathlib import Path

import pytest

CASES = Path(__file__).parent / "cases"


def cases(name: str) -> list[object]:
    """Read `tests/cases/<name>` into parameters (given, expected) named by their titles."""
    blocks = (CASES / name).read_text(encoding="utf-8").split("\n.\n")
    texts = [block.strip("\n") for block in blocks]
    return [
        pytest.param(given, expected, id=title.splitlines()[-1])
        for title, given, expected in zip(texts[0::3], texts[1::3], texts[2::3], strict=False)
    ]
