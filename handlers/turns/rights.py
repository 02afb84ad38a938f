"""Rights: what the role of a person never permits, as a refusal and as buttons left out."""

from __future__ import annotations

from collections.abc import Sequence

from domain.people.model import Person, Role
from domain.permissions import Act, may_ever
from domain.refusals import HeadsOnly, MayNot, SecretariatOnly
from handlers.turns.buttons import Button
from handlers.turns.turn import Turn
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


def permitted(turn: Turn, person: Person, rows: Sequence[Sequence[Button]]) -> list[list[Button]]:
    """Return those of the buttons whose commands the person's role permits at all."""
    commands = turn.desk.contents.commands
    kept = (
        [each for each in row if may_ever(person.role, commands[_command(each)].act)]
        for row in rows
    )
    return [row for row in kept if row]


def _command(button: Button) -> str:
    return button.line.split()[0].removeprefix("/")
