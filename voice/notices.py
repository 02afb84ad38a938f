"""Write the texts about notices of the secretariat: card, private copy, reminder and list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from domain.absences import Absence
from domain.notices.model import Notice, NoticeState
from voice.speech.lateness import lost_line, received_line
from voice.speech.limits import clip, first_of
from voice.speech.markup import Markup, bold, lines, quote
from voice.speech.speaker import Speaker


def notice_card(speaker: Speaker, notice: Notice) -> Markup:
    """Return the card of a notice, which is the same in every thread."""
    return lines(_said(speaker, notice), _seen(speaker, notice), *_received(speaker, notice))


def notice_copy(speaker: Speaker, notice: Notice) -> Markup:
    """Return the private copy of a notice.

    The copy names the recipients, but it does not say who has marked the notice as seen.
    """
    return lines(_said(speaker, notice), speaker.say("notice-to", to=_to(speaker, notice)))


def notice_unseen(
    speaker: Speaker, notice: Notice, delegation: str, lost: Absence | None = None
) -> Markup:
    """Return the reminder to a delegation that has not marked the notice as seen.

    *lost* is the absence of the desk in which its mark may have been lost.
    """
    key = "notice-unseen-lost" if lost else "notice-unseen"
    return lines(
        bold(_title(speaker, notice)),
        quote(notice.text),
        speaker.say(key, delegation=delegation, at=notice.since),
        lost_line(speaker, lost, speaker.say("away-type-mark", ref=str(notice.ref))),
    )


def notice_pending(speaker: Speaker, notice: Notice) -> Markup:
    """Return a notice that is planned or withdrawn: its text, recipients and time.

    The last line says if the notice still waits for the confirmation of a second member of the
    secretariat.
    """
    withdrawn = notice.state is NoticeState.WITHDRAWN
    return lines(
        bold(_title(speaker, notice)),
        quote(notice.text),
        speaker.say("notice-to", to=_to(speaker, notice)),
        speaker.say("notice-withdrawn", at=notice.since) if withdrawn else _hour(speaker, notice),
        _waits(speaker, notice),
    )


def notice_list(
    speaker: Speaker,
    pending: Sequence[Notice],
    count: int,
    said: Sequence[tuple[Notice, Sequence[datetime]]],
) -> Markup:
    """Return the list of the next notices that are still to be sent, and then of those sent.

    *count* is the number of all notices that are still to be sent. *said* has each notice that
    was sent, with the times at which its copies were delivered.
    """
    if not pending and not said:
        return speaker.say("notice-list-nothing")
    told = [_told(speaker, *each) for each in said]
    if told:
        told[0] = lines(bold(speaker.say("notice-list-said")), told[0])
    if not pending:
        return first_of(speaker, told, head=None)
    planned = [_planned(speaker, each) for each in pending]
    title, more = bold(speaker.say("notice-list-pending")), count - len(pending)
    upper = first_of(speaker, planned, head=title, more=more)
    return first_of(speaker, told, head=upper)


def notice_to_mark(speaker: Speaker, notice: Notice, delegation: str) -> Markup:
    """Return a notice as the list of a delegation shows it that has not marked it as seen."""
    return lines(
        _head(speaker, notice),
        quote(clip(notice.text)),
        speaker.say("notice-unseen", delegation=delegation, at=notice.since),
    )


def notice_to_confirm(speaker: Speaker, notice: Notice) -> Markup:
    """Return a notice as the list of those shows it who may confirm it as the second one."""
    return _planned(speaker, notice)


def _said(speaker: Speaker, notice: Notice) -> Markup:
    when = (
        speaker.say("notice-late", due=notice.at, sent=notice.since)
        if notice.late
        else speaker.say("at-stamp", at=notice.since)
    )
    return lines(bold(_title(speaker, notice)), quote(notice.text), when)


def _title(speaker: Speaker, notice: Notice) -> Markup:
    return speaker.say("notice-title", ref=str(notice.ref))


def _seen(speaker: Speaker, notice: Notice) -> Markup:
    """Return the line that says who has marked the notice as seen.

    Each delegation that was asked comes with the time of its mark or with a dash. Other
    delegations that have marked the notice follow.
    """
    others = [each.delegation for each in notice.seen if each.delegation not in notice.asked]
    order = speaker.registry.in_turn
    codes = [*order(notice.asked, notice.ref.number), *order(others, notice.ref.number)]
    parts = " · ".join(_mark(speaker, notice, code) for code in codes)
    return speaker.say("notice-seen", marks=Markup(parts))


def _mark(speaker: Speaker, notice: Notice, delegation: str) -> Markup:
    seen = notice.seen_by(delegation)
    if seen is None:
        return speaker.say("notice-mark-none", delegation=delegation)
    # The card names the day of the notice. A mark on the same day is therefore shown with its
    # clock time only.
    same_day = seen.at.astimezone(UTC).date() == notice.since.astimezone(UTC).date()
    key = "notice-mark" if same_day else "notice-mark-later"
    return speaker.say(key, delegation=delegation, at=seen.at)


def _received(speaker: Speaker, notice: Notice) -> list[Markup | None]:
    """Return a line for each mark that was received much later than it was entered."""
    seen = [each.delegation for each in notice.seen]
    order = speaker.registry.in_turn(seen, notice.ref.number)
    marks = [mark for code in order if (mark := notice.seen_by(code))]
    return [received_line(speaker, each.delegation, each.at, each.received_at) for each in marks]


def _to(speaker: Speaker, notice: Notice) -> Markup:
    """Return the recipients as a list of names.

    For example `Political group, Humanitarian group`, `heads of delegation` or `Delegation A`.
    """
    names = [speaker.term("group", each) for each in notice.to.groups]
    for each in notice.to.people:
        known = each in speaker.registry.codes
        names.append(speaker.delegation(each) if known else speaker.term("notice-role", each))
    return Markup(", ".join(names))


def _hour(speaker: Speaker, notice: Notice) -> Markup:
    if notice.at is None:
        return speaker.say("notice-at-once")
    return speaker.say("notice-planned", at=notice.at)


def _waits(speaker: Speaker, notice: Notice) -> Markup | None:
    waits = notice.state is NoticeState.UNCONFIRMED
    return speaker.say("notice-waits") if waits else None


def _planned(speaker: Speaker, notice: Notice) -> Markup:
    return lines(
        _head(speaker, notice),
        quote(clip(notice.text)),
        _hour(speaker, notice),
        _waits(speaker, notice),
    )


def _told(speaker: Speaker, notice: Notice, sent: Sequence[datetime]) -> Markup:
    return lines(
        _head(speaker, notice),
        quote(clip(notice.text)),
        speaker.say("at-stamp", at=notice.since),
        _delivery(speaker, len(notice.places), sent),
        _seen(speaker, notice),
    )


def _head(speaker: Speaker, notice: Notice) -> Markup:
    return speaker.say("notice-line", ref=bold(notice.ref), to=_to(speaker, notice))


def _delivery(speaker: Speaker, places: int, sent: Sequence[datetime]) -> Markup:
    """Return how many of the copies were delivered.

    If all were delivered, the text says instead how many seconds passed from the first to the
    last.
    """
    if len(sent) < places:
        return speaker.say("notice-partly", sent=len(sent), places=places)
    apart = round((max(sent) - min(sent)).total_seconds()) if sent else 0
    return speaker.say("notice-delivered", seconds=apart)
