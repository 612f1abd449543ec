"""The JSON Schema of a course, made of the loader's own tables of fields, for completion in editors."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import Any

from content.folder import LISTS
from content.listening import VOICES
from content.notetypes import KINDS, choice
from content.reading import COURSE_FIELDS, LESSON_FIELDS, PAGE_FIELDS, SECTION_FIELDS
from content.references import BRANCH_FIELDS, RESOURCE_FIELDS, TERM_FIELDS

NAME = "course.schema.json"
"""The file beside course.yaml that `tutor new` writes."""

Shape = dict[str, Any]

# Editors read `answer: 2012` as a number and `answer: no` as a truth value; for us they are texts.
_TEXT: Shape = {"type": ["string", "number", "boolean"]}
_MAYBE: Shape = {"type": ["string", "number", "boolean", "null"]}
_TEXTS: Shape = {"anyOf": [_MAYBE, {"type": "array", "items": _TEXT}]}
_FORMS: Shape = {
    "anyOf": [_TEXTS, {"type": "object", "properties": {"any": _TEXTS}, "additionalProperties": False}]
}
_FLAG: Shape = {"enum": [True, False, "true", "false", "yes", "no", "on", "off", None]}
_NUMBER: Shape = {"anyOf": [{"type": "integer", "minimum": 1}, {"type": "string", "pattern": "^[0-9]+$"}]}


def _list(of: Shape) -> Shape:
    return {"anyOf": [{"type": "null"}, {"type": "array", "items": of}]}


def _ref(name: str) -> Shape:
    return {"$ref": f"#/$defs/{name}"}


_PAIRS = _list({"type": "array", "items": _TEXT, "minItems": 2, "maxItems": 2})
_SHAPES: dict[str, tuple[Shape, str]] = {
    "id": (_MAYBE, "What a learner's history is kept under; never change it: a-z 0-9 - _ ."),
    "title": (_TEXT, "The title."),
    "summary": (_MAYBE, "What it is about, in two minutes."),
    "language": (_MAYBE, "The language of the course, as en."),
    "minutes": (_NUMBER, "How long it takes."),
    "lessons": (_list(_ref("lesson")), "The lessons, in order."),
    "cards": (_list(_ref("card")), "The cards."),
    "questions": (_list(_ref("question")), "The multiple-choice questions."),
    "resources": (_list(_ref("resource")), "What to read elsewhere."),
    "glossary": ({"anyOf": [_list(_ref("term")), {"type": "object"}]}, "Terms and their meanings."),
    "opposites": (_PAIRS, "Pairs of terms that must not pass for each other."),
    "sections": (_list(_ref("section")), "The article, when there is no article.md."),
    "pages": ({"anyOf": [_TEXT, _list(_ref("page"))]}, "The pages, each a screen of up to 700 characters."),
    "section": (_MAYBE, "The section of the article it belongs to."),
    "text": (_TEXT, "The text."),
    "kind": ({"enum": [*KINDS, None]}, "How answers are judged; mostly seen from the other fields."),
    "question": (_TEXT, "What is asked."),
    "answer": (_TEXT, "The answer as it is shown."),
    "accept": (_FORMS, "Other complete answers."),
    "explanation": (_MAYBE, "One line on why."),
    "items": (_list(_FORMS), "The items of a list, each a text or a list of its forms."),
    "points": (_list(_FORMS), "The key points of an explanation, each a text or a list of its forms."),
    "need": (_NUMBER, "How many items or points are enough."),
    "ordered": (_FLAG, "Whether the order counts."),
    "wrong": (_TEXTS, "The wrong choices."),
    "card": (_MAYBE, "The id of the card it tests."),
    "url": (_MAYBE, "The address of the page."),
    "doi": (_MAYBE, "The DOI, as 10.1000/182."),
    "arxiv": (_MAYBE, "The arXiv number, in quotes."),
    "why": (_MAYBE, "Why to read it."),
    "term": (_TEXT, "The term."),
    "meaning": (_MAYBE, "What it means."),
    "picture": (_MAYBE, "A file of the folder pictures: ct.png."),
    "alt": (_MAYBE, "What is seen on the picture, for who does not see it."),
    "listen": (_MAYBE, "What is read aloud of the lesson: written for the ear, without markup."),
    "tree": (_list(_ref("branch")), "The lessons in branches, for the map."),
    "podcast": (_list(_ref("turn")), "A conversation of two voices about the course, as A: and B:."),
    "pronunciations": ({"type": ["object", "null"]}, "Words a voice would misread, with their phonemes."),
    **{voice: (_TEXT, f"What the voice {voice} says.") for voice in VOICES},
    "draft": (_FLAG, "Made by `tutor draft`; remove it when you have read the item."),
    "source": (_MAYBE, "The sentence a draft was made of."),
}
"""What a field holds wherever it stands, and what it is for."""


def schema() -> Shape:
    """Return the schema: of course.yaml at its top, of what stands in other files under `$defs`."""
    top = _entry(COURSE_FIELDS, required=("id", "title"))
    cards = frozenset[str]().union(*(kind.fields for kind in KINDS.values()))
    answers: Shape = {"answer": _answers("The answer as it is shown; in a choice, one or several.")}
    card = _entry(cards, required=("question",), shapes=answers)
    card["anyOf"] = [{"required": [name]} for name in ("answer", "items", "points")]
    card["allOf"] = [
        {
            "if": {"properties": {"kind": {"const": name}}, "required": ["kind"]},
            "then": {"propertyNames": {"enum": sorted(kind.fields)}},
        }
        for name, kind in KINDS.items()
    ]
    question = _entry(choice.FIELDS, required=("question", "answer", "wrong"), shapes=answers)
    page = {"anyOf": [_TEXT, _entry(PAGE_FIELDS, required=("text",))]}
    lessons: Shape = {"lessons": {**_TEXTS, "description": "The ids of the lessons it goes with."}}
    resource = _entry(RESOURCE_FIELDS, required=("title",), shapes=lessons)
    resource["anyOf"] = [{"required": [name]} for name in ("url", "doi", "arxiv")]
    pair = {"type": "object", "propertyNames": {"not": {"enum": sorted(TERM_FIELDS)}}}
    parts: Shape = {
        "lesson": _entry(LESSON_FIELDS, required=("title",)),
        "page": page,
        "card": card,
        "question": question,
        "resource": resource,
        "branch": _entry(BRANCH_FIELDS, required=("title",), shapes=lessons),
        "term": {"anyOf": [_TEXT, _entry(TERM_FIELDS, required=("term",)), pair]},
        "section": _entry(SECTION_FIELDS, required=("title",)),
        "turn": {"anyOf": [_entry((voice,), required=(voice,)) for voice in VOICES]},
    }
    lists = {name: {"type": "array", "items": _ref(name.removesuffix("s"))} for name in LISTS[:2]}
    lists |= {"glossary": _SHAPES["glossary"][0], "resources": {"type": "array", "items": _ref("resource")}}
    lists |= {"podcast": {"type": "array", "items": _ref("turn")}}
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "title": "A course of Pocket Tutor"}
    return {**head, **top, "$defs": {**parts, **lists}}


def text() -> str:
    """Return the schema as a file."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def _answers(description: str) -> Shape:
    return {"anyOf": [_TEXT, {"type": "array", "items": _TEXT, "minItems": 1}], "description": description}


def _entry(fields: Collection[str], required: Collection[str], shapes: Mapping[str, Shape] = {}) -> Shape:
    """Return the schema of a mapping of `fields`; KeyError for a field that has no shape yet."""
    properties = {
        name: shapes.get(name) or {**_SHAPES[name][0], "description": _SHAPES[name][1]}
        for name in sorted(fields)
    }
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }
