"""J030: a journey is called as its file, and no two are called alike.

Why: the manifest, the platform and `--select` know a journey by its name; people look for it by its file.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.model.project import Place, Project

CODE = "J030"


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Compare every journey's name with its file's."""
    for journey in project.journeys.values():
        stem = PurePosixPath(journey.file).stem
        if journey.name != stem:
            message = Words(
                f"ジャーニーの名前がファイル名 '{stem}' と違います",
                f"the name differs from the file's, '{stem}'",
            )
            hint = Words(
                f"journey: {stem} とするか、ファイル名を変えます",
                f"write journey: {stem}, or rename the file",
            )
            yield error(CODE, place(journey.file, ("journey",)), message, hint, "journey")
