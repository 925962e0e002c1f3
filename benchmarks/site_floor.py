"""Python-Markdown alone: read every file, cut its front matter off, convert, write the bare HTML. Run as a program.

site_floor.py FOLDER TARGET

One process and one parser for all, with the extensions that an equal job needs: tables, footnotes, lists that end where
they end, anchors of headings. No front matter is read, no template filled, no link looked at.
"""

from __future__ import annotations

import sys
from pathlib import Path

from markdown import Markdown
from markdown.extensions.toc import slugify_unicode

EXTENSIONS = ["tables", "footnotes", "sane_lists", "toc"]


def main(folder: Path, target: Path) -> None:
    """Convert every file below a folder."""
    engine = Markdown(extensions=EXTENSIONS, extension_configs={"toc": {"slugify": slugify_unicode}})
    for path in sorted(folder.rglob("*.md")):
        body = path.read_text(encoding="utf-8").split("\n---\n", 1)[1]
        written = target / path.relative_to(folder).with_suffix("") / "index.html"
        written.parent.mkdir(parents=True, exist_ok=True)
        written.write_text(engine.reset().convert(body), encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
