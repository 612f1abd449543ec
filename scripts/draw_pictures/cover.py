"""The covers of the courses' audio: a slice with one patch of it framed; a memory that reviews keep from fading."""

from __future__ import annotations

import io
import math

from PIL import Image

from scripts.draw_pictures.canvas import WHITE, Canvas, Point
from scripts.draw_pictures.phantom import chest, cut, windowed

SIDE = 320
_NIGHT, _LIGHT = "#0e2a47", "#ffb35c"


def imaging() -> bytes:
    """Return the cover of the course on imaging."""
    canvas = Canvas(1080, _NIGHT)
    canvas.picture(cut(windowed(chest(), -500, 1600)), 90, 60, 900, 697)
    canvas.box(90, 60, 900, 697, ink=_LIGHT, thick=14)
    canvas.box(690, 420, 200, 200, ink=_LIGHT, thick=20)
    canvas.text(540, 910, "AI in Healthcare\nImaging", size=112, ink=WHITE, bold=True)
    return _jpeg(canvas)


def memory() -> bytes:
    """Return the cover of the course on memory: each review lifts it, and it falls more slowly afterwards."""
    canvas = Canvas(1080, _NIGHT)
    left = 100.0
    for wide, fall in ((130, 3.4), (280, 1.7), (470, 0.9)):
        curve: list[Point] = [
            (left + wide * step / 40, 640 - 470 * math.exp(-fall * step / 40)) for step in range(41)
        ]
        canvas.line(curve, ink=_LIGHT, thick=20)
        canvas.disc(*curve[0], 30, fill=WHITE)
        left += wide
        if left < 950:
            canvas.line([curve[-1], (left, 170)], ink=WHITE, thick=8, dash=(20, 20))
    canvas.line([(90, 700), (990, 700)], ink=WHITE, thick=8)
    canvas.text(540, 890, "How memory\nworks", size=130, ink=WHITE, bold=True)
    return _jpeg(canvas)


def _jpeg(canvas: Canvas) -> bytes:
    """Return the sheet as a JPEG of the size that Telegram takes."""
    file = io.BytesIO()
    small = canvas.image().resize((SIDE, SIDE), Image.Resampling.LANCZOS)
    small.save(file, "JPEG", quality=82, optimize=True)
    return file.getvalue()
