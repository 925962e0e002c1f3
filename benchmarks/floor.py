"""The floor: what Python-Markdown and mjml-python alone take for the same content. Run as a program.

floor.py record PROJECT FILE    make the project's mails once and keep what the two libraries were given
floor.py make FILE              give it to them again, and nothing else
floor.py compile PROJECT        make the project's mails in memory, checked, nothing written (to compare)

The last two print the CPU seconds of the work alone, without start-up and reading.
"""

from __future__ import annotations

import marshal
import sys
import time
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
    begun = time.process_time()
    for body in bodies:
        engine.reset()
        engine.convert(body)
    for source in sources:
        mjml.mjml2html(source, disable_comments=False, fonts={}, include_loader=None)
    _tell(begun)


def compile_all(project: Path) -> None:
    """Make every mail in memory from the loaded project: HTML, text and .eml, checked; the theme's work is in it."""
    from journeygen.compile.mail import compile_mail
    from journeygen.compile.shop import Shop
    from journeygen.diagnostics import has_errors
    from journeygen.load.project import load_project
    from journeygen.model.journey import Medium

    loaded = load_project(project)
    shop_project = loaded.project
    if shop_project is None or has_errors(loaded.diagnostics):
        raise SystemExit(f"{project} has mistakes")
    begun = time.process_time()
    shop = Shop(shop_project, loaded.names)
    for message in shop_project.messages.values():
        if Medium.MAIL in shop_project.media_of(message.name):
            for version in message.versions:
                if has_errors(compile_mail(shop, message, version).diagnostics):
                    raise SystemExit(f"{message.file} has mistakes")
    _tell(begun)


def _tell(begun: float) -> None:
    """Print the CPU seconds of the work itself, without start-up and reading."""
    sys.stdout.write(f"{time.process_time() - begun}\n")


if __name__ == "__main__":
    PROGRAMS: dict[str, Callable[..., None]] = {"record": record, "make": make, "compile": compile_all}
    PROGRAMS[sys.argv[1]](*map(Path, sys.argv[2:]))
