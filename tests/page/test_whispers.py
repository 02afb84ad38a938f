"""Tests how the page shows messages that one person sees alone, and buttons that copy a text."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest
from playwright.async_api import expect

from tests.page.visitors import Visitor
from tests.sandbox.calling import Caller

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def send(visitor: Visitor, text: str, who: str, **more: Any) -> None:
    """Have the bot show a message in the thread HUM to this person alone."""
    chat, thread = visitor.stage.threads["HUM"]
    shown = {"receiver_user_id": visitor.stage.people[who]}
    async with aiohttp.ClientSession() as session:
        await Caller(visitor.stage.url, session)(
            "sendMessage", chat_id=chat, message_thread_id=thread, text=text,
            ephemeral_message_parameters=shown, **more,
        )  # fmt: skip


async def test_only_its_receiver_sees_the_message_in_its_thread(visitor: Visitor) -> None:
    await visitor.opens("A-hum", "HUM")
    await send(visitor, "Only for A-hum.", "A-hum")
    whisper = visitor.whispers.filter(has_text="Only for A-hum.")
    await expect(whisper).to_contain_text("only you see this")
    await visitor.becomes("B-hum")
    await expect(whisper).to_have_count(0)
    await visitor.becomes("A-hum")
    await expect(whisper).to_be_visible()
    await visitor.goes_to("A-hum")
    await expect(whisper).to_have_count(0)
    await visitor.goes_to("A-hum", "HUM")
    await whisper.get_by_role("button", name="Put this message away").click()
    await expect(whisper).to_have_count(0)


async def test_a_button_copies_its_text(visitor: Visitor) -> None:
    await visitor.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button = {"text": "Copy HUM-A1", "copy_text": {"text": "HUM-A1"}}
    await visitor.opens("B-hum", "HUM")
    await send(visitor, "Copy this.", "B-hum", reply_markup={"inline_keyboard": [[button]]})
    whisper = visitor.whispers.filter(has_text="Copy this.")
    await whisper.get_by_role("button", name="Copy HUM-A1").click()
    await expect(visitor.popup).to_contain_text("The text is copied")
    assert await visitor.page.evaluate("navigator.clipboard.readText()") == "HUM-A1"


async def test_a_switch_drops_what_is_for_one_person_alone(visitor: Visitor) -> None:
    await visitor.opens("A-hum", "HUM")
    await visitor.flips("Answers for one person are dropped", on=True)
    await send(visitor, "Nobody sees this.", "A-hum")
    await visitor.flips("Answers for one person are dropped", on=False)
    await send(visitor, "This is seen again.", "A-hum")
    await expect(visitor.whispers.filter(has_text="This is seen again.")).to_be_visible()
    await expect(visitor.whispers.filter(has_text="Nobody sees this.")).to_have_count(0)
