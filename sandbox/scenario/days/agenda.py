"""Thursday 24 to Monday 28 July: one action item of both delegations, with a line for each."""

from __future__ import annotations

from sandbox.scenario.entry_texts import AGENDA
from sandbox.scenario.instants import on
from sandbox.scenario.play import Play
from sandbox.scenario.sights import answer, edit, message, reaction

_ASKED = """\
POL-A1 · Action, awaiting acceptance
> Exchange lists of agenda items
Delegation A · awaiting acceptance
Delegation B · awaiting acceptance
Due Mon 28 Jul, 12:00 UTC (15:00 your time)
Proposed by the facilitator, 24 Jul, 10:40 UTC
[ Accept ] [ Accept with another date ] [ Decline ] [ Ask the facilitator ]
"""
_KEYS = "[ Report done ] [ Progress ] [ Ask for a new date ] [ History ]"


async def share_item(play: Play) -> None:
    words = f"/action A+B: {AGENDA} by 28 Jul 12:00"
    await play.says(
        "M-conv",
        words,
        "POL",
        message(
            "POL",
            """
            POL-A1 · Action, awaiting acceptance
            > Exchange lists of agenda items
            Delegation A · awaiting acceptance
            Delegation B · awaiting acceptance
            Due Mon 28 Jul, 12:00 UTC
            Proposed by the facilitator, 24 Jul, 10:40 UTC
            [ Accept ] [ Accept with another date ] [ Decline ]
            """,
        ),
        *(
            message(f"{side}-head", f"Answer awaited: Delegation {side}\n{_ASKED}")
            for side in "AB"
        ),
    )
    await play.passes(on(24, "10:41"))
    await play.presses(
        "A-head",
        "Accept",
        "POL",
        answer("POL", "POL-A1 accepted, 10:41 UTC."),
        message("M-conv", "POL-A1 · accepted by Delegation A"),
        edit(
            "POL",
            """
            POL-A1 · Action, awaiting acceptance
            > Exchange lists of agenda items
            Delegation A · open
            Delegation B · awaiting acceptance
            Due Mon 28 Jul, 12:00 UTC
            Proposed by the facilitator, 24 Jul, 10:40 UTC
            [ Accept ] [ Accept with another date ] [ Decline ] """
            + _KEYS,
        ),
    )
    await play.passes(on(24, "10:44"))
    await play.presses(
        "B-head",
        "Accept",
        "POL",
        answer("POL", "POL-A1 accepted, 10:44 UTC."),
        message("M-conv", "POL-A1 · accepted by Delegation B"),
        edit(
            "POL",
            """
            POL-A1 · Action
            > Exchange lists of agenda items
            Delegation A · open
            Delegation B · open
            Due Mon 28 Jul, 12:00 UTC
            Proposed by the facilitator, 24 Jul, 10:40 UTC
            [ Report done ] [ Progress ] [ Ask for a new date ] [ History ]
            """,
        ),
    )


async def remind_both(play: Play) -> None:
    await play.passes(on(27, "12:00"))


