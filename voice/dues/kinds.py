"""The kinds of words in a time phrase, and regular expressions that use the kinds' names."""

from __future__ import annotations

import re
from enum import StrEnum, unique


@unique
class Kind(StrEnum):
    """The kind of a token, which is a word or a number of a time phrase.

    The value is one letter, so that the kinds of a phrase make a string that a regular expression
    can match. Only this module uses the letters: all other code uses the names.
    """

    #: A number: "five", "5".
    NUMBER = "n"
    #: An ordinal number: "fifth", "5th". It is a day of the month, or part of "every second week".
    ORDINAL = "o"
    #: An hour written as an ordinal number: uk "п'ята" (five o'clock).
    HOUR_ORDINAL = "h"
    #: A number of minutes that is written without its unit: "half an hour".
    SPAN = "s"
    #: A unit of time: "hour", "days", "week".
    UNIT = "u"
    #: ru "дня", which means "day" after a number and "afternoon" after an hour.
    DAY_OR_AFTERNOON = "j"
    #: tr "saat", which means "hour" after a number and "at" before a number.
    HOUR_OR_AT = "q"
    #: A unit after which a number of times follows: tr "haftada" ("a week", as in "twice a week").
    PER_UNIT = "t"
    #: Half of the unit beside it: "and a half".
    HALF = "H"
    #: A preposition before a distance from now: "in", "within".
    IN = "i"
    #: A word after a distance from now: "from now". With the value "other" the distance is from
    #: a time that the phrase does not name: "a day later".
    LATER = "a"
    #: A word that adds a distance to a time that the phrase does not name: ru "ещё два дня".
    MORE = "4"
    #: Words beside a distance that count it from an event: "before the session", tr "önce".
    BESIDE = "5"
    #: A word that names a day before the time beside it, or before today: "yesterday", ru
    #: "накануне". No phrase is read with it.
    DAY_BEFORE = "8"
    #: Words that take days away from a recurrence: "but not".
    EXCEPT = "6"
    #: ru "через день", which means "every other day" or "in a day".
    SKIPPED_DAY = "7"
    #: A sign before a distance from now: "+48h".
    PLUS = "U"
    #: A word before the first day: "from", "starting on".
    FROM = "r"
    #: A word such as "from" that follows the day: tr "itibaren".
    FROM_AFTER = "F"
    #: A day that is counted from today: "today", "tomorrow".
    NEAR_DAY = "d"
    #: A weekday by its number, where Monday is 0: "Friday".
    WEEKDAY = "w"
    #: A weekday in the plural, which means every such day: "Fridays".
    WEEKDAYS = "W"
    #: The working days of the week: "weekdays", "Monday to Friday".
    WORKING_DAYS = "Y"
    #: The word "weekend".
    WEEKEND = "E"
    #: A number of weeks ahead in one word: tr "haftaya" ("in a week").
    WEEK_AHEAD = "v"
    #: The name of a month: "November".
    MONTH = "m"
    #: A short name of a month that is also another word: tr "ara" ("Dec", and "call").
    SHORT_MONTH = "3"
    #: A number of four figures: a year, or an hour with its minutes.
    YEAR = "y"
    #: A date in figures: "24.11", "24/11/2026".
    DATE = "D"
    #: A date that begins with its year: "2026-11-24".
    ISO_DATE = "I"
    #: A time of day with its minutes: "15:00".
    CLOCK = "c"
    #: A part of the day: "morning", "pm", "noon".
    PART = "p"
    #: Minutes counted from a full hour, negative before it: "half past", "quarter to".
    MINUTES_PAST = "k"
    #: "past" (1) or "to" (-1), if the minutes are a separate word: "twenty past".
    PAST = "K"
    #: The night before the day that follows: ru "в ночь на", tr "bağlayan gece".
    NIGHT = "S"
    #: tr "geçe" (minutes past) and "gece" (night), which are one word without the cedilla.
    PAST_OR_NIGHT = "1"
    #: A time zone: "Kyiv time".
    ZONE = "Z"
    #: The hours by which a time zone is ahead of UTC: "+3" in "UTC+3".
    OFFSET = "z"
    AT = "A"
    ON = "O"
    #: A preposition that makes a time the latest one: "by", "until".
    BY = "B"
    #: A word such as "by" that follows the time: tr "kadar".
    BY_AFTER = "b"
    #: The preposition "of".
    OF = "G"
    AND = "&"
    OR = "V"
    #: A word or a dash between the two ends of a range: "to", ru "по".
    TO = "l"
    #: The ending of a day or an hour at the beginning of a range: tr "-dan".
    OUT_OF = "2"
    #: A word before a range: "between".
    BETWEEN = "P"
    #: A word such as "between" that follows the range: tr "arası".
    BETWEEN_AFTER = "Q"
    #: A word that includes the whole of the last day: "inclusive".
    WHOLE_DAY = "0"
    THIS = "T"
    NEXT = "N"
    LAST = "L"
    END = "x"
    EVERY = "e"
    #: A word that says how often: "daily", "weekly".
    FREQUENCY = "f"
    #: The word "times" after the number of repetitions: "5 times".
    TIMES = "R"
    #: A word that makes a number a day of the month: ru "числа", tr "ayın".
    OF_MONTH = "C"
    #: A word that may follow a date with its year: ru "г", tr "tarihinde".
    YEAR_MARK = "J"
    #: The word "day" after a weekday: tr "cuma günü".
    DAY_MARK = "g"
    #: The word "days" after weekdays: tr "cuma günleri".
    DAYS_MARK = "M"
    WITHOUT_DELAY = "X"
    #: Any other word. A phrase with such a word is not read.
    UNKNOWN = "?"


#: Joints are the kinds of the prepositions and similar words before and after a phrase. They are
#: not part of the phrase itself.
Joints = frozenset[Kind]

#: Kinds of words that make a day or an hour the latest one ("by Friday").
DEADLINE = frozenset({Kind.BY, Kind.BY_AFTER})
#: Kinds of words that make a day the first one ("from Friday").
START = frozenset({Kind.FROM, Kind.FROM_AFTER})
#: Kinds of words that make a number an hour ("at 5").
TELLS_HOUR = frozenset({Kind.AT, Kind.HOUR_OR_AT})
#: Kinds of words that stand beside a time and alone tell none ("at", "by", "from").
PREPOSITIONS = DEADLINE | frozenset({Kind.AT, Kind.ON, Kind.OF, Kind.FROM, Kind.IN})


def pattern(phrase: str) -> re.Pattern[str]:
    """Return a regular expression for a *phrase* that is written with the names of kinds.

    The expression matches a string of the kinds' letters. In `EVERY (NUMBER|ORDINAL)? UNIT`,
    blanks only separate names, and the signs mean what they mean in regular expressions. Groups do
    not capture. Raises KeyError for a name that no kind has.
    """
    letters = re.sub("[A-Z_]+", lambda name: Kind[name[0]].value, phrase)
    return re.compile(re.sub(r"\((?!\?)", "(?:", letters.replace(" ", "")))
