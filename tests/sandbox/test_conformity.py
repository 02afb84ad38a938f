"""Checks that calls and updates of the sandbox conform to a description of the Bot API.

They need an external program and are skipped without it.
"""

from __future__ import annotations

import asyncio
import socket
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from sandbox.client.client import Sandbox
from tests.sandbox.calling import Caller, Json, Refused

JUDGE = Path(__file__).parents[3] / "shared" / "botapi"

pytestmark = pytest.mark.skipif(
    not (JUDGE / "conform.py").exists(), reason="the judge is not beside this repository"
)
HTML = (
    "<b>L-12</b> &amp; <i>more</i> <u>u</u> <s>s</s> <code>c</code> <pre>p</pre>"
    '<tg-spoiler>x</tg-spoiler> <a href="https://example.org/">link</a>'
    "<blockquote>quoted</blockquote> <blockquote expandable>long</blockquote>"
    '<tg-time unix="1753444800" format="f">Fri 25 Jul, 12:00 UTC</tg-time>'
)
MARKUP = {
    "inline_keyboard": [
        [{"text": "Accept", "callback_data": "a"}, {"text": "Site", "url": "https://example.org"}]
    ]
}
RIGHTS = dict.fromkeys(("can_pin_messages", "can_manage_topics", "can_delete_messages"), True)


@pytest.fixture
async def judged(sandbox: Sandbox) -> AsyncIterator[Caller]:
    """Yield a client whose calls and answers go through the checking program."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    command = [str(JUDGE / "conform.py"), "--spec", str(JUDGE / "api.json")]
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *command,
        *("--listen", address, "--upstream", sandbox.url),
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    await process.stdout.readline()
    try:
        async with aiohttp.ClientSession() as session:
            yield Caller(f"http://{address}", session)
    finally:
        process.terminate()
        await process.communicate()


async def verdict(judged: Caller) -> list[Json]:
    root = judged.root.partition("/bot")[0]
    async with judged.session.get(f"{root}/__conform/report") as response:
        violations: list[Json] = (await response.json())["violations"]
        return violations


async def test_all_calls_and_updates_in_a_forum_conform_to_the_bot_api(
    sandbox: Sandbox, judged: Caller
) -> None:
    await judged("getMe")
    ann = await sandbox.person("Ann", language="en", username="ann_of_a")
    bob = await sandbox.person("Bob")
    chat = await sandbox.chat("HUM", [ann.id], forum=True, bot="administrator", rights=RIGHTS)
    kinds = ["message", "edited_message", "callback_query", "my_chat_member", "chat_member"]
    await judged.updates(allowed_updates=kinds)
    await sandbox.join(bob.id, chat.id)
    topic = await judged("createForumTopic", chat_id=chat.id, name="Lists")
    place = {"chat_id": chat.id, "message_thread_id": topic["message_thread_id"]}
    said = await sandbox.say(
        bob.id, "/log@GreffierBot a", chat.id, thread=place["message_thread_id"]
    )
    await sandbox.edit(bob.id, said.message_id, "/log b https://example.org", chat.id)
    await sandbox.forward(bob.id, chat.id, said.message_id, chat.id)
    sent = await judged(
        "sendMessage",
        text=HTML,
        parse_mode="HTML",
        reply_markup=MARKUP,
        reply_parameters={"message_id": said.message_id},
        link_preview_options={"is_disabled": True},
        protect_content=True,
        **place,
    )
    whispered = await judged(
        "sendMessage",
        text="only Bob",
        reply_markup={"inline_keyboard": [[{"text": "Copy", "copy_text": {"text": "L-12"}}]]},
        ephemeral_message_parameters={"receiver_user_id": bob.id},
        **place,
    )
    await judged(
        "deleteEphemeralMessage",
        chat_id=chat.id,
        receiver_user_id=bob.id,
        ephemeral_message_id=whispered["ephemeral_message_id"],
    )
    card = {"chat_id": chat.id, "message_id": sent["message_id"]}
    await judged("pinChatMessage", **card)
    await judged("getChat", chat_id=chat.id)
    pressed = await sandbox.press(ann.id, card["message_id"], "Accept", chat.id)
    await judged.updates()
    await judged("answerCallbackQuery", callback_query_id=pressed.query_id, text="Accepted.")
    await judged("editMessageText", text="<b>done</b>", parse_mode="HTML", **card)
    await judged("editMessageReplyMarkup", reply_markup=MARKUP, **card)
    await judged("unpinChatMessage", **card)
    await judged("setMessageReaction", reaction=[{"type": "emoji", "emoji": "👌"}], **card)
    await judged("deleteMessage", **card)
    for user in (ann.id, bob.id, (await judged("getMe"))["id"]):
        await judged("getChatMember", chat_id=chat.id, user_id=user)
    await judged("getChatAdministrators", chat_id=chat.id, return_bots=True)
    await judged("getChatMemberCount", chat_id=chat.id)
    await judged("closeForumTopic", **place)
    await judged("reopenForumTopic", **place)
    await sandbox.rename_topic(chat.id, place["message_thread_id"], "Lines")
    await judged("deleteForumTopic", **place)
    await sandbox.leave(bob.id, chat.id)
    await judged.updates()
    await judged("leaveChat", chat_id=chat.id)
    await judged.updates()
    assert await verdict(judged) == []


async def test_calls_in_private_chats_groups_and_channels_and_with_files_conform_to_the_bot_api(
    sandbox: Sandbox, judged: Caller
) -> None:
    ann = await sandbox.person("Ann", language="en")
    await sandbox.say(ann.id, "/start")
    await judged.updates()
    force = {"force_reply": True, "input_field_placeholder": "Until when?"}
    asked = await judged("sendMessage", chat_id=ann.id, text="Until when?", reply_markup=force)
    await sandbox.say(ann.id, "Friday", reply_to=asked["message_id"])
    form = aiohttp.FormData({"chat_id": str(ann.id), "caption": "Digest"})
    form.add_field("document", b"%PDF", filename="digest.pdf", content_type="application/pdf")
    async with judged.session.post(f"{judged.root}/sendDocument", data=form) as response:
        document = (await response.json())["result"]["document"]
    await judged("getFile", file_id=document["file_id"])
    group = await sandbox.chat("MIL", [ann.id], type="group")
    await sandbox.migrate(group.id)
    with pytest.raises(Refused):
        await judged("sendMessage", chat_id=group.id, text="x")
    channel = await sandbox.chat("News", [ann.id], type="channel", bot="administrator")
    await sandbox.say(ann.id, "news", channel.id)
    await sandbox.block(ann.id)
    await judged.updates()
    await judged("setMyCommands", commands=[{"command": "log", "description": "Log"}])
    await judged("getMyCommands")
    await judged("setMyShortDescription", short_description="A desk.")
    await judged("getMyShortDescription")
    await judged("getMyDescription")
    await judged("getMyName")
    await judged("getWebhookInfo")
    assert await verdict(judged) == []


async def test_the_checking_program_finds_a_malformed_update(
    sandbox: Sandbox, judged: Caller
) -> None:
    await sandbox.raw({"message": {"message_id": "not a number"}})
    await judged.updates()
    assert any(one["level"] == "E" for one in await verdict(judged))
