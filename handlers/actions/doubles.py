"""Asks whether a second item is meant if somebody logs the same item twice within minutes."""

from __future__ import annotations

from datetime import timedelta

from handlers.actions.due_words import absolute_due
from handlers.actions.forms import ActionForm
from handlers.turns.forms import ToCheck
from handlers.turns.user_turn import UserTurn
from storage.actions import KIND

#: An item is compared with so many items before it, if they were logged within this time.
_LATEST, _MOMENT = 5, timedelta(minutes=10)


async def ask_about_same(turn: UserTurn, form: ActionForm, group: str) -> None:
    """Raise ToCheck if this person has just logged an item with the same words that still stands.

    A line that the person has seen in a preview is not asked about again.
    """
    if turn.parser().seen:
        return
    last = (await turn.records.counters.last(KIND)).get(group, 0)
    for each in await turn.records.actions.latest(group, last, _LATEST):
        known = tuple(line.delegation for line in each.lines)
        same = _plain(each.text) == _plain(form.text) and (
            each.due == form.due or (each.by_default and form.by_default)
        )
        same = same and set(known) == set(form.assignees)
        fresh = each.author == turn.person.user and turn.now - each.created_at < _MOMENT
        if same and fresh and not each.ended:
            due = absolute_due(form.due) if form.due else "without delay"
            answers = {"assignees": "+".join(known), "text": form.text, "due": due}
            raise ToCheck(answers, same=str(each.ref))


def _plain(text: str) -> str:
    return " ".join(text.split()).strip(" .,;!").casefold()
