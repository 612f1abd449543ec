"""Ways into a course: what a button types for a person, and what a person's own words mean there."""

from __future__ import annotations

import zlib
from typing import Protocol

from rapidfuzz import fuzz, utils

from bot.conversation.house import House
from content.course import Course

NEAR_ENOUGH = 80  # rapidfuzz score, 0-100, from which a word is taken for another
PART_OF_A_WORD = 4  # letters that are enough to know a longer word by; of scripts without blanks, any
ENOUGH = 0.6  # of the letters said


class Named(Protocol):
    """A lesson or a section."""

    @property
    def id(self) -> str:
        """Its id within the course."""

    @property
    def title(self) -> str:
        """Its title."""


def link(command: str, course_id: str, part_id: str) -> str:
    """Return a command for a button: a mark in the place of ids, as 64 bytes hold no long ones."""
    return f"{command} {mark(course_id, part_id)}"


def mark(course_id: str, part_id: str) -> str:
    """Return the mark of a lesson or section."""
    return f"~{zlib.crc32(f'{course_id}/{part_id}'.encode()):x}"


def is_mark(wanted: str) -> bool:
    """Whether a button of ours says what is wanted: words that mean nothing to a person."""
    return wanted.startswith("~")


def number_of(id_: str) -> int:
    """Return the mark of a course's or lesson's id as a number, for buttons of which it is a field."""
    return zlib.crc32(id_.encode())


def has_section(house: House, course_id: str, section_id: str) -> bool:
    """Whether an article has that section: an author may name one that is not written yet."""
    course = house.library.get(course_id)
    return course is not None and any(section.id == section_id for section in course.sections)


def section_of(house: House, course: Course, wanted: str) -> tuple[Course, str] | None:
    """Return course and id of the section meant by a mark, an id, words of its title, one of its answers."""
    return _found(house, course, wanted, "sections")


def lesson_of(house: House, course: Course, wanted: str) -> tuple[Course, str] | None:
    """Return course and id of the lesson meant by a mark, an id, a number, words of its title, one of its answers."""
    if wanted.isascii() and wanted.isdigit() and len(wanted) < 5 and 0 < int(wanted) <= len(course.lessons):
        return course, course.lessons[int(wanted) - 1].id
    return _found(house, course, wanted, "lessons")


def _found(house: House, course: Course, wanted: str, kind: str) -> tuple[Course, str] | None:
    wanted = wanted.strip()[:200]
    if is_mark(wanted):
        every = ((one, part.id) for one in house.library.courses for part in _parts(one, kind))
        return next(((one, id_) for one, id_ in every if mark(one.id, id_) == wanted), None)
    parts = _parts(course, kind)
    if any(part.id == wanted.lower() for part in parts):
        return course, wanted.lower()
    taught = _teaching(course, wanted, kind)
    if taught:
        return course, taught
    said = utils.default_process(wanted).split()
    scores = {part.id: (_named(said, part), fuzz.ratio(wanted, part.title)) for part in parts}
    best = max(scores, key=scores.__getitem__, default="")
    return (course, best) if best and scores[best][0] >= ENOUGH else None


def _teaching(course: Course, wanted: str, kind: str) -> str:
    """Return the part with the first card whose answer is just what is wanted, or empty."""
    said, there = utils.default_process(wanted), {part.id for part in _parts(course, kind)}
    for card in course.cards.values():
        id_ = card.section if kind == "sections" else card.lesson
        if id_ in there and said in map(utils.default_process, (card.answer, *card.accept)):
            return id_
    return ""


def _named(said: list[str], part: Named) -> float:
    """Return how much of what was said (in letters) is named by the words of a title and an id, from 0 to 1."""
    words = utils.default_process(f"{part.title} {part.id}").split()
    met = sum(len(word) for word in said if any(_alike(word, other) for other in words))
    return met / max(1, sum(map(len, said)))


def _alike(said: str, word: str) -> bool:
    whole = len(said) >= PART_OF_A_WORD or not said.isascii()
    return fuzz.ratio(said, word) >= NEAR_ENOUGH or (whole and said in word)


def _parts(course: Course, kind: str) -> tuple[Named, ...]:
    return course.sections if kind == "sections" else course.lessons
