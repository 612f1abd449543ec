"""What a challenge can ask: which questions of a course, each as a poll or to be typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest

from bot.conversation.house import House
from bot.conversation.quizzes.quizzing import asked as as_poll
from bot.learning.challenge.bag import draw
from bot.learning.challenge.mode import Kind
from bot.learning.challenge.modes import MODES
from content.course import Card, CardKind, Course, Question
from storage import group_chats
from storage.database import Transaction
from storage.records import Game

LONGEST_TYPED = 60  # letters of an answer that one types in a race
TYPED = (CardKind.TERM, CardKind.NUMBER, CardKind.LIST)


@dataclass(frozen=True, slots=True)
class Item:
    """A question of a round. `options` and `correct` (positions) are those of a poll."""

    key: str
    kind: Kind
    question: str
    options: tuple[str, ...] = ()
    correct: tuple[int, ...] = ()


Way = Callable[[House, Game, str], Item | None]


def drawn(tx: Transaction, house: House, game: Game) -> tuple[str, ...]:
    """Return the questions of a game out of the group's bag, in the order to be asked.

    Where a course has nothing that goes as the mode wants it, its questions go the other way.
    """
    course = house.library.get(game.course_id)
    if course is None:
        return ()
    found = pool(course, game.lesson_id)
    taken, missed = group_chats.bag(tx, game.chat_id)

    def some(keys: Sequence[str], way: Way, number: int = game.rounds) -> list[str]:
        return draw(
            keys,
            number,
            drawn=taken,
            missed=missed,
            chance=house.chance,
            usable=lambda key: way(house, game, key) is not None,
        )

    def votable() -> list[str]:
        voted = some(found.polls, _poll)
        return voted + some(found.tested, _poll, game.rounds - len(voted))

    voted = votable() if game.mode != "typed" else []
    written = (
        some(found.typed, _typed) or some(found.polls, _typed) if game.mode != "polls" or not voted else []
    )
    if not written and not voted:
        voted = votable()
    both = chain(*zip_longest(voted, written))
    return tuple(dict.fromkeys(key for key in both if key))[: game.rounds]


@dataclass(frozen=True, slots=True)
class Pool:
    """Keys of what can be asked: voted on, typed, and cards that are voted on only where the others are too few.

    A card of the last kind is `tested` by a question: the same would be asked twice.
    """

    polls: tuple[str, ...]
    typed: tuple[str, ...]
    tested: tuple[str, ...]


def pool(course: Course, lesson: str) -> Pool:
    """Return what can be asked of a lesson, or of the whole course when `lesson` is empty.

    What shows a picture is not: a race has no room for one.
    """
    questions = [one for one in course.questions.values() if lesson in ("", one.lesson) and not one.picture]
    cards = [one for one in course.cards.values() if lesson in ("", one.lesson) and not one.picture]
    ids = {one.card for one in questions}
    answers = {right.casefold() for one in questions for right in one.right}
    tested = {card.id for card in cards if card.id in ids or card.answer.casefold() in answers}

    def keys(some: Iterable[Question | Card]) -> tuple[str, ...]:
        return tuple(f"{course.id}/{one.id}" for one in some)

    return Pool(
        polls=keys((*questions, *(card for card in cards if card.id not in tested))),
        typed=keys(card for card in cards if typeable(card)),
        tested=keys(card for card in cards if card.id in tested),
    )


def typeable(card: Card) -> bool:
    """Whether a card is answered in a few typed words."""
    return card.kind in TYPED and len(card.answer) <= LONGEST_TYPED


def item(house: House, game: Game, key: str, number: int) -> Item | None:
    """Return the question as it is asked in that round, or None when it cannot be asked (any more).

    What does not go as the mode wants it goes the other way.
    """
    wanted = MODES[game.mode].asks(number) if game.mode in MODES else Kind.POLL
    ways = (_poll, _typed) if wanted is Kind.POLL else (_typed, _poll)
    return next((found for way in ways if (found := way(house, game, key))), None)


def _poll(house: House, game: Game, key: str) -> Item | None:
    asked = as_poll(house, key, str(game.id))
    if asked is None or asked.spelt_out:
        return None
    return Item(key, Kind.POLL, asked.question, asked.options, asked.correct)


def _typed(house: House, _: Game, key: str) -> Item | None:
    card = house.card(key)
    return Item(key, Kind.TYPED, card.question) if card is not None and typeable(card) else None


def explained(house: House, key: str) -> tuple[str, str]:
    """Return the answer as a person reads it and why, both empty when the question is gone."""
    question, card = house.library.question(key), house.card(key)
    if question is not None:
        return "; ".join(question.right), question.explanation
    return (card.answer, card.explanation) if card else ("", "")
