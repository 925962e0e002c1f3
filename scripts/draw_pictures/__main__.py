"""Write the pictures into content/images: ``python -m scripts.draw_pictures [name …]``.

Those that print shows large are drawn once more, larger, into content/images/print; mails keep the light ones.
"""

import sys
from pathlib import Path

from .pictures import CUTOUTS, PICTURES
from .sheet import print_cutout, print_picture, save_cutout, save_picture

IMAGES = Path(__file__).resolve().parents[2] / "content" / "images"

PRINTED = {"village": 2600, "roundtable": 2600} | dict.fromkeys(
    ("spring", "summer", "autumn", "winter", "birthday", "thankyou", "factory"), 1440
)
"""Pixels across of what paper shows large: 300 a inch over 216 mm (A4 and its bleed), over 113 mm."""
HEAVIEST_PRINTED = 700_000


def main(names: list[str]) -> None:
    """Draw the named pictures, or all of them."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    for seed, (name, picture) in enumerate(PICTURES.items(), start=1):
        if not names or name in names:
            image = print_picture(picture.draw(), picture.width, picture.height, seed)
            save_picture(image, IMAGES / f"{name}.jpg")
            if name in PRINTED:
                _draw_for_paper(name, seed)
    for seed, (name, picture) in enumerate(CUTOUTS.items(), start=101):
        if not names or name in names:
            image = print_cutout(picture.draw(), picture.width, picture.height, seed)
            save_cutout(image, IMAGES / f"{name}.png")


def _draw_for_paper(name: str, seed: int) -> None:
    picture = PICTURES[name]
    scale = PRINTED[name] / picture.width
    image = print_picture(picture.draw(), picture.width, picture.height, seed, scale=scale)
    (IMAGES / "print").mkdir(exist_ok=True)
    save_picture(image, IMAGES / "print" / f"{name}.jpg", HEAVIEST_PRINTED)


if __name__ == "__main__":
    main(sys.argv[1:])
