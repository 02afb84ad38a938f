"""Tests of the page when its sandbox ends and another one replaces it, or when requests fail."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from playwright.async_api import Browser, Route, expect

from sandbox.scenario.cast import BEGINS
from sandbox.scenario.stage import Stage, set_stage
from tests.page.conftest import WIDE, visiting

pytestmark = pytest.mark.asyncio(loop_scope="session")

#: The time without a connection after which the page says that the sandbox is gone.
AWHILE = "00:20"

#: A promise that resolves when the page has been drawn twice.
TWO_FRAMES = "() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))"

#: Makes the page do what it does when the event stream is connected again.
MISSED = "() => import('/static/js/state.js').then(({ emit }) => emit('missed'))"


async def furnish(stage: Stage, words: str) -> None:
    """Add a person who has written in a group; no desk is started."""
    ann = await stage.sandbox.person("Ann")
    chat = await stage.sandbox.chat("Assembly", [ann.id])
    stage.people["Ann"], stage.threads["ALL"] = ann.id, (chat.id, None)
    await stage.writes("Ann", words, "ALL")


async def test_the_page_says_that_the_sandbox_is_gone_and_then_shows_the_sandbox_that_replaces_it(
    browser: Browser, tmp_path: Path
) -> None:
    async with AsyncExitStack() as page:
        async with set_stage(tmp_path, BEGINS) as first:
            await furnish(first, "The first day.")
            visitor = await page.enter_async_context(visiting(browser, first, WIDE))
            visitor.watch.forgive("net::ERR_")
            await visitor.page.clock.install()
            await visitor.opens("Ann", "ALL")
            await expect(visitor.card("The first day.")).to_be_visible()
        absence = visitor.page.locator(".absence")
        standing = visitor.page.locator(".status-desk")
        await expect(standing).to_have_text("Not connected; trying again")
        await expect(absence).to_be_empty()
        await visitor.page.clock.fast_forward(AWHILE)
        await expect(absence).to_contain_text("make demo starts it again")
        port = int(first.url.rpartition(":")[2])
        async with set_stage(tmp_path, BEGINS, port=port) as second:
            await furnish(second, "The second day.")
            await expect(standing).to_have_text("No desk yet", timeout=15_000)
            await expect(absence).to_be_empty()
            await expect(visitor.card("The second day.")).to_be_visible()
            await expect(visitor.card("The first day.")).to_have_count(0)


async def test_a_message_that_arrives_while_the_page_reloads_a_chat_is_not_lost(
    browser: Browser, tmp_path: Path
) -> None:
    async with (
        set_stage(tmp_path, BEGINS) as stage,
        visiting(browser, stage, WIDE) as visitor,
    ):
        await furnish(stage, "A word before.")
        await visitor.opens("Ann", "ALL")
        await expect(visitor.card("A word before.")).to_be_visible()
        await visitor.page.evaluate(TWO_FRAMES)
        held = asyncio.Event()

        async def hold(route: Route) -> None:
            """Delay the first answer until a message that was written later is shown."""
            answer = await route.fetch()
            if not held.is_set():
                await stage.writes("Ann", "A word meanwhile.", "ALL")
                await expect(visitor.card("A word meanwhile.")).to_be_visible()
            await route.fulfill(response=answer)
            held.set()

        await visitor.page.route("**/control/messages?*", hold)
        await visitor.page.evaluate(MISSED)
        await asyncio.wait_for(held.wait(), 30)
        await visitor.page.evaluate(TWO_FRAMES)
        await expect(visitor.card("A word before.")).to_be_visible()
        assert await visitor.card("A word meanwhile.").is_visible()
        await visitor.page.unroute_all(behavior="wait")


async def test_a_chat_that_could_not_be_loaded_does_not_show_the_messages_of_another_chat(
    browser: Browser, tmp_path: Path
) -> None:
    async with (
        set_stage(tmp_path, BEGINS) as stage,
        visiting(browser, stage, WIDE) as visitor,
    ):
        await furnish(stage, "A word in the assembly.")
        visitor.watch.forgive("net::ERR_")
        await visitor.opens("Ann", "ALL")
        await expect(visitor.card("A word in the assembly.")).to_be_visible()
        await visitor.page.route("**/control/messages?*", lambda route: route.abort())
        await visitor.goes_to("Ann")
        await expect(visitor.page.locator(".thread-title")).to_have_text("Greffier")
        await expect(visitor.card("A word in the assembly.")).to_have_count(0)
        await visitor.goes_to("Ann", "ALL")
        await expect(visitor.card("A word in the assembly.")).to_have_count(0)
        await visitor.page.unroute_all(behavior="wait")
        await visitor.goes_to("Ann", "ALL")
        await expect(visitor.card("A word in the assembly.")).to_be_visible()
