"""Saying a notice: its cards in the threads, its copies in private, and the one reminder."""

from __future__ import annotations

from domain.notices.model import AWAITED, REMIND_AFTER, Notice, Recipients
from domain.people.model import Kind, Person
from domain.timers import Timer
from handlers.turns.turn import Button, ButtonRows, Turn, UserTurn
from storage.mail.buttons import Audience
from storage.notices import copy_key
from voice import Markup
from voice.notices import notice_card, notice_copy, notice_unseen


async def publish(turn: Turn, notice: Notice) -> Notice:
    """Say it everywhere in this one turn, and plan the reminder to those who have not seen it."""
    people = await addressed(turn, notice.to)
    places = notice.to.groups or tuple(str(each.user) for each in people)
    said = notice.publish(turn.now, places)
    await draw(turn, said)
    for person in people if said.to.people else ():
        tell_or_hold(turn, person, said, "copy")
    at, ref = turn.now + REMIND_AFTER, str(said.ref)
    turn.plan([
        Timer(at, "notice-unseen", said.ref.group, ref, "+24h", "unseen", said.version)
    ])  # fmt: skip
    return said


async def draw(turn: Turn, notice: Notice) -> None:
    """Draw the notice's card in each of its threads, or edit them all."""
    marking = await awaited(turn, notice)
    groups = await turn.records.groups.all()
    for code in notice.to.groups:
        group = groups[code]
        text = notice_card(turn.speaker(group), notice, marking)
        await turn.draw(
            group, f"{notice.ref}@{code}", text, seen_buttons(turn, notice),
            version=notice.version, silent=False, dedup=copy_key(notice.ref, code),
        )  # fmt: skip


async def awaited(turn: Turn, notice: Notice) -> list[str]:
    """The delegations asked to mark it as seen: those with anybody among the recipients."""
    there = {each.delegation for each in await addressed(turn, notice.to)}
    registry = turn.desk.registry
    return [code for code in registry.codes if registry[code].kind in AWAITED and code in there]


async def addressed(turn: Turn, to: Recipients) -> list[Person]:
    """Everyone whom the notice is for."""
    return [each for each in await turn.records.people.all() if to.include(each)]


async def reminded(turn: Turn, notice: Notice, delegation: str) -> list[Person]:
    """Who is reminded of it: the delegation's heads, or where none is addressed its members."""
    members = [each for each in await addressed(turn, notice.to) if each.delegation == delegation]
    return [each for each in members if each.heads] or members


def marking_delegations(turn: Turn) -> tuple[str, ...]:
    """Every delegation but the secretariat, whose own notice it is."""
    registry = turn.desk.registry
    return tuple(code for code in registry.codes if registry[code].kind is not Kind.SECRETARIAT)


def seen_buttons(turn: Turn, notice: Notice) -> ButtonRows:
    """The button, while there is a delegation that has not pressed it."""
    left = [each for each in marking_delegations(turn) if notice.seen_by(each) is None]
    audience = Audience(delegations=marking_delegations(turn))
    return [[Button("button-seen", f"/seen {notice.ref}", audience)]] if left else ()


def tell_or_hold(turn: Turn, person: Person, notice: Notice, slot: str) -> None:
    """Tell one person (*slot*: the copy, or the reminder), or when their quiet hours end."""
    until = person.quiet.until(turn.now, person.zone) if person.quiet else None
    if until is None:
        tell(turn, person, notice, slot)
        return
    subject, user = f"{notice.ref}@{person.user}", str(person.user)
    turn.plan([
        Timer(until, "notice-private", notice.ref.group, subject, slot, user, notice.version)
    ])  # fmt: skip


def tell(turn: Turn, person: Person, notice: Notice, slot: str) -> None:
    """The copy of a notice, or the reminder of it, to one person."""
    speaker = turn.speaker(person)
    only = Audience(user=person.user)
    buttons: ButtonRows = [[Button("button-seen", f"/seen {notice.ref}", only)]]
    text: Markup
    if slot == "copy":
        text, dedup = notice_copy(speaker, notice), copy_key(notice.ref, str(person.user))
    else:
        text = notice_unseen(speaker, notice, person.delegation)
        dedup = f"notice-unseen:{notice.ref}:{person.user}"
    marks = person.delegation in marking_delegations(turn)
    turn.tell(person, text, buttons=buttons if marks else (), dedup=dedup)


async def enter(turn: UserTurn, kind: str, notice: Notice, **payload: object) -> None:
    """Append what the person did with a notice to the journal of its first group."""
    person = turn.person
    await journal(turn, kind, notice, actor=person.delegation, member=person.user, **payload)


async def journal(
    turn: Turn, kind: str, notice: Notice, *, actor: str, member: int | None = None,
    **payload: object,
) -> None:  # fmt: skip
    """Append to the journal of the notice's first group, or the desk's own where it is private."""
    await turn.record(
        notice.ref.group, kind, ref=notice.ref, actor=actor, member=member, **payload
    )
