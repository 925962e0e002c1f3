"""The people who come and those who see them off."""

from ..palette import (
    BENGARA,
    BENGARA_LIGHT,
    CEDAR_DARK,
    INDIGO,
    INDIGO_LIGHT,
    MOSS,
    MOSS_DEEP,
    MOSS_LIGHT,
    MUTED,
    OCHRE,
    OCHRE_LIGHT,
    PAPER,
    SAKURA,
    STONE,
)
from ..people import Person

AOI = Person(awake=True, robe=BENGARA_LIGHT, robe_dark=BENGARA, style="long", hair=CEDAR_DARK)


BUNTA = Person(robe=MOSS, robe_dark=MOSS_DEEP, style="short")


CHIE = Person(robe=OCHRE_LIGHT, robe_dark=OCHRE, style="bun")


DAIGO = Person(awake=True, robe=STONE, robe_dark=MUTED, style="grey")


EMI = Person(robe=SAKURA, robe_dark=BENGARA_LIGHT, style="bob")


SAYO = Person(robe=MOSS_LIGHT, robe_dark=MOSS, style="bun", apron=PAPER)


SAKAMAKI = Person(awake=True, robe=INDIGO_LIGHT, robe_dark=INDIGO, style="short", apron=CEDAR_DARK)
