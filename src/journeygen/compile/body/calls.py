"""Calls of blocks → typed blocks, with every mistake at its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from journeygen.compile.body.fences import Call, Prose, SpanAt
from journeygen.compile.links import LinkProblem, link_problem
from journeygen.decode import Node, decode, parse_yaml, place
from journeygen.diagnostics import Diagnostic, Words, error, nearest
from journeygen.model.block import Block
from journeygen.model.blocks import BLOCKS
from journeygen.model.names import Names, not_found
from journeygen.model.references import references

Follow = Callable[[str], LinkProblem | None]
"""Says why an address can't be linked to, None when it can."""


@dataclass(frozen=True, slots=True)
class ReadCall:
    """A block with its typed arguments and its bodies."""

    block: Block
    bodies: tuple[Prose, ...]
    line: int


def read_call(
    call: Call, names: Names, span_at: SpanAt, problem_of: Follow = link_problem
) -> tuple[ReadCall | None, list[Diagnostic]]:
    """Read the arguments of a block as the type that its name stands for; `problem_of` tells what links lead nowhere."""
    here = span_at(call.line)
    kind = BLOCKS.get(call.name)
    if kind is None:
        message = Words(f"ブロック '{call.name}' はありません", f"there is no block '{call.name}'")
        hint = nearest(call.name, BLOCKS) or Words(
            "使えるのは: " + ", ".join(BLOCKS), "one of: " + ", ".join(BLOCKS)
        )
        return None, [error("M003", here, message, hint)]
    first = span_at(call.arguments.line)
    node, problems = parse_yaml(call.arguments.text, here.file, first.line)
    if node is None:
        return None, problems
    decoded = decode(_at_fence(node, call, span_at), kind)
    problems += decoded.diagnostics
    if decoded.model is not None:
        problems += _together(decoded.model, node, call, names, span_at, problem_of)
    return (ReadCall(decoded.model, call.bodies, call.line) if decoded.model else None), problems


def _at_fence(node: Node, call: Call, span_at: SpanAt) -> Node:
    """Let what is missing as a whole be shown at the fence, where the author looks."""
    return Node(span_at(call.line), node.value)


def _together(
    block: Block, node: Node, call: Call, names: Names, span_at: SpanAt, problem_of: Follow
) -> Iterator[Diagnostic]:
    whole = _at_fence(node, call, span_at)
    for loc, ja, en in block.missing():
        yield error("M004", place(whole, loc), Words(ja, en))
    for reference in references(block):
        span = place(whole, reference.loc)
        wrong = problem_of(str(reference.name)) if reference.kind == "link" else not_found(reference, names)
        if wrong:
            yield error(wrong[0], span, wrong[1], wrong[2])
    yield from _bodies(block, call, span_at)


def _bodies(block: Block, call: Call, span_at: SpanAt) -> Iterator[Diagnostic]:
    here = span_at(call.line)
    written = any(body.text.strip() for body in call.bodies)
    if block.body == "none" and written:
        message = Words(f"{call.name} は本文を持ちません", f"{call.name} takes no body")
        yield error("M005", span_at(call.bodies[0].line), message)
    if block.body in ("required", "columns") and not written:
        message = Words(f"{call.name} には本文が要ります", f"{call.name} needs a body")
        yield error("M005", here, message, Words("「---」の行の下に書きます", "write it below a line of ---"))
    if block.body == "columns" and written and not 2 <= len(call.bodies) <= 3:
        message = Words(
            f"列が {len(call.bodies)} つあります(二つか三つにします)",
            f"there are {len(call.bodies)} columns (2 or 3)",
        )
        yield error(
            "M005", here, message, Words("列を「+++」だけの行で分けます", "separate columns by lines of +++")
        )
    if block.body in ("required", "optional") and len(call.bodies) > 1:
        yield error("M005", here, Words("「+++」は columns だけで使えます", "+++ is for columns only"))
