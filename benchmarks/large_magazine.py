"""A large magazine for the benchmark: issues of eight articles, written anew from the sample's own sentences.

Everything comes from one stated number: the same articles every time. An article is 2,000 to 3,000 characters long, with
headings, lists, emphasis, links to other articles and to products, ruby; footnotes, a table and a picture now and then.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[1]
MAGAZINE = "content/magazine"
KINDS = ("letter", "story", "concept", "making", "guide", "voice", "report", "recipe")
SEASONS = ("winter", "spring", "summer", "autumn")
SIZES = (1800, 2700)
"""Characters from which on a body comes to its end, from and to: with its last part it has 2,000 to 3,000."""

_HEAD = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_BLOCK = re.compile(r"^:::.*?^:::\n", re.DOTALL | re.MULTILINE)
_INLINE = re.compile(r"\[\^[^\]]*\]|[*`]")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_RUBY = re.compile(r"\{([^|{}]*)\|[^{}]*\}")
_SENTENCE = re.compile(r"[^。!?」]+。")
_READINGS = {
    "時間": "じかん",
    "電話": "でんわ",
    "台所": "だいどころ",
    "味噌": "みそ",
    "土間": "どま",
    "手紙": "てがみ",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """An article as every generator of sites gets it: what is told of it, and its body in common Markdown.

    In `body`, `{漢字|かんじ}` is ruby and `/magazine/ISSUE/NAME/` an article; each generator's own way is put in later.
    """

    name: str
    issue: str
    kind: str
    title: str
    lead: str
    date: str
    order: int
    topics: tuple[str, ...]
    image: str
    body: str


@dataclass(frozen=True)
class Magazine:
    """So many made-up articles."""

    articles: int
    a_number: int = 8

    @cached_property
    def pieces(self) -> Sequence[Piece]:
        """All articles, issue by issue."""
        return [self._piece(place, random.Random(place)) for place in range(self.articles)]

    @cached_property
    def issues(self) -> Mapping[str, list[Piece]]:
        """The articles of each issue."""
        found: dict[str, list[Piece]] = {}
        for piece in self.pieces:
            found.setdefault(piece.issue, []).append(piece)
        return found

    def _piece(self, place: int, chance: random.Random) -> Piece:
        number, order = divmod(place, self.a_number)
        kind = KINDS[order % len(KINDS)]
        return Piece(
            name=name_of(place),
            issue=issue_of(number),
            kind=kind,
            title=f"{chance.choice(self._titles)}、{place + 1}のこと",
            lead="".join(chance.sample(self._sentences, 2)),
            date=date_of(number),
            order=order + 1,
            topics=tuple(chance.sample(self._topics, 3)),
            image=f"images/{chance.choice(self._pictures)}",
            body=self._body(chance),
        )

    def _body(self, chance: random.Random) -> str:
        wanted, parts = chance.randint(*SIZES), list[str]()
        while sum(map(len, parts)) < wanted:
            if parts:
                parts.append(f"## {chance.choice(self._titles)}")
            parts += [self._paragraph(chance) for _ in range(chance.randint(2, 4))]
            parts += self._between(chance)
        if chance.random() < 0.5:
            first, second = chance.sample(self._sentences, 2)
            parts[0] += "種こうじ[^1]と、仕込み水[^2]の話もします。"
            parts += [f"[^1]: {first}", f"[^2]: {second}"]
        return "\n\n".join(parts) + "\n"

    def _paragraph(self, chance: random.Random) -> str:
        words = chance.sample(self._sentences, chance.randint(2, 5))
        way = chance.random()
        if way < 0.25:
            words[0] = f"**{words[0]}**"
        elif way < 0.35:
            words[-1] = f"*{words[-1]}*"
        elif way < 0.6:
            words.insert(1, self._link(chance))
        text = "".join(words)
        if chance.random() < 0.3:
            found = next((word for word in _READINGS if word in text), "")
            text = text.replace(found, f"{{{found}|{_READINGS[found]}}}", 1) if found else text
        return text

    def _link(self, chance: random.Random) -> str:
        other = chance.randrange(self.articles)
        return f"くわしくは[{chance.choice(self._titles)}]({address_of(other, self.a_number)})に書きました。"

    def _between(self, chance: random.Random) -> Iterator[str]:
        way = chance.random()
        if way < 0.3:
            sign = chance.choice(["-", "1."])
            yield "\n".join(f"{sign} {one}" for one in chance.sample(self._sentences, chance.randint(3, 6)))
        elif way < 0.4:
            rows = [
                f"| {day}日目 | {chance.choice(self._titles)} | {chance.choice(self._sentences)} |"
                for day in range(4)
            ]
            yield "\n".join(["| 日 | 音 | 控え |", "|---|---|---|", *rows])
        elif way < 0.5:
            yield f"![{chance.choice(self._titles)}](images/{chance.choice(self._pictures)})"
        elif way < 0.6:
            yield f"> {chance.choice(self._sentences)}"

    @cached_property
    def _sentences(self) -> Sequence[str]:
        """The sentences of the sample's magazine, without Markdown."""
        found = dict.fromkeys(
            one.strip() for line in self._prose if line[0] > "\u3040" for one in _SENTENCE.findall(line)
        )
        return [one for one in found if 12 <= len(one) <= 90]

    @cached_property
    def _titles(self) -> Sequence[str]:
        """The headings of the sample's magazine."""
        return [line.lstrip("# ") for line in self._prose if line.startswith("#")]

    @cached_property
    def _prose(self) -> Sequence[str]:
        texts = [path.read_text(encoding="utf-8") for path in sorted((SAMPLE / MAGAZINE).rglob("*.md"))]
        plain = (_RUBY.sub(r"\1", _LINK.sub(r"\1", _BLOCK.sub("", _HEAD.sub("", text)))) for text in texts)
        return [_INLINE.sub("", line) for text in plain for line in text.split("\n") if line]

    @cached_property
    def _topics(self) -> Sequence[str]:
        settings = (SAMPLE / "journeygen.yaml").read_text(encoding="utf-8")
        return re.findall(r"^    (\S+): \{path: ", settings, re.MULTILINE)

    @cached_property
    def _pictures(self) -> Sequence[str]:
        return sorted(path.name for path in (SAMPLE / "content/images").glob("*.jpg"))


def name_of(place: int) -> str:
    """Name an article by its place."""
    return f"story-{place + 1:05}"


def issue_of(number: int) -> str:
    """Name an issue by its number, from 0: 1990-winter."""
    return f"{1990 + number // 4}-{number % 4 + 1}-{SEASONS[number % 4]}"


def date_of(number: int) -> str:
    """Return the day of an issue (YYYY-MM-DD)."""
    return f"{1990 + number // 4}-{number % 4 * 3 + 2:02}-01"


def address_of(place: int, a_number: int) -> str:
    """Return an article's address on the site."""
    return f"/magazine/{issue_of(place // a_number)}/{name_of(place)}/"
