"""What every turn may look up: the courses and the prepared answer keys of their cards."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from random import SystemRandom

from bot.conversation.revisions import Revisions
from bot.learning.grading.verdict import Key, prepare_card, prepare_course
from bot.learning.sessions.question_cards import as_card
from content.course import Card, Course, Lesson, Question
from content.library import Library
from storage.database import Transaction

CHANCE = SystemRandom().random


class House:
    """The courses of this process; keys are prepared once a course and version.

    `username` is the bot's own; `chance` gives numbers in [0, 1).
    `library` changes between turns only (see `furnish`); a turn sees one library from its beginning to its end.
    """

    def __init__(
        self,
        library: Library | None = None,
        admins: Collection[int] = (),
        username: str = "",
        chance: Callable[[], float] = CHANCE,
    ) -> None:
        self.library = library or Library()
        self.chance = chance
        self.admins = frozenset(admins)
        self.username = username
        self.revisions = Revisions()
        self._keys: dict[str, tuple[str, dict[str, Key]]] = {}
        self._question_cards: dict[
            str, tuple[Question, Card]
        ] = {}  # by "course/question", as it was last made

    def course(self, course_id: str) -> Course | None:
        """Return the course, the first one for an empty or unknown id, None when there is none at all."""
        found = self.library.get(course_id) if course_id else None
        return found or next(iter(self.library.courses), None)

    def lesson(self, course_id: str, lesson_id: str) -> Lesson | None:
        """Return the lesson, or None when it is no longer there."""
        course = self.library.get(course_id)
        if course is None:
            return None
        return next((lesson for lesson in course.lessons if lesson.id == lesson_id), None)

    def card(self, name: str) -> Card | None:
        """Return the card of "course/card", or the one that stands for "course/question"; None when it is gone."""
        found = self.library.card(name)
        return found if found is not None else self._question_card(name)

    def asked(self, tx: Transaction, name: str) -> str:
        """Return the revision of the card that is about to be asked, kept so that it stays known."""
        card = self.card(name)
        return self.revisions.asked(tx, name, card) if card else ""

    def shown(self, name: str, revision: str) -> Card | None:
        """Return the card as it was shown, or as it is when that is not known; None when it is no longer there."""
        card = self.card(name)
        if card is None or not revision or self.revisions.of(name, card) == revision:
            return card
        return self.revisions.version(revision) or card

    def key(self, name: str, revision: str = "") -> Key:
        """Return the answer key of the card as it was shown. Raises KeyError when the card is not there."""
        course_id, _, card_id = name.partition("/")
        course, shown = self.library.get(course_id), self.shown(name, revision)
        if course is None or shown is None:
            raise KeyError(name)
        if shown is not course.cards.get(card_id):
            return prepare_card(shown, course)
        return self._keys_of(course)[card_id]

    def prepare(self) -> None:
        """Prepare the keys of every course now, so that no first answer waits for it."""
        for course in self.library.courses:
            if course.cards:
                self._keys_of(course)

    def prepared(self, library: Library) -> dict[str, tuple[str, dict[str, Key]]]:
        """Return keys for the changed courses of another library, those of courses whose keys are in use."""
        return {
            course.id: (course.version, prepare_course(course))
            for course in library.courses
            if course.id in self._keys and self._keys[course.id][0] != course.version
        }

    def furnish(self, library: Library, keys: dict[str, tuple[str, dict[str, Key]]] | None = None) -> None:
        """Take over another library. To be called between two turns: on the thread that runs them."""
        kept = dict(self._keys) | (keys or {})
        self._keys = {course.id: kept[course.id] for course in library.courses if course.id in kept}
        self.library = library

    def recall(self, tx: Transaction) -> None:
        """Read which versions of cards may still stand on a screen."""
        self.revisions.recall(tx, self.card)

    def tend(self, tx: Transaction, now: datetime, before: datetime) -> None:
        """Forget versions of cards that no course has had since `before`; while none is read, nothing."""
        if self.library.courses:
            self.revisions.tended(tx, self.card, now, before)

    def _question_card(self, name: str) -> Card | None:
        question = self.library.question(name)
        if question is None:
            return None
        known = self._question_cards.get(name)
        if known is None or known[0] is not question:
            known = self._question_cards[name] = (question, as_card(question))
        return known[1]

    def _keys_of(self, course: Course) -> dict[str, Key]:
        version, keys = self._keys.get(course.id, ("", {}))
        if version != course.version or not keys:
            keys = prepare_course(course)
            self._keys[course.id] = (course.version, keys)
        return keys
