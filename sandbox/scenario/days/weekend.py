"""Saturday 26 to Tuesday 29 July: reports are confirmed, and the desk is stopped for a while."""

from __future__ import annotations

from sandbox.scenario.instants import on
from sandbox.scenario.play import Play
from sandbox.scenario.sights import answer, edit, message, reaction


async def remind_new_date(play: Play) -> None:
    await play.passes(on(26, "06:00"))


async def report_and_confirm(play: Play) -> None:
    await play.passes(on(26, "07:55"))
    await play.says(
        "B-hum",
        "/done HUM-A1 120 a day, 2 vehicles",
        "HUM",
        edit(
            "HUM",
            """
            HUM-A1 · Action, reported done
            > Confirm cold-storage and transport capacity at the receiving point, per day.
            Delegation B · due Sat 26 Jul, 08:00 UTC
            Reported done by Delegation B, 26 Jul, 07:55 UTC
            > 120 a day, 2 vehicles
            Proposed by Delegation A · accepted 24 Jul, 08:55 UTC
            Date moved once, from 25 Jul, 12:00 UTC
            [ Confirm ] [ Not yet ] [ History ]
            """,
        ),
        message(
            "A-hum",
            """
            Answer awaited: Delegation A
            HUM-A1 · Action, reported done
            > Confirm cold-storage and transport capacity at the receiving point, per day.
            Delegation B · due Sat 26 Jul, 08:00 UTC (11:00 your time)
            Reported done by Delegation B, 26 Jul, 07:55 UTC
            > 120 a day, 2 vehicles
            Proposed by Delegation A · accepted 24 Jul, 08:55 UTC
            Date moved once, from 25 Jul, 12:00 UTC
            [ Confirm ] [ Not yet ] [ Ask the facilitator ]
            """,
        ),
        reaction("HUM", "✍"),
    )
    await play.passes(on(26, "08:10"))
    await play.presses(
        "A-hum",
        "Confirm",
        "HUM",
        answer("HUM", "HUM-A1: confirmed and closed."),
        message("B-hum", "HUM-A1 · report confirmed by Delegation A"),
        edit(
            "HUM",
            """
            HUM-A1 · Action, closed
            > Confirm cold-storage and transport capacity at the receiving point, per day.
            Delegation B · due Sat 26 Jul, 08:00 UTC
            Closed 26 Jul, 08:10 UTC · reported done by Delegation B
            > 120 a day, 2 vehicles
            Proposed by Delegation A · accepted 24 Jul, 08:55 UTC
            Date moved once, from 25 Jul, 12:00 UTC
            [ History ]
            """,
        ),
    )


async def report_second(play: Play) -> None:
    await play.says(
        "A-hum",
        "/done HUM-A2 Batches of 120.",
        "HUM",
        edit(
            "HUM",
            """
            HUM-A2 · Action, reported done
            > Provide batch sizes and the identification data available
            Delegation A · due Sat 26 Jul, 09:00 UTC
            Reported done by Delegation A, 26 Jul, 08:30 UTC
            > Batches of 120.
            Proposed by Delegation B · accepted 24 Jul, 09:02 UTC
            [ Confirm ] [ Not yet ] [ History ]
            """,
        ),
        message(
            "B-hum",
            """
            Answer awaited: Delegation B
            HUM-A2 · Action, reported done
            > Provide batch sizes and the identification data available
            Delegation A · due Sat 26 Jul, 09:00 UTC (12:00 your time)
            Reported done by Delegation A, 26 Jul, 08:30 UTC
            > Batches of 120.
            Proposed by Delegation B · accepted 24 Jul, 09:02 UTC
            [ Confirm ] [ Not yet ] [ Ask the facilitator ]
            """,
        ),
        reaction("HUM", "✍"),
    )
    await play.passes(on(26, "08:41"))
    await play.presses(
        "B-hum",
        "Confirm",
        "HUM",
        answer("HUM", "HUM-A2: confirmed and closed."),
        message("A-hum", "HUM-A2 · report confirmed by Delegation B"),
        edit(
            "HUM",
            """
            HUM-A2 · Action, closed
            > Provide batch sizes and the identification data available
            Delegation A · due Sat 26 Jul, 09:00 UTC
            Closed 26 Jul, 08:41 UTC · reported done by Delegation A
            > Batches of 120.
            Proposed by Delegation B · accepted 24 Jul, 09:02 UTC
            [ History ]
            """,
        ),
    )


async def stop_and_start(play: Play) -> None:
    await play.away(on(29, "05:25"))
