"""Tests of how messages and people are returned for the page."""

from __future__ import annotations

import pytest

from sandbox.errors import ControlError
from sandbox.state.records import SeenFile, SeenMessage
from tests.sandbox.botapi.test_files import PNG, upload
from tests.sandbox.calling import Room


async def newest(room: Room, chat: int | None = None) -> SeenMessage:
    return (await room.sandbox.window(chat or room.forum, start=-1)).messages[0]


async def test_a_message_is_returned_with_the_entities_of_its_text_or_caption(room: Room) -> None:
    await room.post("<b>L-12</b>", parse_mode="HTML")
    assert (await newest(room)).entities == [{"type": "bold", "offset": 0, "length": 4}]
    await upload(room, "sendDocument", "a.pdf", b"%PDF", caption="<i>x</i>", parse_mode="HTML")
    assert (await newest(room)).entities == [{"type": "italic", "offset": 0, "length": 1}]


async def test_a_message_has_the_bots_reaction_until_the_bot_removes_it(room: Room) -> None:
    said = await room.sandbox.say(room.ann, "/log", room.forum)
    where = {"chat_id": room.forum, "message_id": said.message_id}
    await room.bot("setMessageReaction", reaction=[{"type": "emoji", "emoji": "👌"}], **where)
    assert (await newest(room)).reaction == "👌"
    await room.bot("setMessageReaction", reaction=[], **where)
    assert (await newest(room)).reaction == ""


async def test_a_forwarded_message_names_the_author_of_the_original(room: Room) -> None:
    said = await room.sandbox.say(room.ann, "first", room.forum)
    once = await room.sandbox.forward(room.bob, room.forum, said.message_id)
    assert (await newest(room, room.bob)).forwarded_from == "Ann"
    await room.sandbox.forward(room.bob, room.bob, once.message_id, room.forum)
    seen = await newest(room)
    assert (seen.who, seen.forwarded_from) == ("Bob", "Ann")
    news = await room.sandbox.chat("News", [room.ann], type="channel")
    said = await room.sandbox.say(room.ann, "news", news.id)
    await room.sandbox.forward(room.ann, news.id, said.message_id, room.forum)
    assert (await newest(room)).forwarded_from == "News"


async def test_a_service_message_names_its_kind_of_content(room: Room) -> None:
    seen = (await room.sandbox.window(room.forum, room.topic)).messages[0]
    assert (seen.service, seen.service_text) == (True, "forum_topic_created")
    await room.sandbox.bot(room.forum, "administrator", {"can_pin_messages": True})
    sent = await room.post("card")
    await room.bot("pinChatMessage", chat_id=room.forum, message_id=sent["message_id"])
    seen = await newest(room)
    assert (seen.service, seen.service_text) == (True, "pinned_message")
    await room.post("plain")
    seen = await newest(room)
    assert (seen.service, seen.service_text) == (False, None)


async def test_an_edited_message_has_the_time_of_the_edit(room: Room) -> None:
    said = await room.sandbox.say(room.ann, "1", room.forum)
    assert (await newest(room)).edit_date is None
    await room.sandbox.advance(60)
    await room.sandbox.edit(room.ann, said.message_id, "2", room.forum)
    seen = await newest(room)
    assert seen.edit_date == seen.date + 60


async def test_a_document_is_returned_with_its_name_type_and_size(room: Room) -> None:
    sent = await upload(room, "sendDocument", "digest.pdf", b"%PDF")
    seen = await newest(room)
    file_id = sent["document"]["file_id"]
    assert seen.files == SeenFile(
        file_id, "digest.pdf", "application/pdf", 4, photo=False, width=None, height=None
    )
    assert (seen.file_id, seen.file_name) == (file_id, "digest.pdf")


async def test_a_photo_is_returned_with_its_width_height_and_real_type(room: Room) -> None:
    await upload(room, "sendPhoto", "chart", PNG)
    file = (await newest(room)).files
    assert file is not None
    assert (file.photo, file.width, file.height, file.mime) == (True, 320, 200, "image/png")


async def test_a_file_that_a_person_sends_is_returned_although_its_content_is_not_stored(
    room: Room,
) -> None:
    document = {"file_id": "theirs", "file_unique_id": "u", "file_name": "plan.odt"}
    await room.sandbox.say(room.ann, chat=room.forum, extra={"document": document})
    file = (await newest(room)).files
    assert file == SeenFile("theirs", "plan.odt", None, None, photo=False, width=None, height=None)


async def test_the_bot_does_not_get_a_persons_time_zone_delegation_or_role(room: Room) -> None:
    zone, delegation, role = "Europe/Istanbul", "A", "head"
    carl = await room.sandbox.person("Carl", zone=zone, delegation=delegation, role=role)
    assert (carl.zone, carl.delegation, carl.role) == (zone, delegation, role)
    assert (await room.sandbox.world()).people[-1] == carl
    await room.sandbox.say(carl.id, "/start")
    [update] = await room.bot.updates()
    assert set(update["message"]["from"]) == {"id", "is_bot", "first_name"}
    chat = await room.bot("getChat", chat_id=carl.id)
    assert not {"zone", "delegation", "role"} & set(chat)


@pytest.mark.parametrize("zone", ["Moon/Base", "", "../etc", "Europe"])
async def test_a_person_with_an_unknown_time_zone_is_refused(room: Room, zone: str) -> None:
    with pytest.raises(ControlError, match="there is no time zone"):
        await room.sandbox.person("Carl", zone=zone)
