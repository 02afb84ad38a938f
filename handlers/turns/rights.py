"""Rights: the refusal of a command that the role of a person never permits."""

from __future__ import annotations

from domain.people.model import Role
from domain.permissions import Act, may_ever
from domain.refusals import HeadsOnly, MayNot, SecretariatOnly
from handlers.turns.user_turn import UserTurn


def refuse_role(turn: UserTurn, act: Act, name: str) -> None:
    """Raise MayNot, HeadsOnly or SecretariatOnly if the person's role never permits *act*.

    *name* is the command for which the right is needed.
    """
    if may_ever(turn.person.role, act):
        return
    if may_ever(Role.DELEGATE, act):
        raise MayNot(role=turn.person.role, command=name)
    raise (HeadsOnly if may_ever(Role.HEAD, act) else SecretariatOnly)(command=name)
