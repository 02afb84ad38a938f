"""The kinds of tokens, and patterns of phrases that are written with their names."""

from __future__ import annotations

import re
from enum import StrEnum, unique


@unique
class Kind(StrEnum):
    """What a token is.

    The value is one letter, so that the kinds of a line make a string that a regular expression
    can match. The letters are used here only: everything else is written with the names.
    """

    #: "five", "5".
    NUMBER = "n"
    #: "fifth", "5th": a day of the month, or "every second week".
    ORDINAL = "o"
    #: An hour as an ordinal: uk "п'ята" (five o'clock).
    HOUR_ORDINAL = "h"
    #: A number of minutes in one word: "half an hour".
    SPAN = "s"
    #: "hour", "days", "week".
    UNIT = "u"
    #: ru "дня": "day" after a number, "afternoon" after an hour.
    DAY_OR_AFTERNOON = "j"
    #: tr "saat": "hour" after a number, "at" before one.
    HOUR_OR_AT = "q"
    #: tr "haftada": "a week", as in "twice a week".
    PER_UNIT = "t"
    #: "and a half".
    HALF = "H"
    #: "in", "within".
    IN = "i"
    #: "from now", "later".
    LATER = "a"
    #: "from", "starting on".
    FROM = "r"
    #: "today", "tomorrow": so many days from now.
    NEAR_DAY = "d"
    #: "Friday"; Monday is 0.
    WEEKDAY = "w"
    #: "Fridays": every Friday.
    WEEKDAYS = "W"
    #: "weekdays", "Monday to Friday".
    WORKING_DAYS = "Y"
    #: "weekend".
    WEEKEND = "E"
    #: tr "haftaya": in so many weeks.
    WEEK_AHEAD = "v"
    #: "November".
    MONTH = "m"
    #: Four figures: a year, or an hour with its minutes.
    YEAR = "y"
    #: A date in figures: "24.11", "24/11/2026".
    DATE = "D"
    #: "2026-11-24".
    ISO_DATE = "I"
    #: "15:00".
    CLOCK = "c"
    #: A part of the day: "morning", "pm", "noon".
    PART = "p"
    #: "half past", "quarter to": so many minutes after the hour, negative before it.
    MINUTES_PAST = "k"
    #: "past" (1) or "to" (-1), when the minutes are a word of their own: "twenty past".
    PAST = "K"
    #: A time zone: "Kyiv time".
    ZONE = "Z"
    AT = "A"
    ON = "O"
    #: "by", "until".
    BY = "B"
    #: The same after its words: tr "kadar".
    BY_AFTER = "b"
    #: "of".
    OF = "G"
    AND = "&"
    THIS = "T"
    NEXT = "N"
    LAST = "L"
    END = "x"
    EVERY = "e"
    #: "daily", "weekly".
    FREQUENCY = "f"
    #: "times": how often in all.
    TIMES = "R"
    #: A mark of a day of the month: ru "числа", tr "ayın".
    OF_MONTH = "C"
    #: A mark after a date with its year: ru "г", tr "tarihinde".
    YEAR_MARK = "J"
    #: "day" after a weekday: tr "cuma günü".
    DAY_MARK = "g"
    #: "days" after weekdays: tr "cuma günleri".
    DAYS_MARK = "M"
    WITHOUT_DELAY = "X"
    #: Anything else: no phrase has it.
    UNKNOWN = "?"


#: The kinds around a phrase that are not part of it: prepositions and the like.
Joints = frozenset[Kind]

#: Joints that make a day or an hour the last one.
DEADLINE = frozenset({Kind.BY, Kind.BY_AFTER})
#: Joints that make a number an hour.
TELLS_HOUR = frozenset({Kind.AT, Kind.HOUR_OR_AT})


def pattern(phrase: str) -> re.Pattern[str]:
    """Return a regular expression over the letters of kinds, for a phrase written with names.

    `EVERY (NUMBER|ORDINAL)? UNIT`: blanks join, the signs are those of regular expressions, and
    no group captures. Raises KeyError for a name that no kind has.
    """
    letters = re.sub("[A-Z_]+", lambda name: Kind[name[0]].value, phrase)
    return re.compile(re.sub(r"\((?!\?)", "(?:", letters.replace(" ", "")))
