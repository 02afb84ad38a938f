"""Tests of times: all readers see UTC, and a single reader also sees their own time."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.voice.reading import Parsed, at, seen, speaker
from voice import LANGUAGES
from voice.speech import times
from voice.speech.times import Instant

NOON = at(25, "12:00")
LATE = datetime(2025, 12, 31, 22, 30, tzinfo=UTC)


def full(language: str, zone: str | None = None, timer: datetime = NOON) -> str:
    """Return the instant with its weekday and UTC, as a reader sees it."""
    return seen(speaker(language, zone).say("at-full", at=timer))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Fri 25 Jul, 12:00 UTC"),
        ("ru", "пт 25 июля, 12:00 UTC"),
        ("uk", "пт 25 липня, 12:00 UTC"),
        ("tr", "25 Temmuz Cuma, 12:00 UTC"),
    ],
)
def test_a_due_time_is_written_with_its_weekday_and_in_utc(language: str, text: str) -> None:
    assert full(language) == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "24 Jul, 08:52 UTC"),
        ("ru", "24 июля, 08:52 UTC"),
        ("uk", "24 липня, 08:52 UTC"),
        ("tr", "24 Temmuz, 08:52 UTC"),
    ],
)
def test_the_time_of_an_entry_is_written_with_its_day_and_in_utc(language: str, text: str) -> None:
    assert seen(speaker(language).say("at-stamp", at=at(24, "08:52"))) == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Fri 25 Jul, 12:00 UTC (15:00 your time)"),
        ("ru", "пт 25 июля, 12:00 UTC (15:00 по вашему времени)"),
        ("uk", "пт 25 липня, 12:00 UTC (15:00 за вашим часом)"),
        ("tr", "25 Temmuz Cuma, 12:00 UTC (sizin saatinizle 15:00)"),
    ],
)
def test_a_private_message_shows_the_reader_s_own_time_after_utc(language: str, text: str) -> None:
    assert full(language, "Europe/Istanbul") == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Wed 31 Dec, 22:30 UTC (Thu 1 Jan 2026, 01:30 your time)"),
        ("ru", "ср 31 декабря, 22:30 UTC (чт 1 января 2026, 01:30 по вашему времени)"),
        ("uk", "ср 31 грудня, 22:30 UTC (чт 1 січня 2026, 01:30 за вашим часом)"),
        ("tr", "31 Aralık Çarşamba, 22:30 UTC (sizin saatinizle 1 Ocak 2026 Perşembe, 01:30)"),
    ],
)
def test_the_reader_s_own_day_is_named_if_it_differs_from_the_day_in_utc(
    language: str, text: str
) -> None:
    assert full(language, "Europe/Moscow", LATE) == text


def test_the_own_time_of_a_reader_west_of_utc_may_be_on_the_day_before() -> None:
    assert full("en", "America/New_York", at(25, "02:00")) == (
        "Fri 25 Jul, 02:00 UTC (Thu 24 Jul, 22:00 your time)"
    )


@pytest.mark.parametrize("zone", [None, "UTC", "Africa/Abidjan"])
def test_only_utc_is_shown_if_the_reader_s_clock_shows_the_same_time(zone: str | None) -> None:
    assert full("en", zone) == "Fri 25 Jul, 12:00 UTC"


def test_the_reader_s_own_time_follows_the_change_from_summer_to_winter_time() -> None:
    autumn = datetime(2025, 10, 27, 12, tzinfo=UTC)
    assert full("en", "Europe/Kyiv", autumn).endswith("(14:00 your time)")
    assert full("en", "Europe/Istanbul", autumn).endswith("(15:00 your time)")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["at-full", "at-stamp"])
def test_a_time_in_a_message_is_marked_for_telegram_with_its_instant(
    language: str, key: str
) -> None:
    said = speaker(language, "Europe/Kyiv").say(key, at=NOON)
    assert said.startswith(f'<tg-time unix="{int(NOON.timestamp())}">')
    assert Parsed(said).tags == ["tg-time"]


def test_an_instant_that_is_given_in_another_zone_is_converted_to_utc() -> None:
    assert Instant(NOON.astimezone(), "Europe/Kyiv").at.isoformat() == "2025-07-25T12:00:00+00:00"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_time_is_written_in_utc_if_the_message_does_not_name_a_form(language: str) -> None:
    said = speaker(language, "Europe/Kyiv").say("reminder-ref", ref=NOON)
    assert seen(said).endswith(", 12:00 UTC")


YEARS = [
    ("en", "Wed 29 Jul 2026, 09:00 UTC", "29 Jul 2026, 09:00 UTC"),
    ("ru", "ср 29 июля 2026, 09:00 UTC", "29 июля 2026, 09:00 UTC"),
    ("uk", "ср 29 липня 2026, 09:00 UTC", "29 липня 2026, 09:00 UTC"),
    ("tr", "29 Temmuz 2026 Çarşamba, 09:00 UTC", "29 Temmuz 2026, 09:00 UTC"),
]


@pytest.mark.parametrize(("language", "whole", "short"), YEARS)
def test_a_date_shows_its_year_if_that_is_not_the_year_in_which_the_text_is_written(
    language: str, whole: str, short: str
) -> None:
    at = datetime(2026, 7, 29, 9, tzinfo=UTC)
    for now, year in ((NOON, True), (at, False), (at.replace(year=2027), True)):
        instant = Instant(at, None, now)
        for form, text in ((times.full, whole), (times.brief, whole), (times.stamp, short)):
            assert seen(form(instant, language)) == text.replace("" if year else " 2026", "")
        assert ("2026" in seen(times.day(instant, language))) is year


def test_the_year_of_a_reader_s_own_date_is_compared_with_the_year_on_the_reader_s_clock() -> None:
    instant = Instant(LATE, "Europe/Moscow", LATE)
    assert seen(times.brief(instant, "en")) == "31 Dec, 22:30 UTC (1 Jan, 01:30)"
    assert times.own(instant, "en") == "Thu\N{NO-BREAK SPACE}1\N{NO-BREAK SPACE}Jan, 01:30"
    earlier = Instant(LATE, "Europe/Moscow", NOON)
    assert seen(times.brief(earlier, "en")) == "31 Dec, 22:30 UTC (1 Jan 2026, 01:30)"
