"""docs/language.ja.md says what the models say, and leaves nothing out."""

from __future__ import annotations

import re

import pytest

from scripts.reference import MODELS, PAGE, renewed

TEXT = PAGE.read_text(encoding="utf-8")


def test_the_tables_are_current() -> None:
    assert renewed(TEXT) == TEXT, "run: make schemas"


def test_every_kind_of_key_has_its_table() -> None:
    assert set(re.findall(r"<!-- reference: (\S+) -->", TEXT)) == {*MODELS, "conditions", "formats"}


@pytest.mark.parametrize("name", ["trigger.nps", "block.voice"])
def test_a_new_kind_gets_its_table(name: str) -> None:
    without = re.sub(
        rf"#### \S+\n(?:(?!#).*\n)*?<!-- reference: {name} -->(?:.*\n)*?\n(?=#)", "", TEXT, count=1
    )
    assert f"reference: {name} " not in without
    kind = name.partition(".")[2]
    assert f"#### {kind}\n\n<!-- reference: {name} -->\n| 項目 |" in renewed(without)
