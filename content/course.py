"""What a course is: frozen values, as the bot uses them once the YAML has been read and checked."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from pathlib import Path


class CardKind(StrEnum):
    """How a card's answer is judged; `FLIP` cards are never typed."""

    TERM = "term"
    NUMBER = "number"
    LIST = "list"
    POINTS = "points"
    FLIP = "flip"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture by the name of its file, and `alt`: what is seen on it, in words that can stand in its place.

    `width` and `height` are in pixels; `digest` changes with the file's content; `path` is where the file stands.
    """

    name: str
    alt: str = ""
    digest: str = ""
    width: int = 0
    height: int = 0
    path: Path = field(default=Path(), compare=False)


@dataclass(frozen=True, slots=True)
class Card:
    """One thing to remember. `id` is unique in its course and survives edits and reordering."""

    id: str
    kind: CardKind
    question: str
    answer: str
    accept: tuple[str, ...] = ()
    items: tuple[tuple[str, ...], ...] = ()
    points: tuple[tuple[str, ...], ...] = ()
    ordered: bool = False
    need: int | None = None
    opposites: tuple[tuple[str, str], ...] = ()
    explanation: str = ""
    section: str = ""
    lesson: str = ""
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A multiple-choice question: `right` choices among `wrong` ones. `card` is the one it tests, or ""."""

    id: str
    question: str
    right: tuple[str, ...]
    wrong: tuple[str, ...]
    explanation: str = ""
    section: str = ""
    card: str = ""
    lesson: str = ""
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A screen of a lesson: text to read, mostly with nothing to see beside it."""

    text: str
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Audio:
    """A recording that says what the course says now: an MP3 of `seconds` and `size` bytes.

    `digest` (SHA-256) names its bytes: what was uploaded once need not be again while it is the same.
    """

    path: Path
    title: str
    seconds: int
    size: int
    digest: str


@dataclass(frozen=True, slots=True)
class Turn:
    """What one of two voices, A and B, says without a break."""

    voice: str
    say: str


@dataclass(frozen=True, slots=True)
class Lesson:
    """Some pages to read, a few check questions on them, and the cards that enter the reviews afterwards.

    `listen` is written for the ear; `audio` says it, and is None while there is none that says this text.
    """

    id: str
    title: str
    pages: tuple[Page, ...]
    cards: tuple[Card, ...] = ()
    questions: tuple[Question, ...] = ()
    section: str = ""
    minutes: int = 3
    listen: str = ""
    audio: Audio | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Resource:
    """A reference: `url` is where it is read (made from `doi` or `arxiv` when these are given)."""

    title: str
    url: str
    why: str = ""
    lessons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary entry: part of the course's vocabulary."""

    term: str
    accept: tuple[str, ...] = ()
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the course's article, in Markdown."""

    id: str
    title: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Branch:
    """A part of the course's tree: lessons (by id) that belong together."""

    title: str
    lessons: tuple[str, ...]


@dataclass(frozen=True)
class Course:
    """A whole course. `version` changes whenever anything in it does (a hash of its files).

    `podcast` is a conversation about it and `audio` its recording, None while there is none that says it;
    `stale_audio` the lessons ("" for the podcast) that have only a recording of an earlier text.
    `cover` is the picture that its audio gets: a JPEG of at most 320 x 320 pixels.
    """

    id: str
    title: str
    summary: str = ""
    language: str = "en"
    minutes: int = 0
    lessons: tuple[Lesson, ...] = ()
    loose_cards: tuple[Card, ...] = ()
    loose_questions: tuple[Question, ...] = ()
    resources: tuple[Resource, ...] = ()
    glossary: tuple[Term, ...] = ()
    opposites: tuple[tuple[str, str], ...] = ()
    sections: tuple[Section, ...] = ()
    tree: tuple[Branch, ...] = ()
    podcast: tuple[Turn, ...] = ()
    pronunciations: tuple[tuple[str, str], ...] = ()
    audio: Audio | None = field(default=None, compare=False)
    stale_audio: tuple[str, ...] = field(default=(), compare=False)
    cover: Path | None = field(default=None, compare=False)
    version: str = field(default="", compare=False)

    @cached_property
    def branches(self) -> tuple[Branch, ...]:
        """The tree, each lesson once, in the order of the tree; lessons it leaves out stand in its last branch."""
        there = {lesson.id for lesson in self.lessons}
        made: list[Branch] = []
        for branch in self.tree or (Branch(self.title, tuple(lesson.id for lesson in self.lessons)),):
            kept = tuple(dict.fromkeys(id_ for id_ in branch.lessons if id_ in there))
            there -= set(kept)
            made.append(Branch(branch.title, kept))
        left = tuple(lesson.id for lesson in self.lessons if lesson.id in there)
        made[-1] = Branch(made[-1].title, made[-1].lessons + left)
        return tuple(branch for branch in made if branch.lessons)

    @cached_property
    def cards(self) -> dict[str, Card]:
        """All cards by id, those of lessons first, in course order."""
        of_lessons = (card for lesson in self.lessons for card in lesson.cards)
        return {card.id: card for card in (*of_lessons, *self.loose_cards)}

    @cached_property
    def questions(self) -> dict[str, Question]:
        """All multiple-choice questions by id, in course order."""
        of_lessons = (question for lesson in self.lessons for question in lesson.questions)
        return {question.id: question for question in (*of_lessons, *self.loose_questions)}

    @cached_property
    def pictures(self) -> tuple[Picture, ...]:
        """The pictures shown, each file once, in course order."""
        pages = [page.picture for lesson in self.lessons for page in lesson.pages]
        cards = [card.picture for card in self.cards.values()]
        questions = [question.picture for question in self.questions.values()]
        return tuple({one.name: one for one in (*pages, *cards, *questions) if one is not None}.values())

    @cached_property
    def vocabulary(self) -> tuple[str, ...]:
        """Every term an answer could be mistaken for: answers, accepted forms, items, choices, glossary."""
        words: dict[str, None] = {}
        for card in self.cards.values():
            if card.kind in (CardKind.TERM, CardKind.NUMBER, CardKind.FLIP) and len(card.answer) <= 80:
                words.update(dict.fromkeys((card.answer, *card.accept)))
            words.update(dict.fromkeys(form for item in card.items for form in item))
        for question in self.questions.values():
            words.update(dict.fromkeys((*question.right, *question.wrong)))
        for term in self.glossary:
            words.update(dict.fromkeys((term.term, *term.accept)))
        return tuple(words)


NO_COURSE = Course(id="", title="")
"""What stands in the place of a course where the last one has been taken away: it has nothing in it."""
