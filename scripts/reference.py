#!/usr/bin/env python3
"""Renew the tables of docs/language.ja.md from the models: keys, types, defaults and descriptions.

A table stands between `<!-- reference: NAME -->` and `<!-- /reference -->`; everything else is written by hand.
"""

from __future__ import annotations

import re
import sys
import types
import typing
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from journeygen.compile.schemas import schemas
from journeygen.model import base
from journeygen.model.article import ArticleHead
from journeygen.model.articles import ARTICLES
from journeygen.model.articles.recipe import Ingredient
from journeygen.model.articles.report import Occasion
from journeygen.model.blocks import BLOCKS
from journeygen.model.blocks.steps import StepItem
from journeygen.model.call import CallSettings
from journeygen.model.coming import Coming
from journeygen.model.fields import Field, FieldType
from journeygen.model.formats import FORMATS
from journeygen.model.journey import Branch, Case, Goal, JourneyHead, Medium, Step, Test
from journeygen.model.magazine import IssueHead
from journeygen.model.message import Fact, MessageHead, ProductHead, VersionHead, VoiceHead
from journeygen.model.pieces import PIECES
from journeygen.model.references import Refers
from journeygen.model.settings import Settings
from journeygen.model.triggers import TRIGGERS

PAGE = Path(__file__).resolve().parents[1] / "docs/language.ja.md"
_MARKED = re.compile(r"(<!-- reference: (\S+) -->\n).*?(<!-- /reference -->)", re.DOTALL)
_FIRST_OF = {
    family: re.compile(rf"^#### \S+\n(?:(?!#).*\n)*?<!-- reference: {family}", re.MULTILINE)
    for family in ("trigger.", "piece.", "block.", "article.")
}
"""The first section of each: a new one stands before it until somebody gives it its words and place."""

TITLES: Mapping[str, str] = {
    "Brand": "屋号",
    "Founder": "語り手",
    "Milestone": "いつと何",
    "Term": "見出しと内容",
    "Sender": "差出人",
    "Legal": "法定表示",
    "Assets": "画像の置き場",
    "Theme": "見た目",
    "Colors": "色",
    "Fonts": "書体",
    "Schedule": "リズム",
    "Utm": "アクセス解析の印",
    "Window": "時間帯",
    "Holidays": "休業日",
    "Caps": "上限",
    "Cap": "一つの届け方の上限",
    "Event": "出来事",
    "Field": "項目",
    "Group": "グループ",
    "Ranked": "順位",
    "Sample": "見本のお客様",
    "Step": "ステップ",
    "Case": "場合",
    "Branch": "steps",
    "Goal": "目標",
    "Test": "テスト",
    "VersionHead": "版",
    "Fact": "見出しと内容",
    "StepItem": "手順",
    "PrintSettings": "印刷",
    "House": "印刷所",
    "PrintFonts": "印刷の書体",
    "Font": "書体",
    "Ink": "インキ",
    "Postage": "郵便料金",
    "Columns": "宛先の列",
    "SampleRecipient": "見本の宛名",
    "CallSettings": "電話",
    "MagazineSettings": "会報誌",
    "Topic": "話題",
    "BookletSettings": "冊子",
    "Occasion": "催し",
    "Coming": "これからの催し",
    "Ingredient": "材料",
}
"""What a value that is itself a mapping is called."""

_REFERENCES: Mapping[str, str] = {
    "event": "出来事の名前",
    "field": "項目の名前",
    "group": "グループの名前",
    "message": "メッセージの名前",
    "product": "商品の名前",
    "voice": "声の名前",
    "image": "画像",
    "layout": "レイアウトの名前",
    "topic": "話題の名前",
    "link": "リンク",
    "condition": "条件",
}
_PLAIN: Mapping[Any, str] = {
    str: "文字",
    int: "整数",
    float: "数",
    bool: "true か false",
    Any: "値",
    FieldType: " ".join(f"`{one}`" for one in FieldType),
    Medium: " ".join(f"`{one}`" for one in Medium),
}
_CHECKED: Mapping[int, str] = {
    id(typing.get_args(kind)[1]): name
    for kind, name in (
        (base.Duration, "期間"),
        (base.LocalTime, "時刻"),
        (base.LocalDate, "日付"),
        (base.Identifier, "名前"),
    )
}
_SPECIAL: Mapping[tuple[str, str], str] = {
    ("JourneyHead", "trigger"): "きっかけ",
    ("JourneyHead", "else"): "`skip` か steps",
    ("JourneyHead", "unknown"): "`skip` か steps",
    ("MessageHead", "print"): "印刷物",
    ("Step", "by"): "`mail` `print` `call` の一つか並び",
}


def _models(start: type[BaseModel]) -> Iterator[tuple[str, type[BaseModel]]]:
    """Yield a model and those inside it, by name."""
    yield start.__name__, start
    for info in start.model_fields.values():
        for inside in _classes(info.annotation):
            yield from _models(inside)


