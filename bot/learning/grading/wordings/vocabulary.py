"""The other terms of a course, prepared once: which one was named, and which one a mistyped word is nearest to."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.learning.grading.text.lexicon import Lexicon, lexicon
from bot.learning.grading.wordings.forms import Form, form, wordings

LITERAL, FOLDED, BARE, LOOSE, INFLECTED, ACRONYM, TYPO = range(7)
"""How closely a text meets a wording, from the same letters to a few slips."""
_ALWAYS_FILLERS_WORDS = "i think believe guess it it's its is the a an answer that this my of course"
_ALWAYS_FILLERS = frozenset(
    _ALWAYS_FILLERS_WORDS.split()
)  # terms of a course of English, perhaps, yet fillers in answers
_LONGEST_ACRONYM = 16  # characters, with dots and blanks
_MOST_JOINED = 300  # of the terms with a joining word that are looked for in answers
_SENTENCE = 5  # words with content from which on a choice of a quiz is a sentence, and its words are no terms


class Named(NamedTuple):
    """A term that was named: how closely, and with how many slips."""

    term: str
    level: int
    slips: int = 0


@dataclass(frozen=True)
class Vocabulary:
    """The terms of a course by everything they can be met by. Shared by all keys of the course."""

    forms: tuple[tuple[str, Form], ...] = ()
    literal: dict[str, list[int]] = field(default_factory=dict)
    folded: dict[str, list[int]] = field(default_factory=dict)
    squashed: dict[str, list[int]] = field(default_factory=dict)
    stems: dict[tuple[str, ...], list[int]] = field(default_factory=dict)
    by_stem: dict[str, list[int]] = field(default_factory=dict)
    by_length: dict[int, list[tuple[str, int]]] = field(default_factory=dict)
    known: frozenset[str] = frozenset()
    little: frozenset[str] = (
        frozenset()
    )  # words of terms that are little words or fillers otherwise: WHERE, right
    telling: frozenset[str] = frozenset()  # the words of all terms but little ones and the usual fillers
    joined: tuple[str, ...] = ()  # terms that hold a joining word or sign, in small letters
    surnames: dict[str, list[int]] = field(default_factory=dict)  # made when needed
    texts: dict[int, list[str]] = field(
        default_factory=dict
    )  # by_length without the numbers, made when needed

    @cached_property
    def initials(self) -> dict[str, list[int]]:
        """The numbers of the terms by the acronyms that their words give."""
        found: dict[str, list[int]] = {}
        for number, (_, one) in enumerate(self.forms):
            for letters in one.initials:
                found.setdefault(letters, []).append(number)
        return found

    def named(self, said: Form, own: frozenset[int]) -> Named | None:
        """Return the term that `said` names, one of `own` forms excepted, or None."""
        steps: tuple[tuple[int, list[int]], ...] = (
            (LITERAL, self.literal.get(said.text, [])),
            (FOLDED, self.folded.get(said.folded, [])),
            *((BARE, self.squashed.get(one, [])) for one in said.squashed),
            (INFLECTED, self.stems.get(said.stems, [])),
        )
        for level, found in steps:
            for number in found:
                if number not in own and self._same(number, said, level):
                    exact = level == BARE and not said.plain.isdisjoint(self.forms[number][1].plain)
                    return Named(self.forms[number][0], FOLDED if exact else level)
        if len(said.text) <= _LONGEST_ACRONYM and (len(said.words) <= 1 or "." in said.text):
            letters = "".join(word.bare for word in said.words)
            for number in self.initials.get(letters, []):
                if number not in own:
                    return Named(self.forms[number][0], ACRONYM)
        return None

    def _same(self, number: int, said: Form, level: int) -> bool:
        other = self.forms[number][1]
        if (
            level == INFLECTED
            and other.ordered
            and ([w.stem for w in other.core] != [w.stem for w in said.core] or _other_roles(other, said))
        ):
            return False
        if not (other.code or said.code):
            return True
        return other.tight == said.tight

    def nearest(self, squashed: str, cutoff: int, own: frozenset[int]) -> Named | None:
        """Return the other term nearest to `squashed` with at most `cutoff` slips, or None."""
        best: Named | None = None
        for length in range(len(squashed) - cutoff, len(squashed) + cutoff + 1):
            terms = self.by_length.get(length)
            if terms is None or cutoff < 0:
                continue
            near = process.extract(
                squashed,
                [term for term, _ in terms] if len(terms) < 8 else self._texts(length),
                scorer=OSA.distance,
                score_cutoff=cutoff,
                limit=12,
            )
            for _, slips, place in near:
                number = terms[place][1]
                if number not in own:
                    best, cutoff = Named(self.forms[number][0], TYPO, int(slips)), int(slips) - 1
                    break
        return best

    def _texts(self, length: int) -> list[str]:
        """Return the squashed terms of one length, kept once made."""
        if length not in self.texts:
            self.texts[length] = [term for term, _ in self.by_length[length]]
        return self.texts[length]

    def holding(self, stems: set[str], own: frozenset[int]) -> bool:
        """Tell whether another term holds all these stems."""
        found: set[int] | None = None
        for one in stems:
            numbers = self.by_stem.get(one)
            if not numbers:
                return False
            found = set(numbers) if found is None else found & set(numbers)
        return bool(found and found - own)

    def shortened(self, said: Form, asked: frozenset[str], own: frozenset[int]) -> Named | None:
        """Return the other term that `said` is when the nouns `asked` already names are left out, or None."""
        stems = {word.stem for word in said.core}
        found: set[int] | None = None
        for one in stems:
            numbers = self.by_stem.get(one, ())
            found = set(numbers) if found is None else found & set(numbers)
            if not found:
                return None
        for number in sorted((found or set()) - own):
            term, other = self.forms[number]
            rest = [word for word in other.core if word.stem not in stems]
            if rest and all(word.bare in asked or word.stem in asked for word in rest):
                return Named(term, INFLECTED)
        return None

    def abbreviated(self, said: Form, own: frozenset[int]) -> Named | None:
        """Return the other term of several words whose words begin like those said ("group norm"), or None."""
        if len(said.core) < 2:
            return None
        numbers = {number for word in said.core for number in self.by_stem.get(word.stem, ())}
        for number in sorted(numbers - own):
            term, other = self.forms[number]
            if len(other.core) == len(said.core) and all(
                meant.bare == word.bare or (len(word.bare) > 2 and meant.bare.startswith(word.bare))
                for word, meant in zip(said.core, other.core, strict=True)
            ):
                return Named(term, INFLECTED)
        return None

    def by_surname(self, surname: str, own: frozenset[int]) -> Named | None:
        """Return the person whose name ends so (Blake: Yohan Blake), or None."""
        if not self.surnames and self.forms:
            for number, (_, one) in enumerate(self.forms):
                if 2 <= len(one.words) <= 4 and all(word.text[:1].isupper() for word in one.words):
                    self.surnames.setdefault(one.words[-1].bare, []).append(number)
            self.surnames.setdefault("", [])
        numbers = [number for number in self.surnames.get(surname, ()) if number not in own]
        return Named(self.forms[numbers[0]][0], INFLECTED) if numbers else None

    def same_as(self, wording: Form) -> list[int]:
        """Return the numbers of the terms that are this wording itself."""
        if not wording.squashed:
            return [n for n, (_, other) in enumerate(self.forms) if other.tight == wording.tight]
        numbers = self.literal.get(wording.text, []) + self.folded.get(wording.folded, [])
        for one in wording.squashed:
            for number in self.squashed.get(one, []):
                if self._equal(wording, self.forms[number][1]):
                    numbers.append(number)
        return numbers

    def _equal(self, wording: Form, other: Form) -> bool:
        if wording.code or other.code:
            return wording.tight == other.tight
        # An accent alone makes another term of the course: schon beside schön.
        # Articles and other little words make none: "its sensitivity" beside "sensitivity".
        return not wording.plain.isdisjoint(other.plain)


def _other_roles(one: Form, said: Form) -> bool:
    """Tell whether the words have other roles in two wordings: from hot to cold, to hot from cold."""
    return any(said.roles.get(word, role) != role for word, role in one.roles.items())


def holds_joint(one: Form, tables: Lexicon) -> bool:
    """Tell whether a wording holds a word or a sign at which answers are split (salt and pepper, O(1))."""
    if len(one.words) == 1 and one.words[0].bare in tables.ors | tables.ands:
        return True  # où
    if len(one.text) < 3:
        return False
    signs = ",;&/:()" if one.code else ",;&/:"
    if any(sign in one.text for sign in signs):
        return True
    words = [word.bare for word in one.words]
    return len(words) > 2 and not (tables.ands.isdisjoint(words) and tables.ors.isdisjoint(words))


def _little_terms(forms: list[tuple[str, Form]], code: str) -> frozenset[str]:
    """Return the words of those terms that hold nothing but little words and fillers of some language."""
    tables = lexicon(code)
    found: set[str] = set()
    for _, one in forms:
        bares = [word.bare for word in one.words]
        if bares and len(bares) < 4 and all(word in tables.around or word in tables.idle for word in bares):
            found.update(bares if len(bares) == 1 else [word for word in bares if word not in tables.idle])
    return frozenset(found - _ALWAYS_FILLERS)


@lru_cache(maxsize=256)
def prepare_vocabulary(terms: tuple[str, ...], code: str) -> Vocabulary:
    """Prepare the terms of a course in the language `code`."""
    forms: list[tuple[str, Form]] = []
    for term in terms:
        forms.extend((term, form(wording, code)) for wording in wordings(term) if wording)
    tables: tuple[dict[str, list[int]], ...] = tuple(defaultdict(list) for _ in range(4))
    literal, folded, squashed, by_stem = tables
    stems: dict[tuple[str, ...], list[int]] = defaultdict(list)
    by_length: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for number, (_, one) in enumerate(forms):
        literal[one.text].append(number)
        folded[one.folded].append(number)
        for text in one.squashed:
            squashed[text].append(number)
            by_length[len(text)].append((text, number))
        stems[one.stems].append(number)
        for word in one.core if len(one.core) < _SENTENCE else ():
            by_stem[word.stem].append(number)
    stems.pop((), None)
    little = _little_terms(forms, code)
    known = frozenset(word.bare for _, one in forms if len(one.core) < _SENTENCE for word in one.words)
    return Vocabulary(
        forms=tuple(forms),
        literal=dict(literal),
        folded=dict(folded),
        squashed=dict(squashed),
        stems=dict(stems),
        by_stem=dict(by_stem),
        by_length=dict(by_length),
        telling=known - lexicon(code).idle - _ALWAYS_FILLERS | little,
        little=little,
        joined=tuple(one.folded for _, one in forms if holds_joint(one, lexicon(code)))[:_MOST_JOINED],
        known=known,
    )
