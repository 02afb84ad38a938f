"""Tests that every view of the page is accessible in light and dark, wide and on a phone."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.page.accessibility import CONTRAST, faults_of
from tests.page.conftest import PHONE, WIDE
from tests.page.visitors import Visitor

pytestmark = [
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"]),
    pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"]),
]

#: Returns the width and height of the page's content.
SCROLLED = "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]"
#: The folder for the screenshots of each run.
PICTURES = Path(os.environ.get("CI_ARTEFACTS", "artefacts")) / "page"


@pytest.fixture(scope="module", autouse=True)
def pictures() -> None:
    """Make the folder for screenshots, and delete those of an earlier run."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for each in PICTURES.glob("*.png"):
        each.unlink()


async def thread_views(visitor: Visitor) -> AsyncIterator[str]:
    """Show a thread and each menu or dialog over it; yield the name of each view."""
    page = visitor.page
    await visitor.opens("B-hum", "HUM")
    await expect(visitor.messages.last).to_be_visible()
    yield "thread"
    await visitor.messages.last.click(button="right")
    await expect(page.get_by_role("menuitem", name="Reply")).to_be_visible()
    yield "menu"
    await page.get_by_role("menuitem", name="Forward").click()
    await expect(page.get_by_role("dialog")).to_be_visible()
    yield "dialog"
    await page.keyboard.press("Escape")
    await visitor.messages.locator(".tg-time").last.click()
    await expect(page.locator(".popover")).to_be_visible()
    yield "instant"
    await page.keyboard.press("Escape")
    await visitor.composer.press_sequentially("/")
    offered = page.get_by_role("listbox", name="Commands").get_by_role("option")
    await expect(offered.first).to_be_visible()
    yield "commands"
    await visitor.composer.fill("")


async def shell_views(visitor: Visitor) -> AsyncIterator[str]:
    """Show the parts of the side panel, the list of chats and the list of people.

    Yields the name of each view.
    """
    page = visitor.page
    for part in ("Guide", "Clock", "Faults"):
        await visitor.turns_to(part)
        yield part.lower()
    if visitor.narrow:
        await page.get_by_role("button", name="Close this panel").click()
        await page.get_by_role("button", name="Back").click()
    await expect(visitor.row("B-hum", "HUM")).to_be_visible()
    yield "places"
    await page.locator("button.you").click()
    await expect(page.get_by_role("option", name="B-head")).to_be_visible()
    yield "people"
    await page.keyboard.press("Escape")
    await visitor.goes_to("B-hum")
    await expect(visitor.card("B-hum: delegate")).to_be_attached()
    yield "private"


async def test_every_view_is_accessible_and_fits_into_the_window(
    visitor: Visitor, size: tuple[int, int], dark: bool
) -> None:
    grave = {}
    for views in (thread_views, shell_views):
        async for view in views(visitor):
            name = f"{view}-{size[0]}-{'dark' if dark else 'light'}"
            await visitor.page.screenshot(path=PICTURES / f"{name}.png", animations="disabled")
            # The page as a whole must not scroll; only its parts may.
            assert await visitor.page.evaluate(SCROLLED) == list(size), name
            # In dark, only the contrast is checked, because nothing but the colours differs from
            # light.
            grave[name] = await faults_of(visitor.page, CONTRAST if dark else None)
    assert {name: found for name, found in grave.items() if found} == {}
