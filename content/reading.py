"""The nodes of a course's files to a course: its fields, lessons and cards; and where each thing stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from content.article import read_article, text_begins
from content.audio import with_audio
from content.course import Card, Course, Lesson, Page, Question, Section
from content.entry import DRAFT_FIELDS, LONGEST_SECTION, LONGEST_TITLE, PICTURE_FIELDS, Entry, length
from content.folder import Gathered, gather
from content.ids import derived_id, slug
from content.listening import read_listen, read_pronunciations, read_turns
from content.nodes import Fields, Items, Node, called
from content.notetypes import KINDS, read_card
from content.pictures import Pictures
from content.problems import Place, Problem, Problems, TooManyProblemsError, quoted
from content.references import read_branch, read_glossary, read_resource, read_term

COURSE_FIELDS = frozenset(
    {"id", "title", "summary", "language", "minutes", "lessons", "cards", "questions"}
    | {"resources", "glossary", "opposites", "sections", "tree", "podcast", "pronunciations"}
)
LESSON_FIELDS = DRAFT_FIELDS | {"id", "title", "pages", "cards", "questions", "section", "minutes", "listen"}
SECTION_FIELDS = frozenset({"id", "title", "text"})
PAGE_FIELDS = PICTURE_FIELDS | {"text"}

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
_BEGINNINGS = {
    "lesson": "begin it with - and a field, as - title: …",
    "branch": "begin it with - title: …",
    "turn": "begin it with - A: or - B:",
}

LONGEST_PAGE = 3_500
LONG_PAGE = 700


@dataclass(frozen=True, slots=True)
class Read:
    """A course (None after an error), its problems, and places by kind and id: `("card", "voxel")`.

    `path` is where it was read. `drafts` are the things nobody has looked at yet, by kind and id, with the
    sentence each was made of.
    """

    course: Course | None
    problems: list[Problem]
    places: dict[tuple[str, str], Place] = field(default_factory=dict)
    drafts: dict[tuple[str, str], str] = field(default_factory=dict)
    path: Path = Path()


def read_course(path: Path) -> Read:
    """Read the course at `path`, a folder or one YAML file. Never raises for what stands in the files."""
    problems = Problems()
    try:
        gathered = gather(path, problems)
        if gathered is None:
            return Read(None, problems.found)
        builder = _Builder(gathered, problems, Pictures(gathered.folder, problems, alone=path.is_dir()))
        course = builder.course()
        if path.is_dir():
            course = with_audio(course, path, gathered.audio, problems)
    except TooManyProblemsError:
        return Read(None, problems.found)
    except OSError as fault:
        problems.error(Place(str(path)), "unreadable", fault.strerror or "cannot be read")
        return Read(None, problems.found)
    return Read(None if problems.any_error else course, problems.found, builder.places, builder.drafts, path)


def _language(entry: Entry) -> str:
    """Return the course's language; tell what is no code of one: grading and voices would take it for another."""
    text = entry.text("language", longest=35) or "en"
    if not _LANGUAGE.fullmatch(text):
        message = f"`language` is {quoted(text)}, no code of a language"
        entry.problems.warn(entry.place("language"), "wrong-type", message, "for example en, de or pt-BR")
    return text


