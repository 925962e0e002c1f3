"""Encode a whole MJML source for mrml: its attribute values and its title, nothing else."""

from __future__ import annotations

from journeygen.compile.mjml.attributes import encode_title
from journeygen.compile.mjml.tags import cut


def encode(source: str) -> str:
    """Return the source with every attribute value, of MJML and of HTML inside it, safe from mrml's formatter."""
    return encode_title("".join(encoded_pieces(source)))


def encoded_pieces(source: str) -> list[str]:
    """Return the pieces of the source, texts as they are and tags encoded, one for one."""
    whole = cut(source)
    written = whole.pieces.copy()
    written[1::2] = [tag.encoded for tag in whole.tags]
    return written
