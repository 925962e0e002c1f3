"""Pages kept ready: a booklet's sheets have four pages each, and its layout makes as many more as may be needed."""

from __future__ import annotations

import io
from typing import Any

from journeygen.compile.print.marks import FILLER
from journeygen.press.finish.placed import address_of
from journeygen.press.missing import library


def filled_up(raw: bytes, multiple: int) -> tuple[bytes, int]:
    """Return an engine's PDF with as many of its spare pages as make a multiple, and the count of its pages.

    When even all of them are too few, they stay: preflight tells.
    """
    with library("pikepdf").open(io.BytesIO(raw)) as pdf:
        spare = [number for number, page in enumerate(pdf.pages) if _is_spare(page)]
        needed = -(len(pdf.pages) - len(spare)) % multiple
        for number in reversed(spare[needed:]):
            del pdf.pages[number]
        file = io.BytesIO()
        pdf.save(file, deterministic_id=True)
        return file.getvalue(), len(pdf.pages)


def _is_spare(page: Any) -> bool:
    return any(address_of(link).startswith(FILLER) for link in page.obj.get("/Annots", ()))
