"""Descriptions: what the declaration of a command tells people, in /help and in the manual."""

from __future__ import annotations

import re

from handlers.turns.routes import Command, Words
from voice.help import Described

_FORM = re.compile(r"`([^`]+)`")


def describe(command: Command) -> Described:
    """The command as people are told of it."""
    return Described(
        command.name,
        command.act,
        forms(command.takes),
        command.example,
        command.where.value,
        menu=command.menu is not None,
        asks=bool(command.takes.asks),
        public=command.public,
        strangers=command.strangers,
        kinds={kind: forms(each.takes) for kind, each in command.kinds.items()},
    )


def forms(takes: type[Words]) -> tuple[str, ...]:
    """The forms of its line: in backticks at the head of its docstring, or of its parent's."""
    for each in takes.__mro__[: takes.__mro__.index(Words)]:
        found = _FORM.findall((each.__doc__ or "").partition("\n\n")[0])
        if found:
            return tuple(found)
    return ()
