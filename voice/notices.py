"""Write the texts about notices of the secretariat: card, private copy, reminder and list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import partial

from domain.absences import Absence
from domain.notices.model import Notice, NoticeState
from voice.speech.lateness import lost_line, received_line
from voice.speech.limits import clip, first_of
from voice.speech.markup import Markup, bold, lines, quote
from voice.speech.speaker import Speaker


def notice_card(speaker: Speaker, notice: Notice, sent: datetime | None) -> Markup:
    """Return the card of a notice in a thread; *sent* is when its message was sent there.

    It is None before that: the card then names the time at which it was written.
    """
    at = sent or notice.since
    return lines(
        _said(speaker, notice, at), _seen(speaker, notice, at), *_received(speaker, notice)
    )


def notice_copy(speaker: Speaker, notice: Notice) -> Markup:
    """Return the private copy of a notice.

    The copy names the recipients, but it does not say who has marked the notice as seen.
    """
    return lines(
        _said(speaker, notice, notice.since),
        speaker.say("notice-to", to=_to(speaker, notice)),
    )


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
        speaker.say(key, delegation=delegation, at=notice.reached[delegation]),
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
    said: Sequence[Notice],
    labels: Mapping[str, str],
) -> Markup:
    """Return the list of the next notices that are still to be sent, and then of those sent.

    *count* is the number of all notices that are still to be sent. *said* are the notices that
    were published, and *labels* has the label of each person to whom copies were sent, by the
    account id.
    """
    if not pending and not said:
        return speaker.say("notice-list-nothing")
    told = [_told(speaker, each, labels) for each in said]
    if told:
        told[0] = lines(bold(speaker.say("notice-list-said")), told[0])
    if not pending:
        return first_of(speaker, told, head=None)
    planned = [_planned(speaker, each) for each in pending]
    title, more = bold(speaker.say("notice-list-pending")), count - len(pending)
    upper = first_of(speaker, planned, head=title, more=more)
    return first_of(speaker, told, head=upper)


def notice_quiet(speaker: Speaker, notice: Notice, count: Mapping[str, int]) -> Markup:
    """Return the line that says how many people of which delegation get the notice silently."""
    who = " · ".join(
        speaker.say("notice-quiet-count", delegation=code, count=count[code])
        for code in speaker.registry.in_turn(count, notice.ref.number)
    )
    return speaker.say("notice-quiet", who=Markup(who))


def notice_sounded(speaker: Speaker, notice: Notice) -> Markup:
    """Return the copy that is sent once more with a sound, after one without."""
    return lines(speaker.say("notice-again"), notice_copy(speaker, notice))


def notice_to_mark(speaker: Speaker, notice: Notice, delegation: str) -> Markup:
    """Return a notice as the list of a delegation shows it that has not marked it as seen."""
    return lines(
        _head(speaker, notice),
        quote(clip(notice.text)),
        speaker.say("notice-unseen", delegation=delegation, at=notice.reached[delegation]),
    )


def notice_to_confirm(speaker: Speaker, notice: Notice) -> Markup:
    """Return a notice as the list of those shows it who may confirm it as the second one."""
    return _planned(speaker, notice)


def _said(speaker: Speaker, notice: Notice, sent: datetime) -> Markup:
    when = (
        speaker.say("notice-late", due=notice.prepared_for, sent=sent)
        if notice.sent_late(sent)
        else speaker.say("at-stamp", at=sent)
    )
    return lines(bold(_title(speaker, notice)), quote(notice.text), when)


def _title(speaker: Speaker, notice: Notice) -> Markup:
    return speaker.say("notice-title", ref=str(notice.ref))


def _seen(speaker: Speaker, notice: Notice, at: datetime) -> Markup:
    """Return the line that says who has marked the notice as seen; *at* names the card's day.

    Each delegation that was asked comes with the time of its mark or with a dash. Other
    delegations that have marked the notice follow.
    """
    others = [each.delegation for each in notice.seen if each.delegation not in notice.asked]
    order = speaker.registry.in_turn
    codes = [*order(notice.asked, notice.ref.number), *order(others, notice.ref.number)]
    parts = " · ".join(_mark(speaker, notice, code, at) for code in codes)
    return speaker.say("notice-seen", marks=Markup(parts))


def _mark(speaker: Speaker, notice: Notice, delegation: str, at: datetime) -> Markup:
    seen = notice.seen_by(delegation)
    if seen is None:
        return speaker.say("notice-mark-none", delegation=delegation)
    # The card names the day of the notice. A mark on the same day is therefore shown with its
    # clock time only.
    same_day = _same_day(seen.at, at)
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


def _told(speaker: Speaker, notice: Notice, labels: Mapping[str, str]) -> Markup:
    at = min(notice.sent.values(), default=notice.since)
    return lines(
        _head(speaker, notice),
        quote(clip(notice.text)),
        *_delivery(speaker, notice, labels),
        _seen(speaker, notice, at),
    )


def _head(speaker: Speaker, notice: Notice) -> Markup:
    return speaker.say("notice-line", ref=bold(notice.ref), to=_to(speaker, notice))


def _delivery(speaker: Speaker, notice: Notice, labels: Mapping[str, str]) -> list[Markup]:
    """Return lines that say when copies were delivered, who got one late, and who has none yet.

    Late is said by person or group, if only some of them got it late.
    """
    sent = notice.sent
    late = [each for each in notice.places if each in sent and notice.sent_late(sent[each])]
    missing = [each for each in notice.places if each not in sent]
    name = partial(_place_name, speaker, labels)
    prepared = [speaker.say("notice-prepared", at=notice.prepared_for)]
    return [
        *(prepared if late or missing else ()),
        *([_delivered(speaker, notice)] if sent else ()),
        *(speaker.say("notice-copy-late", place=name(each), at=sent[each]) for each in late),
        *(speaker.say("notice-copy-missing", place=name(each)) for each in missing),
    ]


def _delivered(speaker: Speaker, notice: Notice) -> Markup:
    first, last = min(notice.sent.values()), max(notice.sent.values())
    count, places = len(notice.sent), len(notice.places)
    span = (
        speaker.say("at-stamp", at=last)
        if f"{first:%d %H:%M}" == f"{last:%d %H:%M}"
        else speaker.say("notice-span", first=first, last=last)
        if _same_day(first, last)
        else speaker.say("notice-span-days", first=first, last=last)
    )
    key = "notice-delivered" if count == places else "notice-partly"
    return speaker.say(key, sent=count, places=places, span=span)


def _place_name(speaker: Speaker, labels: Mapping[str, str], place: str) -> Markup:
    """Return the name of a group or the label of a person to whom a copy was sent."""
    return Markup(labels[place]) if place in labels else speaker.term("group", place)


def _same_day(one: datetime, other: datetime) -> bool:
    return one.astimezone(UTC).date() == other.astimezone(UTC).date()
