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
    *words* is the text of a date in figures that can be read in two ways.
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


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day that a phrase names.

    *exact* is true for the 24-hour clock; otherwise "at 5" may mean 05:00 or 17:00. *firm* is true
    if the phrase alone makes the number an hour ("at 5", "17 часов"). *joined* is true if a
    preposition connects the number to a named day ("tomorrow by 5"). *since* is true after "from",
    which makes the hour the beginning of a range.
    """

    hour: int
    minute: int
    exact: bool
    firm: bool
    joined: bool = True
    since: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day: am, pm, morning, noon, afternoon, evening, night, midnight, lunch.

    `night before` is the night that ends on the named day. If the name begins with "every ", that
    part of every day is meant (`every morning`).
    """

    name: str


@dataclass(frozen=True, slots=True)
class Shift:
    """A distance from now, either in calendar months and days or in elapsed minutes."""

    months: int
    days: int
    minutes: int

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


@dataclass(frozen=True, slots=True)
class Zone:
    """The time zone that a phrase names."""

    name: str


@dataclass(frozen=True, slots=True)
class Interval:
    """How often something recurs: every *count* units (minute, hour, day, week or month)."""

    unit: str
    count: int


@dataclass(frozen=True, slots=True)
class Weekdays:
    """The days of the week on which something recurs; Monday is 0."""

    days: tuple[int, ...]


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
