"""Plays lines that are put together at random: what is recorded at once is what was meant."""

from __future__ import annotations

import os
from pathlib import Path

from tests.lines.compositions import compose
from tests.lines.judge import Judge, Verdict
from tests.lines.report import Judged

#: So many lines are tried; each has a number, and is the same in each run.
LINES = 20_000 if "CI" in os.environ else 2_000
#: The least share of the lines without anything doubtful that must be recorded at once.
RECORDED_AT_ONCE = 0.95


async def test_whatever_is_recorded_at_once_is_what_the_author_meant(tmp_path: Path) -> None:
    silent: list[str] = []
    clear = at_once = 0
    async with Judge.open(tmp_path) as judge:
        for number in range(LINES):
            row, is_clear = compose(number)
            outcome = await judge.play(row, pressed=False)
            verdict = outcome.verdict(row.meaning)
            if verdict is Verdict.SILENT:
                silent.append(f"{number}: {Judged(row, verdict, outcome)}")
            clear += is_clear
            at_once += is_clear and bool(outcome.recorded)
    assert silent == [], f"{len(silent)} of {LINES}\n" + "\n".join(silent[:40])
    assert at_once >= RECORDED_AT_ONCE * clear, f"{at_once} of {clear}"


def test_a_line_with_a_number_is_always_the_same_line() -> None:
    assert compose(7) == compose(7)
    assert len({compose(number)[0].line for number in range(400)}) > 380
