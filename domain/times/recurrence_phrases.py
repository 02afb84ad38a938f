"""Finds and reads the words for a recurrence, in exact English forms."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time

from domain.refs import legible, traced
from domain.times.cutting import MONTH, WEEKDAY
from domain.times.due_times import read_due
from domain.times.recurrences import (
    MOST_STEPS,
    MOST_TIMES,
    PLACES,
    WEEKDAYS,
    WORKING_DAY,
    Recurrence,
    spell_rule,
)
from domain.times.refusals import TooOften, UnreadDue
from domain.times.wall_clock import known_zone, local

_NAMES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_DAYS = rf"(?P<days>{WEEKDAY}(?:(?:, ?| and | ){WEEKDAY})*)"
_AT = (
    r",? (?:at )?(?P<hour>\d{1,2}):(?P<minute>\d{2})"
    r"(?: (?P<zone>utc|[a-z_]+(?:/[a-z0-9_+-]+)+))?"
    r"(?:,? until (?P<until>.+)|,? (?:for )?(?P<count>\d{1,3}) times)?"
)
_PLACED = "(?P<place>{}) (?P<placed>{}|working day)".format("|".join(PLACES.values()), WEEKDAY)
_FORMS = tuple(
    (re.compile(form + _AT), frequency)
    for form, frequency in (
        ("(?:daily|every day)", "DAILY"),
        (r"every (?P<interval>\d{1,2}) days", "DAILY"),
        ("(?:weekdays|every weekday)", "WEEKDAYS"),
        (rf"(?:weekly(?: on)?|every(?: week on)?) {_DAYS}", "WEEKLY"),
        (rf"every (?P<interval>\d{{1,2}}) weeks(?: on)? {_DAYS}", "WEEKLY"),
        (r"monthly(?: on(?: the)?)? (?P<day>\d{1,2}|last)(?: day)?", "MONTHLY"),
        (
            r"every (?P<interval>\d{1,2}) months(?: on(?: the)?)? (?P<day>\d{1,2}|last)(?: day)?",
            "MONTHLY",
        ),
        (rf"monthly(?: on(?: the)?)? {_PLACED}", "PLACED"),
        (rf"every (?P<interval>\d{{1,2}}) months(?: on(?: the)?)? {_PLACED}", "PLACED"),
    )
)

# The patterns below match more forms than `read_recurrence` can read. Otherwise a correct part of
# a malformed recurrence could be taken for a single time.
_WORD = (
    rf"(?:\d[\d:.]*(?:st|nd|rd|th)?|{WEEKDAY}s?|{MONTH}|[ap]m|at|on|the|of|in|and|or|last|first|second"
    r"|third|fourth|fifth|other|days?|weekdays?|weeks?|months?|years?|noon|midnight|morning|evening"
    r"|hours?|minutes?|working|business|except|excluding|but|not|starting|beginning|between|to|by"
    r"|until|till|from|for|times|once|twice|utc|gmt|[a-z_]+(?:/[a-z0-9_+-]+)+|\d{4}-\d\d-\d\d)"
)
#: A recurrence that comes more often than once a day. It is refused with a reason.
_OFTEN = re.compile(
    r"(?:hourly|(?:every|each) (?:(?:\d{1,3} )?minutes?|(?:1?\d |2[0-3] )?hours?))\b.*"
)
_MARK = "(?:daily|weekdays|weekly|monthly|yearly|hourly|every|each)"
_MARKED = re.compile(rf"(?<!\S){_MARK}", re.IGNORECASE)
_SHAPE = re.compile(rf"{_MARK}(?:(?:, ?| ){_WORD})*")


def split_trailing_recurrence(text: str) -> tuple[str, str | None]:
    """Cut `TEXT weekly Mon 09:00 …` before the longest end that looks like a recurrence.

    The end must contain a digit: "the list that is sent weekly" is not cut.
    """
    clean, places = traced(text)
    for mark in _MARKED.finditer(clean):
        end = " ".join(clean[mark.start() :].split()).lower()
        if re.search(r"\d", end) and _SHAPE.fullmatch(end):
            at = places[mark.start()]
            return text[:at].rstrip(), text[at:].strip()
    return text, None


def is_recurrence(words: str) -> bool:
    """Return True if *words* look like a recurrence, even a malformed one."""
    return not split_trailing_recurrence(words)[0] and bool(words)


def read_recurrence(words: str, *, zone: str, now: datetime) -> Recurrence:
    """Return the recurrence that the whole of *words* names; its first time is after *now*.

    The time of day is in *zone*, unless the words name another zone. Text from
    `Recurrence.canonical` is read too. Raises TooOften if it comes more often than once a day.
    Raises UnreadDue for other words, also if no occurrence is left before the end of the
    recurrence. For that end, it raises the refusals of `read_due`.
    """
    said = " ".join(legible(words).split())
    if _OFTEN.fullmatch(said.lower()):
        raise TooOften(words=said)
    for form, frequency in _FORMS:
        if found := form.fullmatch(said.lower()):
            return _read(found, frequency, said, zone, now)
    return Recurrence.read(said, now=now)


def _read(found: re.Match[str], frequency: str, said: str, zone: str, now: datetime) -> Recurrence:
    facts = found.groupdict()
    if facts["zone"]:
        zone = "UTC" if facts["zone"] == "utc" else known_zone(facts["zone"])
    at, interval = _time(facts, said), int(facts.get("interval") or 1)
    count = int(facts["count"]) if facts["count"] else None
    if not 1 <= interval <= MOST_STEPS or (count is not None and not 1 <= count <= MOST_TIMES):
        raise UnreadDue(words=said)
    freq, days = _days(facts, frequency, said)
    # Intervals and numbers of repetitions are counted from the first occurrence after now.
    every = Recurrence(rule=spell_rule(freq, days, at), zone=zone, start=local(now, zone).date())
    first = every.next_after(now)
    if first is None:
        raise UnreadDue(words=said)
    start, until = local(first, zone).date(), _until(facts["until"], zone, now)
    if until is not None and until < start:
        raise UnreadDue(words=said)
    rule = spell_rule(freq, days, at, interval)
    return Recurrence(rule=rule, zone=zone, start=start, until=until, count=count)


def _time(facts: Mapping[str, str | None], said: str) -> time:
    hour, minute = int(facts["hour"] or 0), int(facts["minute"] or 0)
    if hour > 23 or minute > 59:
        raise UnreadDue(words=said)
    return time(hour, minute)


def _days(
    facts: Mapping[str, str | None], frequency: str, said: str
) -> tuple[str, tuple[str, ...]]:
    match frequency:
        case "WEEKDAYS":
            return "WEEKLY", WEEKDAYS[:5]
        case "WEEKLY":
            named = re.findall(WEEKDAY, facts["days"] or "")
            numbers = sorted({_NAMES.index(each[:3]) for each in named})
            return frequency, tuple(WEEKDAYS[each] for each in numbers)
        case "MONTHLY":
            day = -1 if facts["day"] == "last" else int(facts["day"] or 0)
            if not -1 <= day <= 31 or day == 0:
                raise UnreadDue(words=said)
            return frequency, (str(day),)
        case "PLACED":
            return "MONTHLY", (_placed(facts, said),)
        case _:
            return frequency, ()


def _placed(facts: Mapping[str, str | None], said: str) -> str:
    """Return the day that `first Mon` or `last working day` names, as a rule has it."""
    place = next(key for key, name in PLACES.items() if name == facts["place"])
    day = facts["placed"] or ""
    if day != "working day":
        return place + WEEKDAYS[_NAMES.index(day[:3])]
    if place not in {"1", "-1"}:
        raise UnreadDue(words=said)
    return place + WORKING_DAY


def _until(words: str | None, zone: str, now: datetime) -> date | None:
    """Return the last day of a recurrence; `until 1 Aug` includes the whole of that day."""
    if words is None:
        return None
    last = read_due(words, zone=zone, now=now, default_time=time(23, 59)).wall
    if last is None or last.time() != time(23, 59):
        raise UnreadDue(words=words)
    return last.date()
