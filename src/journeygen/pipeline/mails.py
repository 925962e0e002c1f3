"""The mails of a build."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from journeygen.compile.compiled import CompiledMail
from journeygen.compile.mail import compile_mail
from journeygen.compile.shop import Shop
from journeygen.model.journey import Medium
from journeygen.pipeline.work import Work, key_of


def mails(work: Work) -> Iterator[CompiledMail]:
    """Compile the mails."""
    shop = Shop(work.project, work.loaded.names, work.memory, work.destinations)
    for message, version in work.chosen(Medium.MAIL):
        yield work.remembered(
            f"mail:{key_of(message, version)}", partial(compile_mail, shop, message, version)
        )
