"""The magazine (会報誌): issues by season, each with its articles."""

from __future__ import annotations

import unicodedata
from typing import Literal

from pydantic import Field as Described

from journeygen.model.article import ArticleHead
from journeygen.model.base import LocalDate, Model
from journeygen.model.message import Filled, Title
from journeygen.model.piece import Geometry
from journeygen.model.references import ImagePath

ISSUE_FILE = "issue.md"
"""The file of an issue's folder that is the issue itself; the others are its articles."""
ADDRESS = "/magazine/"
"""Where the magazine begins on the site."""

BOOKLET = Geometry(148, 210, 0, multiple=4)
"""An issue on paper: A5, in sheets of four pages that are sewn in the middle."""


class IssueHead(Model):
    """The front matter of content/magazine/ISSUE/issue.md; the body is the editor's word."""

    title: Title = Described(description="号の題: 冬号「聞く」。")
    number: int = Described(ge=1, description="第何号か。")
    season: Literal["spring", "summer", "autumn", "winter"] = Described(
        description="季節。色と飾りが変わります。"
    )
    date: LocalDate = Described(description="出す日。この日より前の組み立てには、号ごと入りません。")
    cover: ImagePath = Described(description="表紙の画像(images/…)。")
    alt: Filled = Described(description="表紙の画像の説明。")
    draft: bool = Described(default=False, description="true なら下書き。号ごと、組み立てに入りません。")


class Article(Model):
    """An article: its front matter, of its kind, and the file that it was read from."""

    name: str
    """The file's name without its ending: the last part of the address."""
    issue: str
    """The name of the issue's folder."""
    file: str
    head: ArticleHead
    body: str
    body_line: int
    digest: str

    @property
    def kind(self) -> str:
        """Return the name of its kind: story, recipe."""
        return self.head.name

    @property
    def address(self) -> str:
        """Return its path on the site, in Unicode's composed form (NFC), not percent-encoded."""
        return f"{address_of(self.issue)}{_one_form(self.name)}/"


class Issue(Model):
    """An issue with its articles, in the order in which they are read."""

    name: str
    file: str
    head: IssueHead
    body: str
    body_line: int
    digest: str
    articles: tuple[Article, ...]

    @property
    def address(self) -> str:
        """Return the path of its contents on the site."""
        return address_of(self.name)


def address_of(issue: str) -> str:
    """Return the path of an issue on the site."""
    return f"{ADDRESS}{_one_form(issue)}/"


def _one_form(name: str) -> str:
    return unicodedata.normalize("NFC", name)
