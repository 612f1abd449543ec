"""A long text in pages that fit a phone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.paging import pages_of


def test_paragraphs_stay_whole_while_they_fit() -> None:
    assert pages_of("one\n\ntwo\n\nthree", 10) == ("one\n\ntwo", "three")


def test_a_long_paragraph_is_broken_between_sentences() -> None:
    assert pages_of("One is here. Two is here. Three.", 26) == ("One is here. Two is here.", "Three.")


def test_a_long_sentence_is_broken_between_words() -> None:
    assert pages_of("alpha beta gamma delta", 11) == ("alpha beta", "gamma delta")


def test_nothing_makes_no_pages() -> None:
    assert pages_of("", 10) == ()
    assert pages_of(" \n\n ", 10) == ()


@given(st.text(), st.integers(1, 50))
def test_pages_fit_and_lose_nothing_but_blanks(text: str, length: int) -> None:
    pages = pages_of(text, length)
    assert all(0 < len(page) <= length for page in pages)
    assert "".join("".join(pages).split()) == "".join(text.split())
