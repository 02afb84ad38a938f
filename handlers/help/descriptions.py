"""Turns the declaration of a command into the facts that /help and docs/commands.md show."""

from __future__ import annotations

import re
from collections.abc import Iterable

from domain.people.model import Role
from handlers.turns.forms import Form
from handlers.turns.routes import Command
from voice.help import Described

_SHAPE = re.compile(r"`([^`]+)`")


def describe(command: Command, role: Role | None = None) -> Described:
    """Return the facts that help shows a person in that *role*, or the manual, on the command."""
    return Described(
        command.name,
        command.act,
        shapes(command.form),
        command.example,
        command.where.value,
        menu=(command.rank_for(role) if role else command.menu) is not None,
        asks=bool(command.form.fields),
        public=command.public,
        unaccredited=command.unaccredited,
        also=command.also,
        kinds={kind: shapes(each.form) for kind, each in command.kinds.items() if not each.bare},
    )


def in_order(commands: Iterable[Command], role: Role | None = None) -> list[Command]:
    """Return the commands sorted: those in menus by their rank there, then all others.

    The menus are those of the *role*, or all.
    """

    def place(command: Command) -> tuple[bool, int]:
        rank = command.rank_for(role) if role else command.menu
        return rank is None, rank or command.rank

    return sorted(commands, key=place)


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
