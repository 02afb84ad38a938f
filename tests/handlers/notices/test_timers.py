"""Planned notices: changes, withdrawal, lateness, second confirmation, reminders."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.handlers.letters import in_threads
from tests.room import Room, at

TEXT = "Sessions on 24 Jul: HUM 08:30, POL 10:00, MIL 11:00 UTC"
WAITS = "Awaiting confirmation by a second member of the secretariat."


@pytest.fixture
async def careful(tmp_path: Path) -> AsyncIterator[Room]:
    """Yield a room in which a notice to all groups needs two members of the secretariat."""
    async with Room.open(tmp_path / "careful.db", notice_two_secretaries=True) as room:
        yield room


# Notices with a planned time.


async def test_a_planned_notice_is_shown_to_its_author_first_and_sent_at_its_time(
    room: Room,
) -> None:
    [told] = await room.says("S-sec", "/notice HUM at 24 Jul 12:30 Bring the annex")
    assert told.text == (
        "HUM-N1 is recorded:\nHUM-N1 · Notice from the secretariat\nBring the annex\n"
        "To: Humanitarian group\nWill be sent Thu 24 Jul, 09:30 UTC (12:30 your time)"
    )
    [card] = await room.after(until=at(24, 9, 30))
    assert (card.to, card.text.splitlines()[2]) == ("HUM", "24 Jul, 09:30 UTC")
    assert await room.journal("HUM", "HUM-N1") == [
        ("notice-planned", "S"), ("notice-published", "S"),
    ]  # fmt: skip


async def test_a_changed_and_moved_notice_is_sent_once_with_its_last_text_at_its_last_time(
    room: Room,
) -> None:
    await room.says("S-sec", "/notice HUM at 24 Jul 12:30 Bring the annex")
    await room.says("S-duty", "/notice change HUM-N1 Bring both annexes")
    [told] = await room.says("S-sec", "/notice move HUM-N1 24 Jul 13:00")
    assert told.text.endswith("Will be sent Thu 24 Jul, 10:00 UTC (13:00 your time)")
    [card] = await room.after(until=at(24, 12))
    assert card.text.splitlines()[1:3] == ["Bring both annexes", "24 Jul, 10:00 UTC"]
    for step in ("withdraw HUM-N1", "change HUM-N1 Other words", "move HUM-N1 +1h"):
        [told] = await room.says("S-sec", f"/notice {step}")
        assert told.text == (
            "Not recorded: HUM-N1 has been sent, 24 Jul, 10:00 UTC.\n"
            "Send another notice that corrects it."
        )


async def test_a_withdrawn_notice_is_never_sent(room: Room) -> None:
    await room.says("S-sec", "/notice HUM at 24 Jul 12:30 Bring the annex")
    await room.presses("S-sec", "Withdraw HUM-N1")
    assert room.popped == "HUM-N1 is withdrawn. Nothing was sent."
    assert await room.after(hours=48) == []
    [told] = await room.says("S-sec", "/notice withdraw HUM-N1")
    assert told.text == "Not recorded (/notice HUM-N1): already withdrawn, 24 Jul, 08:00 UTC"


async def test_a_button_shown_before_the_notice_was_changed_is_refused(room: Room) -> None:
    [told] = await room.says("S-sec", "/notice HUM at 24 Jul 12:30 Bring the annex")
    await room.says("S-sec", "/notice change HUM-N1 Bring both annexes")
    await room.presses("S-sec", "Withdraw HUM-N1", told)
    assert room.popped.startswith("Not recorded: the card of HUM-N1 has changed since.")


async def test_a_notice_sent_late_gives_its_planned_time(room: Room) -> None:
    await room.says("S-sec", "/notice HUM at 24 Jul 12:30 Bring the annex")
    [card] = await room.sleeps(at(24, 9, 50))
    late = "Prepared for 24 Jul, 09:30 UTC, sent 24 Jul, 09:50 UTC."
    assert card.text.splitlines()[2] == late
    [edited] = await room.presses("A-hum", "Seen")
    assert late in edited.text


async def test_a_notice_more_than_12_hours_late_waits_for_the_secretariats_decision(
    room: Room,
) -> None:
    await room.says("S-sec", "/notice HUM at 24 Jul 12:30 Bring the annex")
    said = await room.sleeps(at(25, 9))
    assert in_threads(said) == []
    await room.says("S-duty", "/parked")
    await room.presses("S-duty", "Send again")
    [card] = await room.after(minutes=1)
    assert "Prepared for 24 Jul, 09:30 UTC, sent 25 Jul, 09:00 UTC." in card.text


async def test_a_notice_over_12_hours_late_that_is_dropped_is_withdrawn_and_not_planned_for_ever(
    room: Room,
) -> None:
    await room.says("S-sec", "/notice HUM at 24 Jul 12:30 Bring the annex")
    await room.sleeps(at(25, 9))
    await room.says("S-duty", "/parked")
    await room.presses("S-duty", "Drop")
    [told] = await room.says("S-sec", "/notice move HUM-N1 26 Jul 13:00")
    assert told.text == "Not recorded (/notice HUM-N1): already withdrawn, 25 Jul, 09:00 UTC"
    assert (await room.journal("HUM", "HUM-N1"))[-1] == ("notice-withdrawn", "S")
    assert await room.after(hours=48) == []


async def test_a_parked_notice_that_is_moved_or_withdrawn_needs_no_decision_any_more(
    room: Room,
) -> None:
    await room.says("S-sec", "/notice HUM at 24 Jul 12:30 Bring the annex")
    await room.says("S-sec", "/notice POL at 24 Jul 12:30 Bring the map")
    await room.sleeps(at(25, 9))
    await room.says("S-sec", "/notice move HUM-N1 26 Jul 13:00")
    await room.says("S-sec", "/notice withdraw POL-N1")
    [told] = await room.says("S-duty", "/parked")
    assert told.text == "Nothing is awaiting a decision."
    assert [each.to for each in await room.after(until=at(26, 10))] == ["HUM"]


async def test_a_planned_notice_is_sent_after_a_restart_of_the_desk(tmp_path: Path) -> None:
    async with Room.open(tmp_path / "room.db") as room:
        await room.says("S-sec", "/notice HUM at 24 Jul 12:30 Bring the annex")
    async with Room.again(tmp_path / "room.db") as again:
        assert [each.to for each in await again.after(until=at(24, 10))] == ["HUM"]


# Reminders on the day after.


async def test_delegations_that_have_not_marked_a_notice_as_seen_are_reminded_once_after_a_day(
    room: Room,
) -> None:
    await room.says("S-sec", "/notice HUM Bring the annex")
    await room.presses("A-hum", "Seen")
    said = await room.after(until=at(25, 8))
    assert [each.to for each in said] == ["B-head", "O-field"]
    assert said[0].text == (
        "HUM-N1 · Notice from the secretariat\nBring the annex\n"
        "Sent 24 Jul, 08:00 UTC, not marked as seen by Delegation B."
    )
    await room.presses("B-head", "Seen", said[0])
    assert room.popped == "HUM-N1: seen by Delegation B, 08:00 UTC."
    assert await room.after(hours=72) == []


async def test_nobody_is_reminded_of_a_notice_that_all_delegations_have_marked_as_seen(
    room: Room,
) -> None:
    await room.says("S-sec", "/notice HUM Bring the annex")
    for who in ("A-hum", "B-hum", "O-field"):
        await room.presses(who, "Seen")
    assert await room.next_due() is None


async def test_a_held_reminder_of_a_notice_is_not_sent_to_a_delegation_that_has_marked_it(
    room: Room,
) -> None:
    room.now = at(24, 18)
    await room.says("S-sec", "/notice DEL Bring the annex")
    assert await room.after(until=at(25, 18)) == []
    await room.presses("A-head", "Seen")
    said = await room.after(until=at(26, 8))
    assert [(each.to, f"{each.letter.created_at:%d %H:%M}") for each in said] == [
        ("B-head", "26 02:00")
    ]


# Notices that a second secretary has to confirm.


async def test_a_notice_to_all_groups_is_not_sent_before_a_second_secretary_confirms_it(
    careful: Room,
) -> None:
    said = await careful.says("S-sec", f"/notice all {TEXT}")
    assert [each.to for each in said] == ["S-duty", "S-sec"]
    assert said[0].text == (
        "To be confirmed by a second member of the secretariat:\n"
        f"DEL-N1 · Notice from the secretariat\n{TEXT}\n"
        "To: Heads of delegation, Political group, Humanitarian group, Military group\n"
        f"Sent at once\n{WAITS}"
    )
    assert list(said[0].buttons) == ["Confirm", "Withdraw DEL-N1"]
    [told] = await careful.says("S-sec", "/notice confirm DEL-N1")
    assert told.text == ("Not recorded: DEL-N1 is confirmed by another member of the secretariat.")
    said = await careful.presses("S-duty", "Confirm", said[0])
    assert [each.to for each in said] == ["S-sec", "DEL", "POL", "HUM", "MIL"]
    assert said[0].text == "DEL-N1 has been confirmed by S-duty."
    assert careful.popped.startswith("DEL-N1 is sent to: ")
    assert [kind for kind, _ in await careful.journal("DEL", "DEL-N1")] == [
        "notice-planned", "notice-confirmed", "notice-published",
    ]  # fmt: skip


async def test_a_confirmed_notice_that_is_changed_has_to_be_confirmed_again(careful: Room) -> None:
    await careful.says("S-sec", "/notice all at 24 Jul 12:30 Bring the annex")
    [_, planned] = await careful.says("S-duty", "/notice confirm DEL-N1")
    assert planned.text.endswith("Will be sent Thu 24 Jul, 09:30 UTC (12:30 your time)")
    [asked, _] = await careful.says("S-duty", "/notice change DEL-N1 Bring both annexes")
    assert (asked.to, asked.text.splitlines()[-1]) == ("S-sec", WAITS)
    assert await careful.after(until=at(24, 10)) == []
    said = await careful.presses("S-sec", "Confirm", asked)
    assert in_threads(said)[0].text.splitlines()[1:3] == [
        "Bring both annexes", "Prepared for 24 Jul, 09:30 UTC, sent 24 Jul, 10:00 UTC.",
    ]  # fmt: skip
    [told] = await careful.says("S-duty", "/notice confirm DEL-N1")
    assert told.text.startswith("Not recorded: DEL-N1 has been sent")


async def test_a_notice_to_some_groups_needs_no_second_secretary(careful: Room) -> None:
    said = await careful.says("S-sec", "/notice HUM+POL Bring the annex")
    assert [each.to for each in said] == ["POL", "HUM", "S-sec"]
    assert said[0].text.startswith("POL-N1 · Notice")
