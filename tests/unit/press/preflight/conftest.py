"""One press for all: engines start once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from journeygen.press.press import Press
from tests.unit.press.preflight.printing import press


@pytest.fixture(scope="session")
def a_press() -> Iterator[Press]:
    with press() as one:
        yield one
