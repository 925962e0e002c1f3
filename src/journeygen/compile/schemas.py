"""JSON Schemas (2020-12) of every file that people write, and of the manifest, made from the models.

Editors complete and check by them: a key left empty is an error there, names need not be known.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from pydantic import BaseModel
from pydantic_core import to_json

from journeygen.compile.manifest.models.document import SCHEMA_VERSION, Manifest
from journeygen.model.articles import AnyArticleHead
from journeygen.model.conditions import OPERATORS
from journeygen.model.journey import JourneyHead
from journeygen.model.magazine import IssueHead
from journeygen.model.message import MessageHead, ProductHead, VoiceHead
from journeygen.model.settings import Settings

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Published(NamedTuple):
    """One schema: its model, its identifier, and its title and description."""

    model: type[BaseModel]
    identifier: str
    title: str
    description: str


PUBLISHED: Mapping[str, Published] = {
    "journeygen.schema.json": Published(
        Settings,
        "urn:journeygen:schema:journeygen",
        "journeygen.yaml",
        "お店の設定: 屋号、差出人、法定表示、見た目、リズム、送るときに決まる値、お客様のグループ。",
    ),
    "journey.schema.json": Published(
        JourneyHead,
        "urn:journeygen:schema:journey",
        "journeys/*.yaml",
        "一つのジャーニー: きっかけと、起算日から数えたメッセージ。",
    ),
    "message.schema.json": Published(
        MessageHead,
        "urn:journeygen:schema:message",
        "content/messages/**/*.md の見出し",
        "一通のメッセージの見出し: 件名、目的、レイアウト、版。",
    ),
    "product.schema.json": Published(
        ProductHead,
        "urn:journeygen:schema:product",
        "content/products/*.md の見出し",
        "商品の見出し: 名前、価格、画像、事実。",
    ),
    "voice.schema.json": Published(
        VoiceHead,
        "urn:journeygen:schema:voice",
        "content/voices/*.md の見出し",
        "お客様の声の見出し: お名前、出典、謝礼、同意の日。",
    ),
    "issue.schema.json": Published(
        IssueHead,
        "urn:journeygen:schema:issue",
        "content/magazine/*/issue.md の見出し",
        "会報誌の一号の見出し: 題、番号、季節、日付、表紙。",
    ),
    "article.schema.json": Published(
        AnyArticleHead,
        "urn:journeygen:schema:article",
        "content/magazine/*/*.md の見出し",
        "会報誌の記事の見出し: 種類、題、日付、話題と、その種類だけの項目。",
    ),
    "manifest.schema.json": Published(
        Manifest,
        f"urn:journeygen:schema:manifest:{SCHEMA_VERSION}",
        "manifest.json",
        "何を、だれに、いつ送るか。配信の仕組みのための書き出し / what to send to whom and when",
    ),
}

CASES_OR_STEPS: Schema = {
    "if": {"required": ["cases"]},
    "then": {"required": ["else", "unknown"]},
    "else": {"required": ["steps"]},
}


def schemas() -> dict[str, bytes]:
    """Write every schema, by file name."""
    return {name: to_json(_schema(published), indent=2) + b"\n" for name, published in PUBLISHED.items()}


def _schema(published: Published) -> Schema:
    made = published.model.model_json_schema(by_alias=True, mode="validation")
    body = _tidied(made)
    definitions = {name: _tidied(part) for name, part in made.get("$defs", {}).items()}
    if published.model is JourneyHead:
        body |= CASES_OR_STEPS
    if published.model is not Manifest:
        for definition in definitions.values():
            definition.pop("description", None)  # the classes' docstrings speak to programmers
    used = to_json([body, definitions]).decode()
    definitions |= {name: part for name, part in _OWN.items() if f"#/$defs/{name}" in used}
    own = {"$schema": DIALECT, "$id": published.identifier, "title": published.title}
    own["description"] = published.description
    body = {key: part for key, part in body.items() if key not in own}
    return {**own, **body, **({"$defs": dict(sorted(definitions.items()))} if definitions else {})}


def _tidied(schema: Schema) -> Schema:
    """Put our own definitions in, and leave out what pydantic adds and no author needs."""
    if schema.get("title") in _OWN and schema.get("type") != "string":  # pydantic titles a text by its key
        said = {key: schema[key] for key in ("description",) if key in schema}
        return {"$ref": f"#/$defs/{schema['title']}", **said}
    found: Schema = {}
    for key, part in schema.items():
        if key in _DROPPED or (key == "default" and _says_nothing(part)):
            continue
        inside = _INSIDE.get(key)
        found[key] = inside(part) if inside else part
    return _without_null(found)


def _without_null(schema: Schema) -> Schema:
    """A key that may be left out need not be null as well."""
    choices = [choice for choice in schema.get("anyOf", []) if choice != {"type": "null"}]
    if len(choices) == len(schema.get("anyOf", [])):
        return schema
    rest = {key: part for key, part in schema.items() if key != "anyOf"}
    return {**choices[0], **rest} if len(choices) == 1 else {"anyOf": choices, **rest}


def _says_nothing(default: Any) -> bool:
    return default in (None, "", [], {}) or isinstance(default, dict)


def _one(part: Any) -> Any:
    return _tidied(part) if isinstance(part, dict) else part


def _each(parts: list[Any]) -> list[Any]:
    return [_one(part) for part in parts]


def _named(parts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _one(part) for name, part in parts.items()}


_DROPPED = ("title", "$defs", "discriminator")
_INSIDE: Mapping[str, Callable[[Any], Any]] = {
    "properties": _named,
    "items": _one,
    "additionalProperties": _one,
    "propertyNames": _one,
    "anyOf": _each,
    "oneOf": _each,
    "allOf": _each,
    "prefixItems": _each,
}

_SCALAR: Schema = {"type": ["string", "number", "boolean"]}
_SIZE: Schema = {"type": ["number", "string"]}
_OPERANDS: Mapping[str, Schema] = {
    "equals": {**_SCALAR, "description": "この値と同じ。"},
    "at_least": {**_SIZE, "description": "この値以上(日付なら以降)。"},
    "at_most": {**_SIZE, "description": "この値以下(日付なら以前)。"},
    "below": {**_SIZE, "description": "この値未満(日付なら、より前)。"},
    "one_of": {"type": "array", "items": _SCALAR, "minItems": 1, "description": "このどれか。"},
    "includes": {"type": "string", "description": "list にこれが含まれる。"},
    "excludes": {"type": "string", "description": "list にこれが含まれない。"},
    "known": {"type": "boolean", "description": "true なら、値が分かっている。false なら、分からない。"},
}
_CONDITION: Schema = {"$ref": "#/$defs/Condition"}
_LOGIC: Schema = {"$ref": "#/$defs/JsonLogic"}
_LOGIC_OPERATORS = ("var", "and", "or", "!", "in", "==", "!=", "===", "!==", "<", "<=", ">", ">=")
_OWN: Mapping[str, Schema] = {
    "Condition": {
        "type": "object",
        "description": "条件。いくつか書くと、すべてが成り立つときです。例: {customer.order_count: {at_least: 3}}",
        "minProperties": 1,
        "properties": {
            "all": {
                "type": "array",
                "items": _CONDITION,
                "minItems": 1,
                "description": "すべてが成り立つとき。",
            },
            "any": {
                "type": "array",
                "items": _CONDITION,
                "minItems": 1,
                "description": "どれかが成り立つとき。",
            },
            "not": {**_CONDITION, "description": "確かに成り立たないとき。"},
            "group": {"type": "string", "description": "グループに入っているとき。"},
        },
        "additionalProperties": {
            "description": "項目と値、または項目と比べ方。",
            "anyOf": [
                _SCALAR,
                {
                    "type": "object",
                    "minProperties": 1,
                    "additionalProperties": False,
                    "properties": {operator: _OPERANDS[operator] for operator in OPERATORS},
                },
            ],
        },
    },
    "JsonLogic": {
        "description": "JsonLogic の式 / a rule in JsonLogic (jsonlogic.com)",
        "anyOf": [
            {"type": ["null", "boolean", "number", "string"]},
            {"type": "array", "items": _LOGIC},
            {
                "type": "object",
                "minProperties": 1,
                "maxProperties": 1,
                "propertyNames": {"enum": list(_LOGIC_OPERATORS)},
                "additionalProperties": _LOGIC,
            },
        ],
    },
}
"""Definitions that stand in wherever a model marks a part with their title."""
