"""Grading a term: what was said is met with the key, with the vocabulary of the course and with the question."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from bot.learning.grading.acronyms import as_acronym, stands_for
from bot.learning.grading.forms import Form, form
from bot.learning.grading.judgement import Verdict, close, correct, wrong
from bot.learning.grading.key import Item, Key
from bot.learning.grading.matching import Match, align, same_letters, whole_typo
from bot.learning.grading.names import surname
from bot.learning.grading.reading import Joint, Piece, pieces, retractions
from bot.learning.grading.reasons import (
    Echo,
    Extra,
    Hedge,
    Misspelt,
    Missing,
    Negated,
    NotIt,
    Opposite,
    OtherTerm,
    WrongOrder,
)
from bot.learning.grading.typos import another_word, budget
from bot.learning.grading.vocabulary import ACRONYM, BARE, LOOSE, TYPO, Named
from bot.learning.grading.words import Word


class Met(IntEnum):
    """What a piece of an answer turned out to be, the best first."""

    KEY = 0
    PART = 1
    EXTRA = 2  # the key with something added that may make another thing of it
    ORDER = 3
    OPPOSITE = 4
    OTHER = 5
    NEAR = 6  # too many slips
    ECHO = 7
    NOTHING = 8  # only little words
    UNKNOWN = 9


@dataclass(frozen=True, slots=True)
class Found:
    """A piece of an answer as it was understood."""

    met: Met
    match: Match | None = None
    named: Named | None = None
    words: tuple[Word, ...] = ()
    denied: bool = False
    text: str = ""


def meets(said: Form, item: Item, key: Key) -> Found:
    """Understand one stretch of words against one item of the key and the other terms of the course."""
    best: Match | None = None
    for wording in item.forms:
        match = same_letters(said, wording)
        if match and (best is None or match.level < best.level):
            best = match
    other = key.vocabulary.named(said, item.own)
    if best and (other is None or other.level >= best.level):
        return Found(Met.KEY, best)
    if other and other.level <= BARE:
        return Found(Met.OTHER, named=other)
    found = _by_words(said, item, key, other)
    if found.met is not Met.UNKNOWN or other is None:
        return found
    return Found(Met.OTHER, named=other)


def _content(said: Form, wording: Form, key: Key) -> tuple[Word, ...]:
    """Return the words said, without little words that the wording does not hold itself."""
    mine = {word.bare for word in wording.words}
    return tuple(word for word in said.words if word.bare in mine or word.bare not in key.lexicon.little)


def _by_words(said: Form, item: Item, key: Key, other: Named | None) -> Found:
    letters = as_acronym(said.text)
    candidates: list[Found] = []
    for wording in item.forms:
        if letters and letters in wording.initials:
            candidates.append(Found(Met.KEY, Match(wording, ACRONYM, met=wording.core)))
            continue
        if (
            len(item.forms) == 1
            and wording.short
            and stands_for(as_acronym(wording.text) or "\0", said.words, key.lexicon.little)
        ):
            candidates.append(Found(Met.KEY, Match(wording, ACRONYM, met=wording.core)))
            continue
        if wording.code and not wording.squashed:
            continue
        typo = whole_typo(said, wording, key.vocabulary.known)
        if typo:
            candidates.append(Found(Met.KEY, typo))
        candidates.append(
            _judge(
                align(_content(said, wording, key), wording, person=key.person, known=key.vocabulary.known),
                item,
                key,
            )
        )
    candidates = [one for one in candidates if one.met is not Met.UNKNOWN]
    if not candidates:
        return Found(Met.UNKNOWN, words=said.words)
    best = min(
        candidates,
        key=lambda one: (one.met, one.match.level if one.match else 0, one.match.slips if one.match else 0),
    )
    return _against_others(best, said, item, key, other)


def _against_others(best: Found, said: Form, item: Item, key: Key, other: Named | None) -> Found:
    """Let another term win that is nearer to what was said than the key is."""
    match = best.match
    if best.met is not Met.KEY or match is None:
        return Found(Met.OTHER, named=other) if other else best
    if other and other.level <= match.level:
        return Found(Met.OTHER, named=other)
    if match.level == TYPO:
        for squashed in said.squashed:
            near = key.vocabulary.nearest(squashed, match.slips, item.own)
            if near:
                return Found(Met.OTHER, named=near)
    return best


def _judge(match: Match, item: Item, key: Key) -> Found:
    """Decide what an alignment means: the key, a part of it, the key with something added, or nothing."""
    wording = match.wording
    if not match.met:
        return Found(Met.UNKNOWN)
    missing = match.missing
    extra = tuple(word for word in match.extra if not _beside(word, match, key))
    if match.slips > budget(len("".join(word.bare for word in wording.core))):
        return Found(Met.NEAR, match)
    opposing = _opposing(extra, missing, key)
    if opposing:
        return Found(Met.OPPOSITE, match, words=(opposing,))
    if missing and key.person and _surname_said(match, item) and not extra:
        missing = ()
    if missing and _already_asked(match, missing, item, key):
        missing = ()
    match = Match(
        wording, match.level, match.slips, match.met, missing, extra, match.trailing, match.in_order
    )
    if not missing and not extra:
        return Found(Met.ORDER if wording.ordered and not match.in_order else Met.KEY, match)
    if not missing:
        return _with_extra(match, key)
    if extra:
        share = len(match.met) / len(wording.core)
        return Found(Met.NEAR, match) if share >= 0.75 else Found(Met.UNKNOWN)
    told = [
        word
        for word in match.met
        if word.bare not in key.question_words and word.stem not in key.question_words
    ]
    if not told or len(match.met) * 3 < len(wording.core):
        return Found(Met.UNKNOWN)
    return Found(Met.PART, match)


def _with_extra(match: Match, key: Key) -> Found:
    if match.trailing and (len(match.wording.core) >= 2 and len(match.extra) == 1 or len(match.extra) >= 3):
        return Found(Met.KEY, match)
    return Found(Met.EXTRA, match)


def _beside(word: Word, match: Match, key: Key) -> bool:
    """Tell whether a word may stand beside the key without changing it."""
    return (
        word.bare in key.lexicon.around
        or word.bare in key.question_words
        or word.stem in key.question_words
        or any(word.stem == met.stem for met in match.met)
    ) and word.number is None


def _opposing(extra: tuple[Word, ...], missing: tuple[Word, ...], key: Key) -> Word | None:
    for word in extra:
        against = key.opposites.get(word.bare, frozenset()) | key.opposites.get(word.stem, frozenset())
        for meant in missing:
            if meant.bare in against or meant.stem in against or another_word(word.bare, meant.bare):
                return word
    return None


def _surname_said(match: Match, item: Item) -> bool:
    last = surname(match.wording)
    if last is None or last in match.missing:
        return False
    return True


def _already_asked(match: Match, missing: tuple[Word, ...], item: Item, key: Key) -> bool:
    """Tell whether what is missing is the noun that the question names, and the rest is enough to tell terms apart."""
    asked = key.question_words
    if any(word.bare not in asked and word.stem not in asked for word in missing):
        return False
    if all(word.bare in asked or word.stem in asked for word in match.met):
        return False
    return not key.vocabulary.holding({word.stem for word in match.met}, item.own)


def _understand(piece: Piece, key: Key) -> Found:
    """Read one piece: set negations and little words aside, then meet the rest with the key."""
    tables = key.lexicon
    said = form(piece.text, tables.code)
    whole = meets(said, key.whole, key)
    if whole.met in (Met.KEY, Met.OTHER) and not any(word.bare in tables.negations for word in said.words):
        return whole
    negations = [word for word in said.words if word.bare in tables.negations]
    mine = {word.bare for wording in key.whole.forms for word in wording.words}
    denied = any(word.bare not in mine for word in negations)
    rest = _trimmed(said, key)
    if rest is None:
        return Found(Met.NOTHING, denied=denied, text=piece.text)
    found = meets(rest, key.whole, key) if rest is not said else whole
    if found.met is Met.UNKNOWN or found.met is Met.EXTRA or found.met is Met.NEAR:
        inside = _named_inside(rest, key, found)
        if inside:
            found = inside
    if found.met is Met.UNKNOWN and _is_echo(rest, key):
        found = Found(Met.ECHO)
    return Found(found.met, found.match, found.named, found.words or rest.words, denied, piece.text)


def _trimmed(said: Form, key: Key) -> Form | None:
    """Return what was said without fillers at both ends and negations, or None when nothing is left."""
    around = key.lexicon.around
    mine = {word.bare for wording in key.whole.forms for word in wording.words}
    words = [word for word in said.words if word.bare in mine or word.bare not in key.lexicon.negations]
    while words and words[0].bare in around and words[0].bare not in mine:
        words.pop(0)
    while words and words[-1].bare in around and words[-1].bare not in mine:
        words.pop()
    if not words:
        return None if said.words else (said if said.tight else None)
    if len(words) == len(said.words):
        return said
    return form(" ".join(word.text for word in words), key.lexicon.code)


def _named_inside(said: Form, key: Key, found: Found) -> Found | None:
    """Look for another term of the course among the words around the key."""
    met = {word.bare for word in found.match.met} if found.match else set()
    words = said.words[:24]
    for size in (4, 3, 2, 1):
        for start in range(len(words) - size + 1):
            span = words[start : start + size]
            if any(word.bare in met for word in span) or all(
                word.bare in key.lexicon.around for word in span
            ):
                continue
            other = key.vocabulary.named(
                form(" ".join(word.text for word in span), key.lexicon.code), key.whole.own
            )
            if other:
                return Found(Met.OTHER, named=other)
    return None


def _is_echo(said: Form, key: Key) -> bool:
    asked = key.question_words
    return all(
        word.bare in asked or word.stem in asked or word.bare in key.lexicon.little for word in said.words
    )


def grade_term(answer: str, key: Key) -> Verdict:
    """Grade a cleaned answer to a term."""
    parts = pieces(answer, key.lexicon)
    whole = _understand(Piece(answer, Joint.START), key)
    if whole.met is Met.KEY and not whole.denied:
        return _verdict_of(whole, key)
    if len(parts) <= 1:
        return _verdict_of(whole, key)
    read: list[tuple[Piece, Found]] = []
    for piece in parts:
        if piece.joint is Joint.BECAUSE and any(found.met is Met.KEY for _, found in read):
            break
        if bare_text(piece.text) in retractions(key.lexicon.code) or piece.joint is Joint.RETRACT:
            read = []
            if piece.joint is not Joint.RETRACT:
                continue
        read.append((piece, _understand(piece, key)))
    return _decide(read, whole, key)


def bare_text(text: str) -> str:
    """Return `text` in lower case without the signs around it."""
    return text.casefold().strip(" .,;:!?-")


def _decide(read: list[tuple[Piece, Found]], whole: Found, key: Key) -> Verdict:
    def denied(piece: Piece, found: Found) -> bool:
        return found.denied or piece.joint is Joint.CONTRAST

    right = [found for piece, found in read if found.met is Met.KEY and not denied(piece, found)]
    if any(found.met is Met.KEY and denied(piece, found) for piece, found in read):
        return wrong(Negated())
    others = [(p, f) for p, f in read if f.met in (Met.OTHER, Met.OPPOSITE) and not denied(p, f)]
    if right:
        if others:
            names = tuple(f.named.term for _, f in others if f.named)
            return wrong(Hedge(names), score=0.3)
        unknown = [(p, f) for p, f in read if f.met in (Met.UNKNOWN, Met.NEAR, Met.PART) and not denied(p, f)]
        if _hedged(read, unknown):
            return wrong(Hedge(tuple(p.text for p, _ in unknown)), score=0.3)
        return _verdict_of(right[0], key)
    if others:
        return _verdict_of(others[0][1], key)
    if whole.met not in (Met.UNKNOWN, Met.NOTHING, Met.KEY) and not whole.denied:
        return _verdict_of(whole, key)
    rest = [found for piece, found in read if not denied(piece, found)]
    return _verdict_of(min(rest, key=lambda found: found.met), key) if rest else wrong(NotIt())


def _hedged(read: list[tuple[Piece, Found]], unknown: list[tuple[Piece, Found]]) -> bool:
    if any(piece.joint is Joint.OR for piece, _ in read):
        return bool(unknown)
    short = [piece for piece, found in unknown if len(found.words) <= 3]
    if any(piece.joint is Joint.AND for piece in short):
        return True
    return len([piece for piece in short if piece.joint in (Joint.LIST, Joint.START)]) >= 2


def _verdict_of(found: Found, key: Key) -> Verdict:
    match, named = found.match, found.named
    if found.denied and found.met is Met.KEY:
        return wrong(Negated())
    if found.denied and found.met is Met.OTHER and named:
        if key.declared and form(named.term, key.lexicon.code).squashed & key.declared:
            return correct("opposite", 0.9)
        return wrong(NotIt())
    if found.met is Met.KEY and match:
        return correct(match.how, max(0.8, 1.0 - 0.05 * match.slips))
    if found.met is Met.PART and match:
        return close(Missing(tuple(word.text for word in match.missing)))
    if found.met is Met.EXTRA and match:
        return close(Extra(tuple(word.text for word in match.extra)))
    if found.met is Met.ORDER:
        return wrong(WrongOrder())
    if found.met is Met.OPPOSITE:
        return wrong(Opposite(found.words[0].text))
    if found.met is Met.OTHER and named:
        return wrong(OtherTerm(named.term), score=0.1)
    if found.met is Met.NEAR and match:
        return close(Misspelt(match.wording.text), score=0.4)
    if found.met is Met.ECHO:
        return wrong(Echo())
    return wrong(NotIt())


__all__ = ["LOOSE", "Found", "Met", "grade_term", "meets"]
