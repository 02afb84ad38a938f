"""Plays the opening of the demonstration and all steps of its guide in each language."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sandbox.scenario.cast import BEGINS
from sandbox.scenario.guide import make_guide
from sandbox.scenario.instants import on
from sandbox.scenario.languages import WORDS
from sandbox.scenario.openings import open_in
from sandbox.scenario.stage import GROUPS, Stage, set_stage


@pytest.mark.parametrize("language", list(WORDS))
async def test_every_line_of_the_opening_and_the_guide_is_recorded_at_once(
    language: str, tmp_path: Path
) -> None:
    words = WORDS[language]
    async with set_stage(tmp_path, BEGINS) as stage:
        await open_in(stage, language)
        for group in GROUPS:
            assert await shows(stage, group, "DEL-N1", words.sessions), group
        [forum] = [each for each in await stage.sandbox.chats() if each.forum]
        assert forum.title == words.forum
        assert [each.name for each in forum.topics] == list(words.topics)
        steps = make_guide(stage, language)
        await stage.sandbox.guide(steps)
        for number, step in enumerate(steps, 1):
            await does(stage, step)
            done = [each["done"] for each in (await stage.sandbox.world()).guide]
            assert done == [at < number for at in range(len(steps))], step["key"]
            if step["key"] == "clock":
                assert (await stage.sandbox.clock()).now == on(24, "11:00")
                assert await shows(stage, "HUM", "HUM-F1", words.question)


async def does(stage: Stage, step: dict[str, Any]) -> None:
    """Do a step of the guide, as the person who does it on the page."""
    who, where = stage.place(step["person"], None), None
    if step["chat"] != step["person"]:
        where = stage.place(step["chat"], step["thread"])
    if step["key"] == "block":
        await stage.sandbox.block(step["person"], True)
    elif step["key"] == "clock":
        await stage.sandbox.next_due()
    if "draft" in step:
        await stage.says(who, step["draft"], where)
    if "button" in step:
        # The desk refuses a press in the first two seconds after it has redrawn the card.
        await stage.sandbox.advance(2)
        await stage.presses(who, step["button"], where)
    await stage.rests()


async def shows(stage: Stage, group: str, ref: str, text: str) -> bool:
    """Return whether the group's thread has a message of this entry with this text."""
    messages = await stage.sandbox.messages(*stage.threads[group])
    return any(ref in each.text and text in each.text for each in messages)
