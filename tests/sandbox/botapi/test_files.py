"""Tests of sending and downloading documents and photos."""

from __future__ import annotations

import struct

import aiohttp
import pytest

from sandbox.options import DEFAULT_TOKEN
from tests.sandbox.calling import Json, Refused, Room

PNG = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 320, 200) + b"\x08\x02\x00\x00\x00"
JPEG = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x11\x08" + struct.pack(">HH", 200, 320)


async def upload(room: Room, method: str, name: str, content: bytes, **params: str) -> Json:
    form = aiohttp.FormData({"chat_id": str(room.forum), **params})
    field = "photo" if method == "sendPhoto" else "document"
    form.add_field(field, content, filename=name, content_type="application/pdf")
    async with room.bot.session.post(f"{room.bot.root}/{method}", data=form) as response:
        answer: Json = await response.json()
        if response.status != 200:
            raise Refused(response.status, answer)
        result: Json = answer["result"]
        return result


async def test_a_sent_document_keeps_its_name_and_caption_and_can_be_downloaded(
    room: Room,
) -> None:
    sent = await upload(
        room, "sendDocument", "digest.pdf", b"%PDF", caption="<b>Digest</b>", parse_mode="HTML"
    )
    document = sent["document"]
    assert (document["file_name"], document["file_size"]) == ("digest.pdf", 4)
    assert (sent["caption"], sent["caption_entities"][0]["type"]) == ("Digest", "bold")
    [entry] = await room.sandbox.ledger()
    assert (entry.kind, entry.text) == ("document", "Digest")
    assert entry.detail["file_name"] == "digest.pdf"
    found = await room.bot("getFile", file_id=document["file_id"])
    address = f"{room.sandbox.url}/file/bot{DEFAULT_TOKEN}/{found['file_path']}"
    async with room.bot.session.get(address) as response:
        assert await response.read() == b"%PDF"


async def test_a_file_can_be_sent_again_by_its_identifier(room: Room) -> None:
    sent = await upload(room, "sendDocument", "a.pdf", b"%PDF")
    again = await room.bot(
        "sendDocument", chat_id=room.forum, document=sent["document"]["file_id"]
    )
    assert again["document"] == sent["document"]
    [first, second] = (await room.sandbox.messages(room.forum))[-2:]
    assert first.file_id == second.file_id


@pytest.mark.parametrize("image", [PNG, JPEG], ids=["png", "jpeg"])
async def test_a_sent_photo_has_the_width_and_height_of_its_image(
    room: Room, image: bytes
) -> None:
    sent = await upload(room, "sendPhoto", "chart", image)
    assert [(size["width"], size["height"]) for size in sent["photo"]] == [(320, 200)]


@pytest.mark.parametrize(
    ("method", "content", "reason"),
    [
        ("sendPhoto", b"no image", "IMAGE_PROCESS_FAILED"),
        ("sendDocument", b"", "file must be non-empty"),
    ],
)
async def test_an_empty_document_and_a_photo_that_is_no_image_are_refused(
    room: Room, method: str, content: bytes, reason: str
) -> None:
    with pytest.raises(Refused, match=reason):
        await upload(room, method, "x", content)


async def test_sending_an_unknown_identifier_or_a_missing_upload_is_refused(room: Room) -> None:
    with pytest.raises(Refused, match="wrong file identifier"):
        await room.bot("sendDocument", chat_id=room.forum, document="nothing")
    with pytest.raises(Refused, match="there is no document in the request"):
        await room.bot("sendDocument", chat_id=room.forum, document="attach://x")


async def test_an_uploaded_part_that_no_parameter_refers_to_is_refused(room: Room) -> None:
    form = aiohttp.FormData({"chat_id": str(room.forum), "text": "x"})
    form.add_field("stray", b"x", filename="x")
    async with room.bot.session.post(f"{room.bot.root}/sendMessage", data=form) as response:
        assert "nothing in sendMessage refers to" in (await response.json())["description"]


async def test_a_document_can_get_a_new_caption_but_no_text(room: Room) -> None:
    sent = await upload(room, "sendDocument", "a.pdf", b"%PDF", caption="old")
    where = {"chat_id": room.forum, "message_id": sent["message_id"]}
    edited = await room.bot("editMessageCaption", caption="new", **where)
    assert (edited["caption"], edited["document"]) == ("new", sent["document"])
    with pytest.raises(Refused, match="there is no text in the message to edit"):
        await room.bot("editMessageText", text="x", **where)
