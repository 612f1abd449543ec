"""Links to what is not there, and things with nothing in them."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import process

from content.course import Course
from content.lints.told import Told
from content.problems import quoted


def links(course: Course, told: Told) -> None:
    """Links to what is not there."""
    sections = {section.id for section in course.sections}
    unknown: dict[str, list[tuple[str, str]]] = {}
    for kind, id_, section in _sections_named(course):
        if section and section not in sections:
            unknown.setdefault(section, []).append((kind, id_))
    for section, named_by in unknown.items():
        guess = process.extractOne(section, sections, score_cutoff=70)
        often = f", which {len(named_by)} places name" if len(named_by) > 1 else ""
        hint = f"did you mean `{guess[0]}`?" if guess else "" if sections else "there is no article.md"
        told(*named_by[0], "no-such-section", f"no section {quoted(section)}{often}", hint)
    for question in course.questions.values():
        if question.card and question.card not in course.cards:
            told("question", question.id, "no-such-card", f"no card {quoted(question.card)}")
    lessons = {lesson.id for lesson in course.lessons}
    for resource in course.resources:
        for lesson in resource.lessons:
            if lesson not in lessons:
                told("resource", resource.title, "no-such-lesson", f"no lesson {quoted(lesson)}")
    _tree(course, lessons, told)


def _tree(course: Course, lessons: set[str], told: Told) -> None:
    """Lessons that the tree names and the course has not, or has and the tree does not name exactly once."""
    seen: set[str] = set()
    for branch in course.tree:
        if not branch.lessons:
            message, hint = "this branch has no `lessons`; the map leaves it out", "name some, or remove it"
            told("branch", branch.title, "no-lessons", message, hint)
        for lesson in branch.lessons:
            if lesson not in lessons:
                told("branch", branch.title, "no-such-lesson", f"no lesson {quoted(lesson)}")
            elif lesson in seen:
                message = f"the lesson {quoted(lesson)} stands on two branches"
                told("branch", branch.title, "two-branches", message, "leave it on one")
            seen.add(lesson)
    for lesson in sorted(lessons - seen) if course.tree else ():
        message = "this lesson is on no branch of `tree`"
        told("lesson", lesson, "no-branch", message, "its last branch takes it")


def _sections_named(course: Course) -> Iterator[tuple[str, str, str]]:
    yield from (("lesson", lesson.id, lesson.section) for lesson in course.lessons)
    yield from (("card", card.id, card.section) for card in course.cards.values())
    yield from (("question", question.id, question.section) for question in course.questions.values())


def empty(course: Course, told: Told) -> None:
    """Lessons of which nothing stays."""
    for lesson in course.lessons:
        if not lesson.cards:
            message = "this lesson has no `cards`: nothing of it comes back in reviews"
            told("lesson", lesson.id, "no-cards", message)
    for section in course.sections:
        if not section.text:
            told("section", section.id, "no-text", f"the section {quoted(section.title)} has no text")
