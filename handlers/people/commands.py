"""The commands /start and /accredit: open a single-use link, and manage accreditations."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from domain.events import PersonOut, PersonRemoved, RosterChanged
from domain.groups import CODES, in_order
from domain.people.labels import fits, skeleton
from domain.people.model import HEADS, ROLES, Invitation, Kind, Person
from domain.people.refusals import (
    AccreditedByTheirOwn,
    AlreadyAccredited,
    AlreadySuspended,
    HeadsThreadOnly,
    LabelTaken,
    LabelUnfit,
    LinkExpired,
    LinkRevoked,
    LinkUnknown,
    LinkUsed,
    NotSuspended,
    OwnAccreditation,
    UnknownLabel,
    UnknownRole,
)
from domain.permissions import Act, Relation, may
from domain.times.wall_clock import QuietHours
from handlers.people.forms import (
    AccreditForm,
    ReinstateForm,
    RevokeForm,
    RosterForm,
    StartForm,
    SuspendForm,
)
from handlers.people.messages import announce, announce_change, roster_buttons, welcome
from handlers.turns.buttons import CopyButton
from handlers.turns.menus import send_menus
from handlers.turns.ranks import Menu
from handlers.turns.routes import Routes, Where
from handlers.turns.user_turn import UserTurn
from voice import lines
from voice.people import invitation_link, invitation_text, roster
from voice.role_words import read_role

routes = Routes()


@routes.command(
    "start",
    act=Act.READ,
    form=StartForm,
    where=Where.PRIVATE,
    public=True,
    unaccredited=True,
    stamped=True,
)
async def start(turn: UserTurn, form: StartForm) -> None:
    """Accredit the person who opens a link; without a link, show the person's own card."""
    if form.code is None:
        welcome(turn, turn.person)
        return
    invitation = await _open(turn, form.code)
    if turn.person.label:
        raise AlreadyAccredited(label=turn.person.label)
    person = Person(
        user=turn.person.user,
        label=invitation.label,
        delegation=invitation.delegation,
        role=invitation.role,
        groups=invitation.groups,
        accredited_at=turn.now,
        poc=invitation.poc,
        duty=invitation.duty,
        quiet=QuietHours.parse(turn.desk.quiet_hours),
        language=turn.input.language or turn.desk.language,
    )
    turn.records.people.add(person)
    turn.records.invitations.save(replace(invitation, used_by=person.user, used_at=turn.now))
    turn.person = person
    await announce(turn, person)
    welcome(turn, person)
    await send_menus(turn, [person])


@routes.command(
    "accredit",
    act=Act.ACCREDIT,
    form=AccreditForm,
    where=Where.PRIVATE,
    menu=Menu(head=130, secretariat=70, told=dict.fromkeys(HEADS, "-own")),
    example="example-accredit",
)
async def invite(turn: UserTurn, form: AccreditForm) -> None:
    """Create a single-use link that accredits the person who opens it."""
    _refuse_foreign(turn.person, form.delegation)
    delegation = turn.desk.registry[form.delegation]
    if form.role not in ROLES[delegation.kind]:
        raise UnknownRole(role=form.role, known=sorted(ROLES[delegation.kind]))
    if delegation.kind is Kind.PARTY and form.role not in HEADS:
        if turn.person.serves:
            raise AccreditedByTheirOwn(delegation=form.delegation)
        if "DEL" in form.groups:
            raise HeadsThreadOnly
    label = form.label or await _next_label(turn, form.delegation)
    if form.label is not None:
        await _refuse_label(turn, form.label, form)
    code = turn.desk.code()
    invitation = Invitation(
        code_hash=code_hash(code),
        delegation=form.delegation,
        role=form.role,
        groups=form.groups,
        label=label,
        made_by=turn.person.user,
        made_at=turn.now,
        expires_at=turn.now + turn.desk.link_ttl,
        poc=form.poc,
        duty=form.duty,
    )
    turn.records.invitations.add(invitation)
    text = invitation_text(turn.voice, invitation, turn.desk.username, code)
    copy = CopyButton("button-copy-link", invitation_link(turn.desk.username, code))
    turn.answer(text, buttons=[[copy]])


@routes.step("accredit", RosterForm)
async def list_roster(turn: UserTurn, _form: RosterForm) -> None:
    """List the people and open links that this person may manage, with buttons for each."""
    asker, everyone = turn.person, await turn.records.people.all()
    answered = turn.desk.registry.codes if asker.serves else (asker.delegation,)
    people = [each for each in everyone if each.delegation in answered]
    found = await turn.records.invitations.open(turn.now)
    links = [each for each in found if each.delegation in answered]
    turn.answer(roster(turn.voice, people, links), buttons=roster_buttons(turn, people, links))


@routes.step("accredit", SuspendForm)
async def suspend(turn: UserTurn, form: SuspendForm) -> None:
    """Suspend a person's accreditation."""
    person = await _foreign(turn, form.label)
    if person.suspended:
        raise AlreadySuspended(label=person.label)
    turn.records.people.save(replace(person, suspended=True))
    await _changed(turn, person, "suspend")


