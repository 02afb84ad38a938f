"""The outer JSON object of Bot API answers, with `ok` and a result or an error."""

from __future__ import annotations

from aiohttp import web

from sandbox.errors import ApiError
from sandbox.state.ledger import dump


def answer(result: str) -> web.Response:
    """Return a successful HTTP answer; `result` is JSON text."""
    return web.Response(text=f'{{"ok":true,"result":{result}}}', content_type="application/json")


def refuse(error: ApiError) -> web.Response:
    """Return an HTTP error answer with the error's code and description."""
    return web.Response(
        status=error.code, text=dump(error.envelope()), content_type="application/json"
    )
