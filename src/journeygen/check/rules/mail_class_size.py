"""P402: a piece, flat or folded, has a size that its mail class takes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.model.piece import Geometry
from journeygen.model.project import Place, Project
from journeygen.postal.classes import MailClass, postal_rules

CODE = "P402"


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Compare every piece with the class that it is mailed as."""
    for message in project.messages.values():
        piece = message.head.print
        mail_class = postal_rules().classes.get(piece.mailed_as) if piece else None
        if piece is None or mail_class is None:
            continue
        if not any(mail_class.takes(*size) for size in _sizes(piece.geometry())):
            geometry = piece.geometry()
            size = f"{geometry.width:g} × {geometry.height:g} mm"
            words = Words(
                f"{piece.title}({size})は、{mail_class.title}として出せない大きさです",
                f"{size} is no size of the mail class '{piece.mailed_as}'",
            )
            loc = ("print", "mail_class" if piece.mail_class else "piece")
            yield error(CODE, place(message.file, loc), words, _limits(mail_class), ".".join(loc))


def _sizes(geometry: Geometry) -> Iterator[tuple[float, float]]:
    """Yield the sizes of the piece, flat and folded: the widest panel counts."""
    yield geometry.width, geometry.height
    for axis, whole in (("x", geometry.width), ("y", geometry.height)):
        folds = sorted({fold.at for fold in geometry.folds if fold.axis == axis})
        if folds:
            panel = max(after - before for before, after in pairwise([0, *folds, whole]))
            yield (panel, geometry.height) if axis == "x" else (geometry.width, panel)


def _limits(mail_class: MailClass) -> Words:
    sizes = [
        f"{size.name} {size.long[0]:g}–{size.long[1]:g} × {size.short[0]:g}–{size.short[1]:g} mm"
        for size in mail_class.sizes
    ]
    if mail_class.in_envelope:
        sizes = [f"{size.name} {size.long[1]:g} × {size.short[1]:g} mm" for size in mail_class.sizes]
    return Words(
        f"出せる大きさ: {'、'.join(sizes)}。mail_class を変えるか、別の印刷物にします",
        f"it takes {', '.join(sizes)}; change mail_class or the piece",
    )
