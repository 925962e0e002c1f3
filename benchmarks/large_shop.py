"""A large shop for the benchmark: the sample brand, and copies of its messages of which no two are alike."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[1]
MESSAGES = "content/messages"
STEPS = 25
"""Messages that one made-up journey sends."""

_SENTENCE = re.compile(r"[^\s:{#|>*+\-].*[。!?]")
_WORDS = re.compile(
    r"(?P<key>\s*(?:- )?(?:title|label|lead|closing|caption|text|note): )(?P<value>[^\s\"'\[{|>].*)"
)


def lay_out(folder: Path, messages: int) -> None:
    """Write a project of that many messages: the sample's own first, then copies, and journeys that send them."""
    for part in ("journeys", "content"):
        shutil.copytree(SAMPLE / part, folder / part)
    shutil.copyfile(SAMPLE / "journeygen.yaml", folder / "journeygen.yaml")
    _only_mails(folder)
    there = sum(1 for _ in (folder / MESSAGES).rglob("*.md"))
    names = []
    for name, text in islice(_copies(folder), max(0, messages - there)):
        target = folder / MESSAGES / f"{name}.md"
        target.parent.mkdir(exist_ok=True)
        target.write_text(text, encoding="utf-8")
        names.append(name)
    for number, start in enumerate(range(0, len(names), STEPS)):
        journey = f"bench-{number}"
        text = _journey(journey, names[start : start + STEPS])
        (folder / "journeys" / f"{journey}.yaml").write_text(text, encoding="utf-8")


def _only_mails(folder: Path) -> None:
    """Leave paper out: print has a benchmark of its own, and pressing would hide what a mail costs."""
    for path in (folder / "journeys").glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"\n +by: (?:\[mail, print\]|print)(?=\n)", "", text), encoding="utf-8")
    for path in (folder / MESSAGES).rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        if "\nprint: " in text:
            text = re.sub(r"\nprint: .*", "", text)
            subject = "" if "\nsubject:" in text else "subject: 便り\npreheader: 便り\n"
            path.write_text(text.replace("---\n", f"---\n{subject}", 1), encoding="utf-8")


def edit_one(folder: Path, number: int) -> None:
    """Change one message, differently for each number."""
    path = folder / MESSAGES / "post-purchase/day-14-founder.md"
    path.write_text(_varied(path.read_text(encoding="utf-8"), f"e{number}"), encoding="utf-8")


def _copies(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield names and texts without end: every mail of the sample in turn, then all of them again."""
    texts = {
        path.relative_to(folder / MESSAGES).with_suffix(""): path.read_text(encoding="utf-8")
        for path in sorted((folder / MESSAGES).rglob("*.md"))
    }
    # Without a subject it is for paper or the telephone, or another's version.
    mails = {path: text for path, text in texts.items() if "\nintent:" in text and "\nsubject:" in text}
    for number in count(1):
        for path, text in mails.items():
            yield f"{path.parent}-{number}/{path.name}", _varied(text, str(number))


def _varied(text: str, mark: str) -> str:
    """Say everything a little differently: a sentence of the text, every heading, title and label."""
    lines, in_block, said = text.split("\n"), False, False
    head_end = lines.index("---", 1)
    for index, line in enumerate(lines[head_end:], start=head_end):
        if line.startswith(":::"):
            in_block = line.strip() != ":::" and not in_block
        words = _WORDS.fullmatch(line) if in_block else None
        if words:
            lines[index] = f"{words['key']}{words['value']}・{mark}"
        elif line.startswith("#"):
            lines[index] = f"{line}({mark})"
        elif not in_block and not said and _SENTENCE.fullmatch(line):
            lines[index], said = f"{line}これは{mark}の控えです。", True
    return "\n".join(lines) if said else "\n".join([*lines, f"これは{mark}の控えです。", ""])


def _journey(name: str, messages: list[str]) -> str:
    steps = "".join(
        f"  - id: s{day}\n    after: P{day}D\n    at: '10:00'\n    send: {message}\n"
        for day, message in enumerate(messages, start=1)
    )
    return f"journey: {name}\ntitle: 測るためのジャーニー {name}\ntrigger: {{event: order.shipped}}\nsteps:\n{steps}"
