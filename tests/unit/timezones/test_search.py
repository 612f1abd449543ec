"""Time zones from words, with the traps of a table of all cities."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.learning.timezones.offsets import offset_zone
from bot.learning.timezones.places import Place, release
from bot.learning.timezones.search import clear, find, zone_name
from bot.learning.timezones.zones import zone_info, zone_names


def found(words: str) -> list[str]:
    return [place.zone for place in find(words)]


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("Berlin", "Europe/Berlin"),
        ("berlin, germany", "Europe/Berlin"),
        ("I live in Berlin", "Europe/Berlin"),
        ("Bengaluru", "Asia/Kolkata"),
        ("Calcuta", "Asia/Kolkata"),
        ("NYC", "America/New_York"),
        ("new yrok", "America/New_York"),
        ("Londn", "Europe/London"),
        ("Sao Paolo", "America/Sao_Paulo"),
        ("Мюнхен", "Europe/Berlin"),
        ("Германия", "Europe/Berlin"),
        ("España", "Europe/Madrid"),
        ("中国", "Asia/Shanghai"),
        ("東京", "Asia/Tokyo"),
        ("서울", "Asia/Seoul"),
        ("القاهرة", "Africa/Cairo"),
        ("मुंबई", "Asia/Kolkata"),
        ("Αθήνα", "Europe/Athens"),
        ("Zürich", "Europe/Zurich"),
        ("zuerich", "Europe/Zurich"),
        ("Kiev", "Europe/Kyiv"),
        ("St Petersburg", "Europe/Moscow"),
        ("Rome", "Europe/Rome"),
        ("Peking\u200b", "Asia/Shanghai"),
        ("Reykjavik", "Atlantic/Reykjavik"),
        ("Nuuk", "America/Nuuk"),
        ("lord howe", "Australia/Lord_Howe"),
        ("Hawaii", "Pacific/Honolulu"),
        ("califronia", "America/Los_Angeles"),
        ("Texas", "America/Chicago"),
        ("England", "Europe/London"),
        ("Holland", "Europe/Amsterdam"),
        ("UK", "Europe/London"),
        ("Springfield, IL", "America/Chicago"),
        ("Springfield Massachusetts", "America/New_York"),
        ("Portland, Maine, USA", "America/New_York"),
        ("Springfield OR United States", "America/Los_Angeles"),
        ("New York USA", "America/New_York"),
        ("Lyon, Frankreich", "Europe/Paris"),
        ("Владивосток, Россия", "Asia/Vladivostok"),
        ("Paris, Texas", "America/Chicago"),
        ("Seattle, Washington", "America/Los_Angeles"),
        ("Buffalo, New York", "America/New_York"),
        ("Washington, D.C.", "America/New_York"),
        ("London, Ontario", "America/Toronto"),
        ("Berln, Germany", "Europe/Berlin"),
        ("München, Deutschland", "Europe/Berlin"),
        ("CET", "Europe/Berlin"),
        ("est", "America/New_York"),
        ("PST", "America/Los_Angeles"),
        ("Pacific Time", "America/Los_Angeles"),
        ("MSK", "Europe/Moscow"),
        ("UTC", "Etc/UTC"),
        ("UTC+2", "Etc/GMT-2"),
        ("gmt -5", "Etc/GMT+5"),
        ("+5:30", "Asia/Kolkata"),
        ("europe/berln", "Europe/Berlin"),
        ("europe berlin", "Europe/Berlin"),
        ("Asia/Calcutta", "Asia/Calcutta"),
    ],
)
def test_words_lead_to_one_zone_without_asking(words: str, zone: str) -> None:
    places = find(words)
    assert places, words
    assert places[0].zone == zone
    assert clear(places)


@pytest.mark.parametrize(
    ("words", "zones"),
    [
        ("IST", {"Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"}),
        ("Springfield", {"America/Chicago", "America/New_York"}),
        ("Georgia", {"Asia/Tbilisi", "America/New_York"}),
        ("USA", {"America/New_York", "America/Chicago", "America/Los_Angeles"}),
        ("Russia", {"Europe/Moscow", "Asia/Yekaterinburg"}),
        ("Washington", {"America/New_York", "America/Los_Angeles"}),
        ("Canada", {"America/Toronto", "America/Vancouver", "America/Edmonton"}),
        ("Australia", {"Australia/Sydney", "Australia/Perth", "Australia/Brisbane"}),
        ("San Jose", {"America/Los_Angeles", "America/Costa_Rica"}),
    ],
)
def test_what_may_mean_several_zones_is_offered(words: str, zones: set[str]) -> None:
    places = find(words)
    assert not clear(places)
    assert zones <= {place.zone for place in places}


@pytest.mark.parametrize(
    "words",
    [
        "",
        "   ",
        "?!",
        "asdf",
        "qwerty",
        "no",
        "yes",
        "good morning",
        "12345",
        "a" * 5000,
        "🙂",
        "skip",
        "stop",
        "test",
        "here",
        "ÆØÅÆØÅ",
        "x",
    ],
)
def test_nonsense_means_no_place(words: str) -> None:
    assert find(words) == ()
    assert not clear(())


def test_a_city_is_no_country_of_its_own_name() -> None:
    assert find("Bla, Mali")[0].zone == "Africa/Bamako"
    assert "Africa/Bamako" not in {place.zone for place in find("bla bla")}
    assert find("Singapore Singapore")[0].zone == "Asia/Singapore"


def test_airport_codes_are_no_cities() -> None:
    assert "Europe/Paris" not in found("CET")  # Cholet
    assert found("EST") == ["America/New_York"]  # not Pest
    assert not find("BER")


def test_every_iana_name_is_found_in_any_spelling() -> None:
    for name in zone_names():
        if "/" in name:
            assert found(name) == found(name.lower().replace("_", " ")) == [name]
    assert found("america argentina buenos aires") == ["America/Argentina/Buenos_Aires"]


def test_every_place_that_is_shown_is_found_again_by_what_is_shown() -> None:
    for words in ("Berlin", "Springfield", "San Jose", "Cambridge", "USA", "Portland", "Georgia"):
        for place in find(words):
            assert place.zone in found(place.name), place


def test_a_zone_is_offered_once_and_no_more_than_asked_for() -> None:
    for words in ("Springfield", "USA", "Berlin", "Victoria"):
        zones = found(words)
        assert len(zones) == len(set(zones)) <= 5
    assert len(find("USA", limit=2)) == 2


def test_only_the_beginning_of_a_long_text_counts() -> None:
    assert found("Berlin" + " " * 58 + "xxx") == ["Europe/Berlin"]


def test_the_table_can_be_let_go_and_read_again() -> None:
    before = find("Berlin")
    release()
    assert find("Berlin") == before


@given(st.text(max_size=80))
@settings(deadline=None, max_examples=50)
def test_any_words_give_known_zones_best_first(words: str) -> None:
    places = find(words)
    assert all(zone_info(place.zone).key == place.zone and 0 < place.score <= 100 for place in places)
    assert [place.score for place in places] == sorted((place.score for place in places), reverse=True)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("europe/kyiv", "Europe/Kyiv"),
        ("Etc/GMT+5", "Etc/GMT+5"),
        ("Japan", "Japan"),
        ("Atlantis", None),
        ("", None),
    ],
)
def test_a_name_of_the_database_is_recognised(words: str, expected: str | None) -> None:
    assert zone_name(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("UTC+2", ("Etc/GMT-2", "UTC+2")),
        ("utc −3", ("Etc/GMT+3", "UTC-3")),
        ("GMT+0", ("Etc/UTC", "UTC")),
        ("+0530", ("Asia/Kolkata", "UTC+5:30")),
        ("UTC-3:30", ("America/St_Johns", "UTC-3:30")),
        ("utc+14", ("Etc/GMT-14", "UTC+14")),
        ("utc+15", None),
        ("utc-13", None),
        ("utc+5:17", None),
        ("utc", None),
        ("2", None),
    ],
)
def test_a_distance_from_utc_is_a_zone(words: str, expected: tuple[str, str] | None) -> None:
    assert offset_zone(words) == expected
    if expected:
        assert find(words) == (Place(*expected, 100.0),)
