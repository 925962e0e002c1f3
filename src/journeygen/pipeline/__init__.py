"""The way through: load, check, compile; one module a part of the build."""

from journeygen.pipeline.make import make
from journeygen.pipeline.wish import Made, Progress, Selection, Wish

__all__ = ["Made", "Progress", "Selection", "Wish", "make"]
