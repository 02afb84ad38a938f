"""A test in which a user begins the negotiation anew, in the language of the page."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest
from playwright.async_api import Browser, Dialog, expect

from sandbox.scenario.demo import Wishes, stay
from sandbox.scenario.languages import WORDS
from tests.page.browsers import fresh_context
from tests.page.conftest import WIDE
from tests.room import REGISTRY
from voice import plain
from voice.speech.speaker import Speaker

pytestmark = pytest.mark.asyncio(loop_scope="session")

#: A busy machine needs so many milliseconds for the opening.
OPENED_WITHIN = 180_000


@pytest.mark.parametrize("language", list(WORDS))
async def test_the_labels_are_those_of_the_desk(language: str) -> None:
    words, speaker = WORDS[language], Speaker(language, REGISTRY)
    keys = {
        "button-accept": words.accept,
        "button-new-date": words.date,
        "button-enter": words.enter,
        "button-seen": words.seen,
    }
    assert {key: plain(speaker.say(key)) for key in keys} == keys
    assert plain(speaker.say("parked-title", counts="1")).startswith(words.waits)


async def test_the_negotiation_begins_anew_in_the_language_of_the_page(
    browser: Browser, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stop = asyncio.Event()
    demonstration = asyncio.create_task(stay(tmp_path, Wishes(stay=True, browser=False), stop))
    said = ""
    while "The page:" not in said:
        assert not demonstration.done()
        await asyncio.sleep(0.1)
        said += capsys.readouterr().out
    found = re.search(r"http://\S+", said)
    assert found is not None
    try:
        async with fresh_context(browser, *WIDE) as context:
            page = await context.new_page()
            await page.goto(found[0])
            await expect(page.locator(".card").last).to_contain_text("awaiting acceptance")
            await page.evaluate("localStorage.setItem('greffier.language', 'uk')")
            await page.reload()
            page.on("dialog", _agree)
            await page.locator(".guide-anew button").click()
            step = page.locator('.guide-step[data-step="accept"]')
            # The opening has to be played first.
            await expect(step).to_contain_text("«Прийняти до виконання»", timeout=OPENED_WITHIN)
            await step.get_by_role("button").click()
            lit = page.locator(".key:focus")
            await expect(lit).to_have_text("Прийняти до виконання")
            await lit.press("Enter")
            await expect(page.locator(".guide-progress")).to_have_text("1 з 10")
    finally:
        stop.set()
        assert await demonstration == 0


async def _agree(dialog: Dialog) -> None:
    await dialog.accept()
