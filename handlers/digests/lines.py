"""The digest's line about awaited answers, to items and questions alike."""

from __future__ import annotations

from collections.abc import Sequence

from domain.actions.model import Action
from domain.actions.withdrawals import undecided
from domain.groups import Group
from handlers.turns.routes import Routes
from handlers.turns.turn import Turn
from voice import Markup
from voice.digests import answer_line, awaited

routes = Routes()


@routes.digest_line
async def await_answers(turn: Turn, group: Group, items: Sequence[Action]) -> Markup | None:
    """Name whose answer is awaited: to dates and withdrawals asked for, and to questions."""
    speaker = turn.speaker(group)
    parts = [awaited(speaker, each.ref, asked) for each in items if (asked := _asked(each))]
    parts += [
        awaited(speaker, each.ref, each.unanswered)
        for each in await turn.records.followups.unanswered([group.code])
    ]
    return answer_line(speaker, parts)


def _asked(action: Action) -> tuple[str, ...]:
    """Return the delegations that owe an answer about the item."""
    dates = [code for line in action.lines if line.asked_due for code in action.answering(line)]
    return tuple(dict.fromkeys([*dates, *undecided(action)]))
