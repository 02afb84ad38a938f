"""A private notice reaches both sides at one time, also when some of them are in quiet hours."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from domain.times.wall_clock import QuietHours
from tests.handlers.letters import in_threads, refused
from tests.room import Room, Said, at

PLANNED = "/notice heads at 26 Jul 08:00 Heads meet at 10:00 UTC"


@pytest.fixture
async def apart(room: Room) -> Room:
    """Return a room in which the quiet hours of A's head are over before those of B's head."""
    await room.person("A-head", quiet=QuietHours.parse("20:00-05:00"))
    await room.person("B-head", quiet=QuietHours.parse("22:00-11:00"))
    return room


def heard(said: Sequence[Said]) -> list[tuple[str, str, bool]]:
    """Return when each letter came, to whom, and whether it makes a sound."""
    return [
        (f"{each.letter.created_at:%d %H:%M}", each.to, not each.letter.silent) for each in said
    ]


async def test_all_recipients_of_a_notice_get_it_at_its_time_and_who_sleeps_without_a_sound(
    apart: Room,
) -> None:
    await apart.says("S-sec", PLANNED)
    said = await apart.after(until=at(26, 12))
    assert heard(said) == [("26 05:00", "A-head", True), ("26 05:00", "B-head", False)]
    assert all(
        each.text
        == (
            "DESK-N1 · Notice from the secretariat\nHeads meet at 10:00 UTC\n26 Jul, 05:00 UTC\n"
            "To: heads of delegation"
        )
        for each in said
    )


async def test_who_sleeps_then_is_counted_by_delegation_when_the_notice_is_entered(
    apart: Room,
) -> None:
    [told] = await apart.says("S-sec", PLANNED)
    assert told.text.endswith(
        "At the same time as all, but without a sound because of quiet hours: Delegation B: 1"
    )
    assert list(told.buttons) == [
        "With a sound for all", "Earlier: 25 Jul, 16:45 UTC", "Later: 26 Jul, 08:00 UTC",
        "Withdraw DESK-N1",
    ]  # fmt: skip
    assert "B-head" not in told.text


@pytest.mark.parametrize(
    ("label", "when", "audible"),
    [
        ("With a sound for all", "26 05:00", True),
        ("Earlier: 25 Jul, 16:45 UTC", "25 16:45", True),
        ("Later: 26 Jul, 08:00 UTC", "26 08:00", True),
    ],
)
async def test_one_button_lets_the_notice_be_heard_by_all_at_one_time(
    apart: Room, label: str, when: str, audible: bool
) -> None:
    [told] = await apart.says("S-sec", PLANNED)
    await apart.presses("S-sec", label, told)
    said = await apart.after(until=at(26, 12))
    assert heard(said) == [(when, "A-head", audible), (when, "B-head", audible)]


async def test_a_notice_sent_at_once_can_be_repeated_with_a_sound_for_those_who_got_none(
    apart: Room,
) -> None:
    apart.now = at(26, 6)
    said = await apart.says("S-sec", "/notice heads Call the desk")
    assert heard(said[:2]) == [("26 06:00", "A-head", True), ("26 06:00", "B-head", False)]
    assert said[3].text == (
        "DESK-N1\nAt the same time as all, but without a sound because of quiet hours: "
        "Delegation B: 1"
    )
    again = await apart.presses("S-sec", "With a sound for all", said[3])
    assert heard(again) == [("26 06:00", "B-head", True)]
    assert again[0].text.startswith("Sent once more, with a sound:\nDESK-N1 · Notice")
    await apart.presses("S-sec", "With a sound for all", said[3])
    assert apart.popped == ("Not recorded: DESK-N1 makes a sound for all its recipients already.")
    assert await apart.journal("DESK", "DESK-N1") == [
        ("notice-published", "S"), ("notice-sounded", "S"),
    ]  # fmt: skip


async def test_nobody_is_told_twice_whose_delegation_has_marked_the_notice(apart: Room) -> None:
    apart.now = at(26, 6)
    *_, offer = await apart.says("S-sec", "/notice heads Call the desk")
    await apart.presses("B-head", "Seen")
    assert await apart.presses("S-sec", "With a sound for all", offer) == []


async def test_notices_to_groups_have_a_sound_and_nothing_is_said_of_quiet_hours(
    apart: Room,
) -> None:
    apart.now = at(26, 6)
    said = await apart.says("S-sec", "/notice DEL Call the desk")
    assert [(each.to, each.letter.silent) for each in in_threads(said)] == [("DEL", False)]
    assert [each.text for each in said if each.to == "S-sec"] == [
        "DEL-N1 is sent to: Heads of delegation."
    ]
    said_so = await refused(apart, "S-sec", "/notice sound DEL-N1", None)
    assert said_so == "Not recorded: DEL-N1 makes a sound for all its recipients already."


async def test_somebody_who_always_sleeps_leaves_only_the_sound_for_all(apart: Room) -> None:
    await apart.person("A-head", quiet=QuietHours.parse("10:00-23:00"), zone="UTC")
    await apart.person("B-head", quiet=QuietHours.parse("22:30-10:30"), zone="UTC")
    [told] = await apart.says("S-sec", PLANNED)
    assert list(told.buttons) == ["With a sound for all", "Withdraw DESK-N1"]


@pytest.mark.parametrize(("late", "early"), [("A-head", "B-head"), ("B-head", "A-head")])
async def test_swapping_the_sides_swaps_nothing_else(room: Room, late: str, early: str) -> None:
    await room.person(early, quiet=QuietHours.parse("20:00-05:00"))
    await room.person(late, quiet=QuietHours.parse("22:00-11:00"))
    [told] = await room.says("S-sec", PLANNED)
    assert f"Delegation {late[0]}: 1" in told.text
    assert f"Delegation {early[0]}: " not in told.text
    said = await room.after(until=at(26, 12))
    assert sorted(heard(said)) == sorted([("26 05:00", early, True), ("26 05:00", late, False)])
    assert len({each.text for each in said}) == 1
