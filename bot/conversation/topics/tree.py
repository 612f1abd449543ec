"""/map: the course as a tree, with how well each branch is known; a tap goes there."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.conversation.activity import Home, OnMap
from bot.conversation.buttons import Button, Open
from bot.conversation.links import link
from bot.conversation.lists import A_PAGE, last_page, listed
from bot.conversation.markup import Text, bold, join, plain
from bot.conversation.returning import back_from, way_back, way_on
from bot.conversation.screens import LABEL, Key, Screen
from bot.conversation.texts import say, words
from bot.conversation.topic import Facts, Outcome, Topic, Turn
from bot.learning.statistics.mastery import mastery
from content.course import Course, Lesson
from storage import cards


@dataclass(frozen=True, slots=True)
class OpenBranch(Button, prefix="tb"):
    """Open the branch with this number."""

    number: int


@dataclass(frozen=True, slots=True)
class WholeTree(Button, prefix="tw"):
    """Back to the branches."""


@dataclass(frozen=True, slots=True)
class ListPage(Button, prefix="tp"):
    """Go to a page of the list."""

    page: int


def show(turn: Turn, _: str) -> Outcome:
    """Show the branches."""
    course = turn.house.course(turn.learner.course_id)
    if course is None:
        return Outcome(Home())
    return Outcome(_measured(turn, course, -1, back_from(turn.activity)))


def open_branch(turn: Turn, button: OpenBranch) -> Outcome:
    """Show the lessons of a branch."""
    assert isinstance(turn.activity, OnMap)
    course = turn.house.course(turn.activity.course)
    if course is None or button.number >= len(course.branches):
        return Outcome(toast="toast-old-button")
    return Outcome(_measured(turn, course, button.number, turn.activity.back))


def whole_tree(turn: Turn, _: WholeTree) -> Outcome:
    """Show the branches again."""
    assert isinstance(turn.activity, OnMap)
    course = turn.house.course(turn.activity.course)
    return Outcome(_measured(turn, course, -1, turn.activity.back) if course else Home())


def turn_page(turn: Turn, button: ListPage) -> Outcome:
    """Turn a page of the list."""
    assert isinstance(turn.activity, OnMap)
    return Outcome(replace(turn.activity, page=button.page))


def _measured(turn: Turn, course: Course, branch: int, back: str) -> OnMap:
    """Return the map with how well everything on it is known now, in per cent."""
    states = {card.card: card for card in cards.all_of(turn.tx, turn.learner.id)}
    lessons = {lesson.id: lesson for lesson in course.lessons}

    def per_cent(names: list[str]) -> int:
        met = [states[name] for name in names if name in states]
        return round(100 * mastery(met, turn.now, turn.learner.zone or "UTC", len(names)))

    def cards_of(ids: tuple[str, ...]) -> list[str]:
        return [f"{course.id}/{card.id}" for id_ in ids for card in lessons[id_].cards]

    whole = per_cent([f"{course.id}/{card}" for card in course.cards])
    branches = course.branches
    if 0 <= branch < len(branches):
        known = tuple(per_cent(cards_of((id_,))) for id_ in branches[branch].lessons)
    else:
        known = tuple(per_cent(cards_of(each.lessons)) for each in branches)
    return OnMap(course.id, known, whole, branch, back=back)


def view_map(activity: OnMap, facts: Facts) -> Screen:
    """Draw the branches, or the lessons of one."""
    course, language = facts.house.course(activity.course), facts.language
    if course is None:
        return Screen(say(language, "no-course"))
    branches = course.branches
    heading = say(language, "map-whole", title=bold(course.title), known=activity.whole)
    if 0 <= activity.branch < len(branches) and len(activity.known) == len(branches[activity.branch].lessons):
        return _view_branch(activity, course, heading, language)
    if not branches:
        cards = say(language, "map-no-lessons")
        return Screen(join("\n\n", (heading, cards)), (way_on(activity.back, course, language),))
    known = activity.known if len(activity.known) == len(branches) else (0,) * len(branches)
    titles = [branch.title for branch in branches]
    keys = [
        Key(_label(title, share), OpenBranch(number))
        for number, (title, share) in enumerate(zip(titles, known, strict=True))
    ]
    rows = (*listed(keys, activity.page, ListPage, language), way_back(activity.back, language))
    hint = say(language, "map-hint")
    lines = _lines(titles, known, activity.page, language)
    return Screen(join("\n\n", (heading, lines, hint)), tuple(row for row in rows if row))


def _view_branch(activity: OnMap, course: Course, heading: Text, language: str) -> Screen:
    branch = course.branches[activity.branch]
    by_id: dict[str, Lesson] = {lesson.id: lesson for lesson in course.lessons}
    lessons = [by_id[id_] for id_ in branch.lessons]
    keys = [
        Key(_label(lesson.title, share), Open(link("learn", course.id, lesson.id)))
        for lesson, share in zip(lessons, activity.known, strict=True)
    ]
    ways = (Key(words(language, "map-branches"), WholeTree()), *way_back(activity.back, language))
    lines = _lines([lesson.title for lesson in lessons], activity.known, activity.page, language)
    title = say(language, "map-branch", title=bold(branch.title))
    return Screen(
        join("\n\n", (heading, title, lines)), (*listed(keys, activity.page, ListPage, language), ways)
    )


def _lines(titles: list[str], known: tuple[int, ...], page: int, language: str) -> Text:
    first = min(page, last_page(len(titles))) * A_PAGE
    some = list(zip(titles, known, strict=True))[first : first + A_PAGE]
    return join("\n", (say(language, "map-line", title=plain(title), known=share) for title, share in some))


def _label(title: str, share: int) -> str:
    """Return a button's label: the title cut to leave room for the per cent."""
    figure = f", {share} %"
    room = LABEL - len(figure)
    return (title if len(title) <= room else title[: room - 1].rstrip() + "…") + figure


TOPIC = Topic(
    name="map",
    commands={"map": show},
    presses={OpenBranch: open_branch, WholeTree: whole_tree, ListPage: turn_page},
    views={OnMap: view_map},
)
