"""Digests: the hour of each group's daily overview, and what belongs on it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from domain.actions.model import Action, State
from domain.refs import legible
from domain.refusals import Refusal
from domain.times.refusals import HourTwentyFour


class UnreadHour(Refusal):
    """The words are no time of day (words)."""


#: A group whose digest is switched off.
OFF = "off"
DAILY = timedelta(days=1)

_HOUR = re.compile(r"(\d{1,2}):(\d{2})(?: ?utc)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hours:
    """When a group's digest comes: *hour* is `05:00` UTC or OFF, *version* counts its changes.

    *chosen* is what the secretariat set, None where the desk's own hour stands.
    """

    hour: str
    version: int = 1
    chosen: str | None = None

    def next(self, now: datetime) -> datetime | None:
        """The next instant after *now*, or None where the digest is off."""
        if self.hour == OFF:
            return None
        at = datetime.combine(now.astimezone(UTC).date(), time.fromisoformat(self.hour), UTC)
        return at if at > now else at + DAILY


def read_hour(words: str) -> str:
    """`6:00` → `06:00`, a time of day in UTC; raises UnreadHour, HourTwentyFour."""
    said = legible(words).strip()
    found = _HOUR.fullmatch(said)
    if found is None or int(found[2]) > 59 or int(found[1]) > 24:
        raise UnreadHour(words=said)
    if int(found[1]) == 24:
        if int(found[2]):
            raise UnreadHour(words=said)
        raise HourTwentyFour(before="23:59", after="00:00")
    return f"{int(found[1]):02}:{found[2]}"


def day_end(now: datetime) -> datetime:
    """The end of the day (UTC) of *now*."""
    return datetime.combine(now.astimezone(UTC).date() + DAILY, time(0), UTC)


@dataclass(frozen=True, slots=True)
class Agenda:
    """What of a group's items a day has to show."""

    today: tuple[Action, ...] = ()
    past_due: tuple[Action, ...] = ()
    awaiting_acceptance: tuple[Action, ...] = ()


def agenda(items: Iterable[Action], now: datetime) -> Agenda:
    """Sort a group's items for the day (UTC) of *now*; an item may stand twice."""
    known = list(items)
    owed = [each for each in known if each.unreported]
    timed = sorted((each for each in owed if each.due), key=lambda each: (each.due, each.ref))
    return Agenda(
        today=tuple(
            each
            for each in (*(each for each in owed if each.due is None), *timed)
            if each.due is None or now < each.due < day_end(now)
        ),
        past_due=tuple(each for each in timed if each.due is not None and each.due <= now),
        awaiting_acceptance=tuple(
            each
            for each in known
            if any(line.state is State.AWAITING and not line.asked_due for line in each.lines)
        ),
    )
