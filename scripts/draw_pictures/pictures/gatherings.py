"""People together: the visit, the round table, the class, the school morning, the farewell at the door."""

from ..lettering import letters
from ..motifs import ground, koji_grains, lamp, petals, shadow, steam, tree
from ..palette import (
    BENGARA,
    BENGARA_DEEP,
    BENGARA_LIGHT,
    BENGARA_PALE,
    CEDAR,
    CEDAR_DARK,
    CEDAR_DEEP,
    CEDAR_LIGHT,
    INDIGO,
    INDIGO_DEEP,
    INDIGO_LIGHT,
    INK,
    INK_SOFT,
    MISO,
    MISO_DEEP,
    MOSS,
    MOSS_DEEP,
    MOSS_LIGHT,
    MOSS_PALE,
    MUTED,
    OCHRE,
    OCHRE_LIGHT,
    PAPER,
    SAKURA,
    SAKURA_PALE,
    SAND,
    SNOW,
    SOFT,
    STONE,
)
from ..people import Person, bust, raised_hand
from ..svg import (
    blob,
    box,
    brush,
    fill,
    group,
    inside,
    line,
    place,
    polygon,
    round_shape,
    shade,
    smooth,
    stroke,
)
from ..vessels import barrel, bowl
from .koji_room import ENOMOTO, FOUNDER
from .seasons import HIGH, WIDE

AOI = Person(awake=True, robe=BENGARA_LIGHT, robe_dark=BENGARA, style="long", hair=CEDAR_DARK)
BUNTA = Person(robe=MOSS, robe_dark=MOSS_DEEP, style="short")
CHIE = Person(robe=OCHRE_LIGHT, robe_dark=OCHRE, style="bun")
DAIGO = Person(awake=True, robe=STONE, robe_dark=MUTED, style="grey")
EMI = Person(robe=SAKURA, robe_dark=BENGARA_LIGHT, style="bob")
SAYO = Person(robe=MOSS_LIGHT, robe_dark=MOSS, style="bun", apron=PAPER)
SAKAMAKI = Person(awake=True, robe=INDIGO_LIGHT, robe_dark=INDIGO, style="short", apron=CEDAR_DARK)


def noren(area: tuple[float, float, float, float], colour: str, dark: str, text: str) -> str:
    """A split curtain over a door, one letter on each part."""
    x, y, width, height = area
    part = width / len(text)
    cloths = []
    for at, letter in enumerate(text):
        left = x + at * part
        cloth = polygon(
            [(left + 2, y), (left + part - 2, y), (left + part - 6, y + height), (left + 6, y + height - 6)]
        )
        size = min(part, height) * 0.62
        cloths += [
            fill(cloth, colour),
            shade(cloth, dark, (left, y), (left + part, y + height * 1.4), 0.9),
            letters(letter, left + (part - size) / 2, y + (height - size) / 2, size, PAPER),
        ]
    rod = line([(x - 16, y), (x + width + 16, y)], CEDAR_DARK, 10)
    return group(*cloths, rod)


