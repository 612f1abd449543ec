"""A quiz as a state machine, and which questions it asks: what is weak comes first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import blake2b

LENGTH = 10  # questions


@dataclass(frozen=True, slots=True)
class QuizSession:
    """One quiz. `queue` holds the items to come, the one that is asked first; `id` tells its polls from others'.

    An item is "course/question", "course/card", or "course/card|course/card" for the first of two that are mixed up.
    """

    id: int
    course: str
    queue: tuple[str, ...] = ()
    answered: int = 0
    right: int = 0
    missed: tuple[str, ...] = ()
    stopped: bool = False

    @property
    def item(self) -> str:
        """What is asked now; empty at the end."""
        return self.queue[0] if self.queue else ""

    @property
    def number(self) -> int:
        """Which question is asked: the 3 of "3 of 10"."""
        return self.answered + 1

    @property
    def total(self) -> int:
        """How many questions the quiz has; one that was stopped has those that were answered."""
        return self.answered + len(self.queue)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that can be asked. `tests` names the card whose knowledge it shows, or is empty.

    `learned`: its lesson was done, or it belongs to none. `wrong_last`: whether its last answer was wrong, None when
    it was never asked. `recall` is the chance (0-1) that the card is known now, None while it has no memory.
    """

    name: str
    tests: str = ""
    is_card: bool = False
    learned: bool = True
    wrong_last: bool | None = None
    misses: int = 0
    lapses: int = 0
    recall: float | None = None


def ranked(candidates: Iterable[Candidate], salt: str) -> tuple[str, ...]:
    """Return the names in the order in which a quiz wants them: what is learned, and of that the weakest, first.

    What tests the same card as one before it comes after all others. Equals are mixed by `salt`.
    """
    order = sorted(candidates, key=lambda one: (not one.learned, -need(one), _shuffled(salt, one.name)))
    tested: set[str] = set()
    first: list[str] = []
    again: list[str] = []
    for one in order:
        (again if one.tests and one.tests in tested else first).append(one.name)
        tested.add(one.tests)
    return (*first, *again)


def need(candidate: Candidate) -> float:
    """Return how much a candidate should be asked: misses, lapses, what is fading, what was never asked."""
    return (
        3.0 * (candidate.wrong_last is True)
        + 1.5 * (candidate.wrong_last is None and not candidate.is_card)  # a card is asked in reviews anyway
        + 0.5 * min(candidate.misses, 3)
        + 0.5 * min(candidate.lapses, 4)
        + 2.0 * (1.0 - candidate.recall if candidate.recall is not None else 0.5)
        + 1.0 * (not candidate.is_card)  # an author's choices are better than made ones
    )


def begun(quiz_id: int, course: str, items: Iterable[str]) -> QuizSession:
    """Return a quiz of these items."""
    return QuizSession(quiz_id, course, tuple(dict.fromkeys(items)))


def answered(session: QuizSession, *, right: bool) -> QuizSession:
    """Count the answer to the item that is asked, and go on to the next one."""
    if not session.item:
        return session
    missed = session.missed if right else (*session.missed, session.item)
    return replace(
        session,
        queue=session.queue[1:],
        answered=session.answered + 1,
        right=session.right + right,
        missed=missed,
    )


def skipped(session: QuizSession) -> QuizSession:
    """Leave out an item that is no longer in its course."""
    return replace(session, queue=session.queue[1:])


def stopped(session: QuizSession) -> QuizSession:
    """End the quiz early; what was answered counts."""
    return replace(session, stopped=bool(session.queue), queue=())


def _shuffled(salt: str, name: str) -> bytes:
    return blake2b(f"{salt}/{name}".encode(), digest_size=8).digest()
