"""Weighing an alignment: whether what is missing or too many matters, given the question and the other terms."""

from __future__ import annotations

from dataclasses import replace

from bot.learning.grading.acronyms import is_capital
from bot.learning.grading.forms import Form
from bot.learning.grading.found import Found, Met
from bot.learning.grading.key import Item, Key
from bot.learning.grading.matching import Match, derived
from bot.learning.grading.names import TITLES, is_initial, surname
from bot.learning.grading.typos import another_word, budget, distance
from bot.learning.grading.vocabulary import TYPO
from bot.learning.grading.words import Word

_GENITIVES = frozenset(["of", "de", "du", "des", "von", "del", "della", "di", "da", "do", "van"])


def judge(match: Match, said: Form, item: Item, key: Key) -> Found:
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
    fewest = 2 if match.level == TYPO else 3
    if (only_asked and unasked) or len(match.met) * fewest < len(wording.core):
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
    if any(is_capital(word.text) for word in match.extra) and not said.text.isupper():
        return Found(Met.EXTRA, match)
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
