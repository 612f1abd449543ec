"""An article's Markdown in pages of a phone."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation.articles.markdown import pages
from bot.conversation.markup import Part, Style

_PIECES = [
    "*",
    "**",
    "`",
    "```\n",
    "- ",
    "1. ",
    "> ",
    "\n",
    "\n\n",
    "[a](b)",
    "<b>",
    "word ",
    "# ",
    "|",
    "\\",
    "😀",
]


def test_styles_stay_and_a_list_keeps_its_bullets() -> None:
    (page,) = pages("**Bold** and *thin* and `code`.\n\n- one\n- two\n  - inner\n\n1. first", 700)
    assert Part("Bold", Style.BOLD) in page.parts
    assert Part("thin", Style.ITALIC) in page.parts
    assert Part("code", Style.CODE) in page.parts
    assert "• one\n• two\n   • inner" in page.plain
    assert "1. first" in page.plain


def test_code_keeps_its_lines() -> None:
    (page,) = pages("```python\nif a:\n    b()\n```", 700)
    assert page.parts == (Part("if a:\n    b()", Style.BLOCK),)


def test_raw_html_is_only_letters() -> None:
    (page,) = pages("A <b>bold</b> claim.", 700)
    assert page.parts == (Part("A <b>bold</b> claim."),)


def test_a_long_paragraph_breaks_after_a_sentence() -> None:
    made = pages("One two three. Four five six. Seven eight nine.", 30)
    assert [page.plain for page in made] == ["One two three. Four five six.", "Seven eight nine."]


def test_what_announces_the_code_stands_on_the_page_of_the_code() -> None:
    made = pages("Words to fill a page.\n\n**Halves**:\n\n```\nhalf = x / 2\n```", 32)
    assert [page.plain for page in made] == ["Words to fill a page.", "Halves:\n\nhalf = x / 2"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=60).map("".join), st.integers(20, 200))
def test_any_text_is_pages_that_fit(markdown: str, length: int) -> None:
    for page in pages(markdown, length):
        assert 0 < len(page.plain) <= length
