"""People: single-use links, and who is accredited for whom."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Self

from domain.groups import CODES
from domain.people import ROLES, Invitation, Kind, Person, Role
from domain.permissions import Act, Relation, may
from domain.refs import fold
from domain.refusals import (
    AccreditedByTheirOwn,
    AlreadyAccredited,
    HeadsThreadOnly,
    LabelTaken,
    LinkExpired,
    LinkRevoked,
    LinkUnknown,
    LinkUsed,
    NotUnderstood,
    UnknownDelegation,
    UnknownGroup,
    UnknownLabel,
    UnknownRole,
)
from domain.wall import QuietHours
from handlers.groups import draw_entry_card, present
from handlers.menus import send_menus
from handlers.reading import Reading
from handlers.routes import Routes, Where, Words
from handlers.turn import Asked, Key, Keys
from storage.buttons import Audience
from voice.groups import present_line
from voice.people import accredited_line, invitation_text, own_card, roster

routes = Routes()

#: The words for a role in /accredit, and the roles that they mean (DOMAIN 3.1, 5).
_ROLES = {
    "head": Role.HEAD,
    "alternate": Role.ALTERNATE,
    "delegate": Role.DELEGATE,
    "expert": Role.EXPERT,
    "secretary": Role.SECRETARIAT,
    "secretariat": Role.SECRETARIAT,
    "duty": Role.SECRETARIAT,
    "facilitator": Role.FACILITATOR,
    "convener": Role.FACILITATOR,
    "observer": Role.OBSERVER,
}
#: Those who are in every group unless groups are named.
_EVERYWHERE = frozenset({Role.HEAD, Role.ALTERNATE, Role.SECRETARIAT, Role.FACILITATOR})


class StartWords(Words):
    """`[code]`: the code of a link, or nothing to see one's own card."""

    form = r"(?P<code>\S+)?"
    code: str | None = None


class AccreditWords(Words):
    """`X role groups… [poc] [duty] [as LABEL]`, or `suspend|reinstate|revoke LABEL`, or nothing: the roster."""

    step: str = "list"
    delegation: str = ""
    role: Role = Role.DELEGATE
    groups: frozenset[str] = frozenset()
    poc: bool = False
    duty: bool = False
    label: str | None = None

    @classmethod
    def read(cls, text: str, reading: Reading) -> Self:
        if not text:
            return cls()
        step, _, rest = text.partition(" ")
        if step.lower() in {"suspend", "reinstate", "revoke"}:
            if not rest.strip():
                raise NotUnderstood
            return cls(step=step.lower(), label=rest.strip())
        return cls(step="invite", **_invited(text, reading))


@routes.command("start", act=Act.READ, takes=StartWords, where=Where.PRIVATE, public=True, menu=90)
async def start(turn: Asked, words: StartWords) -> None:
    """Open an accreditation link, or show one's own card."""
    if words.code is None:
        if not turn.person.label:
            raise LinkUnknown
        await _welcome(turn, turn.person)
        return
    invitation = await _open(turn, words.code)
    if turn.person.label:
        raise AlreadyAccredited(label=turn.person.label)
    person = Person(
        turn.person.user, invitation.label, invitation.delegation, invitation.role, invitation.groups,
        turn.now, invitation.poc, invitation.duty, quiet=QuietHours.parse(turn.desk.quiet_hours),
        language=turn.desk.language,
    )  # fmt: skip
    turn.records.people.add(person)
    turn.records.invitations.save(replace(invitation, used_by=person.user, used_at=turn.now))
    turn.person = person
    await _announce(turn, person)
    await _welcome(turn, person)
    await send_menus(turn, [person])


@routes.command(
    "accredit", act=Act.ACCREDIT, takes=AccreditWords, where=Where.PRIVATE, menu=51,
    example="A delegate HUM as A-hum",
)  # fmt: skip
async def accredit(turn: Asked, words: AccreditWords) -> None:
    """Make a single-use link for somebody, or list, suspend, reinstate and revoke accreditations."""
    match words.step:
        case "list":
            await _list(turn)
        case "invite":
            await _invite(turn, words)
        case _:
            await _change(turn, words.step, words.label or "")


async def _invite(turn: Asked, words: AccreditWords) -> None:
    _refuse_foreign(turn.person, words.delegation)
    delegation = turn.desk.registry[words.delegation]
    if words.role not in ROLES[delegation.kind]:
        raise UnknownRole(role=words.role.value, known=sorted(ROLES[delegation.kind]))
    if turn.person.serves and delegation.kind is Kind.PARTY and words.role not in {Role.HEAD, Role.ALTERNATE}:
        raise AccreditedByTheirOwn(delegation=words.delegation)
    if "DEL" in words.groups and delegation.kind is Kind.PARTY and words.role in {Role.DELEGATE, Role.EXPERT}:
        raise HeadsThreadOnly
    label = words.label or await _next_label(turn, words.delegation)
    await _refuse_taken(turn, label)
    code = turn.desk.code()
    invitation = Invitation(
        code_hash(code), words.delegation, words.role, words.groups, label, turn.person.user, turn.now,
        turn.now + turn.desk.link_ttl, words.poc, words.duty,
    )  # fmt: skip
    turn.records.invitations.add(invitation)
    turn.answer(invitation_text(turn.voice, invitation, turn.desk.username, code))


