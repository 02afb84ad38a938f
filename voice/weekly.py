"""Write the weekly digest of one person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from domain.awaits import Await
from domain.boards import Section
from voice.speech.lateness import late_line
from voice.speech.limits import first_of
from voice.speech.markup import Markup, bold, lines
from voice.speech.speaker import Speaker

#: The sections with the sentences of their titles, in their order.
_TITLES = {
    Section.ANSWER.value: "my-answer",
    "past": "weekly-past",
    Section.DO.value: "my-do",
    Section.CONFIRM.value: "my-confirm",
    Section.CONVENED.value: "my-convened",
    Section.NOTICES.value: "my-notices",
    Section.REMINDERS.value: "reminders-title",
}


def weekly_digest(
    speaker: Speaker,
    sections: Mapping[str, Sequence[Markup]],
    now: datetime,
    *,
    prepared: datetime | None = None,
) -> Markup:
    """Return what waits for a person as of *now*, without the sections that have no entries.

    *prepared* is the time for which the digest was planned, given only if it is late.
    """
    late = late_line(speaker, prepared, now) if prepared else None
    title = speaker.say("weekly-title", at=now)
    shown = [
        lines(bold(speaker.say(key)) if first else None, entry)
        for name, key in _TITLES.items()
        for first, entry in _marked(sections.get(name, ()))
    ]
    if not shown:
        return lines(title, speaker.say("my-nothing"), late)
    return first_of(speaker, shown, head=title, foot=lines(speaker.say("weekly-next"), late))


def weekly_line(speaker: Speaker, owed: Await) -> Markup:
    """Return an entry that is no action item, and what is awaited of it."""
    what = speaker.term("awaited", owed.what)
    return speaker.say("weekly-line", ref=bold(owed.ref), what=what)


def _marked(entries: Sequence[Markup]) -> list[tuple[bool, Markup]]:
    """Return the entries, each with True if it is the first."""
    return [(place == 0, each) for place, each in enumerate(entries)]
