"""Text from parts: our stars are bold, a person's are letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.conversation.markup import Part, Style, Text, bold, emphasised, join, plain


def test_stars_around_words_are_bold() -> None:
    assert emphasised("a *b c* d").parts == (Part("a "), Part("b c", Style.BOLD), Part(" d"))


@pytest.mark.parametrize(
    "source", ["2 * 3", "a*", "*", "", "no stars", "a * b * c", "5 ** 2", "*open at the end", "x *y"]
)
def test_a_star_that_holds_nothing_stays_a_star(source: str) -> None:
    text = emphasised(source)
    assert text.plain == source
    assert all(part.style is Style.PLAIN for part in text.parts)


def test_a_third_star_stays_a_star() -> None:
    assert emphasised("*a* b*").plain == "a b*"


@given(st.text(alphabet="*ab \n<&"))
def test_reading_stars_loses_no_letters(source: str) -> None:
    assert emphasised(source).plain.replace("*", "") == source.replace("*", "")


@given(st.text())
def test_plain_and_bold_read_nothing(source: str) -> None:
    assert plain(source).plain == bold(source).plain == source


def test_joining_leaves_out_what_is_empty() -> None:
    assert join("\n\n", (plain("a"), Text(), plain(""), bold("b"))).plain == "a\n\nb"
    assert not join(", ", (Text(), plain("")))


@given(st.lists(st.text(min_size=1), min_size=1))
def test_joined_texts_stand_in_their_order(pieces: list[str]) -> None:
    assert join("|", map(plain, pieces)).plain == "|".join(pieces)
