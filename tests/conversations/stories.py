"""What conversation tests do again and again: read a lesson, answer cards, look at one's own export."""

from __future__ import annotations

import asyncio
import json
from datetime import datetime, timedelta
from typing import Any

from bot.conversation.events import Place
from tests.clock import Clock
from tests.people import PATIENCE, Person, Telegram
from tests.seen import Seen
from tests.tutor import Tutor

RIGHT = {  # the cards of the first lesson of the course "metrics", in its order
    "ill-found": "sensitivity",
    "healthy-spared": "specificity",
    "two-errors": "false positives and false negatives",
}
QUESTIONS = {
    "ill-found": "Which metric is the share of ill people that a test finds?",
    "healthy-spared": "Which metric is the share of healthy people that a test leaves unflagged?",
    "two-errors": "Which two kinds of error can a test make?",
}
OUT = ("sendMessage", "editMessageText", "sendDocument")
_UNITS = {"minute": timedelta(minutes=1), "hour": timedelta(hours=1), "day": timedelta(days=1)}


async def reads_the_first_lesson(person: Person) -> Seen:
    """Read it, answer both check questions right; its three cards are new in the reviews afterwards."""
    await person.says("/learn")
    for page in ("page 1 of 2", "page 2 of 2"):
        await person.sees(page, button="Next")
        await person.presses("Next")
    for choice in ("Its sensitivity", "Specificity"):
        await person.sees("Quick check", button=choice)
        await person.presses(choice)
        await person.sees("✅", button="Next")
        await person.presses("Next")
    return await person.sees("Lesson done", button="Start review")


async def starts_reviewing(person: Person) -> Seen:
    """Read the first lesson and open the review: the first of three cards is asked."""
    await reads_the_first_lesson(person)
    await person.says("/review")
    return await person.sees("1 of 3", button="Show answer")


async def answers(person: Person, text: str) -> Seen:
    """Type a text and return what the bot says to it."""
    await person.says(text)
    return await person.sees()


async def taps(person: Person, label: str) -> Seen:
    """Press a button and return what is seen then."""
    await person.presses(label)
    return await person.sees()


async def exported(person: Person) -> dict[str, Any]:
    """Ask for /export and return the document."""
    await person.says("/export")
    document: dict[str, Any] = json.loads(await person.downloads(await person.sees(kind="document")))
    return document


async def card_of(person: Person, card: str) -> dict[str, Any]:
    """Return a card of the course "metrics" as the export tells it."""
    cards: list[dict[str, Any]] = (await exported(person))["cards"]
    return next(each for each in cards if each["card"] == f"metrics/{card}")


async def passes(telegram: Telegram, clock: Clock, **by: float) -> None:
    """Let time pass once the bot knows that what it has said stands in the chat: `minutes=11`."""
    await telegram.quiet(0.03)
    clock.turn(**by)


async def sent_all(tutor: Tutor, person: Person) -> None:
    """Wait until nothing is on its way to a person."""
    async with asyncio.timeout(PATIENCE):
        while tutor.app.delivery.at_work(Place(person.id)):  # noqa: ASYNC110 - the lanes ring no bell
            await asyncio.sleep(0.005)


def card_asked(seen: Seen) -> str:
    """Return the id of the card that a message asks."""
    return next(card for card, question in QUESTIONS.items() if question in seen.text)


def sent(telegram: Telegram, person: Person) -> int:
    """Return how many messages were sent to a person, or edited, so far."""
    return sum(len(telegram.calls.of(method, person.id)) for method in OUT)


def interval(label: str) -> timedelta:
    """Return the length of time on a rating button: "Good, 10 minutes", "Easy, 7 days"."""
    number, unit = label.partition(", ")[2].split()
    return int(number) * _UNITS[unit.rstrip("s")]


def moment(stamp: str) -> datetime:
    """Read a time of the export."""
    return datetime.fromisoformat(stamp.replace("Z", "+00:00"))
