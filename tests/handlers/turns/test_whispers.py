"""Tests of answers in a thread that only their asker sees: to whom, when, and what else."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from domain.floods import InputLimits
from domain.groups import Place
from storage.mail.outbox import Letter
from tests.handlers.turns.test_pages import furnish
from tests.room import PLACES, USERS, Room, Said
from tests.spaces import spaced
from voice import Markup, plain

ASKED = ["/my", "/status", "/help", "/help action", "/accept HUM-A99", "/status XYZ", "/nothing"]


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    async with Room.open(tmp_path / "desk.db", whispers=True) as room:
        yield room


def shown(said: Said) -> tuple[Place, int] | None:
    """Return where the letter is shown, and to whom alone; None if it is an ordinary one."""
    letter: Letter = said.letter
    return (letter.whisper.place, letter.whisper.user) if letter.whisper else None


@pytest.mark.parametrize("line", ASKED)
async def test_what_is_asked_in_a_thread_is_answered_there_to_the_asker_alone(
    room: Room, line: str
) -> None:
    for who in ("A-hum", "B-hum", "O-field", "S-sec"):
        [answer] = await room.says(who, line, "HUM")
        assert (answer.to, shown(answer)) == (who, (PLACES["HUM"], USERS[who]))
        [alone] = await room.says(who, line)
        assert shown(alone) is None


async def test_both_sides_are_answered_alike(room: Room) -> None:
    for line in ASKED:
        letters = [(await room.says(who, line, "HUM"))[0].letter for who in ("A-hum", "B-hum")]
        first, second = (each.whisper for each in letters)
        assert first is not None
        assert second is not None
        assert (first.place, first.asked_at) == (second.place, second.asked_at)
        texts = [each.text.replace("B", "A") for each in letters]
        assert texts[0] == texts[1]


async def test_more_than_ten_seconds_later_the_answer_comes_in_private(room: Room) -> None:
    for seconds, where in ((10, (PLACES["HUM"], USERS["A-hum"])), (11, None)):
        at = room.now - timedelta(seconds=seconds)
        [answer] = await room.says("A-hum", "/my", "HUM", at=at)
        assert (answer.to, shown(answer)) == ("A-hum", where)


async def test_without_the_setting_all_answers_come_in_private(tmp_path: Path) -> None:
    async with Room.open(tmp_path / "other.db") as room:
        for line in ASKED:
            [answer] = await room.says("A-hum", line, "HUM")
            assert (answer.to, shown(answer)) == ("A-hum", None)


async def test_somebody_who_cannot_be_reached_in_private_is_answered_in_the_thread(
    room: Room,
) -> None:
    """If Telegram refuses to show the answer, the thread says how to get it."""
    await room.person("B-hum", reachable=False)
    for line, begins in (
        ("/my", "Your delegation has nothing"),
        ("/accept HUM-A9", "Not recorded"),
    ):
        [answer] = await room.says("B-hum", line, "HUM")
        assert (answer.to, shown(answer)) == ("HUM", (PLACES["HUM"], USERS["B-hum"]))
        assert answer.text.startswith("Not recorded. Open the private chat")
        assert answer.letter.whisper is not None
        assert spaced(plain(Markup(answer.letter.whisper.text or ""))).startswith(begins)
        [late] = await room.says("B-hum", line, "HUM", at=room.now - timedelta(minutes=1))
        assert (late.to, late.text, shown(late)) == ("HUM", answer.text, None)


async def test_a_page_is_turned_where_the_list_is_shown(room: Room) -> None:
    await furnish(room, 20)
    [first] = await room.says("B-hum", "/my", "HUM")
    token = first.buttons["Next"]
    press = room.press("B-hum", "Next", first)
    in_thread = press.__class__(
        press.row, press.user, PLACES["HUM"], False, room.now,
        token=token, query="q1", message_id=0, received_at=room.now,
    )  # fmt: skip
    [second] = await room.receives(in_thread)
    assert shown(second) == (PLACES["HUM"], USERS["B-hum"])
    assert second.letter.whisper is not None
    assert second.letter.whisper.query == "q1"
    assert "Page 2 of 3" in second.text
    assert second.kind == first.kind
    # If it had to come in private, its buttons turn the page there.
    [third] = await room.presses("B-hum", "Next", second)
    assert (third.to, shown(third)) == ("B-hum", None)
    assert "Page 3 of 3" in third.text


async def test_a_file_is_never_shown_so(room: Room) -> None:
    await furnish(room, 1)
    [answer] = await room.says("B-hum", "/my ics", "HUM")
    assert (answer.to, shown(answer)) == ("B-hum", None)


async def test_what_is_told_only_once_comes_in_private(tmp_path: Path) -> None:
    limits = InputLimits(lines=1, presses=30, group=60)
    async with Room.open(tmp_path / "other.db", whispers=True, limits=limits) as room:
        await room.says("A-hum", "/my", "HUM")
        beyond = await room.says("A-hum", "/my", "HUM")
        assert beyond
        assert all(shown(each) is None for each in beyond)


async def test_a_question_of_the_desk_comes_in_private(room: Room) -> None:
    [asked] = await room.says("A-hum", "/action", "HUM")
    assert (asked.to, shown(asked)) == ("A-hum", None)
    [doubt] = await room.says("A-hum", "/action B: Count the beds by tomorrow 9", "HUM")
    assert (doubt.to, shown(doubt)) == ("A-hum", None)
