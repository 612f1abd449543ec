"""An answer taken apart: which pieces it claims, denies, offers as alternatives, takes back or only explains."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from bot.learning.grading.folding import bare
from bot.learning.grading.lexicon import Lexicon
from bot.learning.languages.spoken import spoken

_MOST_PIECES = 40
_TOKEN = re.compile(
    r"(?<!\d),|,(?!\d)|[;|()\[\]!?\n]|\.(?=\s|$)|:(?=\s|$)|(?<=\s)-{1,2}(?=\s)|=>|->|→|(?<=\s)=(?=\s)|(?<!\d)/|/(?!\d)|&|\s+|[^\s,;|()\[\]!?/&.:=→\n-]+|."
)
_STRONG = {
    ":": "aside",
    "-": "aside",
    "--": "aside",
    "=>": "aside",
    "->": "aside",
    "→": "aside",
    "=": "aside",
}


class Joint(StrEnum):
    """How a piece is joined to what came before it."""

    START = "start"
    LIST = "list"  # a comma, a slash, a line
    STOP = "stop"  # a new sentence
    ASIDE = "aside"  # a colon, a dash, a parenthesis: says the same again or explains
    OR = "or"
    AND = "and"
    BECAUSE = "because"  # explains: not read any further
    CONTRAST = "contrast"  # is denied
    RETRACT = "retract"  # takes back what came before


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the answer between two joints."""

    text: str
    joint: Joint
    asked: bool = False  # a question mark follows


_PUNCTUATION = {
    ",": Joint.LIST, ";": Joint.LIST, "|": Joint.LIST, "/": Joint.LIST, "\n": Joint.LIST, "&": Joint.AND,
    "(": Joint.ASIDE, ")": Joint.STOP, "[": Joint.ASIDE, "]": Joint.STOP, "!": Joint.STOP, "?": Joint.STOP, ".": Joint.STOP,
}  # fmt: skip


@cache
def _phrases(code: str) -> dict[str, tuple[tuple[tuple[str, ...], Joint], ...]]:
    """Return by first word the phrases that join pieces, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Joint]]] = {}
    for one in (spoken()["en"], spoken()[code]):
        tables: tuple[tuple[Joint, tuple[str, ...]], ...] = (
            (Joint.RETRACT, tuple(phrase for phrase in one.retractions if " " in phrase)),
            (Joint.CONTRAST, one.contrasts),
            (Joint.OR, tuple(one.ors)),
            (Joint.AND, tuple(one.ands)),
            (Joint.BECAUSE, one.becauses),
        )
        for joint, phrases in tables:
            for phrase in phrases:
                words = tuple(bare(word) for word in phrase.replace("_", " ").split())
                found.setdefault(words[0], []).append((words, joint))
    return {first: tuple(sorted(some, key=lambda item: -len(item[0]))) for first, some in found.items()}


@cache
def retractions(code: str) -> frozenset[str]:
    """Return the one-word or short phrases that, standing alone, take back what came before."""
    return frozenset(bare(p) for one in (spoken()["en"], spoken()[code]) for p in one.retractions)


@cache
def joint_words(code: str) -> dict[str, int]:
    """Return the single words that begin a clause; 1 for those that begin one of another subject ("but")."""
    found: dict[str, int] = {}
    for one in (spoken()["en"], spoken()[code]):
        for word in (*one.ands, *one.ors, *one.becauses):
            if " " not in word and "_" not in word:
                found[bare(word)] = 0
    found.update(dict.fromkeys("so while whereas".split(), 0))
    found.update(
        dict.fromkeys(
            "but however aber sondern pero mas ma mais maar но однако αλλά لكن अपितु लेकिन אבל".split(), 1
        )
    )
    return found


@cache
def _glued(code: str) -> tuple[tuple[str, str], ...]:
    """Return, for languages without blanks, the joining words to be set off by blanks, the longest first."""
    if code not in ("zh", "ja"):
        return ()
    one = spoken()[code]
    found = {*one.ors, *one.ands, *one.contrasts, *one.becauses, *(r for r in one.retractions if len(r) > 1)}
    return tuple(
        (word, f" {word} ") for word in sorted(found, key=lambda word: -len(word)) if word not in "のがは"
    )


def pieces(text: str, tables: Lexicon) -> list[Piece]:
    """Split a cleaned answer at its punctuation and its joining words."""
    for word, apart in _glued(tables.code):
        if word in text and text != word:
            text = text.replace(word, apart)
            if len(word) > 1:
                break
    tokens = [token for token in _TOKEN.findall(text) if not token.isspace()]
    phrases = _phrases(tables.code)
    found: list[Piece] = []
    current: list[str] = []
    joint = Joint.START
    at = 0
    while at < len(tokens) and len(found) < _MOST_PIECES:
        token = tokens[at]
        following, width = _joint_at(tokens, at, phrases)
        if following is None or (following is Joint.BECAUSE and not current):
            current.append(token)
            at += 1
            continue
        if current:
            found.append(Piece(" ".join(current), joint, asked=token == "?"))
            joint = following
        elif (
            following in (Joint.OR, Joint.AND, Joint.CONTRAST, Joint.RETRACT, Joint.ASIDE)
            or joint is Joint.STOP
        ):
            joint = following
        current = []
        at += width
    if current:
        found.append(Piece(" ".join(current), joint))
    return found


def _joint_at(
    tokens: list[str], at: int, phrases: dict[str, tuple[tuple[tuple[str, ...], Joint], ...]]
) -> tuple[Joint | None, int]:
    token = tokens[at]
    if token in _PUNCTUATION:
        return _PUNCTUATION[token], 1
    if token in _STRONG:
        return Joint.ASIDE, 1
    for words, joint in phrases.get(bare(token), ()):
        if all(at + n < len(tokens) and bare(tokens[at + n]) == word for n, word in enumerate(words)):
            return joint, len(words)
    return None, 1
