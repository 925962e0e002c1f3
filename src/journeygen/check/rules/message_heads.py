"""J040: a message says what its media need: a mail its subject, a printed piece its kind."""

from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Words, error, warning
from journeygen.model.journey import Medium
from journeygen.model.message import Message
from journeygen.model.pieces import PIECES
from journeygen.model.project import Place, Project

CODE = "J040"

_KINDS = [(name, f"{name} {piece.title}") for name, piece in PIECES.items()]
_PIECES = Words(
    f"print: {{piece: postcard}} のように書きます。印刷物は {'、'.join(titled for _, titled in _KINDS)}",
    f"write print: {{piece: postcard}}; the pieces are {', '.join(name for name, _ in _KINDS)}",
)


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Check the front matter of every message against how it is sent."""
    for message in project.messages.values():
        media = _media(project, message, place)
        if Medium.MAIL in media and not message.head.subject.strip():
            words = Words(
                "メールで送るのに、件名(subject)がありません", "it is sent by mail and has no subject"
            )
            hint = Words(
                "メールでは送らないなら、ステップに by: print と書きます",
                "if it is not sent by mail, write by: print in the step",
            )
            yield error(CODE, place(message.file, ("subject",)), words, hint, "subject")
        if Medium.MAIL in media and not message.head.preheader.strip():
            words = Words("プレヘッダー(preheader)がありません", "there is no preheader")
            hint = Words("受信箱で件名のあとに見える一文です", "it is the line after the subject in an inbox")
            yield warning(CODE, place(message.file, ()), words, hint, "preheader")
        if Medium.PRINT in media and message.head.print is None:
            words = Words("紙で送るのに print: がありません", "it is sent by print and has no print:")
            # A piece that could not be read has been told there, and is not missing.
            yield error(CODE, place(message.file, ()), words, _PIECES, "print.piece")
        if message.head.message_class == "transactional" and message.head.intent == "offer":
            words = Words(
                "取引のお知らせ(transactional)では販売できません",
                "a transactional message cannot be an offer",
            )
            hint = Words(
                "class: marketing にするか、intent: inform にします",
                "make it class: marketing or intent: inform",
            )
            yield error(CODE, place(message.file, ("intent",)), words, hint, "intent")


def _media(project: Project, message: Message, place: Place) -> tuple[Medium, ...]:
    """Return by which media a message goes; one that no journey sends, with a `print:` that says nothing, is print."""
    unread = message.name not in project.media and not message.head.subject and message.head.print is None
    if unread and place(message.file, ("print",)) != place(message.file, ()):
        return (Medium.PRINT,)
    return project.media_of(message.name)
