"""The web application of the sandbox, which listens on a loopback address only."""

from __future__ import annotations

import asyncio
import ipaddress
import re
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import web

from sandbox import control
from sandbox.botapi.api import BotApi
from sandbox.botapi.methods.webhooks import LOOPBACK
from sandbox.configurations import configure
from sandbox.control.events import make_stream
from sandbox.control.routes import SERVICE, refuse_control
from sandbox.errors import ApiError
from sandbox.formats.description import load_description
from sandbox.formats.envelopes import refuse
from sandbox.options import Options
from sandbox.pages import make_download, make_page
from sandbox.service import Service

LARGEST_BODY = 64 * 1024 * 1024
TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]{35}")


class NotLoopback(Exception):
    """The sandbox was asked to listen on an address that other machines can reach."""


class BadToken(Exception):
    """The bot's token does not have the format of Telegram's tokens."""


def make_app(options: Options) -> web.Application:
    """Return the web application of a new sandbox; raise BadToken if the token is malformed."""
    if not TOKEN.fullmatch(options.token):
        raise BadToken("a token is digits, a colon and 35 letters, digits, _ or -")
    service = Service(options)
    bot = BotApi(service, load_description())
    app = web.Application(client_max_size=LARGEST_BODY, middlewares=[_from_loopback])
    app[SERVICE] = service
    for module in control.MODULES:
        for endpoint in module.routes.endpoints:
            app.router.add_route(endpoint.method, endpoint.path, endpoint.handle)
    page = make_page()
    app.router.add_get("/", page)
    app.router.add_get("/static/{path:.+}", page)
    app.router.add_get("/control/files/{file_id}", make_download(service))
    app.router.add_get("/control/events", make_stream(service))
    app.router.add_route("*", "/control/{rest:.*}", _no_control)
    app.router.add_route("*", "/bot{token:[^/]+}/{method:[^/]+}", bot.handle)
    app.router.add_get("/file/bot{token:[^/]+}/{path:.+}", bot.download)
    app.router.add_route("*", "/{rest:.*}", _not_found)
    app.cleanup_ctx.append(_deliveries)
    app.on_shutdown.append(_close)
    return app


@asynccontextmanager
async def serve(options: Options, host: str = "127.0.0.1", port: int = 0) -> AsyncIterator[str]:
    """Run a sandbox and yield its address, such as http://127.0.0.1:8081.

    Raises NotLoopback if `host` is an address that other machines can reach.
    """
    if not _is_loopback(host):
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
    """Run a sandbox until SIGTERM or SIGINT comes, and print its address and token.

    If `port_file` is given, the port is written to this file.
    """
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with serve(options, host, port) as url:
        print(told(url, options), flush=True)  # noqa: T201 - this command's output
        if port_file is not None:
            await asyncio.to_thread(port_file.write_text, f"{url.rpartition(':')[2]}\n")
        await stop.wait()


def told(url: str, options: Options) -> str:
    """Return the address, and the whole configuration of a desk that runs against it.

    All of it together can be saved as the desk's configuration.
    """
    told = (
        f"# The sandbox: {url}",
        "# The configuration of a desk that runs against it. Save it as config.toml in a folder",
        "# of its own, and run `greffier init` and `greffier run` there.",
    )
    return "\n".join((*told, configure(url, url, token=options.token)))


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:  # `host` is a name; only the name "localhost" certainly means this machine
        return host == "localhost"


async def _not_found(_request: web.Request) -> web.Response:
    return refuse(ApiError(404, "Not Found"))


async def _no_control(request: web.Request) -> web.Response:
    return refuse_control(f"there is no {request.method} {request.path}", status=404)


@web.middleware
async def _from_loopback(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Refuse a request for a host other than this machine, or from a page of another host."""
    origin = request.headers.get("Origin")
    if not (_is_here(f"//{request.host}") and (origin is None or _is_here(origin))):
        return refuse(ApiError(403, "Forbidden: the sandbox answers on loopback addresses only"))
    return await handler(request)


def _is_here(address: str) -> bool:
    try:
        return urlsplit(address).hostname in LOOPBACK
    except ValueError:  # the text is not an address
        return False


async def _deliveries(app: web.Application) -> AsyncIterator[None]:
    task = asyncio.create_task(app[SERVICE].deliveries.work())
    yield
    task.cancel()
    await asyncio.wait([task])


async def _close(app: web.Application) -> None:
    app[SERVICE].close()
