"""A sheet to draw on, for a phone's screen: large letters, lines of several kinds, few colours, a small PNG."""

from __future__ import annotations

import io
import math
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

WIDTH = 1080
"""Pixels; a phone shows them at a third, so that SMALLEST letters are 12 there."""
SMALLEST = 36
FINER = 2
"""Drawn this much larger and then reduced, so that slanted lines are smooth."""

WHITE, INK, GREY, PALE = "#ffffff", "#16212e", "#5b6875", "#e8edf2"
BLUE, ORANGE, GREEN = "#1a5fb4", "#b5500b", "#1d7a3c"
SKY, SAND, MINT = "#d6e6f7", "#fbe3cc", "#d8f0de"  # the same, as grounds to write on

DASHED, DOTTED = (26.0, 18.0), (5.0, 14.0)
Point = tuple[float, float]

_FONTS = Path(__file__).parent / "font"


class OffTheSheetError(Exception):
    """Letters stand partly outside, or are too small to be read on a phone."""


@cache
def _font(size: float, bold: bool) -> ImageFont.FreeTypeFont:
    file = _FONTS / ("NotoSans-Bold.ttf" if bold else "NotoSans-Regular.ttf")
    # The basic layout is the same on every machine; the other one needs a library.
    return ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)


class Canvas:
    """A sheet WIDTH wide and `height` high, in pixels from the left upper corner."""

    def __init__(self, height: int, ground: str = WHITE, width: int = WIDTH) -> None:
        self.width, self.height = width, height
        self._image = Image.new("RGB", (width * FINER, height * FINER), ground)
        self._draw = ImageDraw.Draw(self._image)
        self.colours = 24

    def text(
        self, x: float, y: float, words: str, *, size: float = 40, at: str = "mm", ink: str = INK,
        bold: bool = False, halo: str = "",
    ) -> None:  # fmt: skip
        """Write lines with their anchor `at` (as Pillow's: l m r, then a m s d) on the point.

        `halo` is the colour of a rim that keeps lines off the letters. Raises OffTheSheetError.
        """
        font = _font(size * FINER, bold)
        lines = words.split("\n")
        step = size * 1.25
        top = y - step * (len(lines) - 1) / (2 if at[1] == "m" else 1 if at[1] in "sd" else math.inf)
        for number, line in enumerate(lines):
            where = (x * FINER, (top + number * step) * FINER)
            left, upper, right, lower = self._draw.textbbox(where, line, font, anchor=at)
            if (
                size < SMALLEST
                or left < 0
                or upper < 0
                or right > self._image.width
                or lower > self._image.height
            ):
                raise OffTheSheetError(f"{line!r} of size {size} at {x:g}, {y:g}")
            rim = 5 * FINER if halo else 0
            self._draw.text(where, line, ink, font, anchor=at, stroke_width=rim, stroke_fill=halo or ink)
            if halo:
                self._draw.text(where, line, ink, font, anchor=at)

    def line(
        self,
        points: Sequence[Point],
        *,
        ink: str = INK,
        thick: float = 5,
        dash: tuple[float, float] | None = None,
    ) -> None:
        """Draw a line through points, broken into strokes and gaps of the lengths of `dash`."""
        for part in [points] if dash is None else _strokes(points, *dash):
            self._draw.line([_fine(point) for point in part], ink, round(thick * FINER), joint="curve")
            for x, y in (part[0], part[-1]) if thick > 3 else ():
                self.disc(x, y, thick / 2, fill=ink)

    def arrow(
        self,
        start: Point,
        end: Point,
        *,
        ink: str = INK,
        thick: float = 6,
        dash: tuple[float, float] | None = None,
    ) -> None:
        """Draw a line with a head at its end."""
        angle, head = math.atan2(end[1] - start[1], end[0] - start[0]), 10 + thick * 2.6
        neck = (end[0] - head * 0.8 * math.cos(angle), end[1] - head * 0.8 * math.sin(angle))
        self.line([start, neck], ink=ink, thick=thick, dash=dash)
        sides = [
            (end[0] - head * math.cos(angle + turn), end[1] - head * math.sin(angle + turn))
            for turn in (0.5, -0.5)
        ]
        self.shape([end, *sides], fill=ink)

    def box(
        self, x: float, y: float, wide: float, high: float, *, fill: str | None = None, ink: str | None = INK,
        thick: float = 4, round_: float = 0,
    ) -> None:  # fmt: skip
        """Draw a rectangle from its left upper corner, with round corners of the radius `round_`."""
        area = (*_fine((x, y)), *_fine((x + wide, y + high)))
        self._draw.rounded_rectangle(area, round_ * FINER, fill, ink, round(thick * FINER) if ink else 0)

    def disc(
        self, x: float, y: float, radius: float, *, fill: str | None = None, ink: str | None = None, thick: float = 4,
        high: float | None = None,
    ) -> None:  # fmt: skip
        """Draw a circle around a point; an ellipse when it is `high` to each side."""
        tall = radius if high is None else high
        area = (*_fine((x - radius, y - tall)), *_fine((x + radius, y + tall)))
        self._draw.ellipse(area, fill, ink, round(thick * FINER) if ink else 0)

    def shape(self, points: Sequence[Point], *, fill: str) -> None:
        """Fill what the points enclose."""
        self._draw.polygon([_fine(point) for point in points], fill)

    def overlay(self, mask: Image.Image, colour: str) -> None:
        """Colour where a mask of the size of `sheet` is white."""
        self._image.paste(colour, (0, 0), mask)

    def sheet(self) -> tuple[Image.Image, ImageDraw.ImageDraw]:
        """Return a black mask as large as what is drawn on, FINER times the sheet, and a pen for it."""
        mask = Image.new("L", self._image.size, 0)
        return mask, ImageDraw.Draw(mask)

    def picture(
        self, image: Image.Image, x: float, y: float, wide: float, high: float, *, smooth: bool = True
    ) -> None:
        """Put an image there, in that size; its pixels stay squares unless `smooth`. Greys need more colours."""
        self.colours = 28
        size = (round(wide * FINER), round(high * FINER))
        way = Image.Resampling.BICUBIC if smooth else Image.Resampling.NEAREST
        self._image.paste(image.convert("RGB").resize(size, way), _fine((x, y)))

    def image(self) -> Image.Image:
        """Return the sheet in its own size."""
        return self._image.reduce(FINER)

    def png(self) -> bytes:
        """Return the sheet as a PNG of few colours."""
        few = self.image().quantize(self.colours, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        file = io.BytesIO()
        few.save(file, "PNG", optimize=True)
        return file.getvalue()


def _fine(point: Point) -> tuple[int, int]:
    return round(point[0] * FINER), round(point[1] * FINER)


def _strokes(points: Sequence[Point], stroke: float, gap: float) -> Iterator[list[Point]]:
    """Yield the strokes of a broken line, bends included."""
    part: list[Point] = [points[0]]
    drawing, left = True, stroke
    for start, end in pairwise(points):
        done, long = 0.0, math.dist(start, end)
        while long - done > left:
            done += left
            bend = (
                start[0] + (end[0] - start[0]) * done / long,
                start[1] + (end[1] - start[1]) * done / long,
            )
            if drawing:
                yield [*part, bend]
            drawing, left, part = not drawing, gap if drawing else stroke, [bend]
        left -= long - done
        part.append(end)
    if drawing and len(part) > 1:
        yield part
