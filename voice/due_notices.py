"""Write the notices about the due time of an action item, for its thread and in private."""

from __future__ import annotations

from datetime import datetime, timedelta

from domain.absences import Absence
from domain.actions.model import Action
from domain.awaits import What
from domain.timers import Timer
from domain.times.ongoing import ONGOING
from voice.actions import asked_dates, in_hand, report_lost, unreported
from voice.speech.lateness import late_line
from voice.speech.lengths import length
from voice.speech.markup import Markup, bold, lines, quote
from voice.speech.speaker import Speaker


def action_due(
    speaker: Speaker,
    action: Action,
    now: datetime,
    *,
    late: Timer | None = None,
    following: datetime | None = None,
    private: bool = False,
    whom: str | None = None,
    lost: Absence | None = None,
) -> Markup:
    """Return a notice about an item's due time: the time that is left, or that has passed.

    *late* is the timer that fired, given only if the notice is late. *following* is the time of
    the next notice. *whom* names the person or office of the reader's delegation that handles the
    item; only a private notice shows it. *lost* is the absence of the desk in which a report may
    have been lost.
    """
    assert action.due is not None
    left = _minutes(action.due, now)
    said = (
        _to_one(speaker, action.due, left, whom)
        if private
        else _to_all(speaker, action, left, following, lost)
    )
    return lines(
        _nearness(speaker, action, left),
        quote(action.text),
        *said,
        *asked_dates(speaker, action, notes=False),
        late_line(speaker, late.prepared_for, now) if late else None,
    )


def acceptance_due(
    speaker: Speaker, action: Action, delegation: str, now: datetime, *, late: Timer | None = None
) -> Markup:
    """Return the private reminder that *delegation* has neither accepted nor declined an item."""
    proposed = speaker.say("action-proposed", delegation=action.proposed_by, at=action.created_at)
    if action.due is None or action.due == ONGOING:
        title = "action-ongoing-title" if action.due else "action-check-title"
        head, due = speaker.say(title, ref=bold(action.ref)), []
    else:
        left = _minutes(action.due, now)
        head, due = _nearness(speaker, action, left), _to_one(speaker, action.due, left, None)
    return lines(
        head,
        quote(action.text),
        *due,
        *asked_dates(speaker, action),
        speaker.say("answer-awaited", delegation=delegation),
        proposed,
        late_line(speaker, late.prepared_for, now) if late else None,
    )


def due_head(speaker: Speaker, action: Action, now: datetime) -> Markup:
    """Return the first line of a private notice, with the due time that has passed."""
    if action.due == ONGOING:
        return speaker.say("action-ongoing", ref=bold(action.ref))
    if action.due is None:
        return speaker.say("action-check-title", ref=bold(action.ref))
    left = _minutes(action.due, now)
    if left < 0:
        return speaker.say("ask-passed", ref=bold(action.ref), due=action.due)
    return _nearness(speaker, action, left)


def acceptance_head(speaker: Speaker, action: Action, now: datetime) -> Markup:
    """Return the same of a reminder that an item waits to be accepted."""
    head = due_head(speaker, action, now)
    if action.due == ONGOING:
        head = speaker.say("action-ongoing-title", ref=bold(action.ref))
    awaited = speaker.say("ask-awaited", what=speaker.term("awaited", What.ACCEPTANCE))
    return Markup(f"{head} · {awaited}")


def _minutes(due: datetime, now: datetime) -> int:
    return round((due - now).total_seconds() / 60)


def action_ongoing(speaker: Speaker, action: Action, *, whom: str | None = None) -> Markup:
    """Return the weekly question about an ongoing item; *whom* names who handles it."""
    return lines(
        speaker.say("action-ongoing", ref=bold(action.ref)),
        quote(action.text),
        in_hand(speaker, whom),
    )


#: If at least this many minutes are left, a notice names the day of the due time, and not only its
#: clock time.
_FAR = 12 * 60


def _nearness(speaker: Speaker, action: Action, left: int) -> Markup:
    """Return the notice's first line: how much time is left, or that the due time has passed.

    *left* is in minutes, and negative after the due time.
    """
    ref = bold(action.ref)
    if left < 0:
        return speaker.say("action-passed", ref=ref)
    if left == 0:
        return speaker.say("action-now", ref=ref, at=action.due)
    key = "action-nears" if left < _FAR else "action-nears-day"
    return speaker.say(key, ref=ref, left=length(speaker, timedelta(minutes=left)), at=action.due)


def _to_all(
    speaker: Speaker,
    action: Action,
    left: int,
    following: datetime | None,
    lost: Absence | None,
) -> list[Markup | None]:
    """Return the lines for the whole thread: which delegations have not reported yet.

    After the due time, the lines also say how long ago it was, and when the next notice comes. If
    a report may have been lost, they do not say that there is none.
    """
    names = unreported(speaker, action)
    if left >= 0:
        return [speaker.say("action-addressed", delegations=names)]
    ago = length(speaker, timedelta(minutes=-left))
    past = speaker.say("action-addressed-past", delegations=names, due=action.due, ago=ago)
    if lost:
        following_line = speaker.say("action-next", next=following) if following else None
        return [past, report_lost(speaker, action, lost), following_line]
    if following:
        return [past, speaker.say("action-no-report-next", next=following)]
    return [past, speaker.say("action-no-report")]


def _to_one(speaker: Speaker, due: datetime, left: int, whom: str | None) -> list[Markup | None]:
    """Return the line for one assignee in private: the due time, and who handles the item.

    The due time is left out if the notice's first line names it with its day already.
    """
    said = in_hand(speaker, whom)
    if left >= _FAR:
        return [said]
    when = speaker.say("action-was-due" if left < 0 else "action-is-due", due=due)
    return [Markup(f"{when} {said}") if said else when]
