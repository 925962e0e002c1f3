"""What plain WeasyPrint takes for the same postcards, a recipient at a time. Run as a program.

print_floor.py PROJECT MESSAGE RECIPIENTS HOW

HOW is `plain`: a document for each recipient and fonts by family, as anybody would write it; or `shared`: the same with
one FontConfiguration, one cache, and fonts cut down to the job's characters. Nothing is checked, no code is drawn, no
colour converted, no box set. Prints the CPU seconds of setting alone, and the number of recipients.
"""

from __future__ import annotations

import base64
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import weasyprint
from weasyprint.text.fonts import FontConfiguration

from journeygen.compile.print.records import record_html
from journeygen.model.folders import CONTENT
from journeygen.press.fonts import FontBook
from journeygen.print_run.order import Order, Ready, prepare
from journeygen.print_run.records import Record


def documents(ready: Ready) -> list[str]:
    """Return each recipient's pages as HTML, pictures inside."""
    pictures = {
        address: f"data:image;base64,{base64.b64encode(_picture(ready, path)).decode()}"
        for address, path in ready.sheet.images.items()
    }
    read = map(ready.reader.read, ready.table.rows())
    made = [
        record_html(ready.shop, ready.sheet, record.values, record.recipient)
        for record in read
        if isinstance(record, Record)
    ]
    return [_replaced(html, pictures) for html in made]


def _picture(ready: Ready, path: str) -> bytes:
    return (ready.order.root / CONTENT / path).read_bytes()


def _replaced(html: str, pictures: dict[str, str]) -> str:
    for address, data in pictures.items():
        html = html.replace(address, data)
    return html


def page(css: str, body: str) -> str:
    """Return a document."""
    head = f'<meta charset="utf-8"><title>便り</title><style>{css}</style>'
    return f'<!DOCTYPE html><html lang="ja"><head>{head}</head><body>{body}</body></html>'


def plain(ready: Ready, bodies: list[str]) -> None:
    """Set each with nothing shared."""
    css = ready.sheet.css.replace("jg-mincho", "'Noto Serif CJK JP'").replace(
        "jg-gothic", "'Noto Sans CJK JP'"
    )
    for body in bodies:
        weasyprint.HTML(string=page(css, body)).write_pdf()


def shared(ready: Ready, bodies: list[str]) -> None:
    """Set each with one font configuration, one cache, and small fonts."""
    book, _ = FontBook.of(ready.shop.project.settings.print.fonts, ready.order.root)
    faces, fonts, _ = book.faces(ready.sheet.css, *bodies)
    fonts_inside = _replaced(
        faces,
        {name: f"data:font/otf;base64,{base64.b64encode(data).decode()}" for name, data in fonts.items()},
    )
    configuration, cache = FontConfiguration(), dict[str, Any]()
    style = weasyprint.CSS(string=fonts_inside + ready.sheet.css, font_config=configuration)
    for body in bodies:
        weasyprint.HTML(string=page("", body)).write_pdf(
            stylesheets=[style], font_config=configuration, cache=cache
        )


WAYS: dict[str, Callable[[Ready, list[str]], None]] = {"plain": plain, "shared": shared}


def main() -> None:
    """Set them all and say what it took."""
    root, message, recipients, how = sys.argv[1:]
    ready, problems = prepare(Order(Path(root), message, Path(recipients), Path(root) / "unused"))
    if ready is None:
        raise SystemExit("\n".join(f"{found.code} {found.message.en}" for found in problems))
    bodies = documents(ready)
    start = time.process_time()
    WAYS[how](ready, bodies)
    sys.stdout.write(f"{time.process_time() - start} {len(bodies)}\n")


if __name__ == "__main__":
    main()
