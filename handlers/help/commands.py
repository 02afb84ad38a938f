"""The command /help: lists the commands that a person may send, or explains one of them."""

from __future__ import annotations

from domain.awaits import What
from domain.boards import PAGE, SECTIONS
from domain.groups import CODES
from domain.permissions import Act, may_ever
from domain.spellings import fold_name
from handlers.help.descriptions import describe, in_order
from handlers.turns.entries import seen_groups
from handlers.turns.forms import Form
from handlers.turns.menus import offered
from handlers.turns.next_steps import STEPS
from handlers.turns.ranks import LAST, all_roles
from handlers.turns.rights import refuse_role
from handlers.turns.routes import Routes, Where
from handlers.turns.unknown_words import unknown_command
from handlers.turns.user_turn import UserTurn
from voice.help import help_list, help_one

routes = Routes()


class HelpForm(Form):
    """`[command]`: the command to explain; without it, all commands that the person may send."""

    pattern = r"/?(?P<name>\w+)?"
    name: str | None = None


@routes.command(
    "help",
    act=Act.READ,
    form=HelpForm,
    menu=all_roles(LAST),
    shows=True,
    public=True,
    example="example-help",
)
async def tell(turn: UserTurn, form: HelpForm) -> None:
    """Send the person the list of their commands, or the explanation of one command."""
    commands = turn.desk.contents.commands
    if form.name is not None:
        command = commands.get(fold_name(form.name))
        if command is None:
            raise unknown_command(turn, form.name)
        refuse_role(turn, command.act, command.name)
        turn.whisper(help_one(turn.voice, describe(command, turn.person.role)))
    else:
        await _list(turn)
    turn.receipt_elsewhere()


async def _list(turn: UserTurn) -> None:
    """Send the commands that fit the person, the chat, and what is awaited now.

    Those that answer what is awaited come first. They and the commands of the menu have a line
    each. The others are named, for /help with their name.
    """
    person, group = turn.person, turn.group
    where = Where.PRIVATE if turn.input.private else Where.GROUP
    groups = {group.code} if group else CODES if person.serves else person.groups
    asked = await turn.records.prompts.find(person.user) is not None
    fit = [
        each
        for each in in_order(turn.desk.contents.commands.values())
        if may_ever(person.role, each.act)
        and each.where in {Where.ANYWHERE, where}
        and (each.public or not person.suspended)
        and (asked or not each.answers)
    ]
    named = dict.fromkeys(
        line.split()[0] for what in await _awaited(turn) for _, line in STEPS.get(what, ())
    )
    first = [each for each in fit if each.answers or each.name in named]
    menu = [each for each in offered(fit, person.role, where, groups) if each not in first]
    others = [each.name for each in fit if each not in first and each not in menu]
    shown = [describe(each, person.role) for each in (*first, *menu)]
    turn.whisper(help_list(turn.voice, shown, others, turn.desk.username))


async def _awaited(turn: UserTurn) -> list[What]:
    """Return what is awaited of the person's delegation here, or in private in all groups."""
    if turn.person.suspended:
        return []
    boards, own = turn.records.boards, turn.person.delegation
    groups = [turn.group.code] if turn.group else seen_groups(turn)
    owed = await turn.records.awaits.unseen(own, 1)
    for section in SECTIONS:
        owed += await boards.own(section, groups, own, skip=0, most=PAGE)
    return [each.what for each in owed]
