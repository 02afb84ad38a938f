"""Plays whole command lines in four languages: nothing is recorded that was not meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.lines.entries import Entry
from tests.lines.judge import Judge, Outcome, Verdict
from tests.lines.report import Report
from tests.lines.tables import CLEAR, GIVEN, LANGUAGES, Row, every, read_expected, rows

#: The least shares of the given lines, in each language, that must come out right.
RIGHT_OR_ONE_TAP, RIGHT_AT_ONCE = 0.9, 0.6
#: Each table but the given one has at least this many lines in each language.
FEWEST, FEWEST_CLEAR = 10, 40


@pytest.fixture
async def judge(tmp_path: Path) -> AsyncIterator[Judge]:
    """Yield a judge with furnished rooms."""
    async with Judge.open(tmp_path) as judge:
        yield judge


@pytest.mark.parametrize("name", every())
async def test_no_line_is_recorded_otherwise_than_it_was_meant(judge: Judge, name: str) -> None:
    report = await Report.on(judge, rows(name))
    silent = report.only(Verdict.SILENT)
    assert silent == [], "\n".join(silent)


async def test_most_lines_are_recorded_at_once_or_by_one_tap(judge: Judge) -> None:
    report = await Report.on(judge, rows(GIVEN))
    tapped = (Verdict.RIGHT, Verdict.ONE_TAP)
    shares = {each: report.share(each, *tapped) for each in LANGUAGES}
    assert {each: share for each, share in shares.items() if share < RIGHT_OR_ONE_TAP} == {}, (
        "\n".join(report.all_but(*tapped))
    )
    at_once = {each: report.share(each, Verdict.RIGHT) for each in LANGUAGES}
    assert {each: share for each, share in at_once.items() if share < RIGHT_AT_ONCE} == {}, (
        report.table()
    )


async def test_every_clear_line_is_recorded_at_once(judge: Judge) -> None:
    report = await Report.on(judge, rows(CLEAR))
    unclear = report.all_but(Verdict.RIGHT)
    assert unclear == [], "\n".join(unclear)


async def test_of_a_doubtful_line_what_is_likely_meant_is_one_tap_away(judge: Judge) -> None:
    report = await Report.on(judge, rows("taps.tsv"))
    far = report.all_but(Verdict.RIGHT, Verdict.ONE_TAP)
    assert far == [], "\n".join(far)


async def test_a_message_with_two_commands_is_refused_as_a_whole(judge: Judge) -> None:
    report = await Report.on(judge, rows("two_commands.tsv"))
    taken = report.all_but(Verdict.RIGHT)
    assert taken == [], "\n".join(taken)


async def test_where_the_private_chat_is_closed_a_doubtful_line_records_nothing(
    judge: Judge,
) -> None:
    recorded = []
    for row in rows(*every()):
        outcome = await judge.play(row, pressed=False)
        if row.group is None or not outcome.asks:
            continue
        closed = await judge.play(row, reachable=False, pressed=False)
        if closed.recorded or not closed.told:
            recorded.append(str(row))
    assert recorded == [], "\n".join(recorded)


async def test_a_line_leaves_nothing_behind_for_the_next_one(judge: Judge) -> None:
    line = "/action B: Send the annex map by 28 Jul 12:00"
    row = Row("clear", "en", "A-hum", "HUM", line, "B; 28 Jul 12:00; Send the annex map")
    before = [room.recorded() for room in judge.rooms.values()]
    for _ in range(2):
        verdict, outcome = await judge.verdict(row)
        assert (verdict, list(map(str, outcome.recorded))) == (Verdict.RIGHT, [row.expected])
    assert [room.recorded() for room in judge.rooms.values()] == before


def test_every_table_has_lines_of_each_language() -> None:
    few, clear = [], Counter(each.language for each in rows(CLEAR))
    for name in every():
        counts = Counter(each.language for each in rows(name))
        few += [(name, each) for each in LANGUAGES if name != GIVEN and counts[each] < FEWEST]
    assert few == []
    assert [each for each in LANGUAGES if clear[each] < FEWEST_CLEAR] == []


def test_no_line_stands_in_the_tables_twice() -> None:
    played = Counter((each.language, each.who, each.line) for each in rows(*every(), CLEAR))
    assert [each for each, count in played.items() if count > 1] == []


MEANT = read_expected("B; 28 Jul 12:00; Send the map || ?B; 28 Jul 10:00; Send the map || refused")
RIGHT, NOT_MEANT = Entry("B", "28 Jul 12:00", "Send the map"), Entry("A", "28 Jul 12:00", "x")
LATER = Entry("B", "28 Jul 10:00", "Send the map")


@pytest.mark.parametrize(
    ("outcome", "verdict"),
    [
        (Outcome([RIGHT], [], False, []), Verdict.RIGHT),
        (Outcome([NOT_MEANT], [], False, ["told"]), Verdict.SILENT),
        (Outcome([RIGHT, NOT_MEANT], [], False, ["told"]), Verdict.SILENT),
        (Outcome([LATER], [], False, ["told"]), Verdict.SILENT),
        (Outcome([], [], False, []), Verdict.SILENT),
        (Outcome([], [[NOT_MEANT], [LATER]], True, ["told"]), Verdict.ONE_TAP),
        (Outcome([], [[NOT_MEANT]], True, ["told"]), Verdict.ASKED),
        (Outcome([], [], False, ["told"]), Verdict.RIGHT),
    ],
)
def test_the_judge_calls_silent_what_was_recorded_and_not_meant(
    outcome: Outcome, verdict: Verdict
) -> None:
    assert outcome.verdict(MEANT) is verdict


def test_words_in_brackets_may_be_there_or_not() -> None:
    texts = {
        each[0].text for each in read_expected("A; 25 Jul 15:00; Deliver[ on 25 Jul]").at_once
    }
    assert texts == {"Deliver", "Deliver on 25 Jul"}
