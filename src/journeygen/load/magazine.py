"""The magazine: a folder an issue, in it issue.md and a Markdown file an article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import partial
from typing import Any

from pydantic import ConfigDict

from journeygen.artifact import Memory
from journeygen.decode import plain, value_place
from journeygen.diagnostics import Diagnostic, Span, Words, error, nearest
from journeygen.load.files import SourceFile
from journeygen.load.front_matter import Raw, decoded_as, read_document, read_raw
from journeygen.load.items import body_of
from journeygen.load.sources import Sources
from journeygen.model.article import ArticleHead
from journeygen.model.articles import ARTICLES
from journeygen.model.folders import MAGAZINE
from journeygen.model.magazine import ISSUE_FILE, Article, Issue, IssueHead

LAST = 1_000_000
"""Where an article without an order stands: behind those that have one."""


class _AnyKind(ArticleHead):
    """An article whose kind nobody knows: what all kinds share can still be checked."""

    model_config = ConfigDict(extra="ignore")


def read_magazine(sources: Sources, memory: Memory) -> tuple[list[Issue], list[Diagnostic]]:
    """Read every issue with its articles, by the names of the folders."""
    paths, files, problems = sources.read_folder(MAGAZINE, (".md",))
    problems += [_no_issue_folder(path) for path in paths if len(_inside(path)) != 2]
    by_path = {source.path: source for source in files}
    folders: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        if len(_inside(path)) == 2:
            folders[_inside(path)[0]].append(path)
    issues = []
    for name, found in sorted(folders.items()):
        own = f"{MAGAZINE}/{name}/{ISSUE_FILE}"
        articles = _articles(
            (by_path[path] for path in found if path in by_path and path != own), memory, problems
        )
        if own not in found:
            problems.append(_no_issue(own))
        issues.append(_issue(name, own, by_path.get(own), articles, memory, problems))
    return issues, problems


def _inside(path: str) -> list[str]:
    return path.removeprefix(f"{MAGAZINE}/").split("/")


def _no_issue_folder(path: str) -> Diagnostic:
    message = Words("号のフォルダーの中にありません", "this does not lie in the folder of an issue")
    hint = Words(
        f"{MAGAZINE}/2026-winter/ のような、号のフォルダーのすぐ下に置きます",
        f"put it right into the folder of an issue: {MAGAZINE}/2026-winter/",
    )
    return error("S102", Span(path), message, hint)


def _no_issue(path: str) -> Diagnostic:
    message = Words(f"この号には {ISSUE_FILE} がありません", f"this issue has no {ISSUE_FILE}")
    hint = Words(
        "号の題・番号・季節・日付・表紙を書いて、置きます",
        "write its title, number, season, date and cover there",
    )
    return error("S101", Span(path), message, hint)


def _articles(files: Iterable[SourceFile], memory: Memory, problems: list[Diagnostic]) -> tuple[Article, ...]:
    """Read the articles of one issue, in the order of reading."""
    read = [memory.recall(f"{file.path}:{file.digest}", partial(read_article, file)) for file in files]
    problems += [problem for _, found in read for problem in found]
    return tuple(sorted((article for article, _ in read if article), key=_place_in_issue))


def _place_in_issue(article: Article) -> tuple[int, str]:
    return article.head.order or LAST, article.name


def read_article(source: SourceFile) -> tuple[Article | None, list[Diagnostic]]:
    """Read content/magazine/ISSUE/NAME.md."""
    raw, problems = read_raw(source)
    if raw is None:
        return None, problems
    kind = ARTICLES.get(str(_kind_of(raw)))
    if kind is None:
        problems.append(_no_kind(raw))
    document, found = decoded_as(kind or _AnyKind, raw, {})
    problems += found
    if document is None:
        return None, problems
    issue, file = _inside(source.path)
    own = {"name": file.removesuffix(".md"), "issue": issue, **body_of(document)}
    return Article.model_construct(
        head=document.head, file=source.path, digest=source.digest, **own
    ), problems


def _kind_of(raw: Raw) -> object:
    whole = plain(raw.node)
    return whole.get("kind") if isinstance(whole, dict) else None


def _no_kind(raw: Raw) -> Diagnostic:
    written = _kind_of(raw)
    kinds = ", ".join(ARTICLES)
    hint = Words(f"kind: に書けるのは {kinds}", f"kind: is one of {kinds}")
    if written is None:
        message = Words("記事の種類(kind)がありません", "this article has no kind")
    else:
        message = Words(
            f"'{written}' という種類の記事はありません", f"there is no kind of article '{written}'"
        )
    span = value_place(raw.node, ("kind",))
    return error("S103", span, message, nearest(str(written or ""), ARTICLES) or hint, "kind")


def _issue(
    name: str,
    file: str,
    source: SourceFile | None,
    articles: tuple[Article, ...],
    memory: Memory,
    problems: list[Diagnostic],
) -> Issue:
    """Read issue.md; without a readable one, the issue still holds its articles, so that they are checked."""
    read = memory.recall(f"{file}:{source.digest}", partial(read_issue, source)) if source else (None, [])
    problems += read[1]
    issue = read[0] or _unread(name, file)
    return issue.model_copy(update={"articles": articles})


def read_issue(source: SourceFile) -> tuple[Issue | None, list[Diagnostic]]:
    """Read content/magazine/ISSUE/issue.md, without the articles."""
    document, problems = read_document(source, IssueHead, {})
    if document is None:
        return None, problems
    own = {"name": _inside(source.path)[0], "articles": (), **body_of(document)}
    return Issue.model_construct(head=document.head, file=source.path, digest=source.digest, **own), problems


def _unread(name: str, file: str) -> Issue:
    """Stand in for an issue that could not be read: that was told, and nothing is built from it."""
    head: dict[str, Any] = {"title": name, "number": 1, "season": "winter", "date": "2000-01-01", "alt": ""}
    head["cover"] = None
    own: dict[str, Any] = {
        "name": name,
        "file": file,
        "body": "",
        "body_line": 1,
        "digest": "",
        "articles": (),
    }
    return Issue.model_construct(head=IssueHead.model_construct(**head), **own)
