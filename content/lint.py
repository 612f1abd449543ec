"""What makes cards bad, told as warnings: what a learner could not answer, or could without knowing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from rapidfuzz import process

from content.course import Card, CardKind, Course, Question
from content.problems import Place, Problem, Problems, quoted
from content.reading import Read

_COUNTED = re.compile(
    r"\b(how (many|often)|number|count|year|when|century|decade|ratio|score|factor|times|per ?cent|percentage"
    r"|fraction|share|probability|value|index|coefficient|version|level|grade|stage|size|big|dimensions?)\b",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"[-+−]?\d[\d.,\s]*")
_ALL_OF_THESE = re.compile(r"\b(all|none|both|neither) of (the )?(above|these|them)\b", re.IGNORECASE)


def lint(read: Read) -> list[Problem]:
    """Return warnings on a course that was read without errors; nothing for another."""
    if read.course is None:
        return []
    told = _Told(read.places)
    for check in (_asked_twice, _given_away, _choices, _links, _empty):
        check(read.course, told)
    return told.problems.found


class _Told:
    """Adds warnings where a thing of the course stands."""

    def __init__(self, places: dict[tuple[str, str], Place]) -> None:
        self.places = places
        self.problems = Problems()

    def __call__(self, kind: str, id_: str, code: str, message: str, hint: str = "") -> None:
        self.problems.warn(self.places[kind, id_], code, message, hint)

    def line(self, kind: str, id_: str) -> str:
        """Return where a thing stands, for a hint."""
        place = self.places[kind, id_]
        return f"{place.file}:{place.line}"


def _asked_twice(course: Course, told: _Told) -> None:
    """Two cards that ask the same; with other answers nobody could know which of them is meant."""
    for kind, things in (("card", course.cards), ("question", course.questions)):
        first: dict[str, Card | Question] = {}
        for thing in things.values():
            before = first.setdefault(_words(thing.question), thing)
            if before is not thing:
                same = _answers(before) == _answers(thing)
                message = f"{quoted(before.id)} asks the same" + ("" if same else ", with another answer")
                hint = f"it is at {told.line(kind, before.id)}; " + (
                    "remove one" if same else "say which is meant"
                )
                told(kind, thing.id, "asked-twice", message, hint)


def _given_away(course: Course, told: _Told) -> None:
    """A question that says its answer; a number that lacks its unit."""
    for card in course.cards.values():
        if card.kind in (CardKind.TERM, CardKind.NUMBER):
            answer, question = _words(card.answer), _words(card.question)
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


def _choices(course: Course, told: _Told) -> None:
    """Choices that show the right one to whoever knows nothing."""
    for question in course.questions.values():
        shortest_right = min(map(len, question.right))
        longest_wrong = max(map(len, question.wrong))
        if shortest_right > 2 * longest_wrong and shortest_right - longest_wrong > 20:
            message = "the right choice is by far the longest"
            told(
                "question",
                question.id,
                "longest-right",
                message,
                "make the others as long, or this one short",
            )
        for choice in chain(question.right, question.wrong):
            if _ALL_OF_THESE.search(choice):
                message = f"the choice {quoted(choice)} depends on the order, which is shuffled"
                told(
                    "question",
                    question.id,
                    "all-of-these",
                    message,
                    "name the thing, or ask for several right ones",
                )


def _links(course: Course, told: _Told) -> None:
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


def _sections_named(course: Course) -> Iterator[tuple[str, str, str]]:
    yield from (("lesson", lesson.id, lesson.section) for lesson in course.lessons)
    yield from (("card", card.id, card.section) for card in course.cards.values())
    yield from (("question", question.id, question.section) for question in course.questions.values())


def _empty(course: Course, told: _Told) -> None:
    """Lessons of which nothing stays."""
    for lesson in course.lessons:
        if not lesson.cards:
            message = "this lesson has no `cards`: nothing of it comes back in reviews"
            told("lesson", lesson.id, "no-cards", message)
    for section in course.sections:
        if not section.text:
            told("section", section.id, "no-text", f"the section {quoted(section.title)} has no text")


def _answers(thing: Card | Question) -> frozenset[str]:
    texts = (thing.answer,) if isinstance(thing, Card) else thing.right
    return frozenset(map(_words, texts))


def _words(text: str) -> str:
    """Return the words of a text, for comparing: without case, punctuation, space."""
    return " ".join(re.findall(r"\w+", text.casefold()))
