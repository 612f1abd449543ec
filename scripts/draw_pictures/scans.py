"""What is on a scan: windows and the Hounsfield scale, k-space, a map of what a network looked at."""

from __future__ import annotations

from PIL import Image, ImageDraw

from scripts.draw_pictures import fourier
from scripts.draw_pictures.canvas import ORANGE, PALE, WHITE, Canvas
from scripts.draw_pictures.phantom import chest, cut, windowed


def windows() -> Canvas:
    """One slice in three windows."""
    canvas = Canvas(1090)
    shown = (
        (30, 80, "lung window", -600, 1500, "–1350 to 150 HU"),
        (550, 80, "soft tissue window", 40, 400, "–160 to 240 HU"),
        (30, 620, "bone window", 500, 2000, "–500 to 1500 HU"),
    )
    for x, y, name, level, width, ends in shown:
        canvas.picture(cut(windowed(chest(), level, width)), x, y, 500, 387)
        canvas.text(x + 250, y - 32, name, bold=True)
        canvas.text(x + 250, y + 420, ends, size=38)
    canvas.text(
        790, 810, "One slice,\nthree windows:\nbelow a window all\nis black, above it\nall is white.", size=40
    )
    return canvas


def window_asked() -> Canvas:
    """The slice in one window, to name it."""
    canvas = Canvas(837)
    canvas.picture(cut(windowed(chest(), -600, 1500)), 0, 0, 1080, 837)
    return canvas


def hounsfield() -> Canvas:
    """A ruler of CT numbers with tissues on it."""
    canvas = Canvas(1130)
    canvas.colours = 64
    top, low = 70, 1000

    def y(units: float) -> float:
        return top + (low - units) * 0.49

    for step in range(200):
        units = 1000 - 10 * step
        grey = round(255 * (units + 1000) / 2000)
        canvas.box(300, y(units), 150, 5.2, fill=f"#{grey:02x}{grey:02x}{grey:02x}", ink=None)
    canvas.box(300, y(1000), 150, y(-1000) - y(1000))
    for units, words in ((1000, "1000"), (500, "500"), (0, "0"), (-500, "–500"), (-1000, "–1000")):
        canvas.line([(280, y(units)), (300, y(units))], thick=5)
        canvas.text(262, y(units), words, at="rm", size=42, bold=True)
    canvas.text(40, 150, "HU", size=44, at="lm", bold=True)
    for from_, to, words, where in (
        (1000, 300, "bone: 300 and more", 650),
        (70, 20, "muscle, blood, organs: 20 to 70", 130),
        (0, 0, "water: 0 by definition", 10),
        (-50, -120, "fat: –120 to –50", -110),
        (-600, -900, "lung: –900 to –600", -750),
        (-1000, -1000, "air: –1000 by definition", -1000),
    ):
        middle = y((from_ + to) / 2)
        canvas.line([(466, y(from_)), (478, y(from_)), (478, y(to)), (466, y(to))], thick=5)
        canvas.line([(478, middle), (520, y(where))], thick=3)
        canvas.text(530, y(where), words, at="lm", size=36)
    return canvas


def k_space(asked: bool = False) -> Canvas:
    """An image, its k-space, and what the middle alone gives back; when `asked`, that is left open."""
    canvas = Canvas(910 if asked else 990)
    side = 128
    small = windowed(chest(), 40, 1000).resize((side, side), Image.Resampling.LANCZOS)
    space = fourier.centred(fourier.transformed(fourier.of_image(small)))
    keep = 12
    middle = [
        [value if max(abs(x - side // 2), abs(y - side // 2)) <= keep else 0j for x, value in enumerate(row)]
        for y, row in enumerate(space)
    ]
    blurred = fourier.bright(fourier.transformed(fourier.centred(middle), back=True))
    canvas.text(250, 45, "k-space: measured", bold=True)
    canvas.text(830, 45, "image: computed", bold=True)
    for y, rows, image in ((85, space, small), (500, middle, blurred)):
        for x, shown in ((58, fourier.bright(rows, logarithm=True)), (638, image)):
            canvas.picture(shown, x, y, 3 * side, 3 * side, smooth=False)
        if asked and image is blurred:
            canvas.box(638, y, 3 * side, 3 * side, fill=PALE)
            canvas.text(638 + 1.5 * side, y + 1.5 * side, "?", size=120, bold=True)
        canvas.arrow((465, y + 192), (615, y + 192), thick=8)
        canvas.text(540, y + 122, "inverse\nFFT", size=38)
    if not asked:
        canvas.text(540, 935, "Only the middle is measured: faster, but blurred", size=40)
    return canvas


def saliency() -> Canvas:
    """A map over the slice: on the nodule, or on a label in the corner."""
    canvas = Canvas(860)
    for x, spot, words in (
        (30, (310, 245), "looks at the nodule:\nplausible"),
        (560, (84, 80), "looks at the marker:\na shortcut"),
    ):
        image = windowed(chest(), -500, 1600)
        pen = ImageDraw.Draw(image)
        pen.rectangle((66, 62, 102, 98), outline=255, width=3)
        pen.line([(78, 70), (78, 90), (92, 90)], 255, 4)
        canvas.picture(image, x, 120, 490, 490)
        at = (x + spot[0] * 490 / 400, 120 + spot[1] * 490 / 400)
        for radius, thick in ((34, 9), (56, 6), (80, 4)):
            canvas.disc(*at, radius, ink=ORANGE, thick=thick)
            canvas.disc(*at, radius, ink=WHITE, thick=2)
        canvas.text(x + 245, 690, words, size=42, bold=True)
    canvas.text(540, 55, "Rings: where the network looked (saliency)", size=42)
    canvas.text(540, 800, "A map shows where, not why, nor whether it is right.", size=40)
    return canvas
