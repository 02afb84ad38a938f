"""Write the texts about a group: the pinned entry card, and how many people are accredited."""

from __future__ import annotations

from collections.abc import Sequence

from domain.groups import Group, Place
from domain.timers import Schedule
from voice.links import place_link
from voice.speech.lengths import length
from voice.speech.markup import Markup, bold, lines
from voice.speech.speaker import Speaker


def entry_card(
    speaker: Speaker, group: Group, counts: Sequence[tuple[str, int]], schedule: Schedule
) -> Markup:
    """Return the card that is pinned in a thread.

    It says what the desk records, what must not be written, who is told of due times in private,
    and how many people are accredited.
    """
    return lines(
        speaker.say(
            "entry-title", group=bold(speaker.term("group", group.code)), at=group.opened_at
        ),
        speaker.say("entry-records"),
        speaker.say("entry-hears"),
        speaker.say("entry-no-names"),
        speaker.say("entry-utc"),
        _ladder(speaker, schedule),
        default_due(speaker, group) if group.default_due else None,
        present_line(speaker, counts),
    )


def _ladder(speaker: Speaker, schedule: Schedule) -> Markup:
    after = {"contacts": schedule.contacts, "heads": schedule.heads, "lists": schedule.lists}
    return speaker.say(
        "entry-ladder", **{name: length(speaker, each) for name, each in after.items()}
    )


def moved_on(speaker: Speaker, group: Group) -> Markup:
    """Return what the old thread of a moved group says: where the group is now."""
    name = bold(speaker.term("group", group.code))
    return speaker.say("group-moved-on", group=name, thread=where(group))


def move_asked(speaker: Speaker, code: str, place: Place, title: str) -> Markup:
    """Return that a second member of the secretariat has to confirm a group's move to *place*.

    *title* is that of its chat, for a place that no link can name.
    """
    usage = f"/setup {code} move"
    name = bold(speaker.term("group", code))
    thread = place_link(place) or title
    return speaker.say("move-asked", group=name, thread=thread, usage=usage)


def where(group: Group) -> str:
    """Return a link to the group's thread, or the title of its chat if there is no link."""
    assert group.place is not None, "only a group that is set up has a thread"
    return place_link(group.place) or group.title


def default_due(speaker: Speaker, group: Group) -> Markup:
    """Return the line that tells a group its default due time, or that it has none any more."""
    if group.default_due is None:
        return speaker.say("default-due-none")
    return speaker.say("default-due", length=length(speaker, group.default_due))


def present_line(speaker: Speaker, counts: Sequence[tuple[str, int]]) -> Markup:
    """Return how many people of each delegation are accredited to the group.

    For example `Accredited: Delegation A 2 · Delegation B 2 · Observers 2 · …`.
    """
    parts = [_count(speaker, code, count) for code, count in counts]
    return speaker.say("present", counts=Markup(" · ".join(parts)))


def _count(speaker: Speaker, code: str, count: int) -> Markup:
    kind = speaker.registry[code].kind
    # Several observers are told apart by their codes, so the word for all of them does not fit.
    alone = speaker.registry.alone(code)
    return speaker.say(
        "present-count", kind=kind.value if alone else "party", delegation=code, count=count
    )