def factory() -> str:
    """Visitors look up at the great barrel; Enomoto explains."""
    return group(
        ground(WIDE, HIGH, CEDAR_LIGHT),
        *(line([(x, -20), (x, 560)], CEDAR, 5, 0.8) for x in range(30, 1200, 96)),
        shade(box(-20, -20, 1240, 600), CEDAR_DEEP, (100, 400), (1200, -60), 0.8),
        fill(box(-20, 60, 1240, 34), CEDAR_DARK),
        *(fill(box(x, 60, 30, 520), CEDAR_DARK) for x in (20, 1150)),
        shade(
            polygon([(90, 320), (240, 320), (560, 690), (260, 690)]), "#FBEFD0", (420, 690), (150, 310), 0.75
        ),
        fill(box(90, 150, 150, 170), "#FBEFD0"),
        *(fill(box(x, 150, 10, 170), CEDAR_DARK) for x in (136, 186)),
        stroke(box(90, 150, 150, 170), CEDAR_DARK, 10),
        fill(box(-20, 560, 1240, 140), CEDAR_DEEP),
        shade(box(-20, 560, 1240, 140), CEDAR_DARK, (0, 540), (900, 720), 0.9),
        shadow(900, 598, 330, 26, INK, strength=0.8),
        place(830, 600, barrel(500, 420)),
        place(1130, 610, barrel(300, 250)),
        lamp(440, 90, 60, INK_SOFT, OCHRE_LIGHT),
        place(590, 730, bust(ENOMOTO._replace(look=-0.9, robe=INDIGO, robe_dark=INDIGO_DEEP)), scale=1.12),
        brush([(676, 610, 38), (716, 560, 34), (752, 500, 30), (766, 466, 24)], INDIGO),
        raised_hand(768, 448, 1.25, 8),
        place(70, 730, bust(CHIE._replace(back=True)), scale=0.92),
        place(232, 720, bust(BUNTA._replace(back=True)), scale=1.06),
        place(402, 760, bust(AOI._replace(back=True)), scale=0.98),
    )


def roundtable() -> str:
    """Five people around a table with cups and a pot of miso soup, talking."""
    top = round_shape(600, 560, 520, 120)
    cups = [
        (330, 520, 0.5),
        (470, 500, 0.5),
        (760, 506, 0.5),
        (880, 530, 0.5),
        (420, 600, 0.6),
        (770, 610, 0.6),
    ]
    return group(
        ground(WIDE, HIGH, SOFT),
        fill(box(120, 60, 380, 250, 4), MOSS_PALE),
        tree(250, 300, 1.5, MOSS_LIGHT, MOSS),
        tree(400, 306, 1.1, MOSS, MOSS_DEEP),
        stroke(box(120, 60, 380, 250, 4), CEDAR_DEEP, 16),
        line([(310, 60), (310, 310)], CEDAR_DEEP, 12),
        lamp(720, -20, 110, BENGARA, OCHRE_LIGHT),
        place(250, 560, bust(AOI._replace(look=0.7)), scale=1.0),
        place(430, 520, bust(DAIGO._replace(look=0.5)), scale=0.96),
        place(610, 510, bust(FOUNDER._replace(style="bun", hair=MUTED, look=0.0)), scale=0.96),
        place(790, 520, bust(BUNTA._replace(look=-0.5)), scale=0.96),
        place(960, 560, bust(EMI._replace(look=-0.7)), scale=1.0),
        shade(round_shape(620, 590, 540, 120), CEDAR_DARK, (400, 560), (1100, 680), 0.7),
        fill(top, CEDAR),
        shade(top, CEDAR_DEEP, (400, 500), (1040, 680), 0.85),
        *(
            line([(170 + d, 560 + d / 10), (600, 540 + d / 4), (1030 - d, 556 + d / 9)], CEDAR_DEEP, 4, 0.5)
            for d in (0, 90, 190)
        ),
        place(600, 610, bowl(190, 96, INK_SOFT, INK, MISO)),
        steam(590, 500, 130, PAPER, 0.85),
        *(place(x, y + 30, bowl(110, 76, PAPER, STONE, MOSS_LIGHT), scale=s * 1.4) for x, y, s in cups),
    )


