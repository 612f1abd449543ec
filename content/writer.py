"""Courses back to YAML: a folder that `content.loader` reads to an equal course."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from content.course import Card, CardKind, Course, Lesson, Page, Picture, Question, Resource, Section, Term
from content.pictures import COVER, FOLDER

_FULL_FILE = 500_000
"""Bytes after which the next card goes to another file; half of what the loader takes."""

_Plain = dict[str, Any]


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes texts of several lines as blocks, as a person would."""


def _text(dumper: Any, text: str) -> Any:
    style = "|" if "\n" in text and not text.startswith((" ", "\n")) and " \n" not in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


Sources = Mapping[tuple[str, str], str]
"""The sentence a draft was made of, by kind and id; what is in it is written as a draft."""


def write_course(course: Course, folder: Path, drafts: Sources | None = None) -> None:
    """Write the files of a course into an existing folder, over those of the same names. Raises OSError."""
    for name, text in course_files(course, drafts):
        file = folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    write_pictures(course, folder)
    if course.cover is not None:
        shutil.copyfile(course.cover, folder / COVER)


def write_pictures(course: Course, folder: Path) -> None:
    """Copy the pictures a course shows to where a course.yaml in `folder` finds them. Raises OSError."""
    if course.pictures:
        (folder / FOLDER).mkdir(exist_ok=True)
    for picture in course.pictures:
        target = folder / FOLDER / picture.name
        if not target.exists() or not target.samefile(picture.path):
            shutil.copyfile(picture.path, target)


def replace_course(made: Path, folder: Path) -> None:
    """Put the files of the course at `made` in the place of those in `folder`, on the same disk.

    A course that was in `folder` keeps its lessons and its article.
    """
    if not folder.is_dir():
        made.rename(folder)
        return
    for name in ("cards", "questions"):
        shutil.rmtree(folder / name, ignore_errors=True)
        (folder / f"{name}.yaml").unlink(missing_ok=True)
    for file in sorted(made.iterdir()):
        file.replace(folder / file.name)


def course_document(course: Course) -> _Plain:
    """Return the whole course as one mapping in the words of the format: as JSON it is a course again."""
    lessons = [_without_blanks(_lesson(lesson)) for lesson in course.lessons]
    cards = [_without_blanks(_card(card)) for card in course.loose_cards]
    questions = [_without_blanks(_question(question)) for question in course.loose_questions]
    parts: _Plain = {"lessons": lessons, "cards": cards, "questions": questions}
    return _without_blanks(_course(course) | parts)


def course_files(course: Course, drafts: Sources | None = None) -> Iterator[tuple[str, str]]:
    """Yield name and text of each file of a course: course.yaml, a file a lesson, the cards of no lesson."""
    yield "course.yaml", _dump(_course(course, drafts))
    for number, lesson in enumerate(course.lessons, 1):
        yield f"lessons/{number:04}-{lesson.id[:40]}.yaml", _dump(_lesson(lesson, drafts))
    yield from _split("cards", (_card(card, drafts) for card in course.loose_cards))
    yield from _split("questions", (_question(question, drafts) for question in course.loose_questions))


def _split(name: str, parts: Iterable[_Plain]) -> Iterator[tuple[str, str]]:
    """Yield the files of a list: one, or as many as it takes to keep each of them readable."""
    texts: list[str] = []
    size = files = 0
    for text in (_dump([part]) for part in parts):
        if size > _FULL_FILE:
            files += 1
            yield f"{name}/{files:04}.yaml", "".join(texts)
            texts, size = [], 0
        texts.append(text)
        size += len(text.encode())
    if texts:
        yield (f"{name}/{files + 1:04}.yaml" if files else f"{name}.yaml"), "".join(texts)


def _course(course: Course, drafts: Sources | None = None) -> _Plain:
    return {
        "id": course.id,
        "title": course.title,
        "summary": course.summary,
        "language": course.language,
        "minutes": course.minutes or "",
        "opposites": _lists(course.opposites),
        "glossary": [_term(term, drafts) for term in course.glossary],
        "resources": [_resource(resource) for resource in course.resources],
        "sections": [_section(section) for section in course.sections],
        "tree": [{"title": branch.title, "lessons": list(branch.lessons)} for branch in course.tree],
        "podcast": [{turn.voice: turn.say} for turn in course.podcast],
        "pronunciations": dict(course.pronunciations),
    }


def _lesson(lesson: Lesson, drafts: Sources | None = None) -> _Plain:
    return {
        "id": lesson.id,
        "title": lesson.title,
        "section": lesson.section,
        "minutes": lesson.minutes,
        "listen": lesson.listen,
        "pages": [_page(page) for page in lesson.pages],
        "cards": [_without_blanks(_card(card, drafts)) for card in lesson.cards],
        "questions": [_without_blanks(_question(question, drafts)) for question in lesson.questions],
        **_draft("lesson", lesson.id, drafts),
    }


def _page(page: Page) -> str | _Plain:
    return page.text if page.picture is None else {"text": page.text, **_picture(page.picture)}


def _picture(picture: Picture | None) -> _Plain:
    return {"picture": picture.name, "alt": picture.alt} if picture else {}


def _card(card: Card, drafts: Sources | None = None) -> _Plain:
    return {
        "id": card.id,
        "kind": "" if card.kind is CardKind.TERM else str(card.kind),
        "question": card.question,
        "answer": card.answer,
        "accept": list(card.accept),
        "items": _lists(card.items),
        "points": _lists(card.points),
        "ordered": "true" if card.ordered else "",
        "need": card.need or "",
        "opposites": _lists(card.opposites),
        "explanation": card.explanation,
        "section": card.section,
        **_picture(card.picture),
        **_draft("card", card.id, drafts),
    }


def _question(question: Question, drafts: Sources | None = None) -> _Plain:
    return {
        "id": question.id,
        "question": question.question,
        "answer": list(question.right),
        "wrong": list(question.wrong),
        "explanation": question.explanation,
        "section": question.section,
        "card": question.card,
        **_picture(question.picture),
        **_draft("question", question.id, drafts),
    }


def _resource(resource: Resource) -> _Plain:
    fields = {"title": resource.title, "url": resource.url, "why": resource.why}
    return _without_blanks({**fields, "lessons": list(resource.lessons)})


def _term(term: Term, drafts: Sources | None = None) -> _Plain:
    fields = {"term": term.term, "accept": list(term.accept), "meaning": term.meaning}
    return _without_blanks({**fields, **_draft("term", term.term, drafts)})


def _draft(kind: str, id_: str, drafts: Sources | None) -> _Plain:
    """Return the fields that mark a draft, none for what is none."""
    source = (drafts or {}).get((kind, id_))
    return {} if source is None else {"draft": True, "source": source}


def _section(section: Section) -> _Plain:
    return _without_blanks({"id": section.id, "title": section.title, "text": section.text})


def _lists(groups: Iterable[Iterable[str]]) -> list[list[str]]:
    return [list(group) for group in groups]


def _without_blanks(fields: _Plain) -> _Plain:
    return {name: value for name, value in fields.items() if value not in ("", [], {})}


def _dump(value: _Plain | list[_Plain]) -> str:
    plain = _without_blanks(value) if isinstance(value, dict) else [_without_blanks(part) for part in value]
    dumped = yaml.dump(plain, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1_000_000)
    assert isinstance(dumped, str)
    return dumped