async def report_line(play: Play) -> None:
    await play.passes(on(27, "16:00"))
    await play.says(
        "A-head",
        "/done POL-A1 List sent.",
        "POL",
        edit(
            "POL",
            """
            POL-A1 · Action
            > Exchange lists of agenda items
            Delegation A · reported done
            Delegation B · open
            Reported done by Delegation A, 27 Jul, 16:00 UTC
            > List sent.
            Due Mon 28 Jul, 12:00 UTC
            Proposed by the facilitator, 24 Jul, 10:40 UTC
            [ Report done ] [ Progress ] [ Ask for a new date ] [ Confirm ] [ Not yet ] [ History ]
            """,
        ),
        message(
            "B-head",
            """
            Answer awaited: Delegation B
            POL-A1 · Action
            > Exchange lists of agenda items
            Delegation A · reported done
            Delegation B · open
            Reported done by Delegation A, 27 Jul, 16:00 UTC
            > List sent.
            Due Mon 28 Jul, 12:00 UTC (15:00 your time)
            Proposed by the facilitator, 24 Jul, 10:40 UTC
            """
            "[ Confirm ] [ Not yet ] [ Report done ] [ Progress ] [ Ask for a new date ] "
            "[ Ask the facilitator ]",
        ),
        message(
            "M-conv",
            """
            Answer awaited: Facilitator
            POL-A1 · Action
            > Exchange lists of agenda items
            Delegation A · reported done
            Delegation B · open
            Reported done by Delegation A, 27 Jul, 16:00 UTC
            > List sent.
            Due Mon 28 Jul, 12:00 UTC (15:00 your time)
            Proposed by the facilitator, 24 Jul, 10:40 UTC
            [ Confirm ] [ Not yet ]
            """,
        ),
        reaction("POL", "✍"),
    )
    await play.passes(on(27, "16:20"))
    await play.presses(
        "B-head",
        "Confirm",
        "POL",
        answer("POL", "POL-A1: the report is confirmed."),
        message("A-head", "POL-A1 · report confirmed by Delegation B"),
        message("M-conv", "POL-A1 · report confirmed by Delegation B"),
        edit(
            "POL",
            """
            POL-A1 · Action
            > Exchange lists of agenda items
            Delegation A · closed
            Delegation B · open
            Closed 27 Jul, 16:20 UTC · reported done by Delegation A
            > List sent.
            Due Mon 28 Jul, 12:00 UTC
            Proposed by the facilitator, 24 Jul, 10:40 UTC
            [ Report done ] [ Progress ] [ Ask for a new date ] [ History ]
            """,
        ),
    )


async def close_both(play: Play) -> None:
    await play.passes(on(28, "15:40"))
    await play.says(
        "B-head",
        "/done POL-A1",
        "POL",
        edit(
            "POL",
            """
            POL-A1 · Action
            > Exchange lists of agenda items
            Delegation A · closed
            Delegation B · reported done
            Closed 27 Jul, 16:20 UTC · reported done by Delegation A
            > List sent.
            Reported done by Delegation B, 28 Jul, 15:40 UTC
            Due Mon 28 Jul, 12:00 UTC
            Proposed by the facilitator, 24 Jul, 10:40 UTC
            [ Confirm ] [ Not yet ] [ History ]
            """,
        ),
        message(
            "A-head",
            """
            Answer awaited: Delegation A
            POL-A1 · Action
            > Exchange lists of agenda items
            Delegation A · closed
            Delegation B · reported done
            Closed 27 Jul, 16:20 UTC · reported done by Delegation A
            > List sent.
            Reported done by Delegation B, 28 Jul, 15:40 UTC
            Due Mon 28 Jul, 12:00 UTC (15:00 your time)
            Proposed by the facilitator, 24 Jul, 10:40 UTC
            [ Confirm ] [ Not yet ] [ Ask the facilitator ]
            """,
        ),
        message(
            "M-conv",
            """
            Answer awaited: Facilitator
            POL-A1 · Action
            > Exchange lists of agenda items
            Delegation A · closed
            Delegation B · reported done
            Closed 27 Jul, 16:20 UTC · reported done by Delegation A
            > List sent.
            Reported done by Delegation B, 28 Jul, 15:40 UTC
            Due Mon 28 Jul, 12:00 UTC (15:00 your time)
            Proposed by the facilitator, 24 Jul, 10:40 UTC
            [ Confirm ] [ Not yet ]
            """,
        ),
        reaction("POL", "✍"),
    )
    await play.passes(on(28, "15:55"))
    await play.presses(
        "A-head",
        "Confirm",
        "POL",
        answer("POL", "POL-A1: confirmed and closed."),
        message("B-head", "POL-A1 · report confirmed by Delegation A"),
        message("M-conv", "POL-A1 · report confirmed by Delegation A"),
        edit(
            "POL",
            """
            POL-A1 · Action, closed
            > Exchange lists of agenda items
            Delegation A · closed
            Delegation B · closed
            Closed 27 Jul, 16:20 UTC · reported done by Delegation A
            > List sent.
            Closed 28 Jul, 15:55 UTC · reported done by Delegation B
            Due Mon 28 Jul, 12:00 UTC
            Proposed by the facilitator, 24 Jul, 10:40 UTC
            [ History ]
            """,
        ),
    )
