"""The slots of a time: what each phrase of due words says, before it is counted out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Day:
    """A day by its *kind*: see `days`; *joints* are the prepositions around it.

    *step* counts weeks or months from this one; None is none named. *words* are those of a date
    that can be read two ways.
    """

    kind: str
    number: int = 0
    month: int = 0
    year: int | None = None
    step: int | None = None
    joints: str = ""
    before: bool = False
    words: str = ""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: *exact* on the 24-hour clock, else an hour that may be told twice a day.

    *firm* where the words make it an hour on their own ("at 5", "17 часов"), *joined* where a
    preposition ties it to a day that is named ("tomorrow by 5").
    """

    hour: int
    minute: int
    exact: bool
    firm: bool
    joined: bool = True


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day: am, pm, morning, noon, afternoon, evening, night, midnight, lunch."""

    name: str


@dataclass(frozen=True, slots=True)
class Shift:
    """A time from now: calendar months and days, or minutes that pass."""

    months: int
    days: int
    minutes: int

    @property
    def elapsed(self) -> bool:
        """Whether hours and minutes are counted, rather than days."""
        return self.minutes > 0


@dataclass(frozen=True, slots=True)
class Close:
    """The end of a day, whichever it is."""


@dataclass(frozen=True, slots=True)
class Zone:
    """The zone that the words name."""

    name: str


@dataclass(frozen=True, slots=True)
class Interval:
    """How often: every *count* units (day, week, month)."""

    unit: str
    count: int


@dataclass(frozen=True, slots=True)
class Weekdays:
    """Days of the week (Monday is 0) on which something comes again."""

    days: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Times:
    """How many times something comes."""

    count: int


@dataclass(frozen=True, slots=True)
class WithoutDelay:
    """No time: without delay."""


Slot = Day | Clock | Part | Shift | Close | Zone | Interval | Weekdays | Times | WithoutDelay
