"""The words that join the pieces of an answer, language by language: and, or, because, rather than, no wait."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from functools import cache

from bot.learning.grading.text.folding import bare, script
from bot.learning.languages.language import Language
from bot.learning.languages.spoken import spoken

UNSPACED = frozenset(("zh", "ja"))  # written without blanks
_EASTERN = frozenset(("kana", "han", "hangul"))
_MOST_STUCK = 7  # affixes that are taken off
_DENYING_BEFORE = frozenset(("ja", "ko"))  # "not A but B" is said "A not, B"
Phrases = dict[str, tuple[tuple[tuple[str, ...], "Joint"], ...]]


class Joint(StrEnum):
    """How a piece is joined to what came before it."""

    START = "start"
    LIST = "list"  # a comma, a slash, a line
    STOP = "stop"  # a new sentence
    ASIDE = "aside"  # a colon, a dash, a parenthesis: says the same again or explains
    OR = "or"
    AND = "and"
    BUT = "but"  # holds after what was denied
    BECAUSE = "because"  # explains: not read any further
    CONTRAST = "contrast"  # is denied
    UNSAID = "unsaid"  # denies what came before
    RETRACT = "retract"  # takes back what came before


def _read_as(code: str) -> tuple[Language, ...]:
    english = spoken()["en"]
    own = spoken()[code]
    return (english,) if own is english else (english, own)


@cache
def phrases(code: str) -> Phrases:
    """Return by first word the phrases that join pieces, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Joint]]] = {}
    for one in _read_as(code):
        tables: tuple[tuple[Joint, tuple[str, ...]], ...] = (
            (Joint.RETRACT, tuple(phrase for phrase in one.retractions if " " in phrase)),
            (Joint.CONTRAST, one.contrasts),
            (Joint.UNSAID, one.undoings),
            (Joint.OR, tuple(one.ors)),
            (Joint.AND, tuple(one.ands)),
            (Joint.BUT, tuple(one.buts)),
            (Joint.BECAUSE, one.becauses),
        )
        for joint, some in tables:
            for phrase in some:
                words = tuple(
                    bare(word) if len(word) > 1 else word for word in phrase.replace("_", " ").split()
                )
                found.setdefault(words[0], []).append((words, joint))
    return {first: tuple(sorted(some, key=lambda item: -len(item[0]))) for first, some in found.items()}


@cache
def together(code: str) -> tuple[str, ...]:
    """Return the phrases that offer one thing more ("as well as") or deny the one before."""
    return tuple(phrase for one in _read_as(code) for phrase in (*one.together, *one.undoings))


@cache
def denials(code: str) -> frozenset[str]:
    """Return the words that, alone, say no."""
    return frozenset(bare(word) for one in _read_as(code) for word in one.no)


@cache
def retractions(code: str) -> frozenset[str]:
    """Return the phrases that, standing alone, take back what came before."""
    return frozenset(bare(phrase) for one in _read_as(code) for phrase in one.retractions)


@cache
def _idioms() -> re.Pattern[str]:
    phrases = sorted((phrase for one in spoken().values() for phrase in one.idioms), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})(?!\w),?", re.IGNORECASE)


def without_idioms(text: str, mine: frozenset[str]) -> str:
    """Return a text without phrases that hold a denial and deny nothing ("no doubt"), unless the key holds such."""
    if not _idioms().search(text) or not mine.isdisjoint(("doubt", "question", "mistaken")):
        return text
    return " ".join(_idioms().sub(" ", text).split()).strip(" ,") or text


@cache
def clause_words(code: str) -> dict[str, int]:
    """Return the single words that begin a clause; 1 for those after which another matter begins ("but")."""
    found: dict[str, int] = {"so": 0, "while": 0, "whereas": 0, "although": 0, "though": 0, "then": 0}
    for one in _read_as(code):
        for word in (*one.ands, *one.ors, *one.becauses):
            if " " not in word and "_" not in word:
                found[bare(word)] = 0
        found.update((bare(word), 1) for word in one.buts)
    return found


@cache
def glued(code: str) -> tuple[str, ...]:
    """Return the joining words of a language written without blanks, the longest first."""
    if code not in UNSPACED:
        return ()
    one = spoken()[code]
    found = {*one.ors, *one.ands, *one.contrasts, *one.undoings, *one.becauses, *one.buts}
    found |= {phrase for phrase in one.retractions if len(phrase) > 3}
    return tuple(sorted(found - set("のがは"), key=lambda word: (-len(word), word)))


@cache
def affixes(code: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], bool]:
    """Return what may be stuck before and after an answer, what denies it so, and whether that comes after."""
    one = spoken()[code]
    if code not in ("zh", "ja", "ko"):
        return (), (), (), False
    denying = tuple(
        sorted((word for word in one.negations if len(word) > 1 or word == "不"), key=len, reverse=True)
    )
    openers, closers = (tuple(_plain(word, code) for word in some) for some in (one.openers, one.closers))
    return openers, closers, denying, code in _DENYING_BEFORE


@cache
def _kinds(code: str) -> tuple[str, ...]:
    """Return the nouns that say what kind of thing a name is, in languages that stick them to it, the longest first."""
    return tuple(sorted(spoken()[code].generic, key=len, reverse=True)) if code in ("zh", "ja", "ko") else ()


def without_kind(text: str, code: str) -> str:
    """Return a name without the noun for its kind (北京市: 北京), or the name itself."""
    kind = next((one for one in _kinds(code) if text.endswith(one) and len(text) - len(one) >= 2), "")
    return text[: len(text) - len(kind)].strip()


def unstuck(text: str, code: str) -> tuple[str, bool]:
    """Return `text` without what is stuck to an answer ("東京です": "東京"), and whether it was denied so."""
    openers, closers, denying, after = affixes(code)
    denied = False
    rest = text.strip(" .,!?")
    for _ in range(_MOST_STUCK):
        before = rest
        plain = _plain(rest, code)
        opener = next((word for word in openers if plain.startswith(word) and len(rest) > len(word)), "")
        rest = rest[len(opener) :].strip(" ,:")
        plain = _plain(rest, code)
        closer = next((word for word in closers if plain.endswith(word) and len(rest) > len(word)), "")
        rest = rest[: len(rest) - len(closer)].strip(" ,")
        if rest != before:
            continue
        for word in denying:
            stuck = rest.endswith(word) if after else rest.startswith(word)
            if stuck and len(rest) > len(word):
                rest = (rest[: -len(word)] if after else rest[len(word) :]).strip(" ,")
                denied = True
                break
        if rest == before:
            break
    return rest, denied


def without_east(text: str, known: Callable[[str], bool]) -> str:
    """Return a text without the Chinese, Japanese or Korean that it is said in ("是DICOM"); Latin or a term is left."""
    scripts = {script(sign) for sign in text if not sign.isascii()}
    codes = ("ja",) if "kana" in scripts else ("zh", "ja") if "han" in scripts else ("ko",)
    for code in codes if scripts & _EASTERN else ():
        rest, denied = unstuck(text, code)
        rest = without_kind(rest, code)
        if rest != text and (rest.isascii() or known(rest)):
            return f"not {rest}" if denied else rest
    return text


def _plain(text: str, code: str) -> str:
    """Return a Chinese text in simplified signs, one for one; any other as it is."""
    folded = bare(text) if code == "zh" else text
    return folded if len(folded) == len(text) else text
