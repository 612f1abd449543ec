"""The article's sections to lessons: pages, cards, questions, a glossary."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from content.article import read_article
from content.course import Course, Lesson, Page, Section
from content.drafting.facts import facts
from content.drafting.items import Items, siblings
from content.drafting.prose import blocks, pages, plain, sentences
from content.entry import CONTROL, HIDDEN, LONGEST_SOURCE
from content.ids import is_id, slug
from content.problems import Problems

MOST_LESSONS = 200
LONGEST_TITLE = 100
LONGEST_SECTION = 200_000


@dataclass(frozen=True, slots=True)
class Drafted:
    """A course, the article that goes with it, and the sentence each thing was made of, by kind and id."""

    course: Course
    article: str
    sources: dict[tuple[str, str], str]


def draft(text: str, name: str) -> Drafted | None:
    """Return the draft of a course on an article in Markdown, None when there is nothing in it to ask.

    `name` is what its file is called; it stands in for a title the article has not.
    """
    text = HIDDEN.sub("", CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))
    title = _title(text, name)
    text, found = _sections(text, name, title)
    parts = [(section, blocks(section.text)) for section in found]
    told = [(section, part, list(facts(part, plain(section.title)))) for section, part in parts if part]
    items = Items(siblings(fact for _, _, of_section in told for fact in of_section))
    lessons: dict[str, Lesson] = {}
    for section, part, of_section in told:
        if len(lessons) == MOST_LESSONS:
            break
        cards, questions = items.of(of_section, section.id)
        heading = plain(section.title)[:LONGEST_TITLE] or title
        screens = tuple(map(Page, pages(part)))
        lessons[section.id] = Lesson(section.id, heading, screens, cards, questions, section=section.id)
        first = plain(sentences(part[0].lines[0])[0])
        items.sources["lesson", section.id] = first[:LONGEST_SOURCE]
    if not any(lesson.cards for lesson in lessons.values()):
        return None
    course = Course(
        id=slug(title) or slug(name) or "draft",
        title=title,
        summary=next(iter(lessons.values())).pages[0].text,
        lessons=tuple(lessons.values()),
        glossary=tuple(items.terms.values()),
    )
    sources = items.sources | {("term", term.term): term.meaning for term in course.glossary}
    return Drafted(course, text, sources)


def _sections(text: str, name: str, title: str) -> tuple[str, list[Section]]:
    """Return the sections, each with an id of its own, and the article with headings that say so."""
    problems = Problems()
    found = [section for section, _ in read_article(text, name, title, problems)][:MOST_LESSONS]
    ids = [section.id for section in found]
    if len(set(ids)) == len(ids) and not problems.found and len(text) < LONGEST_SECTION:
        return text, found
    sections: dict[str, Section] = {}
    for number, section in enumerate(found, 1):
        fresh = section.id if is_id(section.id) and section.id not in sections else f"section-{number}"
        body = section.text[:LONGEST_SECTION]
        sections[fresh] = replace(section, id=fresh, text=body)
    written = (f"## {one.title} {{#{one.id}}}\n\n{one.text}\n" for one in sections.values())
    return "\n".join(written), list(sections.values())


def _title(text: str, name: str) -> str:
    heading = re.search(r"^#[ \t]+(.+?)[ \t#]*$", text, re.MULTILINE)
    words = plain(heading[1]) if heading else " ".join(re.split(r"[\s_-]+", name)).strip().capitalize()
    return words[:LONGEST_TITLE].strip() or "Draft"
