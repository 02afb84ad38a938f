"""The due time of an item whose line names none: the group's default, or else a question."""

from __future__ import annotations

from handlers.actions.forms import OFFERED, ActionForm, default_words
from handlers.turns.buttons import ONCE, Button
from handlers.turns.checks import option_button
from handlers.turns.user_turn import UserTurn
from voice import lines, quote
from voice.notes import speaks_of_time
from voice.speech.lengths import length


def with_due(turn: UserTurn, form: ActionForm) -> ActionForm | None:
    """Return the form with a due time: that of the line, or else the group's default.

    Without both, or if the text speaks of a time, ask for it and return None.
    """
    if form.dated:
        return form
    span = turn.entry_group.default_due
    if span is None or form.options or speaks_of_time(form.text, turn.person.language):
        _ask_due(turn, form)
        return None
    due = (turn.now + span).replace(second=0, microsecond=0)
    return form.model_copy(update={"due": due, "by_default": True})


def _ask_due(turn: UserTurn, form: ActionForm) -> None:
    """Ask for the missing due time with buttons that type the whole command.

    Only one of these buttons can be pressed, and only once.
    """
    head = f"/action {turn.entry_group.code} {'+'.join(form.assignees)}: {form.text}"
    named = [
        [option_button(f"{head} by {words}", (words, at), turn)] for words, at in form.options
    ]
    buttons = [
        Button(f"button-due-{number}", f"{head} by {each}", audience=turn.only)
        for number, each in enumerate(OFFERED, 1)
    ]
    if span := turn.entry_group.default_due:
        facts = {"length": length(turn.voice, span)}
        line = f"{head} by {default_words(span)}"
        named.append([Button("button-due-default", line, audience=turn.only, facts=facts)])
    text = lines(turn.voice.say("ask-due"), quote(form.text), turn.voice.say("ask-due-next"))
    rows = [*named, buttons[:2], buttons[2:]]
    turn.answer(text, buttons=rows, subject=f"{ONCE}{turn.input.row}")
