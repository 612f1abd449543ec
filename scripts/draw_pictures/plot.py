"""Axes for curves: values to points of a sheet, with marks and names."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from scripts.draw_pictures.canvas import GREY, INK, PALE, Canvas, Point

Marks = Sequence[tuple[float, str]]
SHARES: Marks = ((0, "0"), (0.5, "0.5"), (1, "1"))


@dataclass(frozen=True, slots=True)
class Axes:
    """Two axes on a sheet: their corner below left, their lengths in pixels, and the values at their ends."""

    canvas: Canvas
    x: float
    y: float
    wide: float
    high: float
    right: float = 1.0
    top: float = 1.0

    def at(self, x: float, y: float) -> Point:
        """Return the point of two values."""
        return self.x + self.wide * x / self.right, self.y - self.high * y / self.top

    def draw(self, names: tuple[str, str], across: Marks = SHARES, up: Marks = SHARES) -> None:
        """Draw the axes with their marks; the second name stands above the upright one."""
        for value, words in across:
            x, _ = self.at(value, 0)
            if value:
                self.canvas.line([(x, self.y), (x, self.y - self.high)], ink=PALE, thick=3)
            self.canvas.text(x, self.y + 14, words, size=36, at="ma", ink=GREY)
        for value, words in up:
            _, y = self.at(0, value)
            if value:
                self.canvas.line([(self.x, y), (self.x + self.wide, y)], ink=PALE, thick=3)
                self.canvas.text(self.x - 18, y, words, size=36, at="rm", ink=GREY)
        self.canvas.line(
            [(self.x, self.y - self.high), (self.x, self.y), (self.x + self.wide, self.y)], ink=INK
        )
        self.canvas.text(self.x + self.wide / 2, self.y + 66, names[0], size=40, at="ma")
        self.canvas.text(self.x - 60, self.y - self.high - 28, names[1], size=40, at="ls")

    def curve(self, of: Callable[[float], float], start: float, end: float, steps: int = 120) -> list[Point]:
        """Return the points of a curve from one value to another."""
        values = (start + (end - start) * step / steps for step in range(steps + 1))
        return [self.at(value, of(value)) for value in values]
