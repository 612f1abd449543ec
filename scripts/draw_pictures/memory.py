"""What was measured of memory: how much Ebbinghaus saved, and what students recalled who read or were tested."""

from __future__ import annotations

from scripts.draw_pictures.canvas import BLUE, GREY, ORANGE, PALE, SAND, SKY, WHITE, Canvas
from scripts.draw_pictures.plot import Axes

SAVINGS = ((1 / 72, 58), (1 / 24, 44), (0.365, 36), (1, 34), (2, 28), (6, 25), (31, 21))
"""Days, and per cent of the work saved: Ebbinghaus, 1885."""


def forgetting() -> Canvas:
    """The curve of forgetting: steep on the first day, nearly flat afterwards."""
    canvas = Canvas(960)
    axes = Axes(canvas, 130, 800, 900, 690, right=31, top=100)
    axes.draw(
        ("Days since learning", "Work saved when learning again, in %"),
        ((0, "0"), (7, "7"), (14, "14"), (21, "21"), (28, "28")),
        ((50, "50"), (100, "100")),
    )
    points = [axes.at(0, 100), *(axes.at(*one) for one in SAVINGS)]
    canvas.line(points, ink=BLUE, thick=8)
    for x, y in points[1:]:
        canvas.disc(x, y, 13, fill=BLUE, ink=WHITE, thick=3)
    for end, start, words in (
        ((0.7, 45.5), (3.3, 63), "after an hour: 44 %"),
        ((1.5, 35), (6.3, 49), "after a day: 34 %"),
    ):
        canvas.arrow(axes.at(*start), axes.at(*end), ink=GREY)
        canvas.text(*axes.at(start[0] + 0.4, start[1] + 1), words, at="lm", bold=True, halo=WHITE)
    canvas.arrow(axes.at(29, 33), axes.at(30.7, 24), ink=GREY)
    canvas.text(*axes.at(30.8, 37), "after a month: 21 %", at="rm", bold=True, halo=WHITE)
    return canvas


def testing() -> Canvas:
    """Two groups, tested after five minutes and after a week: who had been tested is ahead later."""
    canvas = Canvas(960)
    canvas.line([(40, 800), (1040, 800)])
    for left, when, read, recalled in ((70, "after 5 minutes", 81, 75), (620, "after a week", 42, 56)):
        for x, share, ground, ink, words in (
            (left, read, SAND, ORANGE, "read\nagain"),
            (left + 200, recalled, SKY, BLUE, "took\na test"),
        ):
            high = share * 6.2
            canvas.box(x, 800 - high, 185, high, fill=ground, ink=ink, thick=6)
            canvas.text(x + 92, 800 - high - 36, f"{share} %", size=46, bold=True)
            canvas.text(x + 92, 740, words, size=36)
        canvas.text(left + 192, 850, when, size=44, bold=True)
    canvas.text(540, 60, "What students recalled of a text", size=46, bold=True)
    canvas.line([(540, 140), (540, 790)], ink=PALE)
    canvas.text(540, 920, "Roediger and Karpicke, 2006", size=36, ink=GREY)
    return canvas
