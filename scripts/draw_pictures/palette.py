"""The brand's colours, each with the few tones that let flat shapes have light and shadow."""

from typing import Final

PAPER: Final = "#FBF7EE"
SNOW: Final = "#F6F2E8"
SOFT: Final = "#F3EADA"
LINE: Final = "#E3D9C6"
SAND: Final = "#D9C8A9"

INK: Final = "#2F2A24"
INK_SOFT: Final = "#4A4138"
MUTED: Final = "#756B5E"
STONE: Final = "#A89C8A"

BENGARA: Final = "#8E3B2A"
BENGARA_DEEP: Final = "#6B2A1F"
BENGARA_LIGHT: Final = "#B8644F"
BENGARA_PALE: Final = "#DDAF9B"

MOSS: Final = "#5F6B3C"
MOSS_DEEP: Final = "#434D2B"
MOSS_LIGHT: Final = "#8C9660"
MOSS_PALE: Final = "#C2C69E"

INDIGO: Final = "#33485C"
INDIGO_DEEP: Final = "#223140"
INDIGO_LIGHT: Final = "#617888"
INDIGO_PALE: Final = "#AFBBBE"

OCHRE: Final = "#C48F45"
OCHRE_LIGHT: Final = "#E0BF83"
MISO: Final = "#A5662E"
MISO_DEEP: Final = "#7E4A22"

CEDAR: Final = "#C99A6B"
CEDAR_LIGHT: Final = "#DDB98F"
CEDAR_DEEP: Final = "#A0724A"
CEDAR_DARK: Final = "#6E4B33"

SKIN: Final = "#EBC6A5"
SKIN_SHADE: Final = "#D6A27D"
CHEEK: Final = "#DD9C83"

SAKURA: Final = "#E6B3AA"
SAKURA_PALE: Final = "#F3D8D0"
