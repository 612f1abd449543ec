"""What the pieces of an answer claim, in the light of one another: denied, taken back, or only said besides."""

from __future__ import annotations

from bot.learning.grading.key import Key
from bot.learning.grading.meeting.found import Found, Met
from bot.learning.grading.numbers.quantities import quantity_of
from bot.learning.grading.terms.understanding import understand
from bot.learning.grading.text.folding import bare
from bot.learning.grading.text.joints import Joint, denials, retractions
from bot.learning.grading.text.reading import Piece

_STATING_WORDS = "is are was were has have had does means causes bring carry"
_STATING = frozenset(_STATING_WORDS.split())
_GUESSING_WORDS = "maybe perhaps possibly probably also too guess answer could might alternatively"
_GUESSING = frozenset(_GUESSING_WORDS.split())
_CLAIMING_WORDS = "could might may would can will must should be is it its this that they these i we"
_CLAIMING = frozenset(_CLAIMING_WORDS.split())  # what begins so is one more guess, not a remark
_COPULAS_WORDS = "is was are were be ist sind war est était es era è sono é foi är jest to"
_COPULAS = frozenset(_COPULAS_WORDS.split())
_CONTRASTING_WORDS = "opposite contrary counterpart contrast unlike gegenteil contraire contrario"
_CONTRASTING = frozenset(_CONTRASTING_WORDS.split())  # the opposite would be Y
_EVERY = frozenset(["any", "every", "all", "anything", "everything", "each", "alles", "tout", "todo", "все"])
_OF = frozenset(["of", "von", "de", "del", "di"])
_THAT = frozenset(["that", "dass", "что", "οτι", "πως", "ze", "कि", "at", "att", "dat"])
_NOWADAYS = frozenset(["today", "now", "nowadays", "later", "formerly", "currently", "modern", "originally"])
Read = list[tuple[Piece, Found]]


def read_pieces(parts: list[Piece], key: Key) -> Read:
    """Understand the pieces of an answer one by one: what each claims, denies, takes back or only explains."""
    read: Read = []
    aside = False
    for piece in parts:
        named = any(found.met is Met.KEY for _, found in read)
        if piece.joint is Joint.BECAUSE and named:
            break
        alone = piece.text.casefold().strip(" .,;:!?-")
        if alone in retractions(key.lexicon.code) and not key.knows(alone):
            read = []
            continue
        if piece.joint is Joint.RETRACT or (piece.joint is Joint.BUT and read and _was_thought(read[-1][0])):
            read = []
        found = understand(piece.text, key)
        aside = piece.joint is Joint.ASIDE or (aside and piece.joint in (Joint.AND, Joint.LIST))
        if aside and found.reason:
            piece = piece._replace(joint=Joint.ASIDE)
        if read and piece.joint is Joint.BUT and bare(read[-1][0].text.split()[0]) in _EVERY:
            found = found._replace(denied=True)  # any vessel but arteries
        undone = piece.denied and read and _ends_with_is(read[-1][0])
        undone = undone or (found.denied and bare(piece.text.split()[0]) in _COPULAS)
        undone = undone or (piece.joint is Joint.ASIDE and alone in denials(key.lexicon.code))
        if undone and found.met in (Met.NOTHING, Met.ECHO) and read:
            read = [(one, what._replace(denied=what.denied or what.met is Met.KEY)) for one, what in read]
        if read and _doubted(piece) and read[-1][1].denied and read[-1][1].met is Met.NOTHING:
            found = found._replace(denied=True)  # I don't think it is X
        if read and piece.joint is Joint.ASIDE and found.met is Met.OTHER and read[-1][1].denied:
            found = found._replace(denied=read[-1][1].met is Met.OTHER)  # not computed tomography (CT)
        if named and found.met is Met.OTHER and not found.denied and _only_elaborates(piece, found, key):
            found = found._replace(met=Met.NOTHING)
        read.append((piece, found._replace(denied=True) if piece.denied and not found.denied else found))
    return read


def _doubted(piece: Piece) -> bool:
    """Tell whether a piece says what was thought or not before it: that it is X."""
    return piece.joint is Joint.BECAUSE or bare(piece.text.split()[0]) in _THAT


def _was_thought(piece: Piece) -> bool:
    """Tell whether a piece says what was believed before ("I thought X but it is Y")."""
    return " thought " in f" {piece.text.casefold()} "


def _ends_with_is(piece: Piece) -> bool:
    """Tell whether a piece ends with "is", so that a denial after it denies the piece."""
    return piece.text.casefold().rpartition(" ")[2] in _COPULAS


def _only_elaborates(piece: Piece, found: Found, key: Key) -> bool:
    """Tell whether a piece after the key only mentions another term ("46, in 23 pairs")."""
    if piece.joint in (Joint.OR, Joint.AND, Joint.BUT):
        return False
    quantity = quantity_of(piece.text, key.lexicon) if found.reason else None
    if quantity and quantity.operator:
        return False  # at least 7, at most 7
    if found.reason and piece.joint is Joint.ASIDE:
        return quantity is not None and bool(quantity.noun) and quantity.unit is None
    first = found.words[0].bare if found.words else ""
    if (found.inside and any(word.bare in _CONTRASTING for word in found.words)) or first in _NOWADAYS:
        return True
    if found.named and piece.text.casefold() == found.named.term.casefold():
        return False
    if found.inside and any(word.bare in _OF for word in found.words[1:]):
        return True  # pupil of Plato
    begins = first in key.lexicon.little and first not in key.lexicon.articles
    if first in _CLAIMING:
        return found.inside and _states(found, key)
    return begins or (found.inside and (piece.joint in (Joint.STOP, Joint.ASIDE) or _states(found, key)))


def _states(found: Found, key: Key) -> bool:
    """Tell whether a piece says something of the other term that it names ("a cation is positive")."""
    told = [word for word in found.words if word.bare not in key.lexicon.around]
    verb = any(word.bare in _STATING for word in found.words)
    return not any(word.bare in _GUESSING for word in found.words) and len(told) >= (2 if verb else 3)
