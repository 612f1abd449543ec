"""The table of cities and countries: read from its file at the first question, let go by `release`."""

from __future__ import annotations

import json
import lzma
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from rapidfuzz import fuzz, process

_MOST_KEYS = 40  # looked at for one mistyped name: one city has many similar names


@dataclass(frozen=True, slots=True)
class Place:
    """A zone that words may mean: its IANA name, what to show for it, and how well it fits (0-100)."""

    zone: str
    name: str
    score: float


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the table: `area` is its country ("Germany", "Oregon, USA"), empty for a country itself."""

    name: str
    area: str
    zone: str
    people: int

    @property
    def shown(self) -> str:
        """The name to show: "Berlin, Germany", "Portland, Oregon"."""
        area = self.area.split(", ")[0]
        return f"{self.name}, {area}" if area and area != self.name else self.name


class Table:
    """Names in order, to be searched by halves or by likeness, and the place that each one stands for."""

    def __init__(self, document: Mapping[str, object]) -> None:
        """Take over a document as scripts/build_places.py writes it."""
        self._zones = _texts(document["zones"])
        self._areas = _texts(document["areas"])
        self._names = _texts(document["names"])
        self._area_of = _numbers(document["area_of"])
        self._zone_of = _numbers(document["zone_of"])
        self._people = _numbers(document["people"])
        self._keys = _texts(document["keys"])
        self._owners = _numbers(document["owners"])
        self._towns = _texts(document["towns"])
        self._town_owners = _numbers(document["town_owners"])

    def named(self, key: str) -> list[Entry]:
        """Return the places whose folded name is `key`, small towns too."""
        owners = _between(self._keys, self._owners, key) + _between(self._towns, self._town_owners, key)
        return [self._entry(owner) for owner in dict.fromkeys(owners)]

    def like(self, key: str, cutoff: float) -> list[tuple[Entry, float]]:
        """Return places with a folded name that resembles `key` by `cutoff` of 100 at least."""
        found = process.extract(key, self._keys, scorer=fuzz.ratio, limit=_MOST_KEYS, score_cutoff=cutoff)
        best: dict[int, float] = {}
        for _, score, index in found:
            best.setdefault(self._owners[index], score)
        return [(self._entry(owner), score) for owner, score in best.items()]

    def _entry(self, place: int) -> Entry:
        area, zone = self._areas[self._area_of[place]], self._zones[self._zone_of[place]]
        return Entry(self._names[place], area, zone, self._people[place])


@cache
def table() -> Table:
    """Return the table; about 70 ms and 20 MB the first time, nothing after."""
    packed = (resources.files(__package__) / "places.json.xz").read_bytes()
    return Table(json.loads(lzma.decompress(packed)))


def release() -> None:
    """Let the table go; the next question reads it again."""
    table.cache_clear()


def _between(keys: Sequence[str], owners: array[int], key: str) -> list[int]:
    return list(owners[bisect_left(keys, key) : bisect_right(keys, key)])


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return value.split("\n")
    if isinstance(value, list):
        return value
    raise TypeError("the table of places is broken: build it again")


def _numbers(value: object) -> array[int]:
    if isinstance(value, list):
        return array("I", value)
    raise TypeError("the table of places is broken: build it again")
