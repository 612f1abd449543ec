"""/start and the course card: what the course is, and the way to the first lesson."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.conversation.activity import CourseCard, Courses, Home
from bot.conversation.buttons import Button, Open
from bot.conversation.links import number_of
from bot.conversation.lists import listed
from bot.conversation.markup import Text, bold, emphasised, join
from bot.conversation.paging import pages_of
from bot.conversation.screens import Key, Screen, short
from bot.conversation.texts import say, words
from bot.conversation.topic import Facts, Outcome, Topic, Turn
from content.course import Course
from storage import chats, learners

LINKS = {"misses": "challenge"}  # what a link's payload begins with, and the command that knows it
SUMMARY_LENGTH = 600  # characters a page of the summary


@dataclass(frozen=True, slots=True)
class TurnSummary(Button, prefix="cs"):
    """Go to another page of the summary; 0 is the card."""

    part: int


@dataclass(frozen=True, slots=True)
class ChooseCourse(Button, prefix="cc"):
    """Choose the course whose id has this mark: the list may have changed since it was shown."""

    mark: int


@dataclass(frozen=True, slots=True)
class ListPage(Button, prefix="cl"):
    """Go to a page of the courses."""

    page: int


def start(turn: Turn, payload: str) -> Outcome:
    """Open the course card; the payload of a link may belong to another command ("misses-…": what a game left)."""
    command = LINKS.get(payload.partition("-")[0])
    if command is not None:
        return Outcome(opens=f"{command} {payload}")
    course = turn.house.course(turn.learner.course_id)
    if course is None:
        return Outcome(Home())
    return Outcome(CourseCard(course.id))


def list_courses(turn: Turn, _: str) -> Outcome:
    """Show the courses to choose from; Home says that there are none."""
    return Outcome(Courses() if turn.house.library.courses else Home())


def turn_list(_: Turn, button: ListPage) -> Outcome:
    """Turn a page of the courses."""
    return Outcome(Courses(button.page))


def choose_course(turn: Turn, button: ChooseCourse) -> Outcome:
    """Make a course the one that /learn and new cards come from."""
    chosen = next((one for one in turn.house.library.courses if number_of(one.id) == button.mark), None)
    if chosen is None:
        return Outcome(toast="toast-old-button")
    if chosen is not turn.house.course(turn.learner.course_id):  # a review begun before asks other new cards
        chats.drop_place(turn.tx, turn.chat.chat_id, turn.chat.thread_id, "review")
    learners.put(turn.tx, replace(turn.learner, course_id=chosen.id))
    return Outcome(CourseCard(chosen.id))


def turn_summary(turn: Turn, button: TurnSummary) -> Outcome:
    """Turn a page of the summary."""
    activity = turn.activity
    if not isinstance(activity, CourseCard):
        return Outcome(toast="toast-old-button")
    course = turn.house.course(activity.course)
    last = len(_summary(course)) - 1 if course else 0
    return Outcome(replace(activity, part=min(max(button.part, 0), last)))


def view_card(activity: CourseCard, facts: Facts) -> Screen:
    """Draw the card, or a page of the summary."""
    course = facts.house.course(activity.course)
    if course is None:
        return view_home(Home(), facts)
    language = facts.language
    summary = _summary(course)
    part = min(activity.part, len(summary) - 1)
    body = emphasised(summary[part]) if summary else Text()
    pages: list[Key] = []
    if part > 0:
        pages.append(Key(words(language, "back"), TurnSummary(part - 1)))
    if part + 1 < len(summary):
        label = words(language, "more-summary") if part == 0 else words(language, "next")
        pages.append(Key(label, TurnSummary(part + 1)))
    rows: list[tuple[Key, ...]] = [(_start_key(course, language),)]
    if pages:
        rows.append(tuple(pages))
    if part == 0 and course.lessons:
        rows.append((Key(words(language, "map"), Open("map")), *_article_key(course, language)))
    if part == 0 and len(facts.house.library.courses) > 1:
        rows.append((Key(words(language, "other-courses"), Open("courses")),))
    if part > 0:
        heading = say(
            language, "summary-heading", title=bold(course.title), page=part, pages=len(summary) - 1
        )
        return Screen(join("\n\n", (heading, body)), tuple(rows))
    return Screen(join("\n\n", (bold(course.title), _size(course, language), body)), tuple(rows))


def view_courses(activity: Courses, facts: Facts) -> Screen:
    """Draw the list of courses, a button each."""
    courses = facts.house.library.courses
    keys = [Key(short(course.title), ChooseCourse(number_of(course.id))) for course in courses]
    return Screen(
        say(facts.language, "courses-choose"), listed(keys, activity.page, ListPage, facts.language)
    )


def view_home(_: Home, facts: Facts) -> Screen:
    """Draw the place where nothing goes on."""
    language = facts.language
    if facts.house.course("") is None:
        return Screen(say(language, "no-course"))
    rows = ((Key(words(language, "learn"), Open("learn")), Key(words(language, "review"), Open("review"))),)
    return Screen(say(language, "home"), rows)


def _start_key(course: Course, language: str) -> Key:
    if course.lessons:
        return Key(words(language, "start-lesson"), Open("learn"))
    return Key(words(language, "start-review"), Open("review"))


def _article_key(course: Course, language: str) -> tuple[Key, ...]:
    return (Key(words(language, "article"), Open("read")),) if course.sections else ()


def _size(course: Course, language: str) -> Text:
    cards = len(course.cards)
    if course.lessons:
        return say(language, "course-size", lessons=len(course.lessons), cards=cards)
    return say(language, "course-size-cards", cards=cards)


def _summary(course: Course) -> tuple[str, ...]:
    """Return the first paragraph (of a long one its beginning), which the card shows, and after it all in pages."""
    text = course.summary.strip()
    if not text:
        return ("",)
    first = pages_of(text.partition("\n\n")[0], SUMMARY_LENGTH)[0]
    if first == text:
        return (first,)
    return (first, *pages_of(text, SUMMARY_LENGTH))


TOPIC = Topic(
    name="courses",
    commands={"start": start, "courses": list_courses},
    presses={TurnSummary: turn_summary, ChooseCourse: choose_course, ListPage: turn_list},
    views={CourseCard: view_card, Courses: view_courses, Home: view_home},
)
