"""Faults: simulated errors, delays and broken connections of Bot API calls."""

from __future__ import annotations

import asyncio
import json
import math
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Literal

from aiohttp import web

from sandbox.errors import ApiError, Json
from sandbox.formats.description import Call
from sandbox.formats.envelopes import refuse

Kind = Literal[
    "error",
    "429",
    "403",
    "400",
    "401",
    "404",
    "5xx",
    "slow",
    "drop-before",
    "drop-after",
    "hang-before",
    "hang-after",
    "html",
    "html-after",
    "5xx-after",
]
Perform = Callable[[], Awaitable[web.Response]]
#: The answer to a call; None if the connection is cut instead.
Exchange = web.Response | None
WORDS = {
    400: "Bad Request: chat not found",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}
PAGE = "<html><head><title>502 Bad Gateway</title></head><body>Bad Gateway</body></html>"


@dataclass
class Fault:
    """A fault that strikes the next `left` calls that match it.

    A call matches if it has this method and this chat (if named), and its parameters contain the
    text `contains`. `struck` counts how often the fault has struck.
    """

    kind: Kind
    method: str = "*"
    chat_id: int | str | None = None
    contains: str = ""
    code: int | None = None
    description: str | None = None
    parameters: Json | None = None
    retry_after: int = 1
    bare: bool = False
    seconds: float = 1.0
    name: str | None = None
    left: int = 1
    struck: int = 0

    def strikes(self, call: Call) -> bool:
        return (
            self.method.lower() in {"*", call.method.lower()}
            and self.chat_id in {None, call.get("chat_id")}
            and self.contains in json.dumps(call.params, ensure_ascii=False)
        )


@dataclass
class Faults:
    """The armed faults, in the order in which they were armed, and those that are used up.

    `changed` is called after a fault was armed, has struck or was cleared.
    """

    changed: Callable[[], None]
    armed: list[Fault] = field(default_factory=list)
    spent: list[Fault] = field(default_factory=list)

    def arm(self, fault: Fault) -> None:
        self.armed.append(fault)
        self.changed()

    def clear(self, name: str | None = None) -> None:
        """Remove the faults that were armed under this name, or all faults if `name` is None."""
        for faults in (self.armed, self.spent):
            faults[:] = [fault for fault in faults if name not in {None, fault.name}]
        self.changed()

    def strike(self, call: Call) -> Fault | None:
        """Return the first armed fault that matches the call, or None, and count the strike."""
        for fault in self.armed:
            if fault.strikes(call):
                fault.struck += 1
                fault.left -= 1
                if fault.left == 0:
                    self.armed.remove(fault)
                    self.spent.append(fault)
                self.changed()
                return fault
        return None


async def apply_fault(fault: Fault, perform: Perform) -> Exchange:
    """Return the answer to a call that a fault strikes, or None if the connection is to be cut.

    A kind of fault that ends with `-after` performs the call before it fails. The kind `slow`
    performs the call after a delay. All other kinds do not perform the call.
    """
    kind, _, after = fault.kind.partition("-")
    if kind == "slow":
        await asyncio.sleep(fault.seconds)
        return await perform()
    if after == "after":
        await perform()
    match kind:
        case "drop":
            return None
        case "hang":
            await asyncio.sleep(fault.seconds)
            return None
        case "html":
            return web.Response(status=502, text=PAGE, content_type="text/html")
    return _refuse(fault, kind)


def _refuse(fault: Fault, kind: str) -> web.Response:
    default = 502 if kind == "5xx" else 400 if kind == "error" else int(kind)
    code = fault.code or default
    words, parameters = WORDS.get(code, "Internal Server Error"), fault.parameters
    headers: dict[str, str] = {}
    if code == 429:
        words = f"Too Many Requests: retry after {fault.retry_after}"
        parameters = parameters or {"retry_after": fault.retry_after}
        headers["Retry-After"] = str(math.ceil(fault.retry_after))
    if fault.bare:
        words, parameters, headers = words.partition(": retry")[0], None, {}
    response = refuse(ApiError(code, fault.description or words, parameters))
    response.headers.update(headers)
    return response
