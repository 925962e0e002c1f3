"""The fonts of a brand, mincho and gothic, regular and bold: what a job gets of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from journeygen.diagnostics import Diagnostic
from journeygen.model.print_settings import PrintFonts
from journeygen.model.project import Place
from journeygen.press.fonts.characters import characters_of, drawn, is_blank, is_selector
from journeygen.press.fonts.face import Face
from journeygen.press.fonts.found import WEIGHTS, Finder, nowhere

FAMILIES = {"mincho": "jg-mincho", "gothic": "jg-gothic"}
"""Setting → name in style sheets."""
ADDRESS = "https://jgx.invalid/font/"
Missing = frozenset[str]
"""Characters that no font of the brand has."""


@dataclass(frozen=True, slots=True)
class FontBook:
    """The faces of each voice, regular and bold."""

    voices: Mapping[str, tuple[Face, ...]]

    @classmethod
    def of(cls, fonts: PrintFonts, root: Path, place: Place = nowhere) -> tuple[FontBook, list[Diagnostic]]:
        """Find the fonts of the settings; a book with diagnostics is not whole.

        Raises EngineMissingError when what finds or cuts fonts is missing.
        """
        found = {voice: Finder(root, voice, place).faces(getattr(fonts, voice)) for voice in FAMILIES}
        book = cls({voice: faces for voice, (faces, _) in found.items()})
        return book, [problem for _, problems in found.values() for problem in problems]

    @property
    def digest(self) -> str:
        """Tell the content of all faces: what was pressed with other fonts is pressed again."""
        told = "".join(face.digest for voice in sorted(self.voices) for face in self.voices[voice])
        return hashlib.sha256(told.encode()).hexdigest()

    @property
    def files(self) -> frozenset[Path]:
        """Return the files that the faces were read from."""
        return frozenset(face.path for faces in self.voices.values() for face in faces)

    def faces(self, *texts: str) -> tuple[str, Mapping[str, bytes], Missing]:
        """Return the @font-face rules for texts (or HTML, CSS), the fonts by address, and what no font has of them.

        A character that mincho lacks comes from gothic and the reverse. Give all that a job shows at once: every
        other set of characters is another set of fonts.
        """
        wanted = characters_of(texts)
        served: dict[str, bytes] = {}
        rules = [rule for voice in FAMILIES for rule in self._rules(voice, wanted, served)]
        return "\n".join(rules), served, self.missing("".join(texts))

    def missing(self, text: str) -> Missing:
        """Return the characters of a text that no font has."""
        known = frozenset().union(*(face.characters for faces in self.voices.values() for face in faces[:1]))
        return frozenset(one for one in drawn(text) if ord(one) not in known)

    def _rules(self, voice: str, wanted: frozenset[int], served: dict[str, bytes]) -> Iterator[str]:
        others = [faces for name, faces in self.voices.items() if name != voice]
        for number, weight in enumerate(WEIGHTS):
            left = wanted
            for faces in (self.voices[voice], *others):
                face = faces[number]
                if taken := left & face.characters:
                    data = face.subset(taken | _of_any_font(wanted))
                    address = f"{ADDRESS}{hashlib.sha256(data).hexdigest()[:32]}"
                    served[address] = data
                    yield _rule(FAMILIES[voice], weight, address, taken if left is not wanted else ())
                left = left - face.characters


def _of_any_font(wanted: frozenset[int]) -> frozenset[int]:
    """Return what belongs to the font of the character before it: spaces and variation selectors."""
    return frozenset(code for code in wanted if is_selector(chr(code)) or is_blank(chr(code)))


def _rule(family: str, weight: int, address: str, only: frozenset[int] | tuple[()]) -> str:
    """Write a rule; `only` are the characters that a font lends to a family that lacks them."""
    range_ = f" unicode-range: {', '.join(f'U+{code:X}' for code in sorted(only))};" if only else ""
    return f'@font-face {{ font-family: {family}; font-weight: {weight}; src: url("{address}");{range_} }}'
