"""Menus: what each role is offered in each chat, in which order and in which language."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, combinations, product
from typing import Any

import pytest

from domain.groups import CODES, Place
from domain.people.model import Role
from domain.permissions import Act, may_ever
from handlers.contents import CONTENTS
from handlers.turns.forms import EmptyForm, Form
from handlers.turns.menus import MOST, offered
from handlers.turns.ranks import LAST, Menu, all_roles
from handlers.turns.routes import Command, Where
from handlers.turns.user_turn import UserTurn
from storage.mail.outbox import LetterKind, LetterState
from tests.room import CAST, Room
from tests.voice.reading import speaker
from voice import LANGUAGES, plain

COMMANDS = CONTENTS.commands.values()
CHATS = (Where.PRIVATE, Where.GROUP)
#: Every set of groups that one chat may hold, or that one person may be in.
GROUPS = list(chain.from_iterable(combinations(CODES, count) for count in range(1, 5)))
#: The menus that the contract of the matters to come plans; help ends each of them.
PLANNED = {
    (Role.DELEGATE, "POL"): "my status show action done follow propose report term",
    (Role.DELEGATE, "HUM"): "my status show action done commit handover case report",
    (Role.DELEGATE, "MIL"): "my status show action done propose window report follow",
    (Role.HEAD, ""): "my status show position propose action commit window export",
    (Role.ALTERNATE, ""): "my status show position propose action commit window export",
    (Role.EXPERT, ""): "my status show report note remind settings",
    (Role.FACILITATOR, ""): "my status show propose session action follow term export",
    (Role.OBSERVER, ""): "my status show action done handover case note report",
    (Role.SECRETARIAT, ""): "my status action follow session notice accredit parked export",
}


def names(role: Role, where: Where, groups: tuple[str, ...]) -> list[str]:
    """Return the names of the commands in a menu."""
    return [each.name for each in offered(COMMANDS, role, where, groups)]


async def nothing(_turn: UserTurn, _form: Form) -> str | None:
    return None


def invented(name: str, menu: Menu, act: Act = Act.READ) -> Command:
    """Return a command as a matter declares it."""
    return Command(name=name, act=act, form=EmptyForm, handler=nothing, menu=menu)


@pytest.mark.parametrize("where", CHATS)
@pytest.mark.parametrize("role", Role)
def test_every_menu_has_at_most_ten_commands_that_the_role_may_send_there_and_ends_with_help(
    role: Role, where: Where
) -> None:
    for groups in GROUPS:
        shown = offered(COMMANDS, role, where, groups)
        assert 1 < len(shown) <= MOST
        assert len({each.name for each in shown}) == len(shown)
        assert shown[-1].name == "help"
        for command in shown:
            assert command.where in {Where.ANYWHERE, where}
            assert may_ever(role, command.act)


@pytest.mark.parametrize(("role", "group"), PLANNED)
def test_the_commands_that_exist_come_in_the_planned_order_before_those_that_fill_free_places(
    role: Role, group: str
) -> None:
    for where, code in product(CHATS, (group,) if group else CODES):
        shown = names(role, where, (code,))
        planned = [
            each
            for each in PLANNED[role, group].split()
            if each in CONTENTS.commands
            and CONTENTS.commands[each].where in {Where.ANYWHERE, where}
        ]
        assert [each for each in shown if each in planned] == planned
        if not group:
            assert shown[: len(planned)] == planned


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_of_a_menu_says_what_the_command_does_in_at_most_sixty_characters(
    language: str,
) -> None:
    for role, where in product(Role, CHATS):
        told = [
            plain(speaker(language).say(f"{each.help}{each.menu.told.get(role, '')}"))
            for each in offered(COMMANDS, role, where, CODES)
        ]
        assert all(10 < len(each) <= 60 for each in told)
        assert len(set(told)) == len(told)


def test_a_command_of_one_groups_matter_is_offered_in_that_group_and_pushes_fillers_out() -> None:
    window = invented("window", Menu(delegate={"MIL": 70}))
    case = invented("case", Menu(delegate={"HUM": 80}))
    commands = [*COMMANDS, window, case]

    def shown(*groups: str) -> list[str]:
        return [each.name for each in offered(commands, Role.DELEGATE, Where.GROUP, groups)]

    assert ("window" in shown("MIL"), "case" in shown("MIL")) == (True, False)
    assert ("window" in shown("HUM"), "case" in shown("HUM")) == (False, True)
    assert {"window", "case"} & set(shown("POL")) == set()
    assert {"window", "case"} <= set(shown("HUM", "MIL"))
    for groups in (("MIL",), ("HUM",), ("HUM", "MIL")):
        assert len(shown(*groups)) == MOST
        assert shown(*groups)[-1] == "help"


def test_of_more_than_ten_commands_the_first_nine_by_rank_stand_before_help() -> None:
    many = [invented(f"c{number}", all_roles(number)) for number in range(20, 0, -1)]
    ending = invented("help", all_roles(LAST))
    for role in Role:
        shown = offered([ending, *many], role, Where.PRIVATE, CODES)
        assert [each.name for each in shown] == [
            *(f"c{number}" for number in range(1, 10)),
            "help",
        ]


def test_a_menu_leaves_out_what_the_role_may_not_do_although_it_has_a_rank() -> None:
    assert (
        offered([invented("setup", all_roles(1), Act.SET_UP)], Role.HEAD, Where.GROUP, CODES) == []
    )


# The menus that the desk sends.


async def sent(room: Room) -> list[dict[str, Any]]:
    """Return every menu that was sent, oldest first."""
    async with room.records() as records:
        letters = await records.outbox.in_state(LetterState.SENT)
    return [each.markup for each in letters if each.kind is LetterKind.MENU]


def first_line(language: str) -> str:
    """Return the line of the command /my in a language."""
    return plain(speaker(language).say("help-my"))


async def test_a_menu_is_in_the_persons_language_in_private_and_in_the_groups_in_its_chat(
    room: Room,
) -> None:
    await room.says("A-hum", "/settings language türkçe")
    private, group = await sent(room)
    assert private["scope"] == {"type": "chat", "chat_id": 102}
    assert group["scope"] == {"type": "chat_member", "chat_id": -1001, "user_id": 102}
    assert private["commands"][0] == ["my", first_line("tr")]
    assert group["commands"][0] == ["my", first_line("en")]


async def test_in_a_forum_of_groups_with_several_languages_a_menu_is_in_the_persons(
    room: Room,
) -> None:
    async with room.records() as records:
        group = (await records.groups.all())["MIL"]
        await records.groups.save(replace(group, language="ru"))
    await room.says("A-head", "/settings language uk")
    private, forum = await sent(room)
    assert private["commands"][0] == forum["commands"][0] == ["my", first_line("uk")]


async def test_each_of_several_chats_gets_the_menu_of_the_groups_that_it_holds(room: Room) -> None:
    async with room.records() as records:
        group = (await records.groups.all())["MIL"]
        await records.groups.save(replace(group, place=Place(-2002), language="ru"))
    await room.says("A-head", "/settings language tr")
    menus = {each["scope"]["chat_id"]: each["commands"][0][1] for each in await sent(room)}
    assert menus == {101: first_line("tr"), -1001: first_line("en"), -2002: first_line("ru")}


@pytest.mark.parametrize("label", list(CAST))
async def test_nothing_in_a_persons_menus_is_refused_because_of_the_role_or_the_chat(
    room: Room, label: str
) -> None:
    person = await room.person(label)
    for where in CHATS:
        group = None if where is Where.PRIVATE else min(person.groups)
        for name in names(person.role, where, tuple(person.groups)):
            said = await room.says(label, f"/{name}", group)
            told = "\n".join(each.text for each in said)
            assert "not part of your role" not in told
            assert "is done by" not in told
            assert "is sent in" not in told, (name, told)
