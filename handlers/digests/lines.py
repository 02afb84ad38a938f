"""The digest's lines about the answers that delegations owe."""

from __future__ import annotations

from collections.abc import Sequence

from domain.awaits import What
from domain.groups import Group
from handlers.turns.routes import Routes
from handlers.turns.turn import Turn
from voice import Markup
from voice.digests import NAMED, awaited_line

routes = Routes()

_ACCEPTANCE, _CONFIRMATION = (What.ACCEPTANCE,), (What.CONFIRMATION,)
_ANSWER = (What.DATE, What.WORDS, What.WITHDRAWAL, What.ANSWER)


@routes.digest_line
async def await_acceptance(turn: Turn, group: Group) -> Markup | None:
    """Return the line that names the delegations that have not accepted or declined an item."""
    return await _line(turn, group, "digest-acceptance", _ACCEPTANCE)


@routes.digest_line
async def await_confirmation(turn: Turn, group: Group) -> Markup | None:
    """Return the line that names the delegations whose confirmation a report awaits.

    They were notified once in private. A report ends the reminders about an item, so the daily
    digest is the only message that reminds them.
    """
    return await _line(turn, group, "digest-confirmation", _CONFIRMATION)


@routes.digest_line
async def await_answers(turn: Turn, group: Group) -> Markup | None:
    """Return the line that names the delegations that owe an answer.

    They owe it to a requested date, to other words, to a request to withdraw, or to a question.
    """
    return await _line(turn, group, "digest-answer", _ANSWER)


async def _line(turn: Turn, group: Group, key: str, whats: Sequence[What]) -> Markup | None:
    # An entry can have a row for each delegation.
    most = (NAMED + 1) * len(turn.desk.registry.codes)
    found = await turn.records.awaits.owed([group.code], whats, most=most)
    return awaited_line(turn.speaker(group), key, found, turn.now)
