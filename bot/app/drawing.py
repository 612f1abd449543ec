"""From stored values to what delivery sends: screens, messages, and a plain screen when a view fails."""

from __future__ import annotations

import json
import logging

from bot.conversation import draw, presence
from bot.conversation.buttons import Open
from bot.conversation.house import House
from bot.conversation.screens import Document, Key, Screen, Sendable
from bot.conversation.showing import Pending
from bot.conversation.texts import say, words
from bot.conversation.topic import Facts
from bot.health import metrics
from bot.logs import event
from bot.reports import learner as report
from bot.reports import statistics
from storage.database import Database, Transaction
from storage.records import Outgoing

logger = logging.getLogger(__name__)

READ = {"stats": statistics.arguments}  # kinds of messages that are drawn from much that is stored


class Drawing:
    """Draws for delivery; the answer behind a failing view is stored, so only its picture is missing."""

    def __init__(self, database: Database, house: House) -> None:
        self._database = database
        self._house = house

    def screen(self, pending: Pending) -> Screen:
        """Return the screen, or a plain one when its view fails."""
        try:
            return draw.screen(pending.activity, pending.notice, Facts(self._house, pending.language))
        except Exception as error:
            metrics.count("errors_total", "view")
            event(logger, "view failed", level=logging.ERROR, error=error, kind=pending.activity.kind)
            language = pending.language
            rows = (
                (
                    Key(words(language, "learn"), Open("learn")),
                    Key(words(language, "review"), Open("review")),
                ),
            )
            return Screen(say(language, "note-try-later"), rows)

    async def message(self, message: Outgoing) -> tuple[Sendable, int]:
        """Return what to send for a row of the outbox, and the version that its buttons carry."""
        arguments = json.loads(message.arguments)
        if message.kind == "export":
            return await self._export(int(arguments["learner"])), 0
        if message.kind in READ:
            arguments = await self._database.read(lambda tx: READ[message.kind](tx, arguments, self._house))
        language = await self._database.read(lambda tx: _language(tx, message.chat_id))
        made = draw.message(message.kind, arguments, Facts(self._house, language))
        return made, int(arguments.get("version", 0))

    async def _export(self, learner_id: int) -> Document:
        def body(tx: Transaction) -> tuple[bytes, str]:
            return report.as_bytes(report.document(tx, learner_id)), _language(tx, learner_id)

        content, language = await self._database.read(body)
        return Document("pocket-tutor.json", content, say(language, "export-caption"))


def _language(tx: Transaction, chat_id: int) -> str:
    return presence.language(tx, chat_id)
