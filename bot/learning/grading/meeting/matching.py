"""How closely words that were said meet one wording: which of its words are there, missing or too many."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from bot.learning.grading.text.acronyms import is_capital, is_formula, is_shouted
from bot.learning.grading.text.everyday import EVERYDAY
from bot.learning.grading.text.folding import bare, script
from bot.learning.grading.text.lexicon import lexicon
from bot.learning.grading.text.typos import another_word, budget, distance, slips
from bot.learning.grading.text.words import Word
from bot.learning.grading.wordings.forms import Form
from bot.learning.grading.wordings.names import is_initial
from bot.learning.grading.wordings.vocabulary import ACRONYM, BARE, FOLDED, INFLECTED, LITERAL, LOOSE, TYPO

_INFLECTIONS = frozenset(["s", "es", "d", "ed", "ing", "ly"])
_ABBREVIATED = {
    "max": "maximum",
    "min": "minimum",
    "avg": "average",
    "freq": "frequency",
    "temp": "temperature",
}
_NAMES = {
    LITERAL: "exact",
    FOLDED: "exact",
    BARE: "spelling",
    LOOSE: "filler",
    INFLECTED: "inflected",
    ACRONYM: "acronym",
    TYPO: "typo",
}


class Match(NamedTuple):
    """A wording met at `level` with `slips`; what it lacks, and what was said besides, in the order said."""

    wording: Form
    level: int
    slips: int = 0
    met: tuple[Word, ...] = ()
    missing: tuple[Word, ...] = ()
    extra: tuple[Word, ...] = ()
    trailing: bool = False  # all that is too many comes after what was met
    first: int = 0  # the place of the first word met, among all words said
    last: int = -1  # the place of the last word met, among all words said
    cut: int = 0  # where what only elaborates begins, among all words said; 0: nowhere
    in_order: bool = True

    def trimmed(self, missing: tuple[Word, ...], extra: tuple[Word, ...]) -> Match:
        """Return this match with less missing or too many."""
        if missing == self.missing and extra == self.extra:
            return self
        return self._replace(missing=missing, extra=extra)

    @property
    def how(self) -> str:
        """Return the word for how it matched."""
        return _NAMES[self.level]


def same_letters(said: Form, wording: Form) -> Match | None:
    """Return the match of texts that are equal but for case, accents, blanks and signs that do not count."""
    if said.text == wording.text:
        return Match(wording, LITERAL, met=wording.core)
    if said.folded == wording.folded:
        return Match(wording, FOLDED, met=wording.core)
    if said.code or wording.code:
        tight = said.tight.rstrip(".,;?!")
        same = said.tight and (
            wording.tight in (said.tight, tight) or (wording.inner and wording.inner == tight)
        )
        return Match(wording, BARE, met=wording.core) if same else None
    if said.squashed & wording.squashed and said.digits == wording.digits:
        exact = not said.plain.isdisjoint(wording.plain)
        if not exact and len(wording.folded) < 4 and _accent_added(said, wording):
            return None
        return Match(wording, FOLDED if exact else BARE, met=wording.core)
    return None


def _accent_added(said: Form, wording: Form) -> bool:
    """Tell whether Latin letters got accents that a very short wording does not have: "sü" is not "su"."""
    return wording.text.isascii() and not said.text.isascii() and script(said.text) == "latin"


def word_rank(
    said: Word, meant: Word, *, person: bool, known: frozenset[str], alone: bool = False
) -> tuple[int, int] | None:
    """Return (level, slips) when `said` can stand for `meant`, else None."""
    if said.bare == meant.bare:
        return (BARE if said.number == meant.number else LOOSE, 0)
    if said.number is None and meant.number is None and said.stem != meant.stem and _far_apart(said, meant):
        return None
    return _rank(said, meant, person, said.bare in known, alone)


def _far_apart(said: Word, meant: Word) -> bool:
    """Tell quickly whether two Latin words begin so differently that neither is a slip of the other."""
    one, other = said.bare, meant.bare
    return (
        one[:1] not in other[:2]
        and other[:1] not in one[:2]
        and one[1:2] != other[1:2]
        and one.isascii()
        and other.isascii()
    )


@lru_cache(maxsize=32768)
def _rank(said: Word, meant: Word, person: bool, known: bool, alone: bool) -> tuple[int, int] | None:
    """Return what `word_rank` does for two words that differ; the answers to a card share most of theirs."""
    if said.number is not None or (
        meant.number is not None and (meant.text.isupper() or not meant.bare.isalpha())
    ):
        return (BARE, 0) if said.number == meant.number else None
    if said.text == meant.text + "s" and sum(map(str.isupper, meant.text)) > 1:
        return (INFLECTED, 0)  # ReLUs
    if said.stem == meant.stem and not another_word(said.bare, meant.bare) and not _cut(said, meant):
        return (INFLECTED, 0)
    if person and (is_initial(said, meant) or is_initial(meant, said)):
        return (LOOSE, 0)
    if said.bare[:1] != meant.bare[:1] and abs(len(said.text) - len(meant.text)) > 4:
        return None  # too far apart for all that follows
    if known or ((is_shouted(meant.text) or is_formula(meant.text)) and len(meant.text) <= 6):
        return None
    if _ABBREVIATED.get(said.bare) == meant.bare or _ABBREVIATED.get(meant.bare) == said.bare:
        return (LOOSE, 0)
    if said.stem == f"{meant.stem}iz" and meant.bare.endswith("ation"):
        return (INFLECTED, 0)  # oxidized, oxidation
    if said.text[:1] == meant.text[:1] and _inhabitant(said.text, meant.text):
        return (INFLECTED, 0)
    rank = _slip_rank(said, meant, person, alone)
    given = person and len(meant.bare) > 4 and said.text[:1].isupper()  # Date Alighieri
    return None if rank and not given and _everyday(bare(said.text), meant.bare) else rank


def _cut(said: Word, meant: Word) -> bool:
    """Tell whether an acronym lost or won a letter, which is no inflection (PAC for PACS)."""
    if (
        len(meant.bare) < 4
        and said.bare == meant.bare + meant.bare[-1:]
        and meant.bare
        and said.bare[2:] != "ss"
    ):
        return True  # deff, but gass
    return is_capital(meant.text) and said.bare != meant.bare


def _slip_rank(said: Word, meant: Word, person: bool, alone: bool) -> tuple[int, int] | None:
    """Return (TYPO, slips) when a word may be another one mistyped or abbreviated, else None."""
    mine, theirs = said.bare, meant.bare
    if alone:
        if len(mine) < 4:
            return None
    elif len(theirs) > 4 and mine == theirs[1:]:
        return (TYPO, 1)  # South orea
    elif len(mine) >= 3 and len(theirs) > len(mine) + 1 and theirs.startswith(mine):
        return (TYPO, 1)  # abbreviated: "neural net", "Dominican Rep."
    if abs(len(said.text) - len(meant.text)) > 4:
        return None
    count = slips(mine, theirs)
    if count is None and person and len(theirs) > 5:
        count = _slips_of_name(mine, theirs)
    one, other = bare(said.text), bare(meant.text)
    if one != mine or other != theirs:
        again = slips(one, other)
        count = again if count is None or (again is not None and again < count) else count
    return None if count is None else (TYPO, count)


def _slips_of_name(said: str, meant: str) -> int | None:
    """Return how many slips there are in a name: no prefix makes another word of it (Emmanuel, Immanuel)."""
    allowed = budget(len(meant))
    count = distance(said, meant, allowed)
    if count > allowed and len(meant) > 5 and said[:1] == meant[:1] and sorted(said) == sorted(meant):
        return allowed  # Ghandi: one letter went far
    return count if count <= allowed else None


def _short_slip(said: Word, meant: Word, known: frozenset[str]) -> bool:
    """Tell whether a word of three letters was mistyped beside others that are right ("mac pooling")."""
    if len(meant.text) != 3 or meant.text.isupper() or not (said.text.isalpha() and meant.text.isalpha()):
        return False
    if said.bare in known or said.bare in EVERYDAY or said.number is not None or meant.number is not None:
        return False
    return said.bare[:1] == meant.bare[:1] and distance(said.bare, meant.bare, 1) <= 1


def _everyday(said: str, meant: str) -> bool:
    """Tell whether a short word typed is a common word of its own, as likely meant as a slip of the key."""
    shorter, longer = (said, meant) if len(said) < len(meant) else (meant, said)
    if longer.startswith(shorter) and longer[len(shorter) :] in _INFLECTIONS:
        return False
    if said in EVERYDAY or len(meant) > 7:
        return said in EVERYDAY
    bases = [
        said[: -len(ending)] for ending in ("s", "es", "ed", "d", "er", "ing", "y") if said.endswith(ending)
    ]
    return any(
        len(base) >= 3 and base != meant and base in EVERYDAY for base in bases
    ) and not meant.startswith(said[:-1])


def _inhabitant(said: str, meant: str) -> bool:
    """Tell whether two capitalised words are a name and its adjective (Mongol, Mongolian)."""
    shorter, longer = sorted((said, meant), key=len)
    return (
        longer[:1].isupper()
        and shorter[:1].isupper()
        and len(shorter) > 3
        and longer in (f"{shorter}ian", f"{shorter}an", f"{shorter}n")
    )


def align(
    said: tuple[Word, ...],
    wording: Form,
    *,
    where: tuple[int, ...] = (),
    person: bool = False,
    known: frozenset[str] = frozenset(),
) -> Match:
    """Match each word with content of `wording` with the nearest word said."""
    free = dict(enumerate(said))
    level, total = LOOSE, 0
    places: list[int] = []
    missing: list[Word] = []
    for meant in wording.core:
        best: tuple[int, int, int] | None = None
        for place, word in free.items():
            rank = word_rank(word, meant, person=person, known=known, alone=len(wording.core) == 1)
            if rank and (best is None or (*rank, 0) < (best[0], best[1], 0)):
                best = (*rank, place)
                if rank[0] == BARE:
                    break
        if best is None:
            missing.append(meant)
            continue
        level, total = max(level, best[0]), total + best[1]
        places.append(best[2])
        del free[best[2]]
    if len(missing) == 1 and len(free) == 1 and places:
        place, word = next(iter(free.items()))
        if _short_slip(word, missing[0], known):
            level, total, missing = TYPO, total + 1, []
            places.append(place)
            free.clear()
    last = max(places, default=-1)
    return Match(
        wording=wording,
        level=level,
        slips=total,
        met=tuple(said[place] for place in sorted(places)),
        missing=tuple(missing),
        extra=tuple(free.values()),
        trailing=bool(free) and bool(places) and min(free) > last,
        first=where[min(places)] if where and places else 0,
        last=where[last] if where and last >= 0 else last,
        in_order=places == sorted(places),
    )


def _word_by_word(said: Form, wording: Form, known: frozenset[str]) -> bool:
    """Tell whether each word may be a slip of its counterpart, with one slip more than it has when alone."""
    little = lexicon(wording.language).around
    for mine, meant in zip(said.words, wording.words, strict=True):
        one, other = mine.bare, meant.bare
        if one == other or (len(one) <= 3 and one in little and other in little) or _turned(one, other):
            continue
        allowed = budget(len(other)) + 1
        if (
            len(other) < 5
            or one in known
            or one in EVERYDAY
            or another_word(one, other)
            or one[0] != other[0]
        ):
            return False
        if distance(one, other, allowed) > allowed:
            return False
    return True


def _turned(one: str, other: str) -> bool:
    """Tell whether letters of a short word changed places or were doubled, and no other word came of it (Nwe Deal)."""
    if one in EVERYDAY or not 3 <= len(other) <= 4:
        return False
    doubled = len(one) == len(other) + 1 and any(
        one == other[:at] + other[at - 1] + other[at:] for at in range(1, len(one))
    )
    return doubled or (len(other) == 3 and sorted(one) == sorted(other))


def whole_typo(said: Form, wording: Form, known: frozenset[str]) -> Match | None:
    """Return the match of two texts a few slips apart as wholes ("intersectionover union"), or None."""
    if wording.short or wording.code or said.code or not wording.squashed or not said.squashed:
        return None
    if len(said.tight) < 4:
        return None
    one, other = "".join(w.bare for w in said.words), "".join(w.bare for w in wording.words)
    allowed = budget(len(other))
    if said.digits != wording.digits or {w.number for w in said.words} != {w.number for w in wording.words}:
        return None
    if len(wording.words) == len(said.words) == 1:
        if one in known or _everyday(one, other):
            return None
        count = slips(one, other)
        return None if count is None else Match(wording, TYPO, count, met=wording.core)
    mine, theirs = {w.bare for w in said.words}, {w.bare for w in wording.words}
    if mine < theirs or theirs < mine:
        return None  # a word left out or put in is no slip
    if len(said.words) == len(wording.words) and not _word_by_word(said, wording, known):
        return None
    count = distance(one, other, allowed)
    return Match(wording, TYPO, count, met=wording.core) if count <= allowed else None
