"""Absences: times without contact to Telegram, so long that what people did may be lost."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

#: Telegram drops a message that the desk has not fetched for 24 hours. The hour less is there
#: because the last contact is stored only once in a while.
LOST_AFTER = timedelta(hours=23)
#: Telegram drops the press of a button after this time.
PRESSES_LAST = timedelta(seconds=120)
#: After an absence, people get this long to send again what may be lost. Until then the desk does
#: not say that it is missing.
SENT_AGAIN_WITHIN = timedelta(hours=24)
#: If only presses may be lost, they get this long.
PRESSED_AGAIN_WITHIN = timedelta(hours=2)


@dataclass(frozen=True, slots=True, order=True)
class Absence:
    """A time between two successful contacts to Telegram that is longer than PRESSES_LAST."""

    since: datetime
    until: datetime

    @property
    def long(self) -> bool:
        """True if messages may be lost too, and not only presses of buttons."""
        return self.until - self.since > LOST_AFTER

    @property
    def over_at(self) -> datetime:
        """When there was time enough to send again what may be lost."""
        return self.until + (SENT_AGAIN_WITHIN if self.long else PRESSED_AGAIN_WITHIN)


def doubtful(instant: datetime, absences: Iterable[Absence]) -> Absence | None:
    """Return the last absence around *instant*, or None.

    If there is one, nobody knows what was sent or pressed before *instant*. A state that depends
    on it must not take effect against anybody.
    """
    return max((each for each in absences if each.since <= instant <= each.until), default=None)


def unheard(since: datetime, now: datetime, absences: Iterable[Absence]) -> Absence | None:
    """Return the last absence in which an answer that is awaited since *since* may be lost.

    One in which messages may be lost too comes first. Returns None if there is none, or if there
    was time enough after it to send the answer again. Then the desk may say at *now* that the
    answer is missing.
    """
    lost = (each for each in absences if each.until > since and each.until <= now < each.over_at)
    return max(lost, key=lambda each: (each.long, each), default=None)
