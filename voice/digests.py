"""Write the daily digest of a group: the items that are due, and the last journal entry."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import groupby

from domain.absences import Absence
from domain.actions.model import Action
from domain.awaits import Await, What, waited
from domain.digests import Agenda
from domain.groups import Group
from voice.actions import unreported
from voice.awaits import wait
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

    *further* are lines such as those about the answers that delegations owe. *record* is the
    number and the hash of the last journal entry. *prepared* is the time for which the digest was
    planned, given only if it is late. *more* is the number of items that are due but not in *day*.
    *lost* is the absence of the desk in which something may have been lost.
    """
    late = late_line(speaker, prepared, now) if prepared else None
    past = "digest-past-lost" if lost else "digest-past"
    entries = [
        *_section(speaker.say("digest-today"), [_due(speaker, each) for each in day.today]),
        *_section(speaker.say(past), [_past(speaker, each) for each in day.past_due]),
        *further,
    ]
    if not entries:
        return lines(speaker.say("digest-nothing"), late)
    title = speaker.say("digest-title", group=bold(speaker.term("group", group.code)), at=now)
    foot = lines(
        lost_line(speaker, lost, speaker.say("away-type-reports")), _record(speaker, *record), late
    )
    return first_of(speaker, entries, head=title, foot=foot, more=more)


def awaited_line(
    speaker: Speaker, key: str, awaits: Sequence[Await], now: datetime
) -> Markup | None:
    """Return `Awaiting an answer: HUM-F1 (Delegation A, waiting for 3 days), …`.

    Returns None if *awaits* is empty. *key* is the sentence. The delegations of an entry have the
    order that it uses; those that have waited for different times are named apart.
    """
    in_order = sorted(awaits, key=lambda each: (each.ref, each.since))
    same = groupby(in_order, key=lambda each: (each.ref, waited(each.since, now)))
    parts = [_awaited(speaker, list(these), now) for _, these in same]
    if not parts:
        return None
    shown = [*parts[:NAMED], *([] if len(parts) <= NAMED else [Markup("…")])]
    return speaker.say(key, entries=Markup(", ".join(shown)))


def _awaited(speaker: Speaker, awaits: Sequence[Await], now: datetime) -> Markup:
    """Return an entry and the delegations that have to act: `HUM-F1 (Delegation A)`.

    One of several confirmations is enough, so these delegations are joined with "or".
    """
    first = awaits[0]
    codes = speaker.registry.in_turn({each.delegation for each in awaits}, first.ref.number)
    either = any(each.what is What.CONFIRMATION for each in awaits)
    facts = {
        "ref": str(first.ref),
        "delegations": speaker.either(codes) if either else codes,
    }
    if waiting := wait(speaker, first.since, now):
        return speaker.say("digest-awaited-for", waiting=waiting, **facts)
    return speaker.say("digest-awaited", **facts)


def _section(title: Markup, entries: Sequence[Markup]) -> list[Markup]:
    """Return the entries of a section, with the section's title above the first entry."""
    return [lines(bold(title), entries[0]), *entries[1:]] if entries else []


def _due(speaker: Speaker, action: Action) -> Markup:
    names = unreported(speaker, action)
    key, facts = ("digest-open", {}) if action.due is None else ("digest-due", {"at": action.due})
    head = speaker.say(key, ref=bold(action.ref), delegations=names, **facts)
    return lines(head, quote(clip(action.text)))


def _past(speaker: Speaker, action: Action) -> Markup:
    names = unreported(speaker, action)
    head = speaker.say("digest-was-due", ref=bold(action.ref), delegations=names, due=action.due)
    return lines(head, quote(clip(action.text)))


def _record(speaker: Speaker, number: int, digest: str) -> Markup | None:
    if not number:
        return None
    return speaker.say("status-record", number=str(number), digest=f"{digest[:4]}…{digest[-4:]}")
