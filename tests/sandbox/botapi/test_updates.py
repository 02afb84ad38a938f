"""Tests of fetching updates: confirmation, expiry, wanted kinds, and two callers at once."""

from __future__ import annotations

import asyncio

import pytest

from sandbox.client.client import Sandbox
from sandbox.options import Options
from sandbox.server import serve
from tests.sandbox.calling import Json, Refused, Room


def texts(updates: list[Json]) -> list[str]:
    return [update["message"]["text"] for update in updates]


async def test_an_update_is_returned_again_until_a_higher_offset_confirms_it(room: Room) -> None:
    await room.sandbox.say(room.ann, "one")
    first = await room.bot("getUpdates", offset=room.bot.offset)
    again = await room.bot("getUpdates", offset=room.bot.offset)
    assert texts(first) == texts(again) == ["one"]
    assert await room.bot("getUpdates", offset=first[0]["update_id"] + 1) == []


async def test_update_ids_rise_by_one_and_a_call_returns_at_most_its_limit(room: Room) -> None:
    for word in ("one", "two", "three"):
        await room.sandbox.say(room.ann, word)
    found = await room.bot("getUpdates", offset=room.bot.offset, limit=2)
    assert texts(found) == ["one", "two"]
    assert found[1]["update_id"] == found[0]["update_id"] + 1


async def test_a_negative_offset_removes_all_but_the_last_updates(room: Room) -> None:
    for word in ("one", "two", "three"):
        await room.sandbox.say(room.ann, word)
    assert texts(await room.bot("getUpdates", offset=-1)) == ["three"]
    assert texts(await room.bot("getUpdates")) == ["three"]


async def test_an_offset_far_above_the_last_update_confirms_nothing(room: Room) -> None:
    said = await room.sandbox.say(room.ann, "one")
    assert said.update_id is not None
    assert texts(await room.bot("getUpdates", offset=said.update_id + 5000)) == ["one"]


async def test_a_waiting_call_returns_when_the_clock_is_moved_past_its_timeout(room: Room) -> None:
    """Otherwise the desk would take a jump of the clock for a long time without contact."""
    poll = asyncio.create_task(room.bot.updates(timeout=50))
    asked = 0
    while not asked:
        asked = (await room.sandbox.stats())["calls"].get("getUpdates", 0)
    await room.sandbox.advance(49)
    assert not poll.done()
    await room.sandbox.advance(1)
    assert await poll == []


async def test_a_waiting_call_returns_when_a_person_writes(room: Room) -> None:
    poll = asyncio.create_task(room.bot.updates(timeout=30))
    await room.sandbox.say(room.ann, "now")
    assert texts(await poll) == ["now"]


async def test_a_second_waiting_call_ends_the_first_with_a_conflict(room: Room) -> None:
    polls = [asyncio.create_task(room.bot.updates(timeout=30)) for _ in range(2)]
    done, waiting = await asyncio.wait(polls, return_when=asyncio.FIRST_COMPLETED)
    with pytest.raises(Refused, match="Conflict: terminated by other getUpdates request; make"):
        await done.pop()
    await room.sandbox.say(room.ann, "for the second")
    assert texts(await waiting.pop()) == ["for the second"]


async def test_an_unfetched_message_expires_after_a_day_and_a_press_after_150_seconds(
    room: Room,
) -> None:
    button = {"inline_keyboard": [[{"text": "Accept", "callback_data": "a"}]]}
    message = await room.post(reply_markup=button)
    await room.sandbox.say(room.ann, "a word")
    await room.sandbox.press(room.bob, message["message_id"], "Accept", room.forum)
    await room.sandbox.advance(149)
    assert len(await room.bot("getUpdates")) == 2
    await room.sandbox.advance(1)
    assert texts(await room.bot("getUpdates")) == ["a word"]
    await room.sandbox.advance(86_400 - 150)
    assert await room.bot("getUpdates") == []


async def test_the_bot_gets_membership_changes_of_people_only_if_it_named_this_kind(
    room: Room,
) -> None:
    carl = await room.sandbox.person("Carl")
    await room.sandbox.join(carl.id, room.forum)
    kinds = {key for update in await room.bot.updates() for key in update}
    assert kinds == {"update_id", "message"}
    await room.bot("getUpdates", allowed_updates=["chat_member", "message"])
    await room.sandbox.leave(carl.id, room.forum)
    found = await room.bot.updates()
    assert [set(update) - {"update_id"} for update in found] == [{"message"}, {"chat_member"}]
    assert found[1]["chat_member"]["new_chat_member"]["status"] == "left"


async def test_the_wanted_kinds_of_updates_stay_until_a_call_names_others(room: Room) -> None:
    await room.bot("getUpdates", allowed_updates=["callback_query"])
    said = await room.sandbox.say(room.ann, "unheard")
    assert said.update_id is None
    await room.bot("getUpdates")
    assert (await room.sandbox.say(room.ann, "still unheard")).update_id is None
    await room.bot("getUpdates", allowed_updates=[])
    assert (await room.sandbox.say(room.ann, "heard")).update_id is not None


async def test_any_json_can_be_queued_as_an_update_and_an_old_identifier_can_be_used_again(
    room: Room,
) -> None:
    poison = await room.sandbox.raw({"message": {"message_id": "not a number"}})
    found = await room.bot.updates()
    assert found == [{"message": {"message_id": "not a number"}, "update_id": poison}]
    assert await room.bot.updates() == []
    await room.sandbox.raw({"update_id": poison, "poll": {}}, keep_id=True)
    assert await room.bot.updates() == [{"update_id": poison, "poll": {}}]
    assert await room.bot.updates() == []


async def test_a_restarted_sandbox_does_not_repeat_update_ids(options: Options) -> None:
    last = 0
    for _ in range(2):
        async with serve(options) as url, Sandbox(url) as sandbox:
            said = await sandbox.say((await sandbox.person("Ann")).id, "one")
            assert said.update_id is not None
            assert said.update_id > last
            last = said.update_id


async def test_a_thousand_updates_are_returned_in_order(room: Room) -> None:
    raw = {"message": {"text": "n"}}
    ids = [await room.sandbox.raw(raw) for _ in range(1000)]
    seen: list[int] = []
    while found := await room.bot.updates():
        seen += [update["update_id"] for update in found]
    assert seen == ids
