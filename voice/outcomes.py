"""Write in one line what came of an item, for the people whom it concerns."""

from __future__ import annotations

from datetime import datetime

from domain.actions.model import Action
from voice.actions import action_card, reopened_line
from voice.speech.limits import clip
from voice.speech.markup import Markup, lines, quote
from voice.speech.speaker import Speaker

#: The kind of a step in the journal -> the sentence for those whom the step concerns.
_OUTCOMES = {
    "action-accepted": "told-accepted",
    "action-declined": "told-declined",
    "action-date-asked": "told-date-asked",
    "action-date-agreed": "told-date-agreed",
    "action-date-kept": "told-date-kept",
    "action-reported": "told-reported",
    "action-confirmed": "told-confirmed",
    "action-not-yet": "told-not-yet",
    "action-withdrawn": "told-withdrawn",
    "action-withdraw-kept": "told-withdraw-kept",
    "action-corrected": "told-corrected",
    "action-words-asked": "told-words-asked",
    "action-words-kept": "told-words-kept",
    "action-reworded": "told-reworded",
}


def outcome_line(
    speaker: Speaker, action: Action, kind: str, side: str, due: datetime | None
) -> Markup:
    """Return what came of a step of the delegation *side*, for somebody whom it concerns.

    *kind* is the step's kind in the journal, and *due* the time that the step leaves or asks for.
    """
    at = speaker.say("at-full", at=due) if due else speaker.say("without-delay")
    key = _OUTCOMES[kind]
    if kind == "action-withdrawn" and action.withdrawing[1:] and side != action.withdrawing[0]:
        key = "told-withdraw-agreed"
    return speaker.say(key, ref=str(action.ref), delegation=side, due=at)


def reopened_told(speaker: Speaker, action: Action, side: str, own: str, now: datetime) -> Markup:
    """Return the message to the delegation *own* that *side* has answered "not yet" to its report.

    It has the item's card, and the words of *side* if the card does not show them.
    """
    line = action.line(own)
    told = speaker.say("told-not-yet", ref=str(action.ref), delegation=side)
    card = action_card(speaker, action, now)
    if line.note and reopened_line(speaker, action, line) is None:
        return lines(told, quote(clip(line.note)), card)
    return lines(told, card)
