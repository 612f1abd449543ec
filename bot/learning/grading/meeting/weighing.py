"""Weighing an alignment: whether what is missing or too many matters, given the question and the other terms."""

from __future__ import annotations

from bot.learning.grading.key import Item, Key
from bot.learning.grading.meeting.found import Found, Met
from bot.learning.grading.meeting.leading import WHERE, exampled, led_to
from bot.learning.grading.meeting.matching import Match
from bot.learning.grading.reasons import WrongOrder
from bot.learning.grading.text.acronyms import is_capital
from bot.learning.grading.text.everyday import EVERYDAY
from bot.learning.grading.text.families import derived
from bot.learning.grading.text.folding import bare
from bot.learning.grading.text.lexicon import any_articles
from bot.learning.grading.text.typos import another_word, budget, distance, slips
from bot.learning.grading.text.words import Word
from bot.learning.grading.wordings.forms import Form
from bot.learning.grading.wordings.names import ROLES, TITLES, is_initial, is_role, surname
from bot.learning.grading.wordings.vocabulary import TYPO

_MODAL = frozenset(["could", "might", "may", "would", "should"])  # begin another guess
_GENITIVES = frozenset(["of", "de", "du", "des", "von", "del", "della", "di", "da", "do", "van"])


def judge(match: Match, said: Form, item: Item, key: Key) -> Found:
    """Decide what an alignment means: the key, a part of it, the key with something added, or nothing."""
    wording, missing = match.wording, match.missing
    if match.met and missing:
        missing = tuple(word for word in missing if word.text not in any_articles())
    if not match.met:
        return _related(said, wording)
    if match.extra and _by_accent(match, key):
        return Found(Met.UNKNOWN)
    extra = tuple(word for word in match.extra if not (_beside(word, match, key) or _given(word, said, key)))
    if key.somebody:
        extra = _without_titles(extra, match)
    if match.slips > budget(len("".join(word.bare for word in wording.core))):
        return Found(Met.NEAR, match)
    if any(word.bare == "minus" for word in extra):
        return Found(Met.UNKNOWN)
    extra = tuple(word for word in extra if not (_little_slip(word, wording, key) or _of_other(word, key)))
    extra = () if _another_form(extra, match, item) else extra
    missing, extra = _without_initial(missing, extra)
    if _numbers_turned(match, said):
        return Found(Met.UNKNOWN)
    opposing = _opposing(extra, missing, key)
    if opposing:
        return Found(Met.OPPOSITE, match, words=(opposing,))
    if len(missing) == len(extra) == 1 and derived(extra[0].bare, missing[0].bare, beside=len(match.met) > 0):
        return Found(Met.NEAR, match)
    numbered = any(word.number is not None for word in missing)
    named = missing and key.person and surname(wording) not in missing and not _clash(match) and not numbered
    if named and (not extra or _only_follows(match, said, key)):
        missing = ()
    asked = [word for word in missing if _asked(word, key)]
    extra = tuple(word for word in extra if not any(_slip_of(word, meant) for meant in asked))
    if missing and (_already_asked(match, missing, item, key) or _any_head(match, missing, item, key)):
        missing = ()
    return _weigh(match.trimmed(missing, extra), said, item, key)


def _by_accent(match: Match, key: Key) -> bool:
    """Tell whether what was met is another term that differs by an accent alone ("schone, schöne")."""
    mine = {word.text.casefold() for word in match.wording.words}
    return any(
        word.text.casefold() in key.vocabulary.folded and word.text.casefold() not in mine
        for word in match.met
    )


def _only_follows(match: Match, said: Form, key: Key) -> bool:
    """Tell whether all that is too many follows a name after a little word ("Mozart in 1791")."""
    if not match.trailing or match.last + 1 >= len(said.words):
        return False
    after = said.words[match.last + 1].bare
    if after in WHERE:
        return True
    return after in key.lexicon.little and after not in key.lexicon.articles and after not in _GENITIVES


def _weigh(match: Match, said: Form, item: Item, key: Key) -> Found:
    """Decide on an alignment from which all that does not count was taken."""
    wording, missing, extra = match.wording, match.missing, match.extra
    if not missing and not extra and _shuffled(match, said, key):
        return Found(Met.PART, match, reason=WrongOrder())
    if not missing and not extra:
        return Found(Met.ORDER if _out_of_order(match, said, key) else Met.KEY, match)
    if not missing:
        return _with_extra(match, said, key)
    if extra:
        share = len(match.met) / len(wording.core)
        return Found(Met.NEAR, match) if share >= 0.75 else Found(Met.UNKNOWN)
    if not key.person and not _essential(match, item):
        return Found(Met.UNKNOWN)
    unasked = [word for word in missing if not _asked(word, key)]
    only_asked = all(_asked(word, key) for word in match.met)
    letters = "".join(word.text for word in wording.core)
    if len(letters) < 5 and letters.isascii() and letters.isalpha():
        return Found(Met.UNKNOWN)  # the net of a U-Net
    fewest = 2 if match.level == TYPO else 3
    if only_asked and len(match.met) > 1 and match.in_order and _own_phrase(said, match, key):
        return Found(Met.PART, match)
    if (only_asked and (unasked or _only_echoes(match, said, key))) or len(match.met) * fewest < len(
        wording.core
    ):
        return Found(Met.UNKNOWN)
    return Found(Met.PART, match)


