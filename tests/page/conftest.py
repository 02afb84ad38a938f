"""A browser for all tests of the page, demonstrations to stand before, and their visitors."""

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
    """The one browser of the run; what is expected in it is waited for as long as what is done."""
    expect.set_options(timeout=PATIENCE)
    async with started_browser(demand_chromium()) as browser:
        yield browser


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def quiet(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Stage]:
    """A demonstration whose clock stands still: tests add to it and take nothing away."""
    async with demonstration(tmp_path_factory.mktemp("quiet")) as stage:
        yield stage


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def moving(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Stage]:
    """A demonstration for tests that move its clock, stop its desk, and mend what they broke."""
    async with demonstration(tmp_path_factory.mktemp("moving")) as stage:
        yield stage


@asynccontextmanager
async def demonstration(folder: Path) -> AsyncIterator[Stage]:
    """A sandbox and a desk after the opening, read by everybody, with the guide."""
    async with set_stage(folder, BEGINS) as stage:
        play = await play_opening(stage)
        assert play.differences == []
        await stage.sandbox.read_all()
        await stage.sandbox.guide(make_guide(stage))
        yield stage


@pytest.fixture
def size() -> tuple[int, int]:
    """The window's size; tests for a phone ask for another."""
    return WIDE


@pytest.fixture
def dark() -> bool:
    """Whether the machine prefers dark colours."""
    return False


@pytest_asyncio.fixture(loop_scope="session")
async def visitor(
    browser: Browser, quiet: Stage, size: tuple[int, int], dark: bool
) -> AsyncIterator[Visitor]:
    """Somebody before the demonstration whose clock stands still; everybody has read all."""
    await quiet.sandbox.read_all()
    async with visiting(browser, quiet, size, dark=dark) as visitor:
        yield visitor


@pytest_asyncio.fixture(loop_scope="session")
async def traveller(
    browser: Browser, moving: Stage, size: tuple[int, int]
) -> AsyncIterator[Visitor]:
    """Somebody before the demonstration whose clock moves."""
    async with visiting(browser, moving, size) as visitor:
        yield visitor


@asynccontextmanager
async def visiting(
    browser: Browser, stage: Stage, size: tuple[int, int], *, dark: bool = False
) -> AsyncIterator[Visitor]:
    """A fresh window, judged at the end by what went wrong in its background."""
    async with fresh_context(browser, *size, dark=dark) as context:
        page = await context.new_page()
        watch = Watch(stage.url)
        watch.follow(page)
        yield Visitor(page, stage, watch)
        watch.judge()
