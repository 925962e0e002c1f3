"""Write the pictures into content/images: ``python -m scripts.draw_pictures [name …]``."""

import sys
from pathlib import Path

from .pictures import CUTOUTS, PICTURES
from .sheet import print_cutout, print_picture, save_cutout, save_picture

IMAGES = Path(__file__).resolve().parents[2] / "content" / "images"


def main(names: list[str]) -> None:
    """Draw the named pictures, or all of them."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    for seed, (name, picture) in enumerate(PICTURES.items(), start=1):
        if not names or name in names:
            image = print_picture(picture.draw(), picture.width, picture.height, seed)
            save_picture(image, IMAGES / f"{name}.jpg")
    for seed, (name, picture) in enumerate(CUTOUTS.items(), start=101):
        if not names or name in names:
            image = print_cutout(picture.draw(), picture.width, picture.height, seed)
            save_cutout(image, IMAGES / f"{name}.png")


if __name__ == "__main__":
    main(sys.argv[1:])
