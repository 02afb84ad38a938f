"""Time zones as people name them: by city, country, offset or abbreviation, in four languages."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from domain.times.refusals import UnknownZone
from voice.zones import clock_in, find_zones, is_certain

NOW = datetime(2025, 7, 25, 6, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("Kyiv", "Europe/Kyiv"), ("kiev", "Europe/Kyiv"), ("Київ", "Europe/Kyiv"),
        ("Киев", "Europe/Kyiv"), ("Europe/Kiev", "Europe/Kyiv"), ("Kyiv time", "Europe/Kyiv"),
        ("istanbul", "Europe/Istanbul"), ("İSTANBUL", "Europe/Istanbul"),
        ("ıstanbul", "Europe/Istanbul"), ("Стамбул", "Europe/Istanbul"),
        ("Стамбулі", "Europe/Istanbul?"), ("Ankara", "Europe/Istanbul"),
        ("Türkiye", "Europe/Istanbul"), ("Turkey", "Europe/Istanbul"),
        ("Москва", "Europe/Moscow"), ("Moskova", "Europe/Moscow"), ("moscow", "Europe/Moscow"),
        ("МСК", "Europe/Moscow"), ("Санкт-Петербург", "Europe/Moscow"),
        ("Bogota", "America/Bogota"), ("Bogotá", "America/Bogota"), ("Богота", "America/Bogota"),
        ("Kathmandu", "Asia/Kathmandu"), ("Катманду", "Asia/Kathmandu"),
        ("new york", "America/New_York"), ("Нью-Йорк", "America/New_York"),
        ("Женева", "Europe/Zurich"), ("Cenevre", "Europe/Zurich"),
        ("Лондон", "Europe/London"), ("Londra", "Europe/London"), ("Seul", "Asia/Seoul"),
        ("Грузия", "Asia/Tbilisi"), ("Україна", "Europe/Kyiv"), ("europe/zurich", "Europe/Zurich"),
        ("Etc/GMT+3", "Etc/GMT+3"), ("utc", "UTC"), ("Тегеран", "Asia/Tehran"),
    ],
)  # fmt: skip
def test_a_city_a_country_or_a_zone_is_found_by_its_name(words: str, zone: str) -> None:
    found = find_zones(words, NOW)
    assert found == [zone.rstrip("?")]
    assert is_certain(words, found) == (not zone.endswith("?"))


@pytest.mark.parametrize(
    ("words", "zones"),
    [
        ("UTC+3", ["Europe/Kyiv", "Europe/Istanbul", "Europe/Moscow"]),
        ("utc +03:00", ["Europe/Kyiv", "Europe/Istanbul", "Europe/Moscow"]),
        ("GMT+3", ["Europe/Kyiv", "Europe/Istanbul", "Europe/Moscow"]),
        ("+3", ["Europe/Kyiv", "Europe/Istanbul", "Europe/Moscow"]),
        ("UTC−5", ["America/Chicago", "America/Bogota", "Etc/GMT+5"]),
        ("UTC+5:45", ["Asia/Kathmandu"]),
        ("+0530", ["Asia/Kolkata"]),
        ("IST", ["Asia/Jerusalem", "Asia/Kolkata"]),
        ("PST", ["Asia/Manila", "America/Los_Angeles"]),
        ("MSK", ["Europe/Moscow"]),
        ("EEST", ["Europe/Kyiv"]),
        ("EST", ["America/New_York", "EST"]),
        ("Istambul", ["Europe/Istanbul"]),
        ("Bogata", ["America/Bogota"]),
        ("сша", ["America/New_York", "America/Chicago", "America/Denver"]),
    ],
)
def test_an_offset_an_abbreviation_or_a_misspelt_name_is_only_offered(
    words: str, zones: list[str]
) -> None:
    found = find_zones(words, NOW)
    assert found[: len(zones)] == zones
    assert len(found) <= 8
    assert not is_certain(words, found)


@pytest.mark.parametrize("words", ["Atlantis", "localtime", "UTC+20", "+99", "x", "я", "Factory"])
def test_what_is_no_zone_is_refused(words: str) -> None:
    with pytest.raises(UnknownZone):
        find_zones(words, NOW)


def test_every_zone_with_an_offset_shows_that_offset_now() -> None:
    for hours in range(-11, 14):
        if not hours:
            continue
        for zone in find_zones(f"UTC{hours:+}", NOW):
            assert clock_in(zone, NOW).endswith(f"(UTC{hours:+})"), zone


@pytest.mark.parametrize(
    ("zone", "clock"),
    [
        ("Etc/GMT+3", "03:10 (UTC-3)"),
        ("Asia/Kathmandu", "11:55 (UTC+5:45)"),
        ("UTC", "06:10 (UTC)"),
        ("EST", "01:10 (UTC-5)"),
        ("America/St_Johns", "03:40 (UTC-2:30)"),
    ],
)
def test_the_clock_of_a_zone_is_shown_with_its_offset(zone: str, clock: str) -> None:
    assert clock_in(zone, NOW) == clock
