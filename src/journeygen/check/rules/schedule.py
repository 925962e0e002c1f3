"""J043: the time zone exists, and a window opens before it closes."""

from collections.abc import Iterator
from zoneinfo import available_timezones

from journeygen.diagnostics import Diagnostic, Words, error, nearest
from journeygen.model.folders import SETTINGS_FILE
from journeygen.model.project import Place, Project
from journeygen.model.references import Loc
from journeygen.model.settings import Window

CODE = "J043"
_JAPANESE = frozenset(
    {"JST", "JST-9", "JAPAN", "TOKYO", "UTC+9", "+09:00", "日本", "日本時間", "日本標準時", "東京"}
)
_JAPAN = Words("日本の時刻なら Asia/Tokyo です", "Japan's time is Asia/Tokyo")


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Check the schedule, and every window of journeys and steps."""
    schedule = project.settings.schedule
    if schedule.timezone != "Asia/Tokyo" and schedule.timezone not in available_timezones():
        message = Words(
            f"タイムゾーン '{schedule.timezone}' はありません", f"there is no time zone '{schedule.timezone}'"
        )
        hint = (
            _JAPAN
            if schedule.timezone.upper() in _JAPANESE
            else nearest(schedule.timezone, available_timezones())
        )
        yield error(CODE, place(SETTINGS_FILE, ("schedule", "timezone")), message, hint)
    yield from _window(schedule.window, SETTINGS_FILE, ("schedule", "window"), place)
    for journey in project.journeys.values():
        yield from _window(journey.window, journey.file, ("window",), place)
        for loc, step in journey.all_steps():
            yield from _window(step.window, journey.file, (*loc, "window"), place)


def _window(window: Window | None, file: str, loc: Loc, place: Place) -> Iterator[Diagnostic]:
    if window is not None and window.start >= window.until:
        message = Words("from が until より早くありません", "from is not before until")
        yield error(CODE, place(file, (*loc, "from")), message, where=".".join(map(str, loc)))
