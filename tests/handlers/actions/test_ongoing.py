"""Ongoing: an item that never falls due, is asked about every week, and is closed by hand."""

from __future__ import annotations

import pytest

from tests.room import Room, Said, at

LINES = {
    "en": "Keep the line open, ongoing",
    "ru": "держать линию открытой, постоянно",
    "uk": "тримати лінію відкритою, постійно",
    "tr": "hattı açık tutun, sürekli",
}


def asked(said: list[Said]) -> list[Said]:
    """Return the weekly questions among these letters."""
    return [each for each in said if "Anything to report?" in each.text]


@pytest.mark.parametrize(("language", "line"), LINES.items())
async def test_an_ongoing_item_is_recorded_at_once_and_never_reminded_of_in_the_thread(
    room: Room, language: str, line: str
) -> None:
    await room.person("A-hum", language=language)
    said = await room.says("A-hum", f"/action B: {line}", "HUM")
    card = next(each for each in said if each.to == "HUM")
    assert "due ongoing" in card.text
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    later = await room.after(hours=24 * 20)
    assert [each.text for each in later if each.to == "HUM" and "HUM-A1" in each.text] == []


@pytest.mark.parametrize("side", ["A", "B"])
async def test_who_has_it_is_asked_every_week_in_private(room: Room, side: str) -> None:
    other = "B" if side == "A" else "A"
    await room.says(f"{other}-hum", f"/action {side}: {LINES['en']}", "HUM")
    await room.says(f"{side}-hum", "/accept HUM-A1", "HUM")
    said = asked(await room.after(hours=24 * 15))
    assert [(each.to, each.letter.prepared_for) for each in said] == [
        (f"{side}-hum", at(31, 8)),
        (f"{side}-hum", at(7, 8, month=8)),
    ]
    assert said[0].text.splitlines()[0] == "HUM-A1 is ongoing. Anything to report?"
    assert list(said[0].buttons)[:2] == ["Progress", "Report done"]


async def test_it_is_closed_by_hand_and_then_nobody_is_asked(room: Room) -> None:
    await room.says("A-hum", f"/action B: {LINES['en']}", "HUM")
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    await room.after(until=at(31, 9))
    await room.presses("B-hum", "Report done")
    await room.says("A-hum", "/confirm HUM-A1", "HUM")
    assert asked(await room.after(hours=24 * 15)) == []


async def test_it_moves_to_a_fixed_time_and_back_by_consent(room: Room) -> None:
    await room.says("A-hum", f"/action B: {LINES['en']}", "HUM")
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    await room.says("B-hum", "/date HUM-A1 30 Jul 12:00", "HUM")
    assert "due ongoing" in (await room.says("A-hum", "/show HUM-A1"))[0].text
    await room.says("A-hum", "/agree HUM-A1", "HUM")
    said = await room.after(until=at(30, 13))
    assert asked(said) == []
    assert [each for each in said if each.to == "HUM" and "HUM-A1 · due in 2 h" in each.text]
    await room.says("B-hum", "/date HUM-A1 ongoing It has become a routine.", "HUM")
    [card, *_] = await room.says("A-hum", "/agree HUM-A1", "HUM")
    assert "due ongoing" in card.text
    assert len(asked(await room.after(until=at(6, 14, month=8)))) == 1
    assert [kind for kind, _ in await room.journal("HUM", "HUM-A1")].count(
        "action-date-agreed"
    ) == 2


@pytest.mark.parametrize(
    "line", ["Keep the talks ongoing", "Report by 26 Jul 12:00 on the talks ongoing"]
)
async def test_where_the_word_may_be_the_text_it_is_asked_about(room: Room, line: str) -> None:
    [preview] = await room.says("A-hum", f"/action B: {line}", "HUM")
    assert room.rows("actions") == []
    assert "Due ongoing" in preview.text or "ongoing" in preview.text
    said = await room.presses("A-hum", "Enter")
    assert "due ongoing" in next(each for each in said if each.to == "HUM").text


async def test_the_question_for_the_due_time_takes_it(room: Room) -> None:
    await room.says("A-hum", "/action", "HUM")
    for answer in ("B", "Keep the line open", "ongoing"):
        await room.says("A-hum", answer)
    said = await room.presses("A-hum", "Enter")
    assert "due ongoing" in next(each for each in said if each.to == "HUM").text


async def test_a_missed_week_is_asked_about_once_and_the_rhythm_stays(room: Room) -> None:
    await room.says("A-hum", f"/action {LINES['en']}", "HUM")
    assert len(asked(await room.sleeps(at(7, 9, month=8)))) == 1
    assert asked(await room.sleeps(at(14, 22, month=8))) == []
    [said] = asked(await room.after(until=at(22, 0, month=8)))
    assert said.letter.prepared_for == at(21, 8, month=8)


async def test_it_is_in_no_calendar_file_and_past_due_in_no_digest(room: Room) -> None:
    await room.says("A-hum", f"/action {LINES['en']}", "HUM")
    [told] = await room.says("A-hum", "/my ics")
    assert told.letter.file is None
    [digest, *_] = await room.says("S-sec", "/digest HUM", "HUM")
    assert "HUM-A1" not in digest.text
    [own] = await room.says("A-hum", "/my")
    assert "ongoing" in own.text


async def test_its_history_and_journal_say_ongoing(room: Room) -> None:
    await room.says("A-hum", f"/action {LINES['en']}", "HUM")
    [shown] = await room.says("B-hum", "/show HUM-A1")
    assert "9000" not in shown.text
    assert "9000" not in str(room.query("SELECT payload FROM journal"))
    await room.says("A-hum", "/remind Call home ongoing")
    assert room.rows("reminders") == []
