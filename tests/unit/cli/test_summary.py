"""What a build says at its end."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeygen.cli.summary import summary
from journeygen.cli.work import Verdict
from journeygen.model.structure import STRUCTURE


@pytest.mark.parametrize(("pieces", "is_said"), [(0, False), (2, True)])
def test_what_is_printed_is_not_called_certified(pieces: int, is_said: bool) -> None:
    told = summary(Verdict(inputs="", pieces=pieces), None, Path("build"), 1.0)
    assert (STRUCTURE.en in told) is is_said
