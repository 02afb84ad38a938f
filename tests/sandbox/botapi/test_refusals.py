"""Tests of calls that Telegram refuses, because of the chat, the topic or the parameters."""

from __future__ import annotations

import aiohttp
import pytest

from sandbox.control.world import Status
from sandbox.options import DEFAULT_TOKEN
from tests.sandbox.calling import Json, Refused, Room


async def test_the_bot_cannot_write_to_a_person_who_has_never_written_to_it(room: Room) -> None:
    with pytest.raises(Refused, match=r"^Forbidden: bot can't initiate conversation with a user$"):
        await room.bot("sendMessage", chat_id=room.ann, text="hello")
    await room.sandbox.say(room.ann, "/start")
    assert (await room.bot("sendMessage", chat_id=room.ann, text="hello"))["chat"][
        "id"
    ] == room.ann


async def test_the_bot_cannot_write_to_a_person_who_has_blocked_it_until_they_unblock_it(
    room: Room,
) -> None:
    await room.sandbox.say(room.ann, "/start")
    await room.sandbox.block(room.ann)
    with pytest.raises(Refused, match=r"^Forbidden: bot was blocked by the user$"):
        await room.bot("sendMessage", chat_id=room.ann, text="hello")
    update = (await room.bot.updates())[-1]["my_chat_member"]
    assert update["new_chat_member"]["status"] == "kicked"
    await room.sandbox.block(room.ann, blocked=False)
    assert await room.bot("sendMessage", chat_id=room.ann, text="hello")


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        ("kicked", "Forbidden: bot was kicked from the supergroup chat"),
        ("left", "Forbidden: bot is not a member of the supergroup chat"),
        ("absent", "Bad Request: chat not found"),
    ],
)
async def test_the_bot_cannot_write_in_a_chat_that_it_is_not_in(
    room: Room, status: Status, reason: str
) -> None:
    await room.sandbox.bot(room.forum, status)
    with pytest.raises(Refused, match=rf"^{reason}$"):
        await room.post()


async def test_writing_to_an_unknown_chat_is_refused(room: Room) -> None:
    for chat in (-1, 5, "@nobody"):
        with pytest.raises(Refused, match=r"^Bad Request: chat not found$"):
            await room.bot("sendMessage", chat_id=chat, text="x")


async def test_writing_to_an_upgraded_group_is_refused_with_the_id_of_the_supergroup(
    room: Room,
) -> None:
    group = await room.sandbox.chat("MIL", [room.ann], type="group")
    new = await room.sandbox.migrate(group.id)
    with pytest.raises(Refused, match="group chat was upgraded to a supergroup chat") as refused:
        await room.bot("sendMessage", chat_id=group.id, text="x")
    assert refused.value.answer["parameters"] == {"migrate_to_chat_id": new.id}
    messages = [update["message"] for update in (await room.bot.updates())[-2:]]
    assert messages[0]["migrate_to_chat_id"] == new.id
    assert messages[1]["migrate_from_chat_id"] == group.id
    assert (await room.bot("sendMessage", chat_id=new.id, text="x"))["chat"]["id"] == new.id


async def test_writing_to_a_missing_deleted_or_general_topic_is_refused(room: Room) -> None:
    await room.sandbox.delete_topic(room.forum, room.topic)
    for thread in (room.topic, 999, 1):
        with pytest.raises(Refused, match=r"^Bad Request: message thread not found$"):
            await room.post(message_thread_id=thread)


async def test_only_a_bot_that_may_manage_topics_can_write_in_a_closed_topic(room: Room) -> None:
    await room.sandbox.close_topic(room.forum, room.topic)
    with pytest.raises(Refused, match=r"^Bad Request: TOPIC_CLOSED$"):
        await room.post()
    await room.sandbox.bot(room.forum, "administrator", {"can_manage_topics": True})
    await room.post()
    await room.sandbox.bot(room.forum, "member")
    await room.sandbox.reopen_topic(room.forum, room.topic)
    assert [entry.kind for entry in await room.sandbox.ledger()] == ["message"]
    await room.post()


@pytest.mark.parametrize(
    ("method", "params", "status", "reason"),
    [
        ("sendMesage", {}, 404, "Not Found: method not found"),
        ("sendMessage", {"text": "x"}, 400, "Bad Request: chat_id is empty"),
        ("sendMessage", {"chat_id": 5}, 400, "Bad Request: message text is empty"),
        ("sendMessage", {"chat_id": 5, "tekst": "x"}, 400, "Bad Request: the sandbox knows no"),
        ("sendMessage", {"chat_id": [5], "text": "x"}, 400, "Bad Request: can't parse parameter"),
        ("sendMessage", {"chat_id": 5, "text": 5}, 400, "Bad Request: can't parse parameter text"),
        ("sendPoll", {"chat_id": 5, "question": "?", "options": []}, 400, "Bad Request: the sand"),
        ("setMyCommands", {"commands": [{"command": "x"}]}, 400, "Bad Request: can't parse"),
    ],
)
async def test_unknown_methods_and_unknown_missing_or_malformed_parameters_are_refused(
    room: Room, method: str, params: dict[str, object], status: int, reason: str
) -> None:
    with pytest.raises(Refused) as refused:
        await room.bot(method, **params)
    assert refused.value.status == status
    assert str(refused.value).startswith(reason)


async def test_a_wrong_token_is_answered_with_401_and_an_unknown_path_with_404(room: Room) -> None:
    async with aiohttp.ClientSession() as session:
        for path, status, words in (
            ("/bot1:wrong/getMe", 401, "Unauthorized"),
            ("/file/bot1:wrong/a.txt", 401, "Unauthorized"),
            ("/robots.txt", 404, "Not Found"),
            (f"/file/bot{DEFAULT_TOKEN}/a.txt", 404, "Not Found: invalid file_path"),
        ):
            async with session.get(room.sandbox.url + path) as response:
                assert response.status == status
                expected = {"ok": False, "error_code": status, "description": words}
                assert await response.json() == expected


async def test_parameters_are_read_equally_from_query_form_and_json(room: Room) -> None:
    url = f"{room.bot.root}/sendMessage"
    given = {"chat_id": str(room.forum), "text": "x", "disable_notification": "true"}
    async with aiohttp.ClientSession() as session:
        ways: tuple[Json, ...] = ({"params": given}, {"data": given}, {"json": given})
        for how in ways:
            async with session.post(url, **how) as response:
                assert (await response.json())["result"]["text"] == "x"
    assert [entry.silent for entry in await room.sandbox.ledger()] == [True] * 3