def _own_phrase(said: Form, match: Match, key: Key) -> bool:
    """Tell whether words that stand apart in the question were said together as in the key ("squared error")."""
    phrase = " ".join(word.bare for word in said.core)
    return (
        phrase in " ".join(word.bare for word in match.wording.core) and phrase not in key.question.casefold()
    )


def _only_echoes(match: Match, said: Form, key: Key) -> bool:
    """Tell whether words of the question were given back: its head noun, or with others that are not in the key."""
    stems = {word.stem for word in match.wording.core}
    head = match.wording.core[-1]
    if len(match.met) == 1 and match.met[0].stem == head.stem:
        return True
    return any(word.stem not in stems and _asked(word, key) for word in said.core)


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
    return len(meant.bare) >= 3 and not is_capital(meant.text) and distance(word.bare, meant.bare, 1) <= 1


def _without_titles(extra: tuple[Word, ...], match: Match) -> tuple[Word, ...]:
    """Return what was said besides a name, without titles and initials written as one (JS Bach)."""
    letters = "".join(word.bare[:1] for word in match.wording.words[:-1])
    roles = [place for place, word in enumerate(extra) if bare(word.text) in ROLES or is_role(word.text)]
    return tuple(
        word
        for word in (extra[roles[-1] + 1 :] if roles else extra)
        if bare(word.text) not in TITLES | ROLES and not (len(word.bare) > 1 and word.bare == letters)
    )


def _little_slip(word: Word, wording: Form, key: Key) -> bool:
    """Tell whether a word is a little word of the key, mistyped ("House fo Commons", "Romeo ad Juliet")."""
    if len(word.bare) > 4 or word.bare in EVERYDAY or word.number is not None:
        return False
    return any(
        meant.bare in key.lexicon.idle
        and (
            sorted(meant.bare) == sorted(word.bare)
            or (len(meant.bare) > 2 and distance(word.bare, meant.bare, 1) < 2)
        )
        for meant in wording.words
    )


def _without_initial(
    missing: tuple[Word, ...], extra: tuple[Word, ...]
) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """Return what is missing and too many without a word that was said by its first letter (S. Korea)."""
    if len(missing) == len(extra) == 1 and extra[0].text.isupper() and is_initial(extra[0], missing[0]):
        return ((), ()) if len(missing[0].bare) > 3 else (missing, extra)
    return missing, extra


def _another_form(extra: tuple[Word, ...], match: Match, item: Item) -> bool:
    """Tell whether all that was said besides one accepted form is another one ("LIFO stack")."""
    rest = "".join(word.bare for word in extra)
    return rest != "" and any(rest in one.squashed for one in item.forms if one is not match.wording)


def _of_other(word: Word, key: Key) -> bool:
    """Tell whether a word is one of another accepted form, with a slip ("Dice coefficient scor")."""
    if key.items or key.person or len(word.bare) < 4 or word.bare in EVERYDAY:
        return False
    if word.bare in key.vocabulary.known or word.bare in key.own_words:
        return False
    return any(slips(word.bare, mine) is not None for mine in key.own_words)


def _numbers_turned(match: Match, said: Form) -> bool:
    """Tell whether the numbers of a name changed their places: TLS 3.1 is not TLS 1.3."""
    meant = [word.number for word in match.wording.words if word.number is not None]
    if len(meant) < 2:
        return False
    found = [word.number for word in said.words if word.number is not None]
    return found != meant and sorted(found) == sorted(meant)


def _clash(match: Match) -> bool:
    """Tell whether an initial was said that none of the given names has."""
    return any(
        len(word.bare) == 1 and not any(is_initial(word, name) for name in match.wording.words)
        for word in match.extra
    )


def _out_of_order(match: Match, said: Form, key: Key) -> bool:
    """Tell whether words changed their places or roles where these make the meaning (from hot to cold)."""
    if not match.wording.ordered:
        return False
    if not match.in_order and not said.roles:
        return True
    if not said.ordered and any(word.bare in key.lexicon.ands for word in said.words):
        return True  # hot and cold
    if not match.in_order and not all(said.roles.get(word.bare) for word in match.met):
        return True
    return any(
        (said.roles.get(word.bare) or role) != role
        for word in match.met
        if (role := match.wording.roles.get(word.bare))
    )


