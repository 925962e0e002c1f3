"""A call, compiled: its sheet filled with the sample customer who fits it best."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from journeygen.artifact import Artifact
from journeygen.compile.call.fits import holds
from journeygen.compile.call.leads import conditions, earlier_messages, leads
from journeygen.compile.call.page import FilledPage, call_page
from journeygen.compile.call.sheet import CallSheet, compile_sheet, script_problems
from journeygen.compile.call.shop import CallShop
from journeygen.compile.compiled import CompiledCall
from journeygen.compile.evaluate import Values
from journeygen.diagnostics import Diagnostic, Span, Words, error, has_errors
from journeygen.model.message import Message, Version
from journeygen.model.sendtime import is_unknown


def compile_call(shop: CallShop, message: Message, version: Version, is_sound: bool = True) -> CompiledCall:
    """Compile one version of a call; with mistakes, or without `call:`, there are no artifacts.

    Unless the project `is_sound` (nothing was found wrong before) only the script is looked at: names that the
    sheet tells of may not exist.
    """
    if message.head.call is None:
        return CompiledCall(message.name, version.name, (), ())
    if not is_sound:
        return CompiledCall(message.name, version.name, (), (), tuple(script_problems(shop, version)))
    sheet, problems = compile_sheet(shop, message, version, message.head.call)
    if sheet is None:
        return CompiledCall(message.name, version.name, (), (), tuple(problems))
    problems += _too_long(shop, sheet)
    made: tuple[Artifact, ...] = ()
    if not has_errors(problems):
        page = call_page(sheet, sample_values(shop, sheet))
        made = (Artifact(f"call/{sheet.name}.html", page.encode(), sheet.made_from),)
    return CompiledCall(message.name, version.name, sheet.fields, made, tuple(problems))


def call_key(shop: CallShop, message: Message) -> str:
    """Name all that a call's sheet tells beside its own text: the journeys that lead to it, and what they sent before."""
    project = shop.project
    told = [project.messages[name].versions[0].digest for name in earlier_messages(project, message.name)]
    found = [repr(lead) for lead in leads(project, message.name, shop.rulebook)]
    return hashlib.sha256("\n".join([*found, *told]).encode()).hexdigest()


def sample_values(shop: CallShop, sheet: CallSheet) -> Values:
    """Return the sample customer who would be called, and of whom most is known; the first of equals."""
    asked = conditions(shop.project, sheet.message, shop.rulebook)

    def fitness(values: Values) -> tuple[int, int, int]:
        answers = [holds(condition, values, shop.rulebook) for condition in asked]
        known = sum(not is_unknown(values.get(used.name)) for used in sheet.fields)
        return -answers.count(False), answers.count(True), known

    samples = (sample.values for sample in shop.project.settings.samples.values())
    return max(samples, key=fitness, default={})


def _too_long(shop: CallShop, sheet: CallSheet) -> Iterator[Diagnostic]:
    """Report what is more than a page for any of the samples: nobody would read what does not fit."""
    everyone: list[Values] = [sample.values for sample in shop.project.settings.samples.values()] or [{}]
    pages = [FilledPage.of(sheet, values) for values in everyone]
    script = max(sheet.room.lines_over(page.script) for page in pages)
    beside = max(sheet.room.too_much_to_know(page.head) for page in pages)
    if script:
        message = Words(
            f"台本が一枚に収まりません(あと{script}行ほど)",
            f"the script is about {script} lines too long for a page",
        )
        hint = Words(
            "台本を縮めるか、二つのお電話に分けます。お電話は、短いほど喜ばれます",
            "shorten it, or make two calls of it",
        )
        yield error("P604", sheet.at, message, hint)
    if beside:
        message = Words(
            f"右の欄(お客様のこと、これまでのお便り)が一枚に収まりません(あと{beside}行ほど)",
            f"what stands beside the script is about {beside} lines too long for a page",
        )
        hint = Words(
            "call: の about や before を減らします", "name fewer things in `about` or `before` of call:"
        )
        yield error("P604", Span(sheet.at.file), message, hint)
