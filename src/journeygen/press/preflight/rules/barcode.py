"""P219: a customer barcode is as large as the post reads, says what it should, and stands clear of everything.

Sizes and places: 日本郵便「郵便番号・バーコードマニュアル」 p. 13, 20-22 (see journeygen.postal.barcode).
"""

from collections.abc import Iterator

from journeygen.compile.print.marks import BARCODE
from journeygen.diagnostics import Diagnostic, Words, error
from journeygen.model.piece import Box, ZoneKind
from journeygen.postal.barcode import EDGE, LARGEST, LONG, PITCH, QUIET, SMALLEST, TIMING
from journeygen.press.job import Placed
from journeygen.press.preflight.facts import Facts, Shape, box_of, united
from journeygen.press.preflight.places import mm, span_of, spot

CODE = "P219"
_EXACT = 0.05
_PALE = 15.0


def check(facts: Facts) -> Iterator[Diagnostic]:
    """Measure the bars of every barcode, read them, and look around it."""
    for mark in facts.marked(BARCODE):
        place = box_of(mark)
        bars = [shape for shape in facts.pages[mark.page].shapes if _is_bar(shape, place)]
        for trouble, remedy in _troubles(facts, mark, bars):
            words = spot(mark.page, place)
            message = Words(
                f"カスタマバーコード{trouble.ja}({words.ja})",
                f"the customer barcode {trouble.en} ({words.en})",
            )
            yield error(CODE, span_of(facts, mark.page, place), message, remedy)


def _troubles(facts: Facts, mark: Placed, bars: list[Shape]) -> Iterator[tuple[Words, Words]]:
    """Yield what is wrong with a barcode, and the remedy; of one that cannot be read, nothing else."""
    if _read(bars) != mark.address.removeprefix(BARCODE):
        yield _UNREADABLE
        return
    whole = united(bar.box for bar in bars)
    yield from _wrong_size(whole)
    yield from _near_the_edge(facts, whole)
    if _is_disturbed(facts, mark, whole):
        yield _DISTURBED
    if any(zone.kind is ZoneKind.POSTMARK and zone.box.overlaps(whole) for zone in facts.zones(mark.page)):
        yield _UNDER_THE_POSTMARK


def _wrong_size(whole: Box) -> Iterator[tuple[Words, Words]]:
    long, high = max(whole.width, whole.height), min(whole.width, whole.height)
    points = 10 * (high / LONG)
    if not SMALLEST - _EXACT <= points <= LARGEST + _EXACT:
        least = mm(long * SMALLEST / points)
        yield (
            Words(f"の大きさが合いません: {points:.1f} ポイント", f"has the wrong size: {points:.1f} points"),
            Words(
                f"長さを {least} mm 以上({SMALLEST:g}〜{LARGEST:g} ポイント)にします",
                f"make it {least} mm long at least ({SMALLEST:g} to {LARGEST:g} points)",
            ),
        )


def _near_the_edge(facts: Facts, whole: Box) -> Iterator[tuple[Words, Words]]:
    edge = min(whole.x, whole.y, facts.trim.right - whole.right, facts.trim.bottom - whole.bottom)
    if edge < EDGE - _EXACT:
        yield (
            Words(f"が紙の端から {mm(edge)} mm です", f"is {mm(edge)} mm from the paper's edge"),
            Words(f"{EDGE:g} mm 以上離します", f"keep it {EDGE:g} mm away"),
        )


_UNREADABLE = (
    Words("のバーが住所と合いません", "does not say its address"),
    Words("バーコードの上に重なるものを除きます", "remove what lies over the barcode"),
)
_DISTURBED = (
    Words("のまわりに、ほかのものがあります", "has something else beside it"),
    Words(f"まわりを {QUIET:g} mm 以上空けます", f"leave {QUIET:g} mm empty all around"),
)
_UNDER_THE_POSTMARK = (
    Words("が消印の場所にかかっています", "stands where the postmark goes"),
    Words("消印の場所の外に置きます", "move it out of the postmark area"),
)


def _is_bar(shape: Shape, place: Box) -> bool:
    return (
        shape.width is None and shape.paint.values == (0.0, 0.0, 0.0, 1.0) and place.holds(shape.box, _EXACT)
    )


def _read(bars: list[Shape]) -> str:
    """Read bars as they are drawn: 1 long, 2 upper, 3 lower, 4 timing; an upright code is read downwards."""
    if not bars:
        return ""
    whole = united(bar.box for bar in bars)
    upright = whole.height > whole.width
    ordered = sorted((bar.box for bar in bars), key=lambda box: box.y if upright else box.x)
    high, pitch = (whole.width, whole.height) if upright else (whole.height, whole.width)
    even = abs(pitch / high - ((len(bars) - 1) * PITCH + PITCH / 2) / LONG) < _EXACT
    return "".join(_bar(box, whole, upright) for box in ordered) if even else ""


def _bar(box: Box, whole: Box, upright: bool) -> str:
    up, down = (
        (whole.right - box.right, box.x - whole.x)
        if upright
        else (box.y - whole.y, whole.bottom - box.bottom)
    )
    third = min(whole.width, whole.height) * TIMING / LONG
    return {(0, 0): "1", (0, 1): "2", (1, 0): "3", (1, 1): "4"}.get(
        (round(up / third), round(down / third)), "?"
    )


def _is_disturbed(facts: Facts, mark: Placed, whole: Box) -> bool:
    quiet = QUIET - _EXACT
    around = Box(whole.x - quiet, whole.y - quiet, whole.width + 2 * quiet, whole.height + 2 * quiet)
    page = facts.pages[mark.page]
    foreign = (
        *(text.box for text in page.texts if text.character.strip()),
        *(picture.box for picture in page.pictures),
        *(shape.box for shape in page.shapes if not _belongs(shape, whole, around)),
    )
    return any(box.overlaps(around) for box in foreign)


def _belongs(shape: Shape, whole: Box, around: Box) -> bool:
    if shape.paint.values and shape.paint.ink <= _PALE:
        return shape.paint.ink == 0 or shape.box.holds(around)
    return _is_bar(shape, whole)