def _classes(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type):
        if issubclass(annotation, BaseModel) and annotation.__name__ in TITLES and annotation is not Field:
            yield annotation
        return
    for part in typing.get_args(annotation):
        yield from _classes(part)


MODELS: Mapping[str, type[BaseModel]] = {
    **dict(_models(Settings)),
    **{model.__name__: model for model in (Field, JourneyHead, Step, Case, Branch, Goal, Test)},
    **{model.__name__: model for model in (MessageHead, VersionHead, ProductHead, Fact, VoiceHead, StepItem)},
    **{model.__name__: model for model in (IssueHead, ArticleHead, Occasion, Coming, Ingredient)},
    "CallSettings": CallSettings,
    **{f"article.{name}": article for name, article in ARTICLES.items()},
    **{f"trigger.{kind}": trigger for kind, trigger in TRIGGERS.items()},
    **{f"piece.{name}": piece for name, piece in PIECES.items()},
    **{f"block.{name}": block for name, block in BLOCKS.items()},
}
"""Every table of keys, by the name that the page gives."""


def renewed(page: str) -> str:
    """Return the page with its tables made anew, and a table for every new trigger and block."""
    for family, first in _FIRST_OF.items():
        kinds = (
            name for name in MODELS if name.startswith(family) and f"<!-- reference: {name} -->" not in page
        )
        new = "".join(map(_section, kinds))
        if new and (found := first.search(page)):
            page = page[: found.start()] + new + page[found.start() :]
    return _MARKED.sub(lambda found: f"{found[1]}{_table(found[2])}{found[3]}", page)


def _section(name: str) -> str:
    return f"#### {name.partition('.')[2]}\n\n<!-- reference: {name} -->\n<!-- /reference -->\n\n"


def _table(name: str) -> str:
    if name == "conditions":
        return _rows(("比べ方", "意味"), _operators())
    if name == "formats":
        rows = ((f"`{row.written}`", _types(row.types), row.example) for row in FORMATS.values())
        return _rows(("書式", "項目の型", "こう出ます"), rows)
    model = MODELS[name]
    if not model.model_fields:
        return "引数はありません。\n"
    keys = (
        (f"`{info.alias or key}`", _kind_of(model, key, info), _default(info), info.description or "")
        for key, info in _own_first(model)
    )
    return _rows(("項目", "値", "省くと", "意味"), keys)


def _own_first(model: type[BaseModel]) -> list[tuple[str, FieldInfo]]:
    """List a model's keys: what it adds itself before what it shares; what articles share has its own table."""
    own = model.__annotations__
    shared = ArticleHead.model_fields if model is not ArticleHead and issubclass(model, ArticleHead) else {}
    keys = [item for item in model.model_fields.items() if item[0] not in shared]
    return sorted(keys, key=lambda item: item[0] not in own)


def _rows(head: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n" for line in lines)


def _operators() -> Iterator[tuple[str, str]]:
    import json

    condition = json.loads(schemas()["journey.schema.json"])["$defs"]["Condition"]
    for key, about in condition["properties"].items():
        yield f"`{key}`", about["description"]
    for key, about in condition["additionalProperties"]["anyOf"][1]["properties"].items():
        yield f"`{key}`", about["description"]


def _types(found: frozenset[FieldType]) -> str:
    return "、".join(f"`{one}`" for one in FieldType if one in found)


def _kind_of(model: type[BaseModel], key: str, info: FieldInfo) -> str:
    special = _SPECIAL.get((model.__name__, info.alias or key))
    return special or _kind(info.annotation, tuple(info.metadata))


def _kind(annotation: Any, metadata: tuple[Any, ...] = ()) -> str:
    """Say in a word what is written there."""
    for mark in metadata:
        if isinstance(mark, Refers):
            return _REFERENCES[mark.kind]
        if id(mark) in _CHECKED:
            return _CHECKED[id(mark)]
    origin, inside = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is None:
        return TITLES.get(getattr(annotation, "__name__", ""), "") or _PLAIN[annotation]
    return _made_of(origin, inside)


def _made_of(origin: Any, inside: tuple[Any, ...]) -> str:
    """Say what a type made of others is."""
    if origin is Annotated:
        return _kind(inside[0], tuple(inside[1:]))
    if origin is Literal:
        return " ".join(f"`{one}`" for one in inside)
    if origin in (typing.Union, types.UnionType):
        return " か ".join(dict.fromkeys(_kind(part) for part in inside if part is not types.NoneType))
    if issubclass(origin, Mapping):
        return f"名前ごとに{_kind(inside[1])}"
    return f"{_kind(inside[0])}の並び"


def _default(info: FieldInfo) -> str:
    if info.is_required():
        return "**必須**"
    value = info.default
    if value in (None, "", (), {}) or isinstance(value, BaseModel):
        return ""
    if isinstance(value, tuple):
        return f"`[{', '.join(map(str, value))}]`"
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"


if __name__ == "__main__":
    PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    sys.stdout.write(f"{PAGE.name}\n")
