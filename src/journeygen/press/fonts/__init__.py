"""Fonts of print: found by family or file, cut down to the characters of a job, and served by @font-face."""

from journeygen.press.fonts.book import FontBook, Missing

__all__ = ["FontBook", "Missing"]
