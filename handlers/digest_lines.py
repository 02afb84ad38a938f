"""What each matter has to say on a group's daily digest: one function a line."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from domain.groups import Group
from handlers.turn import Turn
from voice import Markup
from voice.digests import answer_line, awaited

#: A line in the group's language, or None where the matter has nothing to say that day.
Line = Callable[[Turn, Group], Awaitable[Markup | None]]


async def await_answers(turn: Turn, group: Group) -> Markup | None:
    """Whose answer is awaited: to dates asked for on the group's items, and to its questions."""
    speaker = turn.speaker(group)
    parts = [
        awaited(speaker, action.ref, action.answering(line))
        for action in await turn.records.actions.unsettled([group.code])
        for line in action.lines
        if line.asked_due
    ]
    parts += [
        awaited(speaker, each.ref, each.unanswered)
        for each in await turn.records.followups.unanswered([group.code])
    ]
    return answer_line(speaker, parts)


#: In the order in which they are shown; a matter adds its own here.
LINES: tuple[Line, ...] = (await_answers,)
