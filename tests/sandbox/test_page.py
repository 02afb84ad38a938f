"""Tests of serving the page's files."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from yarl import URL

from sandbox.client.client import Sandbox
from sandbox.pages import STATIC, make_page
from tests.sandbox.calling import Room

TYPES = {
    "index.html": "text/html; charset=utf-8",
    "js/main.js": "text/javascript; charset=utf-8",
    "css/main.css": "text/css; charset=utf-8",
    "words/ru/shell.json": "application/json; charset=utf-8",
    "icon.svg": "image/svg+xml; charset=utf-8",
    "pixel.png": "image/png",
    "odd.bin": "application/octet-stream",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with one file of each type; a secret file is outside of it."""
    (tmp_path / "secret.txt").write_text("secret")
    folder = tmp_path / "static"
    for name in TYPES:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"this is {name}")
    (folder / "way-out").symlink_to(tmp_path / "secret.txt")
    return folder


@pytest.fixture
async def site(folder: Path) -> AsyncIterator[str]:
    app = web.Application()
    page = make_page(folder)
    app.router.add_get("/", page)
    app.router.add_get("/static/{path:.+}", page)
    async with TestServer(app) as server:
        yield str(server.make_url("/")).rstrip("/")


@pytest.mark.parametrize("name", TYPES)
async def test_each_file_of_the_page_is_sent_with_its_type(site: str, name: str) -> None:
    async with aiohttp.ClientSession() as http, http.get(f"{site}/static/{name}") as response:
        assert response.status == 200
        assert response.headers["Content-Type"] == TYPES[name]
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert await response.text() == f"this is {name}"


async def test_the_page_may_load_nothing_from_other_hosts_and_not_be_framed(site: str) -> None:
    async with aiohttp.ClientSession() as http, http.get(site) as response:
        assert await response.text() == "this is index.html"
        policy = response.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'self'; ")
    assert "frame-ancestors 'none'" in policy


async def test_a_browser_gets_a_known_file_again_only_if_the_file_has_changed(
    site: str, folder: Path
) -> None:
    async with aiohttp.ClientSession() as http:
        async with http.get(f"{site}/static/js/main.js") as response:
            assert response.headers["Cache-Control"] == "no-cache"
            known = {"If-None-Match": response.headers["ETag"]}
        async with http.get(f"{site}/static/js/main.js", headers=known) as response:
            assert response.status == 304
        (folder / "js/main.js").write_text("this is new")
        async with http.get(f"{site}/static/js/main.js", headers=known) as response:
            assert await response.text() == "this is new"


@pytest.mark.parametrize(
    "name",
    [
        "nothing.js",
        "js",
        "js/",
        "../secret.txt",
        "%2e%2e/secret.txt",
        "..%2fsecret.txt",
        "js/..%2f..%2fsecret.txt",
        "%2fetc%2fpasswd",
        "way-out",
        "%00",
    ],
)
async def test_a_path_outside_the_folder_or_without_a_file_is_answered_with_404(
    site: str, name: str
) -> None:
    address = URL(f"{site}/static/{name}", encoded=True)
    async with aiohttp.ClientSession() as http, http.get(address) as response:
        assert response.status == 404
        assert "secret" not in await response.text()


async def test_the_sandbox_serves_its_own_page_at_its_address(sandbox: Sandbox) -> None:
    async with aiohttp.ClientSession() as http, http.get(sandbox.url) as response:
        assert await response.text() == (STATIC / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("origin", ["https://example.org", "null", "http://["])
async def test_a_request_from_a_page_of_another_host_is_refused(room: Room, origin: str) -> None:
    body = {"person": room.ann, "text": "not I"}
    headers = {"Origin": origin}
    address = f"{room.sandbox.url}/control/say"
    async with room.bot.session.post(address, json=body, headers=headers) as response:
        assert response.status == 403
    headers = {"Origin": room.sandbox.url}
    async with room.bot.session.post(address, json=body, headers=headers) as response:
        assert response.status == 200
    assert [one.text for one in await room.sandbox.messages(room.ann)] == ["not I"]
