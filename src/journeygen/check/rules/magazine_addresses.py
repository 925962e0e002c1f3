"""S106: no two things of the site have one address: neither pages nor the addresses of former times that lead to them.

Addresses that differ only by letter case or Unicode form are one: disks and servers do not all tell them apart. Nor may an
address of former times lie among the site's own files, or where the shop's own system makes the pages.
Two files of one name are told as F005.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeygen.check.rules.article_aliases import PATH
from journeygen.compile.site.destinations import is_below
from journeygen.compile.site.pages import files_of, folder, pages_of
from journeygen.diagnostics import Diagnostic, Span, Words, error
from journeygen.model.folders import SETTINGS_FILE
from journeygen.model.project import Place, Project

CODE = "S106"


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Compare the topics' addresses, then every alias with all pages and with the aliases before it."""
    yield from _topics(project, place)
    taken = {page.address.casefold(): (page.title, Span(page.file)) for page in pages_of(project).values()}
    for article in project.articles():
        for number, alias in enumerate(article.head.aliases):
            if not PATH.fullmatch(alias):  # told as S107
                continue
            span = place(article.file, ("aliases", number))
            if owner := _owner(alias, project):
                yield _taken(span, f"aliases.{number}", alias, owner)
                continue
            title, first = taken.setdefault(folder(alias).casefold(), (article.head.title, span))
            if first != span:
                yield _twice(span, f"aliases.{number}", alias, title, first)


def _topics(project: Project, place: Place) -> Iterator[Diagnostic]:
    first: dict[str, str] = {}
    for name, topic in project.settings.magazine.topics.items() if project.settings.magazine else ():
        before = first.setdefault(topic.path, name)
        if before != name:
            here, there = (
                place(SETTINGS_FILE, ("magazine", "topics", one, "path")) for one in (name, before)
            )
            yield _twice(here, f"magazine.topics.{name}.path", f"/topics/{topic.path}/", before, there)


def _owner(alias: str, project: Project) -> Words | None:
    """Say whose an address is that no page of ours can have, None when it is free."""
    path = folder(alias)
    ours = (*_OURS, *files_of(project))
    if any(is_below(path.casefold(), file.casefold()) for file in ours):
        return Words("このサイトのファイルの場所", "the place of this site's own files")
    magazine = project.settings.magazine
    if any(is_below(path, start) for start in (magazine.elsewhere if magazine else ())):
        return Words(
            "お店の仕組みがお見せするページ(elsewhere)", "a page of the shop's own system (elsewhere)"
        )
    return None


_OURS = ("/_redirects", "/404.html", "/assets", "/index.html", "/pagefind")
"""What lies beside the pages at the root of the site, and cannot be linked to."""


def _taken(span: Span, where: str, address: str, owner: Words) -> Diagnostic:
    message = Words(f"'{address}' は、{owner.ja}です", f"'{address}' is {owner.en}")
    return error(CODE, span, message, Words("別のアドレスにします", "give it another address"), where)


def _twice(span: Span, where: str, address: str, title: str, first: Span) -> Diagnostic:
    message = Words(
        f"'{address}' は、「{title}」のアドレスと同じです", f"'{address}' is the address of '{title}' already"
    )
    hint = Words("どちらかを別のアドレスにします", "give one of them another address")
    return error(CODE, span, message, hint, where, (first,) if first.file else ())