@dataclass(slots=True)
class _Builder:
    gathered: Gathered
    problems: Problems
    pictures: Pictures
    places: dict[tuple[str, str], Place] = field(default_factory=dict)
    sections: dict[str, Section] = field(default_factory=dict)
    drafts: dict[tuple[str, str], str] = field(default_factory=dict)

    def course(self) -> Course:
        """Return the course; what could not be read is left out and told."""
        entry = Entry(self.gathered.course, "course", self.problems)
        entry.only(COURSE_FIELDS)
        if not entry.has("id"):
            entry.missing("id", f"add id: {slug(self.gathered.name) or 'my-course'}")
        title = entry.text("title", required=True, longest=LONGEST_TITLE)
        self._read_sections(entry, title)
        lessons = tuple(self._lesson(part) for part in self._parts(entry, "lessons", "lesson"))
        cards, questions = self._cards(entry, "")
        named = {*entry.fields.values, *entry.meant, *self.gathered.more}
        if named.isdisjoint(("lessons", "cards", "questions")):
            self.problems.error(entry.place(), "no-content", "this course has neither lessons nor cards")
        resources = [(part, read_resource(part)) for part in self._parts(entry, "resources", "resource")]
        self.places.update({("resource", resource.title): part.place() for part, resource in resources})
        glossary = [*read_glossary(self.gathered.course.values.get("glossary"), self.problems)]
        for node in self.gathered.more.get("glossary", []):
            glossary.extend(read_term(node, self.problems))
        tree = [(part, read_branch(part)) for part in self._parts(entry, "tree", "branch")]
        self.places.update({("branch", branch.title): part.place() for part, branch in tree})
        self.places["course", ""] = entry.place()
        self.pictures.tell_unused()
        return Course(
            id=entry.id(),
            title=title,
            summary=entry.text("summary", longest=LONGEST_PAGE),
            language=_language(entry),
            minutes=entry.number("minutes", 1, 100_000) or sum(lesson.minutes for lesson in lessons),
            lessons=lessons,
            loose_cards=cards,
            loose_questions=questions,
            resources=tuple(resource for _, resource in resources),
            glossary=tuple(glossary),
            opposites=entry.pairs("opposites"),
            sections=tuple(self.sections.values()),
            tree=tuple(branch for _, branch in tree),
            podcast=read_turns(self._parts(entry, "podcast", "turn")),
            pronunciations=read_pronunciations(entry),
            cover=self.pictures.cover(),
            version=self.pictures.version(self.gathered.version),
        )

    def _lesson(self, entry: Entry) -> Lesson:
        entry.only(LESSON_FIELDS)
        title = entry.text("title", required=True, longest=LONGEST_TITLE)
        id_ = self._id(entry, title)
        pages = tuple(self._pages(entry))
        if not pages:
            self.problems.warn(
                entry.place("pages"), "no-pages", "this lesson has no `pages`", "its title is shown"
            )
        cards, questions = self._cards(entry, id_)
        return Lesson(
            id=id_,
            title=title,
            pages=pages or (Page(title),),
            cards=cards,
            questions=questions,
            section=self._section(entry.text("section")),
            minutes=entry.number("minutes", 1, 1_000) or 3,
            listen=read_listen(entry),
        )

    def _pages(self, entry: Entry) -> Iterator[Page]:
        """Yield a lesson's pages: texts, or mappings with a `text`; one text alone is one page."""
        node = entry.fields.values.get("pages")
        nodes: list[Node] = [] if node is None else node.values if isinstance(node, Items) else [node]
        for page in nodes:
            if not isinstance(page, Fields):
                page = Fields(page.place, {"text": page})
            part = Entry(page, "page", self.problems)
            part.only(PAGE_FIELDS)
            text = part.text("text", required=True, longest=LONGEST_PAGE)
            if LONG_PAGE < length(text) <= LONGEST_PAGE:
                message = f"a page of {length(text):,} characters; more than {LONG_PAGE} is much for a phone"
                self.problems.warn(part.place("text"), "long-page", message, "make two pages of it")
            if text:
                yield Page(text, self.pictures.of(part))

    def _cards(self, entry: Entry, lesson: str) -> tuple[tuple[Card, ...], tuple[Question, ...]]:
        """Return cards and multiple-choice questions of course or lesson, in whichever list they stand."""
        cards: list[Card] = []
        questions: list[Question] = []
        for part in (*self._parts(entry, "cards", "card"), *self._parts(entry, "questions", "question")):
            read = read_card(
                part, kinds=frozenset({"choice"}) if part.what == "question" else frozenset(KINDS)
            )
            section, picture = self._section(read.section), self.pictures.of(part)
            if isinstance(read, Card):
                id_ = self._id(part, read.question, "card")
                cards.append(replace(read, id=id_, section=section, lesson=lesson, picture=picture))
            else:
                id_ = self._id(part, read.question, "question")
                questions.append(replace(read, id=id_, section=section, lesson=lesson, picture=picture))
        return tuple(cards), tuple(questions)

    def _parts(self, entry: Entry, name: str, what: str) -> Iterator[Entry]:
        """Yield the mappings of a list; for the course itself those of its other files too."""
        more = self.gathered.more.get(name, []) if entry.what == "course" else []
        for node in (*entry.nodes(name), *more):
            if isinstance(node, Fields):
                yield Entry(node, what, self.problems)
            else:
                hint = _BEGINNINGS.get(what, "begin it with - question:")
                self.problems.error(
                    node.place, "wrong-type", f"{called(node)} in `{name}`, not a {what}", hint
                )

    def _id(self, entry: Entry, words: str, kind: str = "") -> str:
        """Return the entry's id, or one made of its words; tell one that is taken."""
        kind = kind or entry.what
        id_ = entry.id()
        if not entry.has("id") and words:
            id_ = derived_id(words)
            message = f"this {entry.what} has no `id`; it loses its history when its words change"
            self.problems.warn(entry.place(), "no-id", message, f"add id: {id_}")
        place = entry.place("id")
        if id_ and (kind, id_) in self.places:
            first = self.places[kind, id_]
            where = f"line {first.line}" + (f" of {first.file}" if first.file != place.file else "")
            hint = f"the first is in {where}; give one of them another id"
            self.problems.error(place, "duplicate-id", f"another {kind} has the id {quoted(id_)}", hint)
        elif id_:
            self.places[kind, id_] = place
        source = entry.source()
        if source is not None:
            self.drafts[kind, id_] = source
        return id_

    def _read_sections(self, entry: Entry, title: str) -> None:
        found: list[tuple[Section, Place]] = []
        for part in self._parts(entry, "sections", "section"):
            part.only(SECTION_FIELDS)
            heading = part.text("title", required=True, longest=LONGEST_TITLE)
            text = part.text("text", longest=LONGEST_SECTION)
            found.append((Section(part.id() or slug(heading), heading, text), part.place()))
        if self.gathered.article is not None:
            found.extend(read_article(*self.gathered.article, title, self.problems))
        for section, place in found:
            if section.id in self.sections:
                hint = "give one of them another id: ## Title {#id}"
                self.problems.error(
                    place, "duplicate-id", f"another section has the id {quoted(section.id)}", hint
                )
                continue
            self.sections[section.id] = section
            self.places["section", section.id] = place
            if self.gathered.article is not None and place.file == self.gathered.article[1]:
                self.places["text", section.id] = text_begins(self.gathered.article[0], place)

    def _section(self, named: str) -> str:
        """Return the id of the section an author named by id or by title."""
        folded = named.lower()
        return slug(named) if folded not in self.sections and slug(named) in self.sections else folded
