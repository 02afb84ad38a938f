"""Tests of downloads: the browser may show only harmless files, and it runs none."""

from __future__ import annotations

import aiohttp
import pytest

from tests.sandbox.botapi.test_files import JPEG, PNG
from tests.sandbox.calling import Json, Room


async def send(room: Room, name: str, mime: str, content: bytes, method: str = "Document") -> str:
    """Send a file as the bot, and return its identifier."""
    form = aiohttp.FormData({"chat_id": str(room.forum)}, quote_fields=False)
    form.add_field(method.lower(), content, filename=name, content_type=mime)
    async with room.bot.session.post(f"{room.bot.root}/send{method}", data=form) as response:
        result: Json = (await response.json())["result"]
    held = result["photo"][-1] if method == "Photo" else result["document"]
    return str(held["file_id"])


@pytest.mark.parametrize(
    ("name", "mime", "content", "manner", "shown"),
    [
        ("a.png", "image/png", PNG, "inline", "image/png"),
        ("a.gif", "image/gif", b"GIF89a", "inline", "image/gif"),
        ("a.webp", "image/webp", b"RIFF", "inline", "image/webp"),
        ("a.pdf", "application/pdf", b"%PDF", "inline", "application/pdf"),
        ("a.txt", "text/plain", "й".encode(), "inline", "text/plain; charset=utf-8"),
        ("a.html", "text/html", b"<script>", "attachment", "text/html"),
        ("a.svg", "image/svg+xml", b"<svg>", "attachment", "image/svg+xml"),
        ("a.ics", "text/calendar", b"BEGIN", "attachment", "text/calendar"),
    ],
)
async def test_a_file_has_its_own_type_and_only_harmless_types_are_shown_in_the_browser(
    room: Room, name: str, mime: str, content: bytes, manner: str, shown: str
) -> None:
    file_id = await send(room, name, mime, content)
    async with room.bot.session.get(f"{room.sandbox.url}/control/files/{file_id}") as response:
        assert await response.read() == content
        assert response.headers["Content-Type"] == shown
        assert response.headers["Content-Disposition"] == f"{manner}; filename*=UTF-8''{name}"
        assert response.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
        assert response.headers["X-Content-Type-Options"] == "nosniff"


async def test_a_photo_is_sent_with_the_type_that_its_content_has(room: Room) -> None:
    file_id = await send(room, "chart", "application/octet-stream", JPEG, "Photo")
    async with room.bot.session.get(f"{room.sandbox.url}/control/files/{file_id}") as response:
        assert response.headers["Content-Type"] == "image/jpeg"


async def test_a_file_name_may_have_letters_of_any_script(room: Room) -> None:
    file_id = await send(room, "План №1.pdf", "application/pdf", b"%PDF")
    async with room.bot.session.get(f"{room.sandbox.url}/control/files/{file_id}") as response:
        assert response.content_disposition is not None
        assert response.content_disposition.filename == "План №1.pdf"


async def test_an_unknown_file_is_answered_with_404(room: Room) -> None:
    async with room.bot.session.get(f"{room.sandbox.url}/control/files/nothing") as response:
        assert response.status == 404
        assert await response.json() == {"error": "there is no file nothing"}
