"""Sentences to facts one can ask for: definitions, other names, lists, numbers and years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from content.drafting.prose import Block, bold, plain, sentences

LONGEST_SENTENCE = 400
LONGEST_TERM = 60
MOST_WORDS = 5
"""Words of a term, or of an item of a list."""
FEWEST_ITEMS, MOST_ITEMS = 2, 10


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and what it is; `called`: the sentence ends in the term ("… is called X")."""

    term: str
    meaning: str
    source: str
    names: tuple[str, ...] = ()
    called: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """Two names of one thing."""

    term: str
    other: str
    source: str


@dataclass(frozen=True, slots=True)
class Listing:
    """Some things under one heading; `lead` is what is said of them."""

    lead: str
    items: tuple[str, ...]
    source: str
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Number:
    """A number or a year in a sentence, which has a gap in its place."""

    value: str
    gapped: str
    source: str
    year: bool = False


Fact = Definition | Named | Listing | Number

_NO_TERM = re.compile(
    r"(?:it|its|this|that|these|those|there|they|he|she|we|you|i|one|what|which|who|here|such|another|some|many|most"
    r"|all|both|each|every|any|no|none|nothing|everything|in|on|at|by|for|from|to|of|with|without|when|where|while|if"
    r"|as|because|since|after|before|during|until|although|though|but|and|or|so|yet|then|thus|how|why|only|even|also"
    r"|today|now|our|my|his|her|their|your|not|more|less|much|other|others|first|second|third|next|another)\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_TERM = r"(?P<term>[^\s,;:.!?()][^,;:.!?()]{0,58}?)"
_UNCLEAR = re.compile(r"(?:It|Its|This|These|They|Their|He|His|She|Her|That|Those|There|Then|Here|Later)\b")
_ALIAS = re.compile(
    r"(?:,| \()\s*(?:or|also (?:called|known as|named)|sometimes called|(?:usually |often )?abbreviated(?: as| to)?)\s+"
    r"(?:the |an? )?(?P<name>[^,;.()]{2,50}?)(?:,|\)|$|(?= (?:is|are|was|were)\b))\s*"
)
_IS = re.compile(
    rf"(?:(?:The|An?)\s+)?{_TERM}\s+(?:is|are|was|were|means|refers to|describes|denotes)\s+"
    r"(?P<meaning>(?:(?:an?|the|any|what|when|one of|[a-z]+ that|[a-z]+ in which|[a-z]+ of)\s).{12,})"
)
_CALLED = re.compile(
    r"(?P<meaning>.{15,}?)\s+(?:is|are|was|were)\s+(?:then |usually |often |also )?(?:called|known as|named|termed)\s+"
    r"(?:the |an? )?[\"“']?(?P<term>[^,;:.!?()\"”]{2,50}?)[\"”']?"
)
_MARKED = re.compile(r"(?P<term>[^:–—]{2,60}?)\s*(?::|\s[–—-])\s+(?P<meaning>.{12,})")
_SERIES = re.compile(
    r"(?P<lead>(?=.{8,160}?\b(?:are|were|include|includes|included|contains?|consists? of|comprises?)\b).{8,160}?"
    r"\b(?:are|were|include|includes|included|contains?|consists? of|comprises?)):?\s+"
    r"(?P<items>[^:;.]+ (?:and|or) [^:;.,]+)"
)
_YEAR = re.compile(
    r"(?<![\d.,–-])(?:1[0-9]{3}|20[0-9]{2})(?![\d%–-]|[.,]\d|\s?(?:°|%|per cent|(?:[km]?g|[cm]?l|[ckm]?m)\b))"
)
_UNITS = (
    r"%|per cent|percent|°C|°F|degrees(?: (?:Celsius|Fahrenheit))?|millimetres|centimetres|metres|kilometres|kilometers"
    r"|meters|miles|feet|inches|grams|kilograms|tonnes|tons|litres|liters|millilitres|seconds|minutes|hours|days|weeks"
    r"|months|years|centuries|people|men|euros|dollars|pounds|members|judges|ships|states|mm|cm|km|m|kg|g|mg|ml|l"
)
_NUMBER = re.compile(
    rf"(?<![\w.,/–-])(?P<value>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:[\s-]?(?P<unit>(?:{_UNITS})(?!\w)))?(?![\w/–-]|[.,]\d)"
)


def facts(parts: list[Block], title: str) -> Iterator[Fact]:
    """Yield what the blocks of a section say, in order. `title` stands in for a list's missing lead."""
    before = ""
    for block in parts:
        if block.listed:
            yield from _of_list(block, before, title)
        else:
            last = ""
            for sentence in sentences(block.lines[0]):
                yield from _of_sentence(sentence, last)
                last = plain(sentence)
        before = "" if block.listed else plain(sentences(block.lines[0])[-1])


def _of_list(block: Block, before: str, title: str) -> Iterator[Fact]:
    lead = before.rstrip(":").strip() if before.endswith(":") else ""
    names = tuple(dict.fromkeys(filter(None, (_item(line) for line in block.lines))))
    if len(names) == len(block.lines) and FEWEST_ITEMS <= len(names) <= MOST_ITEMS:
        source = f"{lead or title}: {', '.join(names)}"
        yield Listing(lead or title, names, source, ordered=block.numbered)
    for line in block.lines:
        marked = _marked(line)
        if marked:
            yield marked
        else:
            for sentence in sentences(line):
                yield from _of_sentence(sentence)


def _item(line: str) -> str:
    """Return the name an item begins with, "" when it is no name but a sentence."""
    marked = bold(line)
    text = plain(line)
    name = marked[0] if marked and text.startswith(marked[0]) else re.split(r":|\s[–—-]\s|\s\(", text)[0]
    name = name.strip(" .,;:")
    return name if name and len(name.split()) <= MOST_WORDS and len(name) <= LONGEST_TERM else ""


def _marked(line: str) -> Definition | None:
    """Return the definition of `**Term**: meaning`, or of an item `Term: meaning`."""
    text = plain(line)
    match = _MARKED.match(text)
    if match is None or len(text) > LONGEST_SENTENCE:
        return None
    term = _term(match["term"])
    return Definition(term, match["meaning"].rstrip("."), text) if term else None


def _of_sentence(marked: str, before: str = "") -> Iterator[Fact]:
    text = plain(marked)
    if not 20 <= len(text) <= LONGEST_SENTENCE:
        return
    strong = bold(marked)
    if strong and text.startswith(strong[0]) and re.match(r"\s*(:|[–—-]\s)", text[len(strong[0]) :]):
        definition = _marked(marked)
        if definition:
            yield definition
            return
    series = _series(text)
    definition = None if series else _definition(text)
    if series:
        yield series
    if definition:
        yield definition
    yield from _named(text, definition)
    if not definition and not series:
        yield from _number(text, before)


def _definition(text: str) -> Definition | None:
    bare, names = _ALIAS.sub(" ", text), tuple(found["name"].strip() for found in _ALIAS.finditer(text))
    bare = re.sub(r"\s+([,.;])", r"\1", " ".join(bare.split())).rstrip(".")
    called = _CALLED.fullmatch(bare)
    if called and _term(called["term"]) and not _NO_TERM.match(called["meaning"]):
        return Definition(_term(called["term"]), called["meaning"], text, names, called=True)
    match = _IS.match(bare)
    term = _term(match["term"]) if match else ""
    if match is None or not term or re.search(r"\b(?:called|known as)\b", match["meaning"]):
        return None
    rest = bare[match.start("meaning") :]
    return Definition(term, rest, text, names)


def _term(text: str) -> str:
    """Return a term without its article, "" for what is none: a pronoun, half a sentence, a number."""
    text = _ARTICLE.sub("", text.strip(" \"“”'*"), count=1)
    too_long = len(text) > LONGEST_TERM or len(text.split()) > MOST_WORDS
    verbs = re.search(r"\b(?:is|are|was|were|has|have|had|will|can|may|must|that|which|who)\b", text)
    if not text or too_long or verbs or _NO_TERM.match(text) or not re.search(r"[^\W\d_]{2}", text):
        return ""
    return text


def _named(text: str, definition: Definition | None) -> Iterator[Named]:
    for found in _ALIAS.finditer(text):
        words = text[: found.start()]
        term = definition.term if definition else _term(words)
        if term and _term(found["name"]) and term.casefold() in words.casefold():
            yield Named(term, found["name"].strip(), text)


def _series(text: str) -> Listing | None:
    match = _SERIES.fullmatch(text.rstrip("."))
    if match is None:
        return None
    parts = [
        _ARTICLE.sub("", part.strip(), count=1)
        for part in re.split(r",(?:\s*(?:and|or)\s)?|\s(?:and|or)\s", match["items"])
    ]
    items = tuple(dict.fromkeys(part for part in parts if part))
    if not 3 <= len(items) <= MOST_ITEMS or any(len(item.split()) > MOST_WORDS - 1 for item in items):
        return None
    return None if _NO_TERM.match(match["lead"]) else Listing(match["lead"], items, text)


def _number(text: str, before: str) -> Iterator[Number]:
    """Yield the one number of a sentence that is worth asking: its year, else one with a unit or of two digits.

    What "it" is stands in the sentence `before`, which is asked with it unless it has numbers of its own.
    """
    if _UNCLEAR.match(text) and not re.search(r"\d", before):
        text = f"{before} {text}".strip()
    found = _YEAR.search(text)
    if found:
        yield Number(found[0], _gapped(text, found), text, year=True)
        return
    for number in _NUMBER.finditer(text):
        if number["unit"] or len(number["value"]) > 1:
            yield Number(number[0].replace("-", " "), _gapped(text, number), text)
            return


def _gapped(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]}____{text[found.end() :]}"
