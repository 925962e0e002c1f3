"""Find every mistake in an MJML source that mrml would swallow, misread or report without a place."""

from __future__ import annotations

from journeygen.compile.mjml.findings import Finding
from journeygen.compile.mjml.limits import unsafe_text
from journeygen.compile.mjml.reading import Reading
from journeygen.compile.mjml.tags import cut


def validate(source: str) -> tuple[Finding, ...]:
    """Return every mistake in an MJML source, in order of place; () means that it can be rendered as written."""
    found = unsafe_text(source)
    return (found,) if found else Reading(source, cut(source)).findings()
