"""A chest that nobody has: a slice made of ellipses with the CT numbers of tissues, seen through windows."""

from __future__ import annotations

from functools import cache

from PIL import Image, ImageDraw

SIDE = 400
"""Pixels of the slice."""
AIR, LUNG, FAT, LIQUID, MUSCLE, VESSEL, BONE, MARROW = -1000, -850, -100, 0, 45, 60, 900, 300


@cache
def chest() -> Image.Image:
    """Return a slice in Hounsfield units, mode I, with a nodule in the lung on the right of the image."""
    finer = 3
    image = Image.new("F", (SIDE * finer, SIDE * finer), AIR)
    pen = ImageDraw.Draw(image)

    def oval(x: float, y: float, wide: float, high: float, units: int) -> None:
        area = [(x - wide) * finer, (y - high) * finer, (x + wide) * finer, (y + high) * finer]
        pen.ellipse(area, units)

    oval(200, 205, 185, 140, FAT)
    oval(200, 205, 172, 126, MUSCLE)
    for side in (-1, 1):
        for x, y, wide, high in ((157, 205, 7, 34), (128, 285, 26, 7), (122, 128, 26, 7)):
            oval(200 + side * x, y, wide, high, BONE)
            oval(200 + side * x, y, wide - 4, high - 4, MARROW)
        oval(200 + side * 88, 205, 60, 98, LUNG)
        for x, y in ((60, 190), (75, 240), (95, 165), (80, 210), (105, 225), (70, 150)):
            oval(200 + side * x, y, 4, 4, VESSEL)
    oval(200, 215, 34, 70, MUSCLE)
    oval(214, 190, 50, 42, MUSCLE)  # the heart
    oval(214, 190, 40, 32, VESSEL + 60)
    oval(180, 258, 15, 15, VESSEL + 90)  # the aorta
    oval(200, 290, 30, 24, BONE)  # a vertebra
    oval(200, 290, 24, 18, MARROW)
    oval(200, 330, 8, 22, BONE)
    oval(200, 278, 11, 8, LIQUID)
    oval(200, 88, 20, 8, BONE)  # the breastbone
    oval(310, 245, 12, 11, 30)  # the nodule
    return image.reduce(finer)


def cut(image: Image.Image) -> Image.Image:
    """Return the slice without most of the air above and below: 400 by 310."""
    return image.crop((0, 50, SIDE, 360))


def windowed(image: Image.Image, level: float, width: float) -> Image.Image:
    """Return the grey values of a window: black at its lower end, white at its upper one."""
    low = level - width / 2
    return image.point(lambda units: units * (255 / width) + (-low * 255 / width)).convert("L")
