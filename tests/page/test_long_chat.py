"""Tests of a chat with ten thousand messages, of which the page loads only a few at a time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, expect

from sandbox.scenario.cast import BEGINS
from sandbox.scenario.stage import Stage, set_stage
from tests.page.conftest import WIDE, visiting
from tests.page.visitors import Visitor

pytestmark = pytest.mark.asyncio(loop_scope="session")

COUNT = 10_000
TOGETHER = 50
#: The page has at most this many messages after a jump, and at most this many after scrolling far.
MOST_AT_ONCE, MOST_LOADED = 80, 300


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def crowded(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    """Yield a stage with two people and a group with many messages of one to six lines."""
    async with set_stage(tmp_path_factory.mktemp("crowded"), BEGINS) as stage:
        for name in ("Ann", "Bob"):
            stage.people[name] = (await stage.sandbox.person(name)).id
        chat = await stage.sandbox.chat("Assembly", list(stage.people.values()))
        stage.threads["ALL"] = chat.id, None
        for start in range(1, COUNT + 1, TOGETHER):
            await asyncio.gather(*(say(stage, n) for n in range(start, start + TOGETHER)))
        await stage.sandbox.read_all()
        yield stage


async def say(stage: Stage, number: int) -> None:
    """Write a message in the group; author and length depend on its number."""
    words = f"Message {number}." + "\nA further line of it." * (number * 7 % 6)
    await stage.writes("Bob" if number % 3 else "Ann", words, "ALL", deliver=False)


@pytest_asyncio.fixture(loop_scope="session")
async def reader(browser: Browser, crowded: Stage) -> AsyncIterator[Visitor]:
    """Yield a visitor who sees the long chat as Ann."""
    async with visiting(browser, crowded, WIDE) as visitor:
        await visitor.opens("Ann", "ALL")
        await expect(visitor.messages.last).to_be_in_viewport()
        yield visitor


async def top_of(node: Locator) -> float:
    """Return the distance of an element from the top of the window, in CSS pixels."""
    box = await node.bounding_box()
    assert box is not None
    return box["y"]


async def test_the_home_and_end_keys_go_to_the_first_and_last_message_and_load_only_a_few(
    reader: Visitor, crowded: Stage
) -> None:
    total = (await crowded.sandbox.messages(crowded.threads["ALL"][0], after=0))[-1].message_id
    last = reader.thread.locator(f'article.message[data-id="{total}"]')
    await expect(last).to_be_in_viewport()
    assert await reader.messages.count() <= MOST_AT_ONCE
    await last.focus()
    await reader.page.keyboard.press("Home")
    first = reader.messages.first
    await expect(first).to_have_attribute("aria-posinset", "1")
    await expect(first).to_be_in_viewport()
    assert await reader.messages.count() <= MOST_AT_ONCE
    await reader.page.keyboard.press("End")
    await expect(last).to_be_in_viewport()


async def test_old_messages_do_not_move_in_the_window_when_a_new_message_arrives(
    reader: Visitor, crowded: Stage
) -> None:
    await reader.thread.hover()
    await reader.page.mouse.wheel(0, -4_000)
    newest = reader.thread.locator("button.newest")
    await expect(newest).to_be_visible()
    await expect(reader.thread.locator(".rows")).to_have_attribute("aria-busy", "false")
    read = reader.messages.nth(await reader.messages.count() // 2)
    kept = reader.thread.locator(
        f'article.message[data-id="{await read.get_attribute("data-id")}"]'
    )
    before = await top_of(kept)
    await crowded.writes("Bob", "A word that comes meanwhile.", "ALL", deliver=False)
    await expect(newest).to_contain_text("1")
    assert await top_of(kept) == pytest.approx(before, abs=1)
    await newest.click()
    await expect(reader.card("A word that comes meanwhile.")).to_be_in_viewport()


async def test_a_chat_that_is_scrolled_to_its_end_shows_each_new_message(
    reader: Visitor, crowded: Stage
) -> None:
    for number in range(3):
        words = f"Another word, number {number}."
        await crowded.writes("Bob", words, "ALL", deliver=False)
        await expect(reader.card(words)).to_be_in_viewport()


async def test_scrolling_up_shows_all_messages_in_order_without_gaps(reader: Visitor) -> None:
    await reader.thread.hover()
    seen: set[int] = set()
    while len(seen) < MOST_LOADED + 100:
        await reader.page.mouse.wheel(0, -600)
        await expect(reader.thread.locator(".rows")).to_have_attribute("aria-busy", "false")
        drawn = await reader.messages.evaluate_all(
            "(nodes) => nodes.map((node) => Number(node.getAttribute('aria-posinset')))"
        )
        assert drawn == list(range(drawn[0], drawn[0] + len(drawn)))
        assert not seen or drawn[-1] >= min(seen) - 1
        seen.update(drawn)
        assert len(drawn) <= MOST_LOADED
