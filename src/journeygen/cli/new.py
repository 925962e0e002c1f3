"""`journeygen new`: the beginning of a message, journey, product, voice, issue or article that builds as it stands."""

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
from journeygen.diagnostics import Words, nearest
from journeygen.model.base import IDENTIFIER
from journeygen.model.folders import JOURNEYS, MAGAZINE, MESSAGES, PRODUCTS, SETTINGS_FILE, VOICES
from journeygen.model.journey import Medium
from journeygen.model.magazine import ISSUE_FILE
from journeygen.model.magazine_settings import MagazineSettings
from journeygen.model.project import Project

Begin = Callable[[str, Project], tuple[str, bytes]]


@command_called(
    "new",
    say(
        "メッセージ(message)、ジャーニー(journey)、商品(product)、お客様の声(voice)、\n"
        "会報誌の号(issue)と記事(article)の書き出しを作ります。\n"
        "そのままで、まちがいなく組み立てられます。名前は半角の小文字・数字・ハイフン。\n"
        "メッセージは フォルダー/名前、記事は 号/名前 です。",
        "Start a message, journey, product, voice, issue or article.\n"
        "Names are lower-case ASCII letters, digits and hyphens; a message is FOLDER/NAME,\n"
        "an article ISSUE/NAME.",
    ),
    "journeygen new message walls/first-letter",
    "journeygen new journey first-letters",
    "journeygen new product plum-jam",
    "journeygen new voice plum-jam-morning",
    "journeygen new issue 2027-spring",
    "journeygen new article 2026-winter/first-snow",
)
@click.argument("kind", type=click.Choice(("message", "journey", "product", "voice", "issue", "article")))
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
    is_as_deep = len(parts) > 1 if kind == "message" else len(parts) == (2 if kind == "article" else 1)
    if is_as_deep and all(IDENTIFIER.fullmatch(part) for part in parts):
        return
    example = _EXAMPLES.get(kind, "plum-jam")
    raise CommandLineError(
        Words(f"名前 '{name}' は使えません。", f"The name '{name}' cannot be used."),
        Words(
            f"半角の小文字・数字・ハイフンで、{example} のように書きます。",
            f"Write it like {example}, in lower-case ASCII letters, digits and hyphens.",
        ),
    )


_EXAMPLES = {
    "message": "walls/first-letter",
    "journey": "first-letters",
    "issue": "2027-spring",
    "article": "2026-winter/first-snow",
}


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
    image = _first_picture(project, Words("商品には写真が要ります。", "A product needs a picture."))
    return f"{PRODUCTS}/{name}.md", written("product.md", name=name, title="商品名", image=image)


def _first_picture(project: Project, needed: Words) -> str:
    image = next(iter(project.images), None)
    if image is None:
        hint = Words("先に content/images/ に置きます。", "Put one into content/images/ first.")
        raise CommandLineError(needed, hint)
    return image


def _voice(name: str, _project: Project) -> tuple[str, bytes]:
    return f"{VOICES}/{name}.md", written("voice.md", today=_today().isoformat())


def _issue(name: str, project: Project) -> tuple[str, bytes]:
    _magazine(project)
    image = _first_picture(project, Words("号には表紙の画像が要ります。", "An issue needs a cover."))
    today = _today()
    number = max((issue.head.number for issue in project.issues.values()), default=0) + 1
    values = {"number": str(number), "season": _SEASONS[today.month % 12 // 3], "today": today.isoformat()}
    return f"{MAGAZINE}/{name}/{ISSUE_FILE}", written("issue.md", image=image, **values)


_SEASONS = ("winter", "spring", "summer", "autumn")
"""From December, three months each."""


def _article(name: str, project: Project) -> tuple[str, bytes]:
    magazine, issue = _magazine(project), name.partition("/")[0]
    if issue not in project.issues:
        hint = nearest(issue, project.issues) or Words(
            f"先に journeygen new issue {issue} を使います。", f"Use journeygen new issue {issue} first."
        )
        raise CommandLineError(Words(f"号 '{issue}' はありません。", f"There is no issue '{issue}'."), hint)
    topic, author = next(iter(magazine.topics), ""), project.settings.brand.founder.name
    text = written("article.md", today=_today().isoformat(), topic=topic, author=author)
    return f"{MAGAZINE}/{name}.md", text


def _magazine(project: Project) -> MagazineSettings:
    if project.settings.magazine is None:
        raise CommandLineError(
            Words(
                f"{SETTINGS_FILE} に magazine: がありません。", f"There is no magazine: in {SETTINGS_FILE}."
            ),
            Words(
                "magazine: {title: 会報誌の名前} から始めます。", "Begin with magazine: {title: its name}."
            ),
        )
    return project.settings.magazine


def _today() -> datetime.date:
    return datetime.datetime.now().astimezone().date()


BEGINNINGS: dict[str, Begin] = {
    "message": _message,
    "journey": _journey,
    "product": _product,
    "voice": _voice,
    "issue": _issue,
    "article": _article,
}
