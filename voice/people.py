"""Write the texts about people: the accreditation link, a person's own card, and the roster."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from domain.groups import in_order
from domain.people.model import Invitation, Person
from voice.speech.catalogues import NAMES
from voice.speech.limits import first_of
from voice.speech.markup import Markup, bold, lines
from voice.speech.speaker import Speaker
from voice.zones import clock_in


def invitation_link(username: str, code: str) -> str:
    """Return the accreditation link; *username* is the desk's own."""
    return f"https://t.me/{username}?start={code}"


def invitation_text(speaker: Speaker, invitation: Invitation, username: str, code: str) -> Markup:
    """Return the message with an accreditation link, for the person who made the link.

    The message is shown once. It says for whom the link is, and until when it is valid.
    """
    link = Markup(invitation_link(username, code))
    return lines(
        speaker.say(
            "invitation-title",
            label=bold(invitation.label),
            standing=_standing(speaker, "standing", invitation),
        ),
        speaker.say("invitation-groups", groups=in_order(invitation.groups)),
        _marks(speaker, invitation),
        link,
        speaker.say("invitation-typed", code=code),
        speaker.say("invitation-until", at=invitation.expires_at),
    )


def own_card(speaker: Speaker, person: Person, now: datetime) -> Markup:
    """Return a person's own card at *now*: label, role, groups, and what the desk records."""
    return lines(
        speaker.say(
            "own-title",
            label=bold(person.label),
            standing=_standing(speaker, "standing", person),
        ),
        speaker.say("own-groups", groups=_groups(person)),
        _marks(speaker, person),
        speaker.say("own-records"),
        speaker.say("own-privacy"),
        _settings(speaker, person, now),
        speaker.say("own-next"),
    )


def _settings(speaker: Speaker, person: Person, now: datetime) -> Markup:
    """Return a person's language and zone, with the clock there unless it shows UTC."""
    language, zone = NAMES[person.language], person.zone
    if zone == "UTC":
        return speaker.say("own-settings", language=language, zone=zone)
    clock = clock_in(zone, now)
    return speaker.say("own-settings-clock", language=language, zone=zone, clock=clock)


def accredited_line(speaker: Speaker, person: Person, present: Markup) -> Markup:
    """Return the message that a thread gets after a person has opened an accreditation link."""
    standing = _standing(speaker, "standing", person)
    return lines(speaker.say("accredited", label=person.label, standing=standing), present)


def changed_line(speaker: Speaker, person: Person, step: str) -> Markup:
    """Return that a person was suspended, reinstated or revoked, as *step* says."""
    standing = _standing(speaker, "standing", person)
    return speaker.say(f"accreditation-{step}", label=person.label, standing=standing)


def contact_line(speaker: Speaker, person: Person, group: str) -> Markup:
    """Return that a delegation has no point of contact in the group, and how to accredit one."""
    usage = f"/accredit {person.delegation} {person.role} {group} poc"
    return speaker.say("contact-nobody", delegation=person.delegation, group=group, usage=usage)


def vacant_line(speaker: Speaker, person: Person, key: str) -> Markup:
    """Return the sentence that nobody has a post any more, and how to accredit somebody."""
    usage = f"/accredit {person.delegation} {key.removeprefix('vacant-')}"
    return speaker.say(key, delegation=person.delegation, usage=usage)


def roster(speaker: Speaker, people: Sequence[Person], links: Sequence[Invitation]) -> Markup:
    """Return the list of the people and the unused links for which the reader is responsible."""
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
        standing=_standing(speaker, "roster-standing", link),
        groups=in_order(link.groups),
        at=link.expires_at,
    )


def _member(speaker: Speaker, person: Person) -> Markup:
    state = "suspended" if person.suspended else "active" if person.reachable else "unreachable"
    return speaker.say(
        "roster-member",
        label=bold(person.label),
        standing=_standing(speaker, "roster-standing", person),
        groups=_groups(person),
        state=state,
    )


def _standing(speaker: Speaker, key: str, who: Person | Invitation) -> Markup:
    """Return the delegation and the role of a person.

    Outside the parties, the delegation and the role have the same name, so it is given only once.
    """
    return speaker.say(key, delegation=who.delegation, role=who.role)


def _marks(speaker: Speaker, who: Person | Invitation) -> Markup | None:
    """Return `point of contact · on duty`, or the one of the two that applies, or None."""
    marks = [speaker.term("mark", name) for name in ("poc", "duty") if getattr(who, name)]
    return Markup(" · ".join(marks)) if marks else None


def _groups(person: Person) -> list[str]:
    return in_order(person.groups)
