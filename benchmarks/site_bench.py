"""`make bench-site`: a magazine of 1,000 articles as a site, beside Python-Markdown alone and other generators of sites.

It prints; it judges nothing. CPU seconds (user and system) of whole processes and their children, the subjects in turn,
the median of several rounds; seconds by the clock too. What is not installed is said to be so: `--tools DIR` names a
folder with programs to look in first (a virtual environment's bin).

journeygen makes pages, feed, sitemap; no index for the search and no booklets, which the others do not make either.
`photographs` is the same with the sample's own pictures, of which it makes WebP and AVIF in several sizes, once.

    cold     nothing is there from before: no site, no memory
    nothing  the same again
    one      a sentence is added to one article of the newest issue
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import NamedTuple

from large_magazine import Magazine
from site_projects import PROJECTS, edit
from table import padded

FLOOR = str(Path(__file__).with_name("site_floor.py"))
PASSES = ("cold", "nothing", "one")
_VERSION = re.compile(r"\d+(?:\.\d+)+")


@dataclass(frozen=True, slots=True)
class Subject:
    """What is measured: a program in the project of `project`; `made` are the folders to remove before a cold build."""

    name: str
    project: str
    command: tuple[str, ...]
    site: str
    made: tuple[str, ...]
    version: tuple[str, ...]
    package: str = ""
    """A Python package that must be there too, beside the program; the version is its own."""


def _python(*arguments: str) -> tuple[str, ...]:
    return (sys.executable, *arguments)


BUILD, JOURNEYGEN = _python("-m", "journeygen", "build"), _python("-m", "journeygen", "--version")
MKDOCS = ("mkdocs", "build", "--quiet")
SUBJECTS = (
    Subject(
        "Python-Markdown",
        "bare",
        _python(FLOOR, ".", "../bare-site"),
        "../bare-site",
        ("../bare-site",),
        _python("-m", "markdown", "--version"),
    ),
    Subject("journeygen", "journeygen", BUILD, "build/site", ("build", ".cache"), JOURNEYGEN),
    Subject("… photographs", "photographs", BUILD, "build/site", ("build", ".cache"), JOURNEYGEN),
    Subject(
        "Hugo",
        "hugo",
        ("hugo", "--quiet", "--buildFuture"),
        "public",
        ("public", "resources"),
        ("hugo", "version"),
    ),
    Subject(
        "Pelican",
        "pelican",
        ("pelican", "--quiet", "--output", "output"),
        "output",
        ("output", "cache"),
        ("pelican", "--version"),
    ),
    Subject("MkDocs", "mkdocs", MKDOCS, "site", ("site",), ("mkdocs", "--version")),
    Subject("Material", "material", MKDOCS, "site", ("site",), ("mkdocs", "--version"), "mkdocs-material"),
)


class Taken(NamedTuple):
    """What a program took: CPU seconds with its children's, seconds by the clock, the most memory of one process in MB."""

    cpu: float
    wall: float
    memory: float


@dataclass
class Trial:
    """A subject in its project, and what it took in every round."""

    subject: Subject
    folder: Path
    article: Path
    tools: str
    taken: dict[str, list[Taken]] = field(default_factory=dict)

    def round(self, number: int) -> None:
        """Measure cold, nothing changed, one changed."""
        for made in self.subject.made:
            shutil.rmtree(self.folder / made, ignore_errors=True)
        for name in PASSES:
            if name == "one":
                edit(self.article, number)
            self.taken.setdefault(name, []).append(self._run())

    def _run(self) -> Taken:
        environment = {**_environment(self.tools), "PYTHONHASHSEED": "0"}
        begun = time.perf_counter()
        with tempfile.TemporaryFile() as said:
            command = self.subject.command
            process = subprocess.Popen(command, cwd=self.folder, stdout=said, stderr=said, env=environment)
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            said.seek(0)
            if process.returncode:
                raise SystemExit(f"{command}\n{said.read().decode()}")
        unit = 1e6 if sys.platform == "darwin" else 1e3
        return Taken(used.ru_utime + used.ru_stime, time.perf_counter() - begun, used.ru_maxrss / unit)

    def cpu(self, name: str) -> float:
        """Return the median of the CPU seconds of one of the passes."""
        return median(one.cpu for one in self.taken[name])

    def wall(self, name: str) -> float:
        """Return the median of the seconds by the clock of one of the passes."""
        return median(one.wall for one in self.taken[name])

    @property
    def memory(self) -> float:
        """The most memory of all passes in MB."""
        return max(one.memory for some in self.taken.values() for one in some)

    @property
    def pages(self) -> int:
        """The number of pages that it made."""
        return sum(1 for _ in (self.folder / self.subject.site).rglob("*.html"))


