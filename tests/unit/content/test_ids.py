"""Ids that authors leave out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from content.ids import LONGEST_ID, derived_id, is_id, slug


@given(st.text(max_size=200))
def test_any_words_make_an_id(words: str) -> None:
    assert is_id(derived_id(words))


@given(st.text(max_size=200))
def test_a_slug_is_an_id_or_nothing(words: str) -> None:
    assert slug(words) == "" or is_id(slug(words))
    assert len(slug(words)) <= LONGEST_ID


def test_case_and_space_make_no_other_id_but_words_do() -> None:
    assert derived_id("What is  it?") == derived_id(" what IS it?\n")
    assert derived_id("What is it?") != derived_id("What was it?")


def test_ids_are_readable() -> None:
    assert slug("Zürich, 北京 & Co.") == "zurich-beijing-co"
    assert derived_id("What is sensitivity?").startswith("what-is-sensitivity-")
