"""Words for pictures: too many for the bubble they share with a text, or those that are asked for."""

from __future__ import annotations

from collections.abc import Iterator

from content.course import Course, Picture
from content.lints.questions import words
from content.lints.told import Told
from content.problems import quoted

MOST_BELOW = 900
"""Characters below a picture; Telegram takes 1,024, and some are needed to say where one is."""


def pictures(course: Course, told: Told) -> None:
    """Tell pictures that would be left out for the length of the text below, and words that say the answer."""
    for kind, id_, texts, picture in _pictured(course):
        long = sum(map(len, (*texts, picture.alt)))
        if long > MOST_BELOW:
            message = (
                f"{long:,} characters below {quoted(picture.name)}, its `alt` with them; it may not be shown"
            )
            told(kind, id_, "long-caption", message, f"{MOST_BELOW} fit; shorten the `alt`")
    for question in course.questions.values():
        if question.picture is not None:
            seen = f" {words(question.picture.alt)} "
            for right in question.right:
                if len(words(right)) > 2 and f" {words(right)} " in seen:
                    message = f"the words for the picture have the answer {quoted(right)} in them"
                    told("question", question.id, "says-answer", message, "say what is seen in other words")


def _pictured(course: Course) -> Iterator[tuple[str, str, tuple[str, ...], Picture]]:
    """Yield what carries a picture, and the texts that stand below it."""
    for lesson in course.lessons:
        for page in lesson.pages:
            if page.picture is not None:
                yield "lesson", lesson.id, (lesson.title, page.text), page.picture
    for card in course.cards.values():
        if card.picture is not None:
            yield "card", card.id, (card.question,), card.picture
    for question in course.questions.values():
        if question.picture is not None:
            shown = (question.question, max(question.right, key=len), question.explanation)
            yield "question", question.id, shown, question.picture
