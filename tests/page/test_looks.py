"""Looks: every view in light and dark, wide and narrow, before the accessibility judge."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.page.accessibility import faults_of
from tests.page.conftest import PHONE, WIDE
from tests.page.visitors import Visitor

pytestmark = [
    pytest.mark.asyncio(loop_scope="session"),
    pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"]),
    pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"]),
]

#: Where the pictures of every run are left.
PICTURES = Path(os.environ.get("CI_ARTEFACTS", "artefacts")) / "page"


async def list_of_places(visitor: Visitor) -> None:
    await visitor.opens("B-hum", "HUM")
    if visitor.narrow:
        await visitor.page.locator(".thread-back").click()
    await expect(visitor.row("B-hum", "HUM")).to_be_visible()


async def thread(visitor: Visitor) -> None:
    await visitor.opens("B-hum", "HUM")
    await expect(visitor.card("HUM-A1 · Action")).to_be_attached()


async def private_chat(visitor: Visitor) -> None:
    await visitor.opens("S-sec")
    await expect(visitor.messages.first).to_be_attached()


async def people(visitor: Visitor) -> None:
    await list_of_places(visitor)
    await visitor.page.locator("button.you").click()
    await expect(visitor.page.get_by_role("option", name="B-head")).to_be_visible()


async def commands(visitor: Visitor) -> None:
    await visitor.opens("B-hum")
    await visitor.composer.press_sequentially("/")
    offered = visitor.page.get_by_role("listbox", name="Commands").get_by_role("option")
    await expect(offered.first).to_be_visible()


async def menu(visitor: Visitor) -> None:
    await thread(visitor)
    await visitor.messages.last.click(button="right")
    await expect(visitor.page.get_by_role("menuitem", name="Reply")).to_be_visible()


async def dialog(visitor: Visitor) -> None:
    await menu(visitor)
    await visitor.page.get_by_role("menuitem", name="Forward").click()
    await expect(visitor.page.get_by_role("dialog")).to_be_visible()


async def instant(visitor: Visitor) -> None:
    await thread(visitor)
    await visitor.card("HUM-A1 · Action").locator(".tg-time").first.click()
    await expect(visitor.page.locator(".popover")).to_be_visible()


async def guide(visitor: Visitor) -> None:
    await thread(visitor)
    await visitor.turns_to("Guide")
    await expect(visitor.page.locator(".guide-step").first).to_be_visible()


async def clock(visitor: Visitor) -> None:
    await thread(visitor)
    await visitor.turns_to("Clock")


async def faults(visitor: Visitor) -> None:
    await thread(visitor)
    await visitor.turns_to("Faults")
    await expect(visitor.page.get_by_role("switch").first).to_be_visible()


@pytest.fixture(scope="module", autouse=True)
def pictures() -> None:
    """An empty folder: what an earlier run left there is not this run's."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for each in PICTURES.glob("*.png"):
        each.unlink()


VIEWS: list[Callable[[Visitor], Awaitable[None]]] = [
    list_of_places,
    thread,
    private_chat,
    people,
    commands,
    menu,
    dialog,
    instant,
    guide,
    clock,
    faults,
]


async def test_no_view_keeps_anybody_out(
    visitor: Visitor, size: tuple[int, int], dark: bool
) -> None:
    grave = {}
    for view in VIEWS:
        await visitor.page.goto("about:blank")
        await view(visitor)
        name = f"{view.__name__}-{size[0]}-{'dark' if dark else 'light'}"
        await visitor.page.screenshot(path=PICTURES / f"{name}.png", animations="disabled")
        grave[name] = await faults_of(visitor.page)
    assert {name: found for name, found in grave.items() if found} == {}


async def test_nothing_is_wider_than_the_window(
    visitor: Visitor, size: tuple[int, int], dark: bool
) -> None:
    await thread(visitor)
    width = await visitor.page.evaluate("document.documentElement.scrollWidth")
    assert width <= size[0]
