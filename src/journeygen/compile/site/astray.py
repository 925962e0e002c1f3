"""Links that lead nowhere: what is said of each, and what to do."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from journeygen.compile.links import LinkProblem
from journeygen.compile.site.pages import Page
from journeygen.diagnostics import Words, nearest
from journeygen.model.article import ArticleHead
from journeygen.model.magazine import IssueHead
from journeygen.model.project import Project

_MOST_ANCHORS = 6


def no_page(path: str, pages: Collection[str]) -> LinkProblem:
    """Say that there is no such page."""
    near = nearest(path, pages)
    elsewhere = Words(
        "journeygen が作らないお店のページなら、アドレスの始まりを journeygen.yaml の magazine.elsewhere に書きます",
        "if the shop's own system makes the page, list how its address begins under magazine.elsewhere in "
        "journeygen.yaml",
    )
    hint = Words(f"{near.ja} {elsewhere.ja}", f"{near.en} {elsewhere.en}") if near else elsewhere
    return (
        "S201",
        Words(f"'{path}' というページは、サイトにありません", f"the site has no page '{path}'"),
        hint,
    )


def not_a_page_of_its_own(start: str) -> LinkProblem:
    """Say that a page cannot differ from customer to customer."""
    message = Words(
        "お客様ごとに変わるアドレスのページは、このサイトにはありません",
        "this site has no pages that differ from customer to customer",
    )
    begin = start or "/voice"
    hint = Words(
        f"お店の仕組みが出すページなら、変わらない始まり({begin} など)を journeygen.yaml の magazine.elsewhere に"
        "書きます",
        f"if the shop's own system makes them, list how they all begin ({begin}) under magazine.elsewhere in "
        "journeygen.yaml",
    )
    return "S201", message, hint


def no_anchor(anchor: str, page: Page | None, there: Collection[str]) -> LinkProblem:
    """Say that a page has no such place; None: there is no page around the link at all."""
    if page is None:
        message = Words(
            f"'{anchor}' だけでは、どのページの中か分かりません", f"'{anchor}' does not say which page"
        )
        hint = Words(
            f"/magazine/2026-winter/snow/{anchor} のように、ページのアドレスから書きます",
            f"begin with the page: /magazine/2026-winter/snow/{anchor}",
        )
        return "S202", message, hint
    message = Words(
        f"「{page.title}」のページに、{anchor} という場所はありません",
        f"the page '{page.title}' has no place {anchor}",
    )
    return "S202", message, nearest(anchor, [f"#{one}" for one in there]) or _anchors(there)


def _anchors(there: Collection[str]) -> Words:
    if not there:
        return Words("# から後ろを消します", "leave out # and what follows")
    named = [f"#{name}" for name in sorted(there, key=_of_layouts_last)[:_MOST_ANCHORS]]
    more = ("など", ", …") if len(there) > _MOST_ANCHORS else ("", "")
    return Words(f"あるのは {'、'.join(named)}{more[0]}", f"there are {', '.join(named)}{more[1]}")


def _of_layouts_last(name: str) -> tuple[bool, str]:
    """Sort the places of a body, which are named by its headings, before those of the layout."""
    return name.isascii(), name


def not_out_yet(path: str, page: Page, project: Project) -> LinkProblem:
    """Say that a page is a draft, or comes out on a later day."""
    heads = list(_heads(page, project))
    if any(head.draft for head in heads) or not heads:
        message = Words(f"'{path}' は下書きで、まだ出ていません", f"'{path}' is a draft, and not out yet")
        return (
            "S203",
            message,
            Words(
                "下書きを終えるか(draft: を消す)、--drafts を付けて組み立てます",
                "finish it (leave out draft:), or build with --drafts",
            ),
        )
    day = max(head.date for head in heads)
    message = Words(f"'{path}' が出るのは {day} です", f"'{path}' comes out on {day}")
    return (
        "S203",
        message,
        Words(
            f"その日のサイトとして組み立てるには、--date {day} を付けます。それまでに出すものなら、ほかのページへ導きます",
            f"build the site as of that day with --date {day}; link what goes out before to another page",
        ),
    )


def _heads(page: Page, project: Project) -> Iterator[IssueHead | ArticleHead]:
    """Yield what decides when a page is out: of a topic's page, its first article with its issue."""
    if page.kind == "topic":
        told = [one for one in project.articles() if page.names[0] in one.head.topics and not one.head.draft]
        first = min(told, key=lambda one: one.head.date, default=None)
        names: tuple[str, ...] = (first.issue, first.name) if first else ()
    else:
        names = page.names if page.kind in ("issue", "article") else ()
    if names and names[0] in project.issues:
        issue = project.issues[names[0]]
        yield issue.head
        yield from (one.head for one in issue.articles if one.name in names[1:])
