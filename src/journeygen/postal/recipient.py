"""Who a printed piece goes to. Nothing of it may reach a log, an error, the cache or build/ (D25)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, repr=False)
class Recipient:
    """A recipient as printed. `postal_code` is seven digits or empty; texts are as the shop wrote them."""

    name: str
    postal_code: str
    address: str
    """Prefecture to house number."""
    building: str = ""
    company: str = ""
    honorific: str = "様"

    def __repr__(self) -> str:
        """Say nothing: a traceback must not show a customer."""
        return "Recipient(…)"
