"""What Lighthouse says of the front page and an article, as on a telephone.

Its mark for speed is told, not judged: it follows the machine's load.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.site import Site
from tests.browser.test_mails import nobody_stumbles

ENGINES = Path(__file__).parents[1] / "engines"
LEAST = {"accessibility": 95, "best-practices": 95, "seo": 95}


def test_lighthouse_has_little_to_wish(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    chromium = shutil.which("chromium")
    assert chromium, "chromium is not installed: apt-get install chromium"
    assert (ENGINES / "node_modules/lighthouse").is_dir(), (
        "lighthouse is missing: npm ci --prefix tests/engines"
    )
    kinds = site.kinds()
    addresses = [site.url + kinds[name] for name in ("front", "article: story")]
    done = subprocess.run(
        ["node", str(ENGINES / "lighthouse.mjs"), *addresses],
        env={**os.environ, "CHROME_PATH": chromium},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    found: list[str] = []
    for one in map(json.loads, done.stdout.splitlines()):
        with capsys.disabled():
            sys.stdout.write(f"\nLighthouse, {one['address'].removeprefix(site.url)}: {one['scores']}\n")
        found += [
            f"{one['address']}: {name} {one['scores'][name]}: {one['wrong']}"
            for name, least in LEAST.items()
            if one["error"] or one["scores"][name] < least
        ]
    assert len(done.stdout.splitlines()) == len(addresses)
    nobody_stumbles(found)
