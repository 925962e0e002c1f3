"""A new block, trigger, printed piece or kind of article is new files beside their neighbours: nothing else of the tool is touched."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pdfplumber
import pikepdf
import pytest

from tests.mistakes import TINY

ROOT = Path(__file__).resolve().parents[2]

NEW_FILES = {
    "src/journeygen/model/blocks/quote.py": '''"""`::: quote`: somebody's words."""

from typing import ClassVar

from pydantic import Field as Described

from journeygen.model.block import Block


class Quote(Block):
    """A quotation, with who said it."""

    name: ClassVar[str] = "quote"
    body: ClassVar[str] = "required"
    by: str = Described(min_length=1, description="だれの言葉か。")
''',
    "templates/blocks/quote/mail.mjml.j2": (
        '<mj-section mj-class="sheet"><mj-column><mj-text>{{ body }}— {{ block.by }}</mj-text></mj-column></mj-section>\n'
    ),
    "templates/blocks/quote/text.j2": "{{ body }}\n— {{ block.by }}\n",
    "templates/blocks/quote/print.html.j2": (
        '<blockquote class="quote">{{ body }}<p>— {{ block.by }}</p></blockquote>\n'
    ),
    "src/journeygen/model/pieces/bookmark.py": '''"""`piece: bookmark`: a bookmark (しおり) that goes into the parcel."""

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.piece import Geometry, Piece


class Bookmark(Piece):
    """A bookmark, one side."""

    name: ClassVar[str] = "bookmark"
    title: ClassVar[str] = "しおり"
    piece: Literal["bookmark"] = Described(description="印刷物の種類。")
    ribbon: bool = Described(default=False, description="リボンの穴。")

    def geometry(self) -> Geometry:
        """Return one side."""
        return Geometry(width=50, height=150, pages=1)
''',
    "templates/layouts/print/bookmark.css.j2": (
        '{% include "layouts/print/_base.css.j2" %}\n.text { position: absolute; top: 10mm; left: 6mm; right: 6mm; }\n'
    ),
    "templates/layouts/print/bookmark.html.j2": (
        '<section class="jg-page"><div class="jg-trim"><div class="text">'
        "{% for item in items %}{{ item.html }}{% endfor %}</div></div></section>\n"
    ),
    "src/journeygen/model/articles/question.py": '''"""`kind: question`: a customer's question, and the answer."""

from typing import ClassVar, Literal

from pydantic import Field as Described

from journeygen.model.article import ArticleHead


class Question(ArticleHead):
    """A question that customers ask, and the answer."""

    name: ClassVar[str] = "question"
    label: ClassVar[str] = "おたずね"
    is_founders: ClassVar[bool] = True

    kind: Literal["question"] = Described(description="記事の種類。")
    asked: str = Described(min_length=1, description="たずねられたこと。")
''',
    "templates/layouts/site/kinds/question.html.j2": '<p class="asked">問い:{{ head.asked | typeset }}</p>\n',
    "src/journeygen/model/triggers/birthday_of_child.py": '''"""`birthday_of_child: customer.child_born_on`."""

from typing import ClassVar

from pydantic import Field as Described

from journeygen.diagnostics import Words
from journeygen.model.references import DateField
from journeygen.model.starts import OnDate
from journeygen.model.trigger import Trigger


class BirthdayOfChildTrigger(Trigger):
    """Starts every year on the birthday of a customer's child."""

    kind: ClassVar[str] = "birthday_of_child"
    day: DateField = Described(alias="birthday_of_child", description="お子さんの誕生日。")

    def start(self) -> OnDate:
        """Wait for the day."""
        return OnDate(self.day, yearly=True)

    def sentence(self, titles: dict[str, str]) -> Words:
        """Say whose birthday it is."""
        return Words(f"毎年「{titles[self.day]}」の日", f"every year on {self.day}")
