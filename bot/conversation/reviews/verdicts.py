"""A verdict in words: the mark, the expected answer with what differs marked, why, and when the card returns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from bot.conversation import spans
from bot.conversation.markup import Part, Style, Text, join
from bot.conversation.reviews.feedback import sentence
from bot.conversation.texts import say
from bot.learning.grading import reasons as grading_reasons
from bot.learning.grading.reasons import Reason
from bot.learning.grading.text.differences import difference
from bot.learning.grading.verdict import Mark
from bot.learning.sessions.review import Told
from content.course import Card, CardKind
from storage.records import Rating

LONGEST_ASKED = 90  # characters of the question that an answer belongs to
LONGEST = 1000  # characters of the answer: a list may have more, and the next question stands below


def packed(reasons: Iterable[Reason]) -> tuple[dict[str, Any], ...]:
    """Return the grader's reasons as plain data, to be kept with the session."""
    return tuple({"reason": type(reason).__name__, **asdict(reason)} for reason in reasons)


def unpacked(stored: Iterable[dict[str, Any]]) -> tuple[Reason, ...]:
    """Return reasons that were packed; those of a grader that no longer knows them are left out."""
    found: list[Reason] = []
    for fields in stored:
        kind = getattr(grading_reasons, str(fields.get("reason")), None)
        arguments = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in fields.items()
            if name != "reason"
        }
        try:
            found.append(kind(**arguments))  # type: ignore[misc]
        except TypeError:
            continue
    return tuple(found)


def verdict_text(told: Told, card: Card, language: str, other: Card | None = None) -> Text:
    """Return what the person is told of an answer; `other` is the card that it would have been right for."""
    if told.mark is None:
        return say(language, "verdict-rated", back=_back(told, language))
    if told.mark is Mark.CLOSE and not told.review_id:
        return join(" ", (say(language, "verdict-close"), _feedback(told, language)))
    head = say(language, _name(told), answer=_expected(told, card))
    why = Text((Part(card.explanation, Style.ITALIC),)) if card.explanation else Text()
    feedback = _feedback(told, language) if told.mark is not Mark.CORRECT else Text()
    if other is not None and told.mark is not Mark.CORRECT:
        asked = (
            other.question if len(other.question) <= LONGEST_ASKED else other.question[:LONGEST_ASKED] + "…"
        )
        feedback = say(language, "verdict-belongs", answer=other.answer, question=asked)
    return join(
        "\n", (join(" ", (head, feedback)), why, say(language, "verdict-back", back=_back(told, language)))
    )


def _name(told: Told) -> str:
    if told.overruled:
        return "verdict-overruled"
    if told.mark is Mark.CORRECT:
        return "verdict-second-try" if told.second_try else "verdict-correct"
    if told.mark is Mark.CLOSE:
        return "verdict-close-hard" if told.rating is Rating.HARD else "verdict-close-end"
    return "verdict-wrong"


def _expected(told: Told, card: Card) -> Text:
    """Return the expected answer with the part that differs underlined; words say it too where it matters."""
    if card.kind in (CardKind.LIST, CardKind.POINTS) or told.overruled:
        answer = card.answer if len(card.answer) <= LONGEST else card.answer[: LONGEST - 1].rstrip() + "…"
        return Text((Part(answer, Style.BOLD),))
    return Text(
        tuple(
            Part(part.text, Style.UNDERLINE if part.differs else Style.BOLD)
            for part in difference(told.answer, card.answer)
        )
    )


def _feedback(told: Told, language: str) -> Text:
    return sentence(language, unpacked(told.reasons))


def _back(told: Told, language: str) -> str:
    return spans.interval(language, told.interval_days, told.wait_seconds)
