"""Tests which words behind a whole time are a reason, and which may change the time."""

from __future__ import annotations

import pytest

from voice.dues import Place, cut
from voice.dues.reasons import is_reason

REASONS = """
    Rain Weather Snow Illness Meeting Strike Traffic Fog Consultations Translation Customs
    Re-routing Дождь Погода Снег Болезнь Ремонт Туман Авария Консультации Задержка Таможня
    Совещание Дощ Погода Сніг Хвороба Ремонт Аварія Консультації Затримка Митниця Нарада Yağmur
    Hava Kar Hastalık Sis Bayram Yakıt Arıza Gecikme Grev Gümrük Toplantı
"""
CHANGING = """
    Geneva geneva Bern Vienna London Kyiv CEST NZST Z MSK local sharp approx aprox aproximately
    tentative max latest later again daily Monday mondy 11 PM evening noon not if or too 👍 ( -
    Женева Женеве Вена Москва женевское мск примерно примерн позже максимум местного завтра
    тоже Відень Київ Варшава приблизно пізніше щодня ввечері теж Cenevre Londra Viyana Moskova
    yaklaşık sonra kadar akşam yarın civarı gibi yerel geç
"""


@pytest.mark.parametrize("word", REASONS.split())
def test_a_word_that_no_time_goes_on_with_is_a_reason(word: str) -> None:
    assert is_reason(word)


@pytest.mark.parametrize("word", CHANGING.split())
def test_a_word_that_may_change_a_time_is_no_reason(word: str) -> None:
    assert not is_reason(word)


@pytest.mark.parametrize(
    ("line", "doubt"),
    [
        ("28 Jul 10:00 Rain", ""),
        ("+2h Rain", ""),
        ("28 Jul 10:00 late start", ""),
        ("28 Jul 10:00 late evening", "28 Jul 10:00 late evening"),
        ("28 Jul 10:00 late", "28 Jul 10:00 late"),
        ("28 Jul 10:00 second meeting", ""),
        ("28 Jul 10:00 second Monday", "28 Jul 10:00 second Monday"),
        ("28 Jul Rain", "28 Jul Rain"),
        ("28 Jul 10:00 needs time", ""),
        ("28 Jul 10:00 Bern time", "28 Jul 10:00 Bern time"),
        ("28 Jul 10:00 Geneva, roads closed", "28 Jul 10:00 Geneva"),
    ],
)
def test_the_words_behind_a_whole_time_are_doubtful_if_they_may_go_on_with_it(
    line: str, doubt: str
) -> None:
    assert cut(line, "en", Place.FIRST).doubt == doubt


@pytest.mark.parametrize("line", ["...", "second ...", "... second", "the first"])
def test_signs_beside_a_time_are_no_words(line: str) -> None:
    for time in ("by +48h", "28 Jul 10:00"):
        assert cut(f"{line} {time}", "en", Place.LATEST).text
        assert cut(f"{time} {line}", "en", Place.FIRST).words
