"""Write a recurrence as text: how often, at which time in which zone, and until when."""

from __future__ import annotations

from datetime import datetime, time

from domain.times.recurrences import WEEKDAYS, Recurrence
from voice.speech import times
from voice.speech.markup import Markup
from voice.speech.speaker import Speaker

_WORKING = "MO,TU,WE,TH,FR"
#: The number of "any working day" in the sentences about days of a month. Sunday is 6.
_WORKING_DAY = 7


def recurrence_line(speaker: Speaker, recurrence: Recurrence) -> Markup:
    """Return the recurrence as a line of text.

    For example `Weekly: Mon, Thu · 09:00 Europe/Istanbul · 5 times in all`.
    """
    facts = dict(each.split("=", 1) for each in recurrence.rule.split(";"))
    often = speaker.say(
        "recurs",
        often=_often(speaker, facts),
        time=f"{int(facts['BYHOUR']):02}:{int(facts['BYMINUTE']):02}",
        zone=times.zone_name(recurrence.zone),
    )
    end = _end(speaker, recurrence)
    return Markup(f"{often} · {end}") if end else often


def _often(speaker: Speaker, facts: dict[str, str]) -> Markup:
    count = int(facts.get("INTERVAL", "1"))
    if facts["FREQ"] == "DAILY":
        return speaker.say("recurs-daily", count=count)
    if facts["FREQ"] == "MONTHLY":
        if "BYDAY" in facts:
            return speaker.say("recurs-monthly-on", count=count, day=_placed(speaker, facts))
        last = facts["BYMONTHDAY"] == "-1"
        day = speaker.say("recurs-last-day") if last else facts["BYMONTHDAY"]
        return speaker.say("recurs-monthly", count=count, day=day)
    if facts["BYDAY"] == _WORKING and count == 1:
        return speaker.say("recurs-weekdays")
    numbers = [WEEKDAYS.index(each) for each in facts["BYDAY"].split(",")]
    days = ", ".join(times.weekday_name(each, speaker.language) for each in numbers)
    return speaker.say("recurs-weekly", count=count, days=days)


def _placed(speaker: Speaker, facts: dict[str, str]) -> Markup:
    """Return the day of a month that a rule names by its place: `first Monday`."""
    if "BYSETPOS" in facts:
        return speaker.say("recurs-place", place=int(facts["BYSETPOS"]), weekday=_WORKING_DAY)
    place, weekday = int(facts["BYDAY"][:-2]), WEEKDAYS.index(facts["BYDAY"][-2:])
    return speaker.say("recurs-place", place=place, weekday=weekday)


def _end(speaker: Speaker, recurrence: Recurrence) -> Markup | None:
    if recurrence.count is not None:
        return speaker.say("recurs-times", count=recurrence.count)
    if recurrence.until is None:
        return None
    last = datetime.combine(recurrence.until, time())
    return speaker.say("recurs-until", day=f"{times.date(last, speaker.language)} {last.year}")
