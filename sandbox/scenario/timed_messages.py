"""All messages that timers of the desk must send in the scenario, in order."""

from __future__ import annotations

from datetime import datetime

from sandbox.scenario.entry_texts import AGENDA, BATCHES, CAPACITY, MARKING
from sandbox.scenario.instants import on
from sandbox.scenario.sights import message
from sandbox.scenario.slots import (
    Due,
    Timer,
    at_hour,
    day_before,
    digests,
    past,
    shortly,
)

_A1 = Due("HUM-A1", CAPACITY, "Fri 25 Jul, 12:00 UTC", "15:00")
_A1_MOVED = Due("HUM-A1", CAPACITY, "Sat 26 Jul, 08:00 UTC", "11:00")
_A2 = Due("HUM-A2", BATCHES, "Sat 26 Jul, 09:00 UTC", "12:00")
_A3 = Due("HUM-A3", MARKING, "Fri 25 Jul, 10:00 UTC", "12:00")
_P1 = Due("POL-A1", AGENDA, "Mon 28 Jul, 12:00 UTC", "15:00")

_REMINDER = f"""
    Reminder 1
    HUM-A1 · Delegation B · Fri 25 Jul, 12:00 UTC (15:00 your time) · open
    > {CAPACITY}
    [ Report done ] [ Snooze 1 h ] [ 4 h ] [ Tomorrow 09:00 ] [ Ask the facilitator ]
"""
#: A day after a notice, each delegation that has not marked it as seen gets it again, in private.
#: Here the quiet hours delayed this until their end.
_UNSEEN = """
    DEL-N1 · Notice from the secretariat
    > Sessions on 24 Jul: HUM 08:30, POL 10:00, MIL 11:00 UTC
    Sent 23 Jul, 19:01 UTC, not marked as seen by the observer.
    [ Seen ] [ Ask the facilitator ]
"""
_FRIDAY = f"""\
Humanitarian group · Fri 25 Jul, 05:00 UTC
Today
10:00 · HUM-A3 · Observer
> {MARKING}
12:00 · HUM-A1 · Delegation B
> {CAPACITY}
Record: entry 15 · ·"""
_SATURDAY = f"""\
Humanitarian group · Sat 26 Jul, 05:00 UTC
Today
08:00 · HUM-A1 · Delegation B
> {CAPACITY}
09:00 · HUM-A2 · Delegation A
> {BATCHES}
Record: entry 18 · ·"""
_MONDAY = f"""\
Political group · Mon 28 Jul, 05:00 UTC
Today
12:00 · POL-A1 · Delegation B
> {AGENDA}
Record: entry 10 · ·"""
#: Telegram keeps a button press for 150 seconds, so the desk tells the person on duty about a
#: longer absence.
_AWAY = (
    "The desk was away between Tue 29 Jul, 04:40 UTC (07:40 your time) and "
    "Tue 29 Jul, 05:25 UTC (08:25 your time). "
    "Buttons pressed in that time may not have been received."
)
_LATE = "\nPrepared for 05:00 UTC, sent 05:25 UTC."

TIMERS: tuple[Timer, ...] = (
    *digests(24),
    *day_before(24, "10:00", _A3, "O-field"),
    *day_before(24, "12:00", _A1, "B-hum"),
    Timer(on(25, "03:00"), message("O-field", _UNSEEN)),
    Timer(on(25, "03:00"), message("O-trace", _UNSEEN)),
    Timer(on(25, "04:00"), message("B-hum", _REMINDER)),
    *digests(25, HUM=_FRIDAY),
    *shortly(25, "08:00", _A3, "O-field"),
    *day_before(25, "09:00", _A2, "A-hum"),
    *shortly(25, "10:00", _A1, "B-hum"),
    *at_hour(25, "12:00", _A1, "B-hum"),
    *past(25, "15:00", _A1, "Sat 26 Jul, 12:00 UTC", "B-hum"),
    *digests(26, HUM=_SATURDAY),
    *shortly(26, "06:00", _A1_MOVED, "B-hum"),
    *shortly(26, "07:00", _A2, "A-hum"),
    *digests(27),
    *day_before(27, "12:00", _P1, "A-head", "B-head"),
    *digests(28, POL=_MONDAY),
    *shortly(28, "10:00", _P1, "B-head"),
    *at_hour(28, "12:00", _P1, "B-head"),
    *past(28, "15:00", _P1, "Tue 29 Jul, 12:00 UTC", "B-head"),
    *digests(29, "05:25", _LATE),
    Timer(on(29, "05:25"), message("S-duty", _AWAY)),
    *digests(30),
    *digests(31),
)

#: Reminders that must not be sent, because the item was closed or moved to another date before.
NEVER: tuple[tuple[datetime, str], ...] = (
    (on(25, "10:00"), "HUM-A3"),
    (on(26, "08:00"), "HUM-A1"),
    (on(26, "09:00"), "HUM-A2"),
    (on(26, "12:00"), "HUM-A1"),
)
