"""Times that cannot be read, cannot be kept, or are in doubt."""

from __future__ import annotations

from domain.refusals import Refusal


class DoubtfulDue(Refusal):
    """The due words may mean several times (words; candidates: exact words and times)."""


class RecurringDue(Refusal):
    """The due words recur where one time is meant (words)."""


class UnknownZone(Refusal):
    """No time zone has that name (zone)."""


class UnreadQuietHours(Refusal):
    """Quiet hours are two times of day with a dash (words)."""


class NoDue(Refusal):
    """An action item needs a due time (usage)."""


class UnreadDue(Refusal):
    """The due words are none of the forms that the desk reads (words)."""


class AmbiguousDate(Refusal):
    """The date can be read two ways (words, first, second: day and month, each as `3 Jul`)."""


class HourTwentyFour(Refusal):
    """24:00 names two days at once (before, after: the two readings, as `25 Jul 23:59`)."""


class PastDue(Refusal):
    """The time has passed already (at: the instant; year: the year to send, or 0)."""


class SkippedHour(Refusal):
    """The clocks of that zone skip that time (words, zone)."""


class DoubledHour(Refusal):
    """That time occurs twice in that zone on that day (words, zone, first, second: instants)."""
