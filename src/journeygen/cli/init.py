"""`journeygen init`: lay out the sample brand as a new project."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import click

from journeygen.cli import exits
from journeygen.cli.groups import CommandLineError, command_called
from journeygen.cli.language import say
from journeygen.diagnostics import Words
from journeygen.model.folders import CONTENT, JOURNEYS, SETTINGS_FILE

SAMPLE_FOLDERS = (JOURNEYS, CONTENT)
IGNORED = "/.cache/\n/build/*\n!/build/.gitignore\n"
_BRAND = re.compile(r"^(brand:\n(?:[ \t]+.*\n|[ \t]*\n|[ \t]*#.*\n)*?[ \t]+name:)[^\n]*", re.MULTILINE)


@command_called(
    "init",
    say(
        "見本一式(架空のお店のジャーニー・メッセージ・商品・写真)を、新しいフォルダーに広げます。\n"
        "そのまま journeygen build できます。見本を書きかえて、ご自分のお店のものにしてください。",
        "Lay out a whole sample shop as a new project, ready for journeygen build.",
    ),
    "journeygen init my-shop",
    'journeygen init my-shop-2 --brand "山あいのジャム工房"',
)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--brand", metavar="NAME", help=say("屋号。", "The brand's name."))
def command(folder: Path, brand: str | None) -> int:
    """Lay out the starter in `folder`."""
    from journeygen.write.new_files import is_empty, write_files

    if not is_empty(folder):
        raise CommandLineError(
            Words(f"{folder} は空ではありません。", f"{folder} is not empty."),
            Words("新しいフォルダーの名前を指定します。", "Name a new folder."),
        )
    if brand is not None and (not brand.strip() or not brand.isprintable()):
        raise CommandLineError(
            Words("屋号は一行の文字にします。", "The brand's name must be one line of text.")
        )
    files = dict(_starter(brand))
    write_files(folder, files)
    click.echo(_next_steps(folder, len(files)))
    return exits.FINE


def _starter(brand: str | None) -> Iterator[tuple[str, bytes]]:
    """Yield every file of a new project."""
    from journeygen.cli.texts import written
    from journeygen.compile.schemas import schemas
    from journeygen.load.files import list_files
    from journeygen.load.templates import default_theme
    from journeygen.write.place import IGNORE_TEXT

    sample = default_theme()
    settings = (sample / SETTINGS_FILE).read_text(encoding="utf-8")
    yield SETTINGS_FILE, (_with_brand(settings, brand) if brand else settings).encode()
    for folder in SAMPLE_FOLDERS:
        for path in list_files(sample, folder, ("",)):
            yield path, (sample / path).read_bytes()
    for name, data in schemas().items():
        yield f"schemas/{name}", data
    yield "README.md", written("README.md", brand=brand or "わたしたち")
    yield ".gitignore", IGNORED.encode()
    yield "build/.gitignore", IGNORE_TEXT.encode()


def _with_brand(settings: str, brand: str) -> str:
    quoted = json.dumps(brand, ensure_ascii=False)  # a JSON string is a YAML string
    return _BRAND.sub(lambda found: f"{found[1]} {quoted}", settings, count=1)


def _next_steps(folder: Path, count: int) -> str:
    return say(
        f"{folder} に {count} 個のファイルを作りました。次は:\n"
        f"  cd {folder}\n"
        f"  journeygen build      # 組み立てる(結果は build/)\n"
        f"  README.md             # 書きかえるところの案内",
        f"Made {count} files in {folder}. Next:\n"
        f"  cd {folder}\n"
        f"  journeygen build      # the result is in build/\n"
        f"  README.md             # what to change first (Japanese)",
    )
