"""Thursday 24 July: talk that is not recorded, a guest's refused command, the first items."""

from __future__ import annotations

from sandbox.scenario.entry_texts import BATCHES, CAPACITY, MARKING
from sandbox.scenario.instants import on
from sandbox.scenario.play import Play
from sandbox.scenario.sights import answer, edit, message

ASKS = "The desk asks you in your private chat."
ASKED = "is asked for. The proposing side agrees or keeps the date."
_TOLD_DUTY = (
    "Somebody who is not accredited has sent a command in the humanitarian group. "
    "Nothing was recorded."
)


async def begin_day(play: Play) -> None:
    await play.passes(on(24, "05:00"))


async def talk(play: Play) -> None:
    talk = "Good morning. We suggest starting with the exchange."
    await play.says("A-hum", talk, "HUM")


async def pass_over_guest(play: Play) -> None:
    words = "/action B: test by 25 Jul"
    await play.says(
        "Guest",
        words,
        "HUM",
        message("HUM", "Not accredited to this group."),
        message("S-duty", _TOLD_DUTY),
    )
    # The desk answers an unaccredited person once a day, so the second command gets no answer.
    await play.says("Guest", words, "HUM")


async def log_first(play: Play) -> None:
    words = f"/action B: {CAPACITY} by 25 Jul 12:00"
    await play.says(
        "A-hum",
        words,
        "HUM",
        message(
            "HUM",
            """
            HUM-A1 · Action, awaiting acceptance
            > Confirm cold-storage and transport capacity at the receiving point, per day.
            For Delegation B · due Fri 25 Jul, 12:00 UTC
            Proposed by Delegation A, 24 Jul, 08:52 UTC
            [ Accept ] [ Accept with another date ] [ Decline ]
            """,
        ),
        message(
            "B-hum",
            """
            Answer awaited: Delegation B
            HUM-A1 · Action, awaiting acceptance
            > Confirm cold-storage and transport capacity at the receiving point, per day.
            For Delegation B · due Fri 25 Jul, 12:00 UTC (15:00 your time)
            Proposed by Delegation A, 24 Jul, 08:52 UTC
            [ Accept ] [ Accept with another date ] [ Decline ] [ Ask the facilitator ]
            """,
        ),
    )


async def accept_twice(play: Play) -> None:
    await play.presses(
        "B-hum",
        "Accept",
        "HUM",
        answer("HUM", "HUM-A1 accepted, 08:55 UTC."),
        message("A-hum", "HUM-A1 · accepted by Delegation B"),
        edit(
            "HUM",
            """
            HUM-A1 · Action
            > Confirm cold-storage and transport capacity at the receiving point, per day.
            Delegation B · due Fri 25 Jul, 12:00 UTC
            Proposed by Delegation A · accepted 24 Jul, 08:55 UTC
            [ Report done ] [ Progress ] [ Ask for a new date ] [ History ]
            """,
        ),
        answer("HUM", "Already accepted, 08:55 UTC"),
        times=2,
    )


async def refuse_two_readings(play: Play) -> None:
    await play.says(
        "B-hum",
        f"/action A: {BATCHES} by 03/07",
        "HUM",
        message(
            "B-hum",
            """
            Not recorded: the date 03/07 can be read two ways.
            Send: 3 Jul 12:00  or  7 Mar 12:00
            """,
        ),
    )


