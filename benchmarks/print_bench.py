"""`make bench-print`: what a recipient costs in a print run, against plain WeasyPrint in the same run. It judges nothing.

Postcards with a name, an address, a customer barcode and a QR code of the recipient's own. CPU seconds of whole
processes, their children included; the most memory of any one of them.
"""

from __future__ import annotations

import argparse
import csv
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from table import Row, show

from journeygen.load.project import load_project

SAMPLE = Path(__file__).resolve().parents[1]
FLOOR = str(Path(__file__).with_name("print_floor.py"))
MESSAGE = "bench/postcard"
COPY = """---
title: 測るためのはがき
intent: inform
print: {piece: postcard, season: spring}
---
{{ customer.family_name }}さま

ご無沙汰しております。つむぎ野の紬野千秋です。
けさ、室の戸を開けたら、湯気の向こうに梅が一輪見えました。

::: image
src: images/spring.jpg
alt: 花の枝ごしに見る、川の流れる野と茅ぶきの家
width: full
:::

::: qr
to: "/make/{{ customer.token }}"
label: お便りの続き
:::

::: signature
closing: 梅の咲いた朝に
:::
"""
JOURNEY = """journey: bench
title: 測るためのジャーニー
trigger: {event: order.shipped}
steps: [{id: card, send: bench/postcard, by: print}]
"""
SURNAMES = "見本 架空 仮谷 試野 例川 髙橋 山﨑 𠮷田 不詳 渡邊"
GIVEN = "花子 太郎 春江 一 さくら 健次郎 千代 小百合 実 ゆかり"
PLACES = "見本県見本市見本町 架空県架空郡仮村大字例 例府試市中央区見本通"


class Cost(NamedTuple):
    """CPU seconds of a process and its children, and the most memory of one of them in MB."""

    cpu: float
    memory: float
    said: str


def lay_out(folder: Path) -> None:
    """Write a project of one postcard, with the sample's settings."""
    for name in ("content/images", "content/products", "content/voices"):
        shutil.copytree(SAMPLE / name, folder / name)
    shutil.copyfile(SAMPLE / "journeygen.yaml", folder / "journeygen.yaml")
    for path, text in (("content/messages/bench/postcard.md", COPY), ("journeys/bench.yaml", JOURNEY)):
        target = folder / path
        target.parent.mkdir(parents=True)
        target.write_text(text, encoding="utf-8")


def recipients(project: Path, path: Path, count: int) -> None:
    """Write invented recipients, no two alike; the same ones every time. The settings say what the columns are called."""
    columns = columns_of(project)
    chance = random.Random(count)
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(columns)
        for number in range(count):
            values = one(number, chance)
            table.writerow([values.get(what, "") for what in columns.values()])


def columns_of(project: Path) -> dict[str, str]:
    """Return column → what goes into it; a name or an address in several columns goes into the first."""
    loaded = load_project(project)
    assert loaded.project
    written = loaded.project.settings.print.recipients
    parts = {
        "postal_code": (written.postal_code,),
        "address": written.address,
        "building": (written.building,),
        "company": (written.company,),
        "honorific": (written.honorific,),
        "name": written.name,
        **{name: (column,) for name, column in written.fields.items()},
    }
    columns: dict[str, str] = {}
    for what, names in parts.items():
        for place, name in enumerate(names):
            if name:
                columns.setdefault(name, what if place == 0 else "")
    columns.setdefault("customer.family_name", "customer.family_name")
    columns.setdefault("customer.token", "customer.token")
    return columns


def one(number: int, chance: random.Random) -> dict[str, str]:
    """Invent a recipient."""
    surname, given = chance.choice(SURNAMES.split()), chance.choice(GIVEN.split())
    house = f"{chance.randint(1, 9)}丁目{chance.randint(1, 40)}番{number % 90 + 1}号"
    return {
        "postal_code": f"{chance.randint(1, 999):03}-{chance.randint(1, 9999):04}",
        "address": chance.choice(PLACES.split()) + house,
        "building": f"見本荘{number % 30 + 101}" if number % 3 else "",
        "name": f"{surname} {given}",
        "customer.family_name": surname,
        "customer.token": f"t{number:08}",
    }


