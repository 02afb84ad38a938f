"""Measures how soon the page shows a sent message, and how smoothly it scrolls in a long chat."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import mean, median, quantiles

import aiohttp
from playwright.async_api import Browser, Page

from bench.figures import heading, row
from sandbox.options import DEFAULT_TOKEN
from sandbox.scenario.stage import Stage, set_stage
from tests.page.browsers import MISSING, chromium, fresh_context, started_browser

SIZE = (1280, 800)
BEGINS = datetime(2025, 7, 23, 12, tzinfo=UTC)
#: When a long chat is filled, this many messages are sent at the same time.
TOGETHER = 50
#: At 60 frames a second, a frame that takes longer than this many milliseconds delays the next.
LONG = 25.0

#: JavaScript that stores when each text arrives, in milliseconds of the machine's clock, and lets
#: a caller wait for a text. It ends with `undefined`, because the browser driver would otherwise
#: call the function that is the value of the last statement.
_NOTES = """
window.came = new Map();
window.note = (text) => {
  if (!came.has(text)) came.set(text, performance.timeOrigin + performance.now());
};
window.known = (text) => new Promise((tell) => {
  const look = () => came.has(text) ? tell(came.get(text)) : setTimeout(look, 5);
  look();
});
undefined;
"""
_DRAWN = """
new MutationObserver(() => {
  const nodes = document.querySelectorAll("article.message .message-text");
  for (const node of [...nodes].slice(-3)) note(node.textContent);
}).observe(document.getElementById("thread"), { childList: true, subtree: true });
"""
_HEARD = """
new Promise((open) => {
  const stream = new EventSource("/control/events?kinds=message");
  stream.addEventListener("open", open);
  stream.addEventListener("message", (event) => note(JSON.parse(event.data).message.text));
})
"""
#: JavaScript that scrolls up by one step in each frame, and down again from the top. It returns
#: the lengths of the frames in milliseconds.
_SCROLL = """
(frames) => new Promise((tell) => {
  const scroller = document.querySelector("#thread .scroller");
  const times = [];
  let [before, step] = [null, -40];
  const go = (now) => {
    if (before !== null) times.push(now - before);
    before = now;
    if (scroller.scrollTop <= 0) step = 40;
    if (scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight) step = -40;
    scroller.scrollTop += step;
    if (times.length < frames) requestAnimationFrame(go);
    else tell(times);
  };
  requestAnimationFrame(go);
})
"""


@dataclass(frozen=True)
class Hall:
    """A sandbox without a desk, in which one person is in one chat with the bot."""

    stage: Stage
    person: int
    chat: int

    @property
    def address(self) -> str:
        """Return the URL of the page, opened for the person and the chat."""
        return f"{self.stage.url}/#as={self.person}&chat={self.chat}"


async def measure(folder: Path, *, messages: int, count: int, frames: int) -> None:
    """Measure sending and scrolling, and print the figures.

    Print a notice if there is no Chromium.
    """
    heading(f"The page in a browser: {messages} messages, and {frames} frames of scrolling")
    path = chromium()
    if path is None:
        row("left out", MISSING)
        return
    async with started_browser(path) as browser:
        await _measure_sends(browser, folder, messages)
        few, many = [await _frames(browser, folder, size, frames) for size in (50, count)]
        row("a frame of scrolling in 50 messages, ms", f"{mean(few):.1f}", _long(few))
        row(f"the same in {count:,}", f"{mean(many):.1f}", _long(many))
        row("ratio of their means", f"{mean(many) / mean(few):.2f}", "aim ≤ 1.1, no stutter")


async def _measure_sends(browser: Browser, folder: Path, messages: int) -> None:
    async with set_stage(folder, BEGINS) as stage:
        hall = await _open_hall(stage, 50)
        async with fresh_context(browser, *SIZE) as one, fresh_context(browser, *SIZE) as other:
            page, bare = await one.new_page(), await other.new_page()
            await _show(page, hall)
            await page.evaluate(_NOTES + _DRAWN)
            await bare.goto(f"{stage.url}/static/icon.svg")
            await bare.evaluate(_NOTES)
            await bare.evaluate(_HEARD)
            pairs = await _send_all(hall, page, bare, messages)
    drawn, received = [one for one, _ in pairs], [other for _, other in pairs]
    met = "met" if _late(drawn) <= 100 else "missed"
    row("sent to drawn, ms: median, p95", f"{median(drawn):.1f}, {_late(drawn):.1f}", "≤ 100", met)
    row("sent to a bare listener", f"{median(received):.1f}, {_late(received):.1f}")
    row("ratio of their medians", f"{median(drawn) / median(received):.2f}")


async def _send_all(
    hall: Hall, page: Page, bare: Page, messages: int
) -> list[tuple[float, float]]:
    """Return two times in milliseconds for each message sent to the sandbox.

    They are the times from receipt in the sandbox to the page's document, and to a bare listener
    without a page.
    """
    found = []
    async with aiohttp.ClientSession() as session:
        for number in range(messages):
            text = f"Word {number}"
            call = {"chat_id": hall.chat, "text": text}
            address = f"{hall.stage.url}/bot{DEFAULT_TOKEN}/sendMessage"
            async with session.post(address, json=call) as answer:
                assert json.loads(await answer.text())["ok"]
            drawn, received = await asyncio.gather(
                *(each.evaluate("(text) => known(text)", text) for each in (page, bare))
            )
            [entry] = [each for each in await hall.stage.sandbox.ledger() if each.text == text]
            sent = datetime.fromisoformat(entry.machine).timestamp() * 1000
            found.append((drawn - sent, received - sent))
    return found


async def _frames(browser: Browser, folder: Path, size: int, frames: int) -> list[float]:
    """Return the milliseconds of each frame of scrolling in a chat of *size* messages."""
    async with set_stage(folder, BEGINS) as stage, fresh_context(browser, *SIZE) as context:
        page = await context.new_page()
        await _show(page, await _open_hall(stage, size))
        times: list[float] = await page.evaluate(_SCROLL, frames)
        return times


async def _open_hall(stage: Stage, size: int) -> Hall:
    """Return a chat with *size* messages, each of one to six lines."""
    person = (await stage.sandbox.person("Ann")).id
    chat = (await stage.sandbox.chat("Hall", [person])).id
    for start in range(0, size, TOGETHER):
        numbers = range(start, min(start + TOGETHER, size))
        words = [f"Message {number}." + "\nA line more." * (number * 7 % 6) for number in numbers]
        say = stage.sandbox.say
        await asyncio.gather(*(say(person, each, chat, deliver=False) for each in words))
    await stage.sandbox.read_all()
    return Hall(stage, person, chat)


async def _show(page: Page, hall: Hall) -> None:
    await page.goto(hall.address)
    await page.locator("article.message").last.wait_for()


def _late(values: list[float]) -> float:
    """Return the 95th percentile of *values*."""
    return quantiles(values, n=20)[-1]


def _long(times: list[float]) -> str:
    late = sum(each > LONG for each in times)
    return f"{late} of {len(times)} longer than {LONG:.0f} ms"
