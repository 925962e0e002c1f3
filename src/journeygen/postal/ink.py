"""Inks that the post asks for, beside those of the brand."""

from __future__ import annotations

VERMILION = "#E8380D"
"""The postal-code frame: 金赤, of magenta and yellow only, so that readers of addresses look through it."""

EXTRA_INKS: dict[str, tuple[float, float, float, float]] = {VERMILION: (0, 90, 100, 0)}
"""Colour on the screen → its exact cyan, magenta, yellow, black in percent."""
