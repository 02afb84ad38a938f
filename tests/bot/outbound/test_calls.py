"""Tests the parameters of the Bot API with which a letter is sent."""

from __future__ import annotations

import json

from aiohttp import web

from bot.outbound.calls import Call, make_call
from domain.groups import Place
from storage.mail.outbox import Letter
from tests.bot.http_service import http_service
from tests.bot.outbound.deliveries import connect, edit, message

PLACE = Place(-1001, 7)


async def asked(letter: Letter, about: int | None = None) -> dict[str, str]:
    """Send *letter*, and return the parameters of the call."""
    given: dict[str, str] = {}

    async def answer(request: web.Request) -> web.Response:
        given.update({name: str(value) for name, value in (await request.post()).items()})
        chat = {"id": -1001, "type": "supergroup", "title": "x"}
        result = {"message_id": 5, "date": 1, "chat": chat, "text": "x"}
        return web.json_response({"ok": True, "result": result})

    async with http_service(answer) as url, connect(url) as bot:
        await make_call(bot, Call(letter, about))
    return given


async def test_new_and_edited_messages_show_no_preview_of_links() -> None:
    for letter, about in ((message("x", PLACE), None), (edit("x", PLACE, "HUM-1"), 5)):
        given = await asked(letter, about)
        assert json.loads(given["link_preview_options"]) == {"is_disabled": True}
        assert given["parse_mode"] == "HTML"


async def test_a_message_has_a_thread_id_only_if_it_goes_to_a_topic() -> None:
    assert "message_thread_id" not in await asked(message("x", Place(501)))
    assert (await asked(message("x", PLACE)))["message_thread_id"] == "7"


async def test_an_edit_without_buttons_removes_the_buttons_of_the_message() -> None:
    assert "reply_markup" not in await asked(edit("x", PLACE, "HUM-1"), 5)
