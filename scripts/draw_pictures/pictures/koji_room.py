"""The koji room: the founder's portrait, the room at daybreak, hands in the rice, the making-of still."""

from ..motifs import ground, heap, koji_grains, lamp, shadow, steam
from ..palette import (
    CEDAR,
    CEDAR_DARK,
    CEDAR_DEEP,
    CEDAR_LIGHT,
    INDIGO,
    INDIGO_DEEP,
    INK,
    INK_SOFT,
    LINE,
    OCHRE,
    OCHRE_LIGHT,
    PAPER,
    SAND,
    SKIN,
    SKIN_SHADE,
    SNOW,
    SOFT,
    STONE,
)
from ..people import Person, bust
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
from ..vessels import tray

FOUNDER = Person(style="cloth", look=-0.25)
ENOMOTO = Person(robe=CEDAR_DARK, robe_dark=INK, style="grey", look=0.6)


def _boards(width: float, height: float, step: float) -> str:
    """A wall of cedar boards."""
    wall = box(-20, -20, width + 40, height + 20)
    return group(
        fill(wall, CEDAR),
        *(
            line([(x, -20), (x + 3, height / 2), (x, height)], CEDAR_DEEP, 4, 0.8)
            for x in _steps(step / 2, width, step)
        ),
        shade(wall, CEDAR_DEEP, (width * 0.2, 0), (width * 1.1, height), 0.75),
    )


def _steps(start: float, end: float, step: float) -> list[float]:
    return [start + step * at for at in range(int((end - start) / step) + 1)]


def _rack(x: float, y: float, width: float, rows: int, gap: float) -> str:
    """Trays of koji on a rack; a white edge of rice shows above each front."""
    shelves = []
    for row in range(rows):
        top = y + row * gap
        rice = [
            (x + 16, top + 6),
            (x + width * 0.3, top - 12),
            (x + width * 0.7, top - 10),
            (x + width - 16, top + 6),
        ]
        shelves += [blob([*rice, (x + width / 2, top + 14)], SNOW), tray(x, top, width, gap * 0.42)]
        shelves.append(fill(box(x - 10, top + gap * 0.42, width + 20, gap * 0.12), CEDAR_DARK))
    posts = [
        fill(box(at, y - gap * 0.5, 16, rows * gap + gap * 0.5, 3), CEDAR_DARK)
        for at in (x - 18, x + width + 2)
    ]
    return group(fill(box(x - 8, y - 20, width + 16, rows * gap), CEDAR_DARK, 0.55), *shelves, *posts)


def founder() -> str:
    """Chiaki in her indigo work clothes before the trays."""
    sun = polygon([(-20, 60), (-20, 260), (500, 560), (500, 330)])
    wrinkles = [
        line([(-0.25 * 12 + side * 37, -246), (-0.25 * 12 + side * 42, -242)], SKIN_SHADE, 2.5)
        for side in (-1, 1)
    ]
    return group(
        _boards(480, 500, 74),
        _rack(322, 110, 190, 5, 78),
        _rack(-120, 190, 190, 5, 78),
        shade(sun, OCHRE_LIGHT, (460, 460), (-20, 100), 0.75),
        steam(96, 200, 150, PAPER, 0.55),
        place(238, 500, bust(FOUNDER), *wrinkles, scale=1.36),
    )


def muro() -> str:
    """Morning: light from the high window, steam over the trays, the founder with her back to us."""
    window = box(430, 90, 220, 150, 4)
    beam = polygon([(430, 236), (650, 236), (960, 1100), (330, 1100)])
    bench = box(150, 780, 772, 64, 6)
    rice = [(180, 784), (300, 748), (520, 738), (760, 746), (892, 784), (540, 796)]
    return group(
        _boards(1072, 830, 92),
        fill(box(-20, 820, 1120, 280), CEDAR_DEEP),
        shade(box(-20, 820, 1120, 280), CEDAR_DARK, (0, 800), (0, 1120), 0.9),
        _rack(-60, 260, 290, 6, 98),
        _rack(840, 260, 290, 6, 98),
        shade(beam, "#FBEFD0", (600, 1060), (540, 150), 0.78),
        fill(window, "#FBEFD0"),
        *(fill(box(x, 84, 12, 162), CEDAR_DARK) for x in (500, 570)),
        stroke(window, CEDAR_DARK, 14),
        place(540, 790, bust(FOUNDER._replace(look=0.1)), scale=1.25),
        brush([(450, 656, 40), (432, 694, 54), (444, 732, 44)], INDIGO),
        brush([(630, 656, 40), (648, 694, 54), (636, 732, 44)], INDIGO),
        brush([(440, 724, 38), (456, 750, 34), (470, 764, 26)], SKIN),
        brush([(640, 724, 38), (624, 750, 34), (610, 764, 26)], SKIN),
        steam(300, 720, 380, PAPER, 0.7),
        steam(730, 730, 330, PAPER, 0.6),
        heap(rice, SNOW, LINE, 120, 4, size=9),
        fill(bench, CEDAR_LIGHT),
        shade(bench, CEDAR_DEEP, (200, 760), (980, 880), 0.9),
        shadow(580, 1044, 450, 26, INK, strength=0.8),
        fill(box(180, 844, 712, 196, 4), CEDAR),
        *(line([(x, 850), (x + 2, 1036)], CEDAR_DEEP, 4, 0.8) for x in range(280, 880, 102)),
        shade(box(180, 844, 712, 196, 4), CEDAR_DARK, (260, 800), (900, 1120), 0.9),
    )


