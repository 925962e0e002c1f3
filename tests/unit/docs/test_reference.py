"""docs/language.ja.md says what the models say, and leaves nothing out."""

from __future__ import annotations

import re

from scripts.reference import MODELS, PAGE, renewed

TEXT = PAGE.read_text(encoding="utf-8")


def test_the_tables_are_current() -> None:
    assert renewed(TEXT) == TEXT, "run: make schemas"


def test_every_kind_of_key_has_its_table() -> None:
    assert set(re.findall(r"<!-- reference: (\S+) -->", TEXT)) == {*MODELS, "conditions", "formats"}
