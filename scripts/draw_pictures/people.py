"""People of the shop and its customers: few features, quiet faces, clothes as flat shapes."""

from typing import NamedTuple

from .palette import (
    CHEEK,
    INDIGO,
    INDIGO_DEEP,
    INK,
    INK_SOFT,
    MUTED,
    PAPER,
    SKIN,
    SKIN_SHADE,
    SNOW,
    STONE,
)
from .svg import box, fill, group, halo, line, place, polygon, round_shape, shade, smooth


class Person(NamedTuple):
    """How a person looks; ``back`` turns the person away, ``look`` turns the face left (-1) or right (1).

    Most smile with closed eyes; ``awake`` opens them.
    """

    robe: str = INDIGO
    robe_dark: str = INDIGO_DEEP
    hair: str = INK
    style: str = "bob"
    apron: str = ""
    back: bool = False
    look: float = 0
    awake: bool = False


def bust(person: Person) -> str:
    """A person from the hips up, standing on 0,0, 330 high and about 230 wide."""
    return group(_behind(person), _body(person), _head(person))


def _body(person: Person) -> str:
    robe = smooth(
        [
            (-118, 8),
            (-112, -80),
            (-92, -152),
            (-38, -186),
            (38, -186),
            (92, -152),
            (112, -80),
            (118, 8),
            (0, 14),
        ]
    )
    parts = [
        fill(robe, person.robe),
        shade(robe, person.robe_dark, (-70, -180), (120, 0), 0.85),
        line([(-72, -96), (-78, -40), (-76, 4)], person.robe_dark, 4),
        line([(72, -96), (78, -40), (76, 4)], person.robe_dark, 4),
    ]
    if not person.back:
        neck = polygon([(-22, -214), (22, -214), (26, -180), (0, -142), (-26, -180)])
        parts += [
            fill(polygon([(-44, -190), (44, -190), (6, -120), (-6, -120)]), SNOW),
            fill(neck, SKIN_SHADE),
            line([(-40, -190), (-4, -126), (30, -70)], person.robe_dark, 9),
            line([(40, -190), (2, -132)], person.robe_dark, 9),
        ]
    if person.apron:
        apron = box(-66, -104, 132, 116, 10)
        strap = [line([(side * 56, -100), (side * 50, -176)], person.apron, 12) for side in (-1, 1)]
        parts += [*([] if person.back else strap), fill(apron, person.apron)]
    return group(*parts)


def _behind(person: Person) -> str:
    if person.style == "long":
        return fill(
            smooth([(-58, -260), (-66, -180), (-44, -150), (44, -150), (66, -180), (58, -260)]), person.hair
        )
    if person.style == "bun":
        return fill(round_shape(0, -336, 24), person.hair)
    return ""


def _head(person: Person) -> str:
    face = smooth(
        [(-50, -262), (-44, -222), (-22, -194), (0, -188), (22, -194), (44, -222), (50, -262), (0, -322)]
    )
    ears = (
        ""
        if person.back
        else fill(round_shape(-50, -252, 9, 13), SKIN) + fill(round_shape(50, -252, 9, 13), SKIN_SHADE)
    )
    features = "" if person.back else _features(person.look, person.awake)
    skin = fill(face, SKIN) + shade(face, SKIN_SHADE, (-20, -250), (75, -210), 0.8)
    return group(ears, skin, features, _hair(person))


def _features(look: float, awake: bool) -> str:
    x = look * 12
    eyes = [
        line([(x + side * 20 - 7, -250), (x + side * 20, -253.5), (x + side * 20 + 7, -250)], INK, 4.5)
        for side in (-1, 1)
    ]
    if awake:
        eyes = [fill(round_shape(x + side * 20, -250, 4.2, 5.4), INK) for side in (-1, 1)]
    mouth = line([(x - 11, -217), (x, -212), (x + 11, -217)], INK_SOFT, 4)
    nose = line([(x + 1, -240), (x + 3, -231)], SKIN_SHADE, 4)
    return group(halo(x - 27, -228, 15, CHEEK, 0.85), halo(x + 27, -228, 15, CHEEK, 0.85), *eyes, nose, mouth)


