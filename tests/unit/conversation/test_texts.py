"""Texts looked up and filled: bold, holes, plurals, and what is missing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.markup import Style, bold
from bot.conversation.texts import TextMissing, languages, say, spoken, words


def test_stars_in_a_sentence_are_bold_also_around_an_argument() -> None:
    text = say("en", "flip-answer", answer="voxel")
    assert text.plain == "Answer: voxel"
    assert [part.text for part in text.parts if part.style is Style.BOLD] == ["voxel"]


def test_a_text_put_into_a_sentence_keeps_its_own_style() -> None:
    text = say("en", "lesson-done", title=bold("Voxels"))
    assert text.plain == "Lesson done: Voxels."
    assert [part.text for part in text.parts if part.style is Style.BOLD] == ["Voxels"]


@given(st.text())
def test_what_is_put_in_is_never_read_as_markup_or_as_a_template(answer: str) -> None:
    text = say("en", "verdict-wrong", answer=answer)
    assert text.plain == f"❌ Not this time. The answer is {answer}."
    assert all(part.style is Style.PLAIN for part in text.parts)


@pytest.mark.parametrize(("count", "said"), [(1, "1 minute"), (2, "2 minutes"), (0, "0 minutes")])
def test_numbers_choose_the_plural(count: int, said: str) -> None:
    assert words("en", "span-minutes", count=count) == said


def test_a_text_that_does_not_exist_is_missing() -> None:
    with pytest.raises(TextMissing):
        say("en", "no-such-text")


def test_a_text_without_its_argument_is_missing_and_not_half_a_sentence() -> None:
    with pytest.raises(TextMissing):
        say("en", "verdict-wrong")


def test_a_language_we_do_not_speak_has_no_texts() -> None:
    with pytest.raises(TextMissing):
        say("xx", "next")


@pytest.mark.parametrize("code", ["en", "en-GB", "EN", "de-XX", "", "zz", "x" * 500])
def test_every_language_code_leads_to_a_language_we_speak(code: str) -> None:
    assert spoken(code) in languages()
