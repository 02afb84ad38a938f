"""Groups: /setup binds a thread to a group; its entry card says who is accredited there."""

from __future__ import annotations

from typing import Self

from domain.events import GroupOpened, RosterChanged
from domain.groups import CODES, Group, GroupSetUpElsewhere, GroupState, PlaceTaken
from domain.people.model import present
from domain.permissions import Act
from domain.refusals import UnknownGroup
from handlers.turns.forms import Form
from handlers.turns.menus import send_menus
from handlers.turns.parsing import Parser, read_language
from handlers.turns.ranks import Menu
from handlers.turns.routes import Routes, Where
from handlers.turns.turn import Turn
from handlers.turns.user_turn import UserTurn
from voice.group_names import group_code
from voice.groups import entry_card

routes = Routes()


class SetUpForm(Form):
    """`GROUP [language]`: the group to which this thread is bound, and its working language."""

    pattern = r"(?P<group>\S+)(?:\s+(?P<language>\S+))?"
    group: str
    language: str | None = None

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        form = super().read(text, parser)
        if group_code(form.group) or not group_code(form.language or ""):
            return form
        return cls(group=form.language or "", language=form.group)


@routes.command(
    "setup",
    act=Act.SET_UP,
    form=SetUpForm,
    where=Where.GROUP,
    menu=Menu(secretariat=130),
    example="example-group",
)
async def bind(turn: UserTurn, form: SetUpForm) -> None:
    """Bind this thread to a group, open the group, and pin the group's entry card."""
    code = group_code(form.group)
    if not code:
        raise UnknownGroup(code=form.group, known=CODES)
    if turn.group is not None and turn.group.code != code:
        raise PlaceTaken(group=turn.group.code)
    group = await turn.records.groups.find(code) or Group(code)
    if group.place is not None and group.place != turn.input.place:
        raise GroupSetUpElsewhere(group=code)
    standing = group.language if group.place else turn.desk.language
    language = read_language(form.language or standing)
    bound = group.bind(turn.input.place, turn.input.title, language).open(turn.now)
    await turn.records.groups.save(bound)
    chat, thread = turn.input.place.chat, turn.input.place.thread
    await turn.record_own(code, "group-set-up", chat=chat, thread=thread, language=language)
    turn.group = bound
    await draw_entry_card(turn, bound)
    await turn.publish(GroupOpened(bound))
    turn.pin(bound, card_key(code))
    await send_menus(turn, await turn.records.people.all())
    turn.receipt("receipt-set-up", group=code)


async def draw_entry_card(turn: Turn, group: Group) -> None:
    """Draw the card that names the people accredited in the group, or edit that card."""
    if group.place is None or group.state is not GroupState.ACTIVE:
        return
    there = present(turn.desk.registry, group.code, await turn.records.people.all())
    text = entry_card(turn.speaker(group), group, there, turn.desk.schedule)
    await turn.draw(group, card_key(group.code), text, (), version=0)


@routes.on(RosterChanged)
async def redraw(turn: Turn, event: RosterChanged) -> None:
    """Edit the entry cards of the groups in which people were added or removed."""
    for group in (await turn.records.groups.all()).values():
        if group.code in event.groups:
            await draw_entry_card(turn, group)


def card_key(code: str) -> str:
    """Return the key of a group's entry card."""
    return f"{code}-entry"
