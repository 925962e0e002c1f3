"""What a build says at its end: how much, what became of it, where to look first, how long it took."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from journeygen.cli.findings import stdout
from journeygen.cli.language import say
from journeygen.cli.screen import paint_for
from journeygen.cli.work import MAIN_FILES, Verdict, count
from journeygen.model.structure import STRUCTURE
from journeygen.write.output import Written


def summary(verdict: Verdict, written: Written | None, out: Path, seconds: float) -> str:
    """Return the closing lines; `written` is None when nothing had changed."""
    paint = paint_for(stdout())
    head = say(f"できました: {_near(out)} ({seconds:.1f} 秒)", f"Done: {_near(out)} ({seconds:.1f} s)")
    lines = [paint("good", head), _counts(verdict)]
    if verdict.pages:
        lines.append(_site(verdict))
    if verdict.pieces or verdict.booklets:
        lines.append(say(f"  印刷物は、{STRUCTURE.ja}", f"  The pieces are {STRUCTURE.en}"))
    if written is None:
        lines.append(say("  変わったところはありません。", "  Nothing has changed."))
    else:
        lines.append(_became(written))
        first = _look_first(written)
        if first:
            lines.append(
                say(f"  最初に見るなら: {_near(out / first)}", f"  Look first at: {_near(out / first)}")
            )
    return "\n".join(lines)


def _counts(verdict: Verdict) -> str:
    return say(
        f"  ジャーニー {verdict.journeys}、メッセージ {verdict.messages}。"
        f"版を含めて、メール {verdict.mails}、印刷物 {verdict.pieces}、お電話の台本 {verdict.calls}",
        f"  {verdict.journeys} journeys, {verdict.messages} messages; with versions,"
        f" {verdict.mails} mails, {verdict.pieces} printed pieces, {verdict.calls} call sheets",
    )


def _site(verdict: Verdict) -> str:
    bound = verdict.booklets
    return say(
        f"  サイト {verdict.pages} ページ(会報誌 {verdict.issues} 冊分){f'、冊子 {bound}' if bound else ''}",
        f"  a site of {verdict.pages} pages, {verdict.issues} issues of the magazine"
        f"{f', {bound} as booklets' if bound else ''}",
    )


def _became(written: Written) -> str:
    created, updated = _made(written.created), _made(written.updated)
    unchanged, removed = _made(written.unchanged), _made(written.removed)
    return say(
        f"  このうち、新しく {created}、変更 {updated}、同じ {unchanged}、削除 {removed}",
        f"  of these {created} new, {updated} changed, {unchanged} the same, {removed} removed",
    )


def _made(paths: Sequence[str]) -> int:
    return sum(count(paths, medium) for medium in MAIN_FILES)


def _look_first(written: Written) -> str | None:
    """Choose what opens with a double click: a mail that is new or changed, else any. Pages of the site need a server."""
    for paths in ((*written.updated, *written.created), written.unchanged):
        for ending in (".eml", ".html"):
            found = next(
                (path for path in paths if path.endswith(ending) and not path.startswith("site/")), None
            )
            if found:
                return found
    return None


def _near(path: Path) -> str:
    """Write a path as seen from here when it is below, else in full."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)