def _cupped_hand() -> str:
    """The left of two cupped hands held out from below; its inner edge lies on x = 0."""
    sleeve = polygon([(-420, 420), (-270, 230), (-90, 300), (-130, 470)])
    arm = smooth([(-300, 330), (-190, 190), (-140, 120), (-30, 130), (-34, 210), (-120, 360)])
    palm = smooth(
        [(-6, 160), (-110, 170), (-186, 90), (-190, -20), (-150, -80), (-60, -110), (-4, -110), (0, 20)]
    )
    fingers = []
    for foot, tip in (
        ((-150, -40), (-186, -178)),
        ((-108, -70), (-128, -224)),
        ((-64, -80), (-70, -232)),
        ((-24, -76), (-20, -196)),
    ):
        fingers += [
            line([foot, tip], SKIN_SHADE, 47),
            line([(foot[0] - 2, foot[1]), (tip[0] - 2, tip[1])], SKIN, 39),
            line([(tip[0] - 9, tip[1] - 10), (tip[0] + 5, tip[1] - 11)], SNOW, 8, 0.55),
        ]
    thumb = [(-150, 90), (-216, 10), (-236, -84)]
    return group(
        fill(arm, SKIN),
        shade(arm, SKIN_SHADE, (-240, 200), (-20, 330), 0.85),
        fill(sleeve, INDIGO),
        shade(sleeve, INDIGO_DEEP, (-330, 260), (-160, 470), 0.9),
        line([(-262, 240), (-96, 308)], PAPER, 9, 0.7),
        *fingers,
        fill(palm, SKIN),
        shade(palm, SKIN_SHADE, (-60, 185), (-40, 40), 0.85),
        line(thumb, SKIN_SHADE, 56),
        line([(x - 2, y - 1) for x, y in thumb], SKIN, 48),
        line([(-244, -92), (-232, -98)], SNOW, 9, 0.55),
    )


def hands() -> str:
    """Two cupped hands lifting rice out of a cedar tray."""
    board = box(70, -60, 1060, 600, 20)
    bed = box(112, -60, 976, 560, 12)
    lifted = [
        (450, 300),
        (474, 226),
        (540, 176),
        (604, 160),
        (668, 178),
        (728, 228),
        (750, 300),
        (714, 366),
        (650, 396),
        (600, 404),
        (548, 394),
        (484, 366),
    ]
    return group(
        ground(1200, 675, CEDAR_DEEP),
        *(line([(-20, y), (1220, y + 6)], CEDAR_DARK, 4, 0.7) for y in (40, 210, 380, 570, 640)),
        shade(box(100, -60, 1060, 640, 20), INK, (300, 100), (1150, 600), 0.9),
        fill(board, CEDAR_LIGHT),
        shade(board, CEDAR_DEEP, (300, 100), (1100, 620), 0.7),
        fill(bed, SNOW),
        shade(bed, SAND, (1000, 560), (100, 0), 0.5),
        inside(
            bed,
            koji_grains((112, -60, 976, 560), 560, 2, LINE, 10),
            koji_grains((112, -60, 976, 560), 300, 3, PAPER, 10),
        ),
        shade(
            smooth([(360, 190), (620, 130), (880, 170), (950, 330), (880, 470), (700, 530), (420, 470)]),
            CEDAR_DARK,
            (985, 470),
            (640, 300),
            0.75,
        ),
        place(600, 310, _cupped_hand(), scale=1.06),
        place(600, 310, _cupped_hand(), scale=1.06, mirror=True),
        heap(lifted, SNOW, SAND, 110, 6, size=11),
        shade(smooth(lifted), SAND, (560, 200), (700, 440), 0.6),
        koji_grains((500, 190, 200, 170), 40, 11, PAPER, 11),
    )


def film() -> str:
    """A still of the film: two people spread steamed rice in lamplight, between black bars."""
    bench = box(200, 470, 800, 46, 4)
    rice = [(220, 474), (330, 420), (600, 400), (860, 416), (980, 474), (600, 486)]
    return group(
        ground(1200, 675, INK_SOFT),
        *(line([(x, -20), (x, 700)], INK, 4, 0.6) for x in range(40, 1200, 110)),
        _rack(-30, 230, 170, 4, 92),
        _rack(1060, 230, 170, 4, 92),
        place(600, 60, lamp(0, 0, 60, CEDAR_DEEP, "#FBEFD0"), scale=1.3),
        shade(
            polygon([(560, 190), (640, 190), (1000, 620), (200, 620)]),
            OCHRE_LIGHT,
            (600, 640),
            (600, 150),
            0.85,
        ),
        place(410, 470, bust(Person(style="cloth", look=0.8)), scale=0.86),
        place(800, 470, bust(ENOMOTO._replace(look=-0.8)), scale=0.88),
        brush([(470, 380, 34), (510, 420, 30), (540, 436, 24)], SKIN),
        brush([(736, 380, 34), (700, 420, 30), (668, 436, 24)], SKIN),
        steam(560, 430, 210, PAPER, 0.6),
        steam(690, 440, 150, PAPER, 0.45),
        heap(rice, SNOW, LINE, 110, 4, size=8),
        fill(bench, CEDAR),
        shade(bench, CEDAR_DARK, (200, 460), (1000, 560), 0.9),
        fill(box(230, 516, 740, 100), CEDAR_DARK),
        shade(box(230, 516, 740, 100), INK, (500, 500), (1000, 640), 0.9),
        fill(box(-20, -20, 1240, 92), "#1E1B17"),
        fill(box(-20, 603, 1240, 92), "#1E1B17"),
        fill(round_shape(1122, 639, 13), OCHRE),
        line([(80, 639), (1080, 639)], STONE, 3, 0.6),
        line([(80, 639), (420, 639)], SOFT, 4),
    )
