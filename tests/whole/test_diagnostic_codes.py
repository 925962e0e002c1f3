"""Every code that an author can meet is explained in docs/diagnostics.md, and no code there is dead."""

from __future__ import annotations

import re
from pathlib import Path

from tests.mistakes import read_cases

ROOT = Path(__file__).parents[2]
_IN_SOURCE = re.compile(r"[\"']([A-Z]\d{3})[\"']")
_HEADING = re.compile(r"^#+ `?([A-Z]\d{3})\b", re.MULTILINE)
_REPORTED = re.compile(r": (?:error|warning) ([A-Z]\d{3})\b")
_BY_HAND = {
    "F004": "a file of megabytes: tests/whole/test_mistakes.py",
    "J009": "what pydantic may find one day that reasons.py has no words for",
    "M222": "a bug of ours: tests/unit/compile",
    "M223": "told as M020 before: tests/unit/compile",
    "P201": "looks at a finished PDF: tests/unit/press/preflight",
    "P203": "looks at a finished PDF: tests/unit/press/preflight",
    "P212": "looks at a finished PDF: tests/unit/press/preflight",
    "P216": "looks at a finished PDF: tests/unit/press/preflight",
    "P219": "looks at a finished PDF: tests/unit/press/preflight",
    "P220": "looks at a finished PDF: tests/unit/press/preflight",
    "P221": "looks at a finished PDF: tests/unit/press/preflight",
    "P222": "looks at a finished PDF: tests/unit/press/test_booklet.py",
    "P301": "names the profiles of this machine: tests/unit/press/test_icc.py",
    "P303": "a binary file: tests/unit/press/test_icc.py",
    "P306": "a picture of gigabytes, which the loader refuses first: tests/unit/press/test_press.py",
    "P307": "a picture that was cut off, which the loader refuses first: tests/unit/press/test_press.py",
    "P501": "recipients' files: tests/cases/print-run, tests/unit/print_run",
    "P502": "recipients' files: tests/cases/print-run, tests/unit/print_run",
    "P503": "recipients' files: tests/cases/print-run, tests/unit/print_run",
    "P504": "recipients' files: tests/cases/print-run, tests/unit/print_run",
    "P505": "recipients' files: tests/cases/print-run, tests/unit/print_run",
    "P506": "recipients' files: tests/cases/print-run, tests/unit/print_run",
    "P507": "recipients' files: tests/cases/print-run, tests/unit/print_run",
    "P102": "a block that is new to the tool and has no template for paper: tests/unit/compile/print",
    "P901": "a machine without the libraries: tests/unit/press/test_missing.py",
    "P902": "a machine without Pango: tests/unit/press/test_missing.py",
    "P903": "a machine without a browser: tests/unit/press/test_missing.py",
    "P904": "a machine without fontconfig: tests/unit/press/test_missing.py",
    "P912": "told as F007 before: tests/unit/press/test_engines.py",
    "P913": "a browser that is too slow: tests/unit/press/test_engines.py",
    "P914": "a browser that was killed: tests/unit/press/test_engines.py",
    "S401": "a machine without Pagefind: tests/unit/pipeline/test_search.py",
    "S402": "a Pagefind that stops: tests/unit/pipeline/test_search.py",
    "T113": "what mrml refuses and we do not foresee: tests/unit/compile/mjml",
    "W001": "a mail of 80 KB: tests/whole/test_mistakes.py",
    "W002": "styles of 16 KB: tests/whole/test_mistakes.py",
    "S301": "a picture of thousands of millions of dots: tests/unit/load/test_images.py",
    "S302": "a file that is saved meanwhile: tests/unit/pipeline/test_site_pictures.py",
    "S303": "a machine without AVIF: tests/unit/pipeline/test_site_pictures.py",
}
"""Codes without a case in tests/cases/mistakes, and why."""


def codes_in_source() -> set[str]:
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py")]
    return {code for text in texts for code in _IN_SOURCE.findall(text)}


def codes_in_docs() -> list[str]:
    return _HEADING.findall((ROOT / "docs/diagnostics.md").read_text(encoding="utf-8"))


def test_every_code_is_explained_once() -> None:
    documented = codes_in_docs()
    assert codes_in_source() - set(documented) == set()
    assert set(documented) - codes_in_source() == set()
    assert len(documented) == len(set(documented))


def test_every_code_has_a_case() -> None:
    reported = {code for case in read_cases() for code in _REPORTED.findall(case.report)}
    assert codes_in_source() - reported - _BY_HAND.keys() == set()