def seminar() -> str:
    """A class in making miso, seen from the back row."""
    bench = box(330, 420, 560, 40, 5)
    beans = [(390, 424), (420, 392), (500, 384), (560, 398), (580, 424)]
    return group(
        ground(WIDE, HIGH, SOFT),
        fill(box(-20, 40, 1240, 24), CEDAR_DEEP),
        fill(box(130, 64, 210, 330), PAPER),
        shade(box(130, 64, 210, 330), SAND, (160, 80), (360, 420), 0.7),
        letters("味噌", 170, 96, 130, INK, down=True),
        fill(box(118, 56, 234, 16, 6), CEDAR_DARK),
        fill(box(118, 388, 234, 16, 6), CEDAR_DARK),
        noren((820, 90, 270, 130), INDIGO, INDIGO_DEEP, "教室"),
        place(610, 424, bust(FOUNDER._replace(look=0)), scale=0.92),
        brush([(690, 330, 36), (724, 300, 32), (742, 262, 26)], INDIGO),
        raised_hand(745, 250, 1.1, 10),
        fill(bench, CEDAR_LIGHT),
        fill(box(350, 460, 520, 240), CEDAR),
        shade(box(350, 460, 520, 240), CEDAR_DEEP, (400, 440), (900, 700), 0.9),
        blob(beans, OCHRE_LIGHT),
        koji_grains((410, 392, 150, 28), 26, 3, OCHRE, 9),
        place(790, 424, bowl(150, 76, BENGARA, BENGARA_DEEP, SNOW)),
        place(
            690,
            424,
            blob([(-60, 0), (-46, -40), (0, -54), (46, -40), (60, 0)], MISO),
            shade(
                smooth([(-60, 0), (-46, -40), (0, -54), (46, -40), (60, 0)]),
                MISO_DEEP,
                (-30, -50),
                (70, 0),
                0.8,
            ),
        ),
        *(
            place(x, 720, bust(person._replace(back=True)), scale=s)
            for x, person, s in (
                (110, EMI, 1.05),
                (350, BUNTA, 1.12),
                (600, CHIE, 1.06),
                (850, AOI, 1.1),
                (1090, DAIGO, 1.08),
            )
        ),
    )


def school() -> str:
    """First day: a school bag and a wrapped lunch on the veranda."""
    bag = "M-150 -250Q-150 -320 -80 -320H80Q150 -320 150 -250V-20Q150 0 130 0H-130Q-150 0 -150 -20Z"
    flap = "M-158 -250Q-158 -328 -80 -328H80Q158 -328 158 -250V-110Q158 -76 120 -76H-120Q-158 -76 -158 -110Z"
    satchel = group(
        stroke("M-60 -320Q-60 -366 0 -366T60 -320", BENGARA_DEEP, 18),
        fill(bag, BENGARA_DEEP),
        fill(flap, BENGARA),
        shade(flap, BENGARA_DEEP, (-100, -300), (190, -60), 0.85),
        stroke(
            "M-136 -250Q-136 -306 -80 -306H80Q136 -306 136 -250"
            "V-112Q136 -96 112 -96H-112Q-136 -96 -136 -112Z",
            BENGARA_LIGHT,
            4,
        ),
        line([(-70, -76), (-70, -16)], BENGARA, 22),
        line([(70, -76), (70, -16)], BENGARA, 22),
        fill(box(-24, -96, 48, 40, 8), OCHRE_LIGHT),
        line([(164, -230), (186, -180), (180, -110)], BENGARA_DEEP, 16),
        fill(box(164, -150, 44, 70, 8), OCHRE_LIGHT),
    )
    cloth = smooth([(-170, -6), (-160, -90), (-60, -124), (60, -124), (160, -90), (170, -6), (0, 10)])
    checks = [line([(x, -140), (x, 20)], PAPER, 10, 0.55) for x in range(-150, 180, 50)] + [
        line([(-190, y), (190, y)], PAPER, 10, 0.55) for y in (-96, -50, -6)
    ]
    lunch = group(
        fill(cloth, MOSS_LIGHT),
        inside(cloth, *checks),
        shade(cloth, MOSS_DEEP, (-60, -100), (190, 10), 0.75),
        blob([(-4, -116), (-70, -196), (-140, -170), (-90, -130), (-30, -104)], MOSS),
        blob([(4, -116), (70, -200), (146, -166), (90, -126), (30, -104)], MOSS),
        fill(round_shape(0, -116, 28, 22), MOSS_LIGHT),
        line([(-96, -128), (116, -146)], BENGARA, 13),
    )
    return group(
        ground(WIDE, HIGH, SAKURA_PALE),
        fill(round_shape(600, 470, 470), PAPER, 0.6),
        tree(930, 470, 2.5, SAKURA, BENGARA_LIGHT),
        tree(1110, 476, 1.8, SAKURA, BENGARA_LIGHT),
        fill(box(-20, 440, 1240, 60), MOSS_PALE),
        fill(box(-20, 490, 1240, 210), CEDAR),
        shade(box(-20, 490, 1240, 210), CEDAR_DEEP, (0, 480), (300, 740), 0.9),
        *(line([(-20, y), (1220, y)], CEDAR_DEEP, 5, 0.8) for y in (536, 590, 650)),
        fill(box(110, -20, 44, 540), CEDAR_DARK),
        fill(box(-20, -20, 1240, 50), CEDAR_DARK),
        shadow(480, 600, 210, 24, CEDAR_DARK, strength=0.95),
        place(440, 606, satchel, scale=1.12),
        shadow(790, 632, 190, 20, CEDAR_DARK, strength=0.95),
        place(750, 634, lunch, scale=1.05),
        petals((180, 90, 940, 420), 22, 6, 10, SAKURA),
        petals((200, 540, 900, 110), 9, 7, 9, SAKURA_PALE),
    )


