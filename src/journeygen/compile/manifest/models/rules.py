"""Rules and sentences: what a machine reads and what a person reads, side by side."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field as Described, WithJsonSchema

from journeygen.diagnostics import Words
from journeygen.model.base import Model

JsonLogic = Annotated[Any, WithJsonSchema({"title": "JsonLogic"})]
"""A JsonLogic rule; the schema's definition is put in when schemas are written."""


class Sentence(Model):
    """The same thing said in Japanese and in English."""

    ja: str = Described(description="日本語の文 / the sentence in Japanese")
    en: str = Described(description="英語の文 / the sentence in English")


class Rule(Model):
    """A condition: true only when it certainly holds; see conventions.unknown."""

    logic: JsonLogic = Described(description="JsonLogic の式 / the rule in JsonLogic (jsonlogic.com)")
    sentence: Sentence = Described(description="同じ条件を言葉で / the same condition in words")


def sentence(words: Words) -> Sentence:
    """Turn words into their place in the manifest."""
    return Sentence(ja=words.ja, en=words.en)
