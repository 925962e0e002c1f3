"""A trial: one project, and what each subject takes in it, as CPU seconds and memory of whole processes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from large_shop import edit_one, lay_out

FLOOR = str(Path(__file__).with_name("floor.py"))
HELP = "help"
"""The subject that is no build."""


@dataclass(frozen=True)
class Cost:
    """What one process took: CPU seconds, and the most memory at a time in MB. `work` is what it says of itself."""

    cpu: float
    memory: float
    work: float = 0.0


def run(*arguments: str) -> Cost:
    """Run Python with these arguments to its end; stop the benchmark when it fails."""
    environment = {**os.environ, "CI": "1", "JOURNEYGEN_LANG": "en", "PYTHONHASHSEED": "0"}
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen([sys.executable, *arguments], stdout=said, stderr=said, env=environment)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        words = said.read().decode()
        if process.returncode:
            raise SystemExit(f"{arguments}\n{words}")
    unit = 1e6 if sys.platform == "darwin" else 1e3
    work = float(words) if arguments[0] == FLOOR else 0.0
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / unit, work)


@dataclass
class Trial:
    """A project of a certain size, and the best that each subject has taken in it so far."""

    folder: Path
    messages: int
    mails: int = 0
    best: dict[str, Cost] = field(default_factory=dict)

    @property
    def shop(self) -> Path:
        """The project's folder."""
        return self.folder / "shop"

    @property
    def recorded(self) -> Path:
        """What the libraries are given in the floor."""
        return self.folder / "floor.bin"

    def prepare(self) -> None:
        """Write the project and what the floor needs."""
        lay_out(self.shop, self.messages)
        command = [sys.executable, FLOOR, "record", str(self.shop), str(self.recorded)]
        self.mails = int(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)

    def build(self, *options: str) -> Cost:
        """Build the project."""
        return run("-m", "journeygen", "build", "--root", str(self.shop), *options)

    def forget(self) -> None:
        """Remove the memory and the last build."""
        for name in (".cache", "build"):
            shutil.rmtree(self.shop / name, ignore_errors=True)

    def round(self, number: int) -> None:
        """Measure every subject once, in turn."""
        for name, measure in self._subjects(number):
            cost = measure()
            known = self.best.get(name, cost)
            self.best[name] = Cost(
                min(known.cpu, cost.cpu), max(known.memory, cost.memory), min(known.work, cost.work)
            )

    def _subjects(self, number: int) -> Iterator[tuple[str, Callable[[], Cost]]]:
        yield "floor", lambda: run(FLOOR, "make", str(self.recorded))
        yield "compile", lambda: run(FLOOR, "compile", str(self.shop))
        self.forget()
        yield "cold", lambda: self.build("--no-cache")
        self.forget()
        yield "first", self.build
        yield "nothing", self.build
        edit_one(self.shop, number)
        yield "one", self.build
        yield HELP, lambda: run("-m", "journeygen", "--help")


@contextmanager
def trial(messages: int) -> Iterator[Trial]:
    """Prepare a trial in a temporary folder."""
    with tempfile.TemporaryDirectory(prefix="journeygen-bench-") as folder:
        prepared = Trial(Path(folder), messages)
        prepared.prepare()
        yield prepared
