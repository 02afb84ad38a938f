"""The table of contents: every command, every due moment, and /help, which reads them out."""

from __future__ import annotations

from dataclasses import replace

from domain.permissions import Act, may_ever
from domain.refusals import UnknownCommand
from handlers import groups, parked, prompts, settings
from handlers.actions import assignments, links
from handlers.actions import awaited as awaiting
from handlers.actions import commands as actions
from handlers.actions import timers as dues
from handlers.boards import commands as boards
from handlers.digests import commands as digests
from handlers.followups import commands as followups
from handlers.followups import timers as askings
from handlers.help.descriptions import describe
from handlers.notices import commands as notices
from handlers.notices import timers as notice_moments
from handlers.people import commands as people
from handlers.privacy import commands as privacy
from handlers.privacy import timers as housekeeping
from handlers.reminders import commands as reminders
from handlers.reminders import timers as reminder_moments
from handlers.turns.routes import Command, Form, Routes, TimerHandler
from handlers.turns.turn import UserTurn
from voice.help import help_list, help_one

routes = Routes()


class HelpForm(Form):
    """`[command]`: one command in detail, or all that one may use."""

    pattern = r"/?(?P<name>\w+)?"
    name: str | None = None


@routes.command("help", act=Act.READ, form=HelpForm, menu=41, public=True, example="action")
async def read_out(turn: UserTurn, words: HelpForm) -> None:
    """What the desk does for this person, from the same declarations that it is done by."""
    if words.name is not None:
        command = COMMANDS.get(words.name.lower())
        if command is None or not may_ever(turn.person.role, command.act):
            raise UnknownCommand(command=words.name)
        turn.answer(help_one(turn.voice, describe(command)))
    else:
        mine = [each for each in in_order() if may_ever(turn.person.role, each.act)]
        turn.answer(help_list(turn.voice, [describe(each) for each in mine], turn.desk.username))
    turn.receipt_elsewhere()


def in_order() -> list[Command]:
    """Every command: first what menus hold, in their order, then the twins of buttons."""
    return sorted(COMMANDS.values(), key=lambda each: (each.menu is None, each.menu or 0))


_MATTERS = (
    actions,
    askings,
    assignments,
    awaiting,
    boards,
    digests,
    dues,
    followups,
    groups,
    housekeeping,
    links,
    notice_moments,
    notices,
    parked,
    people,
    privacy,
    prompts,
    reminder_moments,
    reminders,
    settings,
)

_OF_KIND = [command for matter in _MATTERS for command in matter.routes.of_kind]

COMMANDS: dict[str, Command] = {
    name: replace(command, kinds={each.kind: each for each in _OF_KIND if each.name == name})
    for each in [*(matter.routes for matter in _MATTERS), routes]
    for name, command in each.commands.items()
}
TIMERS: dict[str, TimerHandler] = {
    kind: timer for matter in _MATTERS for kind, timer in matter.routes.timers.items()
}
