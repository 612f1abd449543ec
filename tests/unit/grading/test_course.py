"""Preparing a whole course: keys by card, one vocabulary for all."""

from __future__ import annotations

import time

from bot.learning.grading.reasons import OtherTerm
from bot.learning.grading.verdict import Mark, grade, prepare_course
from content.course import Card, CardKind, Course, Term


def _course(cards: int) -> Course:
    return Course(
        id="c",
        title="C",
        loose_cards=tuple(
            Card(id=f"c{n}", kind=CardKind.TERM, question=f"What is term {n}?", answer=f"subject{n} matter")
            for n in range(cards)
        ),
        glossary=(Term("sensitivity"), Term("specificity")),
    )


def test_all_cards_share_one_vocabulary() -> None:
    keys = prepare_course(_course(5))
    assert len({id(key.vocabulary) for key in keys.values()}) == 1


def test_the_answer_of_another_card_is_told_by_name() -> None:
    verdict = grade("subject3 matter", prepare_course(_course(5))["c1"])
    assert verdict.mark is Mark.WRONG
    assert verdict.reasons == (OtherTerm("subject3 matter"),)


def test_a_course_of_five_thousand_cards_is_prepared_in_seconds() -> None:
    began = time.process_time()
    keys = prepare_course(_course(5000))
    assert time.process_time() - began < 60  # two or three where it was written
    assert grade("subject77 matter", keys["c77"]).mark is Mark.CORRECT
