"""Two cupped hands lifting rice out of a cedar tray."""

from ..motifs import ground, heap, koji_grains
from ..palette import (
    CEDAR_DARK,
    CEDAR_DEEP,
    CEDAR_LIGHT,
    INDIGO,
    INDIGO_DEEP,
    INK,
    LINE,
    PAPER,
    SAND,
    SKIN,
    SKIN_SHADE,
    SNOW,
)
from ..svg import (
    box,
    fill,
    group,
    inside,
    line,
    place,
    polygon,
    shade,
    smooth,
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
            smooth(
                [
                    (470, 190),
                    (660, 170),
                    (880, 190),
                    (950, 330),
                    (880, 470),
                    (740, 500),
                    (660, 440),
                    (520, 420),
                ]
            ),
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