def _shuffled(match: Match, said: Form, key: Key) -> bool:
    """Tell whether three words or more were thrown together: in no order in which one would say them."""
    words = match.wording.words
    if match.in_order or key.person or len(match.wording.core) < 3 or len(match.met) < 3:
        return False
    if not any(word.bare in key.lexicon.relations or word.bare in WHERE for word in words):
        return False
    if any(word.bare in key.lexicon.ands for word in words) or any(sign in said.text for sign in ",;:()"):
        return False
    if any(word.bare in _GENITIVES or word.bare in key.lexicon.little for word in said.words):
        return any(word.bare in _GENITIVES for word in said.words[-1:])
    order = [word.stem for word in match.wording.core]
    met = [word.stem for word in match.met]
    return all(met != order[at:] + order[:at] for at in range(len(order)))


def _with_extra(match: Match, said: Form, key: Key) -> Found:
    """Decide whether what follows the key only elaborates it, or may make another thing of it."""
    if _out_of_order(match, said, key):
        return Found(Met.ORDER, match)
    if any(word.number is not None for word in match.extra[:1]) and not _only_follows(match, said, key):
        return Found(Met.EXTRA, match)
    if any(is_capital(word.text) for word in match.extra) and not said.text.isupper():
        return Found(Met.EXTRA, match)
    if exampled(match, said, key):
        return Found(Met.KEY, match)
    if any(
        word.bare in key.lexicon.ors or word.bare in key.lexicon.ands for word in said.words[match.first :]
    ):
        return Found(Met.EXTRA, match)
    if led_to(match, said, key):
        return Found(Met.KEY, match)
    if match.trailing and match.last + 1 < len(said.words):
        after = said.words[match.last + 1].bare
        if _only_follows(match, said, key) and after not in _MODAL:
            return Found(Met.KEY, match._replace(cut=match.last + 1))
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
    if is_capital(word.text) or (len(word.bare) == 1 and (key.person or word.text in "BCDEFGHKLMNPQRSTVWXZ")):
        return False
    idle = word.bare in key.lexicon.around and word.bare not in key.vocabulary.little
    idle = idle or (word.text.endswith("s") and word.text[:-1] in key.lexicon.around and len(word.text) > 4)
    again = any(word.stem == met.stem for met in match.met)
    return idle or (again and word.text.casefold() not in key.vocabulary.folded)


def _given(word: Word, said: Form, key: Key) -> bool:
    """Tell whether a word is the given name of somebody whom the question names ("by Jane Austen")."""
    if not word.text.istitle() or key.person or word.bare in key.vocabulary.known:
        return False
    place = next((at for at, one in enumerate(said.words) if one is word), len(said.words))
    after = said.words[place + 1 : place + 2]
    return bool(after) and after[0].text[:1].isupper() and after[0].bare in key.question_words


def _opposing(extra: tuple[Word, ...], missing: tuple[Word, ...], key: Key) -> Word | None:
    for word in extra:
        against = key.opposites.get(word.bare, frozenset()) | key.opposites.get(word.stem, frozenset())
        for meant in missing:
            if meant.bare in against or meant.stem in against:
                return word
            if not key.person and another_word(word.bare, meant.bare):
                return word
    return None


def _any_head(match: Match, missing: tuple[Word, ...], item: Item, key: Key) -> bool:
    """Tell whether a name was said without its noun, where several nouns do (Dice coefficient, Dice score)."""
    words = match.wording.core
    if len(words) != 2 or missing != words[1:] or not words[0].text[:1].isupper() or key.person:
        return False
    heads = {
        one.core[1].stem for one in item.forms if len(one.core) == 2 and one.core[0].stem == words[0].stem
    }
    return len(heads) > 1 and not key.vocabulary.holding({words[0].stem}, item.own)


def _of(match: Match) -> bool:
    """Tell whether the second word of a wording is "of": its first is then the head noun."""
    words = match.wording.words
    return len(words) > 1 and words[1].bare in _GENITIVES


def _already_asked(match: Match, missing: tuple[Word, ...], item: Item, key: Key) -> bool:
    """Tell whether what is missing is the noun that the question names, and the rest is enough to tell terms apart."""
    choice = not key.lexicon.ors.isdisjoint(key.question_words)  # "random or systematic?"
    if not all(_asked(word, key) for word in missing):
        return False
    if all(_asked(word, key) for word in match.met) and not choice:
        return False
    words = match.wording.core
    modifier = words[0] in missing and words[0].bare not in key.lexicon.around and not _of(match)
    if modifier and (
        len(words) >= 3 or not (words[0].bare in key.kind_words or words[0].stem in key.kind_words)
    ):
        return False
    return not key.vocabulary.holding({word.stem for word in match.met}, item.own)
