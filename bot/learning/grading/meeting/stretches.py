"""One stretch of words met with one item of the key, with the other terms of the course and with the question."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from bot.learning.grading.key import Item, Key
from bot.learning.grading.meeting.abroad import in_other_letters, with_pronouns
from bot.learning.grading.meeting.found import Found, Met
from bot.learning.grading.meeting.matching import Match, align, same_letters, whole_typo
from bot.learning.grading.meeting.people import meets_person
from bot.learning.grading.meeting.weighing import judge
from bot.learning.grading.numbers.numerals import numbered_in
from bot.learning.grading.numbers.quantities import Quantity, counted, quantity_of
from bot.learning.grading.numbers.units import unit_of
from bot.learning.grading.numbers.values import Fit, compare
from bot.learning.grading.reasons import OtherNumber, OtherUnit
from bot.learning.grading.text.acronyms import as_acronym, stands_for
from bot.learning.grading.text.folding import bare
from bot.learning.grading.text.lexicon import lexicon
from bot.learning.grading.text.typos import distance
from bot.learning.grading.text.words import Word, read_word
from bot.learning.grading.wordings.forms import Form, form, tighten
from bot.learning.grading.wordings.vocabulary import ACRONYM, BARE, INFLECTED, LOOSE, TYPO, Named

_REMARK = re.compile(
    r"^(.{0,40}?\d(?:[^,;:(]|,(?=\d)){0,30}?)(?:\s*(?:,(?!\d)|[;:(])|\s+-\s|\s+(?=(?:as|because|since|which|in|if|from|when|and|though|incl\.?|including|with|counting)\s))(.+)$"
)
_AMBIGUOUS = frozenset(
    ("°", "C", "F", "K", "clock")
)  # may be meant for °C and °F, a time for a length of time
_MOST = 40  # words of one stretch that are met with a term


def meets(said: Form, item: Item, key: Key) -> Found:
    """Understand one stretch of words against one item of the key and the other terms of the course."""
    if item.quantities:
        quantity = _quantity(said, key)
        if quantity:
            found = as_number(quantity, item, key)
            if found.met is not Met.KEY and quantity.unit is None and _dressed(said, item):
                return Found(Met.KEY, Match(item.forms[0], BARE))
            if found.met is not Met.KEY and (rate := _without_rate(said, key)):
                again = as_number(rate, item, key)
                return again if again.met is Met.KEY else found
            return found
    best: Match | None = None
    for wording in item.forms:
        match = same_letters(said, wording)
        if match and (best is None or match.level < best.level):
            best = match
    other = key.vocabulary.named(said, item.own)
    if best and (other is None or other.level >= best.level):
        return with_pronouns(Found(Met.KEY, best), said, item, key)
    if other and other.level <= BARE:
        return Found(Met.OTHER, named=other)
    found = with_pronouns(_by_words(said, item, key, other), said, item, key)
    if key.person and found.met in (Met.UNKNOWN, Met.EXTRA) and not other:
        found = meets_person(said, item, key) or found
    if found.met is Met.UNKNOWN and other:
        return Found(Met.OTHER, named=other)
    return in_other_letters(said, item, key) or found if found.met is Met.UNKNOWN else found


def _dressed(said: Form, item: Item) -> bool:
    """Tell whether a number was given as the key writes it but for capitals, which makes no unit of its own."""
    return any(said.folded == wording.folded for wording in item.forms)


def as_number(quantity: Quantity, item: Item, key: Key) -> Found:
    """Compare a number that was said with an item that is one."""
    asked = key.question_words
    nouns = [
        word
        for word in quantity.noun
        if word not in asked and word not in key.lexicon.around and not asked.issuperset(word.split("-"))
    ]
    if any(word in key.vocabulary.telling for word in nouns) and not item.nouns:
        return Found(Met.OTHER, reason=OtherNumber(quantity.text, item.shown))
    if nouns and item.nouns and not any(counted(word) in item.nouns for word in nouns):
        return Found(Met.OTHER, reason=OtherNumber(quantity.text, item.shown))
    if nouns and not item.nouns and quantity.unit is None and item.quantities[0].unit is not None:
        return Found(Met.OTHER, reason=OtherUnit(item.shown))
    if _counts_others(quantity, nouns, item, key) or _of_another_dimension(quantity, item):
        return Found(Met.OTHER, reason=OtherUnit(item.shown))
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


def _counts_others(quantity: Quantity, nouns: list[str], item: Item, key: Key) -> bool:
    """Tell whether something else is counted than the question asks for: strings, where keys are asked for."""
    if not key.counts:
        return False
    said = bare(quantity.text)
    if said in key.lexicon.ordinals and said not in key.lexicon.numbers:
        return bare(item.quantities[0].text) not in key.lexicon.ordinals  # the fifth are not five
    if item.nouns or any(one.unit is not None for one in item.quantities):
        return False
    if nouns and all(noun.isascii() for noun in nouns):
        return quantity.unit is None and not any(counted(noun) in key.question_words for noun in nouns)
    return key.asked_unit is None and quantity.unit is not None and bool(quantity.unit.dimension)


def _of_another_dimension(quantity: Quantity, item: Item) -> bool:
    """Tell whether a unit was said that no wording of the key can have, though one of them has a unit."""
    units = [one.unit for one in item.quantities if one.unit is not None]
    if not units or quantity.unit is None or not quantity.unit.dimension or quantity.unit.name in _AMBIGUOUS:
        return False
    return all(unit.dimension and unit.measured != quantity.unit.measured for unit in units)


def _quantity(said: Form, key: Key) -> Quantity | None:
    """Read a stretch as a number, if need be without the words of the question that lead to it ("pH 7")."""
    quantity = quantity_of(said.text, key.lexicon)
    if quantity is not None:
        return quantity
    if len(said.words) < 2:
        return None
    parts = said.text.split()
    while parts and any(
        one in key.question_words or one in key.lexicon.around for one in _readings(parts[0], key)
    ):
        parts.pop(0)
    return quantity_of(" ".join(parts), key.lexicon) if len(parts) < len(said.text.split()) else None


def _without_rate(said: Form, key: Key) -> Quantity | None:
    """Read a number without a "per …" that only says what the question says (9 kcal per gram)."""
    head, per, unit = said.text.rpartition(" per ")
    if not per or not any(one in key.question_words for one in _readings(unit, key)):
        return None
    return quantity_of(head, key.lexicon)


def _readings(part: str, key: Key) -> tuple[str, ...]:
    word = bare(part)
    if word[:1].isdigit():
        return (word,)
    if "-" in word and key.question_words.issuperset(word.split("-")):
        return (word, word.partition("-")[0])  # BI-RADS 4
    return (word, read_word(part, key.lexicon.code).stem)


def without_remark(text: str, key: Key) -> Quantity | None:
    """Read a number that a remark follows ("343 m/s, as we saw"), when nothing in the remark may change it."""
    found = _REMARK.match(text) if key.whole.quantities else None
    if not found:
        return None
    tables = key.lexicon
    changing = tables.negations | tables.ors | (tables.numbers.keys() - {"one"}) | key.vocabulary.telling
    remark = found.group(2).replace("e.g.", "").replace("i.e.", "").replace(".", " ")
    for word in map(bare, remark.split()):
        unit = word not in tables.little and unit_of(word.strip("()")) is not None
        if unit or word in changing or any(map(str.isdigit, word)):
            return None
    return quantity_of(found.group(1), tables)


def in_digits(said: Form, key: Key) -> Quantity | None:
    """Read a short answer without digits as number words of any other language."""
    if (
        not key.whole.quantities
        or len(said.words) > 10
        or any(word.text[:1].isdigit() for word in said.words)
    ):
        return None
    found: Quantity | None = None
    for code in numbered_in(said.text):
        if code != key.lexicon.code:
            quantity = quantity_of(said.text, lexicon(code))
            if quantity is not None and not quantity.noun:
                return quantity
            found = found or quantity
    # What is counted is named in another language than the question's.
    return None if found is None else replace(found, noun=())


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
        return [] if letters in key.question_words else [whole]  # what does PACS stand for?
    if len(item.forms) == 1 and wording.short and len(said.words) > 1:
        meant = as_acronym(wording.text)
        if meant and stands_for(meant, said.words, key.lexicon.idle):
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
        place
        for place, word in enumerate(said.words[:_MOST])
        if word.bare in core
        or word.bare not in idle
        or (word.number is not None and not key.person)
        or (len(word.text) == 1 and word.text.isupper() and word.text not in "IA")
    )
    words = tuple(said.words[place] for place in places)
    match = align(words, wording, where=places, person=key.person, known=key.vocabulary.known)
    if "-" in said.text and (joined := _joined(said, wording)):
        return _wordwise(joined, wording, item, key)
    typo = whole_typo(said, wording, key.vocabulary.known) if match.missing else None
    if typo:
        found.append(Found(Met.KEY, typo))
    judged = judge(match, said, item, key)
    return [*found, judged] if judged.met is not Met.UNKNOWN else found


def _joined(said: Form, wording: Form) -> Form | None:
    """Return what was said with two words made one that the wording has as one ("intra-muscular injection")."""
    lacking = {word.bare for word in wording.core}
    for one, other in pairwise(said.words):
        if one.bare + other.bare in lacking:
            return form(said.text.replace(f"{one.text}-{other.text}", one.text + other.text), said.language)
    return None


def _same_code(said: Form, wording: Form, key: Key) -> bool:
    """Tell whether what was said is the wording, sign by sign, with words such as "the … sign" around it."""
    around = key.lexicon.around | key.question_words
    rest = [part for part in said.text.split() if bare(part) not in around]
    tight = tighten("".join(rest))
    tight = tight if wording.tight == tight else tight.rstrip(".,;?!")
    return tight != "" and tight in (wording.tight, wording.inner)


def _against_others(best: Found, said: Form, item: Item, key: Key, other: Named | None) -> Found:
    """Let another term win that is nearer to what was said than the key is."""
    match = best.match
    if best.met is not Met.KEY or match is None:
        return Found(Met.OTHER, named=other) if other else best
    if (
        other
        and other.level <= match.level
        and not (other.level == INFLECTED and _spelt_nearer(said, match.wording, other))
    ):
        return Found(Met.OTHER, named=other)
    if match.level >= INFLECTED and all(_given_back(word, key) for word in match.met):
        return Found(Met.UNKNOWN, words=said.words)
    if match.level == TYPO:
        for squashed in said.squashed:
            near = key.vocabulary.nearest(squashed, match.slips, item.own)
            if near and not _spelt_nearer(said, match.wording, near):
                return Found(Met.OTHER, named=near)
    return best


def _spelt_nearer(said: Form, wording: Form, other: Named) -> bool:
    """Tell whether what was said is nearer to the key than to another term, letter by letter (phisching, fishing)."""
    typed, far = said.folded, len(said.folded)
    return distance(typed, wording.folded, far) < distance(typed, other.term.casefold(), far)


def _given_back(word: Word, key: Key) -> bool:
    """Tell whether a word of the question was given back, which is no slip of the key (Brasil, Brasília)."""
    return word.bare in key.question_words and word.bare not in key.own_words and len(word.bare) > 3


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
            if span[-1].bare in key.lexicon.idle:
                continue  # a shorter stretch says the same
            if size == len(said.words) or len(mine) == size:
                continue
            other = key.vocabulary.named(
                form(" ".join(one.text for one in span), key.lexicon.code), key.whole.own
            )
            if other and (other.level <= BARE or not mine) and not (size == 1 and _idle(word, key)):
                return Found(Met.OTHER, named=other, inside=True)
    return None


def _idle(word: Word, key: Key) -> bool:
    return word.bare in key.lexicon.around and word.bare not in key.vocabulary.little


def is_echo(said: Form, key: Key) -> bool:
    """Tell whether all that was said are words of the question."""
    asked, little = key.question_words, key.lexicon.little
    return all(word.bare in asked or word.stem in asked or word.bare in little for word in said.words)
