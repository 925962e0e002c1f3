"""What a dialect is: how one platform's template language writes our send-time parts.

Adding a platform is a file beside this one and a row in `journeygen.dialects.DIALECTS`.
"""

from __future__ import annotations

from typing import Protocol

from journeygen.diagnostics import Words
from journeygen.model.sendtime import Context, Elif, Else, EndFor, EndIf, For, If, Part, Value


class Dialect(Protocol):
    """Writes parts as a platform's own syntax. Every method is pure."""

    @property
    def title(self) -> str:
        """The language's own name, for messages to authors."""
        ...

    def refusal(self, part: Part, context: Context) -> Words | None:
        """Say why this platform cannot express `part` there, or None when it can."""
        ...

    def value(self, part: Value, context: Context) -> str:
        """Print a value, escaped for where it stands."""
        ...

    def if_(self, part: If) -> str:
        """Open a condition."""
        ...

    def elif_(self, part: Elif) -> str:
        """Go on with another condition."""
        ...

    def else_(self, part: Else) -> str:
        """Go on with what is left."""
        ...

    def end_if(self, part: EndIf) -> str:
        """Close a condition."""
        ...

    def for_(self, part: For) -> str:
        """Open a loop."""
        ...

    def end_for(self, part: EndFor) -> str:
        """Close a loop."""
        ...

    def literal(self, text: str, before_part: bool) -> str:
        """Keep the platform from reading `text` as its own syntax. `before_part`: a part follows at once."""
        ...


def written(dialect: Dialect, part: Part, context: Context) -> str:
    """Write any part in a dialect."""
    match part:
        case Value():
            text = dialect.value(part, context)
        case If():
            text = dialect.if_(part)
        case Elif():
            text = dialect.elif_(part)
        case Else():
            text = dialect.else_(part)
        case EndIf():
            text = dialect.end_if(part)
        case For():
            text = dialect.for_(part)
        case EndFor():
            text = dialect.end_for(part)
    return text
