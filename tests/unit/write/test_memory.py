from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from markupsafe import Markup

from journeygen.artifact import Artifact, FileCopy
from journeygen.compile.compiled import CompiledMail, UsedField
from journeygen.diagnostics import Severity, Span, Words, error
from journeygen.model.message import Fact
from journeygen.write import memory as memory_module
from journeygen.write.database import KEEP_BUILDS, Database
from journeygen.write.frozen import TamperedError, freeze, thaw
from journeygen.write.memory import FileMemory, open_memory
from journeygen.write.tool import tool_fingerprint

MAIL = CompiledMail(
    message="walls/trust",
    version="a",
    subject="件名",
    preheader="",
    fields=(UsedField("customer.family_name", "お客"),),
    artifacts=(
        Artifact("mail/walls/trust.html", b"<html>", {"content/messages/walls/trust.md": "0" * 64}),
        Artifact("assets/a.png", FileCopy("content/images/a.png", "1" * 64), {}),
    ),
    diagnostics=(error("W001", Span("a.md", 1, 2, 3), Words("あ", "a"), Words("い", "i")),),
)


@dataclass
class Counted:
    """Makes a value and counts how often."""

    value: object
    times: int = 0

    def __call__(self) -> object:
        self.times += 1
        return self.value


def file_of(root: Path) -> Path:
    return root / ".cache" / "journeygen.sqlite3"


def again(root: Path, value: object, key: str = "k") -> int:
    """Return how often a value is made when a new memory is asked for it."""
    made = Counted(value)
    with open_memory(root) as memory:
        assert memory.recall(key, made) == value
    return made.times


def test_a_value_is_made_once(tmp_path: Path) -> None:
    assert [again(tmp_path, MAIL), again(tmp_path, MAIL), again(tmp_path, MAIL)] == [1, 0, 0]


def test_within_one_build_too(tmp_path: Path) -> None:
    made = Counted(MAIL)
    with open_memory(tmp_path) as memory:
        assert memory.recall("k", made) is not memory.recall("k", made)
    assert made.times == 1


def test_none_is_a_value(tmp_path: Path) -> None:
    assert [again(tmp_path, None), again(tmp_path, None)] == [1, 0]


def test_retrace_asks_every_ingredient(tmp_path: Path) -> None:
    now = {"a.md": "1", "missing.j2": ""}
    made = Counted((MAIL, {"a.md": "1", "missing.j2": ""}))

    def ask() -> object:
        with open_memory(tmp_path) as memory:
            return memory.retrace("k", lambda name: now[name], made)  # type: ignore[arg-type]

    assert ask() == ask() == MAIL
    assert made.times == 1
    now["missing.j2"] = "it exists now"
    ask()
    assert made.times == 2
    now["missing.j2"] = ""
    ask()
    assert made.times == 2, "what was remembered last still holds"


def test_what_another_tool_made_is_never_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert again(tmp_path, "old") == 1
    monkeypatch.setattr(memory_module, "tool_fingerprint", lambda: "f" * 64)
    assert again(tmp_path, "new") == 1
    monkeypatch.undo()
    assert again(tmp_path, "old") == 0, "both live side by side"


def test_the_fingerprint_follows_sources_and_installed_packages(tmp_path: Path) -> None:
    package, site = tmp_path / "journeygen", tmp_path / "site-packages"
    package.mkdir()
    site.mkdir()
    (package / "a.py").write_text("a = 1")
    (site / "markdown-3.10.dist-info").mkdir()
    seen = [tool_fingerprint(package, [str(site)])]
    (package / "a.py").write_text("a = 2")
    seen.append(tool_fingerprint(package, [str(site)]))
    (site / "markdown-3.10.dist-info").rename(site / "markdown-3.11.dist-info")
    seen.append(tool_fingerprint(package, [str(site)]))
    assert len(set(seen)) == 3
    (package / "__pycache__").mkdir()
    (package / "__pycache__" / "a.py").write_text("")
    assert tool_fingerprint(package, [str(site), "/nowhere"]) == seen[-1]


