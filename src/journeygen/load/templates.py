"""Templates: the default theme, and the project's own files, which win."""

from __future__ import annotations

from pathlib import Path

from journeygen.diagnostics import Diagnostic
from journeygen.load.files import SourceFile, list_files, read_text
from journeygen.model.folders import TEMPLATES

SUFFIX = (".j2",)


def default_theme() -> Path:
    """Return the folder that holds `templates/` of the default theme: the wheel's starter, or the repository."""
    package = Path(__file__).resolve().parents[1]
    starter = package / "starter"
    return starter if starter.is_dir() else package.parents[1]


def read_templates(root: Path) -> tuple[dict[str, SourceFile], list[Diagnostic]]:
    """Read all templates; the keys are paths below templates/."""
    templates: dict[str, SourceFile] = {}
    problems: list[Diagnostic] = []
    for base in dict.fromkeys((default_theme(), root.resolve())):
        for path in list_files(base, TEMPLATES, SUFFIX):
            source, found = read_text(base, path)
            problems += found
            if source is not None:
                templates[path.removeprefix(f"{TEMPLATES}/")] = source
    return dict(sorted(templates.items())), problems


def theme_alone(root: Path) -> frozenset[str]:
    """Return the names of the templates that the default theme has and the project has not: nobody edits them there."""
    theme, own = (set(list_files(base.resolve(), TEMPLATES, SUFFIX)) for base in (default_theme(), root))
    return frozenset(path.removeprefix(f"{TEMPLATES}/") for path in theme - own)
