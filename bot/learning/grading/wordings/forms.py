"""One accepted wording, prepared to be compared: what it is squashed, without little words, abbreviated."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from bot.learning.grading.text.acronyms import initials, is_short
from bot.learning.grading.text.cleaning import clean, without_markup
from bot.learning.grading.text.folding import written_out
from bot.learning.grading.text.lexicon import Lexicon, lexicon
from bot.learning.grading.text.signs import plain_shape
from bot.learning.grading.text.stems import american
from bot.learning.grading.text.words import Word, read_words, squash, without_blanks

# No remark stands behind a sign: a / (b + c).
_PARENTHESIS = re.compile(r"^([^()]*[^()\s/*+=<>^·×÷−-])\s+\(([^()]+)\)\s*([^()]*)$")
_CODE = re.compile(
    r"[+#=<>|^~@$\\{}\[\]*]|[&!]\S|\w\(|\w\)\w|^[./-]\w|\w_\w|\w::\w|\w\.\w+\(|%\w|^\W+$|(?:^|\s)--?[A-Za-z]"
)
_DIGITS = re.compile(r"\d+")
_TIMES = re.compile(r"(?<!\w)(\w)\s?[*·×]\s?(?=\w)")  # n·log n is n log n
_ORDER = re.compile(r"^[OΘΩ] ?\(([^()]{2,40})\)$")
_KEYS = frozenset(("minor", "major", "flat", "sharp"))
_OUTSIDE = " \t\"'`"


@dataclass(frozen=True)
class Form:
    """An accepted wording, or what was said. `core`: its words with content. What few need is made when asked for."""

    text: str
    folded: str
    words: tuple[Word, ...]
    core: tuple[Word, ...]
    squashed: frozenset[str]
    code: bool  # signs such as + # = count
    ordered: bool  # holds words such as from, to, than: the order of its words counts
    digits: tuple[str, ...]  # the runs of digits in it
    language: str

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stems of its words with content, in alphabetical order."""
        return tuple(sorted([word.stem for word in self.core]))

    @cached_property
    def tight(self) -> str:
        """What must be equal where signs count: the text without blanks and quotes."""
        return tighten(self.text)

    @cached_property
    def inner(self) -> str:
        """What stands between the parentheses of an order of growth, tight: O(n log n) is n log n; "" for all else."""
        growth = _ORDER.match(self.text)
        return tighten(growth.group(1)) if growth and any(map(str.isalpha, growth.group(1))) else ""

    @cached_property
    def plain(self) -> frozenset[str]:
        """Its words with their accents but without signs and blanks; also without little words."""
        whole = "".join([word.text for word in self.words]).casefold()
        core = whole if self.ordered else "".join([word.text for word in self.core]).casefold()
        return frozenset((whole, core))

    @cached_property
    def short(self) -> bool:
        """Whether it is too short, or an acronym, for a typo to pass."""
        return is_short(self.text, self.words)

    @cached_property
    def initials(self) -> frozenset[str]:
        """The acronyms that its words give."""
        return initials(self.words, lexicon(self.language).idle)

    @cached_property
    def roles(self) -> dict[str, str]:
        """The word such as "from" that stands before each word with content, where their order counts."""
        return _roles(self.words, lexicon(self.language)) if self.ordered else {}


def _has_content(word: Word, place: int, words: tuple[Word, ...], tables: Lexicon) -> bool:
    """Tell whether a word carries the answer; so does the A of "vitamin A" and the I of "World War I"."""
    if word.bare in tables.ands:
        return False
    if word.bare not in tables.little:
        return True
    if len(word.text) > 1 or not word.text.isupper():
        return False
    if place == 0 and len(words) == 2 and words[1].bare in _KEYS:
        return True  # A minor
    return place > 0 or all(len(other.text) == 1 for other in words)


def _roles(words: tuple[Word, ...], tables: Lexicon) -> dict[str, str]:
    found: dict[str, str] = {}
    role = ""
    for word in words:
        if word.bare in tables.relations:
            role = word.bare
        elif word.bare not in tables.articles:
            found.setdefault(word.bare, role)
            role = ""
    return found


def tighten(text: str) -> str:
    """Return `text` without blanks and quotes, for wordings whose signs count."""
    text = plain_shape(text).replace("+/-", "+-")
    text = _TIMES.sub(r"\1", text.casefold().replace("**", "^").removesuffix("()"))
    return "".join([sign for sign in text if sign not in _OUTSIDE and sign != "^"])


@lru_cache(maxsize=8192)
def form(text: str, code: str) -> Form:
    """Prepare one wording of a course in the language `code`."""
    tables = lexicon(code)
    text = clean(text)
    words = read_words(text, code)
    plain = without_blanks(text)
    idle = tables.idle
    core = words
    if not idle.isdisjoint([word.bare for word in words]):
        core = (
            tuple([word for at, word in enumerate(words) if _has_content(word, at, words, tables)]) or words
        )
    ordered = len(words) > len(core) and not tables.relations.isdisjoint([word.bare for word in words])
    squashed = {squash(words)}
    if not ordered and core is not words:
        squashed.add(squash(core))
    squashed.discard("")
    if not text.isascii():
        squashed |= {"".join(american(written_out(word.text)) for word in words)} - {""}
    return Form(
        text=text,
        folded=text.casefold(),
        words=words,
        core=core,
        squashed=frozenset(squashed),
        code=not plain and _CODE.search(text) is not None,
        ordered=ordered,
        digits=() if plain and plain.isalpha() else tuple(_DIGITS.findall(text)),
        language=code,
    )


@lru_cache(maxsize=4096)
def wordings(text: str) -> tuple[str, ...]:
    """Return the wordings a key stands for: "Name (ABC)" is also "Name" and "ABC"; "Name (remark)" also "Name"."""
    text = without_markup(clean(text))
    found = _PARENTHESIS.match(text)
    if not found:
        return (text,)
    name, inner, rest = (part.strip() for part in found.groups())
    outer = f"{name} {rest}".strip()
    if rest and _stands_for(inner, name):
        return tuple(
            dict.fromkeys((text, outer, inner, name))
        )  # receiver operating characteristic (ROC) curve
    return tuple(dict.fromkeys((text, outer, inner) if _is_a_name(outer, inner) else (text, outer)))


def _stands_for(inner: str, name: str) -> bool:
    """Tell whether capitals in parentheses are the first letters of the words before them."""
    return inner.isupper() and len(inner) > 1 and inner == "".join(word[0] for word in name.split()).upper()


def _is_a_name(name: str, inner: str) -> bool:
    """Tell whether what stands in parentheses is another name, not a remark."""
    if len(inner.split()) > 1:
        return inner.isascii() is name.isascii() and name.isupper() and len(name) <= 8
    if len(inner) == 1 and inner.isascii() and inner.isupper() and len(name.split()) == 1:
        return True  # newton (N)
    if len(inner) > 1 and sum(map(str.isupper, inner)) * 2 >= len(inner):
        return True
    return inner[:1].isupper() and name[:1].isupper()
