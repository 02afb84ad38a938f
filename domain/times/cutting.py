"""Tells whether words look like a due time; `due_times` then reads or refuses these words.

The patterns match more forms than `due_times` can read. Otherwise a correct part of a malformed
time could be taken for the whole time.
"""

from __future__ import annotations

import re

MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
WEEKDAY = (
    "(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?"
    "|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
)

_UNIT = "(?:[dhmw]|min|minutes?|hours?|days?|weeks?|months?)"
_PLUS = rf"\+ ?\d+(?: ?{_UNIT})?(?: ?\d+ ?{_UNIT})*"
_LEADS = (
    "(?:(?:by|at|on|in|to|of|for|from|next|this|last|past|every|each|other|first|second|third|the"
    "|before|after|until|till|since|within|around|about|between|or|and|not|half|days?|weeks?) )*"
)
# Names of months and days in other languages next to a time belong to the time, although they
# cannot be read. So the whole time is refused.
_ELSEWHERE = (
    r"\d{1,2} [а-яёіїєґ]+\.?|\d{1,2} (?:oca|şub|mar|nis|may|haz|tem|ağu|eyl|eki|kas|ara)\w*"
    "|(?:после|після)?завтра|сегодня|сьогодні|понед\\w+|вторник|вівтор\\w+|сред[ау]|серед[ау]"
    "|четверг|четвер|п.?ятниц\\w|суббот\\w|субот\\w|воскрес\\w+|неділ\\w|yarın|bugün"
    "|pazar(?:tesi)?|salı|çarşamba|perşembe|cuma(?:rtesi)?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?:-\d{1,2})?"
_DAY_SHAPE = (
    rf"(?:(?:{WEEKDAY},? )?(?:{_DAY} (?:of )?{MONTH}|{MONTH}(?: {_DAY}(?![:.]))?)(?:,? \d{{4}})?"
    rf"|{WEEKDAY}|today|tonight|tomorrow"
    rf"|\d{{1,4}} ?[/.-] ?\d{{1,2}}(?: ?[/.-] ?\d{{2,4}})?|{_ELSEWHERE})"
)
_TIME_SHAPE = r"(?:\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]m)?|\d{1,2} ?[ap]m|noon|midnight)"
_OR = rf"(?: ?(?:-|to|or|and|until|till) ?(?:{_DAY_SHAPE}|{_TIME_SHAPE}))?"
_TAIL = (
    r"(?: ?(?:utc|gmt|z|msk|мск|eet|eest|trt|cet|cest|[+-]\d{1,2}:?\d{0,2}|[^\W\d]+ time"
    "|morning|noon|afternoon|evening|night|week))?"
)
_SHAPE = re.compile(
    rf"{_LEADS}(?:{_DAY_SHAPE}(?:,?(?: at)? {_TIME_SHAPE})?{_OR}(?: ?{_PLUS})?"
    rf"|{_TIME_SHAPE}(?:,?(?: on)? {_DAY_SHAPE})?{_OR}(?: ?{_PLUS})?|{_PLUS}|without delay"
    rf"|\d{{4}}-\d\d?-\d\d?t[\d:.+z-]+){_TAIL}"
)


def is_shaped(words: str) -> bool:
    """Return True if *words* have the shape of a time in a strict form, even a malformed one."""
    return _SHAPE.fullmatch(" ".join(words.split()).lower()) is not None
