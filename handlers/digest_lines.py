"""What each matter has to say on a group's daily digest: one function a line."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from domain.actions import Action
from domain.groups import Group
from handlers.turn import Turn
from voice import Markup
from voice.digests import answer_line, awaited

_MOST = 1000

#: A line in the group's language, or None where the matter has nothing to say that day.
Line = Callable[[Turn, Group], Awaitable[Markup | None]]


async def open_items(turn: Turn, group: str) -> list[Action]:
    """The group's open items, by due time; more of them than these nobody reads in a morning."""
    refs = await turn.records.boards.of([group], skip=0, most=_MOST)
    return await turn.records.actions.these(refs)


async def await_answers(turn: Turn, group: Group) -> Markup | None:
    """Whose answer is awaited: to dates asked for on the group's items, and to its questions."""
    speaker = turn.speaker(group)
    parts = [
        awaited(speaker, action.ref, action.answering(line))
        for action in await open_items(turn, group.code)
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
