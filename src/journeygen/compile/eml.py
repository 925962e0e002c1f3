"""A mail as a file: opens in any mail program, filled with an invented customer.

Bodies are base64: MJML's lines are longer than SMTP allows (998 characters, RFC 5322), and Japanese is not ASCII.
There is no Date (a build has no clock); `X-Unsent` makes programs show the file as a draft.
"""

from __future__ import annotations

import string
from base64 import b64encode
from dataclasses import dataclass
from email.header import Header
from email.utils import formataddr
from functools import lru_cache
from urllib.parse import quote

_BOUNDARY = "=_journeygen_part"
"""Stands in no body: base64 knows neither `=` before the end of a line nor `_`."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """The headers of a mail, as texts. An empty value leaves the header out."""

    sender_name: str
    sender_address: str
    reply_to: str
    recipient_name: str
    recipient_address: str
    subject: str
    list_unsubscribe: str = ""


def write_eml(envelope: Envelope, html: str, text: str) -> bytes:
    """Write a multipart/alternative message: text first, then HTML (RFC 2046 5.1.4)."""
    head = "".join(f"{name}: {value}\r\n" for name, value in _headers(envelope) if value)
    parts = "".join(
        f"--{_BOUNDARY}\r\nContent-Type: text/{kind}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        f"{_base64(body)}\r\n"
        for kind, body in (("plain", text), ("html", html))
    )
    return f"{head}\r\n{parts}--{_BOUNDARY}--\r\n".encode("ascii")


def _base64(text: str) -> str:
    """Encode in lines of 76 characters (RFC 2045 6.8)."""
    encoded = b64encode(text.encode()).decode("ascii")
    return "\r\n".join([encoded[start : start + 76] for start in range(0, len(encoded), 76)])


def _headers(envelope: Envelope) -> list[tuple[str, str]]:
    one_click = "List-Unsubscribe=One-Click" if envelope.list_unsubscribe else ""
    return [
        ("From", _address(envelope.sender_name, envelope.sender_address)),
        ("To", _address(envelope.recipient_name, envelope.recipient_address)),
        ("Reply-To", _one_line(envelope.reply_to)),
        ("Subject", _encoded(envelope.subject)),
        (
            "List-Unsubscribe",
            f"<{_ascii(envelope.list_unsubscribe)}>" if envelope.list_unsubscribe else "",
        ),
        ("List-Unsubscribe-Post", one_click),
        ("X-Unsent", "1"),
        ("MIME-Version", "1.0"),
        ("Content-Type", f'multipart/alternative; boundary="{_BOUNDARY}"'),
    ]


@lru_cache(maxsize=256)
def _address(name: str, address: str) -> str:
    return formataddr((str(_one_line(name)), _one_line(address)))


def _encoded(text: str) -> str:
    text = _one_line(text)
    return (
        text if text.isascii() and len(text) < 60 else Header(text, "utf-8", header_name="Subject").encode()
    )


def _ascii(address: str) -> str:
    """An address in a header is ASCII: what is not is written in percent (RFC 3986 2.1)."""
    return quote(_one_line(address), safe=string.punctuation)


def _one_line(text: str) -> str:
    """A header is one line: a value with line breaks must not begin another header."""
    return " ".join(text.split())
