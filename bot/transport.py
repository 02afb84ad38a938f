"""Sends python-telegram-bot's (PTB's) requests over aiohttp.

The errors tell whether Telegram may have received the request.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from io import BytesIO
from typing import Any

import aiohttp
from telegram.error import TelegramError
from telegram.request import BaseRequest, RequestData

from bot.answers import Hear, judge, read_json, times_told
from bot.outbound import NotSent, Uncertain

#: These errors mean that aiohttp has sent nothing. Its other errors may come after sending.
_BEFORE = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError, aiohttp.InvalidURL)
_AFTER = (aiohttp.ClientError, TimeoutError, OSError)
_FORM = {"Content-Type": "application/x-www-form-urlencoded"}

#: A timeout in seconds, None for no limit, or PTB's marker for "not given".
Given = Any


class AiohttpRequest(BaseRequest):
    """Implements PTB's request interface with one aiohttp session.

    *listen* is called when a request begins, and what it returns gets the times that Telegram
    tells in the answer. Timeouts are in seconds; None means no limit. *body_timeout* is the
    longest time from the beginning of an answer to its end, because an answer may also come byte
    by byte.

    The methods raise NotSent, Uncertain and Throttled in addition to PTB's errors for refusals by
    Telegram. They do not chain aiohttp's errors, because the text of these contains the URL and so
    the token.
    """

    __slots__ = (
        "_body",
        "_connect",
        "_listen",
        "_media_write",
        "_pool",
        "_pool_size",
        "_read",
        "_session",
        "_write",
    )

    def __init__(
        self,
        pool_size: int = 100,
        *,
        listen: Callable[[], Hear] | None = None,
        connect_timeout: float | None = 5.0,
        read_timeout: float | None = 20.0,
        write_timeout: float | None = 20.0,
        media_write_timeout: float | None = 60.0,
        pool_timeout: float | None = 5.0,
        body_timeout: float | None = 60.0,
    ) -> None:
        self._pool_size, self._listen = pool_size, listen
        self._connect, self._read = connect_timeout, read_timeout
        self._write, self._media_write = write_timeout, media_write_timeout
        self._pool, self._body = pool_timeout, body_timeout
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """The seconds that an answer may take if a call gives no other number."""
        return self._read

    async def initialize(self) -> None:
        """Open the session. It connects to Telegram with its first request."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._pool_size),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        """Close the session and its connections."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Given = BaseRequest.DEFAULT_NONE,
        write_timeout: Given = BaseRequest.DEFAULT_NONE,
        connect_timeout: Given = BaseRequest.DEFAULT_NONE,
        pool_timeout: Given = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Return the status and the body of Telegram's answer.

        Raises Throttled if Telegram asks the desk to wait. Raises NotSent, Uncertain or
        InvalidToken if the answer is missing or is not Telegram's.
        """
        files = request_data is not None and request_data.contains_files
        connect = _chosen(connect_timeout, self._connect)
        read = _chosen(read_timeout, self._read)
        write = _chosen(write_timeout, self._media_write if files else self._write)
        reached = _sum(_chosen(pool_timeout, self._pool), connect)
        timeout = aiohttp.ClientTimeout(
            total=None, connect=reached, sock_connect=connect, sock_read=read
        )
        hear = self._listen() if self._listen is not None else None
        status, content, date = await self._exchange(
            method, url, request_data, timeout, _sum(reached, write, read)
        )
        if method == "GET" and status < 300:
            # This is the content of a file and not an answer of the Bot API.
            return status, content
        called = url.partition("?")[0].rpartition("/")[2]
        judged = judge(called, status, content)
        if hear is not None:
            await hear(times_told(called, date, content))
        return judged

    async def _exchange(
        self,
        method: str,
        url: str,
        request_data: RequestData | None,
        timeout: aiohttp.ClientTimeout,  # noqa: ASYNC109 - aiohttp's own, kept by the session
        until_answer: float | None,
    ) -> tuple[int, bytes, str | None]:
        """Make one request; return the status, the body and the `Date` header of its answer.

        *until_answer* is the longest time in seconds until the answer begins. It is needed because
        aiohttp does not limit the time for writing a request.
        """
        if self._session is None:
            raise RuntimeError("the transport is not initialised")
        failure: TelegramError
        try:
            async with asyncio.timeout(until_answer):
                response = await self._session.request(
                    method,
                    url,
                    **_body(request_data),
                    timeout=timeout,
                    # The URL contains the token, so the request must not be repeated at another
                    # address.
                    allow_redirects=False,
                )
            async with response, asyncio.timeout(self._body):
                return response.status, await response.read(), response.headers.get("Date")
        except _BEFORE as error:
            failure = NotSent(type(error).__name__)
        except _AFTER as error:
            failure = Uncertain(type(error).__name__)
        # The error is raised outside the `except` blocks, so that aiohttp's error is not its
        # context.
        raise failure

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Return the JSON object of the answer. Raises Uncertain for other content.

        The content is never logged.
        """
        answer = read_json(payload)
        if answer is None:
            raise Uncertain("the answer is not JSON")
        return answer


def _body(request_data: RequestData | None) -> dict[str, Any]:
    if request_data is None:
        return {}
    if not request_data.contains_files:
        return {"data": request_data.url_encoded_parameters().encode(), "headers": _FORM}
    form = aiohttp.FormData(quote_fields=False)
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in request_data.multipart_data.items():
        # The bytes are given as a stream, which aiohttp sends in parts. It would send bytes in one
        # piece and log a warning if they are large.
        stream = BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, stream, filename=filename, content_type=mime)
    return {"data": form}


def _chosen(given: Given, otherwise: float | None) -> float | None:
    seconds: float | None = otherwise if given is BaseRequest.DEFAULT_NONE else given
    return seconds


def _sum(*seconds: float | None) -> float | None:
    return None if None in seconds else sum(each for each in seconds if each is not None)
