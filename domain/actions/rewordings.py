"""Other words for an action item: one side asks for them, and all others have to agree."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.actions.item import Rewording
from domain.actions.model import ENDED, Action
from domain.actions.refusals import NoWordsAsked, SameWords, WordsAsked
from domain.refusals import OtherDelegation


def parties(action: Action) -> tuple[str, ...]:
    """Return the delegations whose agreement other words need.

    These are the proposing delegation and those whose line has not ended.
    """
    lines = (each.delegation for each in action.lines if each.state not in ENDED)
    return tuple(dict.fromkeys([action.proposed_by, *lines]))


def undecided(action: Action) -> tuple[str, ...]:
    """Return the delegations that have not answered a request for other words."""
    if action.rewording is None or action.ended:
        return ()
    return tuple(each for each in parties(action) if each not in action.rewording.agreed)


def expect(action: Action, side: str) -> None:
    """Raise OtherDelegation or the refusal of an ended item if *side* may not ask for words."""
    action.refuse_ended()
    if side not in parties(action):
        raise OtherDelegation(delegations=parties(action))


def ask(action: Action, side: str, text: str, at: datetime, by: int) -> Action:
    """Return the item with a request of *side* for these words in place of its text.

    If nobody else has to agree, the words stand at once. A side may replace its own request.
    Raises what `expect` raises, SameWords, and WordsAsked if another side waits for an answer.
    """
    expect(action, side)
    if text == action.text:
        raise SameWords(ref=str(action.ref))
    if undecided(action) and action.rewording and action.rewording.agreed[0] != side:
        raise WordsAsked(ref=str(action.ref), delegations=action.rewording.agreed[:1])
    rewording = Rewording(text, at, (side,), by)
    asked = replace(action, rewording=rewording, version=action.version + 1)
    return asked if undecided(asked) else _reworded(asked, at)


def agree(action: Action, side: str, at: datetime) -> Action:
    """Return the item after *side* has agreed to the words; they stand when all have agreed.

    Raises what `expect` raises, and NoWordsAsked if *side* has no such request to answer.
    """
    expect(action, side)
    if action.rewording is None or side not in undecided(action):
        raise NoWordsAsked(ref=str(action.ref))
    rewording = replace(action.rewording, agreed=(*action.rewording.agreed, side))
    agreed = replace(action, rewording=rewording, version=action.version + 1)
    return agreed if undecided(agreed) else _reworded(agreed, at)


def keep(action: Action, side: str) -> Action:
    """Return the item without the request for other words; the side that asked may end it too."""
    expect(action, side)
    if not undecided(action):
        raise NoWordsAsked(ref=str(action.ref))
    return replace(action, rewording=None, version=action.version + 1)


def _reworded(action: Action, at: datetime) -> Action:
    assert action.rewording is not None, "words are asked for"
    # The version goes beyond that of the terms, so that the author cannot correct the words alone.
    return replace(
        action,
        text=action.rewording.text,
        corrected_at=at,
        rewording=None,
        terms=action.version,
        version=action.version + 1,
    )
