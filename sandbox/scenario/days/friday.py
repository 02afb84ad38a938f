"""Friday 25 July: digests, an item that is closed, and an overdue item that gets a new date."""

from __future__ import annotations

from sandbox.scenario.days.thursday import ASKED, ASKS
from sandbox.scenario.instants import on
from sandbox.scenario.play import Play
from sandbox.scenario.sights import answer, edit, message, reaction


async def begin_day(play: Play) -> None:
    await play.passes(on(25, "05:00"))


async def remind_morning(play: Play) -> None:
    await play.passes(on(25, "09:00"))


async def report_own(play: Play) -> None:
    await play.says(
        "O-field",
        "/done HUM-A3 Note sent to both sides.",
        "HUM",
        edit(
            "HUM",
            """
            HUM-A3 · Action, closed
            > Advise both sides on marking and transport
            Observer · due Fri 25 Jul, 10:00 UTC
            Closed 25 Jul, 09:50 UTC · reported done by the observer
            > Note sent to both sides.
            Entered by the observer, 24 Jul, 09:05 UTC
            [ History ]
            """,
        ),
        reaction("HUM", "✍"),
    )


async def remind_before(play: Play) -> None:
    await play.passes(on(25, "10:55"))


async def remind_until_past(play: Play) -> None:
    await play.passes(on(25, "15:00"))


async def move_date(play: Play) -> None:
    await play.presses(
        "B-hum",
        "Ask for a new date",
        "HUM",
        answer("HUM", ASKS),
        message(
            "B-hum",
            """
            Which date? Send it, and a reason if you wish.
            For example: 27 Jul 09:00 two units are in transit
            12:00 without a zone is read in Europe/Istanbul.
            [ Cancel ]
            """,
        ),
    )
    words = "26 Jul 08:00 UTC Two refrigeration units are in transit."
    await play.says(
        "B-hum",
        words,
        None,
        message(
            "B-hum",
            """
            To be recorded by /date:
            HUM-A1
            New date Sat 26 Jul, 08:00 UTC (11:00 your time)
            > Two refrigeration units are in transit.
            Press Enter to record it, or send /enter. To discard it, send /cancel.
            [ Enter ] [ Cancel ] [ Change ]
            """,
        ),
    )
    await play.presses(
        "B-hum",
        "Enter",
        None,
        answer("B-hum", f"HUM-A1: Sat 26 Jul, 08:00 UTC (11:00 your time) {ASKED}"),
        edit(
            "B-hum",
            """
            Recorded by /date, 25 Jul, 15:20 UTC:
            HUM-A1
            New date Sat 26 Jul, 08:00 UTC (11:00 your time)
            > Two refrigeration units are in transit.
            """,
        ),
        edit(
            "HUM",
            """
            HUM-A1 · Action
            > Confirm cold-storage and transport capacity at the receiving point, per day.
            Delegation B · due Fri 25 Jul, 12:00 UTC
            Delegation B asks for Sat 26 Jul, 08:00 UTC
            > Two refrigeration units are in transit.
            Proposed by Delegation A · accepted 24 Jul, 08:55 UTC
            [ Agree ] [ Keep the date ] [ Report done ] [ Progress ] [ History ]
            """,
        ),
        message(
            "A-hum",
            """
            Answer awaited: Delegation A
            HUM-A1 · Action
            > Confirm cold-storage and transport capacity at the receiving point, per day.
            Delegation B · was due Fri 25 Jul, 12:00 UTC (15:00 your time)
            Delegation B asks for Sat 26 Jul, 08:00 UTC (11:00 your time)
            > Two refrigeration units are in transit.
            Proposed by Delegation A · accepted 24 Jul, 08:55 UTC
            [ Agree ] [ Keep the date ] [ Ask the facilitator ]
            """,
        ),
    )
    await play.passes(on(25, "15:31"))
    await play.presses(
        "A-hum",
        "Agree",
        "HUM",
        answer("HUM", "HUM-A1: the new date stands."),
        edit(
            "HUM",
            """
            HUM-A1 · Action
            > Confirm cold-storage and transport capacity at the receiving point, per day.
            Delegation B · due Sat 26 Jul, 08:00 UTC
            Proposed by Delegation A · accepted 24 Jul, 08:55 UTC
            Date moved once, from 25 Jul, 12:00 UTC
            [ Report done ] [ Progress ] [ Ask for a new date ] [ History ]
            """,
        ),
        message(
            "B-hum",
            """
            HUM-A1 · new date agreed by Delegation A: Sat 26 Jul, 08:00 UTC (11:00 your time)
            HUM-A1 · Action
            > Confirm cold-storage and transport capacity at the receiving point, per day.
            Delegation B · due Sat 26 Jul, 08:00 UTC (11:00 your time)
            Proposed by Delegation A · accepted 24 Jul, 08:55 UTC
            Date moved once, from 25 Jul, 12:00 UTC
            [ Report done ] [ Progress ] [ Ask for a new date ] [ Ask the facilitator ]
            """,
        ),
    )
