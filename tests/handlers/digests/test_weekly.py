"""The weekly digest in private: what waits for one person, in their own zone."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.room import Room, Said, at


def weekly(said: list[Said]) -> list[Said]:
    """Return the digests among these letters."""
    return [each for each in said if each.text.startswith("Your week")]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "weekly Mon 09:00"),
        ("en", "weekly every Monday 09:00"),
        ("ru", "неделя понедельник 09:00"),
        ("uk", "тиждень понеділок 09:00"),
        ("tr", "haftalık pazartesi 09:00"),
    ],
)
async def test_the_digest_comes_every_week_in_the_persons_own_zone(
    room: Room, language: str, words: str
) -> None:
    await room.person("A-hum", language=language)
    await room.says("A-hum", f"/settings {words}")
    said = await room.after(until=at(5, 0, month=8))
    assert [each.letter.prepared_for for each in said if each.to == "A-hum"] == [
        at(28, 6),
        at(4, 6, month=8),
    ]


@pytest.mark.parametrize("side", ["A", "B"])
async def test_it_tells_what_waits_for_that_person_and_nothing_else(room: Room, side: str) -> None:
    other = "B" if side == "A" else "A"
    await room.says(f"{side}-hum", "/settings weekly Mon 09:00")
    await room.says(f"{other}-hum", f"/action {side}: Answer it by 30 Jul 12:00", "HUM")
    await room.says(f"{side}-hum", "/action Do it by 30 Jul 12:00", "HUM")
    await room.says(f"{side}-hum", "/action Late one by 25 Jul 12:00", "HUM")
    await room.says(f"{side}-mil", "/action Hidden by 30 Jul 12:00", "MIL")
    await room.says("S-sec", f"/notice {other}: Bring the old maps.")
    await room.says("S-sec", f"/notice {side}: Bring the new maps.")
    await room.says(f"{side}-hum", "/remind Call home 30 Jul 12:00")
    await room.says(f"{other}-hum", "/remind Another call 30 Jul 12:00")
    [said] = weekly(await room.after(until=at(28, 6)))
    assert said.to == f"{side}-hum"
    lines = said.text.splitlines()
    titles = ("To answer", "Past due", "To do", "Notices", "Your reminders")
    assert [each for each in lines if each in titles] == list(titles)
    assert all(words in said.text for words in ("Answer it", "Late one", "Do it", "Call home"))
    assert "new maps" in said.text
    assert not any(each in said.text for each in ("Hidden", "old maps", "Another call"))


async def test_with_nothing_pending_it_is_two_lines(room: Room) -> None:
    await room.says("A-hum", "/settings weekly Mon 09:00")
    [said] = weekly(await room.after(until=at(28, 6)))
    assert said.text.splitlines()[1:] == ["Your delegation has nothing pending."]


async def test_off_ends_it_and_it_can_be_set_again_for_the_same_time(room: Room) -> None:
    await room.says("A-hum", "/settings weekly Mon 09:00")
    [told] = await room.says("A-hum", "/settings weekly off")
    assert told.text == "No weekly digest"
    assert weekly(await room.after(until=at(28, 7))) == []
    await room.says("A-hum", "/settings weekly Mon 09:00")
    await room.says("A-hum", "/settings weekly off")
    await room.says("A-hum", "/settings weekly Mon 09:00")
    assert len(weekly(await room.after(until=at(12, 0, month=8)))) == 2


async def test_another_zone_moves_it(room: Room) -> None:
    await room.says("A-hum", "/settings weekly Mon 09:00")
    await room.says("A-hum", "/settings zone Europe/Zurich")
    [said] = weekly(await room.after(until=at(29, 0)))
    assert said.letter.prepared_for == at(28, 7)


async def test_a_late_one_says_so_and_one_that_is_much_too_late_is_left_out(room: Room) -> None:
    await room.says("A-hum", "/settings weekly Mon 09:00")
    [said] = weekly(await room.sleeps(at(28, 8)))
    assert "08:00 UTC" in said.text.splitlines()[-1]
    assert weekly(await room.sleeps(at(4, 20, month=8))) == []
    [again] = weekly(await room.after(hours=24 * 7))
    assert again.letter.prepared_for == at(11, 6, month=8)


async def test_a_removed_person_gets_none(room: Room) -> None:
    await room.says("A-hum", "/settings weekly Mon 09:00")
    await room.person("A-hum", suspended=True)
    assert weekly(await room.after(until=at(28, 6) + timedelta(days=7))) == []


@pytest.mark.parametrize("words", ["weekly soon", "weekly 09:00", "weekly 28 Jul 09:00",
                                   "weekly daily 09:00", "weekly tomorrow 09:00"])  # fmt: skip
async def test_what_names_no_day_of_the_week_is_refused(room: Room, words: str) -> None:
    [told] = await room.says("A-hum", f"/settings {words}")
    assert "/settings weekly Mon 09:00" in told.text
    assert weekly(await room.after(hours=24 * 8)) == []


async def test_the_button_sets_it_and_the_card_shows_it(room: Room) -> None:
    await room.says("A-hum", "/settings")
    await room.presses("A-hum", "Weekly, Mon 09:00")
    [card] = await room.says("A-hum", "/settings")
    assert "Weekly digest: next Mon 28 Jul, 06:00 UTC (09:00 your time)" in card.text
    assert "No weekly digest" in card.buttons


@pytest.mark.parametrize("who", ["S-sec", "M-conv"])
async def test_who_convenes_reads_what_is_awaited_of_all(room: Room, who: str) -> None:
    await room.says(who, "/settings weekly Mon 09:00")
    await room.says("A-hum", "/action B: Count the units by 30 Jul 12:00", "HUM")
    await room.says("B-mil", "/action A: Name the officers by 30 Jul 12:00", "MIL")
    [said] = weekly(await room.after(until=at(28, 9)))
    assert "Awaited from the delegations" in said.text
    assert "HUM-A1 · acceptance · Delegation B" in said.text
    assert "MIL-A1 · acceptance · Delegation A" in said.text
    assert "waiting for 3 days" in said.text


async def test_it_says_how_long_an_answer_has_waited(room: Room) -> None:
    await room.says("B-hum", "/settings weekly Mon 09:00")
    await room.says("A-hum", "/action B: Count the units by 30 Jul 12:00", "HUM")
    [said] = weekly(await room.after(until=at(28, 6)))
    assert "waiting for 3 days" in said.text
