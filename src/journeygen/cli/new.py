"""`journeygen new`: the beginning of a message, journey, product or voice that builds as it stands."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import click

from journeygen.cli import exits
from journeygen.cli.groups import CommandLineError, command_called
from journeygen.cli.language import say
from journeygen.cli.options import root_option
from journeygen.cli.texts import written
from journeygen.diagnostics import Words
from journeygen.model.base import IDENTIFIER
from journeygen.model.folders import JOURNEYS, MESSAGES, PRODUCTS, VOICES
from journeygen.model.journey import Medium
from journeygen.model.project import Project

Begin = Callable[[str, Project], tuple[str, bytes]]


@command_called(
    "new",
    say(
        "メッセージ(message)、ジャーニー(journey)、商品(product)、お客様の声(voice)の\n"
        "書き出しを作ります。そのままで、まちがいなく組み立てられます。\n"
        "名前は半角の小文字・数字・ハイフン。メッセージは フォルダー/名前 です。",
        "Start a message, journey, product or voice.\n"
        "Names are lower-case ASCII letters, digits and hyphens; a message is FOLDER/NAME.",
    ),
    "journeygen new message walls/first-letter",
    "journeygen new journey first-letters",
    "journeygen new product plum-jam",
    "journeygen new voice plum-jam-morning",
)
@click.argument("kind", type=click.Choice(("message", "journey", "product", "voice")))
@click.argument("name")
@root_option
def command(kind: str, name: str, root: Path) -> int:
    """Write one new file into the project at `root`."""
    from journeygen.load.project import load_project
    from journeygen.write.new_files import create_file

    _check_name(kind, name)
    project = load_project(root).project
    if project is None:
        raise CommandLineError(
            Words("ここはプロジェクトのフォルダーではありません。", "This is not a project."),
            Words("journeygen init で作ります。", "Make one with journeygen init."),
        )
    path, text = BEGINNINGS[kind](name, project)
    if (root / path).exists():
        raise CommandLineError(Words(f"{path} はもうあります。", f"{path} exists already."))
    create_file(root, path, text)
    click.echo(say(f"{path} を作りました。エディターで開いて書きかえてください。", f"Made {path}."))
    return exits.FINE


def _check_name(kind: str, name: str) -> None:
    parts = name.split("/")
    deep_enough = len(parts) > 1 if kind == "message" else len(parts) == 1
    if deep_enough and all(IDENTIFIER.fullmatch(part) for part in parts):
        return
    example = {"message": "walls/first-letter", "journey": "first-letters"}.get(kind, "plum-jam")
    raise CommandLineError(
        Words(f"名前 '{name}' は使えません。", f"The name '{name}' cannot be used."),
        Words(
            f"半角の小文字・数字・ハイフンで、{example} のように書きます。",
            f"Write it like {example}, in lower-case ASCII letters, digits and hyphens.",
        ),
    )


def _message(name: str, project: Project) -> tuple[str, bytes]:
    field = "customer.family_name"
    known = project.settings.fields.get(field)
    greeting = f"{{{{ {field} }}}}さま" if known and known.required else "お客さまへ"
    return f"{MESSAGES}/{name}.md", written("message.md", title="社内での呼び名", greeting=greeting)


def _journey(name: str, project: Project) -> tuple[str, bytes]:
    events = project.settings.events
    mails = [one for one in project.messages if Medium.MAIL in project.media_of(one)]
    unsent = [one for one in mails if one not in project.media]
    if not events or not mails:
        raise CommandLineError(
            Words(
                "ジャーニーには、出来事とメッセージが要ります。", "A journey needs an event and a message."
            ),
            Words("先に journeygen new message を使います。", "Use journeygen new message first."),
        )
    event = "order.shipped" if "order.shipped" in events else next(iter(events))
    stops = "customer.unsubscribed"
    exits_line = f"exit_on: [{stops}]" if stops in events else "exit_on: []"
    values = {"event": event, "message": (unsent or mails)[0], "exits": exits_line}
    return f"{JOURNEYS}/{name}.yaml", written("journey.yaml", name=name, title="ジャーニーの呼び名", **values)


def _product(name: str, project: Project) -> tuple[str, bytes]:
    image = next(iter(project.images), None)
    if image is None:
        raise CommandLineError(
            Words("商品には写真が要ります。", "A product needs a picture."),
            Words("先に content/images/ に置きます。", "Put one into content/images/ first."),
        )
    return f"{PRODUCTS}/{name}.md", written("product.md", name=name, title="商品名", image=image)


def _voice(name: str, _project: Project) -> tuple[str, bytes]:
    today = datetime.datetime.now().astimezone().date().isoformat()
    return f"{VOICES}/{name}.md", written("voice.md", today=today)


BEGINNINGS: dict[str, Begin] = {
    "message": _message,
    "journey": _journey,
    "product": _product,
    "voice": _voice,
}
