"""What happens inside networks: convolution, pooling, U-Net, patches of a transformer, transfer of what was learned."""

from __future__ import annotations

from collections.abc import Sequence

from scripts.draw_pictures.canvas import (
    BLUE,
    DASHED,
    GREEN,
    GREY,
    INK,
    MINT,
    ORANGE,
    PALE,
    SAND,
    SKY,
    WHITE,
    Canvas,
)
from scripts.draw_pictures.phantom import chest, windowed

EDGE = ((-1, 0, 1), (-1, 0, 1), (-1, 0, 1))
IMAGE = ((0, 0, 0, 9, 9), (0, 0, 0, 9, 9), (0, 0, 0, 9, 9), (0, 0, 0, 9, 9), (0, 0, 0, 9, 9))


def convolution() -> Canvas:
    """A filter of nine weights on an image of two halves: its map is high where the edge is."""
    canvas = Canvas(1010)
    canvas.text(220, 50, "image", bold=True)
    canvas.text(580, 50, "filter", bold=True)
    canvas.text(880, 50, "map", bold=True)
    _grid(canvas, 40, 95, 72, IMAGE, dark=0)
    canvas.box(40 + 72, 95 + 72, 216, 216, ink=ORANGE, thick=10)
    _grid(canvas, 472, 167, 72, EDGE, ground=SAND)
    canvas.box(472, 167, 216, 216, ink=ORANGE, thick=10)
    result = [
        [sum(IMAGE[y + j][x + i] * EDGE[j][i] for j in range(3) for i in range(3)) for x in range(3)]
        for y in range(3)
    ]
    _grid(canvas, 770, 167, 74, result, ground=SKY)
    canvas.box(770 + 74, 167 + 74, 74, 74, ink=BLUE, thick=10)
    canvas.text(436, 275, "×", size=60)
    canvas.text(729, 275, "=", size=60)
    canvas.text(540, 545, "Nine pixels in the frame, each times its weight, added up:", size=37)
    for y, row in (
        (620, "0 · (–1) + 0 · 0 + 9 · 1"),
        (675, "+ 0 · (–1) + 0 · 0 + 9 · 1"),
        (730, "+ 0 · (–1) + 0 · 0 + 9 · 1  =  27"),
    ):
        canvas.text(330, y, row, size=42, at="lm")
    canvas.text(540, 835, "The frame slides on, one pixel at a time.", size=40)
    canvas.text(540, 900, "High numbers mark an edge: dark turns bright.", size=40, bold=True)
    return canvas


def pooling(asked: bool = False) -> Canvas:
    """Of each square of four only the largest value stays. `asked`: one of them is left open."""
    canvas = Canvas(600 if asked else 700)
    values = ((1, 3, 0, 2), (5, 2, 1, 1), (0, 1, 7, 4), (2, 0, 3, 6))
    for y in (0, 1):
        for x in (0, 1):
            canvas.box(
                60 + x * 220, 110 + y * 220, 220, 220, fill=(SKY, SAND, MINT, PALE)[2 * y + x], ink=None
            )
    _grid(canvas, 60, 110, 110, values, ground=None, size=52, largest=not asked)
    for x in (60, 280, 500):
        canvas.line([(x, 110), (x, 550)], thick=9)
    for y in (110, 330, 550):
        canvas.line([(60, y), (500, y)], thick=9)
    canvas.arrow((545, 330), (690, 330), thick=9)
    canvas.text(618, 275, "max\npooling" if asked else "largest", size=38, at="ms")
    for number, value in enumerate((5, 2, 2, 7)):
        x, y = 740 + number % 2 * 140, 190 + number // 2 * 140
        canvas.box(x, y, 140, 140, fill=(SKY, SAND, MINT, PALE)[number], thick=9)
        canvas.text(x + 70, y + 70, "?" if asked and number == 3 else str(value), size=64, bold=True)
    canvas.text(280, 55, "4 × 4 map", bold=True)
    canvas.text(880, 55, "2 × 2 map", bold=True)
    if not asked:
        canvas.text(540, 625, "Max pooling keeps the largest of each four.", size=42)
    return canvas