def thankyou() -> str:
    """The three of the shop at the door, under the curtain, seeing the parcels off."""
    parcel = group(
        fill(box(-70, -90, 140, 90, 4), CEDAR_LIGHT),
        shade(box(-70, -90, 140, 90, 4), CEDAR_DEEP, (-30, -80), (90, 10), 0.8),
        fill(box(-12, -90, 24, 90), BENGARA),
    )
    return group(
        ground(WIDE, HIGH, SAND),
        fill(box(-20, -20, 1240, 130), INK_SOFT),
        *(line([(x, -20), (x, 106)], INK, 10, 0.7) for x in range(0, 1220, 46)),
        fill(box(-20, 100, 1240, 22), CEDAR_DARK),
        shade(box(-20, 120, 1240, 460), CEDAR, (200, 120), (1200, 640), 0.7),
        fill(box(250, 122, 700, 480), CEDAR_DARK),
        shade(box(250, 122, 700, 480), OCHRE_LIGHT, (600, 130), (600, 760), 0.6),
        *(fill(box(x, 122, 20, 480), CEDAR_DEEP) for x in (240, 940)),
        *(line([(x, 170), (x, 560)], CEDAR_DARK, 8, 0.8) for x in (40, 84, 128, 172, 1020, 1064, 1108, 1152)),
        noren((270, 140, 660, 130), INDIGO, INDIGO_DEEP, "つむぎ野"),
        fill(box(-20, 600, 1240, 100), STONE),
        shade(box(-20, 600, 1240, 100), MUTED, (0, 580), (700, 720), 0.9),
        place(424, 640, bust(SAYO._replace(look=0.3)), scale=0.98),
        place(780, 640, bust(SAKAMAKI._replace(look=-0.3)), scale=1.04),
        place(600, 640, bust(FOUNDER._replace(look=0)), scale=1.12),
        shade(box(290, 600, 680, 100), INK, (500, 590), (1000, 700), 0.7),
        fill(box(256, 580, 688, 24, 4), CEDAR_LIGHT),
        fill(box(270, 604, 660, 100), CEDAR),
        shade(box(270, 604, 660, 100), CEDAR_DARK, (340, 580), (980, 720), 0.9),
        place(810, 584, parcel, scale=0.9),
        place(712, 584, parcel, scale=0.6),
        place(1060, 650, parcel, scale=1.3),
        place(1150, 664, parcel, scale=0.9),
        place(140, 630, barrel(170, 130)),
        blob([(70, 500), (100, 430), (150, 400), (200, 440), (212, 500), (140, 516)], MOSS),
        shade(
            smooth([(70, 500), (100, 430), (150, 400), (200, 440), (212, 500), (140, 516)]),
            MOSS_DEEP,
            (100, 420),
            (210, 510),
            0.8,
        ),
        *(
            fill(round_shape(x, y, 9), BENGARA_PALE)
            for x, y in ((110, 460), (150, 430), (180, 470), (130, 490))
        ),
    )
