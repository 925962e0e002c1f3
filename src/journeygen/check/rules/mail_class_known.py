"""P401: a mail class is one that the post has."""

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Words, error, nearest
from journeygen.model.project import Place, Project
from journeygen.postal.classes import postal_rules

CODE = "P401"


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Look up `mail_class` of every piece."""
    pieces = ((message.file, message.head.print) for message in project.messages.values())
    for file, piece in pieces:
        if piece and piece.mail_class and piece.mail_class not in postal_rules().classes:
            known = postal_rules().classes
            words = Words(
                f"郵便の種別 '{piece.mail_class}' はありません",
                f"there is no mail class '{piece.mail_class}'",
            )
            names = "、".join(f"{name}({one.title})" for name, one in known.items())
            hint = nearest(piece.mail_class, known) or Words(
                f"使えるもの: {names}", f"known: {', '.join(known)}"
            )
            yield error(CODE, place(file, ("print", "mail_class")), words, hint, "print.mail_class")
