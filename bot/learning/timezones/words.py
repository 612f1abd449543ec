"""Our own short lists of words for zones, beside the names in the zone database."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib import resources

from rapidfuzz import fuzz, process

from bot.learning.timezones.folding import fold
from bot.learning.timezones.places import Entry
from bot.learning.timezones.zones import zone_names

_REGION_PEOPLE = 1000  # thousands: a state or region stands beside a large city of its name
_NO_CITIES = ("Etc/", "US/", "Canada/", "Brazil/", "Chile/", "Mexico/")  # "US/Pacific": no city either


@dataclass(frozen=True, slots=True)
class Words:
    """The lists by folded key; `zones` are whole IANA names, `cities` their last parts, `states` US codes."""

    abbreviations: dict[str, dict[str, str]]
    aliases: dict[str, str]
    states: dict[str, str]
    zones: dict[str, str]
    cities: dict[str, list[Entry]]
    regions: dict[str, list[Entry]]

    def like(self, key: str, cutoff: float) -> list[tuple[Entry, float]]:
        """Return regions and IANA names that resemble `key` by `cutoff` of 100 at least."""
        found: list[tuple[Entry, float]] = []
        whole = {name: [Entry(zone, "", zone, 0)] for name, zone in self.zones.items() if "/" in zone}
        for entries in (self.regions, self.cities, whole):
            alike = process.extract(key, entries.keys(), scorer=fuzz.ratio, limit=3, score_cutoff=cutoff)
            found += [(entry, score) for name, score, _ in alike for entry in entries[name]]
        return found


@cache
def words() -> Words:
    """Return the lists."""
    stored = json.loads((resources.files(__package__) / "words.json").read_text(encoding="utf-8"))
    names = zone_names()
    cities: dict[str, list[Entry]] = {}
    for name in names:
        if "/" in name and not name.startswith(_NO_CITIES):
            cities.setdefault(fold(_city(name)), []).append(Entry(_city(name), "", name, 0))
    return Words(
        abbreviations=stored["abbreviations"],
        aliases=stored["aliases"],
        states=stored["states"],
        zones={fold(name): name for name in names},
        cities=cities,
        regions={
            name: _region(name, area, zones)
            for area, regions in stored["regions"].items()
            for name, zones in regions.items()
        },
    )


def _city(zone: str) -> str:
    return zone.rsplit("/", 1)[-1].replace("_", " ")


def _region(name: str, area: str, zones: list[str]) -> list[Entry]:
    shown = [f"{name.title()} ({_city(zone)})" if len(zones) > 1 else name.title() for zone in zones]
    return [Entry(each, area, zone, _REGION_PEOPLE) for each, zone in zip(shown, zones, strict=True)]