def _environment(tools: str) -> Mapping[str, str]:
    path = os.pathsep.join(one for one in (tools, os.environ.get("PATH", "")) if one)
    told = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**told, "PATH": path, "CI": "1", "JOURNEYGEN_LANG": "en", "NO_MKDOCS_2_WARNING": "1"}


def version_of(subject: Subject, tools: str) -> str:
    """Return a program's version, `""` when it, or the package that it needs beside it, is not there."""
    program = shutil.which(subject.version[0], path=_environment(tools)["PATH"])
    if program is None:
        return ""
    command = (program, *subject.version[1:])
    if subject.package:
        ask = f"import importlib.metadata as m; print(m.version({subject.package!r}))"
        command = (str(Path(program).with_name("python")), "-c", ask)
    try:
        done = subprocess.run(command, capture_output=True, text=True, env=_environment(tools), check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    found = _VERSION.search(done.stdout)
    return found[0] if found else "?"


def trials(
    folder: Path, magazine: Magazine, tools: str, only: Sequence[str]
) -> Iterator[tuple[Subject, Trial | None, str]]:
    """Write a project for each subject that is asked for and installed."""
    for subject in (one for one in SUBJECTS if not only or one.project in ("bare", *only)):
        version = version_of(subject, tools)
        there = folder / subject.project
        article = PROJECTS[subject.project](there, magazine) if version else None
        yield subject, Trial(subject, there, article, tools) if article else None, version


def show(told: Sequence[tuple[Subject, Trial | None, str]], floor: Trial) -> None:
    """Print the table: ratios to Python-Markdown alone beside the CPU seconds, which depend on the machine."""
    say = sys.stdout.write
    titles = ("初めて", "何も変えない", "一篇だけ変える"), ("cold", "nothing", "one changed")
    for row in titles:
        say(" " * 18 + "".join(f"{padded(name, 22)}" for name in row) + "\n")
    say(" " * 18 + "CPU s      × wall s  " * 3 + " pages   MB\n")
    base = floor.cpu("cold")
    for subject, trial, version in told:
        say(padded(subject.name, 16))
        if trial is None:
            say("  入っていません / not installed\n")
            continue
        figures = ((trial.cpu(name), trial.cpu(name) / base, trial.wall(name)) for name in PASSES)
        say("".join(f"{cpu:7.2f} {times:6.2f} {wall:6.2f} " for cpu, times, wall in figures))
        say(f"{trial.pages:7} {trial.memory:4.0f}  {version}\n")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--tools", default="", metavar="DIR", help="look here first for hugo, mkdocs, pelican"
    )
    parser.add_argument(
        "--only", nargs="*", default=(), choices=sorted(PROJECTS), help="beside Python-Markdown"
    )
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="journeygen-site-") as folder:
        magazine = Magazine(given.articles)
        told = list(trials(Path(folder), magazine, given.tools, given.only))
        there = [trial for _, trial, _ in told if trial]
        for number in range(given.rounds):
            for trial in there:
                trial.round(number)
        mean = sum(len(piece.body) for piece in magazine.pieces) / len(magazine.pieces)
        say = sys.stdout.write
        say(
            f"記事 {given.articles:,} 篇(平均 {mean:,.0f} 字)のサイト、{given.rounds} 回の中央値。× は Python-Markdown だけの何倍か\n"
        )
        say(
            f"a site of {given.articles:,} articles, median of {given.rounds}; × are times of Python-Markdown alone\n"
        )
        say(f"Python {platform.python_version()}, {os.cpu_count()} CPUs, load {os.getloadavg()[0]:.1f}\n\n")
        show(told, there[0])
        say("\n機械の調子で変わります。見るのは比です。Machines are noisy: look at the ratios.\n")


if __name__ == "__main__":
    main()
