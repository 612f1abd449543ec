"""Every way to offer, deny, take back and prefer that we know, with the keys and the terms of all cards."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.learning.grading.verdict import Asked, Key, Mark, grade, prepare
from tests.grading.labelled import rows

NEVER_RIGHT = (
    "{key} or {other}", "{other} or {key}", "{key}/{other}", "{key}, {other}", "{other}, {key}", "{key} and {other}",
    "{other}, not {key}", "not {key} but {other}", "{key}? no, {other}", "{other} rather than {key}",
    "{other} instead of {key}", "either {key} or {other}", "{key}; {other}", "{key} | {other}", "it is not {key}",
    "never {key}", "anything but {key}", "I don't think it is {key}", "{key} is wrong", "{key} is not the answer",
    "{other} (not {key})", "{key} or maybe {other}", "{key}? {other}?", "I think {other}", "{other} of course",
    "probably {other}, maybe {key}", "{key} - no wait, {other}", "{key} as well as {other}", "both {key} and {other}",
    "it isn't {key}, it is {other}", "{key}? nope", "I thought {key} but it is {other}",
)  # fmt: skip
ALWAYS_RIGHT = (
    "{key}, not {other}", "not {other} but {key}", "{key} rather than {other}", "{key} instead of {other}",
    "{other}? no, {key}", "{key} (not {other})", "not {other}, {key}", "{key}, unlike {other}",
    "it's {key}, not {other}",
    "{key} and not {other}", "it isn't {other}, it is {key}", "{other} - no wait, {key}", "{key} as opposed to {other}",
    "no doubt it's {key}", "I think it is {key}", "{key}, if I'm not mistaken",
)  # fmt: skip
STEP = 8  # every eighth card is enough


def _cards() -> list[tuple[Asked, Key, str]]:
    found: list[tuple[Asked, Key, str]] = []
    for card in sorted({row.asked for row in rows()}, key=lambda card: (card.question, card.expected))[
        ::STEP
    ]:
        accepted = {form.casefold() for form in (card.expected, *card.accept)}
        others = [term for term in card.vocabulary if term.casefold() not in accepted]
        if card.kind in ("term", "number") and others and card.expected not in ("yes", "no"):
            found.append((card, prepare(card), others[0]))
    return found


@pytest.fixture(scope="module")
def cards() -> list[tuple[Asked, Key, str]]:
    return _cards()


def _answers(cards: list[tuple[Asked, Key, str]], templates: tuple[str, ...]) -> Iterator[tuple[str, Key]]:
    for card, key, other in cards:
        for template in templates:
            yield template.format(key=card.expected, other=other), key


def test_an_answer_that_offers_or_denies_more_than_the_key_hardly_ever_passes(
    cards: list[tuple[Asked, Key, str]],
) -> None:
    answers = list(_answers(cards, NEVER_RIGHT))
    passed = [answer for answer, key in answers if grade(answer, key).mark is Mark.CORRECT]
    assert len(passed) <= 0.005 * len(answers), passed[:20]


def test_an_answer_that_prefers_the_key_is_hardly_ever_refused(cards: list[tuple[Asked, Key, str]]) -> None:
    answers = list(_answers(cards, ALWAYS_RIGHT))
    refused = [answer for answer, key in answers if grade(answer, key).mark is not Mark.CORRECT]
    assert len(refused) <= 0.01 * len(answers), refused[:20]
