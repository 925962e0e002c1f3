"""The inventory as tables for a person."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from journeygen.cli.language import LANGUAGE, say
from journeygen.cli.list_pages import pages_table
from journeygen.compile.sentences.titles import Titles
from journeygen.model.durations import is_zero, shift
from journeygen.model.journey import Journey, Medium, Step
from journeygen.model.message import Message
from journeygen.model.project import Project
from journeygen.select import Selected

if TYPE_CHECKING:
    from journeygen.pipeline.backlinks import Target

_WIDE = 200
"""Cells of a line when nobody watches: a pipe cuts nothing off."""

_MEDIA = {
    Medium.MAIL: say("メール", "mail"),
    Medium.PRINT: say("郵便", "print"),
    Medium.CALL: say("電話", "call"),
}


def print_tables(project: Project, selected: Selected, targets: tuple[Target, ...] = ()) -> None:
    """Print the selected journeys with their steps, then the selected messages, then the pages they lead to."""
    console = Console(width=None if sys.stdout.isatty() else _WIDE, highlight=False)
    if selected.journeys:
        console.print(_journeys(project, selected))
    if selected.messages:
        console.print(_messages(project, selected))
    if targets:
        console.print(pages_table(targets))
    console.print(_counts(selected))


def _table(*columns: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold")
    return table


def _journeys(project: Project, selected: Selected) -> Table:
    table = _table(
        say("ジャーニー / ステップ", "journey / step"),
        say("いつ", "when"),
        say("メッセージ", "message"),
        say("届け方", "by"),
        say("版", "versions"),
        say("分類", "tags"),
    )
    titles = _Named(Titles.of(project.settings).by_name())
    for name in sorted(selected.journeys):
        journey = project.journeys[name]
        when = journey.trigger.sentence(titles).in_language(LANGUAGE)
        table.add_row(Text(name, style="bold cyan"), when, journey.title, "", "", " ".join(journey.tags))
        for row in _steps(project, journey):
            table.add_row(*row)
        table.add_section()
    return table


def _steps(project: Project, journey: Journey) -> Iterator[tuple[str, ...]]:
    for _, branch, steps in journey.branches():
        for step in steps:
            label = step.id if branch == "main" else f"{branch} / {step.id}"
            message = project.messages.get(step.send)
            yield f"  {label}", _moment(step), step.send, _by(step.by), _versions(message), ""


def _moment(step: Step) -> str:
    if is_zero(step.after):
        return f"{say('当日', 'same day')} {step.at}" if step.at else say("すぐに", "at once")
    return f"{shift(step.after).in_language(LANGUAGE)} {step.at or ''}".rstrip()


def _by(media: tuple[Medium, ...]) -> str:
    return say("・", ", ").join(_MEDIA[medium] for medium in media)


def _versions(message: Message | None) -> str:
    return " ".join(version.name for version in message.versions) if message else "?"


def _messages(project: Project, selected: Selected) -> Table:
    table = _table(
        say("メッセージ", "message"),
        say("件名", "subject"),
        say("届け方", "by"),
        say("版", "versions"),
        say("分類", "tags"),
    )
    for name in sorted(selected.messages):
        message = project.messages[name]
        shown = Text(message.head.subject or message.title)
        table.add_row(
            name, shown, _by(project.media_of(name)), _versions(message), " ".join(message.head.tags)
        )
    return table


def _counts(selected: Selected) -> str:
    return say(
        f"ジャーニー {len(selected.journeys)}、メッセージ {len(selected.messages)}",
        f"{len(selected.journeys)} journeys, {len(selected.messages)} messages",
    )


class _Named(dict[str, str]):
    """Titles by name; what is not declared goes by its own name."""

    def __missing__(self, key: str) -> str:
        return key
