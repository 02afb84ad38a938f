"""Write what several entries ask of one person as one message, with a line for each entry."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from domain.actions.model import Action
from domain.awaits import What
from domain.followups.model import FollowUp
from voice.actions import asked_dates, due_time
from voice.due_notices import acceptance_head, due_head
from voice.followups import private_title
from voice.speech.lateness import late_line
from voice.speech.limits import clip
from voice.speech.markup import Markup, bold, lines, quote
from voice.speech.speaker import Speaker

#: So many entries fit one message, each with a long reference, due time and late line.
MOST = 12
#: A line shows at most this many characters of an entry's text.
_CLIP = 60


def gathered(speaker: Speaker, entries: Sequence[Markup]) -> Markup:
    """Return the message about at most MOST entries."""
    return lines(speaker.say("asks-title", count=len(entries)), *entries)


def entry_part(
    speaker: Speaker, said: Sequence[Markup], prepared: datetime | None, sent: datetime
) -> Markup:
    """Return what one entry asks; *prepared* is given if it should have been sent then."""
    return lines(*said, late_line(speaker, prepared, sent) if prepared else None)


def item_awaits(
    speaker: Speaker, action: Action, whats: Sequence[What], said: Sequence[Markup] = ()
) -> Markup:
    """Return what is awaited about an item, below the sentences *said* of what came of it."""
    awaited = Markup(", ".join(speaker.term("awaited", each) for each in whats))
    due = due_time(speaker, action)
    head = speaker.say("ask-item", ref=bold(action.ref), what=awaited, due=due) if whats else None
    dates = asked_dates(speaker, action, notes=False) if What.DATE in whats else []
    return lines(*said, head, _words(action.text), *dates)


def item_told(action: Action, said: Markup) -> Markup:
    """Return what came of an item, if nothing is awaited."""
    return lines(said, _words(action.text))


def item_due(speaker: Speaker, action: Action, now: datetime) -> Markup:
    """Return the reminder that an item is due, without delay, or ongoing."""
    return lines(due_head(speaker, action, now), _words(action.text))


def item_unaccepted(speaker: Speaker, action: Action, now: datetime) -> Markup:
    """Return the reminder that an item is neither accepted nor declined."""
    return lines(acceptance_head(speaker, action, now), _words(action.text))


def question_asked(speaker: Speaker, followup: FollowUp, *, again: bool, lost: bool) -> Markup:
    """Return the question; *again* and *lost* are as for `followup_private`."""
    title = private_title(speaker, followup, again=again, lost=lost)
    return lines(title, _words(followup.question))


def _words(text: str) -> Markup:
    return quote(clip(text, _CLIP))
