"""Rules of a finished record: one file each, with `CODE` and `check(facts)`. `RULES` is the table."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

from journeygen.diagnostics import Diagnostic
from journeygen.model.siblings import siblings
from journeygen.press.preflight.facts import Facts

Rule = Callable[[Facts], Iterator[Diagnostic]]

RULES: dict[str, Rule] = {module.CODE: module.check for module in siblings(sys.modules[__name__])}
PAGE_COUNT = RULES["P202"]
"""The rule without which no other makes sense."""
