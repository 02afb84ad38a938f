"""The way between the desk and the sandbox: with latency, losses and outages, without sockets."""

from __future__ import annotations

import asyncio
import json
import random
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import format_datetime
from typing import Any
from urllib.parse import parse_qsl

from telegram.request import BaseRequest, RequestData

from bot.answers import Hear, judge, read_json, times_told
from bot.outbound import NotSent, Uncertain
from sandbox.botapi.api import BotApi
from sandbox.errors import Json
from sandbox.formats.description import Upload
from tests.simulation.loop import now, steady, virtual

#: The status and the body of an answer, and the time in its header.
Answer = tuple[int, bytes, str]
#: The name of a task of the desk that sends a letter begins with this.
LETTER = "letter "


@dataclass(frozen=True)
class Exchange:
    """One call that Telegram has answered, and its answer; *letter* is the id of the letter."""

    at: float
    method: str
    values: Json
    letter: int | None
    answer: Json

    @property
    def done(self) -> bool:
        """True if Telegram has carried out the call."""
        return bool(self.answer.get("ok"))


class Network:
    """Carries calls to the sandbox's Bot API and the answers back, each after some time.

    *note* is told of each call as soon as the sandbox has carried it out or refused it, also if
    the answer is then lost.
    """

    def __init__(self, api: BotApi, draw: random.Random, note: Callable[[Exchange], None]) -> None:
        self._api, self._draw, self._note = api, draw, note
        #: Returns how many seconds a long poll takes now if there is no update.
        self.hold: Callable[[], float] = lambda: 50.0
        #: Until this time no connection can be made.
        self.down_until = 0.0
        #: The last updates that were handed out, as JSON texts.
        self.handed: deque[str] = deque(maxlen=30)
        self._serving: set[asyncio.Task[None]] = set()

    def carry(
        self,
        method: str,
        values: Json,
        files: dict[str, Upload],
        letter: int | None,
        answer: asyncio.Future[Answer],
    ) -> None:
        """Begin a call; *answer* gets what Telegram answers, or an error of the transport."""
        loop = virtual()
        if method == "getUpdates" and values["timeout"] != "0":
            values["timeout"] = str(int(self.hold()))
        if loop.time() < self.down_until:
            patience = self._draw.choice((0.1, 5.0))
            loop.call_later(patience, _fail, answer, NotSent("ClientConnectorError"))
            return

        def arrive() -> None:
            task = loop.create_task(self._serve(method, values, files, letter, answer))
            self._serving.add(task)
            task.add_done_callback(self._serving.discard)

        loop.call_later(self._latency(), arrive)

    async def _serve(
        self,
        method: str,
        values: Json,
        files: dict[str, Upload],
        letter: int | None,
        answer: asyncio.Future[Answer],
    ) -> None:
        calls = self._api
        response = await calls.exchange(method, values, files)
        if response is None:
            _fail(answer, Uncertain("ServerDisconnectedError"))
            return
        body = response.body
        assert isinstance(body, bytes)
        told = read_json(body) or {}
        if method == "getUpdates":
            self.handed.extend(map(json.dumps, told.get("result") or ()))
        else:
            self._note(Exchange(steady(), method, values, letter, told))
        if steady() < self.down_until:
            _fail(answer, Uncertain("ClientOSError"))
            return
        date = format_datetime(now().replace(microsecond=0), usegmt=True)
        virtual().call_later(self._latency(), _give, answer, (response.status, body, date))

    def _latency(self) -> float:
        return 0.02 + self._draw.expovariate(20.0)

    async def close(self) -> None:
        """End all calls that the sandbox has not answered."""
        for task in self._serving:
            task.cancel()
        if self._serving:
            await asyncio.wait(self._serving)


def _fail(answer: asyncio.Future[Answer], error: Exception) -> None:
    if not answer.done():
        answer.set_exception(error)


def _give(answer: asyncio.Future[Answer], content: Answer) -> None:
    if not answer.done():
        answer.set_result(content)


class Wire(BaseRequest):
    """PTB's request interface over a network. `cut` ends it, as a kill of the process does."""

    def __init__(self, network: Network, listen: Callable[[], Hear] | None = None) -> None:
        self._listen = listen
        self._network = network
        self._waiting: set[asyncio.Future[Answer]] = set()
        self._cut = False

    @property
    def read_timeout(self) -> float | None:
        """The seconds that an answer may take if a call gives no other number."""
        return 20.0

    async def initialize(self) -> None:
        """Do nothing: there is no connection to open."""

    async def shutdown(self) -> None:
        """Do nothing: there is no connection to close."""

    def cut(self) -> None:
        """Let no call begin or end any more; what is on its way still reaches the sandbox."""
        self._cut = True
        for answer in self._waiting:
            answer.cancel()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Return the status and the body of the sandbox's answer, as `bot.transport` does."""
        if self._cut:
            raise NotSent("the process was killed")
        address, _, query = url.partition("?")
        name = address.rpartition("/")[2]
        values: Json = dict(parse_qsl(query))
        files: dict[str, Upload] = {}
        if request_data is not None:
            body = request_data.url_encoded_parameters()
            values |= dict(parse_qsl(body, keep_blank_values=True))
            if request_data.contains_files:
                files = {
                    part: Upload(file, mime, content if isinstance(content, bytes) else b"")
                    for part, (file, content, mime) in request_data.multipart_data.items()
                }
                values = {**request_data.json_parameters}
        answer: asyncio.Future[Answer] = virtual().create_future()
        self._waiting.add(answer)
        answer.add_done_callback(self._waiting.discard)
        hear = self._listen() if self._listen is not None else None
        self._network.carry(name, values, files, _letter(), answer)
        wait = self.read_timeout if read_timeout is BaseRequest.DEFAULT_NONE else read_timeout
        try:
            async with asyncio.timeout(wait):
                status, content, date = await answer
        except TimeoutError:
            raise Uncertain("SocketTimeoutError") from None
        judged = judge(name, status, content)
        if hear is not None:
            await hear(times_told(name, date, content))
        return judged

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Return the JSON object of the answer. Raises Uncertain for other content."""
        found = read_json(payload)
        if found is None:
            raise Uncertain("the answer is not JSON")
        return found


def _letter() -> int | None:
    """Return the id of the letter that the running task of the desk sends, or None."""
    task = asyncio.current_task()
    name = task.get_name() if task else ""
    return int(name.removeprefix(LETTER)) if name.startswith(LETTER) else None
