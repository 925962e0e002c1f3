"""Pages of artwork and of what differs become one: the artwork is a form that every page draws first."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pikepdf

_NAME = "JgArtwork"
_OWN_MARKS = re.compile(rb"\nQ q /Tombo\d+ Do Q\s*\Z")
"""The トンボ of the page that is laid over: the artwork has them already."""


def overlaid(artwork: bytes, over: bytes, pages: Sequence[int], records: int) -> bytes:
    """Return whole records: each page is the artwork's, with the record's own over it on `pages` (from 0).

    `over` holds those pages record by record.
    """
    import pikepdf

    with pikepdf.open(io.BytesIO(artwork)) as below, pikepdf.open(io.BytesIO(over)) as target:
        forms = [_form(target, page) for page in below.pages]
        own = [page.obj for page in target.pages]
        bare = {
            number: _bare(target, below.pages[number], form)
            for number, form in enumerate(forms)
            if number not in pages
        }
        order = []
        for record in range(records):
            for number, form in enumerate(forms):
                if number in bare:
                    order.append(pikepdf.Dictionary(bare[number]))
                else:
                    page = own[record * len(pages) + pages.index(number)]
                    _lay(target, page, form, number)
                    order.append(page)
        if bare:
            _reorder(target, order)
        return _saved(target)


def _form(target: pikepdf.Pdf, page: pikepdf.Page) -> pikepdf.Object:
    """Make a form of a page, as large as its sheet."""
    form = page.as_form_xobject()
    form.BBox = page.obj.MediaBox
    return target.copy_foreign(form)


def _lay(target: pikepdf.Pdf, page: pikepdf.Object, form: pikepdf.Object, number: int) -> None:
    """Draw a form before a page's own content. Pages may share their resources: each form has a name of its own."""
    import pikepdf

    name = f"/{_NAME}{number}"
    content = _OWN_MARKS.sub(b"\nQ", page.Contents.read_bytes())
    page.Contents = target.make_stream(b"q %s Do Q\n%s" % (name.encode(), content))
    if "/XObject" not in page.Resources:
        page.Resources.XObject = pikepdf.Dictionary()
    page.Resources.XObject[name] = form


def _bare(target: pikepdf.Pdf, page: pikepdf.Page, form: pikepdf.Object) -> dict[str, pikepdf.Object]:
    """Return the entries of a page that is artwork alone; its content is shared."""
    import pikepdf

    names = ("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox")
    boxes = {name: pikepdf.Array([float(value) for value in page.obj[name]]) for name in names}
    resources = target.make_indirect(pikepdf.Dictionary(XObject=pikepdf.Dictionary({f"/{_NAME}": form})))
    content = target.make_stream(b"q /%s Do Q" % _NAME.encode())
    return {"/Type": pikepdf.Name.Page, **boxes, "/Resources": resources, "/Contents": content}


def _reorder(target: pikepdf.Pdf, order: Sequence[pikepdf.Object]) -> None:
    import pikepdf

    del target.pages[:]
    for page in order:
        target.pages.append(pikepdf.Page(page))


def _saved(target: pikepdf.Pdf) -> bytes:
    import pikepdf

    file = io.BytesIO()
    target.save(file, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return file.getvalue()
