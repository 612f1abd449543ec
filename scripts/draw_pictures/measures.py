"""What is counted when a model is judged: four cells, the overlap of two outlines, who is in which set."""

from __future__ import annotations

from PIL import ImageChops

from scripts.draw_pictures.canvas import BLUE, FINER, GREEN, INK, MINT, ORANGE, PALE, SAND, SKY, WHITE, Canvas

Circle = tuple[float, float, float]

_GROUNDS = {"A": SKY, "B": SAND, "C": WHITE}
_CELLS = ((190, 145), (490, 145), (190, 395), (490, 395))


def confusion_matrix() -> Canvas:
    """The four cells of a test, with the four rates that are read along rows and columns."""
    canvas = Canvas(930)
    _four_cells(canvas, ("90", "10", "90", "810"), ("100\nsick", "900\nhealthy"))
    words = ("true\npositives", "false\nnegatives", "false\npositives", "true\nnegatives")
    for (x, y), name in zip(_CELLS, words, strict=True):
        canvas.text(x + 150, y + 175, name, size=38)
    for y, name, worked_out in (
        (270, "sensitivity", "90 / 100\n= 90 %"),
        (520, "specificity", "810 / 900\n= 90 %"),
    ):
        canvas.arrow((800, y), (846, y), ink=BLUE)
        canvas.text(958, y, f"{name}\n{worked_out}", size=38, ink=BLUE)
    for x, name, worked_out in (
        (340, "positive\npredictive value", "90 / 180 = 50 %"),
        (640, "negative\npredictive value", "810 / 820 = 99 %"),
    ):
        canvas.arrow((x, 655), (x, 705), ink=ORANGE)
        canvas.text(x, 790, f"{name}\n{worked_out}", size=36, ink=ORANGE)
    return canvas


def confusion_asked() -> Canvas:
    """Four counts without the rates, to work them out."""
    canvas = Canvas(680)
    _four_cells(canvas, ("76", "4", "30", "270"), ("80\nsick", "300\nhealthy"), below=125)
    return canvas


def _four_cells(canvas: Canvas, counts: tuple[str, ...], rows: tuple[str, str], below: float = 75) -> None:
    canvas.text(490, 48, "What the tool says", bold=True)
    for x, words in ((340, "flagged"), (640, "cleared")):
        canvas.text(x, 108, words)
    for (x, y), ground, count in zip(_CELLS, (SKY, SAND, SAND, SKY), counts, strict=True):
        canvas.box(x, y, 300, 250, fill=ground)
        canvas.text(x + 150, y + below, count, size=72, bold=True)
    for y, words in zip((270, 520), rows, strict=True):
        canvas.text(98, y, words, bold=True)


def overlap() -> Canvas:
    """Dice and IoU of two overlapping outlines, as shares of areas."""
    canvas = Canvas(960)
    canvas.text(300, 62, "expert's outline", ink=BLUE, bold=True)
    canvas.text(790, 62, "model's outline", ink=ORANGE, bold=True)
    _circles(canvas, (540 - 27.5, 280, 175), (540 + 27.5, 280, 175))
    canvas.text(540, 280, "shared", bold=True)
    for y, name, note, value in (
        (600, "IoU", "shared area, divided by all that\neither of them covers", "0.67"),
        (830, "Dice", "twice the shared area, divided\nby the two areas added up", "0.80"),
    ):
        canvas.line([(40, y - 112), (1040, y - 112)], ink=PALE)
        canvas.text(40, y, name, size=56, at="lm", bold=True)
        canvas.text(200, y, note, size=38, at="lm")
        canvas.text(1040, y, value, size=60, at="rm", bold=True)
    return canvas


def overlap_asked() -> Canvas:
    """Two outlines with the pixels of each part, to work out a score."""
    canvas = Canvas(680)
    canvas.text(270, 62, "first: 90 pixels", ink=BLUE, bold=True)
    canvas.text(800, 62, "second: 80 pixels", ink=ORANGE, bold=True)
    _circles(canvas, (440, 370, 250), (640, 370, 235))
    for x, words in ((292, "20"), (530, "70"), (785, "10")):
        canvas.text(x, 370, words, size=72, bold=True)
    return canvas


def _circles(canvas: Canvas, first: Circle, second: Circle) -> None:
    """Draw two circles, each of its middle and radius, and what they share in a colour of its own."""
    masks = []
    for (x, y, radius), ground in ((first, SKY), (second, SAND)):
        mask, pen = canvas.sheet()
        pen.ellipse(
            [FINER * (x - radius), FINER * (y - radius), FINER * (x + radius), FINER * (y + radius)], 255
        )
        canvas.overlay(mask, ground)
        masks.append(mask)
    canvas.overlay(ImageChops.darker(*masks), MINT)
    for (x, y, radius), ink in ((first, BLUE), (second, ORANGE)):
        canvas.disc(x, y, radius, ink=ink, thick=8)


def split_by_patient(asked: bool = False) -> Canvas:
    """Images of one patient stay in one set; a split by image puts some of them into both. `asked`: which is which?"""
    canvas = Canvas(1110)
    for top, name, ink, training, testing in (
        (60, "Split by patient: right", GREEN, ("AAA", "BBB"), ("CCC",)),
        (570, "Split by image: it leaks", ORANGE, ("AA", "BB", "CC"), ("A", "B", "C")),
    ):
        if asked:
            name, ink = ("Split 1" if top < 100 else "Split 2"), INK
        canvas.text(540, top, name, size=46, ink=ink, bold=True)
        for x, words, rows in ((40, "for training", training), (560, "for testing", testing)):
            canvas.box(x, top + 45, 480, 400, fill=PALE, ink=None, round_=20)
            canvas.text(x + 240, top + 85, words)
            for row, letters in enumerate(rows):
                for place, letter in enumerate(letters):
                    left = x + 240 + (place - len(letters) / 2) * 130 + 15
                    canvas.box(left, top + 125 + row * 106, 100, 90, fill=_GROUNDS[letter], round_=10)
                    canvas.text(left + 50, top + 170 + row * 106, letter, size=46, bold=True)
    canvas.text(540, 1062, "Each square: one scan. Each letter: one patient.", size=40)
    return canvas
