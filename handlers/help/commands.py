"""The command /help: lists the commands that a person may send, or explains one of them."""

from __future__ import annotations

from domain.permissions import Act, may_ever
from domain.spellings import fold_name
from handlers.help.descriptions import describe, in_order
from handlers.turns.forms import Form
from handlers.turns.routes import Routes, unknown_command
from handlers.turns.user_turn import UserTurn
from voice.help import help_list, help_one

routes = Routes()


class HelpForm(Form):
    """`[command]`: the command to explain; without it, all commands that the person may send."""

    pattern = r"/?(?P<name>\w+)?"
    name: str | None = None


@routes.command("help", act=Act.READ, form=HelpForm, menu=41, public=True, example="example-help")
async def tell(turn: UserTurn, form: HelpForm) -> None:
    """Send the person the list of their commands, or the explanation of one command."""
    commands, role = turn.desk.contents.commands, turn.person.role
    if form.name is not None:
        command = commands.get(fold_name(form.name))
        if command is None or not may_ever(role, command.act):
            raise unknown_command(turn, form.name)
        turn.answer(help_one(turn.voice, describe(command)))
    else:
        mine = [each for each in in_order(commands.values(), role) if may_ever(role, each.act)]
        shown = [describe(each, role) for each in mine]
        turn.answer(help_list(turn.voice, shown, turn.desk.username))
    turn.receipt_elsewhere()
