"""The digest's line about the answers that delegations owe to items and questions."""

from __future__ import annotations

from collections.abc import Sequence

from domain.actions.model import Action
from domain.actions.withdrawals import undecided
from domain.groups import Group
from handlers.turns.routes import Routes
from handlers.turns.turn import Turn
from voice import Markup
from voice.digests import NAMED, answer_line, awaited

routes = Routes()


@routes.digest_line
async def await_answers(turn: Turn, group: Group, items: Sequence[Action]) -> Markup | None:
    """Return the line that names the delegations that owe an answer.

    They owe it to a requested date, to a request to withdraw, or to a question.
    """
    speaker = turn.speaker(group)
    parts = [awaited(speaker, each.ref, asked) for each in items if (asked := _asked(each))]
    parts += [
        awaited(speaker, each.ref, each.unanswered)
        for each in await turn.records.followups.unanswered([group.code], NAMED + 1)
    ]
    return answer_line(speaker, parts)


def _asked(action: Action) -> tuple[str, ...]:
    """Return the delegations that owe an answer to a request for a date or a withdrawal."""
    dates = [code for line in action.lines if line.asked_due for code in action.answering(line)]
    return tuple(dict.fromkeys([*dates, *undecided(action)]))
