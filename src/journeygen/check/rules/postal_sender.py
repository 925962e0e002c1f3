"""P404: the sender of the settings has room on the address side of a postcard."""

from collections.abc import Iterator

from journeygen.compile.print.columns import sender_too_long
from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.model.folders import SETTINGS_FILE
from journeygen.model.pieces.postcard import Postcard
from journeygen.model.project import Place, Project

CODE = "P404"


def check(project: Project, place: Place) -> Iterator[Diagnostic]:
    """Measure the sender once when any message is a postcard."""
    brand, legal = project.settings.brand, project.settings.legal
    pieces = (message.head.print for message in project.messages.values())
    postcard = next((piece for piece in pieces if isinstance(piece, Postcard)), None)
    if postcard and sender_too_long(brand, legal, postcard.geometry()):
        words = Words(
            "住所か屋号が長く、はがきの差出人の欄に入りません",
            "the address or the brand's name is too long for the sender's place on a postcard",
        )
        hint = Words(
            "legal.address を 30 字、brand.name を 18 字ほどまでにします",
            "keep legal.address to about 30 characters, brand.name to 18",
        )
        yield error(CODE, place(SETTINGS_FILE, ("legal", "address")), words, hint, "legal.address")
