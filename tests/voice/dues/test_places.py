"""Where a line is cut before or after a time; a malformed time is never cut in two unasked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voice.dues import Place, cut


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
    found = cut(line, "en", Place.LATEST)
    assert (found.text, found.words, found.doubt) == (text, words, "")


@pytest.mark.parametrize(
    ("line", "text", "words"),
    [
        ("HUM-A1 tomorrow 07:00", "HUM-A1", "tomorrow 07:00"),
        ("call 2 drivers 25 Jul 14:00", "call 2 drivers", "25 Jul 14:00"),
        ("call Jul 25, 14:00", "call", "Jul 25, 14:00"),
        ("visit Sector 4 25 Jul", "visit Sector 4", "25 Jul"),
        ("HUM-A1 by Fri 25 Jul 2025, 12:00 UTC", "HUM-A1", "by Fri 25 Jul 2025, 12:00 UTC"),
        ("HUM-A1 2025-07-25T14:00Z", "HUM-A1", "2025-07-25T14:00Z"),
        ("HUM-A1 2025-07-25 14:00", "HUM-A1", "2025-07-25 14:00"),
        ("HUM-A1 +1d 12h", "HUM-A1", "+1d 12h"),
        ("HUM-A1 without delay", "HUM-A1", "without delay"),
        ("HUM-A1\nFri", "HUM-A1", "Fri"),
        ("HUM-A1 \u200e٢٥ Jul", "HUM-A1 \u200e", "٢٥ Jul"),
        ("tomorrow", "", "tomorrow"),
        ("nothing of the kind", "nothing of the kind", None),
        ("", "", None),
    ],
)
def test_the_longest_end_of_a_line_that_looks_like_a_time_is_cut_off(
    line: str, text: str, words: str | None
) -> None:
    found = cut(line, "en", Place.LAST)
    assert (found.text, found.words, found.doubt) == (text, words, "")


@pytest.mark.parametrize(
    ("line", "words", "text"),
    [
        ("29 Jul 09:00 How is it explained?", "29 Jul 09:00", "How is it explained?"),
        ("2025-07-29 09:00 5 rows", "2025-07-29 09:00", "5 rows"),
        ("+48h 5 rows differ", "+48h", "5 rows differ"),
        ("tomorrow 09:00\nWhich rows?", "tomorrow 09:00", "Which rows?"),
        ("without delay answer", "without delay", "answer"),
        ("03/07 How?", "03/07", "How?"),
        ("Friday morning How?", "Friday morning", "How?"),
        ("Monday to Friday How?", "Monday to Friday", "How?"),
        ("14:00 завтра How?", "14:00 завтра", "How?"),
        ("25 июля How?", "25 июля", "How?"),
        ("Fri", "Fri", ""),
        ("How is it explained?", None, "How is it explained?"),
        ("", None, ""),
    ],
)
def test_the_longest_beginning_of_a_line_that_looks_like_a_time_is_cut_off(
    line: str, words: str | None, text: str
) -> None:
    found = cut(line, "en", Place.FIRST)
    assert (found.text, found.words, found.doubt) == (text, words, "")


@pytest.mark.parametrize("place", [Place.LAST, Place.FIRST])
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
def test_a_malformed_time_is_cut_off_as_a_whole_or_it_is_asked_about(
    words: str, place: Place
) -> None:
    line = f"Call them {words}" if place is Place.LAST else f"{words} Call them"
    found = cut(line, "en", place)
    assert found.words in {words, None} or found.doubt


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Count by 25 Jul by hand", Place.LATEST),
        ("Reduce by 20 by 25 Jul", Place.LATEST),
        ("list of 25 Jul tomorrow 09:00", Place.LAST),
        ("at 14:00 Kyiv", Place.LAST),
        ("14:00 Kyiv call them", Place.FIRST),
        ("29 Jul 10 trucks, why?", Place.FIRST),
        ("28 Jul\n10:00\nThe bridge is closed.", Place.FIRST),
        ("28 Jul; 11:00", Place.FIRST),
        ("pay 12.30 tomorrow", Place.LAST),
        ("by 18:00 send your list", Place.AT),
        ("on Monday the annex is ready", Place.AT),
        ("at ten the power goes off", Place.AT),
    ],
)
def test_a_line_is_doubtful_if_words_beside_the_time_may_belong_to_it(
    line: str, place: Place
) -> None:
    assert cut(line, "en", place).doubt


@pytest.mark.parametrize(
    ("line", "language", "text"),
    [
        ("Agree clause 7.30 by tomorrow", "en", "Agree clause 7.30"),
        ("Pay USD 12.30 by 28 Jul 15:00", "en", "Pay USD 12.30"),
        ("Встретить рейс 14:20 до пятницы 18:00", "ru", "Встретить рейс 14:20"),
        ("Скоротити на 2 години до 28 липня 10:00", "uk", "Скоротити на 2 години"),
    ],
)
def test_a_number_before_the_word_for_by_stays_in_the_text(
    line: str, language: str, text: str
) -> None:
    assert cut(line, language, Place.LATEST).text == text


@given(st.text(alphabet="by 25 Jul:0Fr/+h\n\u200bx", max_size=60), st.sampled_from(Place))
def test_cutting_a_line_loses_no_digit(line: str, place: Place) -> None:
    found = cut(line, "en", place)
    for digit in "0125":
        assert f"{found.text}{found.words or ''}".count(digit) == line.count(digit)


@pytest.mark.parametrize(
    "piece", ["by ", "by 1 ", "the ", "1", "+1", "25 Jul ", "+1d ", "- ", " ", "every ", "at 1 "]
)
@pytest.mark.parametrize("place", Place)
def test_a_long_line_that_repeats_one_piece_can_be_cut(piece: str, place: Place) -> None:
    line = (piece * 4096)[:4096]
    found = cut(line, "en", place)
    assert len(found.text) + len(found.words or "") <= len(line)
