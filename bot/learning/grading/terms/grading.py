"""Grading a term: the pieces of an answer are understood one by one, then decided on together."""

from __future__ import annotations

from itertools import pairwise

from bot.learning.grading.judgement import Verdict, close, correct, wrong
from bot.learning.grading.key import Key
from bot.learning.grading.meeting.found import Found, Met
from bot.learning.grading.meeting.stretches import as_number, in_digits, without_remark
from bot.learning.grading.reasons import (
    Echo,
    Extra,
    Hedge,
    Missing,
    Misspelt,
    Negated,
    NotIt,
    Opposite,
    OtherTerm,
    WrongOrder,
)
from bot.learning.grading.terms.claims import Read, read_pieces
from bot.learning.grading.terms.equations import without_formula
from bot.learning.grading.terms.opposing import denied
from bot.learning.grading.terms.understanding import understand
from bot.learning.grading.text.acronyms import as_acronym, initials, is_capital, stands_for
from bot.learning.grading.text.folding import bare
from bot.learning.grading.text.joints import Joint, together, without_idioms
from bot.learning.grading.text.reading import kept_whole, pieces
from bot.learning.grading.text.words import Word
from bot.learning.grading.wordings import polarity
from bot.learning.grading.wordings.forms import form

_SEPARATORS = frozenset(",;/|?!&+")
_OPEN = (Met.PART, Met.UNKNOWN, Met.NEAR, Met.EXTRA)


def grade_term(answer: str, key: Key) -> Verdict:
    """Grade a cleaned answer to a term."""
    if key.polarity:
        return _grade_polarity(answer, key)
    whole = understand(answer, key)
    if whole.denied and (plain := without_idioms(answer, key.own_words)) != answer:
        answer, whole = plain, understand(plain, key)
    if whole.met is not Met.KEY and not whole.denied and (number := without_remark(answer, key)):
        found = as_number(number, key.whole, key)
        whole = found if found.met is Met.KEY else whole
    choices = key.lexicon.ors | key.vocabulary.little if key.vocabulary.little else key.lexicon.ors
    ors = [word.bare for word in whole.words if word.bare in choices]
    choice = bool(ors) and not key.whole.quantities and not key.own_words.issuperset(ors)
    choice = choice or _goes_on(answer, whole, key)
    if (whole.met is Met.KEY or whole.reason) and not whole.denied and not choice:
        return _verdict_of(whole, key)
    if whole.met in (Met.UNKNOWN, Met.PART) and (once := _said_once(whole.words)):
        again = understand(once, key)
        if again.met is Met.KEY and not again.denied:
            return _verdict_of(again, key)
    if whole.met in (Met.UNKNOWN, Met.NOTHING) and (number := in_digits(form(answer, key.lexicon.code), key)):
        return _verdict_of(as_number(number, key.whole, key), key)
    if whole.met is not Met.KEY and (head := without_formula(answer, key.knows)):
        found = understand(head, key)
        if found.met is Met.KEY and not (found.denied or key.formula):
            return _verdict_of(found, key)
    parts = pieces(
        answer,
        key.lexicon,
        key.knows,
        whole=kept_whole(answer, (*key.joined, *key.vocabulary.joined)),
        signs=key.signs,
    )
    if len(parts) <= 1 and not (parts and parts[0].denied):
        return _verdict_of(whole, key)
    read = read_pieces(parts, key)
    others = any(found.met is Met.OTHER and not found.denied for _, found in read)
    if whole.met is Met.KEY and not (whole.denied or others or ors) and not (whole.match and whole.match.cut):
        return _verdict_of(whole, key)
    return _decide(read, whole, key)


