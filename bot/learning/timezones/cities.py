"""From a position or from what a clock shows to a zone, by the larger cities of the world."""

from __future__ import annotations

import json
import lzma
import math
from dataclasses import dataclass
from datetime import datetime, time
from functools import cache
from importlib import resources

from bot.learning.timezones.places import Place
from bot.learning.timezones.zones import local

NEAR_ENOUGH = 10  # minutes that a person's clock may be off
_DAY = 24 * 60
_SURE = 100.0


@dataclass(frozen=True, slots=True)
class City:
    """A city with its zone, and where it lies in degrees."""

    name: str
    area: str
    zone: str
    latitude: float
    longitude: float

    @property
    def place(self) -> Place:
        """The city as a place to choose."""
        return Place(self.zone, f"{self.name}, {self.area}", _SURE)


@cache
def cities() -> tuple[City, ...]:
    """Return the cities, the largest first; some 30 ms the first time."""
    packed = (resources.files(__package__) / "cities.json.xz").read_bytes()
    document = json.loads(lzma.decompress(packed))
    zones, areas = document["zones"], document["areas"]
    rows = zip(document["names"], document["area_of"], document["zone_of"], document["degrees"], strict=True)
    return tuple(City(name, areas[area], zones[zone], *degrees) for name, area, zone, degrees in rows)


def nearest(latitude: float, longitude: float) -> Place | None:
    """Return the zone of the city nearest to a position in degrees; None for what is no position."""
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return None
    return min(cities(), key=lambda city: _distance(city, latitude, longitude)).place


def showing(clock: time, now: datetime, *, limit: int = 6) -> tuple[Place, ...]:
    """Return the largest cities, a zone each, whose clocks show `clock` at `now` (aware), give or take ten minutes."""
    wanted = clock.hour * 60 + clock.minute
    found: dict[str, Place] = {}
    shows: dict[str, bool] = {}
    for city in cities():
        if city.zone not in shows:
            here = local(now, city.zone)
            off = abs(here.hour * 60 + here.minute - wanted)
            shows[city.zone] = min(off, _DAY - off) <= NEAR_ENOUGH
        if shows[city.zone] and city.zone not in found:
            found[city.zone] = city.place
            if len(found) == limit:
                break
    return tuple(found.values())


def _distance(city: City, latitude: float, longitude: float) -> float:
    """Return a measure of the distance that grows with it: the square of the chord through a round Earth."""
    here, there = math.radians(latitude), math.radians(city.latitude)
    across = math.radians(city.longitude - longitude)
    return 2 - 2 * (math.sin(here) * math.sin(there) + math.cos(here) * math.cos(there) * math.cos(across))
