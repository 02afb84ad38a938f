"""A reminder that is put off comes once, also if it is put off twice or after an outage."""

from __future__ import annotations

from tests.room import Room, Said, at


async def reminded(room: Room) -> Said:
    """Set a daily reminder for the members of A, and return A-hum's copy of the first one."""
    await room.says("A-head", "/remind to A Count the units daily 12:00")
    said = await room.after(until=at(24, 9))
    [told] = [each for each in said if each.to == "A-hum"]
    return told


def rings(said: list[Said], who: str = "A-hum") -> list[str]:
    return [f"{each.letter.created_at:%d %H:%M}" for each in said if each.to == who]


async def test_a_reminder_that_is_put_off_twice_comes_once(room: Room) -> None:
    told = await reminded(room)
    await room.presses("A-hum", "Snooze 1 h", told)
    await room.presses("A-hum", "4 h", told)
    assert rings(await room.after(until=at(24, 16))) == ["24 13:00"]


async def test_the_same_choice_at_one_moment_comes_once(room: Room) -> None:
    told = await reminded(room)
    for _ in range(3):
        await room.presses("A-hum", "Tomorrow 09:00", told)
        await room.presses("A-hum", "4 h", told)
    await room.presses("A-hum", "Tomorrow 09:00", told)
    assert rings(await room.after(until=at(25, 8))) == ["25 06:00"]


async def test_what_one_member_puts_off_does_not_stop_the_reminder_of_another(
    room: Room,
) -> None:
    told = await reminded(room)
    await room.presses("A-hum", "4 h", told)
    await room.presses("A-mil", "4 h")
    said = await room.after(until=at(24, 14))
    assert {each.to for each in said} == {"A-hum", "A-mil"}


async def test_after_an_outage_one_put_off_and_the_next_occurrence_are_one(room: Room) -> None:
    told = await reminded(room)
    await room.presses("A-hum", "Tomorrow 09:00", told)
    assert rings(await room.sleeps(at(25, 9, 30))) == ["25 09:30"]


async def test_after_an_outage_one_put_off_beyond_the_occurrence_is_the_same_ring(
    room: Room,
) -> None:
    await room.says("A-head", "/remind to A Count the units daily 12:00")
    await room.after(until=at(25, 8))
    await room.presses("A-hum", "4 h")
    assert rings(await room.sleeps(at(25, 12, 30))) == ["25 12:30"]
