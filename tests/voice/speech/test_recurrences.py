"""Tests that a recurrence is written in words, in every language."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from domain.times.recurrences import Recurrence
from tests.voice.reading import seen, speaker
from voice.speech.recurrences import recurrence_line

NOW = datetime(2026, 11, 18, 12, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "language", "line"),
    [
        ("monthly first Mon 10:00 Europe/Kyiv", "en", "Monthly: first Monday · 10:00 Europe/Kyiv"),
        ("monthly first Mon 10:00 UTC", "ru", "Ежемесячно: 1-й понедельник · 10:00 UTC"),
        ("monthly first Mon 10:00 UTC", "uk", "Щомісяця: 1-й понеділок · 10:00 UTC"),
        ("monthly first Mon 10:00 UTC", "tr", "Her ay: ilk pazartesi · 10:00 UTC"),
        ("monthly third Wed 10:00 UTC", "en", "Monthly: third Wednesday · 10:00 UTC"),
        ("monthly third Wed 10:00 UTC", "ru", "Ежемесячно: 3-я среда · 10:00 UTC"),
        ("monthly third Wed 10:00 UTC", "uk", "Щомісяця: 3-тя середа · 10:00 UTC"),
        ("monthly third Wed 10:00 UTC", "tr", "Her ay: 3. çarşamba · 10:00 UTC"),
        ("every 2 months last Fri 17:00 UTC", "en", "Every 2 months: last Friday · 17:00 UTC"),
        ("every 2 months last Fri 17:00 UTC", "ru", "Раз в 2 мес.: последняя пятница · 17:00 UTC"),
        ("every 2 months last Fri 17:00 UTC", "uk", "Раз на 2 міс.: остання п’ятниця · 17:00 UTC"),
        ("every 2 months last Fri 17:00 UTC", "tr", "2 ayda bir: son cuma · 17:00 UTC"),
        ("monthly last Sun 17:00 UTC", "ru", "Ежемесячно: последнее воскресенье · 17:00 UTC"),
        ("monthly last working day 16:00 UTC", "en", "Monthly: last working day · 16:00 UTC"),
        (
            "monthly last working day 16:00 UTC",
            "ru",
            "Ежемесячно: последний рабочий день · 16:00 UTC",
        ),
        (
            "monthly last working day 16:00 UTC",
            "uk",
            "Щомісяця: останній робочий день · 16:00 UTC",
        ),
        ("monthly last working day 16:00 UTC", "tr", "Her ay: son iş günü · 16:00 UTC"),
        ("daily 09:00 Etc/GMT-3", "en", "Daily · 09:00 UTC+3"),
        ("daily 09:00 Etc/GMT+5", "tr", "Her gün · 09:00 UTC-5"),
    ],
)
def test_a_recurrence_is_written_with_its_days_its_hour_and_its_zone(
    words: str, language: str, line: str
) -> None:
    found = Recurrence.read(words, now=NOW)
    assert seen(recurrence_line(speaker(language), found)) == line
