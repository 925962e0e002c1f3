"""Marks: links that no reader sees, by which a finished page tells where things stand.

Both engines turn a link's box into an annotation with a rectangle. The press reads the rectangles (what overflows, on
which line of the copy a finding stands), draws codes into them, and takes every annotation out again.
"""

from __future__ import annotations

HOST = "https://jgx.invalid/"

LINE = f"{HOST}line/"
"""+ number of an item (index of `Sheet.lines`): the rectangle of one block or run of text."""
FLOW = f"{HOST}flow/"
"""+ name: the rectangle that a flow of text has for itself."""
END = f"{HOST}end/"
"""+ name: where the flow's text ended. Below or left of its rectangle, or nowhere: it overflows."""
QR = f"{HOST}qr?"
"""+ address, as it stands: a QR code of it is drawn into the rectangle."""
BARCODE = f"{HOST}barcode/"
"""+ the bars, `1`-`4` each: a customer barcode is drawn into the rectangle."""
SLOT = f"{HOST}slot/"
"""+ name: the rectangle of something that differs from recipient to recipient."""
FILLER = f"{HOST}filler/"
"""+ number: a page that is there only to make the count of pages right; the press takes it out when it is not needed."""
