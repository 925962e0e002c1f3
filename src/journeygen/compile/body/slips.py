"""What was meant as Markdown and is none: half a table, a link in full-width brackets.

Markdown refuses nothing: such a thing would stand as it is in a customer's mail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from journeygen.compile.body.findings import Find
from journeygen.diagnostics import Diagnostic, Severity, Words


class _Slip(NamedTuple):
    """One pattern in running text; `sign`: a character that must be there, which most texts lack."""

    sign: str
    pattern: re.Pattern[str]
    code: str
    message: Words
    hint: Words
    severity: Severity = Severity.ERROR


_TABLE = "M015"
_SLIPS = (
    _Slip(
        "|",
        re.compile(r"(?m)^[ \t]*\|[^|\n]*\|.*"),
        _TABLE,
        Words("表になっていません", "this is no table"),
        Words(
            "表は、空行、見出しの行、|---|---| の行の順に始めます。表の中で {% %} は使えません",
            "a table begins with an empty line, its head, then |---|---|; {% %} cannot stand inside",
        ),
    ),
    _Slip(
        "",
        re.compile(
            r"[\[［][^\[\]［］\n]+[\]］][ 　]*[(（](?=/|https?:|mailto:|tel:|images/)[^()（）\n]*[)）]"
        ),
        "M016",
        Words("リンクになっていません", "this is no link"),
        Words(
            "半角のかっこで、間を空けずに [言葉](/guide) と書きます",
            "write [words](/guide) with plain brackets and no space between",
        ),
    ),
    _Slip(
        "",
        re.compile(r"(?:\{(?=[^{}｛｝|\n]+｜)|｛(?=[^{}｛｝|｜\n]+[|｜]))[^{}｛｝\n]+[}｝]"),
        "M016",
        Words("ルビになっていません", "this is no ruby"),
        Words("半角で {漢字|かんじ} と書きます", "write {漢字|かんじ} with plain signs"),
    ),
    _Slip(
        "＊",
        re.compile(r"＊＊[^＊\s][^＊\n]*＊＊"),
        "M016",
        Words("太字になっていません", "this is not bold"),
        Words("半角で **言葉** と書きます", "write **words** with plain signs"),
        Severity.WARNING,
    ),
    _Slip(
        "＃",
        re.compile(r"(?m)^＃+[ 　].*"),
        "M016",
        Words("見出しになっていません", "this is no heading"),
        Words("半角で「# 」と書きます", "write `# ` with plain signs"),
        Severity.WARNING,
    ),
    _Slip(
        "<!--",
        re.compile(r"<!--.*"),
        "M013",
        Words("<!-- と --> の間に空行があります", "there is an empty line between <!-- and -->"),
        Words("送らない書きとめは {# … #} と書きます", "write notes that are not sent as {# … #}"),
    ),
)
_SIGNS = re.compile(r"[|\]］}｝＊＃]|<!--")
"""What every slip has at least one of, and most texts lack."""
_CODE = frozenset({"code", "pre"})


def slips(trees: Sequence[Sequence[Element]], find: Find) -> Iterator[Diagnostic]:
    """Report what stands in running text and was meant to be something else."""
    for tree in trees:
        for top in tree:
            for text in _texts(top):
                yield from _in_text(text, find)
            yield from (_empty_link(find) for link in top.iter("a") if not link.get("href"))


def _texts(element: Element) -> Iterator[str]:
    """Yield the running text below an element, piece by piece."""
    if element.tag in _CODE:
        return
    if element.text:
        yield element.text
    for child in element:
        yield from _texts(child)
        if child.tail:
            yield child.tail


def _in_text(text: str, find: Find) -> Iterator[Diagnostic]:
    if not _SIGNS.search(text):
        return
    for slip in _SLIPS:
        for found in slip.pattern.finditer(text) if slip.sign in text else ():
            yield Diagnostic(slip.code, slip.severity, find(found[0].strip()), slip.message, slip.hint)
            if slip.code == _TABLE:
                break  # one table, one mistake


def _empty_link(find: Find) -> Diagnostic:
    message = Words("リンク先がありません", "this link leads nowhere")
    hint = Words("[言葉](/guide) の ( ) に書きます", "write it inside ( )")
    return Diagnostic("M011", Severity.ERROR, find("]()"), message, hint)
