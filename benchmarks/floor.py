"""The floor: what Python-Markdown and mjml-python alone take for the same content. Run as a program.

floor.py record PROJECT FILE    make the project's mails once and keep what the two libraries were given
floor.py make FILE              give it to them again, and nothing else
floor.py compile PROJECT        make the project's mails in memory, checked, nothing written (to compare)
"""

from __future__ import annotations

import marshal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import patch


def record(project: Path, target: Path) -> None:
    """Keep the body of every mail as written, and every finished MJML source as mrml gets it."""
    import mjml

    from journeygen.compile.pages import Pages
    from journeygen.pipeline import make as make_project

    sources: list[str] = []
    to_html = mjml.mjml2html

    def kept(source: str, **options: Any) -> str:
        sources.append(source)
        return to_html(source, **options)

    def no_page(*_: object) -> None:
        """Have every mail rendered whole, as it would be without our short cuts."""

    with patch.object(mjml, "mjml2html", kept), patch.object(Pages, "page", no_page):
        made = make_project(project)
    mails = {artifact.path for artifact in made.artifacts if artifact.path.endswith(".html")}
    bodies = [
        version.body
        for message in (made.project.messages.values() if made.project else ())
        if f"mail/{message.name}.html" in mails
        for version in message.versions
    ]
    if not len(bodies) == len(sources) == len(mails):
        wrong = [found.message.en for found in made.diagnostics if found.severity == "error"]
        raise SystemExit(f"{len(bodies)} bodies, {len(sources)} sources, {len(mails)} mails; {wrong[:5]}")
    target.write_bytes(marshal.dumps((bodies, sources)))
    sys.stdout.write(f"{len(mails)}\n")


def make(recorded: Path) -> None:
    """Parse the bodies and render the sources: one parser for all, the fewest calls there can be."""
    import mjml
    from markdown import Markdown

    bodies, sources = marshal.loads(recorded.read_bytes())
    engine = Markdown(extensions=["tables", "sane_lists"])
    for body in bodies:
        engine.reset()
        engine.convert(body)
    for source in sources:
        mjml.mjml2html(source, disable_comments=False, fonts={}, include_loader=None)


def compile_all(project: Path) -> None:
    """Make every mail in memory; stop when the project has mistakes."""
    from journeygen.diagnostics import has_errors
    from journeygen.pipeline import make as make_project

    if has_errors(make_project(project).diagnostics):
        raise SystemExit(f"{project} has mistakes")


if __name__ == "__main__":
    PROGRAMS: dict[str, Callable[..., None]] = {"record": record, "make": make, "compile": compile_all}
    PROGRAMS[sys.argv[1]](*map(Path, sys.argv[2:]))
