"""Descriptions: what the declaration of a command tells people, in /help and in the manual."""

from __future__ import annotations

import re

from handlers.turns.routes import Command, Form
from voice.help import Described

_FORM = re.compile(r"`([^`]+)`")


def describe(command: Command) -> Described:
    """The command as people are told of it."""
    return Described(
        command.name,
        command.act,
        forms(command.form),
        command.example,
        command.where.value,
        menu=command.menu is not None,
        asks=bool(command.form.asks),
        public=command.public,
        unaccredited=command.unaccredited,
        kinds={kind: forms(each.form) for kind, each in command.kinds.items()},
    )


def forms(form: type[Form]) -> tuple[str, ...]:
    """The forms of its line: in backticks at the head of its docstring, or of its parent's."""
    for each in form.__mro__[: form.__mro__.index(Form)]:
        found = _FORM.findall((each.__doc__ or "").partition("\n\n")[0])
        if found:
            return tuple(found)
    return ()
