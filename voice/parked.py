"""Write the texts about what waits: for the secretariat's decision, or for a person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from domain.refs import Ref
from voice.speech.limits import clip, first_of
from voice.speech.markup import Markup, lines
from voice.speech.speaker import Speaker

#: A list shows at most this many messages of one place, and this many characters of each.
_SHOWN, _BEGINNING = 10, 60


def parked_list(speaker: Speaker, letters: int, timers: int, updates: int) -> Markup:
    """Return how many messages, timers and updates wait for the secretariat's decision."""
    counts = []
    if letters:
        counts.append(speaker.say("parked-letters", count=letters))
    if timers:
        counts.append(speaker.say("parked-moments", count=timers))
    if updates:
        counts.append(speaker.say("parked-updates", count=updates))
    if not counts:
        return speaker.say("parked-nothing")
    return speaker.say("parked-title", counts=Markup(" · ".join(counts)))


def parked_item(speaker: Speaker, number: str, name: Markup, at: datetime, problem: str) -> Markup:
    """Return one parked timer or update: its number, what it is, its time and its problem."""
    return lines(
        speaker.say("parked-item", number=number, place=name, at=at),
        speaker.say("parked-why", problem=problem),
    )


def parked_line(
    speaker: Speaker, number: str, at: datetime, words: str, refs: Sequence[Ref]
) -> Markup:
    """Return one message of a list: its number, and how its *words* begin, if one may see them.

    Otherwise the line names the entries that the message is about.
    """
    if words:
        return speaker.say("parked-line", number=number, words=clip(words, _BEGINNING))
    if refs:
        named = ", ".join(map(str, refs))
        return speaker.say("parked-line-about", number=number, refs=named, at=at)
    return speaker.say("parked-line-private", number=number, at=at)


def parked_place(
    speaker: Speaker,
    place: Markup,
    since: datetime,
    problem: str,
    shown: Sequence[Markup],
    behind: int,
) -> Markup:
    """Return what waits for one chat or topic: how much since when, why, and the messages."""
    head = lines(
        speaker.say("parked-place", place=place, count=len(shown), since=since),
        speaker.say("parked-why", problem=problem),
        speaker.say("parked-behind", count=behind) if behind else None,
    )
    return first_of(speaker, shown[:_SHOWN], head=head, more=max(len(shown) - _SHOWN, 0))


def held_line(speaker: Speaker, place: Markup, count: int, problem: str) -> Markup:
    """Return the message that says how much waits for one chat or topic, and why."""
    if not count:
        return speaker.say("report-nothing-waits", place=place)
    return lines(
        speaker.say("report-waits", place=place, count=count),
        speaker.say("parked-why", problem=problem) if problem else None,
    )


def waiting_offer(speaker: Speaker, count: int, since: datetime) -> Markup:
    """Return the line that offers a person the messages that have waited for them."""
    return speaker.say("waiting-offer", count=count, since=since)


def waiting_now(speaker: Speaker, since: datetime | None, entries: Sequence[Markup]) -> Markup:
    """Return the entries about which messages have waited, each as it stands now.

    If *since* is None, no message has waited, but nobody else could be reached.
    """
    head = speaker.say("waiting-now", since=since) if since else speaker.say("waiting-alone")
    return lines(head, *entries)


def waiting_passed(speaker: Speaker, refs: Sequence[Ref]) -> Markup | None:
    """Return the line that names the entries of messages that are not sent any more, or None."""
    named = ", ".join(dict.fromkeys(map(str, refs)))
    return speaker.say("waiting-passed", refs=named) if refs else None
