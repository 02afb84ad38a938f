"""The client's connection to a running sandbox."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

import aiohttp

from sandbox.errors import ControlError, Json

PATIENCE = 30.0
LONGEST_CALL = 700.0


class Connection:
    """A session with the control API at `url`. A refusal raises ControlError."""

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")

    async def __aenter__(self) -> Self:
        timeout = aiohttp.ClientTimeout(total=LONGEST_CALL)
        self._session = aiohttp.ClientSession(timeout=timeout)
        return self

    async def __aexit__(self, *_exc: object) -> None:
        await self._session.close()

    async def _get(self, path: str, query: Mapping[str, str] | None = None) -> Any:
        async with self._session.get(f"{self.url}/control/{path}", params=query) as answer:
            return await _read(answer)

    async def _post(self, path: str, body: Json) -> Any:
        given = {key: value for key, value in body.items() if value is not None}
        async with self._session.post(f"{self.url}/control/{path}", json=given) as answer:
            return await _read(answer)

    async def _delete(self, path: str, query: Mapping[str, str] | None = None) -> Any:
        async with self._session.delete(f"{self.url}/control/{path}", params=query) as answer:
            return await _read(answer)


async def _read(answer: aiohttp.ClientResponse) -> Any:
    content = await answer.json()
    if answer.status != 200:
        raise ControlError(content.get("error") or str(content))
    return content
