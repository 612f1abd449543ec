"""Simulated learners who answer each card as soon as it is asked, and a course for them to know by heart."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from bot.sandbox.botapi.events import Event
from bot.sandbox.botapi.server import Server
from content.course import CardKind
from content.library import load

FIRST = 7_000_000_000
CARDS = 20
THINKING = 0.02  # seconds: nobody types before the answer to the send has come back


def write_course(folder: Path) -> dict[str, str]:
    """Write a course of the bundled one's typed cards; return each question's answer."""
    cards = [
        card for course in load().courses for card in course.cards.values() if card.kind is CardKind.TERM
    ]
    chosen = cards[:CARDS]
    course = {
        "id": "bench",
        "title": "Bench",
        "cards": [
            {"id": card.id, "question": card.question, "answer": card.answer, "accept": list(card.accept)}
            for card in chosen
        ],
    }
    folder.mkdir(parents=True)
    (folder / "course.yaml").write_text(yaml.safe_dump(course, allow_unicode=True), encoding="utf-8")
    return {card.question: card.answer for card in chosen}


class Crowd:
    """People in front of a bot; `reply` says what each answers to a message, None for nothing more."""

    def __init__(self, server: Server, size: int, reply: Callable[[str], str | None]) -> None:
        self._server = server
        self._reply = reply
        self.ids = [FIRST + number for number in range(size)]
        self.idle: list[tuple[int, str]] = []
        self.answered = 0
        self.spent = 0
        self.waits: list[float] = []
        self.closed_loop = True
        self._asked_at: dict[int, float] = {}
        for person in self.ids:
            server.people.create(person, f"P{person}", language_code="en")
        server.world.events.listen(self._heard)

    def say(self, person: int, text: str) -> None:
        """One person types."""
        self._asked_at[person] = time.perf_counter()
        self._server.people.says(person, text)

    def all_say(self, text: str) -> None:
        """Everybody types the same."""
        for person in self.ids:
            self.say(person, text)

    async def until_answered(self, count: int, seconds: float) -> None:
        """Wait until so many messages of the bot have come."""
        end = time.perf_counter() + seconds
        while self.answered < count and time.perf_counter() < end:
            await asyncio.sleep(0.02)

    def _heard(self, event: Event) -> None:
        message = event.message
        person = event.chat_id or 0
        if event.kind != "message" or message is None or message.sender.id == person:
            return
        asked_at = self._asked_at.pop(person, None)
        if asked_at is None:
            return
        self.answered += 1
        self.waits.append(time.perf_counter() - asked_at)
        text = self._reply(str(message.content.get("text", "")))
        if text is None:
            self.spent += 1
        elif self.closed_loop:
            asyncio.get_running_loop().call_later(THINKING, self.say, person, text)
        else:
            self.idle.append((person, text))
