from __future__ import annotations

import json

import jsonschema

from journeygen import __version__
from journeygen.diagnostics import Diagnostic, Severity, Span, Words
from journeygen.report import render

WRONG = Diagnostic(
    "J014",
    Severity.ERROR,
    Span("journeys/はじめ.yaml", 5, 5, 9),
    Words("この項目はありません", "there is no such key"),
    Words("'after' のことですか?", "did you mean 'after'?"),
    "steps.0.delay_day",
    (Span("journeys/b.yaml", 2, 1),),
)
LARGE = Diagnostic("W012", Severity.WARNING, Span("content/a.md"), Words("大きすぎます", "too large"))

PLACE = {
    "type": "object",
    "required": ["physicalLocation"],
    "properties": {
        "id": {"type": "integer", "minimum": 0},
        "physicalLocation": {
            "type": "object",
            "additionalProperties": False,
            "required": ["artifactLocation", "region"],
            "properties": {
                "artifactLocation": {
                    "type": "object",
                    "properties": {
                        "uri": {"type": "string", "pattern": r"^[\x21-\x7e]+$"},
                        "uriBaseId": {"type": "string"},
                    },
                    "additionalProperties": False,
                },
                "region": {
                    "type": "object",
                    "properties": {
                        "startLine": {"type": "integer", "minimum": 1},
                        "startColumn": {"type": "integer", "minimum": 1},
                        "endColumn": {"type": "integer", "minimum": 1},
                    },
                    "additionalProperties": False,
                },
            },
        },
    },
    "additionalProperties": False,
}
RESULT = {
    "type": "object",
    "required": ["message"],
    "properties": {
        "ruleId": {"type": "string"},
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": {"enum": ["none", "note", "warning", "error"]},
        "message": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}},
        "locations": {"type": "array", "items": PLACE},
        "relatedLocations": {"type": "array", "items": PLACE, "uniqueItems": True},
    },
    "additionalProperties": False,
}
SARIF = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool", "results"],
                "properties": {
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name"],
                                "properties": {
                                    "name": {"type": "string"},
                                    "version": {"type": "string"},
                                    "rules": {
                                        "type": "array",
                                        "uniqueItems": True,
                                        "items": {"type": "object", "required": ["id"]},
                                    },
                                },
                                "additionalProperties": False,
                            }
                        },
                    },
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "results": {"type": "array", "items": RESULT},
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}
"""The parts of the SARIF 2.1.0 schema (OASIS) that we use, with its required keys and closed objects."""


def test_json_is_the_data_in_both_languages() -> None:
    document = json.loads(render([WRONG, LARGE], "json"))
    assert (document["version"], document["errors"], document["warnings"]) == (1, 1, 1)
    assert document["diagnostics"][0] == {
        "code": "J014",
        "severity": "error",
        "file": "journeys/はじめ.yaml",
        "line": 5,
        "column": 5,
        "length": 9,
        "where": "steps.0.delay_day",
        "message": {"ja": "この項目はありません", "en": "there is no such key"},
        "hint": {"ja": "'after' のことですか?", "en": "did you mean 'after'?"},
        "related": [{"file": "journeys/b.yaml", "line": 2, "column": 1, "length": 1}],
    }
    assert document["diagnostics"][1]["hint"] is None


def test_sarif_has_the_structure_of_the_standard() -> None:
    document = json.loads(render([WRONG, LARGE, WRONG], "sarif", language="en"))
    jsonschema.validate(document, SARIF)
    run = document["runs"][0]
    assert run["tool"]["driver"]["version"] == __version__
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["J014", "W012"]
    assert [result["ruleIndex"] for result in run["results"]] == [0, 1, 0]


def test_sarif_places_are_addresses_and_columns_of_characters() -> None:
    result = json.loads(render([WRONG], "sarif", language="ja"))["runs"][0]["results"][0]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "journeys/%E3%81%AF%E3%81%98%E3%82%81.yaml"
    assert place["region"] == {"startLine": 5, "startColumn": 5, "endColumn": 14}
    assert result["message"]["text"] == "steps.0.delay_day: この項目はありません\n'after' のことですか?"


def test_nothing_found_is_a_whole_document_too() -> None:
    assert json.loads(render([], "json"))["diagnostics"] == []
    jsonschema.validate(json.loads(render([], "sarif")), SARIF)
