"""P104: the inks of the settings are those of colours that the theme has."""

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Words, error, nearest
from journeygen.model.folders import SETTINGS_FILE
from journeygen.model.project import Place, Project
from journeygen.model.settings import Colors

CODE = "P104"


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Look up every name under print.inks among the theme's colours."""
    known = tuple(Colors.model_fields)
    for name in project.settings.print.inks:
        if name not in known:
            words = Words(
                f"theme.colors に '{name}' という色はありません", f"theme.colors has no colour '{name}'"
            )
            listed = Words(f"色の名前は {'、'.join(known)}", f"the colours are {', '.join(known)}")
            span = place(SETTINGS_FILE, ("print", "inks", name))
            yield error(CODE, span, words, nearest(name, known) or listed, f"print.inks.{name}")
