"""Another day, and no network: Python imports this first when its folder is on PYTHONPATH."""

import datetime
import socket
import time

_YEARS = 7 * 365.25 * 86_400
_now = time.time


def _later() -> float:
    return _now() + _YEARS


class _Later(datetime.datetime):
    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> "_Later":
        return cls.fromtimestamp(_later(), tz)


def _refuse(*_: object) -> None:
    raise OSError("there is no network here")


time.time = _later
datetime.datetime = _Later  # type: ignore[misc]
socket.socket.connect = _refuse  # type: ignore[method-assign]
socket.getaddrinfo = _refuse  # type: ignore[assignment]
