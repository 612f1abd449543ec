"""What every turn may look up: the courses and the prepared answer keys of their cards."""

from __future__ import annotations

from bot.learning.grading.verdict import Key, prepare_course
from content.course import Card, Course, Lesson
from content.library import Library


class House:
    """The courses of this process; keys are prepared once a course and version."""

    def __init__(self, library: Library | None = None) -> None:
        self.library = library or Library()
        self._keys: dict[str, tuple[str, dict[str, Key]]] = {}

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
        """Return the card of "course/card", or None when it is no longer there."""
        return self.library.card(name)

    def key(self, name: str) -> Key:
        """Return the answer key of "course/card". Raises KeyError when the card is not there."""
        course_id, _, card_id = name.partition("/")
        course = self.library.get(course_id)
        if course is None:
            raise KeyError(name)
        version, keys = self._keys.get(course_id, ("", {}))
        if version != course.version or not keys:
            keys = prepare_course(course)
            self._keys[course_id] = (course.version, keys)
        return keys[card_id]

    def prepare(self) -> None:
        """Prepare the keys of every course now, so that no first answer waits for it."""
        for course in self.library.courses:
            if course.cards:
                self.key(f"{course.id}/{next(iter(course.cards))}")
