"""The recordings of a course brought up to date: what changed is rendered, what is no longer wanted removed."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bot.audio import mp3
from bot.audio.sound import Level, louder
from content.audio import FOLDER, INDEX, Recorded, Wanted, index_at, is_whole, wanted
from content.listening import mark_of

if TYPE_CHECKING:
    from bot.audio.voices import Mouth
    from content.course import Course


@dataclass(slots=True)
class Plan:
    """What is there and what is to do for the course in `folder`."""

    folder: Path
    keep: dict[str, Recorded]
    make: list[Wanted]
    gone: list[str]

    @property
    def done(self) -> bool:
        """Whether there is nothing to do."""
        return not (self.make or self.gone)


def plan(course: Course, folder: Path, made_with: str = "", *, force: bool = False) -> Plan:
    """Return what is to do so that each recording says what is written, made with `made_with` ("": with whatever)."""
    there = index_at(folder)
    keep: dict[str, Recorded] = {}
    make: list[Wanted] = []
    for one in wanted(course):
        about = there.get(one.file)
        if about is None or force or not _current(one, about, folder, made_with):
            make.append(one)
        else:
            keep[one.file] = about
    names = {one.file for one in make}
    return Plan(folder, keep, make, sorted(name for name in there if name not in names and name not in keep))


def _current(one: Wanted, about: Recorded, folder: Path, made_with: str) -> bool:
    same = about.says(one.script) and made_with in ("", about.made_with)
    return same and is_whole(folder / FOLDER / one.file, about.size, folder)


def why(todo: Plan) -> Iterator[str]:
    """Yield a line for each thing to do."""
    there = index_at(todo.folder)
    for one in todo.make:
        about = there.get(one.file)
        stale = about is not None and not about.says(one.script)
        said = "the audio says something else than the text" if stale else "no audio yet"
        yield f"{one.lesson or 'the podcast'}: {said}"
    for name in todo.gone:
        yield f"{name}: nothing says this any more"


def build(todo: Plan, open_mouth: Callable[[], Mouth], made_with: str) -> Iterator[tuple[str, Recorded]]:
    """Make and remove what the plan says, yielding each recording made with the name of its file.

    What is done stays done when stopped. A mouth is opened when there is something to say. Raises OSError.
    """
    here = todo.folder / FOLDER
    here.mkdir(exist_ok=True)
    if not here.resolve().is_relative_to(todo.folder.resolve()):
        raise OSError(0, "its folder audio leads out of the course")
    known = index_at(todo.folder)
    if todo.make:
        mouth = open_mouth()
        for one in todo.make:
            known[one.file] = _record(one, mouth, here, made_with)
            _write_index(here, known)
            yield one.file, known[one.file]
    for name in todo.gone:
        known.pop(name, None)
        (here / Path(name).name).unlink(missing_ok=True)
    _write_index(here, known)


def _record(one: Wanted, mouth: Mouth, here: Path, made_with: str) -> Recorded:
    """Render one recording into its file, a sentence in memory at a time."""
    encoder, level = mp3.Encoder(), Level()
    digest, size = hashlib.sha256(), 0
    part = here / f".{one.file}.part"
    try:
        with part.open("wb") as file:
            for sound in map(louder, mouth.says(one.script)):
                level.hear(sound)
                data = encoder.add(sound)
                digest.update(data)
                size += file.write(data)
            data = encoder.end()
            digest.update(data)
            size += file.write(data)
        os.replace(part, here / one.file)
    finally:
        part.unlink(missing_ok=True)
    words = sum(len(turn.say.split()) for turn in one.script)
    return Recorded(
        mark=mark_of(one.script),
        seconds=round(level.seconds, 1),
        size=size,
        digest=digest.hexdigest(),
        rms=round(level.rms, 1),
        peak=round(level.peak, 1),
        silence=round(level.silence, 2),
        words=words,
        made_with=made_with,
    )


def _write_index(here: Path, known: dict[str, Recorded]) -> None:
    files = {name: asdict(known[name]) for name in sorted(known)}
    text = json.dumps({"files": files}, ensure_ascii=False, indent=1) + "\n"
    part = here / f".{INDEX}.part"
    part.write_text(text, encoding="utf-8")
    os.replace(part, here / INDEX)
