"""Equal treatment, as a test: A and B exchanged, the desk does the same, A and B exchanged."""

from __future__ import annotations

import asyncio
import re
from collections import Counter, defaultdict
from pathlib import Path

from sandbox.records import TranscriptEntry
from sandbox.scenario.cast import BEGINS, assemble
from sandbox.scenario.exchange import exchange
from sandbox.scenario.play import Play
from sandbox.scenario.stage import set_stage
from sandbox.scenario.steps import STEPS

#: More than this in one thread on one day, and people stop reading.
MOST_A_DAY = 15


async def test_the_desk_treats_both_sides_alike(tmp_path: Path) -> None:
    """Two runs, one with every A and B exchanged: message for message the same."""
    (tmp_path / "one").mkdir()
    (tmp_path / "other").mkdir()
    one, other = await asyncio.gather(
        play(tmp_path / "one", exchanged=False), play(tmp_path / "other", exchanged=True)
    )
    assert len(one) > 200
    assert by_place(one, exchanged=False) == by_place(other, exchanged=True)
    assert max(noise(one).values()) < MOST_A_DAY


async def play(folder: Path, *, exchanged: bool) -> list[TranscriptEntry]:
    """The whole transcript of one run, in which nothing differed from what was due."""
    async with set_stage(folder, BEGINS) as stage:
        if exchanged:
            stage.told = exchange
        run = Play(stage)
        await assemble(stage)
        for step in STEPS:
            run.step = step.numbers[0]
            await stage.passes(step.at)
            await step.deed(run)
        assert run.differences == []
        return await stage.sandbox.transcript()


def noise(transcript: list[TranscriptEntry]) -> Counter[tuple[int | None, str]]:
    """New messages of the desk in each thread on each day; an edited card makes no noise."""
    return Counter(
        (each.thread, each.at[:10])
        for each in transcript
        if each.by_bot and each.kind == "message" and each.chat < 0
    )


def by_place(
    transcript: list[TranscriptEntry], *, exchanged: bool
) -> dict[tuple[object, ...], list[tuple[object, ...]]]:
    """What was seen in each place, in order; between places, and on buttons, there is no order."""
    places: dict[tuple[object, ...], list[tuple[object, ...]]] = defaultdict(list)
    for each in transcript:
        seen = read(each, exchanged=exchanged)
        places[seen[3], each.thread, each.kind == "answer"].append(seen)
    return dict(places)


def read(each: TranscriptEntry, *, exchanged: bool) -> tuple[object, ...]:
    """What a person sees, without what is random, the parts of side-by-side lines sorted."""
    words = (each.title, each.who, each.text, *(key.text for row in each.buttons for key in row))
    told = [exchange(word) if exchanged else word for word in words]
    plain = [re.sub(r"[\w-]{22}|[0-9a-f]{4}…[0-9a-f]{4}", "·", word) for word in told]
    lines = [" · ".join(sorted(re.split(r" · |, |: ", line))) for line in plain[2].splitlines()]
    return each.at, each.thread, each.kind, plain[0], plain[1], lines, plain[3:]
