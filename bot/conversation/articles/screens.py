"""How the article looks: its contents, a page of a section, the cards that go with it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from bot.conversation.activity import Reading
from bot.conversation.articles.markdown import pages
from bot.conversation.buttons import Button, Open
from bot.conversation.links import mark
from bot.conversation.lists import A_PAGE as A_LIST
from bot.conversation.lists import in_pages, last_page, listed, turning
from bot.conversation.markup import Part, Style, Text, bold, join
from bot.conversation.returning import way_back, way_on
from bot.conversation.screens import Key, Screen, short
from bot.conversation.texts import say, words
from bot.conversation.topic import Facts
from content.course import Card, Course, Section

A_PAGE = (
    620  # characters of the article on a page, below its heading; less where title and ending need the room
)
A_BUBBLE = 700
AROUND = 75  # characters beside the title: where one is, and what is said to who types something
ENDING = 45  # those that say that the article ends here
A_PAGE_OF_CARDS = 550


@dataclass(frozen=True, slots=True)
class OpenSection(Button, prefix="ds"):
    """Open the section with this mark."""

    mark: str


@dataclass(frozen=True, slots=True)
class GoOn(Button, prefix="dg"):
    """Go on at the kept place."""


@dataclass(frozen=True, slots=True)
class ShowContents(Button, prefix="dc"):
    """Open the contents."""


@dataclass(frozen=True, slots=True)
class ListPage(Button, prefix="dl"):
    """Go to a page of the contents."""

    page: int


@dataclass(frozen=True, slots=True)
class ShowCards(Button, prefix="dk"):
    """Show a page of the section's cards."""

    page: int


@dataclass(frozen=True, slots=True)
class Turned(Button, prefix="dp"):
    """Next (1) or Back (0)."""

    forward: int


def listed_on(course: Course, section: str) -> int:
    """Return the page of the contents on which a section stands."""
    ids = [each.id for each in course.sections]
    return ids.index(section) // A_LIST if section in ids else 0


def pages_of_section(course: Course, section: str) -> tuple[Text, ...]:
    """Return the pages of a section; empty when it is not there or says nothing."""
    found = _section(course, section)
    if found is None:
        return ()
    around = AROUND + len(found.title) + (ENDING if found is course.sections[-1] else 0)
    return _pages(found.text, min(A_PAGE, A_BUBBLE - around))


def pages_of_cards(course: Course, section: str) -> tuple[tuple[Card, ...], ...]:
    """Return the cards of a section in pages that fit a phone."""
    there = (card for card in course.cards.values() if card.section == section)
    return in_pages(there, lambda card: len(card.question) + len(card.answer) + 3, A_PAGE_OF_CARDS)


def view_reading(activity: Reading, facts: Facts) -> Screen:
    """Draw the contents, a page or the cards; what is no longer there is the contents."""
    course = facts.house.course(activity.course)
    if course is None or not course.sections:
        lessons = len(course.lessons) if course else 0
        ways = way_on(activity.back, course, facts.language)
        return Screen(say(facts.language, "reading-no-article", lessons=lessons), (ways,))
    section = _section(course, activity.section)
    if section is not None and activity.open == "section" and pages_of_section(course, section.id):
        return _view_page(activity, course, section, facts.language)
    if section is not None and activity.open == "cards" and pages_of_cards(course, section.id):
        return _view_cards(activity, course, section, facts.language)
    return _view_contents(activity, course, section, facts.language)


def _view_contents(activity: Reading, course: Course, kept: Section | None, language: str) -> Screen:
    last = last_page(len(course.sections))
    heading = say(language, "reading-contents", title=bold(course.title), sections=len(course.sections))
    where = Text()
    if last:
        where = say(language, "list-page", page=min(activity.listed, last) + 1, pages=last + 1)
    going_on: tuple[Key, ...] = ()
    if kept is not None:
        going_on = (Key(short(words(language, "reading-continue", title=kept.title)), GoOn()),)
    keys = [
        Key(short(section.title), OpenSection(mark(course.id, section.id))) for section in course.sections
    ]
    rows = (going_on, *listed(keys, activity.listed, ListPage, language), way_back(activity.back, language))
    return Screen(join("\n", (heading, where)), tuple(row for row in rows if row))


def _view_page(activity: Reading, course: Course, section: Section, language: str) -> Screen:
    body = pages_of_section(course, section.id)
    page = min(activity.page, len(body) - 1)
    place = say(language, "reading-place", title=bold(section.title), page=page + 1, pages=len(body))
    first = page == 0 and section is course.sections[0]
    turns = [] if first else [Key(words(language, "back"), Turned(0))]
    end = page == len(body) - 1 and section is course.sections[-1]
    turns += [] if end else [Key(words(language, "next"), Turned(1))]
    more = [Key(words(language, "reading-to-contents"), ShowContents())]
    cards = sum(len(each) for each in pages_of_cards(course, section.id))
    if cards:
        more.append(Key(words(language, "reading-cards", cards=cards), ShowCards(0)))
    rows = [tuple(turns), tuple(more), way_back(activity.back, language)]
    ending = say(language, "reading-end") if end else Text()
    return Screen(join("\n\n", (place, body[page], ending)), tuple(row for row in rows if row))


def _view_cards(activity: Reading, course: Course, section: Section, language: str) -> Screen:
    cards = pages_of_cards(course, section.id)
    page = min(activity.listed, len(cards) - 1)
    place = say(language, "reading-cards-of", title=bold(section.title), page=page + 1, pages=len(cards))
    lines = [
        join("\n", (bold(card.question), Text((Part(card.answer, Style.SPOILER),)))) for card in cards[page]
    ]
    turns = turning(page, len(cards) - 1, ShowCards, language)
    more = (
        Key(words(language, "reading-read-on"), GoOn()),
        Key(words(language, "review"), Open("review")),
    )
    hint = say(language, "reading-cards-hint")
    return Screen(join("\n\n", (place, *lines, hint)), tuple(row for row in (turns, more) if row))


def _section(course: Course, section: str) -> Section | None:
    return next((each for each in course.sections if each.id == section), None)


@lru_cache(maxsize=256)
def _pages(markdown: str, length: int) -> tuple[Text, ...]:
    return pages(markdown, length)
