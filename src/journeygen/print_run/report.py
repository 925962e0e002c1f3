"""The report of a run: counts that add up, and what preflight said; for programs (JSON) and for people (text)."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from journeygen import __version__
from journeygen.diagnostics import Diagnostic
from journeygen.model.structure import STRUCTURE
from journeygen.print_run.parts import Totals
from journeygen.print_run.place import beside
from journeygen.print_run.reasons import Reason
from journeygen.print_run.table import Table

REPORT = "report.json"


@dataclass(frozen=True, slots=True)
class Report:
    """What a run came to. `lacking` counts the rows of data-cp932.csv with a character that CP932 lacks."""

    key: str
    message: str
    version: str
    piece: str
    pages_each: int
    totals: Totals
    files: Sequence[tuple[str, int]]
    """Each PDF with its pages."""
    has_address: bool
    """A piece without an address has no barcode to miss."""
    lacking: int
    preflight: Sequence[Diagnostic]

    @property
    def pages(self) -> int:
        """Return the pages of all PDFs."""
        return sum(pages for _, pages in self.files)

    def check(self) -> None:
        """Raise ValueError when pages and records do not add up."""
        if self.pages != self.totals.printed * self.pages_each:
            raise ValueError(f"{self.totals.printed} records of {self.pages_each} pages, {self.pages} pages")


def write_report(out: Path, report: Report, table: Table) -> None:
    """Write report.txt and, last of all, report.json: a run with one is finished."""
    report.check()
    document = json.dumps(_data(report, table), ensure_ascii=False, indent=2)
    for name, text in (("report.txt", _text(report)), (REPORT, document + "\n")):
        with beside(out / name) as half:
            half.write_text(text, encoding="utf-8")


def finished(out: Path) -> str | None:
    """Return the key of the run that is finished in a folder, None when there is none."""
    try:
        return str(json.loads((out / REPORT).read_bytes())["key"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _data(report: Report, table: Table) -> dict[str, object]:
    totals = report.totals
    return {
        "journeygen": __version__,
        "key": report.key,
        "message": report.message,
        "version": report.version,
        "piece": report.piece,
        "recipients": {
            "sha256": table.digest,
            "encoding": table.encoding,
            "read": totals.read,
            "blank_rows": totals.blank,
        },
        "printed": totals.printed,
        "rejected": {reason.value: count for reason, count in totals.rejected.items()},
        "without_barcode": totals.without_barcode if report.has_address else None,
        "pages": report.pages,
        "structure": STRUCTURE.en,
        "files": [{"name": name, "pages": pages} for name, pages in report.files],
        "rows_with_characters_that_cp932_lacks": report.lacking,
        "set_whole": totals.set_whole,
        "preflight": [_finding(one) for one in report.preflight],
    }


def _finding(one: Diagnostic) -> dict[str, object]:
    place = {"file": one.span.file, "line": one.span.line}
    return {
        "code": one.code,
        "severity": one.severity.value,
        **place,
        "ja": one.message.ja,
        "en": one.message.en,
    }


def _text(report: Report) -> str:
    totals = report.totals
    rejected = sum(totals.rejected.values())
    lines = [
        f"{report.message}({report.piece})の印刷",
        "",
        f"読んだ宛先      {totals.read:>9,} 件",
        f"刷った宛先      {totals.printed:>9,} 件({report.pages:,} ページ)",
        f"刷れない宛先    {rejected:>9,} 件(rejects.csv)",
        *(f"  {_reason(reason)}  {count:,} 件" for reason, count in totals.rejected.items()),
        f"空の行          {totals.blank:>9,} 行",
    ]
    if report.has_address and totals.without_barcode:
        lines.append(
            f"バーコードなし  {totals.without_barcode:>9,} 件(住所から作れません。そのまま刷りました)"
        )
    if report.lacking:
        lines.append(f"data-cp932.csv で 〓 にした宛先  {report.lacking:,} 件(data.csv には入っています)")
    lines += ["", *(f"{name}  {pages:,} ページ" for name, pages in report.files), f"  {STRUCTURE.ja}"]
    lines += ["", *_preflight(report)]
    return "\n".join(lines) + "\n"


def _reason(reason: Reason) -> str:
    return f"{reason.words.ja}({reason.value})"


def _preflight(report: Report) -> list[str]:
    if not report.preflight:
        return ["入稿前の検査: 問題は見つかりませんでした"]
    found = [f"  {one.severity.value} {one.code} {one.message.ja}" for one in report.preflight]
    return ["入稿前の検査:", *found]
