"""The links that stand outside of bodies: a product's page, where a date can be applied for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from journeygen.compile.body.findings import astray, find_in, links_in
from journeygen.compile.body.markdown import Engine
from journeygen.compile.links import link_problem
from journeygen.diagnostics import Diagnostic, error
from journeygen.model.message import Product, Voice
from journeygen.model.project import Project
from journeygen.model.references import kinds_in, references
from journeygen.pipeline.work import Work

if TYPE_CHECKING:
    from journeygen.compile.site import Destinations


def link_problems(work: Work) -> Iterator[Diagnostic]:
    """Find links of settings, heads, products and voices that lead nowhere; their form was looked at before."""
    there = work.destinations
    if there is None:
        return
    for file, model in work.out.models():
        for one in references(model) if "link" in kinds_in(type(model)) else ():
            address = str(one.name) if one.kind == "link" else ""
            wrong = there.find(address, file).problem if address and not link_problem(address) else None
            if wrong:
                where = ".".join(map(str, one.loc))
                yield error(wrong[0], work.loaded.sources.place(file, one.loc), wrong[1], wrong[2], where)
    yield from _of_items(work.out, there)


def _of_items(project: Project, there: Destinations) -> Iterator[Diagnostic]:
    """Find links in the texts of products and voices."""
    engine = Engine()
    items: list[Product | Voice] = [*project.products.values(), *project.voices.values()]
    for item in items:
        if "](" in item.body or "<" in item.body:
            links = links_in(engine.trees([item.body])[0], find_in(item.file, item.body, item.body_line))
            ours = (link for link in links if not link_problem(link.address))
            yield from astray(ours, lambda address: there.find(address).problem)
