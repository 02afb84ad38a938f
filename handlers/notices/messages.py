"""A notice's cards in the threads, its copies in private, and its entries in the journal."""

from __future__ import annotations

from domain.notices.model import AWAITED, REMIND_AFTER, Notice
from domain.people.model import Kind, Person
from domain.timers import Timer
from handlers.turns.buttons import Button, ButtonRows
from handlers.turns.quiet import hold
from handlers.turns.recipients import addressed
from handlers.turns.turn import Turn
from handlers.turns.user_turn import UserTurn
from storage.mail.buttons import Audience
from storage.notices import copy_key
from voice.notices import notice_card, notice_copy, notice_unseen

#: The kinds of timer: said at its time, the one reminder, told to one person later.
SAY, UNSEEN, PRIVATE = "notice", "notice-unseen", "notice-private"
#: What is told in private: the copy of the notice, or the reminder of it.
COPY, REMINDER = "copy", "reminder"


async def publish(turn: Turn, notice: Notice) -> Notice:
    """Say it everywhere in this turn, and plan the reminder to those who have not seen it.

    Returns the notice as it is to be saved.
    """
    people = await addressed(turn, notice.to)
    places = notice.to.groups or tuple(str(each.user) for each in people)
    said = notice.publish(turn.now, places)
    await draw(turn, said)
    for person in people if said.to.people else ():
        tell_or_hold(turn, person, said, COPY)
    unseen = Timer(
        at=turn.now + REMIND_AFTER,
        kind=UNSEEN,
        group=said.ref.group,
        subject=str(said.ref),
        slot="+24h",
        target="unseen",
        version=said.version,
    )
    turn.plan([unseen])
    return said


async def draw(turn: Turn, notice: Notice) -> None:
    """Draw the notice's card in each of its threads, or edit all of them."""
    marking = await awaited(turn, notice)
    groups = await turn.records.groups.all()
    for code in notice.to.groups:
        group = groups[code]
        await turn.draw(
            group,
            f"{notice.ref}@{code}",
            notice_card(turn.speaker(group), notice, marking),
            seen_buttons(turn, notice),
            version=notice.version,
            silent=False,
            dedup=copy_key(notice.ref, code),
        )


async def awaited(turn: Turn, notice: Notice) -> list[str]:
    """Return the delegations that are asked to mark it as seen: those that have recipients."""
    there = {each.delegation for each in await addressed(turn, notice.to)}
    registry = turn.desk.registry
    return [code for code in registry.codes if registry[code].kind in AWAITED and code in there]


def marking_delegations(turn: Turn) -> tuple[str, ...]:
    """Return every delegation but the secretariat, whose own notice it is."""
    registry = turn.desk.registry
    return tuple(code for code in registry.codes if registry[code].kind is not Kind.SECRETARIAT)


def seen_buttons(turn: Turn, notice: Notice) -> ButtonRows:
    """Return the button, as long as there is a delegation that has not pressed it."""
    left = [each for each in marking_delegations(turn) if notice.seen_by(each) is None]
    audience = Audience(delegations=marking_delegations(turn))
    return [[seen_button(notice, audience)]] if left else ()


def seen_button(notice: Notice, audience: Audience) -> Button:
    """Return the button that marks the notice as seen."""
    return Button("button-seen", f"/seen {notice.ref}", audience=audience)


def tell_or_hold(turn: Turn, person: Person, notice: Notice, slot: str) -> None:
    """Tell one person the COPY or the REMINDER, or plan that for the end of their quiet hours."""
    held = Timer(
        at=turn.now,
        kind=PRIVATE,
        group=notice.ref.group,
        subject=f"{notice.ref}@{person.user}",
        slot=slot,
        target=str(person.user),
        version=notice.version,
    )
    if not hold(turn, person, held):
        tell(turn, person, notice, slot)


def tell(turn: Turn, person: Person, notice: Notice, slot: str) -> None:
    """Tell one person the COPY of a notice or the REMINDER of it."""
    speaker = turn.speaker(person)
    if slot == COPY:
        text, dedup = notice_copy(speaker, notice), copy_key(notice.ref, str(person.user))
    else:
        text = notice_unseen(speaker, notice, person.delegation)
        dedup = f"notice-unseen:{notice.ref}:{person.user}"
    marks = person.delegation in marking_delegations(turn)
    button = seen_button(notice, Audience(user=person.user))
    turn.tell(person, text, buttons=[[button]] if marks else (), dedup=dedup)


async def enter(turn: UserTurn, kind: str, notice: Notice, **payload: object) -> None:
    """Append what the person did with a notice to the journal of its first group."""
    await turn.record_own(notice.ref.group, kind, ref=notice.ref, **payload)
