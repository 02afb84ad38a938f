"""Fixtures for the tests of the page: the browser, demonstrations and visitors."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from sandbox.scenario.cast import BEGINS
from sandbox.scenario.guide import make_guide
from sandbox.scenario.performances import play_opening
from sandbox.scenario.stage import Stage, set_stage
from tests.page.browsers import PATIENCE, Watch, demand_chromium, fresh_context, started_browser
from tests.page.visitors import Visitor

WIDE = (1280, 800)
PHONE = (390, 844)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Yield the browser that all tests share.

    It also makes expectations wait as long as actions do.
    """
    expect.set_options(timeout=PATIENCE)
    async with started_browser(demand_chromium()) as browser:
        yield browser


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def quiet(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Stage]:
    """Yield a demonstration for tests that do not move its clock.

    Tests may add to it but must not remove anything.
    """
    async with demonstration(tmp_path_factory.mktemp("quiet")) as stage:
        yield stage


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def moving(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Stage]:
    """Yield a demonstration for tests that move its clock, arm faults or stop its desk.

    Each test must undo its faults and start the desk again.
    """
    async with demonstration(tmp_path_factory.mktemp("moving")) as stage:
        yield stage


@asynccontextmanager
async def demonstration(folder: Path) -> AsyncIterator[Stage]:
    """Yield a sandbox and a desk after the opening of the scenario.

    All messages are marked as read, and the guide is set.
    """
    async with set_stage(folder, BEGINS) as stage:
        play = await play_opening(stage)
        assert play.differences == []
        await stage.sandbox.read_all()
        await stage.sandbox.guide(make_guide(stage))
        yield stage


@pytest.fixture
def size() -> tuple[int, int]:
    """Return the size of the window in CSS pixels; tests for a phone override this fixture."""
    return WIDE


@pytest.fixture
def dark() -> bool:
    """Return whether the device prefers dark colours; tests for dark colours override it."""
    return False


@pytest_asyncio.fixture(loop_scope="session")
async def visitor(
    browser: Browser, quiet: Stage, size: tuple[int, int], dark: bool
) -> AsyncIterator[Visitor]:
    """Yield a visitor of the demonstration `quiet`, in which all messages are marked as read."""
    await quiet.sandbox.read_all()
    async with visiting(browser, quiet, size, dark=dark) as visitor:
        yield visitor


@pytest_asyncio.fixture(loop_scope="session")
async def traveller(
    browser: Browser, moving: Stage, size: tuple[int, int]
) -> AsyncIterator[Visitor]:
    """Yield a visitor of the demonstration `moving`."""
    async with visiting(browser, moving, size) as visitor:
        yield visitor


@asynccontextmanager
async def visiting(
    browser: Browser, stage: Stage, size: tuple[int, int], *, dark: bool = False
) -> AsyncIterator[Visitor]:
    """Yield a visitor in a new window; at the end, fail if errors occurred in the background."""
    async with fresh_context(browser, *size, dark=dark) as context:
        page = await context.new_page()
        watch = Watch(stage.url)
        watch.follow(page)
        yield Visitor(page, stage, watch)
        watch.judge()