async def _change(turn: Asked, step: str, label: str) -> None:
    person = await turn.records.people.labelled(label)
    if person is None:
        if step == "revoke" and await _revoke_link(turn, label):
            return
        raise UnknownLabel(label=label)
    _refuse_foreign(turn.person, person.delegation)
    if step == "revoke":
        turn.records.people.remove(person)
        await send_menus(turn, [replace(person, suspended=True)])
    else:
        changed = replace(person, suspended=step == "suspend")
        turn.records.people.save(changed)
        await send_menus(turn, [changed])
    for code in sorted(person.groups):
        await turn.record(
            code, f"accreditation-{step}", actor=turn.person.delegation, member=turn.person.user,
            delegation=person.delegation, label=person.label,
        )  # fmt: skip
    for group in (await turn.records.groups.all()).values():
        if person.serves or group.code in person.groups:
            await draw_entry_card(turn, group)
    turn.drew.clear()
    turn.receipt(f"receipt-{step}", label=person.label)


async def _revoke_link(turn: Asked, label: str) -> bool:
    for invitation in await turn.records.invitations.open(turn.now):
        if invitation.label.casefold() == label.casefold():
            _refuse_foreign(turn.person, invitation.delegation)
            turn.records.invitations.save(replace(invitation, revoked_at=turn.now))
            turn.receipt("receipt-link-revoked", label=invitation.label)
            return True
    return False


async def _list(turn: Asked) -> None:
    """The people and open links that the person answers for, with a button for each."""
    own = turn.person.delegation
    mine = (lambda code: True) if turn.person.serves else (lambda code: code == own)
    people = [each for each in await turn.records.people.all() if mine(each.delegation)]
    links = [each for each in await turn.records.invitations.open(turn.now) if mine(each.delegation)]
    turn.answer(roster(turn.voice, people, links), keys=_roster_keys(turn, people, links))


def _roster_keys(turn: Asked, people: Sequence[Person], links: Sequence[Invitation]) -> Keys:
    only = Audience(user=turn.person.user)
    rows = []
    for each in people:
        if each.user == turn.person.user:
            continue
        step = "reinstate" if each.suspended else "suspend"
        rows.append([
            Key(f"button-{step}", f"/accredit {step} {each.label}", only, {"label": each.label}),
            Key("button-revoke", f"/accredit revoke {each.label}", only, {"label": each.label}),
        ])  # fmt: skip
    rows += [[Key("button-revoke", f"/accredit revoke {each.label}", only, {"label": each.label})] for each in links]
    return rows[:40]


async def _open(turn: Asked, code: str) -> Invitation:
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


async def _announce(turn: Asked, person: Person) -> None:
    """Say in each of the person's groups who has been accredited and who is present now."""
    everyone = await turn.records.people.all()
    everyone = [*(each for each in everyone if each.user != person.user), person]
    for group in (await turn.records.groups.all()).values():
        if not person.sees(group.code):
            continue
        await turn.record(
            group.code, "accredited", actor=person.delegation, member=person.user,
            delegation=person.delegation, role=person.role.value, label=person.label,
        )  # fmt: skip
        speaker = turn.speaker(group)
        turn.say(group, accredited_line(speaker, person, present_line(speaker, present(turn, group, everyone))))
        await draw_entry_card(turn, group)


async def _welcome(turn: Asked, person: Person) -> None:
    turn.tell(person, own_card(turn.speaker(person), person))


def _refuse_foreign(person: Person, delegation: str) -> None:
    relation = Relation.OWN if delegation == person.delegation else Relation.OTHER
    if not may(person.role, Act.ACCREDIT, relation):
        raise AccreditedByTheirOwn(delegation=delegation)


async def _next_label(turn: Asked, delegation: str) -> str:
    return f"{delegation}-{await turn.records.counters.next('', f'label-{delegation}')}"


async def _refuse_taken(turn: Asked, label: str) -> None:
    links = await turn.records.invitations.open(turn.now)
    taken = {each.label.casefold() for each in [*await turn.records.people.all(), *links]}
    if label.casefold() in taken:
        raise LabelTaken(label=label)


def code_hash(code: str) -> str:
    """What is kept of a link's code."""
    return hashlib.sha256(code.encode()).hexdigest()


def _invited(text: str, reading: Reading) -> dict[str, object]:
    """The fields of `X role groups… [poc] [duty] [as LABEL]`."""
    text, label = _cut_label(text)
    code, *words = text.split()
    delegation = next((each for each in reading.delegations if fold(each) == fold(code)), None)
    if delegation is None:
        raise UnknownDelegation(code=code, known=reading.delegations)
    if not words:
        raise NotUnderstood
    if words[0].lower() not in _ROLES:
        raise UnknownRole(role=words[0], known=sorted(_ROLES))
    role = _ROLES[words[0].lower()]
    marks = {word.lower() for word in words[1:]} & {"poc", "duty"}
    named = [word for word in words[1:] if word.lower() not in marks]
    groups = _groups(named) if named or role not in _EVERYWHERE else frozenset(CODES)
    if not groups:
        raise NotUnderstood
    return {
        "delegation": delegation, "role": role, "groups": groups, "poc": "poc" in marks,
        "duty": "duty" in marks or words[0].lower() == "duty", "label": label,
    }  # fmt: skip


def _cut_label(text: str) -> tuple[str, str | None]:
    match = re.search(r"\sas\s+([\w-]{1,24})\s*$", text, re.IGNORECASE)
    return (text[: match.start()], match[1]) if match else (text, None)


def _groups(named: Sequence[str]) -> frozenset[str]:
    codes = {fold(each) for each in named}
    if codes == {"ALL"}:
        return frozenset(CODES)
    for each in named:
        if fold(each) not in CODES:
            raise UnknownGroup(code=each, known=CODES)
    return frozenset(codes)
