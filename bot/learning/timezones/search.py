"""From words to a time zone: "Berlin", "new yrok", "CET", "UTC+2", "Springfield, Illinois", "Германия"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bot.learning.timezones.folding import fold
from bot.learning.timezones.offsets import offset_zone
from bot.learning.timezones.places import Entry, Place, table
from bot.learning.timezones.words import words as own

MAX_LENGTH = 64
_SURE = 100.0
_SMALLER = 10.0  # what a namesake loses that has less than a quarter of the people of the largest one
_CLEAR = 5.0  # how far the first must lead to be taken without asking
_SHORTEST = 5  # letters from which on typing errors are forgiven: shorter words resemble everything
_LIKE, _LIKE_SHORT = 82.0, 85.0  # in a short word one other letter is another word
_SHORT = 5
_FOREIGN_NAME = 5  # a city is as likely meant by another city's own name as a city with a fifth of its people
_STATES_AREA = "USA"
_LONGEST_AREA = 5  # words: "united states of america"
_COUNTRY = re.compile(r" (?:usa|us|united states(?: of america)?)$")  # behind a state
_FILLERS = re.compile(
    r"^(?:(?:i am|im|i live|we are|we live|living) )?(?:(?:in|near|at|from|close to) )?(?:the )?"
    r"|(?: (?:time zone|timezone|standard time|daylight time|summer time|time|zone|city))+$"
)


def find(words: str, *, limit: int = 5) -> tuple[Place, ...]:
    """Return the zones that `words` may mean, each once, best first; () when they mean none.

    Understood are IANA names, cities and countries in many languages, abbreviations, states and regions, and
    distances from UTC, with typing errors; only the first 64 characters count. `clear` says whether to ask.
    """
    words = words[:MAX_LENGTH]
    offset = offset_zone(words)
    if offset is not None:
        return (Place(offset[0], offset[1], _SURE),)
    if "/" in words and (zone := zone_name(words)):
        return (Place(zone, zone, _SURE),)
    text = fold(words)
    forms = [form for form in dict.fromkeys((text, _FILLERS.sub("", text))) if form]
    for attempt in (_known, _qualified, _mistyped):
        for form in forms:
            places = _each_zone_once(attempt(form))[:limit]
            if places:
                return places
    return ()


def named(words: str) -> bool:
    """Say whether a place is called exactly so, in any spelling of its letters."""
    return next(_known(fold(words[:MAX_LENGTH])), None) is not None


def clear(places: Sequence[Place]) -> bool:
    """Say whether the first place may be taken (and confirmed by the clock) without offering the others."""
    return bool(places) and (len(places) == 1 or places[0].score - places[1].score >= _CLEAR)


def zone_name(words: str) -> str | None:
    """Return the IANA name that `words` are ("europe/kyiv" is "Europe/Kyiv"), or None."""
    return own().zones.get(fold(words[:MAX_LENGTH]))


def _known(text: str) -> Iterator[Place]:
    """Yield what is called exactly `text`; abbreviations and whole IANA names stand for themselves alone."""
    lists = own()
    if text in lists.abbreviations:
        yield from (Place(zone, name, _SURE) for name, zone in lists.abbreviations[text].items())
    elif " " in text and text in lists.zones:
        yield Place(lists.zones[text], lists.zones[text], _SURE)
    else:
        called = _called(text)
        if not called and text in lists.zones:  # "Eire", "W-SU"
            yield Place(lists.zones[text], lists.zones[text], _SURE)
        yield from _ranked((entry, _SURE) for entry in called)


def _qualified(text: str) -> Iterator[Place]:
    """Yield the places of "paris france" or "springfield il": a name, then the country or state of it."""
    found: list[tuple[Entry, float]] = []
    for form in dict.fromkeys((text, _COUNTRY.sub("", text))):
        tokens = form.split()
        for cut in range(len(tokens) - 1, max(0, len(tokens) - 1 - _LONGEST_AREA), -1):
            name, area = " ".join(tokens[:cut]), " ".join(tokens[cut:])
            areas = _areas(area)
            if areas and (name != area or area in areas):  # "bla bla" is not Bla in Mali
                alike = table().like(name, _cutoff(name)) if len(name) >= _SHORTEST else []
                called = [(entry, _SURE) for entry in _called(name)]
                found += [each for each in called + alike if _lies_in(each[0], areas)]
    yield from _ranked(found)


def _mistyped(text: str) -> Iterator[Place]:
    """Yield the places with a name like `text`."""
    if len(text) >= _SHORTEST:
        cutoff = _cutoff(text)
        yield from _ranked(table().like(text, cutoff) + own().like(text, cutoff))


def _called(key: str) -> list[Entry]:
    """Return what has `key` for a name; a city known by it only abroad counts as a smaller one."""
    lists = own()
    named = table().named(lists.aliases.get(key, key)) or lists.cities.get(key, [])
    return [_weighed(entry, key) for entry in named] + lists.regions.get(key, [])


def _weighed(entry: Entry, key: str) -> Entry:
    return entry if fold(entry.name) == key else replace(entry, people=entry.people // _FOREIGN_NAME)


def _areas(key: str) -> set[str]:
    """Return the folded names of the countries and American states that `key` may be, in any language."""
    lists = own()
    named = table().named(lists.aliases.get(key, key))
    areas = {fold(entry.area or entry.name) for entry in named if ", " not in entry.area}
    for region in lists.regions.get(key, []):
        areas.add(key if region.area == _STATES_AREA else fold(region.area or region.name))
    return areas | {lists.states[key]} if key in lists.states else areas


def _lies_in(entry: Entry, areas: set[str]) -> bool:
    return bool(entry.area) and any(fold(part) in areas for part in entry.area.split(", "))


def _cutoff(text: str) -> float:
    return _LIKE_SHORT if len(text) <= _SHORT else _LIKE


def _ranked(found: Iterable[tuple[Entry, float]]) -> Iterator[Place]:
    """Yield the places, the most alike first, then the largest; much smaller namesakes lose some score."""
    ordered = sorted(found, key=lambda each: (-each[1], -each[0].people))
    if not ordered:
        return
    largest = ordered[0][0].people
    places = [
        Place(entry.zone, entry.shown, score - (_SMALLER if entry.people * 4 < largest else 0.0))
        for entry, score in ordered
    ]
    yield from sorted(places, key=lambda place: -place.score)


def _each_zone_once(places: Iterable[Place]) -> tuple[Place, ...]:
    first: dict[str, Place] = {}
    for place in places:
        first.setdefault(place.zone, place)
    return tuple(first.values())
