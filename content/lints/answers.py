"""What only a grader can tell: answers it takes for each other, and forms it does not take at all.

The grader is another room's, so it is an argument: something that is given a course and returns whether an
answer is a correct one for a card of it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations, islice

from anyascii import anyascii

from content.course import Card, CardKind, Course, Question
from content.lints.told import Told
from content.problems import quoted

Accepts = Callable[[str, str], bool]
"""Whether the card of an id takes an answer as correct, without forgiving a slip."""

Grader = Callable[[Course], Accepts]

LONGEST_TERM = 4
"""Words of a choice that is compared as a term."""

MOST_PAIRS = 20_000
"""Pairs of answers that are compared at most, so that a large course is checked in seconds."""


def answers(course: Course, grader: Grader, told: Told) -> None:
    """Tell what makes answers impossible, or impossible to tell apart."""
    accepts = grader(course)
    alone = _Alone(course, grader)
    for card in course.cards.values():
        if card.kind is not CardKind.FLIP:
            _own_forms(card, accepts, told)
            _items(card, alone, told)
    for first, second in islice(_candidates(course), MOST_PAIRS):
        _told_apart(first, second, alone, told)
    for question in course.questions.values():
        _wrong_that_is_right(question, alone, told)


class _Alone:
    """Grades answers to forms that are a card by themselves: no question, no other terms of the course.

    In its course a term is told from one that is written nearly alike because both are there, as typed; here
    it shows whether they are one as soon as either is typed a little differently.
    """

    def __init__(self, course: Course, grader: Grader) -> None:
        self._course = course
        self._grader = grader
        self._prepared: dict[tuple[str, ...], Accepts] = {}

    def __call__(self, forms: tuple[str, ...], answer: str) -> bool:
        accepts = self._prepared.get(forms)
        if accepts is None:
            card = Card("it", CardKind.TERM, "", forms[0], forms[1:])
            course = Course("", "", language=self._course.language, loose_cards=(card,))
            accepts = self._prepared[forms] = self._grader(replace(course, opposites=self._course.opposites))
        return accepts("it", answer)


def _own_forms(card: Card, accepts: Accepts, told: Told) -> None:
    """An answer the card itself names and the grader refuses."""
    whole = () if card.kind is CardKind.LIST else (card.answer,)
    full = ", ".join(forms[0] for forms in card.items)
    for form in (*whole, *card.accept, *((full,) if full and not card.ordered else ())):
        if not accepts(card.id, form):
            message = f"the grader does not take {quoted(form)} as a correct answer to this card"
            told("card", card.id, "own-form-refused", message, "write it as a learner would type it")
            return


def _items(card: Card, alone: _Alone, told: Told) -> None:
    """Two items of a list that are one to the grader: whoever names both has named one."""
    for first, second in combinations(card.items, 2):
        if alone(first, second[0]) and alone(second, first[0]):
            message = f"the items {quoted(first[0])} and {quoted(second[0])} are one to the grader"
            told("card", card.id, "same-items", message, "make one item with two forms of them")


def _candidates(course: Course) -> Iterator[tuple[Card, Card]]:
    """Yield pairs of cards whose answers have something in common, those of the rarest things first."""
    sharing: dict[str, list[Card]] = defaultdict(list)
    for card in course.cards.values():
        if card.kind in (CardKind.TERM, CardKind.NUMBER):
            for trait in _traits(card):
                sharing[trait].append(card)
    seen: set[tuple[str, str]] = set()
    for cards in sorted(sharing.values(), key=len):
        for pair in combinations(cards, 2):
            ids = (pair[0].id, pair[1].id)
            if ids not in seen:
                seen.add(ids)
                yield pair
            if len(seen) >= MOST_PAIRS:
                return


def _traits(card: Card) -> set[str]:
    """Return by what answers can be taken for each other: how their words begin, initials, being numbers."""
    words = re.findall(r"[a-z0-9]+", anyascii(card.answer).lower()) or [card.answer.strip()]
    traits = {word[:3] for word in words} | {"".join(words)[:4]}
    if len(words) > 2:
        traits.add("".join(word[0] for word in words)[:3])
    if card.kind is CardKind.NUMBER or any(word.isdigit() for word in words):
        traits.add("0")
    return traits


def _told_apart(first: Card, second: Card, alone: _Alone, told: Told) -> None:
    """Two cards with answers that differ on paper, of which each is correct for the other to the grader."""
    if not _forms(first).isdisjoint(_forms(second)):
        return  # the author says that they are the same
    if alone((first.answer,), second.answer) and alone((second.answer,), first.answer):
        message = (
            f"{quoted(second.answer)} and {quoted(first.answer)} of {quoted(first.id)} are one to the grader"
        )
        hint = f"it is at {told.line('card', first.id)}; are they? then let each accept the other"
        told("card", second.id, "same-answers", message, hint)


def _forms(card: Card) -> set[str]:
    """Return the forms of a card as one compares them by eye: signs count, case and space do not."""
    return {" ".join(form.casefold().split()) for form in (card.answer, *card.accept)}


def _wrong_that_is_right(question: Question, alone: _Alone, told: Told) -> None:
    for choice in question.wrong:
        if len(choice.split()) > LONGEST_TERM:
            continue  # a statement: the grader reads terms, a learner reads on
        if any(alone((right,), choice) for right in question.right):
            message = f"the wrong choice {quoted(choice)} is a right one to the grader"
            told(
                "question", question.id, "wrong-is-right", message, "say in other words what is wrong with it"
            )
