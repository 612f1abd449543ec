"""The table of cities and countries, as it was built."""

from __future__ import annotations

import json
import lzma
from pathlib import Path

import pytest

import bot.learning.timezones
from bot.learning.timezones.folding import fold
from bot.learning.timezones.places import Table, table
from bot.learning.timezones.zones import zone_names

FILE = Path(bot.learning.timezones.__path__[0]) / "places.json.xz"


def test_every_zone_in_the_table_is_in_the_zone_database() -> None:
    document = json.loads(lzma.decompress(FILE.read_bytes()))
    assert set(document["zones"]) <= set(zone_names())


def test_names_are_in_order_and_folded_as_what_people_type_is() -> None:
    document = json.loads(lzma.decompress(FILE.read_bytes()))
    for names, owners in (("keys", "owners"), ("towns", "town_owners")):
        keys = document[names].split("\n")
        assert keys == sorted(keys)
        assert len(keys) == len(document[owners])
        assert all(fold(key) == key for key in keys[::50])


def test_the_file_stays_small() -> None:
    assert FILE.stat().st_size < 1_000_000


def test_a_name_leads_to_its_places_and_a_likeness_too() -> None:
    assert {entry.shown for entry in table().named("portland")} >= {"Portland, Oregon", "Portland, Maine"}
    assert [entry.shown for entry in table().named("germany")] == ["Germany"]
    assert table().named("no such place") == []
    assert "Berlin, Germany" in {entry.shown for entry, score in table().like("berlni", 80.0)}


def test_a_broken_table_says_what_to_do() -> None:
    with pytest.raises(TypeError, match="build it again"):
        Table({"zones": 5})
