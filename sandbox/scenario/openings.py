"""The opening of the negotiation in another language than that of the scenario."""

from __future__ import annotations

import re

from sandbox.scenario.cast import HEADS, MEMBERS, assemble, zone_of
from sandbox.scenario.instants import on
from sandbox.scenario.languages import WORDS
from sandbox.scenario.stage import GROUPS, DeskFailed, Stage
from sandbox.state.records import LedgerEntry

_LINK = re.compile(r"start=([\w-]+)")


async def open_in(stage: Stage, language: str) -> None:
    """Play what the scenario's opening plays, with threads and people in that language.

    The stage's clock must be at `cast.BEGINS`. Raises DeskFailed if the desk does not follow.
    """
    words = WORDS[language]
    await assemble(stage, words)
    await stage.passes(on(23, "18:40"))
    # S-sec keeps UTC, as in the scenario.
    await stage.says("S-sec", f"/settings language {language}")
    for group in GROUPS:
        await stage.says("S-sec", f"/setup {group} {language}", group)
    for label, rank in HEADS.items():
        await _accredit("S-sec", label, rank, stage, language)
    for label, (head, rank) in MEMBERS.items():
        await _accredit(head, label, rank, stage, language)
    await stage.passes(on(23, "19:01"))
    said = await stage.says("S-sec", f"/notice all {words.sessions}")
    _recorded("DEL-N1", said, stage)
    for label in ("A-head", "B-head"):
        await stage.says(label, "/seen DEL-N1")
    await stage.passes(on(24, "08:52"))
    said = await stage.says("A-hum", f"/action B: {words.action}", "HUM")
    _recorded("HUM-A1", said, stage)


async def _accredit(by: str, label: str, rank: str, stage: Stage, language: str) -> None:
    """Accredit a person, who opens the link and chooses language and zone."""
    said = await stage.says(by, f"/accredit {rank} as {label}")
    codes = [found[1] for each in said if (found := _LINK.search(each.text))]
    if not codes:
        raise DeskFailed(f"no link for {label}: {stage.log_tail()}")
    await stage.says(label, f"/start {codes[0]}")
    await _settle(label, stage, language)


async def _settle(label: str, stage: Stage, language: str) -> None:
    await stage.says(label, f"/settings language {language}")
    await stage.says(label, f"/settings zone {zone_of(label)}")


def _recorded(ref: str, said: list[LedgerEntry], stage: Stage) -> None:
    """Raise DeskFailed if none of these messages of the desk shows the entry *ref*."""
    if not any(each.text.startswith(ref) for each in said):
        raise DeskFailed(f"{ref} was not recorded: {stage.log_tail()}")
