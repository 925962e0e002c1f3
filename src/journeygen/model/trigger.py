"""What every trigger has: a kind, what it waits for, and the condition that must hold then."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import Field as Described

from journeygen.diagnostics import Words
from journeygen.model.base import Model
from journeygen.model.references import Condition
from journeygen.model.starts import Start


class Trigger(Model):
    """The moment at which a customer enters a journey. Its kind is the key that names it in YAML."""

    kind: ClassVar[str]
    when: Condition | None = Described(default=None, description="この条件が成り立つときだけ始めます。")

    def start(self) -> Start:
        """Return what a platform waits for."""
        raise NotImplementedError

    def own_condition(self) -> dict[str, Any]:
        """Return the condition that the trigger itself implies, {} when none."""
        return {}

    def condition(self) -> dict[str, Any]:
        """Return the whole condition: the trigger's own and `when`."""
        parts = [part for part in (self.own_condition(), self.when or {}) if part]
        return {"all": parts} if len(parts) > 1 else (parts[0] if parts else {})

    def sentence(self, titles: dict[str, str]) -> Words:
        """Say in one sentence when it starts; `titles` gives names of events, fields and groups."""
        raise NotImplementedError
