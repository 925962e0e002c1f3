"""S108: a voice that was rewarded carries a label that says with what (ステマ告示, 2023-10-01); `none` carries none.

Why: what stands under `reward` is printed beside the voice as it is. なし would be shown as a reward called なし, and あり tells
the reader nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.model.project import Place, Project

CODE = "S108"
_AROUND = " \u3000。.!！"
_NONE = frozenset({"なし", "無し", "ナシ", "無", "ない", "no", "null", "nothing", "nil", "ゼロ", "0"})
_SOME = frozenset(
    {"あり", "有り", "有", "アリ", "ある", "yes", "true", "some", "○", "〇", "済", "済み", "謝礼あり"}
)


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Read the reward of every voice as a label."""
    for voice in project.voices.values():
        if voice.reward != "none" and (wrong := _wrong(voice.reward.strip(_AROUND))):
            yield error(CODE, place(voice.file, ("reward",)), *wrong, where="reward")


def _wrong(label: str) -> tuple[Words, Words] | None:
    if label.lower() in _NONE or label.lower() == "none":
        message = Words(f"謝礼の印に「{label}」と出てしまいます", f"the label would say '{label}'")
        return message, Words(
            "謝礼がなければ reward: none と書きます", "without a reward, write reward: none"
        )
    if label.lower() in _SOME or not any(sign.isalnum() for sign in label):
        message = Words(
            "謝礼があるのに、何の謝礼かを示す印がありません", "there is a reward and no label says which"
        )
        return message, Words(
            "reward: お礼に、塩こうじの小袋をお送りしました、のように、お客様に見せる言葉で書きます",
            "write it as readers will see it: reward: a small bag of shio koji as thanks",
        )
    return None
