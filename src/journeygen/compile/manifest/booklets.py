"""The magazine's booklets in the manifest: what a print house is given, and what readers find on the site."""

from __future__ import annotations

from collections.abc import Sequence

from journeygen.compile.booklet.paths import printed_path, proof_path, reading_path
from journeygen.compile.compiled import CompiledBooklet
from journeygen.compile.manifest.hand_over import HandOvers
from journeygen.compile.manifest.models.booklets import BookletEntry, BookletFiles
from journeygen.model.magazine import BOOKLET, Issue
from journeygen.model.magazine_settings import BookletSettings
from journeygen.model.piece import BLEED
from journeygen.model.project import Project


def booklet_entries(
    project: Project, bound: Sequence[CompiledBooklet], hand_overs: HandOvers
) -> dict[str, BookletEntry]:
    """Describe every booklet that was made, by its issue."""
    magazine = project.settings.magazine
    settings = magazine.booklet if magazine else None
    return {
        one.issue: _entry(project.issues[one.issue], one.pages, hand_overs, settings or BookletSettings())
        for one in bound
    }


def _entry(issue: Issue, pages: int, hand_overs: HandOvers, settings: BookletSettings) -> BookletEntry:
    hand_over = hand_overs.of_booklet(settings)
    return BookletEntry(
        title=issue.head.title,
        number=issue.head.number,
        date=issue.head.date,
        width_mm=BOOKLET.width,
        height_mm=BOOKLET.height,
        bleed_mm=BLEED,
        pages=pages,
        binding="left",
        lead_time=hand_over.lead_time,
        cut_off=hand_over.cut_off,
        files=BookletFiles(print=printed_path(issue), proof=proof_path(issue), reading=reading_path(issue)),
    )
