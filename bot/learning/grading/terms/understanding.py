"""One piece of an answer to a term understood: without fillers and negations, met with the key and the other terms."""

from __future__ import annotations

import re

from bot.learning.grading.key import Key
from bot.learning.grading.meeting.found import Found, Met
from bot.learning.grading.meeting.matching import Match
from bot.learning.grading.meeting.stretches import is_echo, meets, named_inside
from bot.learning.grading.numbers.dress import undressed
from bot.learning.grading.text.acronyms import is_capital
from bot.learning.grading.text.folding import bare
from bot.learning.grading.text.joints import UNSPACED, unstuck, without_kind
from bot.learning.grading.text.typos import budget
from bot.learning.grading.text.words import SAYING, Word, squash
from bot.learning.grading.wordings.forms import Form, form
from bot.learning.grading.wordings.vocabulary import BARE, FOLDED, LOOSE, Named

_LINKS = "的这這個个のはがを"  # signs that link a word of the question to the answer
_SIGNED = re.compile(r"(?<![^\s\"'(])-[^\W\d_]|^- [^\W\d_]{1,4} ?\(?[^\W\d_]\)?$")


def understand(text: str, key: Key) -> Found:
    """Read one piece: set negations and little words aside, then meet the rest with the key."""
    tables = key.lexicon
    if key.formula:
        text = undressed(text, formula=True)
    said = form(text, tables.code)
    denials = [word.bare for word in said.words if word.bare in tables.negations]
    denied = bool(denials) and not key.own_words.issuperset(denials)
    if _negative(said, key):
        other = key.vocabulary.named(said, key.whole.own) or Named(said.text, LOOSE)
        return Found(Met.OTHER, named=other, words=said.words, denied=denied, text=text)
    found = meets(said, key.whole, key)
    if (
        found.met is Met.KEY
        and found.match
        and found.match.level >= BARE
        and not (denied or key.whole.quantities)
    ):
        found = _unwrapped(said, key, found)
    if not said.text.isascii() and found.met is not Met.KEY:
        said, found, denied = _loosened(said, found, denied, key)
    rest: Form = said
    if denied or (found.met not in (Met.KEY, Met.OTHER) and not found.reason):
        trimmed = _trimmed(said, key)
        if trimmed is None:
            return Found(Met.NOTHING, words=said.words, denied=denied, text=text)
        if denied and key.whole.quantities and (number := _without_denial(text, key)):
            rest, found = number, meets(number, key.whole, key)
        elif trimmed is not said:
            rest, found = trimmed, meets(trimmed, key.whole, key)
    if found.met in (Met.UNKNOWN, Met.EXTRA, Met.NEAR, Met.PART) or (
        found.match and found.match.level >= LOOSE
    ):
        found = named_inside(rest, key, found) or _abbreviated(said, key, found) or found
    if found.met is Met.EXTRA and found.match and (heaped := _heaped(found.match.extra, key)):
        found = Found(Met.OTHER, named=heaped, inside=True)
    if found.met is Met.UNKNOWN:
        found = _echo_or_other(rest, key, found)
    return Found(
        found.met,
        found.match,
        found.named,
        found.words or said.words,
        denied,
        found.inside,
        text,
        found.reason,
    )


def _heaped(extra: tuple[Word, ...], key: Key) -> Named | None:
    """Return a term if two or more were heaped on the key without their noun ("Radon Laplace Fourier")."""
    if len(extra) < 2:
        return None
    code = key.lexicon.code
    named = [
        key.vocabulary.shortened(form(word.text, code), key.question_words, key.whole.own) for word in extra
    ]
    found = [one for one in named if one is not None]
    return found[0] if len(found) > 1 else None


def _without_denial(text: str, key: Key) -> Form | None:
    """Return what follows a negation, with its signs, where a number is denied ("not [-1, 1]"), or None."""
    first, _, rest = text.strip().partition(" ")
    return form(rest, key.lexicon.code) if rest and bare(first) in key.lexicon.negations else None


def _loosened(said: Form, found: Found, denied: bool, key: Key) -> tuple[Form, Found, bool]:
    """Meet a text written without blanks again, without what is stuck to the answer in it."""
    code = key.lexicon.code
    if found.named and found.named.level <= FOLDED:
        return said, found, denied
    loose, unsaid = unstuck(said.text, code)
    if loose and code in UNSPACED and not unsaid:
        loose = _without_question(loose, key)
    if loose and not unsaid and key.vocabulary.named(form(loose, code), key.whole.own) is None:
        loose = _without_kind(loose, key)
        loose = _without_question(loose, key) if code in UNSPACED else loose
    if loose and loose != said.text.strip(" .,!?"):
        again = meets(form(loose, code), key.whole, key)
        if again.rank < found.rank or unsaid:
            return form(loose, code), again, denied or unsaid
    return said, found, denied


def _without_kind(loose: str, key: Key) -> str:
    """Return a name without the noun for its kind, and what that noun was stuck on by (東京という都市)."""
    code = key.lexicon.code
    if meets(form(loose, code), key.whole, key).met is Met.KEY:
        return loose
    shorter = without_kind(loose, code)
    return shorter if shorter == loose else unstuck(shorter, code)[0]


