"""Comparisons of the transcripts of two runs of the scenario, entry by entry."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from html import escape

from sandbox.scenario.exchange import SIDES, Sides
from sandbox.scenario.restarts import hide_record, is_trace
from sandbox.scenario.sights import Sight, compare, hide, plain
from sandbox.state.records import TranscriptEntry

#: Kinds of entries that are not compared: people do not see them, or a desk repeats them at each
#: start.
_UNSEEN = frozenset({"service", "commands"})


def compare_exchanged(
    one: Sequence[TranscriptEntry], other: Sequence[TranscriptEntry], sides: Sides = SIDES
) -> Iterator[str]:
    """Yield the differences of *other* from *one*; in *other*, the sides are exchanged."""
    return _compare(one, [exchanged(each, sides) for each in other], sides.settle)


def compare_restarted(
    one: Sequence[TranscriptEntry], other: Sequence[TranscriptEntry]
) -> Iterator[str]:
    """Yield the differences of *other* from *one*; in *other*, the desk was restarted."""
    return _compare(one, other, hide_record)


def _compare(
    one: Sequence[TranscriptEntry],
    other: Sequence[TranscriptEntry],
    settled: Callable[[str], str],
) -> Iterator[str]:
    return compare(_accounts(one, settled), _accounts(other, settled))


def _accounts(transcript: Sequence[TranscriptEntry], settled: Callable[[str], str]) -> list[Sight]:
    """Return each compared entry with its time, its author and the message that it replies to."""
    heads: dict[tuple[int, int | None], str] = {}
    accounts: list[Sight] = []
    for each in transcript:
        if each.kind in _UNSEEN:
            continue
        text = settled(plain(each.html or escape(each.text), _keys(each)))
        sight = Sight(each.topic or each.title, each.kind, text)
        if is_trace(sight):
            continue
        on = heads.get((each.chat, each.reply_to), "")
        if each.kind == "message":
            heads[each.chat, each.message_id] = text.partition("\n")[0]
        silent = ", silent" if each.silent else ""
        accounts.append(replace(sight, text=f"{each.at[5:16]} {each.who}{silent}\n{text}", on=on))
    return accounts


def exchanged(entry: TranscriptEntry, sides: Sides = SIDES) -> TranscriptEntry:
    """Return a copy of the entry with the sides exchanged."""
    return replace(
        entry,
        title=sides.exchange(entry.title),
        who=sides.exchange(entry.who),
        text=sides.exchange(entry.text),
        html=sides.exchange(entry.html),
        buttons=[
            [replace(key, text=sides.exchange(key.text)) for key in row] for row in entry.buttons
        ],
    )


def _keys(entry: TranscriptEntry) -> list[list[str]]:
    return [[hide(key.text) for key in row] for row in entry.buttons]
