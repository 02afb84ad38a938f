"""What the desk refuses about times: unreadable, in doubt, past, or not on the clock."""

from __future__ import annotations

from domain.refusals import Refusal


class DoubtfulDue(Refusal):
    """The due words may mean several times (words; candidates: exact words and times)."""


class RecurringDue(Refusal):
    """The words name a recurrence, and the command takes one time (words)."""


class UnknownZone(Refusal):
    """No time zone has that name (zone)."""


class UnreadQuietHours(Refusal):
    """The words are not two times of day with a dash (words)."""


class NoDue(Refusal):
    """The line has no time, and the command needs one (usage)."""


class UnreadDue(Refusal):
    """The words have none of the forms of a time (words)."""


class AmbiguousDate(Refusal):
    """The date can be read two ways (words, first, second: day and month, each as `3 Jul`)."""


class HourTwentyFour(Refusal):
    """24:00 names two days at once (before, after: the two readings, as `25 Jul 23:59`)."""


class PastDue(Refusal):
    """The time has passed (at: the instant; year: the year to send with the date, or 0)."""


class SkippedHour(Refusal):
    """The clocks of that zone skip that time (words, zone)."""


class DoubledHour(Refusal):
    """That time occurs twice in that zone on that day (words, zone, first, second: instants)."""
