"""Calls methods of the Bot API with plain values, and returns plain values."""

from __future__ import annotations

import json
from typing import Any, cast
from urllib.parse import urlencode

from telegram import Bot
from telegram.request import RequestData


class Parameters:
    """The parameters of a call without files.

    It has the part of PTB's RequestData that `bot.transport.AiohttpRequest` needs. A parameter
    that is None is left out. Texts are sent as they are, everything else as JSON.
    """

    contains_files = False

    def __init__(self, **values: Any) -> None:
        self._values = {
            name: value if isinstance(value, str) else json.dumps(value)
            for name, value in values.items()
            if value is not None
        }

    def url_encoded_parameters(self) -> str:
        """Return the parameters as the body of a form."""
        return urlencode(self._values)


async def call_api(bot: Bot, method: str, **parameters: Any) -> Any:
    """Call a method of the Bot API and return the JSON of its result.

    PTB's own methods build objects for the parameters and for the result, of which the desk needs
    nothing. Raises the same errors as they do.
    """
    data = cast("RequestData", Parameters(**parameters))
    return await bot.request.post(f"{bot.base_url}/{method}", data)
