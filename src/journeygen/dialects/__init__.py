"""The template languages of the platforms we publish to."""

from __future__ import annotations

from collections.abc import Mapping

from journeygen.dialects.base import Dialect, written
from journeygen.dialects.liquid import LIQUID

__all__ = ["DIALECTS", "Dialect", "written"]

DIALECTS: Mapping[str, Dialect] = {"liquid": LIQUID}
"""Every dialect by the name that a target gives in journeygen.yaml."""
