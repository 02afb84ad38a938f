"""Write the texts about follow-ups (questions about an entry): card, notices, a line in a list."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from domain.absences import Absence
from domain.followups.model import FollowState, FollowUp, Reply
from domain.timers import is_late
from voice.speech.lateness import late_line, lost_line, received_line
from voice.speech.limits import clip, fits
from voice.speech.markup import Markup, bold, lines, quote
from voice.speech.speaker import Speaker


def followup_card(speaker: Speaker, followup: FollowUp, *, last: bool = True) -> Markup:
    """Return the card of a follow-up: title, quoted question, delegations with answers, dates.

    *last* is False if the question is asked again now: the card then names no next time. If the
    card does not fit one message, the answers are shortened.
    """
    whole = _card(speaker, followup, last=last)
    if fits(whole):
        return whole
    clipped = tuple(replace(each, text=clip(each.text)) for each in followup.replies)
    return _card(speaker, replace(followup, replies=clipped), last=last)


def followup_again(
    speaker: Speaker,
    followup: FollowUp,
    *,
    late: datetime | None,
    sent: datetime,
    lost: Absence | None = None,
) -> Markup:
    """Return the notice that the thread gets a day after the question if answers are missing.

    *late* is the time for which the notice was planned, given only if it is late. *sent* is the
    time when the notice is sent. *lost* is the absence of the desk in which an answer may have
    been lost.
    """
    return lines(
        _again_title(speaker, followup, lost is not None),
        quote(followup.question),
        speaker.say(
            "followup-again",
            delegations=_ordered(speaker, followup, followup.unanswered),
            at=followup.asked_at,
        ),
        lost_line(speaker, lost, speaker.say("away-type-answer", ref=str(followup.ref))),
        late_line(speaker, late, sent) if late else None,
    )


def followup_private(
    speaker: Speaker,
    followup: FollowUp,
    about: str,
    *,
    late: datetime | None,
    sent: datetime,
    again: bool,
    lost: Absence | None = None,
) -> Markup:
    """Return the question as it is sent to one person in private.

    *about* is the text of the entry that the question is about. *again* is true if the question is
    sent again a day later. *late* is the time for which the message was planned, given only if it
    is late; *sent* is the time when it is sent. *lost* is the absence of the desk in which an
    answer may have been lost.
    """
    title = private_title(speaker, followup, again=again, lost=lost is not None)
    asked = speaker.say("followup-asked", delegation=followup.asked_by, at=followup.asked_at)
    return lines(
        title,
        quote(followup.question),
        asked,
        speaker.say("followup-about", about=str(followup.about)),
        quote(clip(about)),
        lost_line(speaker, lost) if again else None,
        speaker.say("followup-next", ref=str(followup.ref)),
        late_line(speaker, late, sent) if late else None,
    )


def private_title(speaker: Speaker, followup: FollowUp, *, again: bool, lost: bool) -> Markup:
    """Return the first line of the question in private; *lost* if an answer may be lost."""
    return _again_title(speaker, followup, lost) if again else _title(speaker, followup)


def followup_line(speaker: Speaker, followup: FollowUp, *, owing: bool = False) -> Markup:
    """Return a follow-up as a list shows it: reference, delegations, time and shortened question.

    If *owing* is true, the line names only the delegations that have not answered.
    """
    names = _ordered(speaker, followup, followup.unanswered if owing else followup.of)
    head = speaker.say(
        "list-followup",
        ref=bold(followup.ref),
        about=str(followup.about),
        delegations=names,
        at=followup.asked_at or followup.at,
    )
    return lines(head, quote(clip(followup.question)))


def coming_line(speaker: Speaker, followup: FollowUp) -> Markup:
    """Return a question that the desk will still ask, with its next time."""
    head = speaker.say(
        "list-coming",
        ref=bold(followup.ref),
        about=str(followup.about),
        delegations=_ordered(speaker, followup, followup.of),
        often=_often(followup),
        at=followup.changes_at,
    )
    return lines(head, quote(clip(followup.question)))


def _often(followup: FollowUp) -> str:
    if followup.rhythm is None:
        return "once"
    return "daily" if followup.rhythm.weekday is None else "weekly"


def _card(speaker: Speaker, followup: FollowUp, *, last: bool) -> Markup:
    return lines(
        _title(speaker, followup),
        quote(followup.question),
        *(_replies(speaker, followup) if followup.times else _coming(speaker, followup)),
        _entered(speaker, followup),
        repeating(speaker, followup) if last else None,
        speaker.say("corrected", at=followup.corrected_at) if followup.corrected_at else None,
        _ended(speaker, followup),
        _late(speaker, followup),
    )


def _title(speaker: Speaker, followup: FollowUp) -> Markup:
    return bold(
        speaker.say(
            "followup-title",
            ref=str(followup.ref),
            about=str(followup.about),
            state=followup.state.value,
        )
    )


def _again_title(speaker: Speaker, followup: FollowUp, lost: bool) -> Markup:
    key = "followup-again-title-lost" if lost else "followup-again-title"
    return speaker.say(key, ref=bold(followup.ref))


def _replies(speaker: Speaker, followup: FollowUp) -> list[Markup]:
    order = _ordered(speaker, followup, followup.of)
    return [_line(speaker, code, followup.reply_of(code)) for code in order]


def _line(speaker: Speaker, code: str, reply: Reply | None) -> Markup:
    if reply is None:
        return speaker.say("followup-no-answer", delegation=code)
    said = speaker.say("followup-answer", delegation=code, at=reply.at)
    corrected = reply.corrected_at
    mark = speaker.say("corrected", at=corrected) if corrected else None
    received = received_line(speaker, code, reply.at, reply.received_at)
    return lines(said, quote(reply.text), received, mark)


def _coming(speaker: Speaker, followup: FollowUp) -> list[Markup]:
    names = _ordered(speaker, followup, followup.of)
    return [speaker.say("followup-coming", delegations=names, at=followup.at)]


def _entered(speaker: Speaker, followup: FollowUp) -> Markup:
    key = "followup-asked" if followup.asked_at else "followup-entered"
    at = followup.asked_at or followup.created_at
    return speaker.say(key, delegation=followup.asked_by, at=at)


def repeating(speaker: Speaker, followup: FollowUp) -> Markup | None:
    """Return the line that says how often a question is asked, or None if it is asked once."""
    if followup.rhythm is None or followup.over:
        return None
    key = "followup-daily" if followup.rhythm.weekday is None else "followup-weekly"
    return speaker.say(key, about=str(followup.about), next=followup.changes_at)


def _ended(speaker: Speaker, followup: FollowUp) -> Markup | None:
    match followup.state:
        case FollowState.CLOSED:
            key = "followup-closed" if len(followup.of) > 1 else "followup-closed-one"
            return speaker.say(key, at=followup.ended_at)
        case FollowState.ENDED:
            at, about = followup.ended_at, str(followup.about)
            return speaker.say("followup-ended", about=about, at=at)
        case FollowState.WITHDRAWN:
            return speaker.say("followup-withdrawn", at=followup.ended_at)
        case _:
            return None


def _late(speaker: Speaker, followup: FollowUp) -> Markup | None:
    """Return the line that says that the question was asked late, or None if it was not."""
    sent = followup.asked_at
    if sent is None or not is_late(followup.at, sent):
        return None
    return late_line(speaker, followup.at, sent)


def _ordered(speaker: Speaker, followup: FollowUp, codes: tuple[str, ...]) -> list[str]:
    """Return the delegations' codes in the order that this follow-up uses."""
    return speaker.registry.in_turn(codes, followup.ref.number)
