"""`journeygen print-run`: one piece and a file of recipients → what a print house takes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from journeygen.cli import exits
from journeygen.cli.findings import show_text, stderr
from journeygen.cli.groups import CommandLineError, command_called
from journeygen.cli.language import say
from journeygen.cli.options import root_option
from journeygen.cli.screen import progress
from journeygen.cli.work import source_of
from journeygen.diagnostics import Diagnostic, Words, nearest

if TYPE_CHECKING:
    from journeygen.print_run.encoding import Encoding
    from journeygen.print_run.order import NoSuchPieceError, Order
    from journeygen.print_run.report import Report
    from journeygen.print_run.run import Outcome


@command_called(
    "print-run",
    say(
        "印刷物を、宛先の CSV の一人ひとりに差し込み、印刷所に渡すファイルを作ります。\n"
        "途中で止まっても、もう一度動かせば続きから進みます。お客様のデータは DIR のほかには残りません。",
        "Merge a piece with a CSV of recipients into the files that a print house takes.\n"
        "When it was stopped, run it again and it goes on. Recipients' data stays in DIR and nowhere else.",
    ),
    "journeygen print-run win-back/spring --recipients content/recipients-sample.csv --out run-spring",
    "journeygen print-run win-back/spring --recipients content/recipients-sample.csv --out run --per 4",
)
@click.argument("message")
@click.option(
    "--recipients",
    required=True,
    type=click.Path(path_type=Path),
    metavar="FILE.csv",
    help=say("宛先の CSV(UTF-8 か CP932)。", "The CSV of recipients (UTF-8 or CP932)."),
)
@click.option(
    "--out",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help=say("書き出す先。", "Where to write."),
)
@click.option("--version", default="a", metavar="V", help=say("版(既定は a)。", "The version (default: a)."))
@click.option(
    "--per",
    type=click.IntRange(min=1),
    metavar="N",
    help=say("N 件ごとに PDF を分けます。", "A PDF for every N records."),
)
@click.option(
    "--encoding",
    type=click.Choice(["auto", "utf-8", "cp932"]),
    default="auto",
    help=say("文字コード(既定は auto)。", "The encoding (default: auto)."),
)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    metavar="N",
    help=say("初めの N 行だけ。", "Only the first N rows."),
)
@click.option(
    "--artwork/--no-artwork",
    default=True,
    help=say("差し込みのない版下と、データの CSV も出します。", "Also write the artwork and data files."),
)
@click.option(
    "--force", is_flag=True, help=say("前の結果を使わず、初めから。", "Start anew, over an earlier run.")
)
@root_option
def command(encoding: str, per: int | None, **rest: Any) -> int:
    """Print a run. The other options go by the names of an order's fields."""
    from journeygen.print_run.order import Order

    chosen = None if encoding == "auto" else cast("Encoding", encoding)
    return _print(Order(encoding=chosen, per=per or 0, **rest))


def _print(order: Order) -> int:
    from journeygen.print_run.order import NoSuchPieceError, prepare
    from journeygen.print_run.run import print_run
    from journeygen.print_run.silence import nothing_told

    try:
        ready, problems = prepare(order)
    except NoSuchPieceError as wrong:
        raise _unknown(wrong) from None
    _show(problems, order)
    if ready is None:
        return exits.MISTAKES
    with nothing_told(), progress() as show:
        outcome = print_run(ready, show)
    _show(outcome.diagnostics, order)
    return _said(outcome, order)


def _show(found: list[Diagnostic] | tuple[Diagnostic, ...], order: Order) -> None:
    """Show findings; the lines of the recipients' file stay where they are (D25)."""
    own = order.recipients.as_posix()
    customers = [one for one in found if one.span.file == own]
    show_text(customers, Path.cwd(), lambda _: None, stderr())
    show_text([one for one in found if one.span.file != own], order.root, source_of(order.root), stderr())


def _said(outcome: Outcome, order: Order) -> int:
    if outcome.was_another:
        raise CommandLineError(
            Words(
                f"{order.out} には、別の印刷の結果があります。",
                f"{order.out} holds the result of another run.",
            ),
            Words(
                "別のフォルダーにするか、消してよければ --force を付けます。",
                "Name another folder, or add --force to replace it.",
            ),
        )
    if outcome.was_finished:
        words = say(
            f"{order.out} はもう出来上がっています。作り直すには --force を付けます。",
            f"{order.out} is finished already. To make it anew, add --force.",
        )
        click.echo(words)
        return exits.FINE
    if outcome.report is None:
        return exits.MISTAKES
    click.echo(_summary(outcome.report, order.out))
    return exits.FINE if outcome.report.totals.printed else exits.MISTAKES


def _summary(report: Report, out: Path) -> str:
    totals = report.totals
    rejected = sum(totals.rejected.values())
    lost = Words(
        f"刷れないもの {rejected:,} 件は、理由とともに {out / 'rejects.csv'} にあります。",
        f"Rejected: {rejected:,}, with the reasons in {out / 'rejects.csv'}.",
    )
    none = Words("刷れないものはありません。", "Rejected: none.")
    told = lost if rejected else none
    return say(
        f"{totals.read:,} 件のうち {totals.printed:,} 件({report.pages:,} ページ)を {out} に刷りました。{told.ja}",
        f"Printed {totals.printed:,} of {totals.read:,} recipients ({report.pages:,} pages) to {out}. {told.en}",
    )


def _unknown(wrong: NoSuchPieceError) -> CommandLineError:
    hint = nearest(wrong.name, wrong.names)
    if wrong.kind == "print":
        words = Words(
            f"メッセージ '{wrong.name}' には print: がありません。", f"'{wrong.name}' has no print: in it."
        )
        hint = Words("見出しに print: {piece: postcard} などと書きます。", "Write print: {piece: postcard}.")
    elif wrong.kind == "version":
        words = Words(f"版 '{wrong.name}' はありません。", f"There is no version '{wrong.name}'.")
    else:
        words = Words(f"メッセージ '{wrong.name}' はありません。", f"There is no message '{wrong.name}'.")
    return CommandLineError(words, hint)
