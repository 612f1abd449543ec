"""Our own lists of words, held against the zone database."""

from __future__ import annotations

from bot.learning.timezones.folding import fold
from bot.learning.timezones.places import table
from bot.learning.timezones.words import words
from bot.learning.timezones.zones import zone_names


def test_every_zone_in_our_lists_is_in_the_zone_database() -> None:
    lists = words()
    zones = {zone for meanings in lists.abbreviations.values() for zone in meanings.values()}
    zones |= {
        entry.zone for entries in (*lists.regions.values(), *lists.cities.values()) for entry in entries
    }
    assert zones <= set(zone_names())


def test_every_word_in_our_lists_is_folded_as_what_people_type_is() -> None:
    lists = words()
    for key in (*lists.abbreviations, *lists.aliases, *lists.aliases.values(), *lists.regions, *lists.states):
        assert fold(key) == key


def test_another_name_of_a_country_leads_to_one_in_the_table() -> None:
    for name, country in words().aliases.items():
        assert table().named(country), name


def test_every_american_state_is_a_region() -> None:
    lists = words()
    assert set(lists.states.values()) - set(lists.regions) == {"d c"}
