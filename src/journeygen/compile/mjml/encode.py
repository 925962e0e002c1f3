"""Write an MJML source so that mrml takes it: attribute values, the title, blanks and `>` in text."""

from __future__ import annotations

import re

from journeygen.compile.mjml.attributes import encode_title
from journeygen.compile.mjml.elements import HTML
from journeygen.compile.mjml.tags import BLANKS, Cut, cut

# Character references mean nothing in style sheets; there, blanks before `>` have the same effect.
_STYLES = frozenset({"mj-style", "style", "script"})
_AFTER_LETTER = re.compile(r"([^\x00-\x7f].?|\]\])>", re.DOTALL)


def encode(source: str) -> str:
    """Return the source with every attribute value, of MJML and of HTML inside it, safe from mrml's formatter."""
    return encode_title("".join(encoded_pieces(source)))


def encoded_pieces(source: str) -> list[str]:
    """Return the pieces of the source, texts and tags by turns, one for one, each as mrml takes it."""
    whole = cut(source)
    written = whole.pieces.copy()
    written[1::2] = [tag.encoded for tag in whole.tags]
    for index, text in enumerate(whole.pieces[::2]):
        if not text:
            continue
        # In mj-head, mj-attributes and mj-social mrml takes a blank for text unless it begins with a newline.
        if text[0] in BLANKS and text[0] != "\n" and not text.strip(BLANKS) and _beside_mjml(whole, index):
            written[2 * index] = "\n"
        elif ">" in text:
            written[2 * index] = _without_end(text, whole.tags[index - 1].name if index else "")
    return written


def _beside_mjml(whole: Cut, index: int) -> bool:
    return any(tag.kind != HTML for tag in whole.tags[max(0, index - 1) : index + 1])


def _without_end(text: str, opened: str) -> str:
    """Write a `>` in text so that mrml survives it: after a Japanese letter, as in 前 > 後, its parser panics."""
    if opened in _STYLES:
        return _AFTER_LETTER.sub(lambda found: f"{found[1]}  >", text)
    return text.replace(">", "&gt;")
