"""Engines: what sets HTML on pages. `ENGINES` has each by the name that a piece gives."""

from collections.abc import Mapping

from journeygen.press.engines.chromium import Chromium
from journeygen.press.engines.engine import Engine, EngineError
from journeygen.press.engines.weasy import WeasyPrint
from journeygen.press.missing import EngineMissingError

__all__ = ["ENGINES", "Engine", "EngineError", "EngineMissingError"]

ENGINES: Mapping[str, type[Engine]] = {engine.name: engine for engine in (WeasyPrint, Chromium)}
