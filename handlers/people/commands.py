"""People: single-use links, and who is accredited for whom."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from domain.groups import in_order
from domain.people.model import HEADS, ROLES, Invitation, Kind, Person
from domain.people.refusals import (
    AccreditedByTheirOwn,
    AlreadyAccredited,
    HeadsThreadOnly,
    LabelTaken,
    LinkExpired,
    LinkRevoked,
    LinkUnknown,
    LinkUsed,
    OwnAccreditation,
    UnknownLabel,
)
from domain.permissions import Act, Relation, may
from domain.refusals import UnknownRole
from domain.times.wall_clock import QuietHours
from handlers.groups import draw_entry_card, present
from handlers.people.forms import AccreditForm, StartForm
from handlers.reminders.timers import cancel_reminder
from handlers.turns.menus import send_menus
from handlers.turns.routes import Routes, Where
from handlers.turns.turn import Button, ButtonRows, UserTurn
from storage.mail.buttons import Audience
from voice.groups import present_line
from voice.people import accredited_line, invitation_text, own_card, roster

routes = Routes()


@routes.command(
    "start", act=Act.READ, form=StartForm, where=Where.PRIVATE, menu=90,
    public=True, unaccredited=True,
)  # fmt: skip
async def start(turn: UserTurn, words: StartForm) -> None:
    """Open an accreditation link, or show one's own card."""
    if words.code is None:
        await _welcome(turn, turn.person)
        return
    invitation = await _open(turn, words.code)
    if turn.person.label:
        raise AlreadyAccredited(label=turn.person.label)
    person = Person(
        turn.person.user, invitation.label, invitation.delegation, invitation.role,
        invitation.groups, turn.now, invitation.poc, invitation.duty,
        quiet=QuietHours.parse(turn.desk.quiet_hours), language=turn.desk.language,
    )  # fmt: skip
    turn.records.people.add(person)
    turn.records.invitations.save(replace(invitation, used_by=person.user, used_at=turn.now))
    turn.person = person
    await _announce(turn, person)
    await _welcome(turn, person)
    await send_menus(turn, [person])


@routes.command(
    "accredit", act=Act.ACCREDIT, form=AccreditForm, where=Where.PRIVATE, menu=51,
    example="A delegate HUM as A-hum",
)  # fmt: skip
async def accredit(turn: UserTurn, words: AccreditForm) -> None:
    """Make a single-use link, or list, suspend, reinstate and revoke accreditations."""
    match words.step:
        case "list":
            await _list(turn)
        case "invite":
            await _invite(turn, words)
        case _:
            await _change(turn, words.step, words.label or "")


async def _invite(turn: UserTurn, words: AccreditForm) -> None:
    _refuse_foreign(turn.person, words.delegation)
    delegation = turn.desk.registry[words.delegation]
    if words.role not in ROLES[delegation.kind]:
        raise UnknownRole(role=words.role, known=sorted(ROLES[delegation.kind]))
    if delegation.kind is Kind.PARTY and words.role not in HEADS:
        if turn.person.serves:
            raise AccreditedByTheirOwn(delegation=words.delegation)
        if "DEL" in words.groups:
            raise HeadsThreadOnly
    label = words.label or await _next_label(turn, words.delegation)
    if label.casefold() in await _taken(turn):
        raise LabelTaken(label=label)
    code = turn.desk.code()
    invitation = Invitation(
        code_hash(code), words.delegation, words.role, words.groups, label, turn.person.user,
        turn.now, turn.now + turn.desk.link_ttl, words.poc, words.duty,
    )  # fmt: skip
    turn.records.invitations.add(invitation)
    turn.answer(invitation_text(turn.voice, invitation, turn.desk.username, code))


async def _change(turn: UserTurn, step: str, label: str) -> None:
    person = await turn.records.people.labelled(label)
    if person is None:
        if step == "revoke" and await _revoke_link(turn, label):
            return
        raise UnknownLabel(label=label)
    _refuse_foreign(turn.person, person.delegation)
    if person.user == turn.person.user:
        raise OwnAccreditation
    if step == "revoke":
        await _forget(turn, person)
    elif person.suspended != (step == "suspend"):
        turn.records.people.save(replace(person, suspended=step == "suspend"))
    else:
        turn.receipt(f"receipt-{step}", label=person.label)
        return
    await send_menus(turn, [replace(person, suspended=step != "reinstate")])
    for code in in_order(person.groups):
        await turn.record(
            code, f"accreditation-{step}", actor=turn.person.delegation, member=turn.person.user,
            delegation=person.delegation, label=person.label,
        )  # fmt: skip
    for group in (await turn.records.groups.all()).values():
        if person.serves or group.code in person.groups:
            await draw_entry_card(turn, group)
    turn.receipt(f"receipt-{step}", label=person.label)


