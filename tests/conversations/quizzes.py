"""How a conversation test plays a quiz: what was asked, what is right in it, and votes for it."""

from __future__ import annotations

import json
from typing import Any

from tests.conversations.stories import reads_the_first_lesson
from tests.people import Person, Telegram
from tests.seen import Seen

TOTAL = 7  # of the test course: three questions and four cards that can be asked with choices


def polls_sent(telegram: Telegram, person: Person) -> list[dict[str, Any]]:
    """The polls that were sent to a person, as the bot told them to the server."""
    return [call.params for call in telegram.calls.of("sendPoll", person.id) if call.worked]


def right_in(telegram: Telegram, person: Person) -> list[int]:
    """The right options of the newest poll."""
    given = polls_sent(telegram, person)[-1]["correct_option_ids"]
    return list(json.loads(given) if isinstance(given, str) else given)


def wrong_in(telegram: Telegram, person: Person) -> list[int]:
    """A wrong option of the newest poll."""
    right = right_in(telegram, person)
    return [next(place for place in range(12) if place not in right)]


async def starts_a_quiz(person: Person) -> Seen:
    """Read the first lesson and open the quiz: the first of seven questions is asked."""
    await reads_the_first_lesson(person)
    await person.says("/quiz")
    return await asked(person, 1)


async def asked(person: Person, number: int) -> Seen:
    """Wait for the poll of that number."""
    return await person.sees(button=f"Stop, at {number} of")


async def plays(telegram: Telegram, person: Person, wrong: tuple[int, ...] = (), until: int = TOTAL) -> None:
    """Vote right up to a question, but for the wrong ones."""
    for number in range(1, until + 1):
        poll = await asked(person, number)
        chosen = wrong_in(telegram, person) if number in wrong else right_in(telegram, person)
        await person.votes(*chosen, message=poll)
