"""When a step can no longer be taken back, and what the person is told then."""

from __future__ import annotations

import pytest

from tests.handlers.actions.steps import history, lines, proposed, reported
from tests.handlers.letters import refused
from tests.room import Room, at


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Not recorded: a step on HUM-A1 can be taken back for 10 minutes."),
        ("ru", "Не внесено: действие по HUM-A1 можно отозвать в течение 10 мин."),
        ("uk", "Не внесено: дію щодо HUM-A1 можна відкликати впродовж 10 хв."),
        ("tr", "Kaydedilmedi: HUM-A1 için yapılan işlem 10 dakika içinde geri alınabilir."),
    ],
)
async def test_after_ten_minutes_a_step_stands(room: Room, language: str, words: str) -> None:
    await reported(room)
    await room.person("B-hum", language=language)
    await room.after(minutes=10, hours=1 / 3600)
    assert await refused(room, "B-hum", "/undo HUM-A1") == words


async def test_exactly_ten_minutes_after_it_a_step_is_still_taken_back(room: Room) -> None:
    await reported(room)
    await room.after(minutes=10)
    await room.says("B-hum", "/undo HUM-A1", "HUM")
    assert (await history(room))[-1] == "action-report-undone"


ACTED = "Not recorded: other steps on HUM-A1 have followed, so this one stands."


@pytest.mark.parametrize(
    ("who", "line"),
    [
        ("A-hum", "/confirm HUM-A1"),
        ("A-hum", "/notyet HUM-A1"),
        ("A-hum", "/withdraw HUM-A1"),
    ],
)
async def test_a_report_on_which_the_other_side_has_acted_stands(
    room: Room, who: str, line: str
) -> None:
    await reported(room)
    await room.says(who, line, "HUM")
    assert await refused(room, "B-hum", "/undo HUM-A1") == ACTED


@pytest.mark.parametrize(
    "line",
    ["/progress HUM-A1 under way", "/date HUM-A1 26 Jul 12:00", "/withdraw HUM-A1"],
)
async def test_an_acceptance_after_which_the_same_side_went_on_stands(
    room: Room, line: str
) -> None:
    await proposed(room)
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    await room.says("B-hum", line, "HUM")
    assert await refused(room, "B-hum", "/undo HUM-A1") == ACTED


async def test_an_acceptance_stands_after_a_date_was_moved(room: Room) -> None:
    await proposed(room)
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    await room.says("B-hum", "/date HUM-A1 26 Jul 12:00", "HUM")
    await room.says("A-hum", "/agree HUM-A1", "HUM")
    assert await refused(room, "B-hum", "/undo HUM-A1") == ACTED


async def test_what_another_delegation_does_on_its_own_line_does_not_count(room: Room) -> None:
    await room.says("M-conv", "/action A+B: Count by 25 Jul 12:00", "HUM")
    await room.says("A-hum", "/accept HUM-A1", "HUM")
    before = lines(room)[0]
    await room.says("A-hum", "/done HUM-A1", "HUM")
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    await room.says("A-hum", "/undo HUM-A1", "HUM")
    assert lines(room)[0] == before


async def test_a_confirmation_that_was_taken_back_does_not_bind_the_report(room: Room) -> None:
    await reported(room)
    await room.says("A-hum", "/confirm HUM-A1", "HUM")
    await room.says("A-hum", "/undo HUM-A1", "HUM")
    await room.says("B-hum", "/undo HUM-A1", "HUM")
    assert (await history(room))[-1] == "action-report-undone"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Not recorded: the last step on HUM-A1 is another person’s."),
        ("ru", "Не внесено: последнее действие по HUM-A1 принадлежит другому лицу."),
        ("uk", "Не внесено: остання дія щодо HUM-A1 належить іншій особі."),
        ("tr", "Kaydedilmedi: HUM-A1 için son işlem başka bir kişiye aittir."),
    ],
)
async def test_only_the_person_who_took_the_step_takes_it_back(
    room: Room, language: str, words: str
) -> None:
    await reported(room)
    for who in ("B-head", "A-hum", "S-sec"):
        await room.person(who, language=language)
        assert (await refused(room, who, "/undo HUM-A1")).splitlines()[0] == words


async def test_nothing_is_taken_back_where_there_is_nothing(room: Room) -> None:
    await proposed(room)
    nothing = "Not recorded: there is nothing of yours to take back on HUM-A1."
    assert (await refused(room, "B-hum", "/undo HUM-A1")).startswith(nothing)
    await room.says("B-hum", "/decline HUM-A1 -", "HUM")
    assert (await refused(room, "B-hum", "/undo HUM-A1")).startswith(nothing)
    said = await refused(room, "B-hum", "/undo HUM-A9")
    assert said.startswith("Not recorded: there is no HUM-A9.")


async def test_a_step_is_taken_back_once(room: Room) -> None:
    await reported(room)
    await room.says("B-hum", "/undo HUM-A1", "HUM")
    await room.after(minutes=1)
    assert (
        await refused(room, "B-hum", "/undo HUM-A1")
        == "Not recorded (/undo HUM-A1): already taken back, 08:00 UTC"
    )
    await room.says("B-hum", "/done HUM-A1", "HUM")
    await room.says("B-hum", "/undo HUM-A1", "HUM")
    assert (await history(room)).count("action-report-undone") == 2


async def test_a_condition_after_the_reference_is_refused(room: Room) -> None:
    await reported(room)
    said = await refused(room, "B-hum", "/undo HUM-A1 if A agrees")
    assert "/undo HUM-A1" in said


async def test_after_ten_minutes_the_reason_is_the_time_and_not_what_followed(room: Room) -> None:
    await proposed(room)
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    await room.says("B-hum", "/date HUM-A1 26 Jul 12:00", "HUM")
    await room.after(minutes=11)
    late = "Not recorded: a step on HUM-A1 can be taken back for 10 minutes."
    assert await refused(room, "B-hum", "/undo HUM-A1") == late


async def test_a_step_and_its_taking_back_that_waited_together_are_compared_as_they_were_sent(
    room: Room,
) -> None:
    await proposed(room)
    room.now = at(24, 10, 21)
    accept = room.user_input("B-hum", "/accept HUM-A1", "HUM", at=at(24, 8, 20))
    late = room.user_input("B-hum", "/undo HUM-A1", at=at(24, 10, 20))
    *_, told = await room.receives(accept, late)
    assert told.text.startswith("Not recorded")
    assert "can be taken back for 10 minutes" in told.text
    assert (await history(room))[-1] == "action-accepted"
    room.now = at(24, 10, 25)  # it was handled four minutes ago, and its sender learns of it now
    await room.says("B-hum", "/undo HUM-A1")
    assert (await history(room))[-1] == "action-acceptance-undone"


async def test_the_mark_of_a_notice_that_waited_is_taken_back_by_the_same_rule(
    room: Room,
) -> None:
    await room.says("S-sec", "/notice HUM The session begins at 12:00 UTC.")
    room.now = at(24, 10, 21)
    seen = room.user_input("B-hum", "/seen HUM-N1", at=at(24, 8, 20))
    late = room.user_input("B-hum", "/undo HUM-N1", at=at(24, 10, 20))
    *_, told = await room.receives(seen, late)
    assert "can be taken back for 10 minutes" in told.text
    room.now = at(24, 10, 25)
    await room.says("B-hum", "/undo HUM-N1")
    assert (await room.journal("HUM", "HUM-N1"))[-1] == ("notice-seen-undone", "B")