@pytest.mark.parametrize(
    "harm",
    [
        lambda file: file.unlink(),
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(b"not a database at all, but long enough to look at" * 100),
        lambda file: file.write_bytes(file.read_bytes()[:5000]),
        lambda file: file.write_bytes(file.read_bytes()[:100] + os.urandom(8000)),
        lambda file: file.with_name(file.name + "-wal").write_bytes(os.urandom(5000)),
    ],
    ids=["deleted", "empty", "no database", "cut off", "garbage inside", "foreign log"],
)
def test_a_broken_file_only_costs_time(tmp_path: Path, harm: Callable[[Path], object]) -> None:
    again(tmp_path, MAIL)
    harm(file_of(tmp_path))
    again(tmp_path, MAIL)
    assert again(tmp_path, MAIL) == 0, "the memory works again"


def test_every_flipped_byte_is_noticed_or_harmless(tmp_path: Path) -> None:
    again(tmp_path, MAIL)
    whole = file_of(tmp_path).read_bytes()
    for at in range(0, len(whole), 97):
        file_of(tmp_path).write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        again(tmp_path, MAIL)


@pytest.mark.parametrize("leave", ["folder", "file"])
def test_deleted_while_a_build_runs(tmp_path: Path, leave: str) -> None:
    made = Counted(MAIL)
    with open_memory(tmp_path) as memory:
        memory.recall("before", made)
        for file in (tmp_path / ".cache").iterdir():
            file.unlink()
        if leave == "folder":
            (tmp_path / ".cache").rmdir()
        assert memory.recall("before", made) == memory.recall("after", made) == MAIL
    assert again(tmp_path, MAIL) == 1
    assert again(tmp_path, MAIL) == 0


def test_a_build_that_fails_keeps_what_it_made(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), open_memory(tmp_path) as memory:
        memory.recall("k", Counted(MAIL))
        _ = 1 / 0
    assert again(tmp_path, MAIL) == 0


