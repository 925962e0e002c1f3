"""Liquid, as Shopify defined it and liquidjs and python-liquid follow it.

Liquid escapes nothing by itself, treats a missing value as false and has no escapes in strings; all three are
taken care of here. Comparisons are written out (`== true`), because a text "false" is true in Liquid.
https://shopify.github.io/liquid/
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from urllib.parse import quote

from journeygen.diagnostics import Words
from journeygen.dialects.liquid_formats import LIQUID_FORMATS
from journeygen.model.fields import FieldType
from journeygen.model.sendtime import Ask, Context, Elif, Else, EndFor, EndIf, For, If, Part, Test, Value

_BRACE = re.compile(r"\{(?=[{%])")
_OPEN_BRACE = "{{ '{' }}"
_ANSWERED_BY_LIQUID = frozenset(["size", "first", "last"])
_RESERVED = frozenset(
    ["nil", "null", "true", "false", "blank", "empty", "and", "or", "contains", "forloop", "tablerowloop"]
)

# An address may only be https: whatever the value says, `javascript:` ends up behind https://.
_FILTERS = {
    Context.TEXT: " | escape",
    Context.ATTRIBUTE: " | escape",
    Context.URL_PART: " | url_encode | replace: '+', '%20'",
    Context.URL_WHOLE: " | remove_first: 'https://' | escape",
    Context.SUBJECT: " | strip_newlines",
    Context.PLAIN: "",
}


@dataclass(frozen=True, slots=True)
class Liquid:
    """Writes Liquid."""

    title: str = "Liquid"

    def refusal(self, part: Part, context: Context) -> Words | None:
        """Refuse names that Liquid answers itself, words of the language, and formats that have no row."""
        if isinstance(part, Value) and part.format and part.format not in LIQUID_FORMATS:
            return Words(f"書式 {part.format} がありません", f"it has no format {part.format}")
        if isinstance(part, For) and part.variable in _RESERVED:
            return Words(
                f"変数名 {part.variable} は Liquid の言葉です", f"{part.variable} is a word of Liquid"
            )
        name = _name(part)
        if name.startswith("jg_") or (isinstance(part, For) and part.variable.startswith("jg_")):
            return Words(
                "jg_ で始まる名前は、書式のために使います", "names that start with jg_ are kept for formats"
            )
        if name and name.rpartition(".")[2] in _ANSWERED_BY_LIQUID:
            return Words(
                f"{name}: 値がないとき、Liquid が自分で答えを作る名前です",
                f"{name}: Liquid makes up an answer for this name when there is no value",
            )
        return None

    def value(self, part: Value, context: Context) -> str:
        """Print a value; the default is applied before escaping, so that it is escaped as well."""
        if part.format:
            return self._formatted(part, context)
        filters = _FILTERS[context]
        prefix = "https://" if context is Context.URL_WHOLE else ""
        if part.default is None:
            return prefix + "{{ " + part.name + filters + " }}"
        quoted = _quoted(part.default)
        if quoted is not None:
            return prefix + "{{ " + part.name + " | default: " + quoted + filters + " }}"
        otherwise = self.literal(_escaped(part.default, context), before_part=True)
        return (
            f"{{% if {part.name} == nil or {part.name} == '' %}}{otherwise}"
            f"{{% else %}}{prefix}{{{{ {part.name}{filters} }}}}{{% endif %}}"
        )

    def _formatted(self, part: Value, context: Context) -> str:
        """Print a value in its format, which holds nothing to escape. Nothing is never taken for 0."""
        name, shown = part.name, LIQUID_FORMATS[part.format].replace("@", part.name)
        if not part.default:
            return f"{{% if {name} != nil and {name} != '' %}}{shown}{{% endif %}}"
        otherwise = self.literal(_escaped(part.default, context), before_part=True)
        return f"{{% if {name} == nil or {name} == '' %}}{otherwise}{{% else %}}{shown}{{% endif %}}"

    def if_(self, part: If) -> str:
        """Open a condition."""
        return f"{{% if {_condition(part.test)} %}}"

    def elif_(self, part: Elif) -> str:
        """Go on with another condition."""
        return f"{{% elsif {_condition(part.test)} %}}"

    def else_(self, part: Else) -> str:
        """Go on with what is left."""
        return "{% else %}"

    def end_if(self, part: EndIf) -> str:
        """Close a condition."""
        return "{% endif %}"

    def for_(self, part: For) -> str:
        """Open a loop; a strict engine stops at an unknown list unless asked first."""
        loop = f"{{% for {part.variable} in {part.name} %}}"
        return loop if part.known else f"{{% if {part.name} != nil %}}{loop}"

    def end_for(self, part: EndFor) -> str:
        """Close a loop."""
        return "{% endfor %}" if part.known else "{% endfor %}{% endif %}"

    def literal(self, text: str, before_part: bool) -> str:
        """Print a brace that would open a tag by a tag of its own; closing braces alone mean nothing."""
        if "{{" in text or "{%" in text:
            text = _BRACE.sub(_OPEN_BRACE, text)
        return text[:-1] + _OPEN_BRACE if before_part and text.endswith("{") else text


LIQUID = Liquid()


def _condition(test: Test) -> str:
    name = test.name
    if test.ask in (Ask.KNOWN, Ask.UNKNOWN):
        return _knowledge(test)
    if test.ask is Ask.TRUE:
        return f"{name} != false" if test.default else f"{name} == true"
    return f"{name} != true" if test.default is False else f"{name} == false"


def _knowledge(test: Test) -> str:
    """Ask whether there is a value; an empty text is none, as for the filter `default`."""
    sign, join = ("!=", "and") if test.ask is Ask.KNOWN else ("==", "or")
    if test.type in (FieldType.BOOLEAN, FieldType.LIST):
        return f"{test.name} {sign} nil"
    return f"{test.name} {sign} nil {join} {test.name} {sign} ''"


def _quoted(text: str) -> str | None:
    """Write a Liquid string; None when no quotation mark can hold it or a lexer would stumble over it."""
    if any(mark in text for mark in ("{{", "}}", "{%", "%}")):
        return None
    return next((f"{mark}{text}{mark}" for mark in "'\"" if mark not in text), None)


def _escaped(text: str, context: Context) -> str:
    if context in (Context.TEXT, Context.ATTRIBUTE, Context.URL_WHOLE):
        return html.escape(text)
    return quote(text, safe="") if context is Context.URL_PART else text


def _name(part: Part) -> str:
    if isinstance(part, If | Elif):
        return part.test.name
    return part.name if isinstance(part, Value | For) else ""
