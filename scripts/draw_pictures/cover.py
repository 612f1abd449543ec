"""The cover of the course's audio: a slice with one patch of it framed, and the title."""

from __future__ import annotations

import io

from PIL import Image

from scripts.draw_pictures.canvas import WHITE, Canvas
from scripts.draw_pictures.phantom import chest, cut, windowed

SIDE = 320
_NIGHT, _LIGHT = "#0e2a47", "#ffb35c"


def cover() -> bytes:
    """Return the JPEG, of the size that Telegram takes."""
    canvas = Canvas(1080, _NIGHT)
    canvas.picture(cut(windowed(chest(), -500, 1600)), 90, 60, 900, 697)
    canvas.box(90, 60, 900, 697, ink=_LIGHT, thick=14)
    canvas.box(690, 420, 200, 200, ink=_LIGHT, thick=20)
    canvas.text(540, 910, "AI in Healthcare\nImaging", size=112, ink=WHITE, bold=True)
    file = io.BytesIO()
    small = canvas.image().resize((SIDE, SIDE), Image.Resampling.LANCZOS)
    small.save(file, "JPEG", quality=82, optimize=True)
    return file.getvalue()
