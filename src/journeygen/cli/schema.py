"""`journeygen schema`: the JSON Schemas by which editors complete our files."""

from __future__ import annotations

from pathlib import Path

import click

from journeygen.cli import exits
from journeygen.cli.groups import CommandLineError, command_called
from journeygen.cli.language import say
from journeygen.diagnostics import Words, nearest

ENDING = ".schema.json"


@command_called(
    "schema",
    say(
        "YAML とメッセージの項目を定める JSON Schema を出します。\n名前を省くと、名前の一覧を出します。",
        "Print the JSON Schema of a kind of file.\nWithout a name, list the names.",
    ),
    "journeygen schema",
    "journeygen schema journey",
    "journeygen schema --out schemas",
)
@click.argument("name", required=False)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help=say("フォルダーに書き出します。", "Write to a folder."),
)
def command(name: str | None, out: Path | None) -> int:
    """Print or write the schemas."""
    from journeygen.compile.schemas import schemas

    known = {file.removesuffix(ENDING): data for file, data in schemas().items()}
    if name is not None:
        wanted = name.removesuffix(ENDING)
        if wanted not in known:
            words = Words(f"スキーマ '{name}' はありません。", f"There is no schema '{name}'.")
            raise CommandLineError(words, nearest(wanted, known))
        known = {wanted: known[wanted]}
    if out is not None:
        _write(out, known)
    elif name is not None:
        click.echo(next(iter(known.values())), nl=False)
    else:
        click.echo("\n".join(known))
    return exits.FINE


def _write(out: Path, known: dict[str, bytes]) -> None:
    from journeygen.write.new_files import write_files

    write_files(out, {f"{name}{ENDING}": data for name, data in known.items()})
    click.echo(
        say(f"{len(known)} 個のスキーマを {out} に書きました。", f"Wrote {len(known)} schemas to {out}.")
    )
