"""The JSON Schema: the file is the one the loader's tables give, good courses fit it and usual mistakes do not."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from content import schema
from content.library import BUNDLED
from content.starter import starter

SCHEMA = schema.schema()
DOCS = Path(__file__).parents[3] / "docs"
_TYPES: dict[str, type | tuple[type, ...]] = {
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
    "null": type(None),
    "array": list,
    "object": dict,
}


def plain(text: str) -> Any:
    """Read YAML as the loader's parser does, which takes `{a: b?, c: d}`."""
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def fits(value: Any, shape: dict[str, Any]) -> bool:
    """Whether a value is valid; knows the words of JSON Schema that ours uses, and fails for any other."""
    assert set(shape) <= set(_WORDS) | {"description", "title", "$schema", "$defs", "if", "then"}, shape
    if "if" in shape and fits(value, shape["if"]) and not fits(value, shape["then"]):
        return False
    return all(check(value, shape[word], shape) for word, check in _WORDS.items() if word in shape)


def _typed(value: Any, names: str | list[str], _: Any) -> bool:
    return any(isinstance(value, _TYPES[name]) for name in ([names] if isinstance(names, str) else names))


def _known(value: Any, allowed: bool, shape: dict[str, Any]) -> bool:
    return not isinstance(value, dict) or allowed or set(value) <= set(shape["properties"])


_WORDS: dict[str, Any] = {
    "type": _typed,
    "$ref": lambda value, ref, _: fits(value, SCHEMA["$defs"][ref.removeprefix("#/$defs/")]),
    "anyOf": lambda value, shapes, _: any(fits(value, shape) for shape in shapes),
    "allOf": lambda value, shapes, _: all(fits(value, shape) for shape in shapes),
    "not": lambda value, shape, _: not fits(value, shape),
    "enum": lambda value, values, _: value in values,
    "const": lambda value, wanted, _: value == wanted,
    "pattern": lambda value, pattern, _: not isinstance(value, str) or re.search(pattern, value) is not None,
    "minimum": lambda value, least, _: not isinstance(value, int) or value >= least,
    "minItems": lambda value, least, _: not isinstance(value, list) or len(value) >= least,
    "maxItems": lambda value, most, _: not isinstance(value, list) or len(value) <= most,
    "items": lambda value, shape, _: not isinstance(value, list) or all(fits(one, shape) for one in value),
    "required": lambda value, names, _: not isinstance(value, dict) or set(names) <= set(value),
    "properties": lambda value, shapes, _: (
        not isinstance(value, dict)
        or all(fits(value[name], shapes[name]) for name in set(shapes) & set(value))
    ),
    "propertyNames": lambda value, shape, _: (
        not isinstance(value, dict) or all(fits(name, shape) for name in value)
    ),
    "additionalProperties": _known,
}


def test_the_file_is_what_the_tables_of_the_loader_give() -> None:
    assert (DOCS / schema.NAME).read_text(encoding="utf-8") == schema.text()


def test_what_tutor_new_writes_and_the_examples_of_the_docs_fit() -> None:
    examples = re.findall(r"```yaml\n(.*?)```", (DOCS / "courses.md").read_text(encoding="utf-8"), re.DOTALL)
    for text in (starter("x")["course.yaml"], *examples):
        assert fits(plain(text), SCHEMA)


def test_the_bundled_courses_fit() -> None:
    for course in BUNDLED.iterdir():
        assert fits(plain((course / "course.yaml").read_text(encoding="utf-8")), SCHEMA)
        for name in ("questions", "glossary", "resources"):
            file = course / f"{name}.yaml"
            assert not file.exists() or fits(plain(file.read_text("utf-8")), SCHEMA["$defs"][name])
        for lesson in (course / "lessons").iterdir():
            assert fits(plain(lesson.read_text(encoding="utf-8")), SCHEMA["$defs"]["lesson"]), lesson


@pytest.mark.parametrize(
    "mistake",
    [
        "cards: [{question: q, anwser: a}]",
        "cards: [{question: q}]",
        "cards: [{answer: a}]",
        "cards: {question: q, answer: a}",
        "cards: [{question: q, answer: a, kind: terms}]",
        "cards: [{question: q, items: [a], need: two}]",
        "cards: [{question: q, answer: a, kind: flip, items: [b]}]",
        "cards: [{question: [q], answer: a}]",
        "lessons: [{pages: [p]}]",
        "questions: [{question: q, answer: a}]",
        "opposites: [[a]]",
        "resources: [{title: t}]",
        "autor: me",
    ],
)
def test_usual_mistakes_do_not_fit(mistake: str) -> None:
    assert fits({"id": "c", "title": "T"}, SCHEMA)
    assert not fits({"id": "c", "title": "T", **plain(mistake)}, SCHEMA)
