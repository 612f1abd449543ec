"""A person named in full, by initials or in another spelling (Fjodor Dostojewskij), or another of the same surname."""

from __future__ import annotations

from bot.learning.grading.key import Item, Key
from bot.learning.grading.meeting.found import Found, Met
from bot.learning.grading.meeting.matching import Match
from bot.learning.grading.text.everyday import EVERYDAY
from bot.learning.grading.text.folding import bare, script
from bot.learning.grading.text.sounds import skeleton
from bot.learning.grading.text.typos import slips
from bot.learning.grading.text.words import Word
from bot.learning.grading.wordings.forms import Form
from bot.learning.grading.wordings.names import PARTICLES, ROLES, TITLES, is_role
from bot.learning.grading.wordings.vocabulary import TYPO, Named

_MOST = 6  # words of a name with all that stands beside it
_HEARD = 4  # consonants from which on a surname is known by its sound alone


def meets_person(said: Form, item: Item, key: Key) -> Found | None:
    """Understand what was said as a name: the key's in other words, or that of somebody else of the same surname."""
    core = {word.bare for word in said.core}
    words = [
        word for word in said.words if word.bare in core or (len(word.text) == 1 and word.text.isupper())
    ]
    words = [word for word in words if bare(word.text) not in TITLES and word.bare not in PARTICLES]
    words = _after_roles(words)
    if not words or len(words) > _MOST:
        return None
    full = [_name(one) for one in item.forms]
    given = [word for one in full for word in one[:-1]]
    wordings = dict(zip(_surnames(full), item.forms, strict=False))
    for place in {len(words) - 1, 0}:
        wording = next((wordings[one] for one in wordings if _same_surname(words[place], one, key)), None)
        rest = words[:place] + words[place + 1 :]
        if wording is None:
            continue
        if _all_given(rest, given, max(map(len, full)) - 1):
            return Found(Met.KEY, Match(wording, TYPO, met=wording.core))
        if place and _somebody_else(rest, given):
            return Found(Met.OTHER, named=Named(said.text, TYPO))
    return None


def _name(one: Form) -> list[Word]:
    """Return the words of a name without particles and numbers."""
    return [word for word in one.words if word.number is None and word.bare not in PARTICLES]


def _surnames(full: list[list[Word]]) -> list[str]:
    return [one[-1].text if one else "" for one in full]


def _after_roles(words: list[Word]) -> list[Word]:
    """Return a name without what somebody is, and the adjectives before that ("the Scottish physician X")."""
    roles = [place for place, word in enumerate(words[:-1]) if bare(word.text) in ROLES or is_role(word.text)]
    return words[roles[-1] + 1 :] if roles else words


def _same_surname(word: Word, surname: str, key: Key) -> bool:
    """Tell whether a word is a surname, in whatever spelling; not when it is a word of the course."""
    if word.bare == bare(surname):
        return True
    if len(surname) < 4 or word.bare in key.vocabulary.known or word.bare in EVERYDAY:
        return False
    if slips(word.bare, bare(surname)) is not None:
        return True
    heard = skeleton(word.text)
    return len(heard) >= _HEARD and heard == skeleton(surname)


def _all_given(words: list[Word], given: list[Word], most: int) -> bool:
    """Tell whether words are given names of the key or initials; a middle name may follow where the key has none."""
    met = 0
    for place, word in enumerate(words):
        if any(_same_given(word, name) for name in given):
            met += 1
        elif not (met and most == 1 and place == len(words) - 1 and _capitalised(word)):
            return False
    return met > 0 or not words


def _same_given(word: Word, name: Word) -> bool:
    """Tell whether a word is a given name: so spelled, mistyped, sounding so, or its initial."""
    if word.bare == name.bare or slips(word.bare, name.bare) is not None:
        return True
    heard, meant = skeleton(word.text), skeleton(name.text)
    if len(word.bare) == 1 or script(word.text) != script(name.text):
        return bool(heard) and heard[0] == meant[:1]
    return len(heard) > 1 and heard == meant


def _capitalised(word: Word) -> bool:
    return word.text[:1].isupper() or len(word.bare) == 1


def _somebody_else(words: list[Word], given: list[Word]) -> bool:
    """Tell whether one given name was said that is none of the key's ("Anna Freud")."""
    if len(words) != 1 or not given or any(script(name.text) != script(words[0].text) for name in given):
        return False
    name = words[0]
    return name.text.istitle() and name.text.isalpha() and len(name.text) > 2 and name.bare not in EVERYDAY
