"""Reads a day of the week with a time: `Mon 09:00`, «по понедельникам в 9», `pazartesi 09:00`."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, time, timedelta

from domain.digests import OFF, weekly_of
from domain.refusals import NotUnderstood, Refusal
from handlers.turns.parsing import Parser
from voice.quiet_hours import switches

#: An hour alone at the end: "Mon 9".
_BARE_HOUR = re.compile(r"(?<![\d:.])\d{1,2}$")
#: The hour of a day without one, which the button under /settings has too.
_NINE = time(9)
_ONE_DAY = re.compile(r"FREQ=WEEKLY;BYDAY=\w\w;.*")


def read_weekly(value: str, parser: Parser, zone: str) -> str | None:
    """Return the day and the time in *zone* (`MO 09:00`) that *value* names; None for "off".

    Raises NotUnderstood if it names no day of the week.
    """
    if switches(value) == OFF:
        return None
    said = _BARE_HOUR.sub(r"\g<0>:00", value.strip())
    at = _weekday(said, replace(parser, zone=zone, default_time=_NINE))
    if at is None:
        raise NotUnderstood(usage="/settings weekly Mon 09:00")
    return weekly_of(at, zone)


def _weekday(value: str, parser: Parser) -> datetime | None:
    """Return the next time that the words name, or None if they name no day of every week.

    A day of the week means a later day a week later, and the same one on the next days; a date
    and "tomorrow" do not.
    """
    try:
        often = parser.recurrence(value)
        if often is not None:
            return often.next_after(parser.now) if _ONE_DAY.fullmatch(often.rule) else None
        first, *later = [_read(value, parser, days) for days in (0, 8, 9)]
    except Refusal:
        return None
    weeks = [(each - first) % timedelta(days=7) < timedelta(hours=3) for each in later]
    return first if all(weeks) and min(later) > first else None


def _read(value: str, parser: Parser, days: int) -> datetime:
    now = parser.now + timedelta(days=days)
    at = replace(parser, now=now, since=now).due(value).at
    if at is None:
        raise NotUnderstood
    return at
