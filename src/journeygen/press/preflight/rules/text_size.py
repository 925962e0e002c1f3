"""P209: text is large enough to print and to read, larger still when it is bare paper in a field of ink."""

import re
from collections.abc import Iterator

from journeygen.diagnostics import Diagnostic, Words, error, warning
from journeygen.press.preflight.facts import Facts, Text
from journeygen.press.preflight.places import quoted, spot, together

CODE = "P209"
GOOD, LEAST = 6.0, 5.0
"""Points: small print, and what no one over forty reads. Ruby may be as small as `LEAST`."""
REVERSED = 6.0
"""Points: bare letters narrower than this run full of ink."""
_BARE = 20.0
"""Percent of ink: less is seen as paper."""
_EXACT = 0.05
_BESIDE = re.compile("[\u3041-\u30ff\ufe45\ufe46•◦●○]")
"""Kana and the dots of emphasis: what stands beside other characters at half their size."""


def check(facts: Facts) -> Iterator[Diagnostic]:
    """Measure every character; one finding for each part of the copy."""
    for number, page in enumerate(facts.pages):
        small = (text for text in page.texts if text.character.strip() and _is_small(text))
        for span, box, texts in together(facts, number, small):
            smallest = min(texts, key=lambda text: text.size)
            bare = smallest.paint.ink < _BARE
            report = error if smallest.size < (REVERSED if bare else LEAST) - _EXACT else warning
            words, place, size = quoted(facts, texts), spot(number, box), f"{smallest.size:.1f}"
            message = Words(
                f"{'白抜きの' if bare else ''}{words.ja}が小さすぎます: {size} pt({place.ja})",
                f"{'reversed ' if bare else ''}{words.en} is too small: {size} pt ({place.en})",
            )
            hint = Words(f"{GOOD:.0f} pt 以上にします", f"make it {GOOD:.0f} pt at least")
            yield report(CODE, span, message, hint)


def _is_small(text: Text) -> bool:
    is_beside = _BESIDE.match(text.character) and text.paint.ink >= _BARE
    least = LEAST if is_beside else GOOD
    return text.size < least - _EXACT
