"""Slots: the parts of a time phrase (a day, an hour, a zone) before a date is found for them."""

from __future__ import annotations

from dataclasses import dataclass

from voice.dues.kinds import Joints


@dataclass(frozen=True, slots=True)
class Day:
    """A day that a phrase names.

    *kind* names the function in `days` that finds its dates. *joints* are the prepositions around
    it. *step* is a number of weeks or months from the present one, or None if the phrase names
    none. *place* is the place of a weekday in its month (2 for the second, -1 for the last).
    *words* is the text of a date in figures that can be read in two ways. *doubtful* is true if
    the words may name something else.
    """

    kind: str
    number: int = 0
    month: int = 0
    year: int | None = None
    step: int | None = None
    place: int = 0
    joints: Joints = frozenset()
    before: bool = False
    words: str = ""
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day that a phrase names.

    *exact* is true for the 24-hour clock; otherwise "at 5" may mean 05:00 or 17:00. *firm* is true
    if the phrase alone makes the number an hour ("at 5", "17 часов"). *joined* is true if a
    preposition connects the number to a named day ("tomorrow by 5"). *since* is true after "from",
    which makes the hour the beginning of a range. *unit* is true if a word or an ending says that
    the number is an hour, but the phrase alone may be a length of time ("10 h"). *doubtful* is
    true if the number may be no hour.
    """

    hour: int
    minute: int
    exact: bool
    firm: bool
    joined: bool = True
    since: bool = False
    unit: bool = False
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day: am, pm, morning, noon, afternoon, evening, night, midnight, lunch.

    `night before` is the night that ends on the named day. If the name begins with "every ", that
    part of every day is meant (`every morning`).
    """

    name: str


@dataclass(frozen=True, slots=True)
class Shift:
    """A distance from now, either in calendar months and days or in elapsed minutes.

    *whole* is true if all days up to then may be meant: `in the next three days`.
    """

    months: int
    days: int
    minutes: int
    whole: bool = False

    @property
    def elapsed(self) -> bool:
        """Return True if hours and minutes are counted, and not calendar days."""
        return self.minutes > 0


@dataclass(frozen=True, slots=True)
class Close:
    """The end of a day; another slot names the day.

    *unless_told* is true if an hour in the phrase counts more: "by Friday 13:00 inclusive".
    """

    unless_told: bool = False


#: The name of a zone that the phrase speaks of but does not name.
NOT_NAMED = "?"


@dataclass(frozen=True, slots=True)
class Zone:
    """The time zone that a phrase names, or NOT_NAMED for words such as "local time"."""

    name: str


@dataclass(frozen=True, slots=True)
class Interval:
    """How often something recurs: every *count* units (minute, hour, day, week or month).

    *or_once* is true if the words may also mean one day: ru `через день`.
    """

    unit: str
    count: int
    or_once: bool = False


@dataclass(frozen=True, slots=True)
class Weekdays:
    """The days of the week on which something recurs; Monday is 0.

    *doubtful* is true if the phrase does not say that they recur: `Mon, Wed and Fri`.
    """

    days: tuple[int, ...]
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Times:
    """The number of times that something recurs."""

    count: int


@dataclass(frozen=True, slots=True)
class WithoutDelay:
    """The phrase "without delay", which names no time."""


#: The number of "any working day" among the weekdays. Sunday is 6.
WORKING_DAY = 7

Slot = Day | Clock | Part | Shift | Close | Zone | Interval | Weekdays | Times | WithoutDelay
