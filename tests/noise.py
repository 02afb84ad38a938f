"""How much the desk says: the noise budget of a run, from its transcript."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from sandbox.state.records import TranscriptEntry

#: New messages of the desk in one thread on one day: fewer than this, and of those that answer no
#: command fewer than this. In the private chat of one person: at most this many.
A_DAY, UNASKED_A_DAY, A_PERSON = 15, 10, 30

_REF = re.compile(r"[A-Z]+-[A-Z]\d+")


def check_noise(transcript: Sequence[TranscriptEntry]) -> Iterator[str]:
    """Yield a line for each place and day that is over the budget, and each double message."""
    for place, count in noise(transcript).items():
        if count >= A_DAY:
            yield f"{place}: {count} new messages"
    for place, count in noise(unasked(transcript)).items():
        if count >= UNASKED_A_DAY:
            yield f"{place}: {count} new messages that answer no command"
    for place, count in noise(transcript, private=True).items():
        if count > A_PERSON:
            yield f"{place}: {count} messages to one person"
    for (who, at, ref), count in _repeats(transcript).items():
        if count > 1:
            yield f"{at}: {count} messages about {ref} to {who}"


def noise(
    transcript: Sequence[TranscriptEntry], *, private: bool = False
) -> Counter[tuple[str, str]]:
    """Return how many new messages the desk sent in each thread on each day, without edits.

    With *private* it is the private chats that are counted.
    """
    return Counter(
        (each.topic or each.title, each.at[:10])
        for each in transcript
        if is_said(each) and (each.chat > 0) == private
    )


def unasked(transcript: Sequence[TranscriptEntry]) -> list[TranscriptEntry]:
    """Return the new messages of the desk that no deed of a person has called for.

    The clock of a run stands still from a person's deed until the desk has done its work, and the
    timers of an instant fire before the deeds of it.
    """
    found, last = [], ""
    for each in transcript:
        if not each.by_bot:
            last = each.at
        elif is_said(each) and each.at != last:
            found.append(each)
    return found


def is_said(entry: TranscriptEntry) -> bool:
    """Return whether this is a new message of the desk."""
    return entry.by_bot and entry.kind == "message"


def about(text: str) -> str:
    """Return the reference of the entry that a message is about, or "" if it is about none.

    It stands in the first lines: below "Answer awaited" or "Reminder 1", for example. The lists of
    a person and the reports to the secretariat are about no entry.
    """
    for line in text.splitlines()[:3]:
        if found := _REF.match(line):
            return found[0]
    return ""


def _repeats(transcript: Sequence[TranscriptEntry]) -> Counter[tuple[str, str, str]]:
    """Return how many messages about each entry a person got at one time: never more than one."""
    return Counter(
        (each.title, each.at, ref)
        for each in transcript
        if is_said(each) and each.chat > 0 and (ref := about(each.text))
    )