@routes.step("accredit", ReinstateForm)
async def reinstate(turn: UserTurn, form: ReinstateForm) -> None:
    """Reinstate a suspended accreditation."""
    person = await _foreign(turn, form.label)
    if not person.suspended:
        raise NotSuspended(label=person.label)
    turn.records.people.save(replace(person, suspended=False))
    await _changed(turn, person, "reinstate")


@routes.step("accredit", RevokeForm)
async def revoke(turn: UserTurn, form: RevokeForm) -> None:
    """Revoke a person's accreditation, or an open link that has this label.

    Whatever waited for that person alone is cancelled.
    """
    if await turn.records.people.labelled(form.label) is None and await _revoke_link(
        turn, form.label
    ):
        return
    person = await _foreign(turn, form.label)
    turn.records.people.remove(person)
    await _changed(turn, person, "revoke")


async def _foreign(turn: UserTurn, label: str) -> Person:
    """Return the person with that label, whose accreditation this user may change.

    Raises UnknownLabel, AccreditedByTheirOwn if another delegation accredits that person, or
    OwnAccreditation if the label is the user's own.
    """
    person = await turn.records.people.labelled(label)
    if person is None:
        raise UnknownLabel(label=label)
    _refuse_foreign(turn.person, person.delegation)
    if person.user == turn.person.user:
        raise OwnAccreditation
    return person


async def _changed(turn: UserTurn, person: Person, step: str) -> None:
    """Record, announce and confirm a change, and pass on what the person did for others.

    Everybody gets one message, and who has made the change too.
    """
    await send_menus(turn, [replace(person, suspended=step != "reinstate")])
    for code in in_order(person.groups):
        await turn.record_own(
            code,
            f"accreditation-{step}",
            delegation=person.delegation,
            label=person.label,
        )
    out = PersonOut(person)
    if step != "reinstate" and not person.suspended:
        await turn.publish(out)
    heard = await announce_change(turn, person, step, out.said)
    await turn.publish(RosterChanged(in_order(CODES if person.serves else person.groups)))
    if step == "revoke":
        await turn.publish(PersonRemoved(person))
    if heard and turn.input.query is None:
        turn.answer(lines(turn.voice.say(f"receipt-{step}", label=person.label), *heard))
        return
    turn.receipt(f"receipt-{step}", label=person.label)
    if heard:
        turn.answer(lines(*heard))


async def _revoke_link(turn: UserTurn, label: str) -> bool:
    for invitation in await turn.records.invitations.open(turn.now):
        if skeleton(invitation.label) == skeleton(label):
            _refuse_foreign(turn.person, invitation.delegation)
            turn.records.invitations.save(replace(invitation, revoked_at=turn.now))
            turn.receipt("receipt-link-revoked", label=invitation.label)
            return True
    return False


async def _open(turn: UserTurn, code: str) -> Invitation:
    """Return the open invitation with that code.

    It counts when the link was opened, which the desk may have learned of later. Raises
    LinkUnknown, LinkUsed, LinkRevoked or LinkExpired.
    """
    invitation = await turn.records.invitations.find(code_hash(code))
    if invitation is None:
        raise LinkUnknown
    if invitation.used_at:
        raise LinkUsed
    if invitation.revoked_at:
        raise LinkRevoked
    if turn.stamp >= invitation.expires_at:
        raise LinkExpired(at=invitation.expires_at)
    return invitation


def _refuse_foreign(person: Person, delegation: str) -> None:
    relation = Relation.OWN if delegation == person.delegation else Relation.OTHER
    if not may(person.role, Act.ACCREDIT, relation):
        raise AccreditedByTheirOwn(delegation=delegation)


async def _next_label(turn: UserTurn, delegation: str) -> str:
    """Return the next free label of the delegation, such as `A-3`."""
    taken = await _taken(turn)
    while True:
        number = await turn.records.counters.next("", f"label-{delegation}")
        if skeleton(f"{delegation}-{number}") not in taken:
            return f"{delegation}-{number}"


async def _taken(turn: UserTurn) -> dict[str, str]:
    """Return how the labels of all people and open links look, with their delegations."""
    people = await turn.records.people.all()
    links = await turn.records.invitations.open(turn.now)
    known: list[Person | Invitation] = [*people, *links]
    return {skeleton(each.label): each.delegation for each in known}


async def _refuse_label(turn: UserTurn, label: str, form: AccreditForm) -> None:
    """Raise LabelTaken if the delegation uses the label already, or one that looks like it.

    Raises LabelUnfit if the label is not one of the delegation's. A label of another delegation is
    refused in the same way, so that nobody learns which labels others use.
    """
    own, codes = form.delegation, turn.desk.registry.codes
    user = (await _taken(turn)).get(skeleton(label))
    if user == own:
        raise LabelTaken(label=label)
    if user is not None or not fits(
        label, own=own, role=form.role, codes=codes, read_role=read_role
    ):
        raise LabelUnfit(label=label, code=own, example=f"{own}-hum")


def code_hash(code: str) -> str:
    """Return the hash under which a link's code is stored."""
    return hashlib.sha256(code.encode()).hexdigest()
