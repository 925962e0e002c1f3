"""The tiny project with a telephone: shops and sheets for the tests of calls."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from journeygen.compile.call import CallSheet, CallShop, compile_call, compile_sheet
from journeygen.compile.compiled import CompiledCall
from journeygen.load.project import load_project
from tests.mistakes import TINY

CALL = """---
title: 秋のお電話
call:
  purpose: 味噌の加減を、ひとつお伝えする
  before: 葉書が届いている
  attempts: 2
  away: また葉書を書く
  about: [customer.is_vip, customer.tastes, order.shipped_on, customer.order_count]
  record: [customer.nickname, customer.is_subscriber, customer.tastes, order.shipped_on, customer.order_count]
  events: [order.placed]
---
"""
SCRIPT = "「{{ customer.family_name }}さまのお宅でしょうか。」\n"
STEPS = """  - id: call
    after: P20D
    at: "11:00"
    send: letters/call
    by: call
    when: {customer.is_vip: true}
"""


def call_shop(root: Path, files: Mapping[str, str] | None = None, script: str = SCRIPT) -> CallShop:
    """Lay out the tiny project with a call, and with these files over it, and open its shop."""
    shutil.copytree(TINY, root, symlinks=True)
    journey = (root / "journeys/welcome.yaml").read_text(encoding="utf-8") + STEPS
    written = {"journeys/welcome.yaml": journey, "content/messages/letters/call.md": CALL + script}
    for path, text in {**written, **(files or {})}.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    loaded = load_project(root)
    assert loaded.project is not None
    assert loaded.diagnostics == ()
    return CallShop(loaded.project, loaded.names)


def made(shop: CallShop, name: str = "letters/call") -> CompiledCall:
    """Compile a call as the build does."""
    message = shop.project.messages[name]
    return compile_call(shop, message, message.versions[0])


def sheet_of(shop: CallShop, name: str = "letters/call") -> CallSheet:
    """Compile a call that has no mistakes."""
    message = shop.project.messages[name]
    assert message.head.call is not None
    sheet, problems = compile_sheet(shop, message, message.versions[0], message.head.call)
    assert problems == []
    assert sheet is not None
    return sheet


def page_of(shop: CallShop) -> str:
    """Return the page that the build writes."""
    found = made(shop)
    assert found.diagnostics == ()
    body = found.artifacts[0].body
    assert isinstance(body, bytes)
    return body.decode()
