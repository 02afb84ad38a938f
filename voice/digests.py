"""Write the daily digest of a group: the items that are due, and the last journal entry."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from domain.absences import Absence
from domain.actions.model import Action, State
from domain.digests import Agenda
from domain.groups import Group
from domain.people.model import in_turn
from voice.actions import unreported
from voice.speech.lateness import late_line, lost_line
from voice.speech.limits import clip, first_of
from voice.speech.markup import Markup, bold, lines, quote
from voice.speech.speaker import Speaker

#: A line of the digest names at most this many entries; the command /status shows all of them.
NAMED = 20


def digest(
    speaker: Speaker,
    group: Group,
    day: Agenda,
    further: Sequence[Markup],
    record: tuple[int, str],
    now: datetime,
    *,
    prepared: datetime | None = None,
    more: int = 0,
    lost: Absence | None = None,
) -> Markup:
    """Return the digest of a group as of *now*; if nothing is due, it is one line that says so.

    *further* are lines of other matters, such as unanswered follow-ups. *record* is the number
    and the hash of the last journal entry. *prepared* is the time for which the digest was
    planned, given only if it is late. *more* is the number of items that are due but not in *day*.
    *lost* is the absence of the desk in which something may have been lost.
    """
    late = late_line(speaker, prepared, now) if prepared else None
    past = "digest-past-lost" if lost else "digest-past"
    entries = [
        *_section(speaker.say("digest-today"), [_due(speaker, each) for each in day.today]),
        *_section(speaker.say(past), [_past(speaker, each) for each in day.past_due]),
        *_awaiting(speaker, day),
        *further,
    ]
    if not entries:
        return lines(speaker.say("digest-nothing"), late)
    title = speaker.say("digest-title", group=bold(speaker.term("group", group.code)), at=now)
    foot = lines(lost_line(speaker, lost), _record(speaker, *record), late)
    return first_of(speaker, entries, head=title, foot=foot, more=more)


def answer_line(speaker: Speaker, parts: Sequence[Markup]) -> Markup | None:
    """Return `Awaiting an answer: HUM-F1 (Delegation A), …`, or None if *parts* is empty.

    Each part is a text that `awaited` has returned.
    """
    return _list(speaker, "digest-answer", parts)


def confirmation_line(
    speaker: Speaker, reported: Sequence[tuple[object, Sequence[str]]]
) -> Markup | None:
    """Return `Awaiting confirmation: HUM-A1 (Delegation A or Observer), …`.

    *reported* has the reference of each reported item, with the delegations of which one has to
    confirm the report. Returns None if *reported* is empty.
    """
    parts = [
        speaker.say("digest-awaited", ref=str(ref), delegations=speaker.either(confirming))
        for ref, confirming in reported
    ]
    return _list(speaker, "digest-confirmation", parts)


def awaited(speaker: Speaker, ref: object, delegations: Iterable[str]) -> Markup:
    """Return an entry and the delegations that have to answer: `HUM-F1 (Delegation A)`."""
    return speaker.say("digest-awaited", ref=str(ref), delegations=list(delegations))


def _section(title: Markup, entries: Sequence[Markup]) -> list[Markup]:
    """Return the entries of a section, with the section's title above the first entry."""
    return [lines(bold(title), entries[0]), *entries[1:]] if entries else []


def _due(speaker: Speaker, action: Action) -> Markup:
    names = unreported(action)
    key, facts = ("digest-open", {}) if action.due is None else ("digest-due", {"at": action.due})
    head = speaker.say(key, ref=bold(action.ref), delegations=names, **facts)
    return lines(head, quote(clip(action.text)))


def _past(speaker: Speaker, action: Action) -> Markup:
    names = unreported(action)
    head = speaker.say("digest-was-due", ref=bold(action.ref), delegations=names, due=action.due)
    return lines(head, quote(clip(action.text)))


def _awaiting(speaker: Speaker, day: Agenda) -> list[Markup]:
    """Return a list with the line about items that await acceptance; empty if there are none."""
    parts = [
        awaited(
            speaker,
            action.ref,
            in_turn(
                (
                    line.delegation
                    for line in action.lines
                    if line.state is State.AWAITING and not line.asked_due
                ),
                action.ref.number,
            ),
        )
        for action in day.awaiting_acceptance
    ]
    found = _list(speaker, "digest-acceptance", parts)
    return [found] if found else []


def _list(speaker: Speaker, key: str, parts: Sequence[Markup]) -> Markup | None:
    if not parts:
        return None
    shown = [*parts[:NAMED], *([] if len(parts) <= NAMED else [Markup("…")])]
    return speaker.say(key, entries=Markup(", ".join(shown)))


def _record(speaker: Speaker, number: int, digest: str) -> Markup | None:
    if not number:
        return None
    return speaker.say("status-record", number=str(number), digest=f"{digest[:4]}…{digest[-4:]}")
