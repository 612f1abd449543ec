"""/resources: what to read elsewhere, by lesson, as buttons that open the real page."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.conversation.activity import Browsing, Home
from bot.conversation.buttons import Button
from bot.conversation.links import lesson_of, mark
from bot.conversation.lists import in_pages, listed, turning
from bot.conversation.markup import bold, join, plain
from bot.conversation.returning import back_from, way_back, way_on
from bot.conversation.screens import Key, Screen, short
from bot.conversation.texts import say, words
from bot.conversation.topic import Facts, Notice, Outcome, Topic, Turn
from content.course import NO_COURSE, Course, Lesson, Resource

A_PAGE, ROOM = 4, 560  # resources in a bubble with a line on each, and the characters that these may have


@dataclass(frozen=True, slots=True)
class OfLesson(Button, prefix="wl"):
    """Show the resources of the lesson with this mark; those of the whole course when it is empty."""

    mark: str


@dataclass(frozen=True, slots=True)
class ListPage(Button, prefix="wp"):
    """Go to a page of the lessons."""

    page: int


@dataclass(frozen=True, slots=True)
class Page(Button, prefix="wr"):
    """Go to a page of the resources."""

    page: int


@dataclass(frozen=True, slots=True)
class AllLessons(Button, prefix="wa"):
    """Back to the list of lessons."""


def resources(turn: Turn, wanted: str) -> Outcome:
    """List the lessons that have resources, or show those of the lesson that is named."""
    course = turn.house.course(turn.learner.course_id)
    if course is None:
        return Outcome(Home())
    back = back_from(turn.activity)
    browsing = Browsing(course.id, back=back)
    if not wanted:
        return Outcome(browsing)
    found = lesson_of(turn.house, course, wanted)
    if found is None and not course.resources:
        return Outcome(browsing)
    if found is None:
        return Outcome(browsing, notice=Notice("resources-no-lesson", {"words": wanted[:60]}))
    return Outcome(Browsing(found[0].id, found[1], open="resources", back=back))


def of_lesson(turn: Turn, button: OfLesson) -> Outcome:
    """Show the resources of one lesson, or all."""
    browsing, course = _open(turn)
    lesson = next((each.id for each in course.lessons if mark(course.id, each.id) == button.mark), "")
    if button.mark and not lesson:
        return Outcome(toast="toast-old-button")
    return Outcome(replace(browsing, lesson=lesson, page=0, open="resources"))


def turn_page(turn: Turn, button: Page | ListPage) -> Outcome:
    """Turn a page."""
    return Outcome(replace(_open(turn)[0], page=button.page))


def all_lessons(turn: Turn, _: AllLessons) -> Outcome:
    """Go back to the list."""
    return Outcome(replace(_open(turn)[0], open="lessons", page=0, lesson=""))


def view_resources(activity: Browsing, facts: Facts) -> Screen:
    """Draw the list of lessons, or some resources with a button each."""
    course, language = facts.house.course(activity.course), facts.language
    if course is None or not course.resources:
        return Screen(say(language, "resources-none"), (way_on(activity.back, course, language),))
    if activity.open == "resources":
        return _view_some(activity, course, language)
    lessons = _lessons(course)
    keys = [Key(words(language, "resources-all", resources=len(course.resources)), OfLesson(""))]
    keys += [Key(short(lesson.title), OfLesson(mark(course.id, lesson.id))) for lesson in lessons]
    rows = (*listed(keys, activity.page, ListPage, language), way_back(activity.back, language))
    return Screen(
        say(language, "resources-choose", title=bold(course.title)), tuple(row for row in rows if row)
    )


def _view_some(activity: Browsing, course: Course, language: str) -> Screen:
    lesson = next((each for each in course.lessons if each.id == activity.lesson), None)
    pages = in_pages(_resources(course, activity.lesson), _length, ROOM, A_PAGE) or ((),)
    last = len(pages) - 1
    page = min(activity.page, last)
    title = bold(lesson.title if lesson else course.title)
    heading = say(language, "resources-of", title=title, page=page + 1, pages=last + 1)
    some = list(enumerate(pages[page], 1 + sum(map(len, pages[:page]))))
    lines = [join("\n", (plain(f"{number}. {each.title}"), plain(each.why))) for number, each in some]
    keys = [(Key(short(f"{number}. {each.title}"), url=each.url),) for number, each in some]
    ways = [turning(page, last, Page, language), (Key(words(language, "resources-lessons"), AllLessons()),)]
    rows = (*keys, *ways, way_back(activity.back, language))
    body = lines or [say(language, "resources-none-here")]
    return Screen(join("\n\n", (heading, *body)), tuple(row for row in rows if row))


def _lessons(course: Course) -> list[Lesson]:
    named = {id_ for resource in course.resources for id_ in resource.lessons}
    return [lesson for lesson in course.lessons if lesson.id in named]


def _resources(course: Course, lesson: str) -> list[Resource]:
    return [each for each in course.resources if not lesson or lesson in each.lessons]


def _length(resource: Resource) -> int:
    """Return the characters that a resource needs below the one before it."""
    return len(f"\n\n100. {resource.title}\n{resource.why}")


def _open(turn: Turn) -> tuple[Browsing, Course]:
    """Return where one is; what went with its course is that of the course now learned."""
    activity = turn.activity
    assert isinstance(activity, Browsing)
    course = turn.house.course(activity.course) or NO_COURSE
    return (activity if course.id == activity.course else Browsing(course.id)), course


TOPIC = Topic(
    name="resources",
    commands={"resources": resources},
    presses={OfLesson: of_lesson, Page: turn_page, ListPage: turn_page, AllLessons: all_lessons},
    views={Browsing: view_resources},
)