async def _forget(turn: UserTurn, person: Person) -> None:
    """Revoke an accreditation, with all that waits for the person alone."""
    turn.records.people.remove(person)
    turn.records.prompts.close(person.user)
    for reminder in await turn.records.reminders.planned(person.user):
        await cancel_reminder(turn, reminder)


async def _revoke_link(turn: UserTurn, label: str) -> bool:
    for invitation in await turn.records.invitations.open(turn.now):
        if invitation.label.casefold() == label.casefold():
            _refuse_foreign(turn.person, invitation.delegation)
            turn.records.invitations.save(replace(invitation, revoked_at=turn.now))
            turn.receipt("receipt-link-revoked", label=invitation.label)
            return True
    return False


async def _list(turn: UserTurn) -> None:
    """The people and open links that the person answers for, with a button for each."""
    asker, everyone = turn.person, await turn.records.people.all()
    answered = turn.desk.registry.codes if asker.serves else (asker.delegation,)
    people = [each for each in everyone if each.delegation in answered]
    found = await turn.records.invitations.open(turn.now)
    links = [each for each in found if each.delegation in answered]
    turn.answer(roster(turn.voice, people, links), buttons=_roster_buttons(turn, people, links))


def _roster_buttons(
    turn: UserTurn, people: Sequence[Person], links: Sequence[Invitation]
) -> ButtonRows:
    only = Audience(user=turn.person.user)
    rows: list[list[Button]] = []
    for each in people:
        if each.user == turn.person.user:
            continue
        step = "reinstate" if each.suspended else "suspend"
        facts = {"label": each.label}
        rows.append([
            Button(f"button-{step}", f"/accredit {step} {each.label}", only, facts),
            Button("button-revoke", f"/accredit revoke {each.label}", only, facts),
        ])  # fmt: skip
    rows += [
        [Button("button-revoke", f"/accredit revoke {each.label}", only, {"label": each.label})]
        for each in links
    ]
    return rows[:40]


async def _open(turn: UserTurn, code: str) -> Invitation:
    """The invitation of that code, or the refusal that says why it is none."""
    invitation = await turn.records.invitations.find(code_hash(code))
    if invitation is None:
        raise LinkUnknown
    if invitation.used_at:
        raise LinkUsed
    if invitation.revoked_at:
        raise LinkRevoked
    if turn.now >= invitation.expires_at:
        raise LinkExpired(at=invitation.expires_at)
    return invitation


async def _announce(turn: UserTurn, person: Person) -> None:
    """Say in each of the person's groups who has been accredited and who is present now."""
    everyone = await turn.records.people.all()
    for group in (await turn.records.groups.all()).values():
        if not person.sees(group.code):
            continue
        await turn.record(
            group.code, "accredited", actor=person.delegation, member=person.user,
            delegation=person.delegation, role=person.role.value, label=person.label,
        )  # fmt: skip
        speaker = turn.speaker(group)
        turn.say(
            group,
            accredited_line(
                speaker, person, present_line(speaker, present(turn, group, everyone))
            ),
        )
        await draw_entry_card(turn, group)


async def _welcome(turn: UserTurn, person: Person) -> None:
    turn.tell(person, own_card(turn.speaker(person), person))


def _refuse_foreign(person: Person, delegation: str) -> None:
    relation = Relation.OWN if delegation == person.delegation else Relation.OTHER
    if not may(person.role, Act.ACCREDIT, relation):
        raise AccreditedByTheirOwn(delegation=delegation)


async def _next_label(turn: UserTurn, delegation: str) -> str:
    """`A-3`: the next number that nobody has chosen as a label of their own."""
    taken = await _taken(turn)
    while True:
        number = await turn.records.counters.next("", f"label-{delegation}")
        if f"{delegation}-{number}".casefold() not in taken:
            return f"{delegation}-{number}"


async def _taken(turn: UserTurn) -> frozenset[str]:
    """The labels of people and of open links, without regard to capitals."""
    people = await turn.records.people.all()
    links = await turn.records.invitations.open(turn.now)
    return frozenset(
        each.casefold() for each in [*(p.label for p in people), *(k.label for k in links)]
    )


def code_hash(code: str) -> str:
    """What is kept of a link's code."""
    return hashlib.sha256(code.encode()).hexdigest()