def test_where_nothing_can_be_written_nothing_is_remembered(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("a file where the folder should be")
    assert [again(tmp_path, MAIL), again(tmp_path, MAIL)] == [1, 1]


@pytest.mark.parametrize("which", [".cache", ".cache/journeygen.sqlite3"])
def test_a_link_is_not_followed(tmp_path: Path, which: str) -> None:
    root, elsewhere = tmp_path / "root", tmp_path / "elsewhere"
    root.mkdir()
    elsewhere.mkdir()
    (elsewhere / "file").write_text("precious")
    (root / which).parent.mkdir(exist_ok=True)
    (root / which).symlink_to(elsewhere if which == ".cache" else elsewhere / "file")
    again(root, MAIL)
    assert [path.name for path in elsewhere.iterdir()] == ["file"]
    assert (elsewhere / "file").read_text() == "precious"


def test_the_folder_keeps_itself_out_of_git(tmp_path: Path) -> None:
    again(tmp_path, MAIL)
    assert (tmp_path / ".cache" / ".gitignore").read_text() == "*\n"


def test_what_is_not_used_for_long_is_dropped(tmp_path: Path) -> None:
    again(tmp_path, "old", "unused")
    again(tmp_path, "kept", "used")
    for number in range(KEEP_BUILDS + 2):
        again(tmp_path, "kept", "used")
        again(tmp_path, number, f"only in build {number}")
    assert again(tmp_path, "kept", "used") == 0
    assert again(tmp_path, "old", "unused") == 1


def test_threads_share_one_memory(tmp_path: Path) -> None:
    with open_memory(tmp_path) as memory:

        def work(start: int) -> None:
            for number in range(200):
                assert memory.recall(f"{(start + number) % 150}", lambda: "x" * 1000) == "x" * 1000

        threads = [threading.Thread(target=work, args=(start,)) for start in (0, 50, 100)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert again(tmp_path, "x" * 1000, "7") == 0


BUSY = """
import sys
from pathlib import Path
from journeygen.write.memory import open_memory
root, start = Path(sys.argv[1]), int(sys.argv[2])
for build in range(5):
    with open_memory(root) as memory:
        for number in range(200):
            key = f"{(start + number + build) % 260}"
            assert memory.recall(key, lambda: key * 2000) == key * 2000
"""


def test_two_builds_at_once(tmp_path: Path) -> None:
    builds = [subprocess.Popen([sys.executable, "-c", BUSY, str(tmp_path), start]) for start in ("0", "90")]
    assert [build.wait(60) for build in builds] == [0, 0]
    assert again(tmp_path, "7" * 2000, "7") == 0


ENDLESS = """
import sys
from pathlib import Path
from journeygen.write.memory import open_memory
while True:
    with open_memory(Path(sys.argv[1])) as memory:
        for number in range(50):
            memory.recall(f"{number}", lambda: number * 1000 * "x")
    print("round", flush=True)
    (Path(sys.argv[1]) / ".cache/journeygen.sqlite3").unlink()
"""


def test_killed_at_any_moment(tmp_path: Path) -> None:
    for _ in range(5):
        build = subprocess.Popen([sys.executable, "-c", ENDLESS, str(tmp_path)], stdout=subprocess.PIPE)
        with build:
            assert build.stdout
            build.stdout.readline()
            build.kill()
        assert again(tmp_path, "x" * 7000, "7") in (0, 1)
    assert again(tmp_path, "x" * 7000, "7") == 0


class Malice:
    """What a hostile project might put into its cache."""

    def __init__(self, call: Callable[..., object], *arguments: object) -> None:
        self.call = call
        self.arguments = arguments

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return self.call, self.arguments


def nothing(*arguments: object) -> None:
    raise AssertionError(f"called with {arguments}")


@pytest.mark.parametrize(
    "value",
    [
        Malice(os.system, "touch owned"),
        Malice(eval, "1"),
        Malice(getattr, MAIL, "message"),
        Malice(open_memory, Path()),
        Malice(Path, "x"),
        Malice(subprocess.Popen, ["touch", "owned"]),
        Malice(Database.open, Path("x")),
    ],
    ids=["os.system", "eval", "getattr", "our function", "Path", "Popen", "our method"],
)
def test_nothing_but_data_is_ever_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: object
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(TamperedError):
        thaw(freeze(value, "k"), "k")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("module", "name"),
    [
        (b"journeygen.write.tool", b"os.system"),
        (b"journeygen.write.tool", b"Path"),
        (b"journeygen.__main__", b"main"),
        (b"journeygen.write.memory", b"FileMemory"),
        (b"journeygenx", b"x"),
        (b"builtins", b"exec"),
    ],
)
def test_no_name_reaches_code(module: bytes, name: bytes) -> None:
    body = b"\x80\x04\x8c" + bytes([len(module)]) + module + b"\x8c" + bytes([len(name)]) + name + b"\x93."
    whole = freeze(None, "k")[:0] + _signed(body)
    with pytest.raises(TamperedError):
        thaw(whole, "k")


def _signed(body: bytes) -> bytes:
    import zlib

    return zlib.crc32(body, zlib.crc32(b"k")).to_bytes(4) + body


def test_bytes_of_one_key_are_not_those_of_another() -> None:
    with pytest.raises(TamperedError):
        thaw(freeze(MAIL, "a"), "b")
    assert thaw(freeze(MAIL, "a"), "a") == MAIL


def test_models_and_marked_text_come_back() -> None:
    value = (Fact(label="内容量", value="30g"), Markup("<b>"), Severity.ERROR, Words("あ", "a"))
    back = thaw(freeze(value, "k"), "k")
    assert back == value
    assert [type(one) for one in back] == [type(one) for one in value]


def test_a_pickle_bomb_is_refused() -> None:
    with pytest.raises(TamperedError):
        thaw(_signed(pickle.dumps(1)[:-1] + b"garbage"), "k")


def test_forgetting_memory_keeps_nothing() -> None:
    memory = FileMemory(None, "")
    made = Counted(MAIL)
    memory.recall("k", made)
    memory.recall("k", made)
    assert made.times == 2
    memory.close()
    memory.close()
