"""What the bundled courses promise: all of the contents taught, and no card answered by the answer of another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

import pytest

from bot.conversation.activity import Learning
from bot.conversation.draw import screen
from bot.conversation.house import House
from bot.conversation.topic import Facts
from bot.learning.grading.verdict import Key, Mark, grade, prepare_course
from bot.learning.sessions.lesson import LessonSession
from content import library
from content.course import Card, CardKind, Course
from content.library import Library

COURSES = library.load().courses
FLAGSHIP = COURSES[0]
ON_A_BUTTON = 30  # letters that a button shows
A_BUBBLE = 700  # letters
MINUTES_ALOUD = 50
WORDS_A_MINUTE = 155
PARTS = 4  # of a long test, for as many cores

CONTENTS = (
    "introduction",
    "history",
    "core-concepts",
    "ml-vs-dl",
    "cnns",
    "transformers",
    "generative",
    "radiomics",
    "ssl-transfer-federated",
    "theory",
    "optimization",
    "uncertainty",
    "domain-adaptation",
    "tasks",
    "detection",
    "segmentation",
    "registration",
    "reconstruction",
    "synthesis",
    "triage",
    "radiogenomics",
    "applications",
    "radiology",
    "pathology",
    "ophthalmology",
    "cardiology",
    "endoscopy",
    "dermatology",
    "datasets",
    "metrics",
    "validation",
    "deployment",
    "ethics",
    "failure-modes",
    "state-of-the-art",
    "future",
    "recommendations",
    "code",
    "conclusion",
)
"""The list of contents of the flagship, by the ids of the sections that teach its entries."""

each_course = pytest.mark.parametrize("course", COURSES, ids=lambda course: course.id)


def test_newcomers_meet_the_flagship_first() -> None:
    assert [course.id for course in COURSES] == ["ai-imaging", "how-memory-works"]


def test_every_entry_of_the_contents_is_taught_asked_and_written_about() -> None:
    written = {section.id for section in FLAGSHIP.sections if section.text.strip()}
    taught = {lesson.section for lesson in FLAGSHIP.lessons}
    asked = {card.section for card in FLAGSHIP.cards.values()}
    assert len(CONTENTS) == 39
    assert set(CONTENTS) <= written & taught & asked


@each_course
def test_every_lesson_card_and_question_leads_to_its_section(course: Course) -> None:
    sections = {section.id for section in course.sections}
    links = [(lesson.id, lesson.section) for lesson in course.lessons]
    links += [(card.id, card.section) for card in course.cards.values()]
    links += [(question.id, question.section) for question in course.questions.values()]
    assert [link for link in links if link[1] not in sections] == []


@each_course
def test_every_question_tells_why_and_its_choices_fit_on_buttons(course: Course) -> None:
    for question in course.questions.values():
        assert question.explanation, question.id
        for choice in (*question.right, *question.wrong):
            assert len(choice) <= ON_A_BUTTON, (question.id, choice)


@each_course
def test_every_bubble_of_a_lesson_fits_a_phone_the_words_for_its_picture_included(course: Course) -> None:
    facts = Facts(House(Library((course,))), "en")
    for lesson in course.lessons:
        for page in range(len(lesson.pages) + len(lesson.questions)):
            shown = screen(Learning(LessonSession(course.id, lesson.id, page)), None, facts)
            assert len(shown.text.plain) <= A_BUBBLE, (lesson.id, page, len(shown.text.plain))


@each_course
def test_every_lesson_has_something_to_read_elsewhere(course: Course) -> None:
    served = {lesson for resource in course.resources for lesson in resource.lessons}
    assert [lesson.id for lesson in course.lessons if lesson.id not in served] == []
    assert [resource.title for resource in course.resources if not resource.lessons or not resource.why] == []


@each_course
def test_every_lesson_is_read_aloud_and_all_of_it_in_fifty_minutes(course: Course) -> None:
    assert all(lesson.listen for lesson in course.lessons)
    assert {turn.voice for turn in course.podcast} == {"A", "B"}
    aloud = (*(lesson.listen for lesson in course.lessons), *(turn.say for turn in course.podcast))
    assert sum(len(text.split()) for text in aloud) <= MINUTES_ALOUD * WORDS_A_MINUTE


@each_course
@pytest.mark.parametrize("part", range(PARTS))
def test_no_card_is_answered_by_the_answer_of_another(course: Course, part: int) -> None:
    keys = _keys(course.id)
    typed = [card for card in course.cards.values() if card.kind is not CardKind.FLIP]
    for card in typed[part::PARTS]:
        for answer in _answers(card):
            for other in typed:
                if other is not card:
                    assert grade(answer, keys[other.id]).mark is not Mark.CORRECT, (card.id, other.id, answer)


@cache
def _keys(course: str) -> Mapping[str, Key]:
    return prepare_course(next(each for each in COURSES if each.id == course))


def _answers(card: Card) -> Iterator[str]:
    """Yield what one would type: the answer, and without the abbreviation after it."""
    if card.kind is CardKind.LIST:
        yield ", ".join(item[0] for item in card.items)
        return
    yield card.answer
    if card.answer.endswith(")"):
        yield card.answer.rpartition(" (")[0] or card.answer
