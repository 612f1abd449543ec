"""The ways of a learner that many stories begin with, in the course "How tests are measured"."""

from __future__ import annotations

from tests.people import Person
from tests.seen import Seen

FIRST, SECOND, THIRD = "share of ill people", "share of healthy people", "Which two kinds of error"


async def to_the_lesson(person: Person) -> Seen:
    """Open the first page of the first lesson."""
    await person.says("/learn")
    return await person.sees("page 1 of 2", button="Next")


async def to_the_lessons_end(person: Person) -> Seen:
    """Go through the first lesson with every check question right."""
    await to_the_lesson(person)
    for label, seen in (
        ("Next", "page 2 of 2"),
        ("Next", "1 of 2"),
        ("Its sensitivity", "✅"),
        ("Next", "2 of 2"),
        ("Specificity", "✅"),
        ("Next", "Lesson done"),
    ):
        await person.presses(label)
        screen = await person.sees(seen)
    return screen


async def to_the_first_card(person: Person) -> Seen:
    """Begin the review of the lesson's three cards."""
    await to_the_lessons_end(person)
    await person.presses("Start review")
    return await person.sees(FIRST, button="Show answer")
