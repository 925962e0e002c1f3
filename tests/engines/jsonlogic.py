"""Real JsonLogic engines: two in this process (Rust, Python), and json-logic-js in a Node process."""

from __future__ import annotations

import importlib
import json
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import datalogic_py

HERE = Path(__file__).parent
Apply = Callable[[Any, Any], Any]

ENGINES: Mapping[str, Apply] = {
    "datalogic-py": datalogic_py.apply,
    "panzi-json-logic": importlib.import_module("json_logic").jsonLogic,
}
"""The engines of this process by the name of their package."""


def json_logic_js(jobs: Sequence[tuple[Any, Any]]) -> list[Any]:
    """Apply rules to data with json-logic-js, all in one process."""
    assert (HERE / "node_modules/json-logic-js").is_dir(), (
        "json-logic-js is missing: run `npm ci --prefix tests/engines` (or `make engines`) once"
    )
    lines = "".join(json.dumps({"rule": rule, "data": data}) + "\n" for rule, data in jobs)
    done = subprocess.run(
        ["node", str(HERE / "apply.mjs")], input=lines, capture_output=True, text=True, check=True, timeout=60
    )
    results = [json.loads(line) for line in done.stdout.split("\n") if line]
    assert len(results) == len(jobs)
    return results
