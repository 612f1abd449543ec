"""What makes courses bad, told as warnings: what a learner could not answer, or could without knowing."""

from __future__ import annotations

from content.lints.answers import Grader, answers
from content.lints.choices import choices, habits
from content.lints.ear import for_the_ear
from content.lints.links import empty, links
from content.lints.markup import article_links, article_markup, markup
from content.lints.pictures import pictures
from content.lints.questions import asked_twice, given_away
from content.lints.told import Told
from content.problems import Problem
from content.reading import Read

CHECKS = (
    asked_twice,
    given_away,
    choices,
    habits,
    links,
    article_links,
    article_markup,
    markup,
    empty,
    for_the_ear,
    pictures,
)
"""What is looked at in every course; a new check is a function of a course in `content/lints`."""


def lint(read: Read, grader: Grader | None = None) -> list[Problem]:
    """Return warnings on a course that was read without errors; nothing for another.

    With a `grader` also what only grading tells, as two answers that are one to it.
    """
    if read.course is None:
        return []
    told = Told(read.places)
    for check in CHECKS:
        check(read.course, told)
    if grader is not None:
        answers(read.course, grader, told)
    return told.problems.found
