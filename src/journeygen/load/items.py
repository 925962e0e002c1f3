"""Journeys, products and voices: one file, one thing."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

from journeygen.decode import decode, parse_yaml
from journeygen.diagnostics import Diagnostic
from journeygen.load.files import SourceFile
from journeygen.load.front_matter import Document, read_document
from journeygen.model.journey import Journey
from journeygen.model.message import Product, ProductHead, Voice, VoiceHead


def read_journey(source: SourceFile) -> tuple[Journey | None, list[Diagnostic]]:
    """Read journeys/NAME.yaml."""
    node, problems = parse_yaml(source.text, source.path)
    if node is None:
        return None, problems
    decoded = decode(node, Journey, {"file": source.path}, stand_ins=True)
    return decoded.model, [*problems, *decoded.diagnostics]


def read_product(source: SourceFile) -> tuple[Product | None, list[Diagnostic]]:
    """Read content/products/NAME.md."""
    document, problems = read_document(source, ProductHead, {})
    if document is None:
        return None, problems
    name = PurePosixPath(source.path).stem
    own = {"name": name, "file": source.path, **body_of(document), "digest": source.digest}
    return Product.model_construct(**{**dict(document.head), **own}), problems


def read_voice(source: SourceFile) -> tuple[Voice | None, list[Diagnostic]]:
    """Read content/voices/NAME.md."""
    document, problems = read_document(source, VoiceHead, {})
    if document is None:
        return None, problems
    name = PurePosixPath(source.path).stem
    own = {"id": name, "file": source.path, **body_of(document), "digest": source.digest}
    return Voice.model_construct(**{**dict(document.head), **own}), problems


def body_of(document: Document[Any]) -> dict[str, Any]:
    """Return a document's body without the empty lines around it, and the line on which it starts."""
    text = document.body.lstrip("\n")
    line = document.body_line + len(document.body) - len(text)
    return {"body": text.rstrip(), "body_line": line}
