"""The grader's reasons in words."""

from __future__ import annotations

import typing

import pytest

from bot.conversation.reviews.feedback import NAMES, feedback, sentence
from bot.conversation.texts import languages
from bot.learning.grading import reasons
from bot.learning.grading.judgement import Mark, Verdict


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("kind", typing.get_args(reasons.Reason))
def test_every_reason_has_a_sentence_in_every_language(kind: type[typing.Any], language: str) -> None:
    fields = {
        name: ("one",) if str(hint).startswith("tuple") else "one"
        for name, hint in typing.get_type_hints(kind).items()
    }
    said = sentence(language, (kind(**fields),)).plain
    assert said.endswith((".", "?", "!"))
    assert "{" not in said


def test_no_reason_is_forgotten() -> None:
    assert set(NAMES) == set(typing.get_args(reasons.Reason))


def test_parts_are_listed_as_people_list_them() -> None:
    assert sentence("en", (reasons.Missing(("red",)),)).plain == "Still missing: red."
    assert sentence("en", (reasons.Missing(("red", "green")),)).plain == "Still missing: red and green."
    assert sentence("en", (reasons.Missing(("a", "b", "c", "d")),)).plain == "Still missing: a, b, c and d."


def test_of_many_parts_a_few_are_named() -> None:
    said = sentence("en", (reasons.Missing(tuple("abcdefg")),)).plain
    assert said == "Still missing: a, b, c and 4 more."


def test_a_part_as_long_as_a_message_is_cut() -> None:
    said = sentence("en", (reasons.OtherTerm("x" * 4000),)).plain
    assert len(said) < 120
    assert "…" in said


@pytest.mark.parametrize("reason", [reasons.Hedge(()), reasons.Missing(())])
def test_a_reason_that_knows_no_parts_still_makes_a_sentence(reason: reasons.Reason) -> None:
    said = sentence("en", (reason,)).plain
    assert said.endswith(".")
    assert not said.endswith((" .", ": ."))


def test_what_the_learner_typed_is_never_read_as_markup() -> None:
    parts = sentence("en", (reasons.OtherTerm("*bold* <b>"),)).parts
    assert all(part.style == "plain" for part in parts)


def test_several_reasons_are_sentences_side_by_side() -> None:
    said = sentence("en", (reasons.Missing(("red",)), reasons.Extra(("blue",)))).plain
    assert said == "Still missing: red. This does not belong: blue."


def test_feedback_on_a_row_is_empty_for_a_right_answer_only() -> None:
    assert feedback(Verdict(Mark.CORRECT, 1.0)) == ""
    assert feedback(Verdict(Mark.WRONG, 0.0)) == "That is not it yet."
    assert feedback(Verdict(Mark.CLOSE, 0.5, (reasons.Missing(("red",)),))) == "Still missing: red."