async def agree_another_date(play: Play) -> None:
    await play.says(
        "B-hum",
        f"/action A: {BATCHES} by 25 Jul 15:00",
        "HUM",
        message(
            "HUM",
            """
            HUM-A2 · Action, awaiting acceptance
            > Provide batch sizes and the identification data available
            For Delegation A · due Fri 25 Jul, 15:00 UTC
            Proposed by Delegation B, 24 Jul, 08:59 UTC
            [ Accept ] [ Accept with another date ] [ Decline ]
            """,
        ),
        message(
            "A-hum",
            """
            Answer awaited: Delegation A
            HUM-A2 · Action, awaiting acceptance
            > Provide batch sizes and the identification data available
            For Delegation A · due Fri 25 Jul, 15:00 UTC (18:00 your time)
            Proposed by Delegation B, 24 Jul, 08:59 UTC
            [ Accept ] [ Accept with another date ] [ Decline ] [ Ask the facilitator ]
            """,
        ),
    )
    await play.passes(on(24, "09:01"))
    await play.presses(
        "A-hum",
        "Accept with another date",
        "HUM",
        answer("HUM", ASKS),
        message(
            "A-hum",
            """
            Which date? Send it, and a reason if you wish.
            For example: 26 Jul 09:00 two units are in transit
            12:00 without a zone is read in Europe/Istanbul.
            [ Cancel ]
            """,
        ),
    )
    await play.says(
        "A-hum",
        "26 Jul 12:00",
        None,
        message(
            "A-hum",
            """
            To be recorded by /date:
            HUM-A2
            New date Sat 26 Jul, 09:00 UTC (12:00 your time)
            Press Enter to record it, or send /enter. To discard it, send /cancel.
            [ Enter ] [ Cancel ] [ Change ]
            """,
        ),
    )
    await play.presses(
        "A-hum",
        "Enter",
        None,
        answer("A-hum", f"HUM-A2: Sat 26 Jul, 09:00 UTC (12:00 your time) {ASKED}"),
        edit(
            "A-hum",
            """
            Recorded by /date, 24 Jul, 09:01 UTC:
            HUM-A2
            New date Sat 26 Jul, 09:00 UTC (12:00 your time)
            """,
        ),
        edit(
            "HUM",
            """
            HUM-A2 · Action, awaiting acceptance
            > Provide batch sizes and the identification data available
            For Delegation A · due Fri 25 Jul, 15:00 UTC
            Delegation A asks for Sat 26 Jul, 09:00 UTC
            Proposed by Delegation B, 24 Jul, 08:59 UTC
            [ Agree ] [ Keep the date ]
            """,
        ),
        message(
            "B-hum",
            """
            Answer awaited: Delegation B
            HUM-A2 · Action, awaiting acceptance
            > Provide batch sizes and the identification data available
            For Delegation A · due Fri 25 Jul, 15:00 UTC (18:00 your time)
            Delegation A asks for Sat 26 Jul, 09:00 UTC (12:00 your time)
            Proposed by Delegation B, 24 Jul, 08:59 UTC
            [ Agree ] [ Keep the date ] [ Ask the facilitator ]
            """,
        ),
    )
    await play.passes(on(24, "09:02"))
    await play.presses(
        "B-hum",
        "Agree",
        "HUM",
        answer("HUM", "HUM-A2: the new date stands."),
        edit(
            "HUM",
            """
            HUM-A2 · Action
            > Provide batch sizes and the identification data available
            Delegation A · due Sat 26 Jul, 09:00 UTC
            Proposed by Delegation B · accepted 24 Jul, 09:02 UTC
            [ Report done ] [ Progress ] [ Ask for a new date ] [ History ]
            """,
        ),
        message(
            "A-hum",
            """
            HUM-A2 · new date agreed by Delegation B: Sat 26 Jul, 09:00 UTC (12:00 your time)
            HUM-A2 · Action
            > Provide batch sizes and the identification data available
            Delegation A · due Sat 26 Jul, 09:00 UTC (12:00 your time)
            Proposed by Delegation B · accepted 24 Jul, 09:02 UTC
            [ Report done ] [ Progress ] [ Ask for a new date ] [ Ask the facilitator ]
            """,
        ),
    )


async def log_own(play: Play) -> None:
    words = f"/action {MARKING} by 25 Jul 10:00"
    await play.says(
        "O-field",
        words,
        "HUM",
        message(
            "HUM",
            """
            HUM-A3 · Action
            > Advise both sides on marking and transport
            Observer · due Fri 25 Jul, 10:00 UTC
            Entered by the observer, 24 Jul, 09:05 UTC
            [ Report done ] [ Progress ] [ Ask for a new date ] [ History ]
            """,
        ),
    )


async def refuse_coordinates(play: Play) -> None:
    words = "/action A: Meet at 50.4501, 30.5234 by 26 Jul"
    await play.says(
        "B-hum",
        words,
        "HUM",
        message(
            "B-hum",
            """
            Not recorded: the text contains coordinates.
            Name the place by its label on the annex map, for example "Point K".
            """,
        ),
    )


async def remind_observer(play: Play) -> None:
    await play.passes(on(24, "10:00"))


async def remind_noon(play: Play) -> None:
    await play.passes(on(24, "12:05"))
