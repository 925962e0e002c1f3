"""P203: every font is inside the PDF, as real outlines, and only with the characters that are used."""

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Span, Words, error
from journeygen.press.preflight.document import Font
from journeygen.press.preflight.facts import Facts

CODE = "P203"


def check(facts: Facts) -> Iterator[Diagnostic]:
    """Find fonts that a print house would refuse."""
    for font in facts.document.fonts:
        trouble = _trouble(font)
        if trouble:
            ja, en = trouble
            name = font.name.split("+")[-1] or "?"
            message = Words(f"書体 {name} が{ja}", f"the font {name} {en}")
            hint = Words(
                "journeygen.yaml の print.fonts に、TrueType(.ttf)の書体を書きます",
                "name a TrueType font (.ttf) under print.fonts in journeygen.yaml",
            )
            yield error(CODE, Span(facts.file), message, hint)


def _trouble(font: Font) -> tuple[str, str] | None:
    if font.kind == "Type3":
        return "絵として入っています(Type 3)", "went in as drawings (Type 3)"
    if not font.embedded:
        return " PDF に埋め込まれていません", "is not embedded in the PDF"
    if not font.subset:
        return "まるごと入っています(サブセットではありません)", "is embedded whole, not as a subset"
    return None
