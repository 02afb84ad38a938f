"""The JSON envelope of Bot API answers."""

from __future__ import annotations

from aiohttp import web

from sandbox.errors import ApiError
from sandbox.state.ledger import dump


def answer(result: str) -> web.Response:
    """Return a successful answer with the JSON text of its result."""
    return web.Response(text=f'{{"ok":true,"result":{result}}}', content_type="application/json")


def refuse(error: ApiError) -> web.Response:
    """Return an error answer with Telegram's description."""
    return web.Response(
        status=error.code, text=dump(error.envelope()), content_type="application/json"
    )
