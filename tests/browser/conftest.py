from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from journeygen.load.project import load_project
from journeygen.model.project import Project
from tests.browser.mails import Mail, mails_in, with_longest_values
from tests.browser.reader import Reader, Sight, View, reader_in
from tests.browser.site import Site, site_of

ROOT = Path(__file__).parents[2]
VIEWS: tuple[View, ...] = (
    (390, "light"),
    (390, "dark"),
    (600, "light"),
    (600, "dark"),
    (390, "light", "without style"),
)
NARROW: tuple[View, ...] = ((320, "light"), (320, "light", "without style"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium")
    if not chromium:
        pytest.fail("chromium is not installed: apt-get install chromium fonts-noto-cjk", pytrace=False)
    flags = ["--disable-gpu", "--disable-background-networking"]
    if os.geteuid() == 0:
        flags.append("--no-sandbox")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=flags)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def project() -> Project:
    loaded = load_project(ROOT)
    assert loaded.project is not None
    return loaded.project


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The sample's magazine, made alone and served from this machine."""
    with site_of(ROOT, tmp_path_factory.mktemp("site") / "build") as site:
        yield site


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample brand, built by the command that people use."""
    out = tmp_path_factory.mktemp("browser") / "build"
    command = [sys.executable, "-m", "journeygen", "build", "--out", str(out)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return out


@pytest.fixture(scope="session")
def mails(build: Path) -> list[Mail]:
    found = mails_in(build)
    assert len(found) > 50
    return found


@pytest.fixture(scope="session")
def reader(browser: Browser, build: Path, project: Project) -> Iterator[Reader]:
    with reader_in(browser, build / "assets", project.settings.assets.url) as reader:
        yield reader


@pytest.fixture(scope="session")
def sights(reader: Reader, mails: list[Mail]) -> list[Sight]:
    """Every mail on a telephone and on a desk, in light and dark, and on a telephone without style sheets."""
    return [sight for mail in mails for sight in reader.read(mail.name, mail.html, *VIEWS)]


@pytest.fixture(scope="session")
def narrow_sights(reader: Reader, mails: list[Mail], build: Path, project: Project) -> list[Sight]:
    """Every mail on the narrowest telephone, with the longest names and numbers there can be."""
    long = [with_longest_values(mail, build, project.settings.fields) for mail in mails]
    return [sight for mail in long for sight in reader.read(mail.name, mail.html, *NARROW)]
