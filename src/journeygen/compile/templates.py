"""The project's templates: compiled once a build, rendered in the sandbox, their mistakes told with file and line."""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.environment import Environment
from jinja2.loaders import BaseLoader
from markupsafe import Markup

from journeygen.compile.sandbox import Sandbox
from journeygen.compile.template_words import explained
from journeygen.diagnostics import Diagnostic, Span, error

FOLDER = "templates"
_NAME = re.compile(r"'([^']+)' is undefined|has no attribute '([^']+)'|named '([^']+)'")


@dataclass(frozen=True, slots=True)
class Rendered:
    """What a rendering gave. `used` are the templates asked for, found or not: when one changes, render again."""

    text: str
    used: frozenset[str]
    diagnostics: tuple[Diagnostic, ...] = ()


class _Sources(BaseLoader):
    def __init__(self, sources: Mapping[str, str]) -> None:
        self.sources = sources

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Return a template's source under the name of its file."""
        if template not in self.sources:
            raise TemplateNotFound(template)
        return self.sources[template], f"{FOLDER}/{template}", lambda: True

    def list_templates(self) -> list[str]:
        """List all names."""
        return sorted(self.sources)


class Templates:
    """The templates of one build. `sources` maps names below templates/ (`blocks/button/mail.mjml.j2`) to text.

    `filters` join the few of Jinja2's own that are allowed; a filter may raise jinja2.TemplateRuntimeError with
    words for the author.
    """

    def __init__(
        self, sources: Mapping[str, str], filters: Mapping[str, Callable[..., Any]] | None = None
    ) -> None:
        self._sources = sources
        self._sandbox = Sandbox(_Sources(sources), filters or {})
        self._sandbox.globals["once"] = self._once
        self._common: Mapping[str, Any] = {}
        self._kept: dict[tuple[object, ...], tuple[Markup, frozenset[str]]] = {}

    def share(self, variables: Mapping[str, Any]) -> None:
        """Set the variables that every template sees: the theme, the brand, the law's notices."""
        self._common = variables
        self._kept.clear()

    def _once(self, name: str, **variables: str) -> Markup:
        """`{{ once("layouts/mail/head.css.j2", size="16px") }}`: include a template that depends on nothing but the
        shared variables and what is handed to it, and keep what it gave for the next mail.
        """
        key = (name, *sorted(variables.items()))
        kept = self._kept.get(key)
        if kept is None:
            sandbox = self._sandbox
            before, sandbox.looked_up = sandbox.looked_up, set()
            try:
                text = sandbox.get_template(name).render({**self._common, **variables})
                kept = self._kept[key] = Markup(text), frozenset(sandbox.looked_up)
            finally:
                sandbox.looked_up |= before
        self._sandbox.looked_up |= kept[1]
        return kept[0]

    def __contains__(self, name: str) -> bool:
        """Tell whether there is a template of that name."""
        return name in self._sources

    def render(self, name: str, variables: Mapping[str, Any]) -> Rendered:
        """Render one template. Mistakes come back as diagnostics beside an empty text; only bugs of ours raise."""
        self._sandbox.start()
        text, found = "", None
        try:
            text = self._sandbox.get_template(name).render({**self._common, **variables})
        except (TemplateError, ArithmeticError, RecursionError) as reason:
            found = self._diagnose(name, reason)
        except (TypeError, ValueError, LookupError, AttributeError) as reason:
            if not _in_template(reason):
                raise
            found = self._diagnose(name, reason)
        return Rendered(text, frozenset(self._sandbox.looked_up), (found,) if found else ())

    def _diagnose(self, name: str, reason: Exception) -> Diagnostic:
        file, line = _place(reason) or (f"{FOLDER}/{name}", 1)
        code, message, hint = explained(reason)
        return error(code, self._span(file, line, str(reason)), message, hint)

    def _span(self, file: str, line: int, told: str) -> Span:
        """Find the column of the name that the reason tells of."""
        lines = self._sources.get(file.removeprefix(f"{FOLDER}/"), "").splitlines()
        written = lines[line - 1] if 0 < line <= len(lines) else ""
        found = _NAME.search(told)
        about = next((group for group in found.groups() if group), "") if found else ""
        column = written.find(about) if about else len(written) - len(written.lstrip())
        return Span(file, line, max(column, 0) + 1, max(1, len(about)) if column >= 0 else 1)


def _place(reason: Exception) -> tuple[str, int] | None:
    """Find the innermost place in a template that a traceback passes."""
    if isinstance(reason, TemplateSyntaxError) and reason.filename:
        return reason.filename, reason.lineno
    frames = traceback.extract_tb(reason.__traceback__)
    inside = [frame for frame in frames if frame.filename.startswith(f"{FOLDER}/")]
    return (inside[-1].filename, inside[-1].lineno or 1) if inside else None


def _in_template(reason: Exception) -> bool:
    """Tell whether the template's own expression failed, and not a filter of ours."""
    frames = traceback.extract_tb(reason.__traceback__)
    last = frames[-1].filename if frames else ""
    return last.startswith(f"{FOLDER}/") or bool({"jinja2", "markupsafe"} & set(PurePosixPath(last).parts))
