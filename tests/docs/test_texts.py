"""Every sentence exists in every language, is used, and fits a phone."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import get_args

import pytest
from fluent.syntax import ast as ftl
from fluent.syntax import parse

from bot.app.app import GROUP_MENU, MENU
from bot.conversation.games.ending import Why
from bot.conversation.reviews.feedback import NAMES
from bot.conversation.texts import DEFAULT, FOLDER, bundle, languages, words
from bot.learning.challenge.modes import MODES
from tests.docs.sources import name, nodes, python

MOST_LETTERS, LONGEST_LABEL = 700, 30
SAMPLE = "x" * 40  # what is put into a text: an answer, a title, a place
ASKED_FOR = {"say": 1, "words": 1, "Notice": 0, "_note": 0, "note": 0}  # which argument names a text
PLAYED = {f"challenge-{part}-{mode}" for mode in MODES for part in ("how", "mode")}
ENDED = {f"challenge-over-{why}" for why in get_args(Why)}
# ids that no source spells out in full
BUILT = PLAYED | ENDED | {f"menu-{command}" for command in (*MENU, *GROUP_MENU)} | set(NAMES.values())


@cache
def messages(language: str) -> dict[str, ftl.Message]:
    """Return the messages of a language by id."""
    found: dict[str, ftl.Message] = {}
    for file in sorted((FOLDER / language).glob("*.ftl")):
        for entry in parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ftl.Junk), f"{file.name}: {entry.content}"
            if isinstance(entry, ftl.Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice"
                found[entry.id.name] = entry
    return found


def holes(message: ftl.Message) -> dict[str, bool]:
    """Return the arguments of a message; True for those that choose a plural."""
    found: dict[str, bool] = {}

    def look(node: object) -> None:
        if isinstance(node, ftl.SelectExpression) and isinstance(node.selector, ftl.VariableReference):
            found[node.selector.id.name] = True
        if isinstance(node, ftl.VariableReference):
            found.setdefault(node.id.name, False)
        for value in vars(node).values() if isinstance(node, ftl.BaseNode) else ():
            for child in value if isinstance(value, list) else (value,):
                look(child)

    look(message)
    return found


def called(node: ast.Call) -> str:
    """Return the bare name of what is called."""
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")


def asked_for(path: Path) -> set[str]:
    """Return the ids of texts that a file asks for in full."""
    found: set[str] = set()
    for node in nodes(path):
        if isinstance(node, ast.Call) and called(node) in ASKED_FOR:
            at = ASKED_FOR[called(node)]
            found.update(_constants(node.args[at]) if len(node.args) > at else ())
        if isinstance(node, ast.Call):
            found.update(
                text for key in node.keywords if key.arg == "toast" for text in _constants(key.value) if text
            )
        if isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if isinstance(key, ast.Constant) and key.value == "text":
                    found.update(text for text in _constants(value) if text.startswith("note-"))
    return found


def _constants(node: ast.expr) -> set[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return {node.value}
    if isinstance(node, ast.IfExp):
        return _constants(node.body) | _constants(node.orelse)
    return set()


def spelt() -> set[str]:
    """Return every string that stands in the sources of the bot."""
    return {
        node.value
        for path in python("bot")
        for node in nodes(path)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def labels() -> set[str]:
    """Return the ids of texts that stand on buttons."""
    found: set[str] = set()
    for path in python("bot"):
        for node in nodes(path):
            if isinstance(node, ast.Call) and called(node) == "Key" and node.args:
                found.update(
                    text
                    for inner in ast.walk(node.args[0])
                    if isinstance(inner, ast.Call) and called(inner) == "words" and len(inner.args) > 1
                    for text in _constants(inner.args[1])
                )
    return found


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("path", python("bot"), ids=name)
def test_every_text_that_is_asked_for_exists(path: Path, language: str) -> None:
    assert asked_for(path) <= messages(language).keys()


@pytest.mark.parametrize("language", languages())
def test_every_text_is_used(language: str) -> None:
    assert messages(language).keys() - spelt() - BUILT == set()


@pytest.mark.parametrize("language", languages())
def test_every_language_has_the_same_texts_with_the_same_arguments(language: str) -> None:
    ours, theirs = messages(DEFAULT), messages(language)
    assert ours.keys() == theirs.keys()
    for text in ours:
        assert holes(ours[text]).keys() == holes(theirs[text]).keys(), text


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("text", messages(DEFAULT))
@pytest.mark.parametrize("count", [0, 1, 2, 99])
def test_every_text_can_be_said_and_fits_a_bubble(text: str, language: str, count: int) -> None:
    arguments: dict[str, str | int] = {
        hole: count if plural or hole in COUNTED else SAMPLE
        for hole, plural in holes(messages(language)[text]).items()
    }
    said = words(language, text, **arguments)
    assert 0 < len(said) <= MOST_LETTERS
    assert "{" not in said
    assert said == said.strip()


COUNTED = {"number", "total", "page", "pages", "questions", "right", "recalled", "count", "cards", "lessons"}


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("text", sorted(labels()))
def test_every_label_fits_a_button(text: str, language: str) -> None:
    # a title in a label is cut to what fits: what stands around it must leave it room
    arguments = {
        hole: 99 if plural or hole in COUNTED else ""
        for hole, plural in holes(messages(language)[text]).items()
    }
    assert len(words(language, text, **arguments)) <= LONGEST_LABEL


@pytest.mark.parametrize("language", languages())
def test_toasts_and_descriptions_keep_telegrams_limits(language: str) -> None:
    for text in messages(language):
        if text.startswith("toast-"):
            arguments = dict.fromkeys(holes(messages(language)[text]), 12345)  # places and points
            assert len(words(language, text, **arguments)) <= 100, "a toast is read in two seconds"
        if text.startswith("menu-"):
            assert len(words(language, text)) <= 60
    assert len(words(language, "bot-description")) <= 512
    assert len(words(language, "bot-short-description")) <= 120


@pytest.mark.parametrize("language", languages())
def test_no_text_uses_an_abbreviation_for_a_length_of_time(language: str) -> None:
    for text in ("span-minutes", "span-hours", "span-days"):
        number, _, unit = words(language, text, count=12).partition(" ")
        assert number == "12"
        assert len(unit) > 3


def test_a_bundle_of_a_language_we_do_not_speak_is_refused() -> None:
    with pytest.raises(KeyError):
        bundle("xx")
