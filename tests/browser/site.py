"""The magazine's site as readers get it: made alone, without the mails and the paper, and served from this machine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from journeygen.artifact import NoShelf
from journeygen.compile.booklet.paths import offered
from journeygen.compile.site import Page, pages_of
from journeygen.compile.site.pages import in_url
from journeygen.load.project import load_project
from journeygen.model.project import Project
from journeygen.pipeline.site import pages, site_files, site_pictures
from journeygen.pipeline.wish import Wish
from journeygen.pipeline.work import Work
from journeygen.write.memory import open_memory
from journeygen.write.output import write_output

DAY = "2026-12-10"
"""Both issues of the sample are out on this day, and dates are still to come."""


@dataclass(frozen=True)
class Site:
    """A site that answers at `url`; `folder` holds its files."""

    url: str
    folder: Path
    project: Project
    pages: Mapping[str, Page]

    def kinds(self) -> dict[str, str]:
        """Return the address of one page of each kind; each kind of article is a kind of its own."""
        found: dict[str, str] = {}
        for page in self.pages.values():
            found.setdefault(self.kind(page), in_url(page.address))
        return found

    def addresses(self) -> list[str]:
        """Return the addresses of all pages."""
        return [in_url(address) for address in self.pages]

    def booklets(self) -> list[str]:
        """Return the addresses of the booklets that issues offer: the press makes them, the site alone has none."""
        return [in_url(offered(self.project, issue)) for issue in self.project.issues.values()]

    def kind(self, page: Page) -> str:
        """Name the kind of a page: "topic", "article: recipe"."""
        if page.kind != "article":
            return page.kind
        issue, name = page.names
        (article,) = (one for one in self.project.issues[issue].articles if one.name == name)
        return f"article: {article.kind}"


@contextmanager
def site_of(root: Path, out: Path, day: str | None = DAY) -> Iterator[Site]:
    """Make only the site of a project at `root` below `out`, and serve it."""
    project = make_site(root, out, day)
    with served(out / "site") as url:
        yield Site(url, out / "site", project, pages_of(project))


def make_site(root: Path, out: Path, day: str | None = DAY) -> Project:
    """Make only the site of a project; return the project with what is out on the day.

    The project's own memory is used: encoding all pictures anew takes a quarter of a minute.
    """
    loaded = load_project(root)
    with open_memory(root) as memory:
        work = Work(root, loaded, memory, NoShelf(), Wish(date=day), _silent, True)
        made = list(pages(work))
        files = [*site_files(made), *site_pictures(work, made)]
        problems = [*work.problems, *(found for one in made for found in one.diagnostics)]
        wrong = [found for found in problems if found.severity == "error"]
        assert not wrong, wrong
        write_output(out, files, root)
    return work.out


class _Handler(SimpleHTTPRequestHandler):
    """Answers as a plain host does: files, and the site's own page for what is not there."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page."""
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(HTTPStatus(code))
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: object, client_address: object) -> None:
        """Let a browser hang up in the middle of a picture."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder from this machine; yields its address."""
    server = _Server(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _silent(stage: str, done: int, total: int) -> None:
    """Show nothing."""