def _is_key(text: str, key: Key) -> bool:
    """Tell whether a text is a wording of the key to the letter."""
    plain = bare(text)
    return any(plain == bare(wording.text) for wording in key.whole.forms)


def _without_question(text: str, key: Key) -> str:
    """Return a text without the words of the question that it begins or ends with, if what is left is the key."""
    for length in range(2, min(9, len(text))):
        part, rest = text[:length], text[length:].strip()
        if part.rstrip(_LINKS) not in key.question:
            break
        for shorter in (rest, rest.lstrip(_LINKS)):
            if _is_key(shorter, key) and not key.knows(part.rstrip(_LINKS)):
                return shorter
    for length in range(2, min(9, len(text))):
        part, rest = text[-length:], text[:-length].strip()
        if part not in key.question:
            break
        for shorter in (rest, rest.rstrip(_LINKS)):
            if _is_key(shorter, key) and not key.knows(part):
                return shorter
    return text


def _abbreviated(rest: Form, key: Key, found: Found) -> Found | None:
    """Return another term that was meant with its words cut short, where the key was not met ("group norm")."""
    if found.met not in (Met.PART, Met.NEAR):
        return None
    other = key.vocabulary.abbreviated(rest, key.whole.own)
    return Found(Met.OTHER, named=other) if other else None


def _echo_or_other(rest: Form, key: Key, found: Found) -> Found:
    """Look once more at what is not the key: an echo, another person's surname, another term shortened or mistyped."""
    choice = not key.lexicon.ors.isdisjoint(key.question_words)  # random or systematic?
    if is_echo(rest, key):
        offered = key.vocabulary.shortened(rest, key.question_words, key.whole.own) if choice else None
        return Found(Met.OTHER, named=offered) if offered else Found(Met.ECHO)
    other = None
    if key.person and len(rest.core) == 1:
        other = key.vocabulary.by_surname(rest.core[0].bare, key.whole.own)
    other = other or key.vocabulary.abbreviated(rest, key.whole.own)
    other = other or key.vocabulary.shortened(rest, key.question_words, key.whole.own) or _mistyped(rest, key)
    if other:
        return Found(Met.OTHER, named=other)
    return (_part_unspaced(rest, key) if key.lexicon.code in UNSPACED else None) or found


def _part_unspaced(said: Form, key: Key) -> Found | None:
    """Meet half or more of a name that is written without blanks (徳川 of 徳川家康), or None."""
    text = said.text.strip(" .,!?")
    if len(text) < (2 if key.somebody else 3) or text in key.question:
        return None
    for wording in key.whole.forms:
        if text in wording.text and len(text) * 2 >= len(wording.text) and not wording.text.isascii():
            return Found(Met.PART, Match(wording, LOOSE, missing=wording.core))
    return None


def _unwrapped(said: Form, key: Key, found: Found) -> Found:
    """Judge anew what is another term to the letter once fillers are off ("I think it's ano" for "año")."""
    trimmed = _trimmed(said, key)
    if trimmed is None or trimmed is said or key.vocabulary.named(trimmed, key.whole.own) is None:
        return found
    return meets(trimmed, key.whole, key)


def _negative(said: Form, key: Key) -> bool:
    """Tell whether a minus sign makes another formula of what was said (-cos x)."""
    if "-" not in said.text or not _SIGNED.search(said.text):
        return False
    forms = key.whole.forms
    formula = any(len(word.bare) == 1 for wording in forms for word in wording.words)
    return formula and not any(wording.text[:1] == "-" for wording in forms)


def _mistyped(said: Form, key: Key) -> Named | None:
    """Return the other term that was meant, with slips, or None."""
    squashed = squash(said.words)
    if any(map(str.isdigit, squashed)):
        return None  # no digit is a slip of another
    cutoff = budget(len(squashed))
    return key.vocabulary.nearest(squashed, cutoff, key.whole.own) if cutoff else None


def _trimmed(said: Form, key: Key) -> Form | None:
    """Return what was said without fillers at both ends and negations, or None when nothing is left."""
    mine = key.own_words
    words = [word for word in said.words if word.bare in mine or word.bare not in key.lexicon.negations]
    while words and (_idle(words[0], key) or (words[0].text == "I" and _says(words, 1))):
        words.pop(0)
    while words and (
        _idle(words[-1], key) or (words[-1].text == "I" and _says(list(said.words), len(words)))
    ):
        words.pop()
    if not words:
        return None if said.words else (said if said.tight else None)
    if len(words) == len(said.words):
        return said
    return form(" ".join(word.text for word in words), key.lexicon.code)


def _says(words: list[Word], at: int) -> bool:
    """Tell whether a word of saying or thinking stands there: the I beside it is no initial."""
    return at < len(words) and words[at].bare in SAYING


def _idle(word: Word, key: Key) -> bool:
    """Tell whether a word at the edge of an answer only leads to it."""
    if word.bare not in key.lexicon.around or word.bare in key.own_words:
        return False
    if word.bare in key.vocabulary.telling or (
        len(word.text) == 1 and word.text.isupper() and word.text not in "IA"
    ):
        return False
    return not is_capital(word.text) and not (key.person and len(word.bare) == 1)
