"""`utm:` in journeygen.yaml: how a visit to the site says which mail or piece led to it."""

from __future__ import annotations

from pydantic import Field as Described

from journeygen.model.base import Model


class Utm(Model):
    """What is added to links to the shop's own site, for its web analytics (Google Analytics: campaign parameters)."""

    source: str = Described(
        pattern=r"^[A-Za-z0-9._-]+$",
        description="utm_source に入れる名前(半角の英数字と . _ -)。",
    )
    print: bool = Described(
        default=False,
        description="true なら、紙の QR コードにも付けます(utm_medium=print)。コードが細かくなります。",
    )
