"""The browser for the tests of the page, and a watch for errors in the background."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from playwright.async_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    async_playwright,
)

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
OPTIONS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
MISSING = (
    "no Chromium was found: install it (on Debian, `apt-get install chromium`),"
    " or name one in CHROMIUM"
)
#: Something may take at most this many milliseconds to appear in the page. The start of a desk
#: takes a second or two, and ten or more if the machine runs other tests too.
PATIENCE = 30_000
#: This script writes each breach of the page's content security policy to the console, because
#: Watch reads the console anyway.
TELL_BREACHES = """
addEventListener("securitypolicyviolation", (event) =>
  console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
"""


def chromium() -> str | None:
    """Return the path of the browser, or None if there is none.

    The environment variable CHROMIUM has priority over the browsers in PATH.
    """
    named = os.environ.get("CHROMIUM")
    return named or next((path for name in NAMES if (path := shutil.which(name))), None)


def demand_chromium() -> str:
    """Return the path of the browser.

    If there is none, the test is skipped, or fails if the environment variable CI is set.
    """
    found = chromium()
    if found is None and os.environ.get("CI"):
        pytest.fail(MISSING, pytrace=False)
    if found is None:
        pytest.skip(MISSING)
    return found


@asynccontextmanager
async def started_browser(path: str) -> AsyncIterator[Browser]:
    """Start a headless browser, yield it, and close it at the end."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=OPTIONS)
        try:
            yield browser
        finally:
            await browser.close()


@dataclass
class Watch:
    """The problems in the background of a page.

    They are errors on the console, uncaught errors in scripts, and requests to other addresses.
    """

    home: str
    troubles: list[str] = field(default_factory=list)
    _forgiven: list[str] = field(default_factory=list)

    def follow(self, page: Page) -> None:
        """Note every problem that occurs in this page from now on."""
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.troubles.append(f"uncaught: {error}"))
        page.on("request", self._ask)

    def forgive(self, words: str) -> None:
        """Ignore problems whose text contains *words*, because the test causes them on purpose."""
        self._forgiven.append(words)

    def judge(self) -> None:
        """Fail the test if there was a problem that it does not ignore."""
        left = [
            each for each in self.troubles if not any(words in each for words in self._forgiven)
        ]
        if left:
            pytest.fail("in the background: " + "; ".join(left), pytrace=False)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            where = message.location.get("url", "")
            self.troubles.append(f"console: {message.text} ({where.removeprefix(self.home)})")

    def _ask(self, request: Request) -> None:
        if not request.url.startswith((f"{self.home}/", "data:", "blob:")):
            self.troubles.append(f"a request left the sandbox: {request.url}")


@asynccontextmanager
async def fresh_context(
    browser: Browser, width: int, height: int, *, touch: bool = False, dark: bool = False
) -> AsyncIterator[BrowserContext]:
    """Yield a new browser context whose window has this size in CSS pixels."""
    context = await browser.new_context(
        viewport={"width": width, "height": height},
        has_touch=touch,
        color_scheme="dark" if dark else "light",
        locale="en-GB",
        timezone_id="Europe/Zurich",
    )
    context.set_default_timeout(PATIENCE)
    await context.add_init_script(TELL_BREACHES)
    try:
        yield context
    finally:
        await context.close()
