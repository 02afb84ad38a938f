"""Tests the whole scenario: every message, with A and B exchanged, and with restarts."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from pathlib import Path

from sandbox.scenario.reading import read_out
from sandbox.scenario.script_check import play_script, report
from sandbox.scenario.sights import hide
from sandbox.state.records import TranscriptEntry
from tests.noise import check_noise

#: Every message of the scenario, in the form that people have read and approved.
OPENING = Path(__file__).with_name("opening.txt")
README = Path(__file__).parents[2] / "README.md"
#: The seed that chooses where the desk is restarted. The test must also pass with any other seed.
SEED = 6


async def test_the_scenario_has_exactly_the_approved_messages_also_exchanged_and_restarted() -> (
    None
):
    """All expected messages are there, no others were sent, and each has the approved text."""
    script = await play_script(SEED)
    told, status = report(script, SEED, 0.0)
    assert status == 0, told[told.index("Not played,") :]
    assert " 0 differences · 0 swap differences · 0 restart differences" in told
    struck = script.restarted.play.restarts
    assert struck.count > struck.kills > 0
    for run in (script.plain, script.exchanged):
        assert list(check_noise(run.transcript)) == []
    assert written(script.plain.transcript) == OPENING.read_text("utf-8")
    *extracts, figures = shown_to_newcomers()
    said = read_out(script.plain.transcript)
    assert [each for each in extracts if each not in said] == []
    assert f"\n{figures} · " in told


def shown_to_newcomers() -> list[str]:
    """Return the extracts of a run that README shows. The last one is the line of figures."""
    page = README.read_text("utf-8")
    block = page.partition("<!-- transcript -->\n```\n")[2].partition("\n```\n<!-- /transcript")[0]
    return block.split("\n…\n")


def written(transcript: list[TranscriptEntry]) -> str:
    """Return all messages as text, sorted by chat or topic.

    `main` writes this text to the file of approved messages after an intended change.
    """
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


def main() -> None:
    """Write the messages of a run to the file of approved messages.

    It is started by python -m tests.bot.test_script. Read the diff of the file afterwards.
    """
    transcript = asyncio.run(play_script(SEED)).plain.transcript
    OPENING.write_text(written(transcript), "utf-8")


if __name__ == "__main__":
    main()
