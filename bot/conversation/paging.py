"""A long text in pages that fit a phone, broken between paragraphs, else sentences, else words."""

from __future__ import annotations

import re
import textwrap

_SENTENCE = re.compile(r"(?<=[.!?…])\s+")


def pages_of(text: str, length: int) -> tuple[str, ...]:
    """Return `text` in pages of at most `length` characters each; nothing but blanks between them is lost."""
    pages: list[str] = []
    page = ""
    for piece, glue in _pieces(text, length):
        joined = f"{page}{glue}{piece}" if page else piece
        if len(joined) <= length:
            page = joined
        else:
            pages.append(page)
            page = piece
    return (*pages, page) if page else tuple(pages)


def _pieces(text: str, length: int) -> list[tuple[str, str]]:
    """Return the parts that stay whole, each with what joins it to the one before."""
    pieces: list[tuple[str, str]] = []
    for paragraph in filter(None, (part.strip() for part in text.split("\n\n"))):
        glue = "\n\n"
        for sentence in [paragraph] if len(paragraph) <= length else _SENTENCE.split(paragraph):
            for run in [sentence] if len(sentence) <= length else _runs(sentence, length):
                pieces.append((run, glue))
                glue = " "
    return pieces


def _runs(sentence: str, length: int) -> list[str]:
    """Break between words; only a word that is too long by itself is cut."""
    return textwrap.wrap(sentence, length, replace_whitespace=False, break_on_hyphens=False)
