"""Fixtures for tests of the page: a browser, demonstrations and visitors."""

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
    """Yield the one browser of the run; expectations wait as long as actions."""
    expect.set_options(timeout=PATIENCE)
    async with started_browser(demand_chromium()) as browser:
        yield browser


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def quiet(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Stage]:
    """Yield a demonstration whose clock is not moved; tests add to it and remove nothing."""
    async with demonstration(tmp_path_factory.mktemp("quiet")) as stage:
        yield stage


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def moving(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Stage]:
    """Yield a demonstration for tests that move its clock or stop its desk, and undo faults."""
    async with demonstration(tmp_path_factory.mktemp("moving")) as stage:
        yield stage


@asynccontextmanager
async def demonstration(folder: Path) -> AsyncIterator[Stage]:
    """Yield a sandbox and a desk after the opening, with everything read, and with the guide."""
    async with set_stage(folder, BEGINS) as stage:
        play = await play_opening(stage)
        assert play.differences == []
        await stage.sandbox.read_all()
        await stage.sandbox.guide(make_guide(stage))
        yield stage


@pytest.fixture
def size() -> tuple[int, int]:
    """Return the window's size; tests for a phone override it."""
    return WIDE


@pytest.fixture
def dark() -> bool:
    """Return whether the device prefers dark colours."""
    return False


@pytest_asyncio.fixture(loop_scope="session")
async def visitor(
    browser: Browser, quiet: Stage, size: tuple[int, int], dark: bool
) -> AsyncIterator[Visitor]:
    """Yield a visitor of the demonstration whose clock is not moved; everything is read."""
    await quiet.sandbox.read_all()
    async with visiting(browser, quiet, size, dark=dark) as visitor:
        yield visitor


@pytest_asyncio.fixture(loop_scope="session")
async def traveller(
    browser: Browser, moving: Stage, size: tuple[int, int]
) -> AsyncIterator[Visitor]:
    """Yield a visitor of the demonstration whose clock is moved."""
    async with visiting(browser, moving, size) as visitor:
        yield visitor


@asynccontextmanager
async def visiting(
    browser: Browser, stage: Stage, size: tuple[int, int], *, dark: bool = False
) -> AsyncIterator[Visitor]:
    """Yield a visitor in a new window; fail at the end if there were errors in the background."""
    async with fresh_context(browser, *size, dark=dark) as context:
        page = await context.new_page()
        watch = Watch(stage.url)
        watch.follow(page)
        yield Visitor(page, stage, watch)
        watch.judge()
