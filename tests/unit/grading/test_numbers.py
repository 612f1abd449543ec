"""Numbers are compared as values."""

from __future__ import annotations

import pytest

from bot.learning.grading.numbers.numerals import with_digits
from bot.learning.grading.numbers.units import unit_of
from bot.learning.grading.reasons import NoUnit, OtherUnit
from bot.learning.grading.text.lexicon import lexicon
from bot.learning.grading.verdict import Asked, Mark, grade, prepare


def _mark(expected: str, answer: str, question: str = "") -> str:
    return grade(answer, prepare(Asked(question=question, kind="number", expected=expected))).mark.value


@pytest.mark.parametrize(
    ("code", "words", "digits"),
    [
        ("en", "two thousand and twelve", "2012"),
        ("en", "nineteen eighty-four", "1984"),
        ("en", "seven and a half", "7.5"),
        ("en", "three quarters", "3/4"),
        ("en", "one or two", "1 or 2"),
        ("de", "einundzwanzig", "21"),
        ("de", "zweitausendzwölf", "2012"),
        ("fr", "quatre-vingt-dix-neuf", "99"),
        ("es", "treinta y uno", "31"),
        ("ru", "две тысячи двенадцать", "2012"),
        ("zh", "二十一", "21"),
        ("ko", "이천십이", "2012"),
    ],
)
def test_number_words_are_read(code: str, words: str, digits: str) -> None:
    assert with_digits(words, lexicon(code)) == digits


@pytest.mark.parametrize("answer", ["12 mm", "1.2 cm", "1,2 cm", "0.012 m", "twelve millimetres"])
def test_units_are_converted(answer: str) -> None:
    assert _mark("12 mm", answer) == "correct"


@pytest.mark.parametrize("answer", ["12 cm", "12 kg", "1.2 mm", "120 mm", "-12 mm"])
def test_another_unit_or_value_is_wrong(answer: str) -> None:
    assert _mark("12 mm", answer) == "wrong"


def test_a_missing_unit_is_close_unless_the_question_asks_for_it() -> None:
    assert grade("12", prepare(Asked(kind="number", expected="12 mm"))).reasons == (NoUnit("12 mm"),)
    assert _mark("12 mm", "12", "How thick is it in mm?") == "correct"


def test_the_wrong_unit_is_named() -> None:
    assert grade("12 cm", prepare(Asked(kind="number", expected="12 mm"))).reasons == (OtherUnit("12 mm"),)


def test_a_share_may_be_a_number_or_a_percentage() -> None:
    assert _mark("7.5%", "0.075") == "correct"
    assert _mark("0.95", "95 percent") == "correct"
    assert _mark("0.95", "95") == "wrong"


def test_capital_prefixes_count() -> None:
    assert _mark("3 MW", "3 mW") == "wrong"


@pytest.mark.parametrize("text", ["", "?", "xyzzy", "m/", "/s", "kg kg kg kg kg kg kg kg kg kg kg"])
def test_what_is_no_unit_is_none_or_harmless(text: str) -> None:
    assert unit_of(text) is None or unit_of(text)


def test_a_year_is_not_its_neighbour() -> None:
    assert {_mark("2012", one) for one in ("2013", "2011", "2021", "212", "20122")} == {Mark.WRONG.value}
