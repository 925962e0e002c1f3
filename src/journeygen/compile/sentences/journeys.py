"""Triggers, steps and cases as sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from journeygen.compile.sentences.conditions import ALWAYS, condition_sentence
from journeygen.compile.sentences.titles import Titles
from journeygen.diagnostics import Words
from journeygen.model.conditions import Condition
from journeygen.model.durations import is_zero, shift
from journeygen.model.journey import Medium, Step
from journeygen.model.trigger import Trigger

_SENT = {Medium.MAIL: "メール", Medium.PRINT: "郵便"}
_SENT_ENGLISH = {Medium.MAIL: "mail", Medium.PRINT: "post"}


@dataclass(frozen=True, slots=True)
class Telling:
    """Tells about journeys. `messages` gives each message's title by name."""

    titles: Titles
    messages: Mapping[str, str]

    def trigger(self, trigger: Trigger, when: Condition | None) -> Words:
        """Say when a journey begins; `when` is the condition beside the trigger's own."""
        words = trigger.sentence(self.titles.by_name())
        if when is None:
            return words
        only = condition_sentence(when, self.titles)
        return Words(f"{words.ja}。ただし、{only.ja}ときだけ", f"{words.en}, only if {only.en}")

    def step(self, step: Step, base: str | None, when: Condition | None) -> Words:
        """Say what a step does: 起算日(発送日)の3日後 10:00に「…」をメールで送る."""
        start = self._start(base)
        moment = Words(_moment(step, start.ja), _moment_english(step, start.en))
        title = self.messages.get(step.send, step.send)
        deed = Words(
            f"{moment.ja}「{title}」を{_by(step.by)}", f'{moment.en}, {_by_english(step.by)} "{title}"'
        )
        if when is None:
            return deed
        only = condition_sentence(when, self.titles)
        return Words(f"{only.ja}ときだけ、{deed.ja}", f"{deed.en}, only if {only.en}")

    def case(self, conditions: Sequence[Condition], index: int) -> Words:
        """Say when case `index` applies."""
        words = condition_sentence(conditions[index], self.titles)
        if index == 0:
            return words
        return Words(f"これより前の場合に当てはまらず、{words.ja}", f"no earlier case holds, and {words.en}")

    def _start(self, base: str | None) -> Words:
        if base is None:
            return Words("きっかけ", "the trigger")
        return Words(f"起算日({self.titles.field(base).title})", f"the base date ({base})")


NO_CASE = Words("どの場合にも当てはまらない", "every case certainly fails")
UNDECIDED = Words(
    "どの場合に当てはまるとも言えず、分からない値がある", "no case holds, and some value is unknown"
)
EVERYONE = ALWAYS


def _moment(step: Step, start: str) -> str:
    if is_zero(step.after):
        return f"{start}の当日 {step.at}に" if step.at else f"{start}のあとすぐに"
    return f"{start}の{shift(step.after).ja}" + (f" {step.at}に" if step.at else "に")


def _moment_english(step: Step, start: str) -> str:
    if is_zero(step.after):
        return f"on the day of {start} at {step.at}" if step.at else f"right after {start}"
    return f"{shift(step.after).en} {start}" + (f" at {step.at}" if step.at else "")


def _by(media: Sequence[Medium]) -> str:
    sent = "と".join(_SENT[medium] for medium in media if medium in _SENT)
    if Medium.CALL not in media:
        return f"{sent}で送る"
    return f"{sent}で送り、電話でもお伝えする" if sent else "電話でお伝えする"


def _by_english(media: Sequence[Medium]) -> str:
    sent = " and ".join(_SENT_ENGLISH[medium] for medium in media if medium in _SENT_ENGLISH)
    if Medium.CALL not in media:
        return f"send by {sent}"
    return f"send by {sent} and call about" if sent else "call about"
