"""Tests of documents and pictures on the page."""

from __future__ import annotations

import json
import struct
import zlib

import aiohttp
import pytest
from playwright.async_api import expect

from sandbox.options import DEFAULT_TOKEN
from sandbox.scenario.stage import Stage
from tests.page.accessibility import faults_of
from tests.page.visitors import Visitor

pytestmark = pytest.mark.asyncio(loop_scope="session")


def picture(width: int, height: int) -> bytes:
    """Return a PNG image of this size in one colour."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        check = zlib.crc32(kind + content)
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)

    shape = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = (b"\0" + b"\x46\x82\xb4" * width) * height
    content = chunk(b"IHDR", shape) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + content


async def test_a_calendar_file_that_the_desk_sends_can_be_read_in_the_page(
    visitor: Visitor, quiet: Stage
) -> None:
    words = "Name the mechanics."
    await quiet.says("A-hum", f"/action B: {words} by 26 Jul 12:00", "HUM")
    await quiet.presses("B-hum", "Accept", "HUM")
    await visitor.opens("B-hum")
    await visitor.writes("/my ics")
    file = visitor.messages.locator("button.file").last
    await expect(file).to_contain_text("greffier.ics")
    await file.click()
    shown = visitor.page.get_by_role("dialog", name="greffier.ics")
    await expect(shown.locator("pre")).to_contain_text("BEGIN:VCALENDAR")
    await expect(shown.locator("pre")).to_contain_text("DTSTART:20250726T120000Z")
    assert await faults_of(visitor.page) == []
    await visitor.page.keyboard.press("Escape")
    await expect(shown).to_have_count(0)


async def test_a_picture_keeps_its_proportions_and_a_click_opens_it_in_a_dialog(
    visitor: Visitor, quiet: Stage
) -> None:
    await visitor.opens("O-field")
    form = aiohttp.FormData({"chat_id": str(quiet.people["O-field"]), "caption": "The depot"})
    form.add_field("photo", picture(640, 480), filename="depot.png", content_type="image/png")
    address = f"{quiet.url}/bot{DEFAULT_TOKEN}/sendPhoto"
    async with aiohttp.ClientSession() as session, session.post(address, data=form) as answer:
        assert json.loads(await answer.text())["ok"]
    shown = visitor.card("The depot").locator("button.picture img")
    await expect(shown).to_be_visible()
    await expect(shown).to_have_js_property("naturalWidth", 640)
    box = await shown.bounding_box()
    assert box is not None
    assert box["width"] / box["height"] == pytest.approx(640 / 480, rel=0.02)
    await shown.click()
    larger = visitor.page.get_by_role("dialog").locator("img")
    await expect(larger).to_have_js_property("naturalWidth", 640)
