"""The client's HTTP connection to a running sandbox."""

from __future__ import annotations

import json
from collections.abc import Callable, Coroutine
from typing import Any, Generic, ParamSpec, Self, TypeVar

import aiohttp
from pydantic_core import to_jsonable_python

from sandbox.control.routes import Endpoint
from sandbox.errors import ControlError, Json

LONGEST_CALL = 700.0

P = ParamSpec("P")
Answer = TypeVar("Answer")


class Connection:
    """An HTTP session with the sandbox at `url`."""

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")

    async def __aenter__(self) -> Self:
        timeout = aiohttp.ClientTimeout(total=LONGEST_CALL)
        self._session = aiohttp.ClientSession(timeout=timeout)
        return self

    async def __aexit__(self, *_exc: object) -> None:
        await self._session.close()

    async def ask(self, method: str, path: str, fields: Json) -> Any:
        """Send the fields that are not None; return the decoded JSON of the answer.

        Raises ControlError if the sandbox refuses the request.
        """
        given = {name: value for name, value in fields.items() if value is not None}
        sent: Json = {"json": given} if method == "POST" else {"params": _write_query(given)}
        async with self._session.request(method, self.url + path, **sent) as answer:
            content = await answer.json()
            if answer.status != 200:
                raise ControlError(content.get("error") or str(content))
            return content


class Call(Generic[P, Answer]):
    """A method of the client that calls an endpoint over HTTP, with the same parameters."""

    def __init__(self, endpoint: Endpoint[P, Answer]) -> None:
        self._endpoint = endpoint

    def __get__(self, client: Connection, owner: type) -> Callable[P, Coroutine[Any, Any, Answer]]:
        async def call(*args: P.args, **kwargs: P.kwargs) -> Answer:
            endpoint = self._endpoint
            service, *_ = endpoint.signature.parameters
            given = endpoint.signature.bind(None, *args, **kwargs).arguments
            fields = to_jsonable_python({name: given[name] for name in given if name != service})
            return endpoint.read_answer(await client.ask(endpoint.method, endpoint.path, fields))

        return call


def _write_query(fields: Json) -> dict[str, str]:
    return {
        name: value if isinstance(value, str) else json.dumps(value)
        for name, value in fields.items()
    }
