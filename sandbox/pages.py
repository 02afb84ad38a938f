"""HTTP handlers for the page with its scripts and styles, and for files that the bot has sent."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from urllib.parse import quote

from aiohttp import web

from sandbox.control.routes import refuse_control
from sandbox.errors import ApiError
from sandbox.formats.envelopes import refuse
from sandbox.service import Service

STATIC = Path(__file__).with_name("static")
PAGE_HEADERS = {
    "Cache-Control": "no-cache",
    "Content-Security-Policy": (
        "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
}
#: These types are listed here because the types that Python guesses differ between machines, and
#: the header nosniff forbids a browser to correct a wrong type.
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
    ".png": "image/png",
}
FILE_HEADERS = {
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
}
#: A browser may show files of these types; a file of any other type is downloaded.
HARMLESS = frozenset(
    {"image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf", "text/plain"}
)
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def make_page(folder: Path = STATIC) -> Handler:
    """Return the handler of GET / and GET /static/{path}, which serves the files of `folder`."""

    async def serve(request: web.Request) -> web.StreamResponse:
        name = request.match_info.get("path", "index.html")
        found = await asyncio.to_thread(find_file, folder, name)
        if found is None:
            return refuse(ApiError(404, "Not Found"))
        mime = TYPES.get(found.suffix, "application/octet-stream")
        return web.FileResponse(found, headers=PAGE_HEADERS | {"Content-Type": mime})

    return serve


def find_file(folder: Path, name: str) -> Path | None:
    """Return the path of the named file, or None if it is missing or outside the folder."""
    try:
        path = (folder / name).resolve()
    except ValueError:  # the name contains a null character
        return None
    return path if path.is_relative_to(folder.resolve()) and path.is_file() else None


def make_download(service: Service) -> Handler:
    """Return the handler of GET /control/files/{file_id}, which serves a file sent by the bot."""

    async def download(request: web.Request) -> web.StreamResponse:
        wanted = request.match_info["file_id"]
        stored = service.files.get(wanted)
        if stored is None:
            return refuse_control(f"there is no file {wanted}", status=404)
        mime = stored.mime.partition(";")[0].strip().lower()
        manner = "inline" if mime in HARMLESS else "attachment"
        name = quote(stored.upload.name, safe="")
        headers = FILE_HEADERS | {
            "Content-Type": f"{mime}; charset=utf-8" if mime == "text/plain" else mime,
            "Content-Disposition": f"{manner}; filename*=UTF-8''{name}",
        }
        return web.Response(body=stored.upload.content, headers=headers)

    return download
