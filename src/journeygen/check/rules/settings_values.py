"""J044: send-time values stand in settings only where every mail fills them: the addresses that stop mails.

Those two can really be followed: no `javascript:`, and https for one click (RFC 8058).
"""

from collections.abc import Iterator

from journeygen.compile.links import link_problem
from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.model.base import Model
from journeygen.model.folders import SETTINGS_FILE
from journeygen.model.project import Place, Project
from journeygen.model.references import Loc

CODE = "J044"
_ALLOWED = {("legal", "unsubscribe_url"), ("legal", "one_click_url")}


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Look through brand, sender and legal."""
    settings = project.settings
    for key, model in (("brand", settings.brand), ("sender", settings.sender), ("legal", settings.legal)):
        for loc in _with_braces(model, (key,)):
            if loc not in _ALLOWED:
                message = Words("ここには送るときの値を書けません", "no send-time values here")
                hint = Words(
                    "使えるのは legal.unsubscribe_url と legal.one_click_url です",
                    "only in legal.unsubscribe_url and legal.one_click_url",
                )
                yield error(CODE, place(SETTINGS_FILE, loc), message, hint, ".".join(map(str, loc)))
    stop = settings.legal.unsubscribe_url
    wrong = None if stop.lstrip().startswith("{{") else link_problem(stop)
    if wrong:
        span = place(SETTINGS_FILE, ("legal", "unsubscribe_url"))
        yield error(wrong[0], span, wrong[1], wrong[2], "legal.unsubscribe_url")
    if not settings.legal.one_click_url.startswith("https://"):
        message = Words(
            "ワンクリック停止は https:// で始めます(RFC 8058)",
            "one-click unsubscribing needs https (RFC 8058)",
        )
        span = place(SETTINGS_FILE, ("legal", "one_click_url"))
        yield error(CODE, span, message, where="legal.one_click_url")


def _with_braces(model: Model, loc: Loc) -> Iterator[Loc]:
    for name, value in model:
        if isinstance(value, Model):
            yield from _with_braces(value, (*loc, name))
        elif isinstance(value, str) and ("{{" in value or "{%" in value):
            yield (*loc, name)
