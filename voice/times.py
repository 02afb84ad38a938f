"""Times, written once and everywhere alike: UTC for all, and a tap or a private note for one's own zone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from fluent.runtime.types import FluentType

from voice.markup import Markup


class Instant(FluentType):
    """An aware instant, and the reader's zone where it is written to one reader."""

    def __init__(self, at: datetime, zone: str | None = None) -> None:
        self.at = at.astimezone(UTC)
        self.zone = zone

    def format(self, locale: Any) -> str:
        """The instant in full, where a message names no other form."""
        return full(self, str(locale))


@cache
def _names(language: str) -> tuple[list[str], list[str], list[str]]:
    """Months as they stand beside a day, short weekdays from Monday, whole weekdays from Monday."""
    # Babel loads a language's names when they are first needed, and they are needed once.
    from babel.dates import get_day_names, get_month_names

    width = "abbreviated" if language == "en" else "wide"
    months = get_month_names(width, "format", language)
    short = get_day_names("abbreviated", "format", language)
    whole = get_day_names("wide", "format", language)
    return (
        [months[number] for number in range(1, 13)],
        [short[number] for number in range(7)],
        [whole[number] for number in range(7)],
    )


def date(at: datetime, language: str) -> str:
    """`25 Jul` · `25 июля` · `25 Temmuz`."""
    return f"{at.day} {_names(language)[0][at.month - 1]}"


def weekday(at: datetime, language: str) -> str:
    """`Fri 25 Jul` · `пт 25 июля` · `25 Temmuz Cuma`."""
    _, short, whole = _names(language)
    if language == "tr":
        return f"{date(at, language)} {whole[at.weekday()]}"
    return f"{short[at.weekday()]} {date(at, language)}"


def full(instant: Instant, language: str) -> Markup:
    """`Fri 25 Jul, 12:00 UTC`, with `(15:00 your time)` where it is written to one reader."""
    text = _tap(instant.at, f"{weekday(instant.at, language)}, {instant.at:%H:%M} UTC")
    return Markup(text + _own(instant, language))


def stamp(instant: Instant, language: str) -> Markup:
    """`24 Jul, 08:52 UTC`: when something was entered."""
    return _tap(instant.at, f"{date(instant.at, language)}, {instant.at:%H:%M} UTC")


def clock(instant: Instant, _language: str) -> Markup:
    """`08:55 UTC`, where the same line or card names the day."""
    return _tap(instant.at, f"{instant.at:%H:%M} UTC")


def day(instant: Instant, language: str) -> Markup:
    """`25 Jul`, where the day alone is meant."""
    return _tap(instant.at, date(instant.at, language))


def writer(
    language: str, form: Callable[[Instant, str], Markup]
) -> Callable[[Instant], Markup]:
    """*form* in one language, as a function that a message can call."""
    return lambda instant: form(instant, language)


def _tap(at: datetime, text: str) -> Markup:
    """The text that all readers see alike; a tap shows the instant in the reader's own zone."""
    return Markup(f'<tg-time unix="{int(at.timestamp())}">{text}</tg-time>')


_YOURS = {"en": "your time", "ru": "ваше время", "uk": "ваш час", "tr": "sizin saatiniz"}


def _own(instant: Instant, language: str) -> str:
    if instant.zone is None:
        return ""
    local = instant.at.astimezone(ZoneInfo(instant.zone))
    if local.utcoffset() == instant.at.utcoffset():
        return ""
    same_day = local.date() == instant.at.date()
    text = f"{local:%H:%M}" if same_day else f"{weekday(local, language)}, {local:%H:%M}"
    return f" ({text} {_YOURS[language]})"
