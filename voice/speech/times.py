"""Write times in UTC, in a form that Telegram shows in the reader's own zone on a tap.

The spaces inside a date, and between a time and its zone, are no-break spaces.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from typing import Any, Literal
from zoneinfo import ZoneInfo

from fluent.runtime.types import FluentType

from domain.times.ongoing import ONGOING
from voice.speech.markup import Markup
from voice.speech.nobreak import NBSP

_FIXED = re.compile(r"Etc/GMT([+-])(\d{1,2})")


class Instant(FluentType):
    """A point in time in UTC; *zone* is the reader's time zone if the text is for one reader.

    *now* is the time at which the text is written; a date of another year then has its year.
    """

    def __init__(self, at: datetime, zone: str | None = None, now: datetime | None = None) -> None:
        self.at = at.astimezone(UTC)
        self.zone = zone
        self.now = now and now.astimezone(UTC)

    def format(self, locale: Any) -> str:
        """Return the short form, `24 Jul, 08:52 UTC`.

        Fluent calls this method if a message does not say in which form it shows the time.
        """
        return stamp(self, str(locale))


@cache
def _names(language: str) -> tuple[list[str], list[str], list[str]]:
    """Return the names of the months, and the short and the full names of weekdays from Monday.

    The months are in the form that is written next to a day's number.
    """
    # Imported here because Babel is slow to import and only this cached function needs it.
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


#: What stands in place of the time of an ongoing item.
_ONGOING = {"en": "ongoing", "ru": "постоянно", "uk": "постійно", "tr": "sürekli"}


def date(at: datetime, language: str, now: datetime | None = None) -> str:
    """Return the day and the month: `25 Jul` · `25 июля` · `25 Temmuz`.

    If the year is not that of *now* in the time zone of *at*, it follows: `25 Jul 2026`.
    """
    day = f"{at.day}{NBSP}{_names(language)[0][at.month - 1]}"
    same = now is None or now.astimezone(at.tzinfo).year == at.year
    return day if same else f"{day}{NBSP}{at.year}"


def weekday(at: datetime, language: str, now: datetime | None = None) -> str:
    """Return the date with its weekday: `Fri 25 Jul` · `пт 25 июля` · `25 Temmuz Cuma`.

    The year is as for `date`: `Sat 25 Jul 2026`.
    """
    day = date(at, language, now)
    _, short, whole = _names(language)
    if language == "tr":
        return f"{day}{NBSP}{whole[at.weekday()]}"
    return f"{short[at.weekday()]}{NBSP}{day}"


def weekday_name(number: int, language: str) -> str:
    """Return the short name of a weekday (Monday is 0): `Mon` · `пн` · `Pzt`."""
    return _names(language)[1][number]


def zone_name(zone: str) -> str:
    """Return the name of a time zone for people: `UTC+3` for `Etc/GMT-3`, whose sign is reversed.

    Other names stay as they are.
    """
    found = _FIXED.fullmatch(zone)
    return f"UTC{'+' if found[1] == '-' else '-'}{found[2]}" if found else zone


def full(instant: Instant, language: str) -> Markup:
    """Return a time with its weekday, the form for due times: `Fri 25 Jul, 12:00 UTC`."""
    shown = weekday(instant.at, language, instant.now)
    return _tap(instant.at, f"{shown}, {instant.at:%H:%M}{NBSP}UTC")


def stamp(instant: Instant, language: str) -> Markup:
    """Return a time without its weekday, for the time of an entry: `24 Jul, 08:52 UTC`."""
    shown = date(instant.at, language, instant.now)
    return _tap(instant.at, f"{shown}, {instant.at:%H:%M}{NBSP}UTC")


def clock(instant: Instant, _language: str) -> Markup:
    """Return a time without its day, if the same line or card names the day: `08:55 UTC`."""
    return _tap(instant.at, f"{instant.at:%H:%M}{NBSP}UTC")


def past(instant: Instant, language: str) -> Markup:
    """Return when something was done: `08:55 UTC` if that was today, else `24 Jul, 08:55 UTC`."""
    today = instant.now is not None and instant.now.date() == instant.at.date()
    return clock(instant, language) if today else stamp(instant, language)


def hour(instant: Instant, _language: str) -> Markup:
    """Return hour and minute alone, if the same card names the day and UTC: `08:55`."""
    return _tap(instant.at, f"{instant.at:%H:%M}")


def day(instant: Instant, language: str) -> Markup:
    """Return the day without a clock time: `25 Jul`."""
    return _tap(instant.at, date(instant.at, language, instant.now))


def brief(instant: Instant, language: str) -> Markup:
    """Return a due time that fits a button: `Fri 25 Jul, 12:00 UTC (15:00)`.

    The reader's own time is in brackets, without words. If it is on another day, the weekday is
    left out.
    """
    beside = own(instant, language)
    if beside is None:
        return full(instant, language)
    local = instant.at.astimezone(ZoneInfo(instant.zone or "UTC"))
    if local.date() == instant.at.date():
        return Markup(f"{full(instant, language)} ({beside})")
    shown = date(local, language, instant.now)
    return Markup(f"{stamp(instant, language)} ({shown}, {local:%H:%M})")


def own(instant: Instant, language: str) -> str | None:
    """Return the reader's own time, such as `15:00`; with the day if UTC has another day.

    Returns None if the text has no single reader, or if the reader's clock shows the same as UTC.
    """
    if instant.zone is None:
        return None
    local = instant.at.astimezone(ZoneInfo(instant.zone))
    if local.utcoffset() == instant.at.utcoffset():
        return None
    if local.date() == instant.at.date():
        return f"{local:%H:%M}"
    return f"{weekday(local, language, instant.now)}, {local:%H:%M}"


def writer(language: str, form: Callable[[Instant, str], Markup]) -> Callable[[Instant], Markup]:
    """Return a function that formats an instant in one language, for Fluent messages to call.

    *form* is the function of this module that does the formatting.
    """

    def write(instant: Instant) -> Markup:
        return Markup(_ONGOING[language]) if instant.at == ONGOING else form(instant, language)

    return write


def _tap(at: datetime, text: str) -> Markup:
    """Return *text* as a time that Telegram shows in the reader's own zone on a tap."""
    return Markup(f'<tg-time unix="{int(at.timestamp())}">{text}</tg-time>')
