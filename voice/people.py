"""People in words: a link, one's own card, the roster."""

from __future__ import annotations

from collections.abc import Sequence

from domain.groups import in_order
from domain.people import Invitation, Person
from voice.catalogues import NAMES
from voice.limits import first_of
from voice.markup import Markup, bold, lines
from voice.speaker import Speaker


def invitation_text(speaker: Speaker, invitation: Invitation, username: str, code: str) -> Markup:
    """The link as its maker sees it, once: who it makes of whoever opens it, and until when."""
    link = Markup(f"https://t.me/{username}?start={code}")
    return lines(
        speaker.say(
            "invitation-title",
            label=bold(invitation.label),
            delegation=invitation.delegation,
            role=invitation.role,
        ),
        speaker.say("invitation-groups", groups=in_order(invitation.groups)),
        link,
        speaker.say("invitation-typed", code=code),
        speaker.say("invitation-until", at=invitation.expires_at),
    )


def own_card(speaker: Speaker, person: Person) -> Markup:
    """Who one is to the desk, and what it keeps of one."""
    marks = [speaker.term("mark", name) for name in ("poc", "duty") if getattr(person, name)]
    return lines(
        speaker.say(
            "own-title",
            label=bold(person.label),
            delegation=person.delegation,
            role=person.role,
        ),
        speaker.say("own-groups", groups=_groups(person)),
        Markup(" · ".join(marks)) if marks else None,
        speaker.say("own-records"),
        speaker.say("own-privacy"),
        speaker.say("own-settings", language=NAMES[person.language], zone=person.zone),
        speaker.say("own-next"),
    )


def accredited_line(speaker: Speaker, person: Person, present: Markup) -> Markup:
    """What a group's thread is told when somebody has opened a link."""
    text = speaker.say(
        "accredited", label=person.label, delegation=person.delegation, role=person.role
    )
    return lines(text, present)


def roster(speaker: Speaker, people: Sequence[Person], links: Sequence[Invitation]) -> Markup:
    """The people and open links that a reader answers for."""
    entries = [
        *(_member(speaker, each) for each in people),
        *(_link(speaker, each) for each in links),
    ]
    return first_of(
        speaker, entries, head=speaker.say("roster-title"), foot=speaker.say("roster-next")
    )


def _link(speaker: Speaker, link: Invitation) -> Markup:
    return speaker.say(
        "roster-link",
        label=bold(link.label),
        delegation=link.delegation,
        role=link.role,
        groups=in_order(link.groups),
        at=link.expires_at,
    )


def _member(speaker: Speaker, person: Person) -> Markup:
    state = "suspended" if person.suspended else "active" if person.reachable else "unreachable"
    return speaker.say(
        "roster-member",
        label=bold(person.label),
        delegation=person.delegation,
        role=person.role,
        groups=_groups(person),
        state=state,
    )


def _groups(person: Person) -> list[str]:
    return in_order(person.groups)
