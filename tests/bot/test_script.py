"""The scenario as a check: every message to the letter, A and B exchanged, and with restarts."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from pathlib import Path

from sandbox.scenario.reading import read_out
from sandbox.scenario.script_check import play_script, report
from sandbox.scenario.sights import hide
from sandbox.state.records import TranscriptEntry

#: Every message of the scenario, as people have read and approved it.
OPENING = Path(__file__).with_name("opening.txt")
#: With more messages than this in one thread on one day, people stop reading.
MOST_A_DAY = 15
README = Path(__file__).parents[2] / "README.md"
#: Decides where the desk is restarted. Any other number has to work as well.
SEED = 6


async def test_the_scenario_is_played_to_the_letter_for_both_sides_and_over_restarts() -> None:
    """No expected message is missing, nothing else was said, and every message is as approved."""
    script = await play_script(SEED)
    told, status = report(script, SEED, 0.0)
    assert status == 0, told[told.index("Not played,") :]
    assert " 0 differences · 0 swap differences · 0 restart differences" in told
    struck = script.restarted.play.restarts
    assert struck.count > struck.kills > 0
    assert max(noise(script.plain.transcript).values()) < MOST_A_DAY
    assert written(script.plain.transcript) == OPENING.read_text("utf-8")
    *extracts, figures = shown_to_newcomers()
    said = read_out(script.plain.transcript)
    assert [each for each in extracts if each not in said] == []
    assert f"\n{figures} · " in told


def shown_to_newcomers() -> list[str]:
    """Return the extracts of a run that README shows; its figures are last."""
    page = README.read_text("utf-8")
    block = page.partition("<!-- transcript -->\n```\n")[2].partition("\n```\n<!-- /transcript")[0]
    return block.split("\n…\n")


def written(transcript: list[TranscriptEntry]) -> str:
    """Return every message as it was seen, by place. After a change on purpose, see `main`."""
    places: dict[str, list[str]] = defaultdict(list)
    for each in transcript:
        place = f"{each.topic or each.title}{' · buttons' if each.kind == 'answer' else ''}"
        buttons = [f"[{button.text}]" for row in each.buttons for button in row]
        text = hide("\n".join([each.text, " ".join(buttons)]).strip())
        shown = "".join(f"\n    {line}" for line in text.splitlines())
        places[place].append(f"{each.at[5:16]} {each.who} ({each.kind}){shown}")
    return (
        "\n\n".join(f"== {place}\n" + "\n".join(places[place]) for place in sorted(places)) + "\n"
    )


def noise(transcript: list[TranscriptEntry]) -> Counter[tuple[int | None, str]]:
    """Count the desk's new messages in each thread on each day. Edited cards do not count."""
    return Counter(
        (each.thread, each.at[:10])
        for each in transcript
        if each.by_bot and each.kind == "message" and each.chat < 0
    )


def main() -> None:
    """Write the approved scenario again: python -m tests.bot.test_script; then read the diff."""
    transcript = asyncio.run(play_script(SEED)).plain.transcript
    OPENING.write_text(written(transcript), "utf-8")


if __name__ == "__main__":
    main()
