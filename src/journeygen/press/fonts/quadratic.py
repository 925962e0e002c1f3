"""Fonts of cubic outlines (CFF) as fonts of quadratic ones (glyf): Chromium writes the former as Type 3, glyph by glyph."""

from __future__ import annotations

import io
from typing import Any

from journeygen.press.missing import library

_TOLERANCE = 0.5
"""How far an outline may move, in units of the font: half a thousandth of the size of the letters."""


def is_cubic(font: bytes) -> bool:
    """Tell whether a font holds CFF outlines (the signature of OpenType 1.9, "Organization of an OpenType Font")."""
    return font[:4] == b"OTTO"


def quadratic(font: bytes) -> bytes:
    """Return a font of the same glyphs, metrics and features with glyf outlines; the same bytes for the same font."""
    tools = library("fontTools.ttLib")
    opened = tools.TTFont(io.BytesIO(font), recalcTimestamp=False)
    _replace_outlines(opened, tools)
    _keep_places(opened)
    opened.sfntVersion = "\0\1\0\0"
    opened["post"].formatType = 3.0  # no names of glyphs
    written = io.BytesIO()
    opened.save(written)
    return written.getvalue()


def _replace_outlines(font: Any, tools: Any) -> None:
    glyphs, order = font.getGlyphSet(), font.getGlyphOrder()
    outlines = font["glyf"] = tools.newTable("glyf")
    outlines.glyphOrder = order
    outlines.glyphs = {name: _quadratic_glyph(glyphs[name]) for name in order}
    font["loca"] = tools.newTable("loca")
    del font["CFF "]
    limits = font["maxp"]
    limits.tableVersion = 0x00010000
    for name in ("TwilightPoints", "Storage", "FunctionDefs", "InstructionDefs", "StackElements"):
        setattr(limits, f"max{name}", 0)
    limits.maxZones, limits.maxSizeOfInstructions, limits.maxComponentElements = 1, 0, 0
    for name in order:
        outlines.glyphs[name].recalcBounds(outlines)


def _quadratic_glyph(glyph: Any) -> Any:
    pens, cubic = library("fontTools.pens.ttGlyphPen"), library("fontTools.pens.cu2quPen")
    pen = pens.TTGlyphPen(None)
    glyph.draw(cubic.Cu2QuPen(pen, max_err=_TOLERANCE, reverse_direction=True))
    return pen.glyph()


def _keep_places(font: Any) -> None:
    """Keep every glyph where it stood: glyf places it by its side bearings, CFF by its origin (VORG, when vertical)."""
    outlines, across = font["glyf"], font["hmtx"]
    for name in font.getGlyphOrder():
        across[name] = (across[name][0], getattr(outlines[name], "xMin", 0))
    if "VORG" not in font:
        return
    down, origins = font["vmtx"], font["VORG"]
    for name in font.getGlyphOrder():
        top = getattr(outlines[name], "yMax", 0)
        origin = origins.VOriginRecords.get(name, origins.defaultVertOriginY)
        down[name] = (down[name][0], origin - top)
    del font["VORG"]
