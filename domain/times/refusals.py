"""Refusals about times; the names in parentheses are the facts that the message shows."""

from __future__ import annotations

from domain.refusals import Refusal


class DoubtfulDue(Refusal):
    """The words for the due time can mean several times (facts: words, candidates).

    *candidates* are the possible meanings: exact words for each, and its instant or its
    recurrence (None for *without delay*).
    """


class PassedToday(DoubtfulDue):
    """The time of day has passed today, so tomorrow may be meant (facts: words, candidates)."""


class RecurringDue(Refusal):
    """The words name a recurrence, but the command takes one time only (facts: words)."""


class UnknownZone(Refusal):
    """No time zone has that name (facts: zone)."""


class UnreadQuietHours(Refusal):
    """The words are not two times of day with a dash between them (facts: words)."""


class NoDue(Refusal):
    """The line has no time, but the command needs one (facts: usage)."""


class UnreadDue(Refusal):
    """The words have none of the forms of a time (facts: words)."""


class UnreadRecurrence(UnreadDue):
    """The words name a recurrence that no reminder has, such as one with exceptions."""


class NoSuchDay(Refusal):
    """The calendar has no such day, for example 31 September (facts: words)."""


class WrongWeekday(Refusal):
    """The date is not on the weekday that is named with it (facts: words, at, weekday).

    *at* is noon of the date, in UTC, and *weekday* its number (Monday is 0).
    """


class TooOften(Refusal):
    """The words name a recurrence that comes more often than once a day (facts: words)."""


class AmbiguousDate(Refusal):
    """The date can be read in two ways (facts: words, first, second).

    *first* and *second* are the two readings in exact words, each as `3 Jul 2026 12:00`. They have
    a year only if the words have one.
    """


class HourTwentyFour(Refusal):
    """24:00 can mean either of two days (facts: before, after).

    *before* and *after* are the two readings, each as `25 Jul 23:59`.
    """


class PastDue(Refusal):
    """The time has passed (facts: at, year).

    *at* is the instant. *year* is the year that the person may add to the date, or 0.
    """


class SkippedHour(Refusal):
    """The clocks of that time zone skip that time (facts: words, zone)."""


class DoubledHour(Refusal):
    """The clocks show that time twice on that day (facts: words, zone, first, second).

    *first* and *second* are the two instants.
    """


class ButtonWaits(Refusal):
    """The text answers no question: the desk has offered a button with a time instead."""
