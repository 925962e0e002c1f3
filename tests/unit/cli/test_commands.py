from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from journeygen.cli import exits
from journeygen.cli.main import run
from tests.mistakes import TINY


class Shell:
    """Runs command lines in a copy of the tiny project and gives what they print."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        self._capsys.readouterr()
        code = run(arguments)
        printed = self._capsys.readouterr()
        return code, printed.out, printed.err


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(capsys)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "shop"
    shutil.copytree(TINY, root)
    monkeypatch.chdir(root)
    return root


def letter(root: Path) -> Path:
    return next(iter(sorted((root / "content" / "messages").rglob("*.md"))))


def spoil(root: Path) -> None:
    """Make one mistake in a letter."""
    letter(root).write_text(letter(root).read_text().replace("---\n", "---\nsubjekt: x\n", 1))


def files_in(folder: Path) -> dict[str, int]:
    return {
        path.relative_to(folder).as_posix(): path.stat().st_mtime_ns
        for path in folder.rglob("*")
        if path.is_file() and path.name != "run.json"
    }


class TestBuild:
    def test_everything_is_written(self, shell: Shell, project: Path) -> None:
        code, out, err = shell("build")
        assert (code, err) == (exits.FINE, "")
        assert out.startswith("Done: build (")
        look = next(line for line in out.splitlines() if "Look first at: " in line)
        assert (project / look.partition(": ")[2]).is_file()

    def test_a_second_build_touches_nothing(self, shell: Shell, project: Path) -> None:
        shell("build")
        before = files_in(project / "build")
        code, out, _ = shell("build")
        assert code == exits.FINE
        assert "Nothing has changed." in out
        assert files_in(project / "build") == before

    def test_nor_does_one_that_starts_anew(self, shell: Shell, project: Path) -> None:
        shell("build")
        before = files_in(project / "build")
        shell("build", "--no-cache")
        shutil.rmtree(project / ".cache")
        shell("build")
        assert files_in(project / "build") == before

    def test_without_a_memory_nothing_is_left_behind(self, shell: Shell, project: Path) -> None:
        shell("build", "--no-cache")
        assert not (project / ".cache").exists()

    def test_mistakes_leave_build_alone(self, shell: Shell, project: Path) -> None:
        shell("build")
        before = files_in(project / "build")
        spoil(project)
        for _ in range(2):
            code, out, err = shell("build")
            assert (code, out) == (exits.MISTAKES, "")
            assert "subjekt" in err
            assert err.endswith("\n1 error, 0 warnings\n")
            assert files_in(project / "build") == before

    def test_mistakes_before_the_first_build_make_no_folder(self, shell: Shell, project: Path) -> None:
        spoil(project)
        shell("build")
        assert not (project / "build").exists()

    def test_warnings_are_said_each_time_and_fail_only_when_strict(self, shell: Shell, project: Path) -> None:
        shutil.copy(letter(project), letter(project).with_name("forgotten.md"))
        said = [shell("build") for _ in range(2)]
        assert [code for code, _, _ in said] == [exits.FINE, exits.FINE]
        assert said[0][2] == said[1][2]
        assert "warning R020" in said[0][2]
        assert shell("build", "--strict")[0] == exits.MISTAKES
        assert shell("build", "--strict", "--no-cache")[0] == exits.MISTAKES

    def test_strict_writes_nothing_when_there_are_warnings(self, shell: Shell, project: Path) -> None:
        shutil.copy(letter(project), letter(project).with_name("forgotten.md"))
        assert shell("build", "--strict")[0] == exits.MISTAKES
        assert not (project / "build").exists()

    def test_a_letter_that_went_is_removed(self, shell: Shell, project: Path) -> None:
        extra = letter(project).with_name("extra.md")
        shutil.copy(letter(project), extra)
        shell("build")
        assert list((project / "build").rglob("extra*"))
        extra.unlink()
        assert "1 removed" in shell("build")[1]
        assert not list((project / "build").rglob("extra*"))

    def test_elsewhere(self, shell: Shell, project: Path, tmp_path: Path) -> None:
        assert shell("build", "--out", str(tmp_path / "elsewhere"))[0] == exits.FINE
        assert (tmp_path / "elsewhere" / "mail").is_dir()
        assert not (project / "build").exists()

    def test_a_selection(self, shell: Shell, project: Path) -> None:
        shell("build")
        before = files_in(project / "build")
        name = letter(project).relative_to(project / "content/messages").with_suffix("").as_posix()
        code, out, _ = shell("build", "--select", f"message:{name}")
        assert code == exits.FINE
        assert "1 mails" in out
        assert files_in(project / "build").keys() == before.keys()

    def test_run_json_tells_when_and_how_long(self, shell: Shell, project: Path) -> None:
        shell("build")
        text = (project / "build" / "run.json").read_text()
        told = json.loads(text)
        assert told.keys() == {"journeygen", "finished", "seconds", "stages", "files"}
        assert told["files"]["created"] > 0
        assert str(project) not in text

    def test_from_a_folder_inside(self, shell: Shell, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(project / "content")
        assert shell("build")[0] == exits.FINE
        assert (project / "build" / "mail").is_dir()

    def test_a_linked_build_folder_is_refused(self, shell: Shell, project: Path, tmp_path: Path) -> None:
        precious = tmp_path / "precious"
        precious.mkdir()
        (precious / "letter.txt").write_text("dear")
        (project / "build").symlink_to(precious)
        code, _, err = shell("build")
        assert code == exits.FAILED
        assert "symbolic link" in err
        assert [path.name for path in precious.iterdir()] == ["letter.txt"]

    def test_the_same_mistake_is_not_a_bug_of_ours(self, shell: Shell, project: Path) -> None:
        (project / "build").write_text("a file")
        code, _, err = shell("build")
        assert code == exits.FAILED
        assert err.startswith("Cannot write to ")
        assert "bug" not in err


class TestCheck:
    def test_nothing_wrong(self, shell: Shell, project: Path) -> None:
        code, out, err = shell("check")
        assert (code, err) == (exits.FINE, "")
        assert out.startswith("No mistakes found: ")
        assert not (project / "build").exists()

    def test_mistakes(self, shell: Shell, project: Path) -> None:
        spoil(project)
        first, second = shell("check"), shell("check")
        assert first == second
        assert first[0] == exits.MISTAKES
        assert "     2 | subjekt: x\n       | ^^^^^^^\n" in first[1]

    def test_a_mended_letter_is_found_well(self, shell: Shell, project: Path) -> None:
        whole = letter(project).read_text()
        spoil(project)
        shell("check")
        letter(project).write_text(whole)
        assert shell("check")[0] == exits.FINE

    @pytest.mark.parametrize("form", ["json", "sarif"])
    def test_documents_stand_alone_on_standard_output(self, shell: Shell, project: Path, form: str) -> None:
        assert json.loads(shell("check", "--format", form)[1])
        spoil(project)
        code, out, err = shell("check", "--format", form)
        assert (code, err) == (exits.MISTAKES, "")
        assert json.loads(out)

    def test_github_says_nothing_when_all_is_well(self, shell: Shell, project: Path) -> None:
        assert shell("check", "--format", "github") == (exits.FINE, "", "")
        spoil(project)
        assert shell("check", "--format", "github")[1].startswith("::error file=content/messages/")

    def test_places_are_reached_from_here(
        self, shell: Shell, project: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        spoil(project)
        monkeypatch.chdir(project.parent)
        for form, start in (("text", "shop/content/"), ("github", "::error file=shop/content/")):
            out = shell("check", "--root", "shop", "--format", form)[1]
            assert out.startswith(start)
            assert form != "text" or "     2 | subjekt: x\n" in out

    def test_no_project(self, shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        code, out, _ = shell("check")
        assert code == exits.MISTAKES
        assert out.startswith("journeygen.yaml:1:1: error F001: ")
        assert list(tmp_path.iterdir()) == []


class TestNew:
    NAMES = (
        ("message", "hello/first-letter", "content/messages/hello/first-letter.md"),
        ("journey", "first-letters", "journeys/first-letters.yaml"),
        ("product", "plum-jam", "content/products/plum-jam.md"),
        ("voice", "plum-jam-morning", "content/voices/plum-jam-morning.md"),
        ("issue", "2027-spring", "content/magazine/2027-spring/issue.md"),
        ("article", "2027-spring/warbler", "content/magazine/2027-spring/warbler.md"),
    )

    def test_everything_new_builds_as_it_stands(self, shell: Shell, project: Path) -> None:
        pictures = project / "content" / "images"
        pictures.mkdir(exist_ok=True)
        if not list(pictures.iterdir()):
            shutil.copy(TINY.parents[2] / "content/images/logo.png", pictures)
        with (project / "journeygen.yaml").open("a", encoding="utf-8") as settings:
            settings.write("magazine: {title: 折々, topics: {台所: {path: kitchen}}}\n")
        for kind, name, path in self.NAMES:
            code, out, _ = shell("new", kind, name)
            assert (code, out) == (exits.FINE, f"Made {path}.\n")
        assert shell("check", "--strict")[:2] == (exits.FINE, shell("check")[1])

    def test_nothing_is_written_over(self, shell: Shell, project: Path) -> None:
        shell("new", "message", "hello/first-letter")
        file = project / "content/messages/hello/first-letter.md"
        file.write_text("my own words")
        assert shell("new", "message", "hello/first-letter")[0] == exits.USAGE
        assert file.read_text() == "my own words"

    @pytest.mark.parametrize(
        ("kind", "name"),
        [
            ("message", "first-letter"),
            ("message", "../../x"),
            ("message", "hello/はじめ"),
            ("message", "Hello/x"),
            ("message", "/etc/x"),
            ("journey", "a/b"),
            ("product", ""),
            ("article", "first-snow"),
            ("article", "2027-spring/first-snow"),
            ("issue", "2027-spring"),
            ("letter", "a/b"),
        ],
    )
    def test_names_that_cannot_be(self, shell: Shell, project: Path, kind: str, name: str) -> None:
        before = set(project.rglob("*"))
        assert shell("new", kind, name)[0] == exits.USAGE
        assert set(project.rglob("*")) == before

    def test_outside_of_a_project(
        self, shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        assert shell("new", "voice", "x")[0] == exits.USAGE
        assert list(tmp_path.iterdir()) == []

    def test_a_linked_folder_is_not_followed(self, shell: Shell, project: Path, tmp_path: Path) -> None:
        elsewhere = tmp_path / "elsewhere"
        elsewhere.mkdir()
        (project / "content/messages/away").symlink_to(elsewhere)
        assert shell("new", "message", "away/x")[0] == exits.FAILED
        assert list(elsewhere.iterdir()) == []


class TestInit:
    def test_the_starter_builds(self, shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        assert shell("init", "my-shop", "--brand", 'こだま"堂" # 一')[0] == exits.FINE
        root = tmp_path / "my-shop"
        assert 'こだま\\"堂\\" # 一' in (root / "journeygen.yaml").read_text()
        assert {path.name for path in root.iterdir()} == {
            ".gitignore",
            "README.md",
            "build",
            "content",
            "journeygen.yaml",
            "journeys",
            "schemas",
        }
        assert shell("build", "--root", "my-shop")[0] == exits.FINE
        mail = next((root / "build" / "mail").rglob("*.txt")).read_text()
        assert mail.startswith('こだま"堂" # 一')

    @pytest.mark.parametrize(
        "occupy",
        [
            lambda folder: (folder.mkdir(), (folder / "x").write_text("")),
            lambda folder: folder.write_text("a file"),
            lambda folder: folder.symlink_to("/nowhere"),
        ],
        ids=["a folder with a file", "a file", "a dangling link"],
    )
    def test_what_is_there_stays(
        self,
        shell: Shell,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        occupy: Callable[[Path], object],
    ) -> None:
        monkeypatch.chdir(tmp_path)
        occupy(tmp_path / "my-shop")
        before = set(tmp_path.rglob("*"))
        assert shell("init", "my-shop")[0] == exits.USAGE
        assert set(tmp_path.rglob("*")) == before

    def test_an_empty_folder_is_taken(self, shell: Shell, tmp_path: Path) -> None:
        (tmp_path / "shop").mkdir()
        assert shell("init", str(tmp_path / "shop"))[0] == exits.FINE

    @pytest.mark.parametrize("brand", ["", "  ", "a\nb"])
    def test_a_brand_is_one_line(self, shell: Shell, tmp_path: Path, brand: str) -> None:
        assert shell("init", str(tmp_path / "shop"), "--brand", brand)[0] == exits.USAGE
        assert list(tmp_path.iterdir()) == []


class TestSchema:
    def test_names_then_one_then_all(self, shell: Shell, tmp_path: Path) -> None:
        names = shell("schema")[1].split()
        assert {"journeygen", "journey", "message", "manifest"} <= set(names)
        assert json.loads(shell("schema", "journey")[1])["title"]
        assert shell("schema", "journey.schema.json") == shell("schema", "journey")
        shell("schema", "--out", str(tmp_path))
        assert {path.name for path in tmp_path.iterdir()} == {f"{name}.schema.json" for name in names}

    def test_an_unknown_name(self, shell: Shell) -> None:
        code, _, err = shell("schema", "jurney")
        assert code == exits.USAGE
        assert "did you mean 'journey'?" in err


class TestList:
    def test_tables(self, shell: Shell, project: Path) -> None:
        code, out, err = shell("list")
        assert (code, err) == (exits.FINE, "")
        assert "journey / step" in out
        assert "journeys, " in out.splitlines()[-1]

    def test_json(self, shell: Shell, project: Path) -> None:
        told = json.loads(shell("list", "--format", "json")[1])
        assert told["version"] == 1
        sent = {step["message"] for journey in told["journeys"] for step in journey["steps"]}
        assert sent == {message["name"] for message in told["messages"]}
        assert all(message["journeys"] for message in told["messages"])

    def test_what_cannot_be_read_is_told(self, shell: Shell, project: Path) -> None:
        spoil(project)
        code, out, err = shell("list")
        assert code == exits.MISTAKES
        assert out
        assert "journeygen check" in err
