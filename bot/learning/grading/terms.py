"""Grading a term: what was said is met with the key, with the vocabulary of the course and with the question."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum

from bot.learning.grading.acronyms import as_acronym, stands_for
from bot.learning.grading.folding import bare
from bot.learning.grading.forms import Form, form, tighten
from bot.learning.grading.judgement import Verdict, close, correct, wrong
from bot.learning.grading.key import Item, Key
from bot.learning.grading.matching import Match, align, same_letters, whole_typo
from bot.learning.grading.names import surname
from bot.learning.grading.reading import Joint, Piece, pieces, retractions
from bot.learning.grading.quantities import quantity_of
from bot.learning.grading.values import Fit, compare
from bot.learning.grading.reasons import (
    Reason,
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


_GENITIVES = frozenset("of de du des von del della di da do van".split())


@dataclass(frozen=True, slots=True)
class Found:
    """A piece of an answer as it was understood."""

    met: Met
    match: Match | None = None
    named: Named | None = None
    words: tuple[Word, ...] = ()
    denied: bool = False
    text: str = ""
    reason: Reason | None = None


def meets(said: Form, item: Item, key: Key) -> Found:
    """Understand one stretch of words against one item of the key and the other terms of the course."""
    if item.quantities:
        numeric = _as_number(said, item, key)
        if numeric:
            return numeric
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


def _as_number(said: Form, item: Item, key: Key) -> Found | None:
    """Understand a stretch that is a number, where the key is one."""
    quantity = quantity_of(said.text, key.lexicon)
    if quantity is None or any(
        word not in key.question_words and word not in item.nouns and word not in key.lexicon.around
        for word in quantity.noun[1:]
    ):
        return None
    results = [
        compare(quantity, one, key.question_words, key.asked_unit, key.kind == "number" or not one.unit)
        for one in item.quantities
    ]
    for fit, met in ((Fit.SAME, Met.KEY), (Fit.NEAR, Met.PART)):
        for result, reason in results:
            if result is fit:
                return Found(met, Match(item.forms[0], BARE), reason=reason)
    return Found(Met.OTHER, reason=results[0][1])


def _content(said: Form, wording: Form, key: Key) -> tuple[int, ...]:
    """Return the places of the words said, without little words that the wording does not hold itself."""
    mine = {word.bare for word in wording.core}
    little = key.lexicon.little
    return tuple(
        place for place, word in enumerate(said.words) if word.bare in mine or word.bare not in little
    )


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
        if wording.code or item.quantities:
            if wording.code and _same_code(said, wording, key):
                candidates.append(Found(Met.KEY, Match(wording, LOOSE, met=wording.core)))
            continue
        typo = whole_typo(said, wording, key.vocabulary.known)
        if typo:
            candidates.append(Found(Met.KEY, typo))
        places = _content(said, wording, key)
        match = align(
            tuple(said.words[place] for place in places),
            wording,
            where=places,
            person=key.person,
            known=key.vocabulary.known,
        )
        candidates.append(_judge(match, said, item, key))
    candidates = [one for one in candidates if one.met is not Met.UNKNOWN]
    if not candidates:
        return Found(Met.UNKNOWN, words=said.words)
    best = min(
        candidates,
        key=lambda one: (one.met, one.match.level if one.match else 0, one.match.slips if one.match else 0),
    )
    return _against_others(best, said, item, key, other)


def _same_code(said: Form, wording: Form, key: Key) -> bool:
    """Tell whether what was said is the wording, sign by sign, with words such as "the … sign" around it."""
    around = key.lexicon.around | key.question_words
    rest = [part for part in said.text.split() if bare(part) not in around]
    return tighten("".join(rest)) == wording.tight


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


def _judge(match: Match, said: Form, item: Item, key: Key) -> Found:
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
    match = replace(match, missing=missing, extra=extra)
    if not missing and not extra:
        return Found(Met.ORDER if wording.ordered and not match.in_order else Met.KEY, match)
    if not missing:
        return _with_extra(match, said, key)
    if extra:
        share = len(match.met) / len(wording.core)
        return Found(Met.NEAR, match) if share >= 0.75 else Found(Met.UNKNOWN)
    asked = [word for word in match.met if word.bare in key.question_words or word.stem in key.question_words]
    unasked = [w for w in missing if w.bare not in key.question_words and w.stem not in key.question_words]
    if (len(asked) == len(match.met) and unasked) or len(match.met) * 3 < len(wording.core):
        return Found(Met.UNKNOWN)
    return Found(Met.PART, match)


def _with_extra(match: Match, said: Form, key: Key) -> Found:
    """Decide whether what follows the key only elaborates it, or may make another thing of it."""
    if any(word.bare in key.lexicon.ors or word.bare in key.lexicon.ands for word in match.extra):
        return Found(Met.EXTRA, match)
    if match.trailing and match.last + 1 < len(said.words):
        after = said.words[match.last + 1].bare
        if after in key.lexicon.little and after not in key.lexicon.articles and after not in _GENITIVES:
            return Found(Met.KEY, replace(match, cut=match.last + 1))
        long = len(match.wording.core) >= 3 or match.wording.ordered
        if (long and len(match.extra) == 1) or len(match.extra) >= 3:
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
    mine = key.own_words
    denied = any(word.bare in tables.negations and word.bare not in mine for word in said.words)
    found = meets(said, key.whole, key)
    rest: Form | None = said
    if denied or found.met not in (Met.KEY, Met.OTHER):
        rest = _trimmed(said, key)
        if rest is None:
            return Found(Met.NOTHING, denied=denied, text=piece.text)
        if rest is not said:
            found = meets(rest, key.whole, key)
    if found.met in (Met.UNKNOWN, Met.EXTRA, Met.NEAR, Met.PART) or (
        found.match and found.match.level >= LOOSE
    ):
        inside = _named_inside(rest, key, found)
        if inside:
            found = inside
    if found.met is Met.UNKNOWN and is_echo(rest, key):
        found = Found(Met.ECHO)
    return replace(found, words=found.words or rest.words, denied=denied, text=piece.text)


def _trimmed(said: Form, key: Key) -> Form | None:
    """Return what was said without fillers at both ends and negations, or None when nothing is left."""
    around = key.lexicon.around
    mine = key.own_words
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
    match = found.match
    met = {word.bare for word in match.met} if match and found.met is not Met.PART else set()
    words = said.words[: match.cut if match and match.cut else 24]
    stems = key.vocabulary.by_stem
    for start, word in enumerate(words):
        if word.stem not in stems or word.bare in met:
            continue
        for size in range(min(4, len(words) - start), 0, -1):
            span = words[start : start + size]
            if size == len(said.words) or any(one.bare in met for one in span):
                continue
            text = " ".join(one.text for one in span)
            other = key.vocabulary.named(form(text, key.lexicon.code), key.whole.own)
            if other and not (size == 1 and word.bare in key.lexicon.around):
                return Found(Met.OTHER, named=other)
    return None


def is_echo(said: Form, key: Key) -> bool:
    """Tell whether all that was said are words of the question."""
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
    offered = [
        f for p, f in read if f.met in (Met.PART, Met.UNKNOWN, Met.NEAR, Met.EXTRA) and not denied(p, f)
    ]
    if len(offered) > 1 and any(piece.joint is Joint.OR for piece, _ in read):
        return wrong(Hedge(tuple(found.text for found in offered)))
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
    if found.reason and found.met is Met.PART:
        return close(found.reason)
    if found.reason and found.met is Met.OTHER:
        return wrong(found.reason)
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
