"""Tests of the command menu that each person gets in each chat."""

from __future__ import annotations

import pytest

from sandbox.errors import ControlError
from tests.sandbox.calling import Json, Room


async def put(room: Room, name: str, scope: Json | None = None, language: str = "") -> None:
    given = {"commands": [{"command": name, "description": f"does {name}"}]}
    where = {} if scope is None else {"scope": scope}
    await room.bot("setMyCommands", language_code=language, **given, **where)


async def menu(room: Room, person: int, chat: int | None = None) -> list[str]:
    return [one.command for one in await room.sandbox.commands(person, chat)]


async def test_a_menu_is_empty_if_the_bot_has_set_no_commands(room: Room) -> None:
    assert await menu(room, room.ann) == []


async def test_in_private_the_list_with_the_narrowest_scope_and_then_the_persons_language_is_shown(
    room: Room,
) -> None:
    own = {"type": "chat", "chat_id": room.bob}
    ladder: list[tuple[str, Json | None, str]] = [
        ("default", None, ""),
        ("default_ru", None, "ru"),
        ("private", {"type": "all_private_chats"}, ""),
        ("private_ru", {"type": "all_private_chats"}, "ru"),
        ("own", own, ""),
        ("own_ru", own, "ru"),
    ]
    await room.sandbox.say(room.bob, "/start")
    for name, scope, language in ladder:
        await put(room, name, scope, language)
        assert await menu(room, room.bob) == [name]
    assert await menu(room, room.ann) == ["private"]


async def test_in_a_group_administrators_and_single_members_can_have_their_own_lists(
    room: Room,
) -> None:
    chat, bob = {"chat_id": room.forum}, {"user_id": room.bob}
    await put(room, "default")
    await put(room, "groups", {"type": "all_group_chats"})
    assert [await menu(room, one, room.forum) for one in (room.ann, room.bob)] == [
        ["groups"],
        ["groups"],
    ]
    await put(room, "admins", {"type": "all_chat_administrators"})
    assert await menu(room, room.ann, room.forum) == ["admins"]
    assert await menu(room, room.bob, room.forum) == ["groups"]
    await put(room, "here", {"type": "chat", **chat})
    assert await menu(room, room.ann, room.forum) == ["here"]
    await put(room, "admins_here", {"type": "chat_administrators", **chat})
    assert await menu(room, room.ann, room.forum) == ["admins_here"]
    assert await menu(room, room.bob, room.forum) == ["here"]
    await put(room, "bobs", {"type": "chat_member", **chat, **bob})
    assert await menu(room, room.bob, room.forum) == ["bobs"]
    assert await menu(room, room.ann) == ["default"]


async def test_the_list_of_the_wider_scope_is_shown_when_a_narrower_list_is_emptied(
    room: Room,
) -> None:
    scope = {"type": "all_private_chats"}
    await put(room, "wide")
    await put(room, "narrow", scope)
    await room.bot("setMyCommands", commands=[], scope=scope)
    assert await menu(room, room.ann) == ["wide"]


async def test_a_person_with_a_regional_language_code_gets_the_menu_of_the_language(
    room: Room,
) -> None:
    carl = await room.sandbox.person("Carl", language="pt-BR")
    await put(room, "ajuda", language="pt")
    assert await menu(room, carl.id) == ["ajuda"]


async def test_a_menu_shows_the_description_of_each_command(room: Room) -> None:
    given = [{"command": "/log", "description": "Log a decision"}]
    await room.bot("setMyCommands", commands=given)
    [command] = await room.sandbox.commands(room.ann)
    assert (command.command, command.description) == ("log", "Log a decision")


async def test_there_is_no_menu_in_a_channel_or_in_a_chat_without_the_bot(room: Room) -> None:
    await put(room, "default")
    news = await room.sandbox.chat("News", [room.ann], type="channel", bot="administrator")
    assert await menu(room, room.ann, news.id) == []
    await room.sandbox.bot(room.forum, "kicked")
    assert await menu(room, room.ann, room.forum) == []


async def test_asking_for_the_menu_of_a_nonmember_is_refused(room: Room) -> None:
    with pytest.raises(ControlError, match="Ann is not in"):
        await menu(room, room.ann, room.bob)
