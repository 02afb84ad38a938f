"""A test in which a new user follows the whole guide on the page."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, expect

from tests.page.conftest import WIDE, demonstration, visiting
from tests.page.visitors import Visitor

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(loop_scope="session")
async def newcomer(browser: Browser, tmp_path: Path) -> AsyncIterator[Visitor]:
    """Yield a visitor of a demonstration that no other test has changed."""
    async with demonstration(tmp_path) as stage, visiting(browser, stage, WIDE) as visitor:
        yield visitor


async def shows(visitor: Visitor, step: str, who: str, where: str | None = None) -> None:
    """Click a step of the guide, and expect the page to show its person and its chat."""
    await visitor.turns_to("Guide")
    await part(visitor, step).get_by_role("button").click()
    await expect(visitor.page.locator(".you-name")).to_have_text(who)
    await expect(visitor.row(who, where)).to_have_attribute("aria-current", "true")


async def is_done(visitor: Visitor, step: str, count: int) -> None:
    """Expect this step to be marked as done, and this number of steps to be done in all."""
    await visitor.turns_to("Guide")
    await expect(part(visitor, step)).to_contain_text("done")
    await expect(visitor.page.locator(".guide-progress")).to_have_text(f"{count} of 10")


def part(visitor: Visitor, step: str) -> Locator:
    """Return the element of this step of the guide."""
    return visitor.page.locator(f'.guide-step[data-step="{step}"]')


async def presses_the_lit(visitor: Visitor, button: str) -> None:
    """Press Enter on the focused button of a message, and expect the button to have this label."""
    lit = visitor.page.locator(".key:focus")
    await expect(lit).to_have_text(button)
    await lit.press("Enter")


async def test_a_new_user_can_follow_the_guide_from_the_first_step_to_the_last(
    newcomer: Visitor,
) -> None:
    await newcomer.opens("B-hum", "HUM")
    await expect(newcomer.page.locator(".guide-progress")).to_have_text("0 of 10")

    await shows(newcomer, "accept", "B-hum", "HUM")
    await presses_the_lit(newcomer, "Accept")
    await is_done(newcomer, "accept", 1)

    # The desk refuses a press in the first two seconds after it has redrawn the card.
    await newcomer.stage.sandbox.advance(2)
    await shows(newcomer, "date", "B-hum", "HUM")
    await presses_the_lit(newcomer, "Ask for a new date")
    await is_done(newcomer, "date", 2)

    await shows(newcomer, "answer", "B-hum")
    await expect(newcomer.messages.last).to_contain_text("Which date?")
    await sends_the_draft(newcomer)
    # The draft says 12:00 in the time zone of B-hum, which is 09:00 UTC.
    await newcomer.presses("New date Sat 26 Jul, 09:00 UTC", "Enter")
    await is_done(newcomer, "answer", 3)

    await shows(newcomer, "follow", "S-sec", "HUM")
    await sends_the_draft(newcomer)
    await is_done(newcomer, "follow", 4)

    await shows(newcomer, "clock", "B-hum", "HUM")
    await moves_on(newcomer)
    await is_done(newcomer, "clock", 5)

    await shows(newcomer, "notice", "S-sec", "HUM")
    await sends_the_draft(newcomer)
    await is_done(newcomer, "notice", 6)

    await shows(newcomer, "seen", "A-head", "HUM")
    await presses_the_lit(newcomer, "Seen")
    await is_done(newcomer, "seen", 7)

    await shows(newcomer, "block", "B-hum")
    await newcomer.flips("B-hum blocks the desk", on=True)
    await is_done(newcomer, "block", 8)

    await shows(newcomer, "missed", "S-duty")
    await sends_the_draft(newcomer)
    await expect(newcomer.card("Not reachable in private: B-hum.")).to_be_visible()
    await is_done(newcomer, "missed", 9)

    await shows(newcomer, "parked", "S-duty")
    await sends_the_draft(newcomer)
    await expect(newcomer.card("private chat of B-hum")).to_be_visible()
    await is_done(newcomer, "parked", 10)
    await expect(newcomer.page.locator(".guide-end")).to_contain_text("/settings language ru")

    await newcomer.becomes("B-hum")
    await newcomer.flips("B-hum blocks the desk", on=False)
    await expect(newcomer.card("The annex map is with the secretariat.")).to_be_visible()


async def sends_the_draft(visitor: Visitor) -> None:
    """Send the draft that the guide has put into the focused input field."""
    await expect(visitor.composer).to_be_focused()
    await visitor.composer.press("Enter")
    await expect(visitor.composer).to_have_value("")


async def moves_on(visitor: Visitor) -> None:
    """Move the clock to the next due time, and wait until the desk has nothing left to do."""
    button = visitor.page.get_by_role("button", name="Next due moment")
    await button.click()
    await expect(visitor.page.locator(".clock-told")).to_contain_text("The desk is at rest.")
