"""Tests the parameters of the Bot API with which a letter is sent."""

from __future__ import annotations

import json

from aiohttp import web

from bot.outbound.calls import Call, make_call
from domain.groups import Place
from storage.mail.outbox import Letter
from tests.bot.http_service import http_service
from tests.bot.outbound.deliveries import connect, edit, message, pin, reaction

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


async def test_a_message_has_exactly_these_parameters() -> None:
    buttons = [[["Accept", "one"], ["Decline", "two"]]]
    given = await asked(message("<b>x</b> ы", PLACE, markup=buttons, silent=True), about=5)
    keyboard = given.pop("reply_markup")
    assert json.loads(keyboard) == {
        "inline_keyboard": [
            [
                {"text": "Accept", "callback_data": "one"},
                {"text": "Decline", "callback_data": "two"},
            ]
        ]
    }
    assert given == {
        "chat_id": "-1001",
        "text": "<b>x</b> ы",
        "parse_mode": "HTML",
        "message_thread_id": "7",
        "link_preview_options": '{"is_disabled": true}',
        "disable_notification": "true",
        "reply_parameters": '{"message_id": 5, "allow_sending_without_reply": true}',
    }


async def test_an_edit_a_reaction_and_a_pin_have_exactly_these_parameters() -> None:
    assert await asked(edit("x", PLACE, "HUM-1"), 5) == {
        "chat_id": "-1001",
        "message_id": "5",
        "text": "x",
        "parse_mode": "HTML",
        "link_preview_options": '{"is_disabled": true}',
    }
    found = await asked(reaction(PLACE, 5), 5)
    assert json.loads(found.pop("reaction")) == [{"type": "emoji", "emoji": "✍"}]
    assert found == {"chat_id": "-1001", "message_id": "5"}
    assert await asked(pin(PLACE, "HUM-1"), 5) == {
        "chat_id": "-1001",
        "message_id": "5",
        "disable_notification": "true",
    }
