"""Times, written the same everywhere: in UTC, and on a tap in the reader's own zone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from typing import Any, Literal
from zoneinfo import ZoneInfo

from fluent.runtime.types import FluentType

from voice.speech.markup import Markup


class Instant(FluentType):
    """An aware instant; *zone* is the reader's if the text is for one reader."""

    def __init__(self, at: datetime, zone: str | None = None) -> None:
        self.at = at.astimezone(UTC)
        self.zone = zone

    def format(self, locale: Any) -> str:
        """Return the short form. Fluent needs this method, but each message names its form."""
        return stamp(self, str(locale))


@cache
def _names(language: str) -> tuple[list[str], list[str], list[str]]:
    """Return the months as written beside a day, then short and full weekdays from Monday."""
    # Babel is slow to import, and only this cached function needs it.
    from babel.dates import get_day_names, get_month_names

    width: Literal["abbreviated", "wide"] = "abbreviated" if language == "en" else "wide"
    months = get_month_names(width, "format", language)
    short = get_day_names("abbreviated", "format", language)
    whole = get_day_names("wide", "format", language)
    return (
        [months[number] for number in range(1, 13)],
        [short[number] for number in range(7)],
        [whole[number] for number in range(7)],
    )


def date(at: datetime, language: str) -> str:
    """Return `25 Jul` · `25 июля` · `25 Temmuz`."""
    return f"{at.day} {_names(language)[0][at.month - 1]}"


def weekday(at: datetime, language: str) -> str:
    """Return `Fri 25 Jul` · `пт 25 июля` · `25 Temmuz Cuma`."""
    _, short, whole = _names(language)
    if language == "tr":
        return f"{date(at, language)} {whole[at.weekday()]}"
    return f"{short[at.weekday()]} {date(at, language)}"


def weekday_name(number: int, language: str) -> str:
    """Return the short name of a weekday: `Mon` · `пн` · `Pzt` for 0."""
    return _names(language)[1][number]


def full(instant: Instant, language: str) -> Markup:
    """Return `Fri 25 Jul, 12:00 UTC`, for due times."""
    return _tap(instant.at, f"{weekday(instant.at, language)}, {instant.at:%H:%M} UTC")


def stamp(instant: Instant, language: str) -> Markup:
    """Return `24 Jul, 08:52 UTC`, for the time of an entry."""
    return _tap(instant.at, f"{date(instant.at, language)}, {instant.at:%H:%M} UTC")


def clock(instant: Instant, _language: str) -> Markup:
    """Return `08:55 UTC`, if the same line or card names the day."""
    return _tap(instant.at, f"{instant.at:%H:%M} UTC")


def hour(instant: Instant, _language: str) -> Markup:
    """Return `08:55`, if the same card names its day and UTC."""
    return _tap(instant.at, f"{instant.at:%H:%M}")


def day(instant: Instant, language: str) -> Markup:
    """Return `25 Jul`, for a day without a time."""
    return _tap(instant.at, date(instant.at, language))


def own(instant: Instant, language: str) -> str | None:
    """Return the reader's own time, `15:00`, with the day if it is another than in UTC.

    Returns None if there is no single reader, or if their clock shows UTC.
    """
    if instant.zone is None:
        return None
    local = instant.at.astimezone(ZoneInfo(instant.zone))
    if local.utcoffset() == instant.at.utcoffset():
        return None
    same_day = local.date() == instant.at.date()
    return f"{local:%H:%M}" if same_day else f"{weekday(local, language)}, {local:%H:%M}"


def writer(language: str, form: Callable[[Instant, str], Markup]) -> Callable[[Instant], Markup]:
    """Return *form* in one language, as a function that a Fluent message can call."""
    return lambda instant: form(instant, language)


def _tap(at: datetime, text: str) -> Markup:
    """Return the text as a time that Telegram shows in the reader's own zone on a tap."""
    return Markup(f'<tg-time unix="{int(at.timestamp())}">{text}</tg-time>')
