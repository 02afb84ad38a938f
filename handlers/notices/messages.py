"""Sends a notice: cards in threads, copies in private, and entries in the journal."""

from __future__ import annotations

from collections.abc import Sequence

from domain.notices.model import AWAITED, REMIND_AFTER, Notice, reads
from domain.people.model import Kind, Person
from domain.timers import Timer
from handlers.turns.absences import find_unheard
from handlers.turns.buttons import Button, ButtonRows
from handlers.turns.facilitators import facilitator_rows
from handlers.turns.quiet import hold, quiet_until
from handlers.turns.recipients import addressed
from handlers.turns.turn import Turn
from handlers.turns.user_turn import UserTurn
from storage.mail.buttons import Audience
from storage.mail.outbox import Lane
from storage.notices import copy_key
from voice.notices import notice_card, notice_copy, notice_sounded, notice_unseen

#: The kinds of timer: publish a notice, remind of an unseen one, tell one person after quiet
#: hours.
SAY, UNSEEN, PRIVATE = "notice", "notice-unseen", "notice-private"
#: A private message is either a copy of the notice or a reminder of it.
COPY, REMINDER = "copy", "reminder"


async def publish(turn: Turn, notice: Notice) -> Notice:
    """Send the notice to all its recipients, and plan the reminder for delegations yet to see it.

    Returns the notice as it is to be saved.
    """
    turn.lane = Lane.URGENT
    before, turn.prepared_for = turn.prepared_for, notice.at or turn.now
    people = await addressed(turn, notice.to)
    places = notice.to.groups or tuple(str(each.user) for each in people)
    said = notice.publish(turn.now, places, _asked(turn, people))
    await draw(turn, said)
    for person in people if said.to.people else ():
        await tell(turn, person, said, COPY)
    turn.prepared_for = before
    return said


async def note_copy(turn: Turn, notice: Notice, place: str) -> None:
    """Note that Telegram took the copy for *place*; plan the reminder of the delegations there."""
    everyone = await turn.records.people.all()
    there = {each.delegation for each in everyone if reads(each, place)}
    got = notice.deliver(place, turn.now, there)
    turn.records.notices.save(got)
    turn.plan(
        Timer(
            at=got.reached[each] + REMIND_AFTER,
            kind=UNSEEN,
            group=got.ref.group,
            subject=str(got.ref),
            slot="+24h",
            target=each,
            version=got.version,
        )
        for each in got.owing
        if each not in notice.reached
    )


async def draw(turn: Turn, notice: Notice, only: str | None = None) -> None:
    """Draw the notice's card in the thread of each of its groups, or edit these cards.

    With *only*, it is drawn in that group alone.
    """
    groups = await turn.records.groups.all()
    for code in [each for each in notice.to.groups if only in {None, each}]:
        group = groups[code]
        await turn.draw(
            group,
            f"{notice.ref}@{code}",
            notice_card(turn.speaker(group), notice, notice.sent.get(code)),
            seen_buttons(turn, notice),
            version=notice.version,
            silent=False,
            dedup=copy_key(notice.ref, code),
        )


def _asked(turn: Turn, recipients: Sequence[Person]) -> list[str]:
    """Return the delegations that are asked to mark the notice as seen.

    These are the parties and observers that have recipients of the notice.
    """
    there = {each.delegation for each in recipients}
    registry = turn.desk.registry
    return [code for code in registry.codes if registry[code].kind in AWAITED and code in there]


def marking_delegations(turn: Turn) -> tuple[str, ...]:
    """Return every delegation except the secretariat, because it sends the notices itself."""
    registry = turn.desk.registry
    return tuple(code for code in registry.codes if registry[code].kind is not Kind.SECRETARIAT)


def seen_buttons(turn: Turn, notice: Notice) -> ButtonRows:
    """Return the button to mark the notice as seen, unless every delegation has marked it."""
    left = [each for each in marking_delegations(turn) if notice.seen_by(each) is None]
    audience = Audience(delegations=marking_delegations(turn))
    return [[seen_button(notice, audience)]] if left else ()


def seen_button(notice: Notice, audience: Audience) -> Button:
    """Return the button that marks the notice as seen."""
    return Button("button-seen", f"/seen {notice.ref}", audience=audience)


async def remind(turn: Turn, person: Person, notice: Notice) -> None:
    """Send one person the REMINDER now, or after their quiet hours."""
    held = Timer(
        at=turn.now,
        kind=PRIVATE,
        group=notice.ref.group,
        subject=held_by(notice, person),
        slot=REMINDER,
        target=str(person.user),
        version=notice.version,
    )
    if not hold(turn, person, held):
        await tell(turn, person, notice, REMINDER)


def held_by(notice: Notice, person: Person) -> str:
    """Return the subject of the timers that send the notice to this person after quiet hours."""
    return f"{notice.ref}@{person.user}"


async def tell(turn: Turn, person: Person, notice: Notice, slot: str) -> None:
    """Send one person the COPY of a notice or the REMINDER of it.

    In quiet hours the copy comes at the same time as to everybody, but without a sound.
    """
    speaker = turn.speaker(person)
    if slot == COPY:
        text, dedup = notice_copy(speaker, notice), copy_key(notice.ref, str(person.user))
    else:
        lost = await find_unheard(turn, notice.reached[person.delegation])
        text = notice_unseen(speaker, notice, person.delegation, lost)
        dedup = f"notice-unseen:{notice.ref}:{person.user}"
    quiet = slot == COPY and not notice.audible and quiet_until(turn, person) is not None
    buttons = await _own_buttons(turn, person, notice)
    turn.tell(person, text, buttons=buttons, dedup=dedup, silent=quiet)


async def sound_for(turn: Turn, person: Person, notice: Notice) -> None:
    """Send one person the copy once more with a sound, because the first one made none."""
    turn.tell(
        person,
        notice_sounded(turn.speaker(person), notice),
        buttons=await _own_buttons(turn, person, notice),
        dedup=f"notice-sound:{notice.ref}:{person.user}",
    )


async def _own_buttons(turn: Turn, person: Person, notice: Notice) -> ButtonRows:
    seen = [seen_button(notice, Audience(user=person.user))]
    marks = person.delegation in marking_delegations(turn)
    return [
        *([seen] if marks else ()),
        *await facilitator_rows(turn, person, str(notice.ref)),
    ]


async def enter(turn: UserTurn, kind: str, notice: Notice, **payload: object) -> None:
    """Append a person's step on a notice to the journal of the notice's first group."""
    await turn.record_own(notice.ref.group, kind, ref=notice.ref, **payload)
