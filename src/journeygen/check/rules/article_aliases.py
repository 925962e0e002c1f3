"""S107: an alias is an address of this site, as it stood in the reader's browser: a path that begins with /."""

from __future__ import annotations

import re
from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.model.project import Place, Project

CODE = "S107"
PATH = re.compile(r"(?!.*\.html/.)(?:/(?!\.)[^\s\x00-\x1f\x7f/?#%\\<>:\"|*{}]+)+/?")
"""No file of a site begins with a point: servers hide such files, and build/ holds none."""


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Look at every alias of every article."""
    for article in project.articles():
        for number, alias in enumerate(article.head.aliases):
            if not PATH.fullmatch(alias):
                loc = ("aliases", number)
                message = Words(
                    f"'{alias[:60]}' は、このサイトの中のアドレスではありません",
                    f"'{alias[:60]}' is no address of this site",
                )
                hint = Words(
                    "/ で始まる前のアドレスを、/magazine/2025-winter/snow/ のように書きます",
                    "write the address of before: /magazine/2025-winter/snow/",
                )
                yield error(CODE, place(article.file, loc), message, hint, f"aliases.{number}")