def _said_once(words: tuple[Word, ...]) -> str:
    """Return what was said twice or more, once ("unet unet unet"), or ""."""
    bares = [word.bare for word in words]
    for size in range(1, len(bares) // 2 + 1):
        if len(bares) % size == 0 and bares == bares[:size] * (len(bares) // size):
            return " ".join(word.text for word in words[:size])
    return ""


def _goes_on(answer: str, whole: Found, key: Key) -> bool:
    """Tell whether what follows the key in an answer may offer more than it explains."""
    if whole.match is None or whole.denied or key.whole.quantities:
        return False
    folded = f" {answer.casefold()} "
    if any(f" {phrase} " in folded for phrase in together(key.lexicon.code)):
        return True
    if not (whole.match.cut or whole.match.extra):
        return _spread(answer, whole, key)
    return not _SEPARATORS.isdisjoint(answer)


def _spread(answer: str, whole: Found, key: Key) -> bool:
    """Tell whether an answer that is the key in all its words may be two terms ("World War II, World War I")."""
    if whole.match is None or len(whole.words) <= len(whole.match.wording.words):
        return False
    joining = key.lexicon.ands | {"but"}
    joined = any(word.bare in joining and word.bare not in key.own_words for word in whole.words)
    return joined or not _SEPARATORS.isdisjoint(answer)


def _grade_polarity(answer: str, key: Key) -> Verdict:
    """Grade an answer to a card whose key is yes or no."""
    said = form(answer, key.lexicon.code)
    meant = polarity.said(said.words[:8], key.lexicon)
    if meant == key.polarity:
        return correct("exact")
    return wrong(Hedge(()) if meant == "both" else Opposite(answer[:40]) if meant else NotIt())


def _decide(read: Read, whole: Found, key: Key) -> Verdict:
    """Decide on an answer of several pieces."""
    claimed = [(piece, found) for piece, found in read if not found.denied]
    if any(found.met is Met.KEY and found.denied for _, found in read):
        return wrong(Negated())
    invented = _invented(claimed, key)
    if invented:
        return _verdict_of(invented, key)
    right = [found for _, found in claimed if found.met is Met.KEY]
    others = [found for _, found in claimed if found.met in (Met.OTHER, Met.OPPOSITE)]
    if right and others:
        return wrong(Hedge(tuple(found.named.term for found in others if found.named)), score=0.3)
    if right:
        loose = [
            (piece, found)
            for piece, found in claimed
            if found.met in (Met.UNKNOWN, Met.NEAR, Met.PART)
            or (found.met is Met.ECHO and piece.joint is Joint.OR)
        ]
        if _hedged(read, loose, key):
            return wrong(Hedge(tuple(piece.text for piece, _ in loose)), score=0.3)
        return _verdict_of(right[0], key)
    if others:
        return _verdict_of(others[0], key)
    if whole.met is Met.KEY and whole.denied:
        return wrong(Negated())
    offered = [found for _, found in claimed if found.met in _OPEN]
    if len(offered) > 1 and any(piece.joint is Joint.OR for piece, _ in read):
        return wrong(Hedge(tuple(found.text for found in offered)))
    if whole.met not in (Met.UNKNOWN, Met.NOTHING, Met.KEY) and not whole.denied:
        return _verdict_of(whole, key)
    if _half_of_another(claimed, key):
        return wrong(NotIt())
    denials = [found for _, found in read if found.denied and found.met is Met.OTHER]
    if denials and not offered:
        return _verdict_of(denials[0], key)
    return (
        _verdict_of(min((found for _, found in claimed), key=lambda found: found.met), key)
        if claimed
        else wrong(NotIt())
    )


def _half_of_another(claimed: Read, key: Key) -> bool:
    """Tell whether half of a name of two was said with another half ("Pride and Sensibility")."""
    if key.own_words.isdisjoint(key.lexicon.ands) or len(claimed) != 2:
        return False
    (_, first), (piece, second) = claimed
    return piece.joint is Joint.AND and {first.met, second.met} == {Met.PART, Met.UNKNOWN}


def _invented(claimed: Read, key: Key) -> Found | None:
    """Return what was said to stand for the acronym of the key, in other words: "magnetic radiation imaging (MRI)"."""
    for (_, before), (piece, found) in pairwise(claimed):
        if (
            piece.joint is not Joint.ASIDE
            or Met.KEY not in (before.met, found.met)
            or before.met is found.met
        ):
            continue
        short, long = (found, before) if found.met is Met.KEY else (before, found)
        if short.match is None or long.met not in _OPEN or len(short.words) != 1:
            continue
        letters = as_acronym(short.text)
        if any(one in key.vocabulary.squashed for one in initials(long.words, key.lexicon.idle)):
            return long  # magnetic resonance imaging (CT)
        if letters and key.expanded and stands_for(letters, long.words, key.lexicon.idle):
            return long
    return None


def _hedged(read: Read, loose: Read, key: Key) -> bool:
    """Tell whether pieces beside the key that were not recognised are further guesses."""
    read, loose = _without_clauses(read, loose, key)
    if any(piece.joint is Joint.OR for piece, _ in read):
        return bool(loose)
    if _otherwise_abbreviated(loose, key):
        return True
    short = [piece for piece, found in loose if len(found.words) <= 3]
    for (_, before), (piece, _) in pairwise(read):
        elaborated = before.match is not None and before.match.cut
        if piece.joint is Joint.AND and before.met is Met.KEY and piece in short and not elaborated:
            return True
    return len([piece for piece in short if piece.joint in (Joint.LIST, Joint.START)]) >= 2


def _without_clauses(read: Read, loose: Read, key: Key) -> tuple[Read, Read]:
    """Return the pieces without those of a clause that follows the key ("A minor, it has no sharps or flats")."""
    kept: Read = []
    named = clause = False
    for piece, found in read:
        if piece.joint in (Joint.LIST, Joint.STOP, Joint.ASIDE, Joint.START):
            said = piece.text.split()
            first = bare(said[0]) if said else ""
            clause = named and len(said) > 2 and first in key.lexicon.little - key.lexicon.articles
        named = named or found.met is Met.KEY
        if not clause or found.met in (Met.KEY, Met.OTHER):
            kept.append((piece, found))
    return kept, [one for one in loose if one in kept]


def _is_symbol(text: str) -> bool:
    return len(text) <= 3 and text.isalpha() and text[0].isupper()


def _otherwise_abbreviated(loose: Read, key: Key) -> bool:
    """Tell whether the key is followed by an abbreviation that is not its own ("newton (J)")."""
    forms = key.whole.forms
    symbol = any(len(wording.text) == 1 for wording in forms)
    abbreviated = any(wording.initials or is_capital(wording.text) for wording in forms)
    if any(len(wording.text) <= 3 for wording in forms) and any(_is_symbol(piece.text) for piece, _ in loose):
        return True  # Hg, Ga
    return any(
        piece.joint is Joint.ASIDE
        and ((abbreviated and is_capital(piece.text)) or (symbol and len(piece.text) <= 2))
        for piece, _ in loose
    )


def _verdict_of(found: Found, key: Key) -> Verdict:
    """Return the verdict on an answer that comes down to one piece."""
    match, named = found.match, found.named
    if found.denied:
        return denied(found, key)
    if found.met is Met.KEY and match:
        return correct(match.how, max(0.8, 1.0 - 0.05 * match.slips))
    if found.reason:
        return close(found.reason) if found.met is Met.PART else wrong(found.reason)
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
    return wrong(Echo() if found.met is Met.ECHO else NotIt())
