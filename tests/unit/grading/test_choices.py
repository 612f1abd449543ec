"""The choices of a quiz are terms of the course, too: phrases among them make no fair answer wrong."""

from __future__ import annotations

import pytest

from bot.learning.grading.reasons import OtherTerm
from bot.learning.grading.verdict import Asked, Mark, grade, prepare

CHOICES = ("Its sensitivity", "Its specificity", "The sensitivity falls as the threshold rises")


@pytest.mark.parametrize(
    "answer", ["sensitivity", "Senstivity", "sensitivty", "its sensitivity", "the sensitivity"]
)
def test_a_choice_with_little_words_is_the_term_itself(answer: str) -> None:
    key = prepare(Asked(expected="sensitivity", vocabulary=CHOICES))
    assert grade(answer, key).mark is Mark.CORRECT


@pytest.mark.parametrize("expected", ["sensitivity", "ROC curve"])
def test_a_misspelt_other_term_is_named(expected: str) -> None:
    key = prepare(Asked(expected=expected, vocabulary=("specificity", "precision")))
    assert grade("specificty", key).reasons == (OtherTerm("specificity"),)


@pytest.mark.parametrize(("answer", "expected"), [("loin", "lion"), ("heat", "heart"), ("slack", "stack")])
def test_an_everyday_word_is_no_slip(answer: str, expected: str) -> None:
    assert grade(answer, prepare(Asked(expected=expected))).mark is Mark.WRONG


@pytest.mark.parametrize("answer", ["ano.", "I think it's ano", "maybe ano?"])
def test_a_term_that_differs_by_its_accent_stays_another_term_among_fillers(answer: str) -> None:
    key = prepare(Asked(question="Spanish for 'year'", expected="año", vocabulary=("ano", "mes")))
    assert grade(answer, key).mark is Mark.WRONG


@pytest.mark.parametrize("answer", ["-cos x", "-cos(x)", "minus cosine", "cos x or -cos x"])
def test_a_formula_keeps_its_sign(answer: str) -> None:
    key = prepare(Asked(expected="cos x", accept=("cosine",), vocabulary=("-cos x", "sin x")))
    assert grade(answer, key).mark is Mark.WRONG


@pytest.mark.parametrize("answer", ["TP", "FP/(TP+FP)", "TP + FP / TP", "(TP + FP)"])
def test_what_stands_in_the_parentheses_of_a_formula_is_no_remark(answer: str) -> None:
    key = prepare(Asked(question="Give the formula of precision.", expected="TP / (TP + FP)"))
    assert grade("tp/(tp+fp)", key).mark is Mark.CORRECT
    assert grade(answer, key).mark is Mark.WRONG
