"""Questions nobody could answer, or anybody: asked twice, saying their answer, numbers without a unit."""

from __future__ import annotations

import re

from content.course import Card, CardKind, Course, Question
from content.lints.told import Told
from content.problems import quoted

_COUNTED = re.compile(
    r"\b(how (many|often)|number|count|year|when|century|decade|ratio|score|factor|times|per ?cent|percentage"
    r"|fraction|share|probability|value|index|coefficient|version|level|grade|stage|size|big|dimensions?)\b",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"[-+−]?\d[\d.,\s]*")


def asked_twice(course: Course, told: Told) -> None:
    """Two cards that ask the same; with other answers nobody could know which of them is meant."""
    for kind, things in (("card", course.cards), ("question", course.questions)):
        first: dict[tuple[str, str], Card | Question] = {}
        for thing in things.values():
            before = first.setdefault(
                (words(thing.question), thing.picture.digest if thing.picture else ""), thing
            )
            if before is not thing:
                same = _answers(before) == _answers(thing)
                message = f"{quoted(before.id)} asks the same" + ("" if same else ", with another answer")
                hint = f"it is at {told.line(kind, before.id)}; " + (
                    "remove one" if same else "say which is meant"
                )
                told(kind, thing.id, "asked-twice", message, hint)


def given_away(course: Course, told: Told) -> None:
    """A question that says its answer; a number that lacks its unit."""
    for card in course.cards.values():
        if card.kind in (CardKind.TERM, CardKind.NUMBER):
            seen = card.picture.alt if card.picture else ""
            answer, question = words(card.answer), words(f"{card.question} {seen}")
            alternatives = " or " in question  # "X or Y?" may well name both
            if len(answer) > 2 and f" {answer} " in f" {question} " and not alternatives:
                message = f"the question has its answer {quoted(card.answer)} in it"
                told("card", card.id, "says-answer", message, "ask it in other words")
        if card.kind is CardKind.NUMBER and _lacks_unit(card):
            message = f"the number {quoted(card.answer)} has no unit"
            told(
                "card", card.id, "no-unit", message, "add it to the answer, or ask for it: how many metres …"
            )


def _lacks_unit(card: Card) -> bool:
    return _BARE_NUMBER.fullmatch(card.answer) is not None and not _COUNTED.search(card.question)


def _answers(thing: Card | Question) -> frozenset[str]:
    texts = (thing.answer,) if isinstance(thing, Card) else thing.right
    return frozenset(map(words, texts))


def words(text: str) -> str:
    """Return the words of a text, for comparing: without case, punctuation, space."""
    return " ".join(re.findall(r"\w+", text.casefold()))
