"""One stretch of words met with one item of the key, with the other terms of the course and with the question."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum

from bot.learning.grading.acronyms import as_acronym, is_capital, stands_for
from bot.learning.grading.folding import bare
from bot.learning.grading.forms import Form, form, tighten
from bot.learning.grading.key import Item, Key
from bot.learning.grading.lexicon import lexicon
from bot.learning.grading.matching import Match, align, derived, same_letters, whole_typo
from bot.learning.grading.names import TITLES, is_initial, surname
from bot.learning.grading.quantities import Quantity, counted, quantity_of
from bot.learning.grading.reasons import OtherNumber, Reason
from bot.learning.grading.typos import another_word, budget, distance
from bot.learning.grading.values import Fit, compare
from bot.learning.grading.vocabulary import ACRONYM, BARE, LOOSE, TYPO, Named
from bot.learning.grading.words import Word
from bot.learning.languages.spoken import spoken

_MOST = 40  # words of one stretch that are met with a term
_GENITIVES = frozenset(["of", "de", "du", "des", "von", "del", "della", "di", "da", "do", "van"])


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
    """A stretch of an answer as it was understood. `inside`: the other term is only mentioned in it."""

    met: Met
    match: Match | None = None
    named: Named | None = None
    words: tuple[Word, ...] = ()
    denied: bool = False
    inside: bool = False
    text: str = ""
    reason: Reason | None = None

    @property
    def rank(self) -> tuple[int, int, int]:
        """Return how good this is, the smaller the better."""
        if self.match is None:
            return (int(self.met), 9, 9)
        return (int(self.met), self.match.level, self.match.slips)


def meets(said: Form, item: Item, key: Key) -> Found:
    """Understand one stretch of words against one item of the key and the other terms of the course."""
    if item.quantities:
        quantity = _quantity(said, key)
        if quantity:
            return as_number(quantity, item, key)
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
    if found.met is Met.UNKNOWN and other:
        return Found(Met.OTHER, named=other)
    return found


def as_number(quantity: Quantity, item: Item, key: Key) -> Found:
    """Compare a number that was said with an item that is one."""
    asked = key.question_words
    nouns = [word for word in quantity.noun if word not in asked and word not in key.lexicon.around]
    if nouns and item.nouns and not any(counted(word) in item.nouns for word in nouns):
        return Found(Met.OTHER, reason=OtherNumber(quantity.text, item.shown))
    whole_dates = [
        one for one in item.quantities if any(date.day and date.month and date.year for date in one.dates)
    ]
    exact = whole_dates and any(date.day and date.month and date.year for date in quantity.dates)
    results = [
        compare(quantity, one, asked, key.asked_unit, key.kind == "number" or not one.unit)
        for one in (whole_dates if exact else item.quantities)
    ]
    for fit, met in ((Fit.SAME, Met.KEY), (Fit.NEAR, Met.PART)):
        for result, reason in results:
            if result is fit:
                return Found(met, Match(item.forms[0], BARE), reason=reason)
    return Found(Met.OTHER, reason=results[0][1])


def _quantity(said: Form, key: Key) -> Quantity | None:
    """Read a stretch as a number, if need be without the words of the question that lead to it ("pH 7")."""
    quantity = quantity_of(said.text, key.lexicon)
    if quantity is not None:
        return quantity
    if len(said.words) < 2:
        return None
    parts = said.text.split()
    while parts and (bare(parts[0]) in key.question_words or bare(parts[0]) in key.lexicon.around):
        parts.pop(0)
    return quantity_of(" ".join(parts), key.lexicon) if len(parts) < len(said.text.split()) else None


def in_digits(said: Form, key: Key) -> Quantity | None:
    """Read a short answer without digits as number words of any other language."""
    if not key.whole.quantities or len(said.words) > 6 or any(word.text[:1].isdigit() for word in said.words):
        return None
    for code in spoken():
        if code not in ("en", key.lexicon.code):
            quantity = quantity_of(said.text, lexicon(code))
            if quantity is not None:
                return quantity
    return None


def _by_words(said: Form, item: Item, key: Key, other: Named | None) -> Found:
    candidates = [one for wording in item.forms for one in _wordwise(said, wording, item, key)]
    if not candidates:
        return Found(Met.UNKNOWN, words=said.words)
    best = min(candidates, key=lambda one: one.rank)
    return _against_others(best, said, item, key, other)


def _wordwise(said: Form, wording: Form, item: Item, key: Key) -> list[Found]:
    """Return the ways in which a stretch meets one wording by its words, those that mean something."""
    whole = Found(Met.KEY, Match(wording, ACRONYM, met=wording.core))
    letters = as_acronym(said.text)
    if letters and letters in wording.initials:
        return [whole]
    if len(item.forms) == 1 and wording.short and len(said.words) > 1:
        meant = as_acronym(wording.text)
        if meant and stands_for(meant, said.words, key.lexicon.little):
            return [whole]
    if wording.code:
        return (
            [Found(Met.KEY, Match(wording, LOOSE, met=wording.core))]
            if _same_code(said, wording, key)
            else []
        )
    if item.quantities:
        return []
    found: list[Found] = []
    core = {word.bare for word in wording.core}
    idle = key.lexicon.idle
    places = tuple(
        place for place, word in enumerate(said.words[:_MOST]) if word.bare in core or word.bare not in idle
    )
    words = tuple(said.words[place] for place in places)
    match = align(words, wording, where=places, person=key.person, known=key.vocabulary.known)
    typo = whole_typo(said, wording, key.vocabulary.known) if match.missing else None
    if typo:
        found.append(Found(Met.KEY, typo))
    judged = _judge(match, said, item, key)
    return [*found, judged] if judged.met is not Met.UNKNOWN else found


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
    wording, missing = match.wording, match.missing
    if not match.met:
        return _related(said, wording)
    extra = tuple(word for word in match.extra if not _beside(word, match, key))
    if key.person:
        extra = _without_titles(extra, match)
    if match.slips > budget(len("".join(word.bare for word in wording.core))):
        return Found(Met.NEAR, match)
    opposing = _opposing(extra, missing, key)
    if opposing:
        return Found(Met.OPPOSITE, match, words=(opposing,))
    if len(missing) == len(extra) == 1 and derived(extra[0].bare, missing[0].bare):
        return Found(Met.NEAR, match)
    if missing and key.person and not extra and surname(wording) not in missing and not _clash(match):
        missing = ()
    asked = [word for word in missing if _asked(word, key)]
    extra = tuple(word for word in extra if not any(_slip_of(word, meant) for meant in asked))
    if missing and _already_asked(match, missing, item, key):
        missing = ()
    return _weigh(match.trimmed(missing, extra), said, item, key)


def _weigh(match: Match, said: Form, item: Item, key: Key) -> Found:
    """Decide on an alignment from which all that does not count was taken."""
    wording, missing, extra = match.wording, match.missing, match.extra
    if not missing and not extra:
        return Found(Met.ORDER if _out_of_order(match, said) else Met.KEY, match)
    if not missing:
        return _with_extra(match, said, key)
    if extra:
        share = len(match.met) / len(wording.core)
        return Found(Met.NEAR, match) if share >= 0.75 else Found(Met.UNKNOWN)
    if not key.person and not _essential(match, item):
        return Found(Met.UNKNOWN)
    unasked = [word for word in missing if not _asked(word, key)]
    only_asked = all(_asked(word, key) for word in match.met)
    if (only_asked and unasked) or len(match.met) * 3 < len(wording.core):
        return Found(Met.UNKNOWN)
    return Found(Met.PART, match)


def _essential(match: Match, item: Item) -> bool:
    """Tell whether what was met is more than what a shorter accepted form leaves out (the Mount of a mountain)."""
    mine = {word.stem for word in match.wording.core}
    met = {word.stem for word in match.met}
    for other in item.forms:
        theirs = {word.stem for word in other.core}
        if theirs < mine and not theirs & met:
            return False
    return True


def _related(said: Form, wording: Form) -> Found:
    """Tell a word of the same family (photosynthetic) from any other word."""
    if len(said.words) == len(wording.words) == 1 and derived(said.words[0].bare, wording.words[0].bare):
        return Found(Met.NEAR, Match(wording, TYPO))
    return Found(Met.UNKNOWN)


def _asked(word: Word, key: Key) -> bool:
    return word.number is None and (word.bare in key.question_words or word.stem in key.question_words)


def _slip_of(word: Word, meant: Word) -> bool:
    return len(meant.bare) >= 3 and distance(word.bare, meant.bare, 1) <= 1


def _without_titles(extra: tuple[Word, ...], match: Match) -> tuple[Word, ...]:
    """Return what was said besides a name, without titles and initials written as one (JS Bach)."""
    letters = "".join(word.bare[:1] for word in match.wording.words[:-1])
    return tuple(
        word
        for word in extra
        if word.bare not in TITLES and not (len(word.bare) > 1 and word.bare == letters)
    )


def _clash(match: Match) -> bool:
    """Tell whether an initial was said that none of the given names has."""
    return any(
        len(word.bare) == 1 and not any(is_initial(word, name) for name in match.wording.words)
        for word in match.extra
    )


def _out_of_order(match: Match, said: Form) -> bool:
    """Tell whether words changed their places or roles where these make the meaning (from hot to cold)."""
    if not match.wording.ordered:
        return False
    if not match.in_order:
        return True
    return any(
        (said.roles.get(word.bare) or role) != role
        for word in match.met
        if (role := match.wording.roles.get(word.bare))
    )


def _with_extra(match: Match, said: Form, key: Key) -> Found:
    """Decide whether what follows the key only elaborates it, or may make another thing of it."""
    if _out_of_order(match, said):
        return Found(Met.ORDER, match)
    if any(
        word.bare in key.lexicon.ors or word.bare in key.lexicon.ands for word in said.words[match.first :]
    ):
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
    if word.number is not None:
        return False
    if word.bare in key.question_words or word.stem in key.question_words:
        return True
    if word.text.endswith("'s") and len(match.wording.core) > 1:
        return True
    if is_capital(word.text) or (key.person and len(word.bare) == 1):
        return False
    return word.bare in key.lexicon.around or any(word.stem == met.stem for met in match.met)


def _opposing(extra: tuple[Word, ...], missing: tuple[Word, ...], key: Key) -> Word | None:
    for word in extra:
        against = key.opposites.get(word.bare, frozenset()) | key.opposites.get(word.stem, frozenset())
        for meant in missing:
            if meant.bare in against or meant.stem in against or another_word(word.bare, meant.bare):
                return word
    return None


def _already_asked(match: Match, missing: tuple[Word, ...], item: Item, key: Key) -> bool:
    """Tell whether what is missing is the noun that the question names, and the rest is enough to tell terms apart."""
    if not all(_asked(word, key) for word in missing) or all(_asked(word, key) for word in match.met):
        return False
    return not key.vocabulary.holding({word.stem for word in match.met}, item.own)


def named_inside(said: Form, key: Key, found: Found) -> Found | None:
    """Look for another term of the course among the words around the key."""
    match = found.match
    met = {word.bare for word in match.met} if match and found.met is not Met.PART else set()
    words = said.words[: match.cut if match and match.cut else 24]
    stems = key.vocabulary.by_stem
    for start, word in enumerate(words):
        if word.stem not in stems:
            continue
        for size in range(min(4, len(words) - start), 0, -1):
            span = words[start : start + size]
            mine = [one for one in span if one.bare in met]
            if size == len(said.words) or len(mine) == size:
                continue
            other = key.vocabulary.named(
                form(" ".join(one.text for one in span), key.lexicon.code), key.whole.own
            )
            if (
                other
                and (other.level <= BARE or not mine)
                and not (size == 1 and word.bare in key.lexicon.around)
            ):
                return Found(Met.OTHER, named=other, inside=True)
    return None


def is_echo(said: Form, key: Key) -> bool:
    """Tell whether all that was said are words of the question."""
    asked, little = key.question_words, key.lexicon.little
    return all(word.bare in asked or word.stem in asked or word.bare in little for word in said.words)
