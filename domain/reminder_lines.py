"""How often a reminder recurs, in exact English forms: where it stands in a line, and its rule."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, time

from domain.due_lines import MONTH, WEEKDAY
from domain.dues import read_due
from domain.refs import legible, traced
from domain.refusals import UnreadDue
from domain.repeats import Recurrence
from domain.wall import known_zone, local

_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

_DAYS = rf"(?P<days>{WEEKDAY}(?:(?:, ?| and | ){WEEKDAY})*)"
_AT = (
    r",? (?:at )?(?P<hour>\d{1,2}):(?P<minute>\d{2})"
    r"(?: (?P<zone>utc|[a-z_]+(?:/[a-z0-9_+-]+)+))?"
    r"(?:,? until (?P<until>.+)|,? (?:for )?(?P<count>\d{1,3}) times)?"
)
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
    )
)

# Wider than the forms that are read, lest part of an ill one pass for a single time.
_WORD = (
    rf"(?:\d[\d:.]*(?:st|nd|rd|th)?|{WEEKDAY}s?|{MONTH}|[ap]m|at|on|the|of|in|and|or|last|first|second"
    r"|third|other|days?|weekdays?|weeks?|months?|years?|noon|midnight|morning|evening|hours?"
    r"|until|till|for|times|once|twice|utc|gmt|[a-z_]+(?:/[a-z0-9_+-]+)+|\d{4}-\d\d-\d\d)"
)
_SHAPE = re.compile(
    rf"(?:daily|weekdays|weekly|monthly|yearly|hourly|every|each)(?:,? {_WORD})*,?(?: {_WORD})?"
)
_MARKED = re.compile(r"daily|weekly|monthly|yearly|hourly|weekdays|every|each", re.IGNORECASE)


def split_trailing_recurrence(text: str) -> tuple[str, str | None]:
    """Cut `TEXT weekly Mon 09:00 …` before the longest end that is shaped like a recurrence.

    Without a time of day in it an end is none: "the list that is sent weekly".
    """
    clean, places = traced(text)
    for word in re.finditer(r"\S+", clean):
        end = " ".join(clean[word.start() :].split()).lower()
        if _MARKED.match(end) and re.search(r"\d", end) and _SHAPE.fullmatch(end):
            at = places[word.start()]
            return text[:at].rstrip(), text[at:].strip()
    return text, None


def is_recurrence(words: str) -> bool:
    """Whether *words* are shaped like a recurrence, well-formed or not."""
    return not split_trailing_recurrence(words)[0] and bool(words)


def canonical(recurrence: Recurrence) -> str:
    """Words that `read_recurrence` reads as the same times: `weekly Mon 09:00 Europe/Kyiv`."""
    facts = dict(each.split("=", 1) for each in recurrence.rule.split(";"))
    count, day = int(facts.get("INTERVAL", "1")), facts.get("BYMONTHDAY", "")
    days = " ".join(_WEEKDAYS[_CODES.index(each)].title() for each in _listed(facts, "BYDAY"))
    unit = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month"}[facts["FREQ"]]
    often = f"every {count} {unit}s" if count > 1 else {"day": "daily"}.get(unit, f"{unit}ly")
    words = [often, days, day.replace("-1", "last"), f"{recurrence.start:%H:%M}", recurrence.zone]
    if "UNTIL" in facts:
        words.append(f"until {datetime.fromisoformat(facts['UNTIL']):%Y-%m-%d}")
    if "COUNT" in facts:
        words.append(f"{facts['COUNT']} times")
    return " ".join(each for each in words if each)


def read_recurrence(words: str, *, zone: str, now: datetime) -> Recurrence:
    """The recurrence that the whole of *words* spells; its first time lies after *now*.

    The time is one on the clocks of *zone*, unless the words name another; it is that time on
    every day, whatever the clocks do in between. Raises UnreadDue, also where no time is left
    before the end, or what an ill end raises.
    """
    said = " ".join(legible(words).split())
    for form, frequency in _FORMS:
        if found := form.fullmatch(said.lower()):
            return _read(found, frequency, said, zone, now)
    raise UnreadDue(words=said)


def _read(found: re.Match[str], frequency: str, said: str, zone: str, now: datetime) -> Recurrence:
    if found["zone"]:
        zone = "UTC" if found["zone"] == "utc" else known_zone(found["zone"])
    hour, minute = int(found["hour"]), int(found["minute"])
    if hour > 23 or minute > 59:
        raise UnreadDue(words=said)
    facts = found.groupdict()
    rule, interval = _rule(facts, frequency, said), int(facts.get("interval") or 1)
    today = datetime.combine(local(now, zone).date(), time(hour, minute))
    # Intervals and counts are reckoned from the first time to come.
    first = Recurrence(rule, zone, today).next_after(now)
    if first is None or interval == 0:
        raise UnreadDue(words=said)
    if interval > 1:
        rule += f";INTERVAL={interval}"
    start = datetime.combine(local(first, zone).date(), today.time())
    whole = Recurrence(rule + _end(facts, zone, now), zone, start)
    if whole.next_after(now) is None:
        raise UnreadDue(words=said)
    return whole


def _rule(facts: Mapping[str, str | None], frequency: str, said: str) -> str:
    match frequency:
        case "WEEKDAYS":
            return "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
        case "WEEKLY":
            named = re.findall(WEEKDAY, facts["days"] or "")
            numbers = sorted({_WEEKDAYS.index(each[:3]) for each in named})
            return f"FREQ=WEEKLY;BYDAY={','.join(_CODES[each] for each in numbers)}"
        case "MONTHLY":
            day = -1 if facts["day"] == "last" else int(facts["day"] or 0)
            if not -1 <= day <= 31 or day == 0:
                raise UnreadDue(words=said)
            return f"FREQ=MONTHLY;BYMONTHDAY={day}"
        case _:
            return f"FREQ={frequency}"


def _listed(facts: Mapping[str, str], name: str) -> list[str]:
    return [each for each in facts.get(name, "").split(",") if each]


def _end(facts: Mapping[str, str | None], zone: str, now: datetime) -> str:
    """`until 1 Aug` takes in the whole of that day."""
    if facts["until"]:
        last = read_due(facts["until"], zone=zone, now=now, default_time=time(23, 59)).wall
        if last is None or last.time() != time(23, 59):
            raise UnreadDue(words=facts["until"])
        return f";UNTIL={last:%Y%m%dT%H%M%S}"
    return f";COUNT={int(facts['count'])}" if facts["count"] else ""
