"""An issue of the magazine as a printed booklet: pressed once, checked, shown, and cut for readers on a screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from journeygen.artifact import Artifact
from journeygen.compile.booklet.booklet import compile_booklet
from journeygen.compile.booklet.paths import printed_path, proof_path, reading_path
from journeygen.compile.booklet.shop import BookletShop
from journeygen.compile.compiled import CompiledBooklet
from journeygen.diagnostics import Span, has_errors
from journeygen.model.folders import CONTENT
from journeygen.model.magazine import BOOKLET, Issue
from journeygen.press.job import Job
from journeygen.press.piece import PRESS
from journeygen.press.preflight import preflight
from journeygen.press.press import Press
from journeygen.press.spreads import spreads

Read = Callable[[str], bytes]
"""Gives the bytes of a picture by its path in the project."""


@dataclass(frozen=True, slots=True)
class Binder:
    """What all booklets of a build share."""

    shop: BookletShop
    press: Press
    read: Read

    def compile(self, issue: Issue) -> CompiledBooklet:
        """Make an issue's PDFs and its proof; with mistakes there are diagnostics and no artifacts."""
        booklet, problems = compile_booklet(self.shop, issue)
        if booklet is None:
            return CompiledBooklet(issue.name, 0, (), tuple(problems))
        images = {address: self.read(f"{CONTENT}/{path}") for address, path in booklet.images.items()}
        job = Job(booklet.title, "weasyprint", BOOKLET, booklet.css, (booklet.html,), images)
        bound = self.press.bind(job, Span(booklet.file))
        problems += [*bound.pressed.diagnostics, *preflight(bound.pressed, bound.job, booklet)]
        if has_errors(problems):
            return CompiledBooklet(issue.name, 0, (), tuple(problems))
        made_from = {**booklet.made_from, PRESS: self.press.digest}
        files = {
            printed_path(issue): bound.pressed.pdf,
            proof_path(issue): spreads(bound.pressed.pdf),
            reading_path(issue): bound.reading,
        }
        artifacts = tuple(Artifact(path, data, made_from) for path, data in files.items())
        return CompiledBooklet(issue.name, bound.job.geometry.pages, artifacts, tuple(problems))
