"""The table of contents: lists each matter once and collects all its declarations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from domain.events import Event
from handlers import (
    actions,
    boards,
    digests,
    followups,
    groups,
    help,
    inquiries,
    notices,
    parked,
    people,
    privacy,
    prompts,
    reminders,
    settings,
)
from handlers.turns.desk import Contents
from handlers.turns.routes import Command, Listener, Routes

#: The matters. Listeners to an event run in this order, and a digest's lines have the
#: same order.
MATTERS = (
    actions,
    followups,
    reminders,
    notices,
    digests,
    people,
    groups,
    boards,
    inquiries,
    privacy,
    help,
    settings,
    parked,
    prompts,
)


def gather(declared: Routes) -> Contents:
    """Return all declarations, grouped for look-up by command, timer kind, event and so on."""
    return Contents(
        commands=_commands(declared),
        timers=declared.timers,
        listeners=_listeners(declared),
        entries=declared.entries,
        subjects=declared.subjects,
        digest_lines=tuple(declared.digest_lines),
        own_lines=declared.own_lines,
        replies=tuple(declared.replies),
        at_start=tuple(declared.starts),
    )


def _commands(declared: Routes) -> dict[str, Command]:
    """Return each command by its name, with its steps and its variants for kinds of entry."""
    return {
        name: replace(
            command,
            steps=tuple(step for of, step in declared.steps if of == name),
            kinds={each.kind: each for each in declared.of_kind if each.name == name},
        )
        for name, command in declared.commands.items()
    }


def _listeners(declared: Routes) -> Mapping[type[Event], Sequence[Listener]]:
    found: dict[type[Event], list[Listener]] = {}
    for event, listener in declared.listeners:
        found.setdefault(event, []).append(listener)
    return found


CONTENTS = gather(Routes.of(*(each.routes for each in MATTERS)))
