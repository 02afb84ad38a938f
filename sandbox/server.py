"""The sandbox as a web application, and running it on a loopback address."""

from __future__ import annotations

import asyncio
import ipaddress
import re
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import web

from sandbox import control_deeds, control_records, control_time, control_world
from sandbox.api import BotApi, refuse
from sandbox.control import Control
from sandbox.errors import ApiError
from sandbox.options import Options
from sandbox.params import load_description
from sandbox.service import Service

LARGEST_BODY = 64 * 1024 * 1024
TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{35}")
SERVICE = web.AppKey("service", Service)


class NotLoopback(Exception):
    """The sandbox was told to listen where others could reach it."""


class BadToken(Exception):
    """A token that does not look like Telegram's."""


def make_app(options: Options) -> web.Application:
    """The application with a fresh world."""
    if not TOKEN.fullmatch(options.token):
        raise BadToken("a token is digits, a colon and 35 letters, digits, _ or -")
    service = Service(options)
    control = Control(service)
    for room in (control_world, control_deeds, control_time, control_records):
        room.add_routes(control)
    bot = BotApi(service, load_description())
    app = web.Application(client_max_size=LARGEST_BODY)
    app[SERVICE] = service
    app.add_routes(control.routes)
    app.router.add_route("*", "/bot{token:[^/]+}/{method:[^/]+}", bot.handle)
    app.router.add_route("*", "/{rest:.*}", _not_found)
    app.on_shutdown.append(_close)
    return app


@asynccontextmanager
async def serve(options: Options, host: str = "127.0.0.1", port: int = 0) -> AsyncIterator[str]:
    """A running sandbox; gives its address, such as http://127.0.0.1:8081."""
    if host != "localhost" and not ipaddress.ip_address(host).is_loopback:
        raise NotLoopback(f"{host} is not a loopback address")
    runner = web.AppRunner(
        make_app(options), handler_cancellation=True, access_log=None, shutdown_timeout=1.0
    )
    await runner.setup()
    try:
        site = web.TCPSite(runner, host, port)
        await site.start()
        bound = runner.addresses[0][1]
        yield f"http://[{host}]:{bound}" if ":" in host else f"http://{host}:{bound}"
    finally:
        await runner.cleanup()


async def run(
    options: Options, host: str = "127.0.0.1", port: int = 0, port_file: Path | None = None
) -> None:
    """Serve until SIGTERM or SIGINT; say the address once, and write the port where asked."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with serve(options, host, port) as url:
        print(f"sandbox: {url}", flush=True)  # noqa: T201 - this command's output
        if port_file is not None:
            await asyncio.to_thread(port_file.write_text, f"{url.rpartition(':')[2]}\n")
        await stop.wait()


async def _not_found(_request: web.Request) -> web.Response:
    return refuse(ApiError(404, "Not Found"))


async def _close(app: web.Application) -> None:
    app[SERVICE].close()
