"""What the shop sells and serves in: bottles, jars, tubs, barrels, bowls. All stand on y, centred on x."""

from .lettering import letters
from .palette import (
    BENGARA,
    CEDAR,
    CEDAR_DARK,
    CEDAR_DEEP,
    CEDAR_LIGHT,
    INK,
    INK_SOFT,
    OCHRE_LIGHT,
    PAPER,
    SNOW,
)
from .svg import box, fill, group, inside, line, place, polygon, round_shape, shade


def seal(x: float, y: float, size: float, letter: str = "つ", colour: str = BENGARA) -> str:
    """The shop's small square seal, centred."""
    half = size / 2
    return fill(box(x - half, y - half, size, size, size * 0.16), colour) + letters(
        letter, x - half * 0.8, y - half * 0.8, size * 0.8, PAPER
    )


def label(width: float, height: float, title: str, size: float, colour: str = INK) -> str:
    """A paper label centred on 0,0 with a title down its middle and the seal below."""
    top = -height / 2 + (height - 78 - size * len(title)) / 2
    sheet = fill(box(-width / 2, -height / 2, width, height, 5), PAPER)
    edge = line([(-width / 2 + 12, -height / 2 + 10), (-width / 2 + 12, height / 2 - 10)], BENGARA, 4)
    name = letters(title, -size / 2, top, size, colour, down=True)
    return group(sheet, edge, name, seal(0, height / 2 - 38, 40))


def bottle(drink: str, dark: str, cap: str, title: str, size: float = 92) -> str:
    """A half-litre bottle, 220 wide and 640 high."""
    body = (
        "M-110 -400C-110 -490 -44 -480 -44 -560V-620H44V-560C44 -480 110 -490 110 -400"
        "V-26Q110 0 84 0H-84Q-110 0 -110 -26Z"
    )
    cover = fill(box(-50, -664, 100, 74, 10), cap) + shade(
        box(-50, -664, 100, 74, 10), INK, (-30, -660), (60, -600), 0.5
    )
    shine = line([(-88, -390), (-88, -70)], PAPER, 9, 0.7)
    return group(
        fill(body, drink),
        shade(body, dark, (-90, -400), (150, -120), 0.85),
        shine,
        cover,
        place(0, -200, label(150, 300, title, size)),
    )


def jar(content: str, dark: str, lid: str) -> str:
    """A squat glass jar, 360 wide and 360 high, with a wooden lid."""
    body = "M-180 -270Q-180 -310 -150 -310H150Q180 -310 180 -270V-40Q180 0 140 0H-140Q-180 0 -180 -40Z"
    fill_line = "M-168 -232H168V-40Q168 -12 136 -12H-136Q-168 -12 -168 -40Z"
    top = box(-162, -372, 324, 66, 14)
    return group(
        fill(body, SNOW),
        fill(fill_line, content),
        shade(fill_line, dark, (-120, -230), (190, 0), 0.8),
        line([(-154, -270), (-154, -60)], PAPER, 10, 0.8),
        fill(top, lid),
        shade(top, CEDAR_DARK, (-150, -380), (200, -300), 0.7),
        line([(-150, -342), (150, -342)], CEDAR_DARK, 3, 0.5),
    )


def barrel(width: float, height: float, hoop: str = OCHRE_LIGHT) -> str:
    """A wooden barrel, wider at its mouth, bound with split bamboo."""
    top, foot = width / 2, width * 0.42
    body = polygon([(-top, -height), (top, -height), (foot, 0), (-foot, 0)])
    staves = []
    for at in range(1, 8):
        x = -1 + at / 4
        staves.append(line([(x * top, -height), (x * foot, 0)], CEDAR_DEEP, 4, 0.7))
    hoops = []
    for share in (0.12, 0.2, 0.74, 0.82):
        reach = foot + (top - foot) * (1 - share) - width * 0.008
        y = -height * (1 - share)
        curve = [(-reach, y), (0, y + width * 0.035), (reach, y)]
        hoops += [line(curve, CEDAR_DARK, height * 0.05), line(curve, hoop, height * 0.036)]
    return group(
        fill(body, CEDAR),
        inside(body, *staves),
        shade(body, CEDAR_DARK, (-top * 0.5, 0), (top * 1.1, 0), 0.95),
        *hoops,
    )


def bowl(width: float, height: float, colour: str, dark: str, content: str) -> str:
    """A round bowl on a foot, seen a little from above; the rim is centred on 0, -height."""
    half = width / 2
    body = (
        f"M{-half} {-height}C{-half} {-height * 0.3} {-half * 0.5} -12 0 -12"
        f"S{half} {-height * 0.3} {half} {-height}Z"
    )
    foot = box(-half * 0.38, -22, half * 0.76, 22, 4)
    rim = round_shape(0, -height, half, width * 0.13)
    inner = round_shape(0, -height + 3, half * 0.9, width * 0.105)
    return group(
        fill(foot, dark),
        fill(body, colour),
        shade(body, INK_SOFT, (-half * 0.6, -height), (half, 0), 0.75),
        fill(rim, dark),
        fill(inner, content),
    )


def tray(x: float, y: float, width: float, height: float) -> str:
    """A shallow cedar tray seen from the front."""
    front = box(x, y, width, height, 4)
    return fill(front, CEDAR_LIGHT) + shade(front, CEDAR_DEEP, (x, y), (x + width, y + height * 2), 0.9)
