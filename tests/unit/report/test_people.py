from __future__ import annotations

import pytest

from journeygen.diagnostics import Diagnostic, Severity, Span, Words
from journeygen.report import render
from journeygen.report.text import count_line
from journeygen.report.width import cells, cut_around
from tests.casefile import cases
from tests.unit.report.findings import read_finding


@pytest.mark.parametrize(("given", "expected"), cases("report/text.md"))
def test_what_an_author_reads(given: str, expected: str) -> None:
    found, source = read_finding(given)
    assert render([found], "text", lambda _: source, "ja") == f"{expected}\n"


@pytest.mark.parametrize(("given", "expected"), cases("report/text-en.md"))
def test_what_an_author_reads_in_english(given: str, expected: str) -> None:
    found, source = read_finding(given)
    assert render([found], "text", lambda _: source, "en") == f"{expected}\n"


@pytest.mark.parametrize(("given", "expected"), cases("report/github.md"))
def test_what_github_reads(given: str, expected: str) -> None:
    found, _ = read_finding(given)
    assert render([found], "github", language="ja") == f"{expected}\n"


def test_findings_are_parted_by_a_blank_line() -> None:
    one = Diagnostic("M001", Severity.ERROR, Span("a.md"), Words("あ", "a"))
    assert render([one, one], "text", language="ja") == (
        "a.md:1:1: error M001: あ\n\na.md:1:1: error M001: あ\n"
    )


def test_nothing_to_say_is_nothing_printed() -> None:
    assert render([], "text") == render([], "github") == ""


def test_colours_are_put_around_words_not_into_them() -> None:
    one = Diagnostic("M001", Severity.ERROR, Span("a.md", 1, 2), Words("あ", "a"), Words("い", "i"))
    painted = render([one], "text", lambda _: "うえ", "ja", lambda part, text: f"<{part}>{text}</>")
    assert painted == (
        "<place>a.md:1:2</>: <error>error M001</>: あ\n"
        "<faint>     1 |</> うえ\n"
        "<faint>       |</>   <mark>^^</>\n"
        "       <hint>= ヒント:</> い\n"
    )


@pytest.mark.parametrize(
    ("errors", "warnings", "ja", "en"),
    [
        (2, 1, "エラー 2 件、警告 1 件", "2 errors, 1 warning"),
        (1, 0, "エラー 1 件、警告 0 件", "1 error, 0 warnings"),
    ],
)
def test_the_line_that_counts(errors: int, warnings: int, ja: str, en: str) -> None:
    error = Diagnostic("M001", Severity.ERROR, Span("a.md"), Words("あ", "a"))
    warning = Diagnostic("W001", Severity.WARNING, Span("a.md"), Words("あ", "a"))
    found = [error] * errors + [warning] * warnings
    assert (count_line(found, "ja"), count_line(found, "en")) == (ja, en)


def test_a_cut_line_always_shows_its_place() -> None:
    line = "あいうえおかきくけこ" * 40
    for column in (0, 1, 50, 200, 399, 400):
        shown, at = cut_around(line, column, 60)
        assert cells(shown) <= 60
        assert column == 400 or shown[at] == line[column]
