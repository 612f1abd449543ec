"""What differs between a typed answer and the expected one: by word, within a misspelt word by letter."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

MOST_PARTS = 20
MOST_LETTERS = 400  # of each side that are compared


@dataclass(frozen=True, slots=True)
class Part:
    """A run of the expected answer; `differs` when it is not what was typed."""

    text: str
    differs: bool


def difference(answer: str, shown: str) -> tuple[Part, ...]:
    """Return `shown` in parts, those marked that `answer` has otherwise; case and width do not count."""
    if len(shown) > MOST_LETTERS or not answer.strip() or _plain(answer.strip()) == _plain(shown):
        return (Part(shown, False),)
    expected = _clusters(shown)
    typed = [_plain(cluster) for cluster in _clusters(answer[:MOST_LETTERS])]
    marks = [True] * len(expected)
    for block in Levenshtein.opcodes(typed, [_plain(cluster) for cluster in expected]):
        if block.tag == "equal":
            marks[block.dest_start : block.dest_end] = [False] * (block.dest_end - block.dest_start)
    parts: list[Part] = []
    for cluster, differs in zip(expected, marks, strict=True):
        if parts and parts[-1].differs == differs:
            parts[-1] = Part(parts[-1].text + cluster, differs)
        else:
            parts.append(Part(cluster, differs))
    changed = sum(marks)
    if len(parts) > MOST_PARTS or changed * 2 > len(expected):
        return (Part(shown, False),)
    return tuple(parts)


def _clusters(text: str) -> list[str]:
    """Return letters with the marks that combine with them, so that no accent is cut off its letter."""
    clusters: list[str] = []
    for sign in text:
        if clusters and (unicodedata.combining(sign) or sign in "\u200d\ufe0f"):
            clusters[-1] += sign
        else:
            clusters.append(sign)
    return clusters


def _plain(cluster: str) -> str:
    return unicodedata.normalize("NFKC", cluster).casefold()