def measured(*command: str) -> Cost:
    """Run a program to its end and say what it and its children took; stop the benchmark when it fails."""
    environment = {**os.environ, "CI": "1", "JOURNEYGEN_LANG": "en", "PYTHONHASHSEED": "0"}
    watcher = (
        "import resource, subprocess, sys; done = subprocess.run(sys.argv[1:], capture_output=True, text=True);"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN); print(used.ru_utime + used.ru_stime, used.ru_maxrss);"
        "print(done.stdout, done.stderr, sep=''); sys.exit(done.returncode)"
    )
    done = subprocess.run(
        [sys.executable, "-c", watcher, *command],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{command}\n{done.stdout}{done.stderr}")
    figures, _, said = done.stdout.partition("\n")
    cpu, memory = map(float, figures.split())
    return Cost(cpu, memory / (1e6 if sys.platform == "darwin" else 1e3), said)


def floor(project: Path, people: Path, how: str) -> tuple[float, int]:
    """Return the CPU seconds that plain WeasyPrint takes for setting alone, and how many recipients it set."""
    seconds, count = measured(sys.executable, FLOOR, str(project), MESSAGE, str(people), how).said.split()
    return float(seconds), int(count)


def run(project: Path, people: Path, out: Path) -> Cost:
    """Print for everybody."""
    command = ("-m", "journeygen", "print-run", MESSAGE, "--root", str(project), "--no-artwork")
    return measured(sys.executable, *command, "--recipients", str(people), "--out", str(out))


def rows(folder: Path, few: int, many: int) -> Iterator[Row]:
    """Measure, and say what was found."""
    project = folder / "shop"
    lay_out(project)
    for name, count in (("few", few), ("many", many)):
        recipients(project, folder / f"{name}.csv", count)
    plain, set_plain = floor(project, folder / "few.csv", "plain")
    shared, set_shared = floor(project, folder / "few.csv", "shared")
    small = run(project, folder / "few.csv", folder / "run-few")
    large = run(project, folder / "many.csv", folder / "run-many")
    each, each_shared = plain / set_plain, shared / set_shared
    pages = 2
    yield Row(
        f"差し込み {many:,} 件 / 素の WeasyPrint",
        f"run of {many:,} / plain WeasyPrint",
        each / (large.cpu / many),
        "×",
        "≥ 5",
    )
    yield Row(
        "同、書体などを使い回す WeasyPrint に対して",
        "… / WeasyPrint, fonts shared",
        each_shared / (large.cpu / many),
        "×",
        "",
    )
    yield Row(
        f"差し込み {few:,} 件(起動も込み)",
        f"run of {few:,}, start-up included",
        each / (small.cpu / few),
        "×",
        "",
    )
    yield Row("素の WeasyPrint のページ数", "pages a CPU second, plain WeasyPrint", pages / each, "", "")
    yield Row("同、書体などを使い回す", "… fonts shared", pages / each_shared, "", "")
    yield Row(f"差し込み {few:,} 件", f"pages a CPU second, run of {few:,}", pages * few / small.cpu, "", "")
    yield Row(
        f"差し込み {many:,} 件", f"pages a CPU second, run of {many:,}", pages * many / large.cpu, "", ""
    )
    yield Row(f"最大のメモリー、{few:,} 件", f"peak memory, run of {few:,}", small.memory, "MB", "")
    yield Row(f"最大のメモリー、{many:,} 件", f"peak memory, run of {many:,}", large.memory, "MB", "< 300")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--few", type=int, default=200)
    parser.add_argument("--many", type=int, default=10_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="journeygen-print-") as folder:
        title = (
            "はがき(両面)の差し込み、CPU 秒、一回",
            "postcards (both sides) for recipients, CPU seconds, once",
        )
        show(rows(Path(folder), given.few, given.many), *title)


if __name__ == "__main__":
    main()
