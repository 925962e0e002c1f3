"""The real Liquid engines: python-liquid in this process, liquidjs in a Node process."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import liquid

HERE = Path(__file__).parent
_PYTHON_LIQUID = liquid.Environment(autoescape=False, undefined=liquid.FalsyStrictUndefined)


def python_liquid(template: str, values: Mapping[str, Any]) -> str:
    """Render with python-liquid."""
    return _PYTHON_LIQUID.from_string(template).render(**values)


def liquidjs(jobs: Sequence[tuple[str, Mapping[str, Any]]]) -> list[str]:
    """Render templates with liquidjs, all in one process."""
    assert (HERE / "node_modules/liquidjs").is_dir(), (
        "liquidjs is missing: run `npm ci --prefix tests/engines` (or `make engines`) once"
    )
    lines = "".join(json.dumps({"template": one, "values": values}) + "\n" for one, values in jobs)
    done = subprocess.run(
        ["node", str(HERE / "render.mjs")],
        input=lines,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    results = [json.loads(line) for line in done.stdout.split("\n") if line]
    assert len(results) == len(jobs)
    assert [result["error"] for result in results if "error" in result] == []
    return [result["text"] for result in results]


def nested(values: Mapping[str, Any]) -> dict[str, Any]:
    """Turn `{"customer.name": …}` into `{"customer": {"name": …}}`, as a platform holds it."""
    tree: dict[str, Any] = {}
    for name, value in values.items():
        *path, last = name.split(".")
        level = tree
        for key in path:
            level = level.setdefault(key, {})
        level[last] = value
    return tree
