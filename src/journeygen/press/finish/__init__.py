"""The finisher: what either engine made becomes a PDF that a print house takes, every page in one pass."""

from journeygen.model.structure import STRUCTURE
from journeygen.press.finish.finish import PaperSizeError, finish
from journeygen.press.finish.inks import Inks
from journeygen.press.finish.paper import Paper
from journeygen.press.finish.pictures import PictureError

__all__ = ["STRUCTURE", "Inks", "Paper", "PaperSizeError", "PictureError", "finish"]
