"""Every moment at which somebody may send something odd: what goes on then, and how one gets there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from tests.conversations.stories import answers, reads_the_first_lesson, starts_reviewing, taps
from tests.people import Person

Act = Callable[[Person], Awaitable[object]]


def says(*texts: str) -> Act:
    """Return what types these texts one after another."""

    async def act(person: Person) -> None:
        for text in texts:
            await answers(person, text)

    return act


def says_and_taps(text: str, *labels: str) -> Act:
    """Return what types a text and presses these buttons."""

    async def act(person: Person) -> None:
        await answers(person, text)
        for label in labels:
            await taps(person, label)

    return act


def on_maps(text: str, *labels: str) -> Act:
    """Return what does so in the course about maps, which has an article, resources and recordings."""

    async def act(person: Person) -> None:
        await says_and_taps("/courses", "Maps")(person)
        await says_and_taps(text, *labels)(person)

    return act


async def _open_answer(person: Person) -> None:
    await starts_reviewing(person)
    await taps(person, "Show answer")


async def _second_try(person: Person) -> None:
    await starts_reviewing(person)
    await says("sensitivity", "specificity", "false positives")(person)


async def _review_end(person: Person) -> None:
    await starts_reviewing(person)
    await taps(person, "Stop")


async def _flip_card(person: Person) -> None:
    await says_and_taps("/settings", "Way of answering", "I say it")(person)
    await starts_reviewing(person)


async def _quiz(person: Person) -> None:
    await reads_the_first_lesson(person)
    await person.says("/quiz")
    await person.sees_poll()


async def _quiz_end(person: Person) -> None:
    await _quiz(person)
    await taps(person, "Stop")


async def _forgetting_in_a_review(person: Person) -> None:
    await starts_reviewing(person)
    await answers(person, "/forget")


# What goes on (the kind of the activity), and how one gets there.
MOMENTS: dict[str, tuple[str, Act]] = {
    "nothing open": ("home", says("/cancel")),
    "course card": ("course", says("/start")),
    "course list": ("courses", says("/courses")),
    "page": ("lesson", says("/learn")),
    "check question": ("lesson", says_and_taps("/learn", "Next", "Next")),
    "lesson done": ("lesson done", reads_the_first_lesson),
    "card": ("review", starts_reviewing),
    "flip card": ("review", _flip_card),
    "open answer": ("review", _open_answer),
    "second try": ("review", _second_try),
    "review end": ("review", _review_end),
    "quiz": ("quiz", _quiz),
    "quiz end": ("quiz", _quiz_end),
    "reminder time": ("reminder time", says("/remind")),
    "reminder place": ("reminder place", says("/remind 19:30")),
    "reminder clock": ("reminder clock", says("/remind 19:30", "Berlin")),
    "reminder set": ("reminder set", says("/remind 19:30 Berlin")),
    "reminder put off": ("reminder snoozed", says("/remind 19:30 Berlin", "/remind snooze 1h")),
    "contents": ("reading", on_maps("/read")),
    "section": ("reading", on_maps("/read", "Scale")),
    "resources": ("resources", on_maps("/resources")),
    "recordings": ("listening", on_maps("/listen")),
    "map": ("map", on_maps("/map")),
    "settings": ("settings", says("/settings")),
    "new cards a day": ("settings", says_and_taps("/settings", "New cards a day")),
    "quiet hours": ("settings", says_and_taps("/settings", "Quiet hours")),
    "forget": ("forgetting", _forgetting_in_a_review),
    "preview": ("preview", says("/preview")),
}
