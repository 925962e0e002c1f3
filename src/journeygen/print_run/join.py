"""Parts become one PDF, page by page, in a memory that does not grow with the pages.

A PDF library that joins holds every object of every page until it saves. Here each part is read, its objects are
written to the end of the file under new numbers, and only their places are kept: eight bytes an object. What parts have
in common (fonts, artwork, profiles) is written once: objects are told by the digest of their text.
"""

from __future__ import annotations

import hashlib
import re
from array import array
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    import pikepdf

_REFERENCE = re.compile(rb"\((?:[^\\()]|\\.)*\)|<[0-9A-Fa-f]*>|(\d+) (\d+) R\b", re.DOTALL)
"""A reference; texts are matched first, so that what stands in them is none."""
_SHARED_FROM = 256
"""Bytes from which a stream is worth remembering: fonts, artwork and profiles are long, a record's page is not shared."""


class Joiner:
    """Writes one PDF out of parts. Use it as a context: leaving it without an error completes the file."""

    def __init__(self, target: Path) -> None:
        """Begin a file at `target`, whatever stands there."""
        self._file: BinaryIO = target.open("wb")
        self._places = array("Q", [0, 0, 0])
        """The place in the file of each object. 0 is none, 1 the catalogue, 2 the page tree's root."""
        self._known: dict[bytes, int] = {}
        self._nodes: list[tuple[int, int]] = []
        """Page tree nodes and how many pages each has."""
        self._catalogue = b""
        self._info = 0
        self._digest = hashlib.sha256()
        self._write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")

    def add(self, part: Path, pages: Iterable[int] | None = None) -> int:
        """Append a part's pages (all, or those numbered from 0) and return how many there were."""
        import pikepdf

        with pikepdf.open(part) as pdf:
            copying = _Copying(self, pdf)
            own = [page.obj for page in pdf.pages]
            chosen = own if pages is None else [own[number] for number in pages]
            node = self.reserve()
            kids = [copying.page(page, node) for page in chosen]
            if not self._catalogue:
                self._catalogue = copying.catalogue()
                self._info = copying.reference(pdf.trailer.Info) if "/Info" in pdf.trailer else 0
        listed = b" ".join(b"%d 0 R" % kid for kid in kids)
        self.put(node, b"<< /Type /Pages /Parent 2 0 R /Count %d /Kids [ %s ] >>" % (len(kids), listed))
        self._nodes.append((node, len(kids)))
        return len(kids)

    def reserve(self) -> int:
        """Return the number of an object that is written later."""
        self._places.append(0)
        return len(self._places) - 1

    def put(self, number: int, body: bytes) -> None:
        """Write an object."""
        self._places[number] = self._file.tell()
        self._write(b"%d 0 obj\n%s\nendobj\n" % (number, body))

    def shared(self, body: bytes) -> int:
        """Write an object unless the same is there already; return its number."""
        if len(body) < _SHARED_FROM:
            return self._new(body)
        digest = hashlib.sha256(body).digest()[:16]
        number = self._known.get(digest)
        if number is None:
            number = self._known[digest] = self._new(body)
        return number

    def _new(self, body: bytes) -> int:
        number = self.reserve()
        self.put(number, body)
        return number

    def _write(self, data: bytes) -> None:
        self._digest.update(data)
        self._file.write(data)

    def __enter__(self) -> Joiner:
        """Return the joiner itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Complete the file, or leave it as it is when something went wrong."""
        try:
            if error is None:
                self._finish()
        finally:
            self._file.close()

    def _finish(self) -> None:
        kids = b" ".join(b"%d 0 R" % node for node, _ in self._nodes)
        count = sum(pages for _, pages in self._nodes)
        self.put(2, b"<< /Type /Pages /Count %d /Kids [ %s ] >>" % (count, kids))
        self.put(1, b"<< /Type /Catalog /Pages 2 0 R %s >>" % self._catalogue)
        start = self._file.tell()
        size = len(self._places)
        self._write(b"xref\n0 %d\n0000000000 65535 f \n" % size)
        for number in range(1, size):
            self._write(b"%010d 00000 n \n" % self._places[number])
        name = self._digest.hexdigest()[:32].encode()
        info = b" /Info %d 0 R" % self._info if self._info else b""
        self._write(b"trailer\n<< /Size %d /Root 1 0 R%s /ID [<%s><%s>] >>\n" % (size, info, name, name))
        self._write(b"startxref\n%d\n%%%%EOF\n" % start)


class _Copying:
    """One part on its way into the file."""

    def __init__(self, joiner: Joiner, pdf: pikepdf.Pdf) -> None:
        self.joiner = joiner
        self.pdf = pdf
        self.numbers: dict[int, int] = {}
        """Numbers of objects of the part → numbers in the file; 0 while an object is being written."""

    def catalogue(self) -> bytes:
        """Write what belongs to the whole document, and return the catalogue without its brackets and pages."""
        root = self.pdf.Root
        for key in ("/Type", "/Pages", "/StructTreeRoot", "/MarkInfo"):
            if key in root:
                del root[key]
        return self._renumbered(root.unparse(resolved=True)).removeprefix(b"<<").removesuffix(b">>")

    def page(self, page: pikepdf.Object, parent: int) -> int:
        """Write a page below a node of the page tree."""
        del page["/Parent"]
        body = self._renumbered(page.unparse(resolved=True)).removesuffix(b">>")
        number = self.joiner.reserve()
        self.joiner.put(number, b"%s /Parent %d 0 R >>" % (body, parent))
        return number

    def reference(self, found: pikepdf.Object) -> int:
        """Write an object with all that it needs, and return its number."""
        import pikepdf

        own = found.objgen[0]
        number = self.numbers.get(own)
        if number is None:
            self.numbers[own] = 0
            if isinstance(found, pikepdf.Stream):
                data = found.read_raw_bytes()
                words = self._renumbered(found.stream_dict.unparse(resolved=True))
                body = b"%s\nstream\n%s\nendstream" % (words, data)
            else:
                body = self._renumbered(found.unparse(resolved=True))
            number = self.numbers[own] = self.joiner.shared(body)
        if not number:
            raise ValueError(f"object {own} holds itself")  # a page's resources never do
        return number

    def _renumbered(self, text: bytes) -> bytes:
        def there(found: re.Match[bytes]) -> bytes:
            if found[1] is None:
                return found[0]
            return b"%d 0 R" % self.reference(self.pdf.get_object(int(found[1]), int(found[2])))

        return _REFERENCE.sub(there, text)
