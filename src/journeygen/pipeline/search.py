"""The indexes of the site's search, each remembered by what its own pages say."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from journeygen.artifact import Artifact, FileCopy
from journeygen.compile.compiled import CompiledPage, Entry
from journeygen.compile.site import pages_of
from journeygen.compile.site.indexes import index_folder, indexes
from journeygen.compile.site.searchable import words
from journeygen.diagnostics import Words, error, has_errors
from journeygen.model.folders import SETTINGS_FILE
from journeygen.pipeline.pagefind import COMMAND, LANGUAGE, Pagefind, PagefindError, find_program
from journeygen.pipeline.work import Work

_OF_ALL = ("pagefind.js", "wasm.unknown.pagefind")
_OF_EACH = ("pagefind-entry.json", f"pagefind.{LANGUAGE}_", "index/", "fragment/")
"""What of Pagefind's files is used; the others are pages and scripts of its own for searching."""


def search(work: Work, made: Sequence[CompiledPage]) -> Iterator[CompiledPage]:
    """Make the indexes of the pages that are searched; without Pagefind, say how to install it."""
    program = find_program()
    with Pagefind(program or Path()) as pagefind:
        for number, pages in sorted(_by_index(work, made).items()):
            make = partial(_compile, work, pagefind, number, pages) if program else partial(_missing, work)
            compiled = work.remembered(f"search:{number}:{_digest(pages)}", make)
            yield compiled
            if has_errors(compiled.diagnostics):
                return


def _by_index(work: Work, made: Sequence[CompiledPage]) -> Mapping[int, list[CompiledPage]]:
    places, pages = indexes(work.out), pages_of(work.out)
    found: dict[int, list[CompiledPage]] = {}
    for one in made:
        if one.entry is not None:
            names = pages[one.address].names[:1]
            found.setdefault(places.get(names, 0), []).append(one)
    return found


def _digest(pages: Sequence[CompiledPage]) -> str:
    return hashlib.sha256(repr([page.entry for page in pages]).encode()).hexdigest()


def _compile(work: Work, pagefind: Pagefind, number: int, pages: Sequence[CompiledPage]) -> CompiledPage:
    wanted = (*_OF_EACH, *(() if number else _OF_ALL))
    try:
        files = pagefind.index([_with_words(page) for page in pages], wanted)
    except PagefindError as reason:
        return _failed(work, reason)
    made_from = {SETTINGS_FILE: work.digest(SETTINGS_FILE)}
    folder = f"site{index_folder(number)}"
    return CompiledPage(
        "", tuple(Artifact(f"{folder}{path}", files[path], made_from) for path in sorted(files))
    )


def _with_words(page: CompiledPage) -> tuple[Entry, str]:
    assert page.entry is not None
    body = page.artifacts[0].body
    assert not isinstance(body, FileCopy)
    html = body if isinstance(body, bytes) else body.read()
    return page.entry, words(html.decode(), page.entry)


def _missing(work: Work) -> CompiledPage:
    return _told(
        work,
        "S401",
        Words(
            "サイトの中をことばでさがすための Pagefind が、この機械に入っていません",
            "Pagefind, which lets readers search the site, is not installed on this machine",
        ),
        Words(
            f"{COMMAND} で入ります。さがすページが要らなければ、magazine: に search: false と書きます",
            f"install it: {COMMAND} (or write search: false below magazine:, for a site without search)",
        ),
    )


def _failed(work: Work, reason: PagefindError) -> CompiledPage:
    return _told(
        work,
        "S402",
        Words(
            f"サイトの中をことばでさがすための索引を、Pagefind がつくれませんでした({reason})",
            f"Pagefind could not make the index of the site's search: {reason}",
        ),
        Words(
            f"入れ直してみてください: {COMMAND} --force-reinstall",
            f"try to install it again: {COMMAND} --force-reinstall",
        ),
    )


def _told(work: Work, code: str, message: Words, hint: Words) -> CompiledPage:
    work.is_settled = False
    place = work.loaded.sources.place(SETTINGS_FILE, ("magazine",))
    return CompiledPage("", (), (error(code, place, message, hint),))
