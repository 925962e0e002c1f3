"""Rice drying on racks, persimmons, the hills turning."""

from ..motifs import (
    farmhouse,
    ground,
    leaf,
    ridge,
    tree,
)
from ..palette import (
    BENGARA,
    BENGARA_DEEP,
    BENGARA_LIGHT,
    BENGARA_PALE,
    CEDAR,
    CEDAR_DARK,
    CEDAR_DEEP,
    MOSS,
    MOSS_DEEP,
    OCHRE,
    OCHRE_LIGHT,
    PAPER,
    SAND,
    SOFT,
)
from ..svg import (
    blob,
    box,
    brush,
    fill,
    group,
    line,
    place,
    round_shape,
    shade,
    smooth,
)
from .landscape import FAR, HIGH, NEAR, WIDE


def _rice_rack(x: float, y: float, scale: float) -> str:
    """Sheaves of cut rice hung astride a bar, ears down."""
    sheaf = [(-6, -14), (6, -14), (26, 30), (34, 92), (18, 112), (0, 104), (-18, 112), (-34, 92), (-26, 30)]
    straw = [line([(0, 0), (lean, 96)], CEDAR_DEEP, 3, 0.6) for lean in (-20, -7, 7, 20)]
    posts = [
        line([(at, -34), (at + lean, 150)], CEDAR_DARK, 9) for at in (-40, 310, 660) for lean in (-26, 26)
    ]
    sheaves = [
        place(
            at * 44,
            0,
            blob(sheaf, OCHRE if at % 2 else "#D5A358"),
            *straw,
            shade(smooth(sheaf), CEDAR_DEEP, (-20, 0), (34, 130), 0.75),
            line([(-15, 14), (0, 18), (15, 14)], CEDAR_DARK, 5),
        )
        for at in range(15)
    ]
    return place(x, y, *posts, line([(-70, 0), (690, 0)], CEDAR_DARK, 12), *sheaves, scale=scale)


def autumn() -> str:
    """Rice drying on racks, persimmons, the hills turning."""
    racks = [_rice_rack(560, 452, 0.62), _rice_rack(330, 520, 1.0)]
    fruit = [(150, 150, 46), (60, 250, 50), (250, 250, 44), (330, 120, 38), (120, 350, 40)]
    persimmons = [
        fill(round_shape(x, y, r, r * 0.9), "#CB6B35")
        + shade(round_shape(x, y, r, r * 0.9), BENGARA, (x - r / 2, y - r / 2), (x + r, y + r), 0.85)
        + place(
            x,
            y - r * 0.8,
            *(
                leaf(r * 0.6, r * 0.34, MOSS_DEEP)
                if t == 0
                else place(0, 0, leaf(r * 0.6, r * 0.34, MOSS_DEEP), turn=t)
                for t in (0, 70, 120, 180)
            ),
        )
        for x, y, r in fruit
    ]
    return group(
        ground(WIDE, HIGH, SOFT),
        shade(box(-20, -20, 1240, 440), OCHRE_LIGHT, (0, 40), (0, 460), 0.8),
        ridge(FAR, HIGH, BENGARA_PALE, SOFT, 400),
        ridge(NEAR, HIGH, BENGARA_LIGHT, OCHRE_LIGHT, 500),
        *(
            tree(x, 424, s, c, d)
            for x, s, c, d in (
                (620, 0.7, BENGARA, BENGARA_DEEP),
                (700, 0.9, OCHRE, CEDAR_DEEP),
                (1120, 0.9, BENGARA, BENGARA_DEEP),
                (820, 0.6, MOSS, MOSS_DEEP),
            )
        ),
        farmhouse(970, 434, 1.05, CEDAR_DARK, OCHRE_LIGHT),
        ridge([(-40, 430), (400, 424), (800, 432), (1240, 420)], HIGH + 30, SAND, CEDAR),
        *(
            line([(x, y), (x + 26, y - 3)], CEDAR, 4, 0.8)
            for y in range(456, 680, 26)
            for x in range(-30 + y % 60, 1220, 86)
        ),
        *racks,
        brush([(-30, 60, 34), (120, 80, 24), (260, 70, 16), (420, 90, 6)], CEDAR_DARK),
        brush([(60, 76, 14), (66, 150, 9), (60, 210, 5)], CEDAR_DARK),
        brush([(240, 76, 12), (256, 150, 8), (250, 210, 4)], CEDAR_DARK),
        line([(150, 80), (150, 110)], CEDAR_DARK, 7),
        line([(64, 190), (118, 318)], CEDAR_DARK, 6),
        *persimmons,
        place(400, 90, leaf(90, 44, BENGARA, BENGARA_PALE), turn=30),
        place(200, 74, leaf(80, 40, OCHRE, PAPER), turn=-30),
    )
