"""Render an MJML source to HTML with mrml, guarded: nothing that crashes it gets in, no error without a place gets out."""

from __future__ import annotations

import re
from itertools import accumulate

import mjml

from journeygen.compile.mjml import words
from journeygen.compile.mjml.encode import encode, encoded_pieces
from journeygen.compile.mjml.findings import NOT_RENDERED, Finding
from journeygen.compile.mjml.limits import place, unsafe
from journeygen.compile.mjml.tags import cut
from journeygen.compile.mjml.validate import validate

_POSITION = re.compile(r" in root template at position (\d+):\d+| in root template")


class MjmlError(ValueError):
    """An MJML source that cannot be rendered; `findings` holds at least one finding, the first one to show."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        first = findings[0]
        super().__init__(f"{first.line}:{first.column}: {first.code} {first.message.en}")
        self.findings = findings
        self.line = first.line
        self.column = first.column


def to_html(source: str) -> str:
    """Render an MJML source to HTML; MSO comments stay, no font is loaded, nothing is included.

    Raises MjmlError. It does not validate a source that renders: run `validate` first.
    """
    too_much = unsafe(source)
    if too_much is not None:
        raise MjmlError((too_much,))
    encoded = encode(source)
    try:
        # Without a loader every mj-include fails; with fonts={} mrml links none of its default web fonts.
        return mjml.mjml2html(encoded, disable_comments=False, fonts={}, include_loader=None)
    except ValueError as refusal:
        raise MjmlError(validate(source) or (from_mrml(source, str(refusal)),)) from refusal
    except BaseException as panic:
        # A Rust panic arrives as a PanicException, which is no Exception and would end the whole program.
        if type(panic).__name__ != "PanicException":
            raise
        raise MjmlError(validate(source) or (from_mrml(source, str(panic)),)) from None


def from_mrml(source: str, reason: str) -> Finding:
    """Turn mrml's own words into a finding; it counts bytes of the encoded source, if it gives a place at all.

    No source is known that passes `validate` and gets here; this is for the ones that are not known.
    """
    position = _POSITION.search(reason)
    at = int(position.group(1)) if position and position.group(1) else 0
    message = words.not_rendered(_POSITION.sub("", reason))
    return Finding(*place(source, _original_offset(source, at)), NOT_RENDERED, message)


def _original_offset(source: str, encoded_byte: int) -> int:
    """Find the text or tag in which a byte of the encoded source stands, and where it begins in the source."""
    written = encoded_pieces(source)
    ends = accumulate(len(piece.encode()) for piece in written)
    before = next((index for index, end in enumerate(ends) if end > encoded_byte), len(written) - 1)
    return sum(map(len, cut(source).pieces[:before]))
