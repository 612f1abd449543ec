"""An article's Markdown as pages of a phone: broken between blocks, else sentences, else words; styles stay."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from bot.conversation.markup import Part, Style, Text, join

if TYPE_CHECKING:
    import mistune

_DEEPEST = 12  # lists in lists in lists: an author's mistake, or malice
_STYLES = {"strong": Style.BOLD, "emphasis": Style.ITALIC, "codespan": Style.CODE}
_SENTENCE = re.compile(r"\n+|(?<=[.!?…])\s+|(?<=[。！？])")
_WORD = re.compile(r"\s+")


@cache
def _parser() -> mistune.Markdown:
    import mistune  # here: a bot in which nobody reads an article does without

    return mistune.create_markdown(renderer=None)


def pages(markdown: str, length: int) -> tuple[Text, ...]:
    """Return Markdown in pages of at most `length` characters; raw HTML stays letters, pictures become their words."""
    made: list[list[Text]] = []
    room = 0
    for block in _with_what_they_announce(blocks(markdown), length):
        for piece in _pieces(block, length):
            size = len(piece.plain)
            if not made or size + 2 > room:
                made.append([])
                room = length + 2
            made[-1].append(piece)
            room -= size + 2
    return tuple(join("\n\n", page) for page in made)


def blocks(markdown: str) -> Iterator[Text]:
    """Yield the blocks of Markdown: paragraphs, whole lists, code, quotes, headings."""
    tokens = _parser()(markdown)
    for token in tokens if isinstance(tokens, list) else []:
        text = _block(token, 0)
        if text:
            yield text


def _with_what_they_announce(found: Iterable[Text], length: int) -> Iterator[Text]:
    """Join a block that ends in a colon with the next one where a page holds both: no code without its title."""
    lead = Text()
    for block in found:
        both = join("\n\n", (lead, block)) if lead else block
        if lead and len(both.plain) > length:
            yield lead
            both = block
        lead = both if block.plain.endswith(":") else Text()
        if not lead:
            yield both
    if lead:
        yield lead


def _block(token: dict[str, Any], depth: int) -> Text:
    kind = token["type"]
    if kind == "block_code":
        return Text((Part(token["raw"].rstrip("\n"), Style.BLOCK),))
    if kind == "list":
        return join("\n", _items(token, depth))
    if kind == "heading":
        return Text((Part(_inline(token.get("children", ()), Style.PLAIN).plain, Style.BOLD),))
    if kind == "thematic_break":
        return Text()
    if kind == "block_quote":
        inside = join("\n", (_block(child, depth + 1) for child in _inside(token, depth)))
        return Text((Part(inside.plain, Style.QUOTE),))
    if kind == "block_html":
        return Text((Part(token["raw"].strip()),))
    return _inline(token.get("children", ()), Style.PLAIN)


def _items(token: dict[str, Any], depth: int) -> Iterator[Text]:
    """Yield a list's items, a line each, those of a list inside it set in."""
    attrs = token.get("attrs", {})
    first = attrs.get("start", 1) if attrs.get("ordered") else None
    for number, item in enumerate(_inside(token, depth)):
        bullet = "•" if first is None else f"{first + number}."
        lines = [_block(child, depth + 1) for child in _inside(item, depth)]
        yield Text((Part(f"{'   ' * depth}{bullet} "),)) + join("\n", lines)


def _inside(token: dict[str, Any], depth: int) -> list[dict[str, Any]]:
    return token.get("children", []) if depth < _DEEPEST else []


def _inline(tokens: Iterable[dict[str, Any]], style: Style) -> Text:
    return Text(tuple(_merged(part for token in tokens for part in _run(token, style))))


def _run(token: dict[str, Any], style: Style) -> Iterator[Part]:
    kind = token["type"]
    if kind in ("softbreak", "linebreak"):
        yield Part(" " if kind == "softbreak" else "\n", style)
        return
    children = token.get("children")
    inner = _STYLES.get(kind, style)
    if children is None:
        yield Part(token.get("raw", ""), inner)
        return
    yield from _inline(children, inner).parts
    url = str(token.get("attrs", {}).get("url", ""))
    if kind == "link" and url.startswith(("http://", "https://")):
        yield Part(f" ({url})", style)


def _merged(parts: Iterable[Part]) -> Iterator[Part]:
    run: Part | None = None
    for part in parts:
        if run is not None and run.style is part.style:
            run = Part(run.text + part.text, run.style)
            continue
        if run is not None:
            yield run
        run = part
    if run is not None:
        yield run


def _pieces(text: Text, length: int) -> list[Text]:
    """Break a block that does not fit between lines and sentences, else between words, else anywhere."""
    letters = text.plain
    begins = [0, *accumulate(len(part.text) for part in text.parts)]
    pieces: list[Text] = []
    start = 0
    while len(letters) - start > length:
        window = letters[start : start + length + 1]
        ends = [found.end() for found in _SENTENCE.finditer(window) if found.start()]
        ends = ends or [found.end() for found in _WORD.finditer(window) if found.start()]
        end = start + (min(ends[-1], length) if ends else length)
        pieces.append(_cut(text, begins, start, end))
        start = end
    pieces.append(_cut(text, begins, start, len(letters)))
    return [piece for piece in pieces if piece]


def _cut(text: Text, begins: list[int], start: int, end: int) -> Text:
    """Return the letters from `start` to `end` in their styles, without blanks at the end.

    `begins`: how many letters stand before each part. Only the parts between are looked at: a text may have many.
    """
    parts: list[Part] = []
    for index in range(max(0, bisect_right(begins, start) - 1), len(text.parts)):
        part, at = text.parts[index], begins[index]
        if at >= end:
            break
        kept = part.text[max(0, start - at) : end - at]
        if kept:
            parts.append(Part(kept, part.style))
    if parts:
        parts[-1] = Part(parts[-1].text.rstrip(), parts[-1].style)
    return Text(tuple(part for part in parts if part.text))
