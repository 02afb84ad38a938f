"""Who may set a reminder for whom: for the thread of a group, or for a delegation's members."""

from __future__ import annotations

from domain.groups import in_order
from domain.people.model import Kind, Person
from domain.permissions import Act, Relation, may
from domain.refusals import GroupNotSetUp, HeadsOnly, NotAccreditedHere, Usage
from domain.reminders import THREAD, OwnMembersOnly, ThreadBySecretariat
from handlers.turns.user_turn import UserTurn


def entitled(asker: Person, target: str | None, group: str | None) -> bool:
    """Return True if *asker* may set a reminder for this target.

    It is None for the asker alone, THREAD for the thread of *group*, or a delegation's code.
    """
    if asker.suspended:
        return False
    if target is None:
        return True
    if target == THREAD:
        return may(asker.role, Act.REMIND_THREAD) and asker.sees(group or "")
    relation = Relation.OWN if target == asker.delegation else Relation.OTHER
    return may(asker.role, Act.REMIND_MEMBERS, relation)


def may_hold(holder: Person, target: str | None, group: str | None) -> bool:
    """Return True if a reminder for this target may be *holder*'s.

    One for a delegation belongs to the delegation: if its heads are gone, any member may have it.
    """
    own = target == holder.delegation and not holder.suspended
    return own or entitled(holder, target, group)


async def refuse_target(turn: UserTurn, target: str | None, group: str | None) -> None:
    """Raise a Refusal if the person may not set a reminder for this target.

    Raises GroupNotSetUp if it is the thread of a group that is not set up.
    """
    if target == THREAD:
        assert group is not None, "a thread is a group's"
        if not entitled(turn.person, target, group):
            if turn.person.sees(group):
                raise ThreadBySecretariat(usage=_instead(turn.person))
            raise NotAccreditedHere(group=group)
        if await turn.records.groups.find(group) is None:
            raise GroupNotSetUp
    elif target is not None and not entitled(turn.person, target, group):
        asker = turn.person
        kind = turn.desk.registry[asker.delegation].kind
        if target == asker.delegation and kind is Kind.PARTY:
            raise HeadsOnly
        raise OwnMembersOnly(usage=_instead(asker, target))


def _instead(asker: Person, target: str = "") -> Usage:
    """Return what the person can send in place of a reminder to a delegation's members."""
    if asker.serves:
        return Usage("notice", "example-notice-to", target)
    if asker.heads:
        return Usage("remind", "example-remind-to", asker.delegation)
    if may(asker.role, Act.REMIND_THREAD):
        return Usage("remind", "example-remind-to", in_order(asker.groups)[0])
    return Usage("remind", "example-remind")
