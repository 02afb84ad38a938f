"""Turns the declaration of a command into the facts that /help and docs/commands.md show."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import product

from domain.groups import CODES
from domain.people.model import Role
from domain.permissions import Act, may_ever
from handlers.turns.forms import Form
from handlers.turns.menus import offered
from handlers.turns.routes import Command, Where
from voice.help import Described
from voice.manual import MenuShown

#: Whom a line may be for besides the person, by the act that this is.
_TARGETS = {Act.REMIND_THREAD: "GROUP", Act.REMIND_MEMBERS: "X"}
_SHAPE = re.compile(r"`([^`]+)`")


def describe(command: Command, role: Role | None = None) -> Described:
    """Return the facts that help and the manual show about the command, to that role or to all."""
    return Described(
        command.name,
        command.act,
        _allowed(command, role),
        command.example,
        command.where.value,
        menu=command.menu.first is not None,
        asks=bool(command.form.fields),
        public=command.public,
        unaccredited=command.unaccredited,
        told=command.menu.told.get(role, "") if role else "",
        also=command.also,
        kinds={kind: shapes(each.form) for kind, each in command.kinds.items() if not each.bare},
    )


def _allowed(command: Command, role: Role | None) -> tuple[str, ...]:
    """Return the shapes of the command without the targets that the role may not name."""
    found = shapes(command.form)
    if role is None or not _TARGETS.keys() & set(command.also):
        return found
    targets = [name for act, name in _TARGETS.items() if may_ever(role, act)]
    shown = f"[to {'|'.join(targets)}] " if targets else ""
    return tuple(each.replace(f"[to {'|'.join(_TARGETS.values())}] ", shown) for each in found)


def in_order(commands: Iterable[Command]) -> list[Command]:
    """Return the commands sorted: those in menus by their first rank there, then all others."""
    ranked = [(each.menu.first, each) for each in commands]
    found = sorted(ranked, key=lambda pair: (pair[0] is None, pair[0] or pair[1].rank))
    return [each for _, each in found]


def menus(commands: Collection[Command]) -> Iterator[MenuShown]:
    """Yield the menus of each role, one for all groups that have the same."""
    for role, where in product(Role, (Where.PRIVATE, Where.GROUP)):
        found: dict[tuple[str, ...], list[str]] = {}
        for code in CODES:
            names = tuple(each.name for each in offered(commands, role, where, (code,)))
            found.setdefault(names, []).append(code)
        for names, codes in found.items():
            yield MenuShown(role, where.value, tuple(codes) if len(found) > 1 else (), names)


def shapes(form: type[Form]) -> tuple[str, ...]:
    """Return the shapes of the command line that the form's docstring names in backticks.

    Only the docstring's part before the first blank line counts. A form without any shape has
    the shapes of its parent class.
    """
    for each in form.__mro__[: form.__mro__.index(Form)]:
        found = _SHAPE.findall((each.__doc__ or "").partition("\n\n")[0])
        if found:
            return tuple(found)
    return ()
