"""What a journey says, in sentences that a marketer can check: conditions, triggers, steps, cases."""

from journeygen.compile.sentences.conditions import condition_sentence
from journeygen.compile.sentences.journeys import Telling
from journeygen.compile.sentences.titles import Titles

__all__ = ["Telling", "Titles", "condition_sentence"]
