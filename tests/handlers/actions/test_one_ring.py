"""A person gets one private notice about an item at a time, not two that say the same."""

from __future__ import annotations

from domain.times.wall_clock import QuietHours
from tests.room import Room, Said, at


async def accepted(room: Room, due: str) -> None:
    await room.says("A-hum", f"/action B: Count by {due}", "HUM")
    await room.says("B-hum", "/accept HUM-A1", "HUM")


def rings(said: list[Said], who: str = "B-hum") -> list[str]:
    """Return when each private notice to the person was written."""
    return [f"{each.letter.created_at:%d %H:%M}" for each in said if each.to == who]


async def test_a_notice_that_is_put_off_twice_comes_once_at_the_later_choice(room: Room) -> None:
    await accepted(room, "26 Jul 12:00")
    await room.says("B-hum", "/snooze HUM-A1 1h")
    await room.after(minutes=10)
    await room.says("B-hum", "/snooze HUM-A1 4h")
    assert rings(await room.after(until=at(24, 19))) == ["24 12:10"]


async def test_a_shorter_second_choice_counts_too(room: Room) -> None:
    await accepted(room, "26 Jul 12:00")
    await room.says("B-hum", "/snooze HUM-A1 4h")
    await room.says("B-hum", "/snooze HUM-A1 1h")
    assert rings(await room.after(until=at(24, 19))) == ["24 09:00"]


async def test_two_choices_at_one_moment_and_the_same_choice_again_ring_once(room: Room) -> None:
    await accepted(room, "26 Jul 12:00")
    for length in ("1h", "4h", "tomorrow", "1h"):
        await room.says("B-hum", f"/snooze HUM-A1 {length}")
    assert rings(await room.after(until=at(25, 7))) == ["24 09:00"]


async def test_what_one_person_puts_off_does_not_stop_the_notice_of_another(room: Room) -> None:
    await accepted(room, "26 Jul 12:00")
    await room.says("B-hum", "/snooze HUM-A1 1h")
    await room.says("B-head", "/snooze HUM-A1 1h")
    said = await room.after(until=at(24, 10))
    assert [each.to for each in said] == ["B-hum", "B-head"]


async def test_a_notice_put_off_while_one_waits_for_the_end_of_quiet_hours_replaces_it(
    room: Room,
) -> None:
    await room.person("B-hum", quiet=QuietHours.parse("11:00-20:00"))
    await accepted(room, "24 Jul 12:00")
    await room.after(until=at(24, 10))  # the notice two hours before is held until 17:00
    await room.says("B-hum", "/snooze HUM-A1 1h")
    assert rings(await room.after(until=at(24, 11, 30))) == ["24 11:00"]


async def test_after_an_outage_a_notice_put_off_and_one_at_its_time_are_one(room: Room) -> None:
    await accepted(room, "24 Jul 12:00")
    await room.says("B-hum", "/snooze HUM-A1 1h")
    said = await room.sleeps(at(24, 10, 30))  # 09:00 was put off to, 10:00 was two hours before
    assert rings(said) == ["24 10:30"]
    assert [each.to for each in said] == ["HUM", "B-hum"]


async def test_after_an_outage_the_order_of_the_two_does_not_matter(room: Room) -> None:
    await accepted(room, "24 Jul 12:00")
    await room.after(until=at(24, 9, 30))
    await room.says("B-hum", "/snooze HUM-A1 1h")
    said = await room.sleeps(at(24, 10, 45))  # 10:00 was two hours before, 10:30 was put off to
    assert rings(said) == ["24 10:45"]


async def test_without_an_outage_each_comes_at_its_own_time(room: Room) -> None:
    await accepted(room, "24 Jul 12:00")
    await room.after(until=at(24, 8, 30))
    await room.says("B-hum", "/snooze HUM-A1 1h")
    assert rings(await room.after(until=at(24, 12))) == ["24 09:30", "24 10:00", "24 12:00"]


async def test_the_notice_three_hours_after_is_left_out_shortly_after_a_held_one(
    room: Room,
) -> None:
    # B-hum's quiet hours end at 05:00 in Istanbul, which is 02:00 UTC.
    await accepted(room, "25 Jul 00:30")
    said = await room.after(until=at(25, 5))
    assert rings(said)[-1] == "25 02:00"
    assert "HUM-A1 · the due time has passed" in [
        each.text.splitlines()[0] for each in said if each.to == "HUM"
    ]
    assert rings(await room.after(until=at(26, 0, 30))) == []  # quiet again until 02:00
    assert rings(await room.after(until=at(26, 3))) == ["26 02:00"]


async def test_the_notice_three_hours_after_comes_if_the_held_one_is_longer_ago(
    room: Room,
) -> None:
    await accepted(room, "25 Jul 01:30")
    assert rings(await room.after(until=at(25, 5)))[-2:] == ["25 02:00", "25 04:30"]


async def test_a_notice_at_the_due_time_comes_also_shortly_after_a_held_one(room: Room) -> None:
    await accepted(room, "25 Jul 03:00")
    assert rings(await room.after(until=at(25, 3)))[-2:] == ["25 02:00", "25 03:00"]
