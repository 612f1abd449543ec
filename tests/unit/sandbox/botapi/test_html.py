"""HTML parse mode: entities in UTF-16 units, and Telegram's complaints with byte offsets."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.botapi import html
from bot.sandbox.botapi.errors import RefusedError
from bot.sandbox.botapi.markup import as_html
from bot.sandbox.botapi.texts import formatted
from bot.sandbox.botapi.utf16 import units


def shown(source: str) -> tuple[str, list[dict[str, Any]]]:
    """What a chat shows of a text in HTML mode."""
    return formatted(source, "HTML", None, 4096, "too long")


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("é <3 x>", 'Unsupported start tag "3" at byte offset 3'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<script>alert(1)</script>", 'Unsupported start tag "script" at byte offset 0'),
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("x<br/>", 'Unsupported start tag "br/" at byte offset 1'),
        ("<!-- x -->", 'Unsupported start tag "!--" at byte offset 0'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b><i>test</b></i>", 'Unmatched end tag at byte offset 10, expected "</i>", found "</b>"'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<a href=x/y>z</a>", "Unexpected end of name token at byte offset 8"),
        ("<a =x>z</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ('<tg-emoji emoji-id="9x">x</tg-emoji>', "Invalid custom emoji identifier specified"),
    ],
)
def test_bad_markup_is_told_with_its_byte_offset(source: str, complaint: str) -> None:
    with pytest.raises(RefusedError) as refused:
        html.parse(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {complaint}"


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("<b>a</b>", "a", [("bold", 0, 1)]),
        ("<strong>a</strong><em>b</em>", "ab", [("bold", 0, 1), ("italic", 1, 1)]),
        ("<ins>a</ins><del>b</del>", "ab", [("underline", 0, 1), ("strikethrough", 1, 1)]),
        ("😀<b>é</b>", "😀é", [("bold", 2, 1)]),
        ('<span class="tg-spoiler">a</span>', "a", [("spoiler", 0, 1)]),
        ("<tg-spoiler>a</tg-spoiler>", "a", [("spoiler", 0, 1)]),
        ("<blockquote expandable>a</blockquote>", "a", [("expandable_blockquote", 0, 1)]),
        ("<b>a <i>b</i></b>", "a b", [("bold", 0, 3), ("italic", 2, 1)]),
        ("1 &lt; 2 &amp; 3 &#128512; &unknown;", "1 < 2 & 3 😀 &unknown;", []),
        ("R&D", "R&D", []),
        ("  <b> a</b>\n", "a", [("bold", 0, 1)]),
        ("<B>a</B>", "a", [("bold", 0, 1)]),
        ("<b></b>a", "a", []),
        ("/start <code>/x</code>", "/start /x", [("bot_command", 0, 6), ("code", 7, 2)]),
        ('<a href="nowhere">a</a>', "a", []),
    ],
)
def test_tags_become_entities(source: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    got, marks = shown(source)
    assert got == text
    assert [(mark["type"], mark["offset"], mark["length"]) for mark in marks] == entities


def test_links_and_languages_are_kept() -> None:
    _, marks = shown('<a href="https://example.org/?a=1&amp;b=2">x</a>')
    assert marks[0]["url"] == "https://example.org/?a=1&b=2"
    _, marks = shown('<pre><code class="language-python">x</code></pre>')
    assert marks == [{"type": "pre", "offset": 0, "length": 1, "language": "python"}]


def test_no_more_than_a_hundred_entities_are_kept() -> None:
    assert len(shown("<b>a</b> " * 150)[1]) == 100


def attempted(source: str) -> tuple[str, list[dict[str, Any]]] | None:
    """What a chat shows, or None when Telegram refuses it; anything else is a fault of the server."""
    try:
        return shown(source)
    except RefusedError:
        return None


@given(st.text(max_size=60))
def test_any_markup_is_parsed_or_refused_never_worse(source: str) -> None:
    got = attempted(source)
    if got is not None:
        text, marks = got
        for mark in marks:
            assert 0 <= mark["offset"] < mark["offset"] + mark["length"] <= units(text)


TAGS = st.sampled_from(["b", "i", "u", "s", "code", "tg-spoiler", "blockquote"])
MARKUP = st.recursive(
    st.sampled_from(["a", "😀", "&lt;", "&amp;", " ", "\n", "é", "/start "]),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map("".join),
        st.tuples(TAGS, inner).map(lambda pair: f"<{pair[0]}>{pair[1]}</{pair[0]}>"),
    ),
    max_leaves=12,
)


@given(MARKUP)
def test_what_is_shown_can_be_sent_again_and_shows_the_same(source: str) -> None:
    text, marks = shown(source)
    assert shown(as_html(text, marks)) == (text, marks)
