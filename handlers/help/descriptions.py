"""What the declaration of a command tells people, in /help and in docs/commands.md."""

from __future__ import annotations

import re
from collections.abc import Iterable

from handlers.turns.forms import Form
from handlers.turns.routes import Command
from voice.help import Described

_SHAPE = re.compile(r"`([^`]+)`")


def describe(command: Command) -> Described:
    """Return the command as people are told of it."""
    return Described(
        command.name,
        command.act,
        shapes(command.form),
        command.example,
        command.where.value,
        menu=command.menu is not None,
        asks=bool(command.form.fields),
        public=command.public,
        unaccredited=command.unaccredited,
        also=command.also,
        kinds={kind: shapes(each.form) for kind, each in command.kinds.items() if each.in_help},
    )


def in_order(commands: Iterable[Command]) -> list[Command]:
    """Sort commands: first those in menus, in their order there, then the twins of buttons."""
    return sorted(commands, key=lambda each: (each.menu is None, each.menu or each.rank))


def shapes(form: type[Form]) -> tuple[str, ...]:
    """Return the shapes of the line: in backticks at the head of the form's docstring.

    A form without any has those of its parent.
    """
    for each in form.__mro__[: form.__mro__.index(Form)]:
        found = _SHAPE.findall((each.__doc__ or "").partition("\n\n")[0])
        if found:
            return tuple(found)
    return ()