_FRINGES: dict[str, list[tuple[float, float, float]]] = {
    "bob": [
        *((-60, -210, 0), (-62, -270, 0), (-34, -328, 0), (34, -328, 0), (62, -270, 0), (60, -210, 0)),
        *((46, -222, 0), (42, -270, 0), (10, -292, 1), (-30, -272, 1), (-44, -258, 0), (-46, -222, 0)),
    ],
    "short": [
        *((-54, -248, 0), (-58, -284, 0), (-30, -330, 0), (34, -328, 0), (58, -282, 0), (54, -248, 0)),
        *((44, -276, 0), (6, -290, 1), (-40, -276, 0)),
    ],
    "bun": [
        *((-55, -246, 0), (-58, -284, 0), (-32, -326, 0), (32, -326, 0), (58, -284, 0), (55, -246, 0)),
        *((40, -284, 0), (0, -302, 1), (-40, -284, 0)),
    ],
    "long": [
        *((-58, -240, 0), (-60, -280, 0), (-34, -328, 0), (34, -328, 0), (60, -280, 0), (58, -240, 0)),
        *((42, -276, 0), (-8, -302, 1), (-40, -270, 0)),
    ],
    "grey": [
        *((-55, -250, 0), (-56, -282, 0), (-24, -318, 0), (24, -318, 0), (56, -282, 0), (55, -250, 0)),
        *((47, -278, 0), (0, -300, 0), (-47, -278, 0)),
    ],
}
"""Hair around a face: places, and 1 where the parting follows the look."""


def _hair(person: Person) -> str:
    if person.style == "cloth":
        return _head_cloth(person.back)
    if person.back:
        return _back_of_head(person)
    lean = person.look * 14
    outline = smooth([(x + lean * follows, y) for x, y, follows in _FRINGES[person.style]])
    return fill(outline, STONE if person.style == "grey" else person.hair)


def _back_of_head(person: Person) -> str:
    nape = -206 if person.style in ("short", "bun", "grey") else -180
    sides = [
        (-57, -262),
        (-52, -216),
        (-24, nape),
        (24, nape),
        (52, -216),
        (57, -262),
        (34, -314),
        (-34, -314),
    ]
    return fill(smooth(sides), STONE if person.style == "grey" else person.hair)


def _head_cloth(back: bool) -> str:
    """The white cloth of the koji room, tied low so that no hair falls into the rice."""
    side_hair = (
        ""
        if back
        else fill(
            smooth([(-54, -240), (-58, -278), (0, -300), (58, -278), (54, -240), (44, -268), (-44, -268)]),
            MUTED,
        )
    )
    cap = smooth(
        [(-60, -268), (-50, -316), (0, -340), (50, -316), (60, -268), (30, -284), (0, -288), (-30, -284)]
    )
    if back:
        cap = smooth(
            [(-60, -262), (-50, -316), (0, -340), (50, -316), (60, -262), (46, -216), (0, -204), (-46, -216)]
        )
    knot = fill(smooth([(50, -276), (78, -292), (86, -272), (62, -262)]), PAPER) + line(
        [(54, -272), (76, -246)], PAPER, 11
    )
    return group(side_hair, knot, fill(cap, PAPER), shade(cap, STONE, (-20, -330), (70, -260), 0.7))


def raised_hand(x: float, y: float, size: float, turn: float = 0) -> str:
    """An open hand that shows the way, palm to us."""
    fingers = [line([(lean * 0.5, -8), (lean, -36)], SKIN, 9) for lean in (-15, -5, 6, 16)]
    thumb = line([(-10, 2), (-30, -14)], SKIN, 9)
    palm = round_shape(0, 0, 17, 18)
    return place(
        x,
        y,
        *fingers,
        thumb,
        fill(palm, SKIN),
        shade(palm, SKIN_SHADE, (-8, -10), (20, 22), 0.8),
        scale=size,
        turn=turn,
    )
