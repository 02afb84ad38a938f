"""Groups: /setup binds a thread to a group, or moves the group; its entry card is pinned."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Self

from domain.digests import OFF
from domain.events import GroupMoved, GroupOpened, RosterChanged
from domain.groups import (
    CODES,
    Group,
    GroupHere,
    GroupSetUpElsewhere,
    GroupState,
    MovePassed,
    PlaceTaken,
    SecondMember,
    UnreadDefault,
)
from domain.people.model import present
from domain.permissions import Act
from domain.refusals import GroupNotSetUp, UnknownGroup
from handlers.turns.buttons import Button
from handlers.turns.forms import Form
from handlers.turns.menus import send_menus
from handlers.turns.parsing import Parser, read_language
from handlers.turns.ranks import Menu
from handlers.turns.routes import Routes, Where
from handlers.turns.steps import StepForm
from handlers.turns.turn import Turn
from handlers.turns.user_turn import UserTurn
from storage.mail.buttons import Audience
from storage.mail.outbox import LetterKind
from voice.group_names import group_code
from voice.groups import default_due, entry_card, move_asked, moved_on
from voice.lengths import read_length
from voice.quiet_hours import switches
from voice.step_words import cut_word

routes = Routes()

#: A default due time is at least so long.
_SHORTEST = timedelta(hours=1)


class SetUpForm(Form):
    """`GROUP [language]`, `GROUP move`, `GROUP default LENGTH`, `GROUP no default`: a group.

    This thread is bound to the group, in that language. With *move*, a group that has a thread
    moves from there to this one. The others set its default due time.
    """

    pattern = r"(?P<group>\S+)(?:\s+(?P<language>\S+))?"
    other_words = True
    group: str
    language: str | None = None

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        form = super().read(text, parser)
        if group_code(form.group) or not group_code(form.language or ""):
            return form
        return cls(group=form.language or "", language=form.group)


class MoveForm(StepForm):
    """`move GROUP`: the group that moves to this thread."""

    word = "move"
    example = "example-group"
    group: str

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        return cls(group=cls.parts(text, parser)[0])


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
    code = _code(turn, form.group)
    group = await turn.records.groups.find(code) or Group(code)
    if group.place is not None and group.place != turn.input.place:
        raise GroupSetUpElsewhere(group=code, usage=f"/setup {code} move")
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


@routes.step("setup", MoveForm)
async def move(turn: UserTurn, form: MoveForm) -> None:
    """Move a group to this thread, with what waits and what is open; tell the old thread."""
    code = _code(turn, form.group)
    group, place = await turn.records.groups.find(code), turn.input.place
    if group is None or group.place is None:
        await bind(turn, SetUpForm(group=code))
        return
    if group.place == place:
        raise GroupHere(group=code, usage=f"/setup {code} move")
    if turn.desk.notice_two_secretaries and not await _second(turn, code):
        return
    moved = group.bind(place, turn.input.title, group.language)
    turn.records.groups.leave(group.place, code, turn.now)
    await turn.records.groups.save(moved)
    turn.records.outbox.follow_group(code, place)
    await turn.record_own(code, "group-moved", chat=place.chat, thread=place.thread)
    turn.group = moved
    await draw_entry_card(turn, moved)
    turn.pin(moved, card_key(code))
    await turn.publish(GroupMoved(moved))
    told = moved_on(turn.speaker(moved), moved)
    turn.post(group.place, told, LetterKind.FAREWELL, of=moved)
    await send_menus(turn, await turn.records.people.all())
    turn.receipt("receipt-moved", group=code)


async def _second(turn: UserTurn, code: str) -> bool:
    """Return True if another member of the secretariat has asked for the same move before.

    Otherwise the others are asked to confirm it. Raises SecondMember if this person has asked.
    """
    place, facts, name = turn.input.place, turn.records.facts, f"move-{code}"
    user, _, where = (await facts.find(name) or "").partition(" ")
    here = f"{place.chat} {place.thread}"
    if where == here and user == str(turn.person.user):
        raise SecondMember(group=code)
    if where == here:
        facts.forget(name)
        return True
    if turn.button is not None:
        raise MovePassed(group=code, usage=f"/setup {code} move")
    facts.note(name, f"{turn.person.user} {here}")
    await turn.record_own(code, "group-move-asked", chat=place.chat, thread=place.thread)
    confirm = Button(
        "button-notice-confirm",
        f"/setup {code} move",
        audience=Audience(delegations=(turn.person.delegation,)),
    )
    group = await turn.records.groups.find(code)
    told = partial(move_asked, code=code, place=place, title=turn.input.title)
    turn.post(place, told(turn.speaker(group)), buttons=[[confirm]])
    for each in await turn.records.people.all():
        if each.serves and not each.suspended and each.user != turn.person.user:
            turn.tell(each, told(turn.speaker(each)))
    turn.receipt("receipt-move-asked", group=code)
    return False


def _code(turn: UserTurn, words: str) -> str:
    """Return the code of the group that *words* name, which may be set up in this thread.

    Raises UnknownGroup, or PlaceTaken if the thread is another group's.
    """
    code = group_code(words)
    if not code:
        raise UnknownGroup(code=words, known=CODES)
    if turn.group is not None and turn.group.code != code:
        raise PlaceTaken(group=turn.group.code)
    return code


class DefaultDueForm(Form):
    """`[GROUP] default LENGTH`, or `[GROUP] no default`: the group's default due time."""

    #: None for no default.
    span: timedelta | None = None
    group: str | None = None

    @classmethod
    def matches(cls, text: str, parser: Parser) -> bool:
        return cls._split(text) is not None

    @classmethod
    def _split(cls, text: str) -> tuple[str, str] | None:
        """Return the group's code or "", and the words for the default, or None without these."""
        first, _, rest = text.partition(" ")
        code = group_code(first)
        words = rest.strip() if code else text
        if cut_word(words, "no default") == "":
            return code, OFF
        said = cut_word(words, "default")
        return None if said is None else (code, said)

    @classmethod
    def read(cls, text: str, parser: Parser) -> Self:
        found = cls._split(text)
        assert found is not None, "read() follows matches()"
        code, words = found
        if switches(words) == OFF:
            return cls(group=code or None)
        span = read_length(words)
        if span is None or span < _SHORTEST:
            raise UnreadDefault(words=words)
        return cls(span=span, group=code or None)


@routes.step("setup", DefaultDueForm)
async def set_default(turn: UserTurn, form: DefaultDueForm) -> None:
    """Set the due time of action items that are entered without one, or end it.

    The thread is told, because it concerns both sides alike.
    """
    group = turn.group
    if group is None:
        raise GroupNotSetUp
    if form.group not in {None, group.code}:
        raise PlaceTaken(group=group.code)
    group = turn.group = replace(group, default_due=form.span)
    await turn.records.groups.save(group)
    minutes = form.span // timedelta(minutes=1) if form.span else None
    await turn.record_own(group.code, "default-due-set", minutes=minutes)
    await draw_entry_card(turn, group)
    turn.say(group, default_due(turn.speaker(group), group))


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
