"""Write an action item as a line of a list."""

from __future__ import annotations

from domain.actions.model import Action, State
from domain.awaits import What
from voice.actions import asked_dates, asked_words, due_time, in_hand, ordered
from voice.speech.limits import clip
from voice.speech.markup import Markup, bold, lines, quote
from voice.speech.speaker import Speaker

#: What a person's own list says of an answer that the states of the delegations do not tell.
_ASKED = {What.DATE: "own-date", What.WORDS: "own-words", What.WITHDRAWAL: "own-withdrawal"}


def action_line(
    speaker: Speaker, action: Action, whom: str | None = None, what: What | None = None
) -> Markup:
    """Return an item as a list shows it: reference, due time, states, shortened text.

    If the delegations are in different states, each is named with its own, as on the card. The
    other dates and words that are asked for stand below it. *what* is given if the list is of
    what is awaited of the reader's delegation.
    """
    head = speaker.say(
        "list-action" if len(_states(action)) == 1 else "list-action-sides",
        ref=bold(action.ref),
        delegations=[line.delegation for line in ordered(speaker, action)],
        due=due_time(speaker, action),
        state=_state(speaker, action),
    )
    awaited = Markup(f"{head} · {speaker.say(_ASKED[what])}") if what in _ASKED else head
    asked = [*asked_dates(speaker, action, notes=False), *asked_words(speaker, action, clip)]
    return lines(awaited, quote(clip(action.text)), *asked, in_hand(speaker, clip(whom or "")))


def _states(action: Action) -> set[State]:
    return {line.state for line in action.lines}


def _state(speaker: Speaker, action: Action) -> Markup:
    """Return the state of all delegations, or of each if they are in different states."""
    if len(_states(action)) == 1:
        return speaker.term("state", action.lines[0].state)
    return Markup(
        " · ".join(
            speaker.say(
                "list-side",
                delegation=line.delegation,
                state=speaker.term("state", line.state),
            )
            for line in ordered(speaker, action)
        )
    )
