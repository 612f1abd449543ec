"""Facts to cards and questions, with siblings of an answer for wrong choices."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from content.course import Card, CardKind, Question, Term
from content.drafting.facts import Definition, Fact, Listing, Named, Number
from content.ids import derived_id, slug
from content.notetypes.choice import LONGEST_CHOICE, LONGEST_EXPLANATION, LONGEST_QUESTION

MOST_CARDS, MOST_QUESTIONS = 12, 4
"""Of a lesson."""
_ENOUGH = 4
"""Items of a longer list that make an answer correct."""
_WRONG = 3


@dataclass(slots=True)
class Items:
    """Makes cards and questions of facts; knows what it made, so that nothing is asked twice."""

    siblings: dict[str, list[str]]  # answers by sort: "term", "year"
    sources: dict[tuple[str, str], str] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)
    terms: dict[str, Term] = field(default_factory=dict)

    def of(self, facts: Iterable[Fact], section: str) -> tuple[tuple[Card, ...], tuple[Question, ...]]:
        """Return the cards and the questions of a section's facts."""
        cards: list[Card] = []
        questions: list[Question] = []
        for fact in facts:
            card = self._card(fact, section) if len(cards) < MOST_CARDS else None
            if card is None:
                continue
            cards.append(card)
            self.sources["card", card.id] = fact.source
            if len(questions) < MOST_QUESTIONS:
                for question in self._question(card, fact):
                    questions.append(question)
                    self.sources["question", question.id] = fact.source
        return tuple(cards), tuple(questions)

    def _card(self, fact: Fact, section: str) -> Card | None:
        made = _made(fact)
        words = " ".join(re.findall(r"\w+", made.question.casefold()))
        answer = " ".join(re.findall(r"\w+", made.answer.casefold()))
        if f" {answer} " in f" {words} " or {words, f"= {answer}"} & self.asked:
            return None
        self.asked.add(words)
        if isinstance(fact, Definition):
            self.asked.add(f"= {answer}")
            self.terms.setdefault(fact.term, Term(fact.term, fact.names, fact.source))
        id_ = self._free("card", slug(_names(made, fact, section), 40))
        return Card(
            id_,
            made.kind,
            made.question,
            made.answer,
            accept=made.accept,
            items=made.items,
            ordered=made.ordered,
            need=made.need,
            explanation=fact.source if isinstance(fact, Number) else "",
            section=section,
        )

    def _question(self, card: Card, fact: Fact) -> Iterator[Question]:
        sort = _sort(fact)
        if not sort or len(card.question) > LONGEST_QUESTION or len(card.answer) > LONGEST_CHOICE:
            return
        wrong = _nearest(card.answer, self.siblings[sort], card.question, card.accept)
        if len(wrong) >= 2:
            explanation = fact.source if len(fact.source) <= LONGEST_EXPLANATION else ""
            id_ = self._free("question", f"q-{card.id}"[:60])
            yield Question(
                id_, card.question, (card.answer,), wrong, explanation, section=card.section, card=card.id
            )

    def _free(self, kind: str, wanted: str) -> str:
        wanted = wanted or derived_id(str(len(self.sources)))
        number = 1
        id_ = wanted
        while (kind, id_) in self.sources:
            number += 1
            id_ = f"{wanted}-{number}"
        return id_


def siblings(facts: Iterable[Fact]) -> dict[str, list[str]]:
    """Return the answers of an article by their sort, for wrong choices: terms among terms, years among years."""
    found: dict[str, dict[str, str]] = {"term": {}, "year": {}}
    for fact in facts:
        if isinstance(fact, Definition):
            found["term"].setdefault(fact.term.casefold(), fact.term)
        elif isinstance(fact, Number) and fact.year:
            found["year"][fact.value] = fact.value
    return {sort: list(answers.values()) for sort, answers in found.items()}


def _sort(fact: Fact) -> str:
    return (
        "term" if isinstance(fact, Definition) else "year" if isinstance(fact, Number) and fact.year else ""
    )


def _names(made: _Made, fact: Fact, section: str) -> str:
    """Return what a card's id is made of: what is asked for, as its question may be mended."""
    if isinstance(fact, Listing):
        return fact.lead
    return made.answer if made.kind is CardKind.TERM else f"{section[:25]} {made.answer}"


def _nearest(answer: str, others: list[str], question: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the siblings most like the answer in length (or in value), none that the question names."""
    said = question.casefold()
    own = {answer.casefold(), *(name.casefold() for name in names)}
    fit = [
        other
        for other in others
        if other.casefold() not in said
        and not any(other.casefold() in name or name in other.casefold() for name in own)
        and len(other) <= LONGEST_CHOICE
    ]
    by_value = answer.isdigit()
    fit.sort(key=lambda other: abs(int(other) - int(answer)) if by_value else abs(len(other) - len(answer)))
    return tuple(fit[:_WRONG])


@dataclass(frozen=True, slots=True)
class _Made:
    kind: CardKind
    question: str
    answer: str
    accept: tuple[str, ...] = ()
    items: tuple[tuple[str, ...], ...] = ()
    ordered: bool = False
    need: int | None = None


def _defined(fact: Definition) -> _Made:
    if fact.called:
        question = f"What is this called: {_lowered(fact.meaning)}?"
    else:
        question = f"Which term is meant: {_lowered(fact.meaning)}?"
    return _Made(CardKind.TERM, question, fact.term, accept=fact.names)


def _named(fact: Named) -> _Made:
    return _Made(CardKind.TERM, f"What is another name for {fact.term}?", fact.other)


def _listed(fact: Listing) -> _Made:
    count = len(fact.items)
    need = _ENOUGH if count > _ENOUGH + 1 and not fact.ordered else None
    order = ", in order" if fact.ordered else ""
    asked = f"Name {need} of the {count}" if need else f"Name the {count}{order}"
    items = tuple((item,) for item in fact.items)
    return _Made(
        CardKind.LIST, f"{asked}: {fact.lead} …", ", ".join(fact.items), (), items, fact.ordered, need
    )


def _counted(fact: Number) -> _Made:
    what = "Which year" if fact.year else "Which number"
    return _Made(CardKind.NUMBER, f"{what} belongs into the gap? {fact.gapped}", fact.value)


def _made(fact: Fact) -> _Made:
    if isinstance(fact, Definition):
        return _defined(fact)
    if isinstance(fact, Named):
        return _named(fact)
    return _listed(fact) if isinstance(fact, Listing) else _counted(fact)


def _lowered(text: str) -> str:
    """Return a text that goes on after a colon: a small letter for an article's capital."""
    first = text.split(" ", 1)[0]
    return text[0].lower() + text[1:] if first in ("A", "An", "The", "Any", "One", "What") else text
