"""The triggers: one file each. `TRIGGERS` is the table of kinds."""

from __future__ import annotations

import sys
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Discriminator, Tag

from journeygen.model.siblings import siblings, subclasses_in
from journeygen.model.trigger import Trigger

TRIGGERS: dict[str, type[Trigger]] = {
    trigger.kind: trigger for trigger in subclasses_in(siblings(sys.modules[__name__]), Trigger)
}


def kind_of(raw: Any) -> str | None:
    """Return the kind of a trigger as written: the first key that names one."""
    if isinstance(raw, Trigger):
        return raw.kind
    return next((key for key in raw if key in TRIGGERS), None) if isinstance(raw, dict) else None


if TYPE_CHECKING:
    AnyTrigger = Trigger
else:
    AnyTrigger = Annotated[
        reduce(or_, (Annotated[trigger, Tag(kind)] for kind, trigger in TRIGGERS.items())),
        Discriminator(kind_of, custom_error_type="trigger_kind", custom_error_message="no trigger"),
    ]
