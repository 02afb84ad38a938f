"""Tests where a line is cut before or after a time; a malformed time is never cut in two."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refusals import Refusal
from domain.times.due_times import read_due, split_due, split_leading_due, split_trailing_due

NOW = datetime(2025, 7, 24, 8, 52, tzinfo=UTC)


@pytest.mark.parametrize(
    ("line", "text", "words"),
    [
        ("Confirm capacity by 25 Jul 12:00", "Confirm capacity", "25 Jul 12:00"),
        ("Confirm BY Fri 12:00", "Confirm", "Fri 12:00"),
        ("Confirm by Jul 25", "Confirm", "Jul 25"),
        ("Confirm by tomorrow", "Confirm", "tomorrow"),
        ("Confirm by today 18:00", "Confirm", "today 18:00"),
        ("Confirm by +48h", "Confirm", "+48h"),
        ("Confirm by without  delay", "Confirm", "without  delay"),
        ("Confirm by 03/07", "Confirm", "03/07"),
        ("Two lines,\nby hand\nby  25 Jul ", "Two lines,\nby hand", "25 Jul"),
        ("Count by hand by 25 Jul", "Count by hand", "25 Jul"),
        ("Count by 25 Jul by hand", "Count", "25 Jul by hand"),
        ("Reduce by 20 by 25 Jul", "Reduce by 20", "25 Jul"),
        ("by 25 Jul", "", "25 Jul"),
        ("Send by \u200f25 Jul", "Send", "25 Jul"),
        ("Подать by ٢٥ Jul", "Подать", "٢٥ Jul"),
        ("Count them by hand", "Count them by hand", None),
        ("Signed by Marchenko", "Signed by Marchenko", None),
        ("Dried by sunlight", "Dried by sunlight", None),
        ("Standby 25 Jul", "Standby 25 Jul", None),
        (" kept as it is ", " kept as it is ", None),
        ("", "", None),
    ],
)
def test_a_line_is_cut_at_the_last_by_that_a_time_follows(
    line: str, text: str, words: str | None
) -> None:
    assert split_due(line) == (text, words)


@pytest.mark.parametrize(
    ("line", "text", "words"),
    [
        ("HUM-A1 tomorrow 07:00", "HUM-A1", "tomorrow 07:00"),
        ("call 2 drivers 25 Jul 14:00", "call 2 drivers", "25 Jul 14:00"),
        ("call Jul 25, 14:00", "call", "Jul 25, 14:00"),
        ("visit Sector 4 25 Jul", "visit Sector 4", "25 Jul"),
        ("list of 25 Jul tomorrow 09:00", "list of 25 Jul", "tomorrow 09:00"),
        ("HUM-A1 by Fri 25 Jul 2025, 12:00 UTC", "HUM-A1", "by Fri 25 Jul 2025, 12:00 UTC"),
        ("HUM-A1 2025-07-25T14:00Z", "HUM-A1", "2025-07-25T14:00Z"),
        ("HUM-A1 2025-07-25 14:00", "HUM-A1", "2025-07-25 14:00"),
        ("HUM-A1 +1d 12h", "HUM-A1", "+1d 12h"),
        ("HUM-A1 without delay", "HUM-A1", "without delay"),
        ("HUM-A1\nFri", "HUM-A1", "Fri"),
        ("HUM-A1 \u200e٢٥ Jul", "HUM-A1 \u200e", "٢٥ Jul"),
        ("tomorrow", "", "tomorrow"),
        ("nothing of the kind", "nothing of the kind", None),
        ("at 14:00 Kyiv", "at 14:00 Kyiv", None),
        ("", "", None),
    ],
)
def test_the_longest_end_of_a_line_that_looks_like_a_time_is_cut_off(
    line: str, text: str, words: str | None
) -> None:
    assert split_trailing_due(line) == (text, words)


@pytest.mark.parametrize(
    "words",
    [
        "03/07",
        "03.07.2025 14:00",
        "24:00",
        "25 Jul 24:00",
        "25 Jul 14.00",
        "32 Jul 12:00",
        "25-26 Jul",
        "25th of July 14:00",
        "July 14:00",
        "tomorrow at 3pm",
        "3 pm tomorrow",
        "Friday at noon",
        "Friday morning",
        "next Friday",
        "every Friday 12:00",
        "the day after tomorrow",
        "days after Friday",
        "to Friday",
        "or Friday 12:00",
        "before 25 Jul",
        "14:00 Fri",
        "14:00 on 25 Jul",
        "14:00 MSK",
        "14:00 Kyiv time",
        "25 Jul +2h",
        "25 июля 14:00",
        "завтра 14:00",
        "14:00 завтра",
        "понедельник 14:00",
        "п'ятниця 14:00",
        "25 Temmuz 14:00",
        "yarın 14:00",
        "Cuma 14:00",
        "25 Jul 12:00-14:00",
        "Monday to Friday",
        "2025/07/25",
    ],
)
def test_a_malformed_time_is_cut_off_as_a_whole_and_then_refused(words: str) -> None:
    assert split_trailing_due(f"HUM-A1 {words}") == ("HUM-A1", words)
    with pytest.raises(Refusal):
        read_due(words, zone="UTC", now=NOW)


@pytest.mark.parametrize(
    ("line", "words", "text"),
    [
        ("29 Jul 09:00 How is it explained?", "29 Jul 09:00", "How is it explained?"),
        ("29 Jul 10 trucks, why?", "29 Jul", "10 trucks, why?"),
        ("2025-07-29 09:00 5 rows", "2025-07-29 09:00", "5 rows"),
        ("+48h 5 rows differ", "+48h", "5 rows differ"),
        ("tomorrow 09:00\nWhich rows?", "tomorrow 09:00", "Which rows?"),
        ("without delay answer", "without delay", "answer"),
        ("03/07 How?", "03/07", "How?"),
        ("Friday morning How?", "Friday morning", "How?"),
        ("Monday to Friday How?", "Monday to Friday", "How?"),
        ("25 Jul or 26 Jul How?", "25 Jul or 26 Jul", "How?"),
        ("14:00 завтра How?", "14:00 завтра", "How?"),
        ("25 июля How?", "25 июля", "How?"),
        ("\u200eFri 12:00 How?", "\u200eFri 12:00", "How?"),
        ("Fri", "Fri", ""),
        ("How is it explained?", None, "How is it explained?"),
        ("", None, ""),
    ],
)
def test_the_longest_beginning_of_a_line_that_looks_like_a_time_is_cut_off(
    line: str, words: str | None, text: str
) -> None:
    assert split_leading_due(line) == (words, text)


@given(st.text(alphabet="by 25 Jul:0Fr/+h\n\u200bx", max_size=60))
def test_cutting_a_line_loses_no_word(line: str) -> None:
    def bare(*parts: str | None) -> str:
        return "".join("".join(part or "" for part in parts).replace("\u200b", "").split())

    text, words = split_due(line)
    assert bare(text, "by" if words else "", words) == bare(line)
    assert bare(*split_trailing_due(line)) == bare(*split_leading_due(line)) == bare(line)


@pytest.mark.parametrize(
    "piece", ["by ", "by 1 ", "the ", "1", "+1", "25 Jul ", "+1d ", "- ", " "]
)
def test_a_long_line_that_repeats_one_piece_can_be_cut(piece: str) -> None:
    line = (piece * 4096)[:4096]
    for cut in (split_due, split_trailing_due, split_leading_due):
        assert len("".join(part or "" for part in cut(line))) <= len(line)