def _grid(
    canvas: Canvas, x: float, y: float, side: float, values: Sequence[Sequence[int]], *, ground: str | None = WHITE,
    dark: int | None = None, size: float = 40, largest: bool = False,
) -> None:  # fmt: skip
    """Draw numbers in squares; those equal to `dark` stand white on grey, the largest of each four in bold."""
    for j, row in enumerate(values):
        for i, value in enumerate(row):
            deep = value == dark
            canvas.box(x + i * side, y + j * side, side, side, fill=GREY if deep else ground, thick=3)
            four = [values[j // 2 * 2 + b][i // 2 * 2 + a] for a in (0, 1) for b in (0, 1)] if largest else []
            words = str(value).replace("-", "–")
            bold = bool(four) and value == max(four)
            canvas.text(
                x + (i + 0.5) * side,
                y + (j + 0.5) * side,
                words,
                size=size,
                ink=WHITE if deep else INK,
                bold=bold,
            )


def u_net(asked: bool = False) -> Canvas:
    """Down on the left, up on the right, bridges across. `asked`: the bridges have no name."""
    canvas = Canvas(1060)
    levels = ((60, 150, 190), (170, 415, 140), (280, 630, 95))
    for number, (x, y, high) in enumerate(levels):
        for left, ground in ((x, SKY), (1080 - x - 76, SAND)):
            canvas.box(left, y, 76, high, fill=ground)
        canvas.arrow((x + 92, y + high / 2), (1080 - x - 92, y + high / 2), ink=GREEN, thick=7, dash=DASHED)
        next_x, next_y = (levels[number + 1][0] + 38, levels[number + 1][1]) if number < 2 else (440, 800)
        canvas.arrow((x + 38, y + high + 6), (next_x, next_y - 8), ink=BLUE, thick=7)
        canvas.arrow((1080 - next_x, next_y - 8), (1080 - x - 38, y + high + 6), ink=ORANGE, thick=7)
    canvas.box(400, 800, 280, 80, fill=PALE)
    canvas.text(540, 840, "bottom", size=40)
    canvas.text(98, 50, "image", bold=True)
    canvas.text(982, 50, "mask", bold=True)
    canvas.arrow((98, 85), (98, 142))
    canvas.arrow((982, 142), (982, 85))
    canvas.text(
        540, 200, "?" if asked else "skip connections carry", size=60 if asked else 40, ink=GREEN, bold=True
    )
    canvas.text(
        540, 292, "fine detail goes across" if asked else "sharp detail across", size=40, ink=GREEN, bold=True
    )
    canvas.text(30, 825, "down: smaller,\nlearns what", at="lm", ink=BLUE, bold=True)
    canvas.text(1050, 825, "up: larger,\nsays where", at="rm", ink=ORANGE, bold=True)
    canvas.text(540, 990, "The bottom sees the whole image, without its detail.", size=39)
    return canvas


def patches() -> Canvas:
    """A vision transformer: an image in squares, each weighing all the others."""
    canvas = Canvas(1010)
    image = windowed(chest(), -600, 1500)
    canvas.picture(image, 40, 100, 400, 400)
    for step in range(5):
        canvas.line([(40 + step * 100, 100), (40 + step * 100, 500)], ink=WHITE, thick=6)
        canvas.line([(40, 100 + step * 100), (440, 100 + step * 100)], ink=WHITE, thick=6)
    canvas.box(240, 200, 100, 100, ink=ORANGE, thick=10)
    canvas.text(240, 50, "1. cut into patches", bold=True)
    canvas.text(770, 50, "2. each looks at all", bold=True)
    weights = {(0, 1): 5, (3, 1): 5, (1, 1): 12, (0, 2): 4, (3, 2): 8, (1, 2): 4, (1, 3): 4}
    for j in range(4):
        for i in range(4):
            x, y = 620 + i * 100, 150 + j * 100
            if (i, j) != (2, 1):
                canvas.line([(820, 250), (x, y)], ink=BLUE, thick=weights.get((i, j), 2))
    for j in range(4):
        for i in range(4):
            x, y = 620 + i * 100, 150 + j * 100
            here = (i, j) == (2, 1)
            canvas.disc(
                x, y, 30 if here else 20, fill=SAND if here else SKY, ink=ORANGE if here else BLUE, thick=6
            )
    canvas.text(540, 590, "A thick line: much attention to that patch.", size=40)
    for x, words in ((30, "patch 1"), (230, "patch 2"), (490, "patch 16")):
        canvas.box(x, 690, 185, 90, fill=SKY, round_=10)
        canvas.text(x + 92, 735, words, size=38)
    canvas.text(452, 735, "…", size=50)
    canvas.arrow((685, 735), (765, 735))
    canvas.box(775, 690, 275, 90, fill=SAND, round_=10)
    canvas.text(912, 735, "nodule: 0.8", size=40)
    canvas.text(
        540,
        870,
        "3. a row of patches, with their places, goes through\nmany such layers to an answer",
        size=40,
    )
    return canvas


def transfer() -> Canvas:
    """Layers learned on photos are kept; a new last layer is trained on a few scans."""
    canvas = Canvas(960)
    for y, given, ink in ((115, "many photos", BLUE), (520, "few scans", ORANGE)):
        canvas.text(
            540,
            60 if ink == BLUE else 745,
            "1. learn from photos" if ink == BLUE else "2. go on with scans",
            bold=True,
        )
        canvas.box(20, y, 180, 170, fill=PALE, round_=12)
        canvas.text(110, y + 85, given.replace(" ", "\n"), size=38)
        canvas.arrow((208, y + 85), (255, y + 85))
        for number, words in enumerate(("edges", "shapes", "parts")):
            canvas.box(265 + number * 155, y, 145, 170, fill=SKY, ink=BLUE, thick=6, round_=12)
            canvas.text(337 + number * 155, y + 85, words, size=38)
        canvas.box(735, y, 130, 170, fill=SKY if ink == BLUE else SAND, ink=ink, thick=6, round_=12)
        canvas.text(800, y + 85, "last\nlayer", size=38)
        canvas.arrow((873, y + 85), (915, y + 85))
        canvas.text(995, y + 85, "cat\ndog\ncar" if ink == BLUE else "ill?", size=38)
    for x in (337, 492, 647):
        canvas.arrow((x, 295), (x, 508), ink=BLUE, dash=DASHED)
    canvas.text(492, 400, "kept", ink=BLUE, bold=True, halo=WHITE)
    canvas.text(800, 400, "new", ink=ORANGE, bold=True)
    canvas.arrow((800, 430), (800, 508), ink=ORANGE)
    canvas.text(
        540, 855, "What was learned of edges and shapes serves again:\nfar fewer scans are needed.", size=39
    )
    return canvas
