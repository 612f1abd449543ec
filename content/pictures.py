"""The pictures of a course: found in its `pictures/` folder, bounded, and known by their own first bytes."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from rapidfuzz import process

from content.course import Picture
from content.entry import Entry
from content.folder import LARGEST_COURSE, MOST_FILES, read_inside
from content.problems import Place, Problems, quoted

FOLDER = "pictures"
LONGEST_ALT = 500
HEAVY = 200_000
"""Bytes above which a picture takes long to load on the way; a warning."""
LARGEST = 5_000_000
"""Bytes of one picture."""
MOST_SIDES = 10_000  # width and height together, and no more than twenty to one: else Telegram takes no photo
MOST_RATIO = 20
COVER = "cover.jpg"
LARGEST_COVER, WIDEST_COVER = 200_000, 320  # what Telegram takes as the cover of an audio

_SUFFIXES = (".png", ".jpg", ".jpeg")
_JPEG_ENDS = b"\xff\xd9"
_PNG = b"\x89PNG\r\n\x1a\n"
_NO_SIZE = frozenset({0xC4, 0xC8, 0xCC})  # markers among those of JPEG frames that are none


@dataclass(slots=True)
class Pictures:
    """The pictures in the folder of a course; each file is read once, what is wrong is told where it is named.

    `alone`: no other course stands in the folder, so that all that is in it belongs to this one.
    """

    course: Path
    problems: Problems
    alone: bool = True
    known: dict[str, Picture | None] = field(default_factory=dict)
    size: int = 0

    def of(self, entry: Entry) -> Picture | None:
        """Return the picture that an entry names with the entry's words for it, None without or after an error."""
        name, alt = entry.text("picture", longest=200), entry.text("alt", longest=LONGEST_ALT)
        if not entry.has("picture"):
            if entry.has("alt"):
                entry.missing("picture", "`alt` says what is seen on a picture")
            return None
        if not entry.has("alt"):
            entry.missing("alt", "say what is seen: not everyone sees pictures")
        if name not in self.known:
            self.known[name] = self._file(name, entry.place("picture"))
        found = self.known[name]
        return None if found is None else replace(found, alt=alt)

    def version(self, version: str) -> str:
        """Return a version that changes with the course's and with every picture it shows."""
        digests = "".join(sorted(found.digest for found in self.known.values() if found))
        return hashlib.sha256((version + digests).encode()).hexdigest()[:16] if digests else version

    def tell_unused(self) -> None:
        """Tell the pictures that nothing shows."""
        for file in _pictures_in(self.course / FOLDER) if self.alone else ():
            if file.name not in self.known:
                hint = "name it with picture: on a page, a card or a question, or remove it"
                self.problems.warn(Place(str(file)), "unused-picture", "nothing shows this picture", hint)

    def cover(self) -> Path | None:
        """Return the cover that audio of the course gets, None without a good one."""
        file = self.course / COVER
        if not self.alone or not file.is_file():
            for other in (self.course / f"cover{suffix}" for suffix in _SUFFIXES if self.alone):
                if other.is_file():
                    hint = f"the cover of audio is a JPEG of the name {COVER}"
                    self.problems.warn(
                        Place(str(other)), "unused-picture", "nothing shows this picture", hint
                    )
            return None
        data = self._data(file, Place(str(file)))
        sides = measured(data or b"")
        if (
            sides is None
            or data is None
            or data.startswith(_PNG)
            or max(sides) > WIDEST_COVER
            or len(data) > LARGEST_COVER
        ):
            hint = f"a JPEG of at most {WIDEST_COVER} x {WIDEST_COVER} and {LARGEST_COVER // 1000} kB"
            self.problems.error(Place(str(file)), "bad-picture", "Telegram takes no such cover", hint)
            return None
        return file

    def _file(self, name: str, place: Place) -> Picture | None:
        if Path(name).name != name or "\\" in name or name.startswith("."):
            hint = f"put the file into {FOLDER}/ and write its name alone, as ct.png"
            self.problems.error(place, "bad-picture", f"{quoted(name)} is no name of a file", hint)
            return None
        file = self.course / FOLDER / name
        if not file.is_file():
            inside = [one.name for one in _pictures_in(file.parent)]
            guess = process.extractOne(name, inside, processor=str.casefold, score_cutoff=70)
            hint = f"did you mean `{guess[0]}`?" if guess else f"put it into the folder {FOLDER}"
            self.problems.error(place, "no-such-picture", f"no file {quoted(name)} in {FOLDER}/", hint)
            return None
        if len(self.known) >= MOST_FILES:
            self.problems.error(place, "too-many", f"more than {MOST_FILES} pictures in one course")
            return None
        return self._read(file, place)

    def _read(self, file: Path, place: Place) -> Picture | None:
        """Return the picture of a file, without words; tell at `place` what is wrong with it."""
        data = self._data(file, place)
        if data is None:
            return None
        sides = measured(data)
        if sides is None:
            message, hint = f"{quoted(file.name)} is no whole PNG or JPEG", "save it as .png or .jpg"
            self.problems.error(place, "bad-picture", message, hint)
            return None
        if not all(sides) or sum(sides) > MOST_SIDES or max(sides) > MOST_RATIO * min(sides):
            message = f"{quoted(file.name)} is {sides[0]} x {sides[1]} pixels, which Telegram does not take"
            self.problems.error(place, "bad-picture", message, "about 1080 x 1080 is good on a phone")
            return None
        if len(data) > HEAVY:
            message = f"{quoted(file.name)} has {len(data) // 1000} kB, much on a slow connection"
            self.problems.warn(place, "heavy-picture", message, f"below {HEAVY // 1000} kB it comes at once")
        digest = hashlib.sha256(data).hexdigest()[:32]
        return Picture(file.name, digest=digest, width=sides[0], height=sides[1], path=file)

    def _data(self, file: Path, place: Place) -> bytes | None:
        try:
            data = read_inside(file, self.course.resolve(), LARGEST)
        except (OSError, RuntimeError) as fault:
            reason = getattr(fault, "strerror", None) or "a link that leads nowhere"
            self.problems.error(place, "unreadable", f"{quoted(file.name)}: {reason}")
            return None
        self.size += len(data)
        if len(data) > LARGEST or self.size > LARGEST_COURSE:
            message = f"{quoted(file.name)}, or all pictures together, are too large"
            self.problems.error(place, "too-big", message, f"at most {LARGEST // 1_000_000} MB a picture")
            return None
        return data


def measured(data: bytes) -> tuple[int, int] | None:
    """Return width and height of a PNG or JPEG in pixels, by its header; None for anything else."""
    if data.startswith(_PNG):
        if len(data) < 33 or data[12:16] != b"IHDR" or b"IEND" not in data[-12:]:
            return None
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    if not data.startswith(b"\xff\xd8"):
        return None
    position = 2
    while position + 9 < len(data) and data[position] == 0xFF:
        marker, length = data[position + 1], int.from_bytes(data[position + 2 : position + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in _NO_SIZE:
            if data.find(_JPEG_ENDS, position) < 0:
                return None  # cut off: the mark of the end stands in no picture before its end
            height, width = struct.unpack(">HH", data[position + 5 : position + 9])
            return width, height
        position += 1 if marker == 0xFF else 2 + max(length, 2)
    return None


def _pictures_in(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from sorted(
            one for one in folder.iterdir() if one.suffix.lower() in _SUFFIXES and one.name[:1] != "."
        )
