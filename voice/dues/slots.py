"""The slots of a time: what each phrase of the due words says, before it becomes a date."""

from __future__ import annotations

from dataclasses import dataclass

from voice.dues.kinds import Joints


@dataclass(frozen=True, slots=True)
class Day:
    """A day; *kind* names the function in `days` that finds its dates.

    *joints* are the prepositions around it. *step* counts weeks or months from the present one,
    or is None if the words name none. *words* are kept for a date that can be read two ways.
    """

    kind: str
    number: int = 0
    month: int = 0
    year: int | None = None
    step: int | None = None
    joints: Joints = frozenset()
    before: bool = False
    words: str = ""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day.

    *exact* is true for the 24-hour clock; otherwise the hour may be in either half of the day.
    *firm* is true if the words alone make it an hour ("at 5", "17 часов"). *joined* is true if a
    preposition connects it to a named day ("tomorrow by 5").
    """

    hour: int
    minute: int
    exact: bool
    firm: bool
    joined: bool = True


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the day: am, pm, morning, noon, afternoon, evening, night, midnight, lunch.

    After "every " it is a part of every day: `every morning`.
    """

    name: str


@dataclass(frozen=True, slots=True)
class Shift:
    """A distance from now: calendar months and days, or elapsed minutes."""

    months: int
    days: int
    minutes: int

    @property
    def elapsed(self) -> bool:
        """True if hours and minutes are counted, and not days."""
        return self.minutes > 0


@dataclass(frozen=True, slots=True)
class Close:
    """The end of a day; another slot says which day."""


@dataclass(frozen=True, slots=True)
class Zone:
    """The time zone that the words name."""

    name: str


@dataclass(frozen=True, slots=True)
class Interval:
    """How often: every *count* units (day, week, month)."""

    unit: str
    count: int


@dataclass(frozen=True, slots=True)
class Weekdays:
    """The days of the week (Monday is 0) on which something recurs."""

    days: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Times:
    """How many times something recurs."""

    count: int


@dataclass(frozen=True, slots=True)
class WithoutDelay:
    """No time: the words are "without delay"."""


Slot = Day | Clock | Part | Shift | Close | Zone | Interval | Weekdays | Times | WithoutDelay
