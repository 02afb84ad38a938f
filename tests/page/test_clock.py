"""Tests of the clock on the page, and of the desk's answers after the desk was away."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from playwright.async_api import Locator, expect

from sandbox.scenario.keeper import keep_desk
from sandbox.scenario.stage import Stage
from tests.page.visitors import Visitor

pytestmark = pytest.mark.asyncio(loop_scope="session")

#: The clock is moved to the next due time at most this often, because fewer than this are due
#: within an hour.
MOST_MOMENTS = 5
#: The clock is moved to the next due time at most this often, because fewer due times with a
#: message follow one another.
MOST_SPOKEN = 12


def told(visitor: Visitor) -> Locator:
    """Return the text in which the page describes the clock's last movement."""
    return visitor.page.locator(".clock-told")


async def move(visitor: Visitor, button: str) -> None:
    """Press this button of the clock, and wait until the desk has nothing left to do."""
    await visitor.turns_to("Clock")
    await visitor.page.get_by_role("button", name=button).click()
    await expect(told(visitor)).to_contain_text("The desk is at rest.", timeout=20_000)


async def test_after_an_hour_has_passed_the_page_shows_the_new_time(
    traveller: Visitor, moving: Stage
) -> None:
    before = (await moving.sandbox.clock()).now
    await traveller.opens("B-hum", "HUM")
    await move(traveller, "+1 hour")
    after = before + timedelta(hours=1)
    assert (await moving.sandbox.clock()).now == after
    await expect(traveller.page.locator(".clock-hour")).to_have_text(f"{after:%H:%M} UTC")
    await expect(traveller.page.locator(".status-time")).to_contain_text(f"{after:%H:%M} UTC")
    own = after + timedelta(hours=3)
    await expect(traveller.page.locator(".clock-own")).to_contain_text(f"{own:%H:%M}")


async def test_after_a_day_has_passed_everything_due_in_it_has_been_sent(
    traveller: Visitor,
) -> None:
    await traveller.opens("B-head", "MIL")
    await move(traveller, "+1 day")
    await expect(told(traveller)).to_contain_text(re.compile(r"[1-9]\d* due moments? reached"))
    # A digest is due every morning, so the day that has passed must contain one.
    await expect(traveller.card("Nothing is due today.")).to_be_visible()


async def test_the_clock_moves_to_the_next_time_at_which_something_is_due(
    traveller: Visitor, moving: Stage
) -> None:
    await moving.says("B-hum", "/remind Call the depot +1h")
    now = (await moving.sandbox.clock()).now
    due_at = now + timedelta(hours=1)
    due = (await moving.sandbox.settle()).next_due
    assert due is not None
    await traveller.opens("B-hum")
    await traveller.turns_to("Clock")
    await expect(traveller.page.locator(".clock-next")).to_contain_text(f"{due:%H:%M} UTC")
    # The receipt quotes the text too, and has no such button.
    told_of = traveller.thread.locator("article.card", has_text="Call the depot")
    reminder = told_of.filter(has_text="Snooze 1 h")
    for _ in range(MOST_MOMENTS):
        if await reminder.count() == 0:
            await move(traveller, "Next due moment")
    await expect(reminder).to_be_visible()
    await expect(told(traveller)).to_have_text(
        re.compile(rf"Reached: [^.]*{due_at:%H:%M} UTC\. The desk is at rest\.")
    )
    assert (await moving.sandbox.clock()).now == due_at


async def test_the_page_says_so_if_nothing_was_sent_at_a_due_time(
    traveller: Visitor, moving: Stage
) -> None:
    await traveller.opens("B-hum")
    await traveller.turns_to("Clock")
    for _ in range(MOST_SPOKEN):
        before = len(await moving.sandbox.transcript())
        await move(traveller, "Next due moment")
        silent = len(await moving.sandbox.transcript()) == before
        await expect(told(traveller)).to_have_text(
            re.compile(rf"UTC\.{' Nothing had to be said then.' if silent else ''} The desk")
        )
        if silent:
            return
    pytest.fail(f"something was said at each of {MOST_SPOKEN} moments")


async def test_a_reminder_that_was_due_while_the_desk_was_stopped_is_sent_late_and_says_so(
    traveller: Visitor, moving: Stage
) -> None:
    await traveller.opens("B-mil")
    await traveller.writes("/remind Count the vehicles +1h")
    await moving.rests()
    now = (await moving.sandbox.clock()).now
    standing = traveller.page.locator(".status-desk")
    async with keep_desk(moving):
        await traveller.flips("The desk is stopped", on=True)
        await expect(standing).to_have_text("Desk stopped")
        await traveller.turns_to("Clock")
        for _ in range(3):
            await traveller.page.get_by_role("button", name="+1 hour").click()
            await expect(told(traveller)).to_contain_text("The clock has moved.")
        await traveller.flips("The desk is stopped", on=False)
        await expect(standing).to_have_text("Desk at rest")
    due, sent = now + timedelta(hours=1), now + timedelta(hours=3)
    reminder = traveller.card("Prepared for")
    await expect(reminder).to_contain_text("Count the vehicles")
    # The days are named as well where midnight lies between the two.
    await expect(reminder).to_contain_text(
        re.compile(rf"Prepared for [^.]*{due:%H:%M}\sUTC[^.]*, sent [^.]*{sent:%H:%M}\sUTC")
    )


async def test_a_command_that_is_sent_while_the_desk_is_away_is_answered_after_its_return(
    traveller: Visitor, moving: Stage
) -> None:
    await traveller.opens("A-mil")
    await moving.kill_desk()
    await traveller.writes("/settings")
    await expect(traveller.card("/settings")).to_be_visible()
    await moving.start_desk()
    await expect(traveller.card("Your settings")).to_be_visible()
