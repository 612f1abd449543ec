"""The Fourier transform of a small square image, without a library: rows, then columns."""

from __future__ import annotations

import cmath
import math

from PIL import Image

Rows = list[list[complex]]


def transformed(rows: Rows, *, back: bool = False) -> Rows:
    """Return the two-dimensional transform of a square of a power of two; `back` undoes it."""
    across = [_line(row, back) for row in rows]
    turned = [_line(list(column), back) for column in zip(*across, strict=True)]
    scale = len(rows) ** 2 if back else 1
    return [[value / scale for value in row] for row in zip(*turned, strict=True)]


def of_image(image: Image.Image) -> Rows:
    """Return the grey values of a square image."""
    side, values = image.width, list(image.convert("L").tobytes())
    return [[complex(value) for value in values[y * side : (y + 1) * side]] for y in range(side)]


def centred(rows: Rows) -> Rows:
    """Return the rows with the zero of frequency in the middle; done twice it is as before."""
    half = len(rows) // 2
    turned = [row[half:] + row[:half] for row in rows]
    return turned[half:] + turned[:half]


def bright(rows: Rows, *, logarithm: bool = False) -> Image.Image:
    """Return magnitudes as grey values, the largest white."""
    sizes = [[math.log1p(abs(value)) if logarithm else abs(value) for value in row] for row in rows]
    top = max(map(max, sizes)) or 1.0
    image = Image.new("L", (len(rows), len(rows)))
    image.putdata([min(255, round(255 * value / top)) for row in sizes for value in row])
    return image


def _line(values: list[complex], back: bool) -> list[complex]:
    if len(values) == 1:
        return values
    even, odd = _line(values[::2], back), _line(values[1::2], back)
    sign, half = (1 if back else -1), len(values) // 2
    turned = [cmath.exp(sign * 2j * math.pi * k / len(values)) * odd[k] for k in range(half)]
    return [a + b for a, b in zip(even, turned, strict=True)] + [
        a - b for a, b in zip(even, turned, strict=True)
    ]
