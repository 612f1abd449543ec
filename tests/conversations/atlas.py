"""A small course with everything a page of a learning path has: article, tree, resources, a picture, a recording."""

from __future__ import annotations

import hashlib
import json
import struct
import zlib
from pathlib import Path

from content.audio import wanted
from content.listening import mark_of
from content.reading import read_course

SOUND = b"\xff\xf3" + bytes(4000)
_COURSE = """\
id: atlas
title: Maps
summary: How maps are made.
lessons:
  - id: scale
    title: Scale
    section: scale
    listen: A map is smaller than the land. How much smaller is its scale.
    pages:
      - {text: A map is smaller than the land., picture: bar.png, alt: A bar with the mark of one kilometre.}
      - How much smaller is its *scale*.
    cards:
      - {id: scale, question: What says how much smaller a map is than the land?, answer: scale, section: scale}
      - {id: bar, question: Which bar on a map stands for a length?, answer: scale bar, section: scale}
    questions:
      - {id: smaller, question: Is a map smaller than the land?, answer: Smaller, wrong: [Larger]}
  - id: north
    title: North
    section: north
    pages: [Up is mostly north.]
    cards:
      - {id: north, question: Which direction is up on most maps?, answer: north, section: north}
podcast:
  - A: What is a map?
  - B: A smaller land.
tree:
  - {title: Sizes, lessons: [scale]}
  - {title: Directions, lessons: [north]}
resources:
  - {title: On scale, url: "https://example.org/scale", why: The standard text., lessons: [scale]}
  - {title: On everything, doi: 10.1000/182, why: For later.}
"""
_ARTICLE = """\
## Scale {#scale}

A scale of **1:1000** makes a <street> of ten metres one centimetre. See [the norm](https://example.org/norm).

- small scale: large land
- large scale: small land

```python
width = land / 1000
```

{filler}

## North {#north}

North is *up*, by custom only.
"""


def write_atlas(folder: Path, *, recorded: bool = True) -> Path:
    """Write the course into `folder` and return its path; `recorded` with a recording of its first lesson."""
    course = folder / "atlas"
    (course / "pictures").mkdir(parents=True, exist_ok=True)
    (course / "course.yaml").write_text(_COURSE, encoding="utf-8")
    filler = "\n\n".join(f"Paragraph {number} says the same again in other words." * 3 for number in range(8))
    (course / "article.md").write_text(_ARTICLE.replace("{filler}", filler), encoding="utf-8")
    (course / "pictures" / "bar.png").write_bytes(_png(64, 32))
    if recorded:
        _record(course)
    return course


def _record(course: Path) -> None:
    read = read_course(course).course
    assert read is not None
    (course / "audio").mkdir(exist_ok=True)
    files = {}
    for one in wanted(read):
        (course / "audio" / one.file).write_bytes(SOUND)
        files[one.file] = {
            "mark": mark_of(one.script),
            "seconds": 61.2,
            "size": len(SOUND),
            "digest": hashlib.sha256(SOUND + one.file.encode()).hexdigest(),
        }
    (course / "audio" / "index.json").write_text(json.dumps({"files": files}), encoding="utf-8")


def _png(width: int, height: int) -> bytes:
    """Return a grey picture."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + b"\x80" * width for _ in range(height)))
    parts = ((b"IHDR", head), (b"IDAT", rows), (b"IEND", b""))
    body = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + body
