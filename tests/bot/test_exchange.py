"""Equal treatment, as a test: A and B exchanged, the desk does the same, A and B exchanged."""

from __future__ import annotations

import asyncio
import re
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

from sandbox.records import TranscriptEntry
from sandbox.scenario.cast import BEGINS, assemble
from sandbox.scenario.exchange import exchange
from sandbox.scenario.play import Play
from sandbox.scenario.stage import set_stage
from sandbox.scenario.steps import STEPS

#: The opening as it was read and found good, every message of it.
OPENING = Path(__file__).with_name("opening.txt")
#: Codes of links and hashes of the journal.
RANDOM = re.compile(r"(?<=start[= ])[\w-]{22}|[0-9a-f]{4}…[0-9a-f]{4}")
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
    assert written(one) == OPENING.read_text("utf-8")


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


def written(transcript: list[TranscriptEntry]) -> str:
    """Every message as it was seen, place by place; after a change on purpose, see `main`."""
    places: dict[str, list[str]] = defaultdict(list)
    for each in transcript:
        place = f"{each.topic or each.title}{' · buttons' if each.kind == 'answer' else ''}"
        keys = [f"[{key.text}]" for row in each.buttons for key in row]
        text = RANDOM.sub("·", "\n".join([each.text, " ".join(keys)]).strip())
        shown = "".join(f"\n    {line}" for line in text.splitlines())
        places[place].append(f"{each.at[5:16]} {each.who} ({each.kind}){shown}")
    return (
        "\n\n".join(f"== {place}\n" + "\n".join(places[place]) for place in sorted(places)) + "\n"
    )


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
    plain = [RANDOM.sub("·", word) for word in told]
    lines = [" · ".join(sorted(re.split(r" · |, |: ", line))) for line in plain[2].splitlines()]
    return each.at, each.thread, each.kind, plain[0], plain[1], lines, plain[3:]


def main() -> None:
    """Write the opening down anew: python -m tests.bot.test_exchange, and read the difference."""
    with tempfile.TemporaryDirectory() as folder:
        OPENING.write_text(written(asyncio.run(play(Path(folder), exchanged=False))), "utf-8")


if __name__ == "__main__":
    main()
