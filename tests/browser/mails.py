"""The sample's mails as they are read: the HTML of each `.eml`, and the pictures beside it."""

from __future__ import annotations

import email
import email.policy
import re
from dataclasses import dataclass
from pathlib import Path

_STYLE = re.compile(r"<style.*?</style>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail: its name below mail/, its subject and its HTML as a program for mail receives it."""

    name: str
    subject: str
    html: str

    @property
    def bare(self) -> str:
        """Return the HTML without style sheets: some programs drop them."""
        return _STYLE.sub("", self.html)


def mails_in(build: Path) -> list[Mail]:
    """Read every `.eml` of a build."""
    return [_read(path, build / "mail") for path in sorted((build / "mail").rglob("*.eml"))]


def _read(path: Path, folder: Path) -> Mail:
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    body = message.get_body(("html",))
    assert body is not None, f"{path} has no HTML part"
    return Mail(str(path.relative_to(folder).with_suffix("")), message["subject"], body.get_content())
