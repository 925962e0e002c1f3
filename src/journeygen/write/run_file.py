"""build/run.json: when, with which version, how long. Nothing of this is in any other file of a build."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from pathlib import Path

from journeygen import __version__
from journeygen.write.atomic import replace
from journeygen.write.output import Written
from journeygen.write.place import RUN_FILE
from journeygen.write.problems import cannot_write


def write_run_file(out: Path, seconds: float, timings: Mapping[str, float], written: Written) -> None:
    """Write run.json; raise WriteError."""
    document = {
        "journeygen": __version__,
        "finished": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        "seconds": round(seconds, 3),
        "stages": {name: round(value, 4) for name, value in timings.items()},
        "files": {
            "created": len(written.created),
            "updated": len(written.updated),
            "unchanged": len(written.unchanged),
            "removed": len(written.removed),
        },
    }
    try:
        replace(out / RUN_FILE, (json.dumps(document, indent=2) + "\n").encode())
    except OSError as reason:
        raise cannot_write(out / RUN_FILE, reason) from reason