''',
}
JOURNEY = """journey: child
title: お子さんの誕生日
trigger: {birthday_of_child: FIELD}
steps: [{id: day-0, send: letters/season}]
"""
QUOTE = "\n::: quote\nby: 祖母\n---\n待つ人のところに来る。\n:::\n"


BOOKMARK = "---\ntitle: しおり\nprint: {piece: bookmark, ribbon: true}\n---\n本のあいだに。\n" + QUOTE


@pytest.fixture(scope="module")
def tool(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the tool with the new files in it."""
    place = tmp_path_factory.mktemp("tool")
    for folder in ("src", "templates"):
        shutil.copytree(ROOT / folder, place / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for path, text in NEW_FILES.items():
        target = place / path
        assert not target.exists()
        target.parent.mkdir(exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return place


def run(tool: Path, root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "journeygen", *arguments],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(tool / "src"), "JOURNEYGEN_LANG": "en"},
        capture_output=True,
        text=True,
        check=False,
    )


def shop(place: Path, field: str) -> Path:
    root = shutil.copytree(TINY, place / "shop")
    (root / "journeys/child.yaml").write_text(JOURNEY.replace("FIELD", field), encoding="utf-8")
    with (root / "content/messages/letters/season.md").open("a", encoding="utf-8") as letter:
        letter.write(QUOTE)
    return root


def test_they_are_built(tool: Path, tmp_path: Path) -> None:
    root = shop(tmp_path, "order.shipped_on")
    done = run(tool, root, "build")
    assert done.returncode == 0, done.stderr
    assert "— 祖母" in (root / "build/mail/letters/season.txt").read_text(encoding="utf-8")
    trigger = json.loads((root / "build/manifest.json").read_bytes())["journeys"]["child"]["trigger"]
    assert (trigger["written_as"], trigger["kind"]) == ("birthday_of_child", "date")
    assert (trigger["field"], trigger["yearly"]) == ("order.shipped_on", True)
    assert trigger["sentence"]["ja"] == "毎年「発送日」の日"


def test_what_is_wrong_with_them_is_told(tool: Path, tmp_path: Path) -> None:
    root = shop(tmp_path, "order.total")
    (root / "journeys/welcome.yaml").write_text(
        JOURNEY.replace("journey: child", "journey: welcome").replace(
            "birthday_of_child: FIELD", "birthday_child: x"
        )
    )
    told = run(tool, root, "check").stderr + run(tool, root, "check").stdout
    assert "error J034 trigger.birthday_of_child: 'order.total' is integer, not date" in told
    assert "birthday_of_child" in told.partition("J011")[2]


def test_a_piece_is_printed(tool: Path, tmp_path: Path) -> None:
    root = shop(tmp_path, "order.shipped_on")
    (root / "content/messages/letters/bookmark.md").write_text(BOOKMARK, encoding="utf-8")
    done = run(tool, root, "build")
    assert done.returncode == 0, done.stderr
    pdf = root / "build/print/letters/bookmark.pdf"
    with pikepdf.open(pdf) as document:
        left, bottom, right, top = (float(edge) * 25.4 / 72 for edge in document.pages[0].trimbox)
        assert len(document.pages) == 1
    with pdfplumber.open(pdf) as document:
        text = "".join((document.pages[0].extract_text() or "").split())
    assert (round(right - left, 1), round(top - bottom, 1)) == (50, 150)
    assert "本のあいだに。待つ人のところに来る。—祖母" in text


MAGAZINE = "\nmagazine: {title: 四時}\n"
ISSUE = "---\ntitle: 冬号\nnumber: 1\nseason: winter\ndate: '2026-01-01'\ncover: images/miso.png\nalt: 味噌\n---\n"
QUESTION = "---\nkind: question\ntitle: 塩の話\nlead: 一行。\ndate: '2026-01-01'\nasked: 塩はいつ入れますか。\n---\n火を止めてから。\n"


def test_an_article_of_a_new_kind_is_read_on_the_site(tool: Path, tmp_path: Path) -> None:
    root = shop(tmp_path, "order.shipped_on")
    with (root / "journeygen.yaml").open("a", encoding="utf-8") as settings:
        settings.write(MAGAZINE)
    issue = root / "content/magazine/2026-winter"
    issue.mkdir(parents=True)
    (issue / "issue.md").write_text(ISSUE, encoding="utf-8")
    (issue / "salt.md").write_text(QUESTION, encoding="utf-8")
    done = run(tool, root, "build")
    assert done.returncode == 0, done.stderr
    page = read(root, "magazine/2026-winter/salt/index.html")
    assert '<p class="asked">問い:塩はいつ入れますか。</p>' in page
    assert "おたずね" in page
    assert "塩の話" in read(root, "founder/index.html")


def read(root: Path, page: str) -> str:
    """Return a page of the site without its places to break lines."""
    text = (root / "build/site" / page).read_text(encoding="utf-8")
    return text.replace("\u200b", "").replace("<wbr>", "")


def test_editors_complete_them(tool: Path, tmp_path: Path) -> None:
    schema = run(tool, tmp_path, "schema", "journey").stdout
    assert "お子さんの誕生日。" in schema
    assert "たずねられたこと。" in run(tool, tmp_path, "schema", "article").stdout
    assert "リボンの穴。" in run(tool, tmp_path, "schema", "message").stdout
