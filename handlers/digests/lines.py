"""What each matter has to say on a group's daily digest: one function a line."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

from domain.actions.model import Action, State
from domain.actions.withdrawals import undecided
from domain.groups import Group
from domain.people.model import in_turn
from handlers.turns.turn import Turn
from voice import Markup
from voice.digests import answer_line, awaited, confirmation_line

#: Given the group and its items that the digest is about: a line in the group's language, or
#: None where the matter has nothing to say that day.
Line = Callable[[Turn, Group, Sequence[Action]], Awaitable[Markup | None]]


async def await_confirmations(turn: Turn, group: Group, items: Sequence[Action]) -> Markup | None:
    """Whose word a report waits for: those told so once in private see it here every day.

    No notice of its own reminds them, for a report ends an item's reminders.
    """
    reported = [(each.ref, confirming) for each in items if (confirming := _confirming(each))]
    return confirmation_line(turn.speaker(group), reported)


async def await_answers(turn: Turn, group: Group, items: Sequence[Action]) -> Markup | None:
    """Whose answer is awaited: to dates and withdrawals asked for, and to questions."""
    speaker = turn.speaker(group)
    parts = [awaited(speaker, each.ref, asked) for each in items if (asked := _asked(each))]
    parts += [
        awaited(speaker, each.ref, each.unanswered)
        for each in await turn.records.followups.unanswered([group.code])
    ]
    return answer_line(speaker, parts)


def _confirming(action: Action) -> list[str]:
    """The delegations of which one or another confirms what is reported done."""
    waiting = {
        code
        for line in action.lines
        if line.state is State.REPORTED
        for code in action.confirming(line)
    }
    sides = dict.fromkeys([action.proposed_by, *(line.delegation for line in action.lines)])
    return in_turn((code for code in sides if code in waiting), action.ref.number)


def _asked(action: Action) -> tuple[str, ...]:
    """The delegations that are asked something about the item."""
    dates = [code for line in action.lines if line.asked_due for code in action.answering(line)]
    return tuple(dict.fromkeys([*dates, *undecided(action)]))


#: In the order in which they are shown; a matter adds its own here.
LINES: tuple[Line, ...] = (await_confirmations, await_answers)
