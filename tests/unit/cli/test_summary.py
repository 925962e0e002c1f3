"""What a build says at its end."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeygen.cli.summary import summary
from journeygen.cli.work import Verdict
from journeygen.model.structure import STRUCTURE
from journeygen.write.output import Written


@pytest.mark.parametrize(("pieces", "is_said"), [(0, False), (2, True)])
def test_what_is_printed_is_not_called_certified(pieces: int, is_said: bool) -> None:
    told = summary(Verdict(inputs="", pieces=pieces), None, Path("build"), 1.0)
    assert (STRUCTURE.en in told) is is_said


@pytest.mark.parametrize(("pages", "is_said"), [(0, False), (58, True)])
def test_the_site_is_counted_where_there_is_one(pages: int, is_said: bool) -> None:
    told = summary(Verdict(inputs="", pages=pages, issues=2), None, Path("build"), 1.0)
    assert ("a site of 58 pages, 2 issues of the magazine" in told) is is_said


def test_new_and_changed_pages_are_among_what_became_of_the_build() -> None:
    written = Written(
        created=("site/index.html", "site/feed.xml"), unchanged=("site/404.html", "mail/a.html")
    )
    told = summary(Verdict(inputs="", pages=2), written, Path("build"), 1.0)
    assert "of these 1 new, 0 changed, 2 the same, 0 removed" in told


def test_booklets_are_counted_beside_the_site() -> None:
    told = summary(Verdict(inputs="", pages=58, issues=2, booklets=2), None, Path("build"), 1.0)
    assert "2 issues of the magazine, 2 as booklets" in told and STRUCTURE.en in told
