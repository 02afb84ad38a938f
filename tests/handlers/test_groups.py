"""Groups: /setup binds them to a thread, pins an entry card and sends command menus."""

from __future__ import annotations

from typing import Any

import pytest

from handlers.turns.updates import UserInput
from storage.mail.outbox import LetterKind, LetterState
from tests.room import PLACES, Room


async def menus(room: Room) -> list[dict[str, Any]]:
    """Return every menu that was sent, oldest first."""
    async with room.records() as records:
        letters = await records.outbox.in_state(LetterState.SENT)
    return [each.markup for each in letters if each.kind is LetterKind.MENU]


async def test_setup_opens_a_group_in_its_thread_and_pins_the_entry_card(empty: Room) -> None:
    said = await empty.says("S-sec", "/setup hum", "HUM")
    assert [each.kind for each in said] == [LetterKind.MESSAGE, LetterKind.PIN]
    assert said[0].text == (
        "Humanitarian group · opened 24 Jul, 08:00 UTC\n"
        "The desk records only what is entered with a command or a button. "
        "It does not record conversation.\n"
        'Only lines that begin with "/" are heard.\n'
        "Write no names of protected persons, no coordinates, no phone numbers.\n"
        "All times are UTC. Action items, questions and answers of this group "
        "are visible to all its members alike.\n"
        "Told in private of a due time: who has the item in hand, else the point of contact · "
        "3 h after it the point of contact too · after 2 days the heads of delegation · "
        "after 3 days nobody, the item then stands in the lists of secretariat and facilitator\n"
        "Accredited: Delegation A 0 · Delegation B 0 · Facilitators 0 · Observers 0 · "
        "Secretariat 1"
    )
    assert said[1].letter.card == "HUM-entry"
    [board] = await empty.says("S-sec", "/status HUM")
    assert board.text.startswith("Humanitarian group · active\n")


async def test_a_group_that_is_set_up_again_keeps_its_language_and_its_opening_time(
    empty: Room,
) -> None:
    await empty.says("S-sec", "/setup HUM tr", "HUM")
    await empty.after(hours=1)
    said = await empty.says("S-sec", "/setup HUM", "HUM")
    assert said[0].kind is LetterKind.EDIT
    assert said[0].letter.language == "tr"
    async with empty.records() as records:
        group = await records.groups.find("HUM")
        assert group is not None
        assert f"{group.opened_at:%H:%M}" == "08:00"


@pytest.mark.parametrize(
    ("who", "text", "where", "told"),
    [
        ("S-sec", "/setup POL", "HUM",
         "Not recorded: this is the thread of the humanitarian group already."),
        ("S-sec", "/setup LAW", "HUM", "Not recorded: no group has the code LAW."),
        ("S-sec", "/setup HUM fr", "HUM", "Not recorded: the desk does not speak fr."),
        ("S-sec", "/setup", "HUM", "Not recorded: the words do not have the form"),
        ("S-sec", "/setup HUM", None, "Not recorded: /setup is sent in the thread"),
        ("A-head", "/setup HUM", "HUM", "Not recorded (/setup): this is done by the secretariat."),
        ("M-conv", "/setup HUM", "HUM", "Not recorded (/setup): this is done by the secretariat."),
    ],
)  # fmt: skip
async def test_an_invalid_or_forbidden_setup_is_refused_and_changes_nothing(
    room: Room, who: str, text: str, where: str | None, told: str
) -> None:
    before = room.rows("groups", "journal")
    [said] = await room.says(who, text, where)
    assert (said.to, said.text[: len(told)]) == (who, told)
    assert room.rows("groups", "journal") == before


async def test_setting_up_a_group_in_a_second_thread_is_refused(room: Room) -> None:
    user_input = room.user_input("S-sec", "/setup HUM", "HUM")
    elsewhere = UserInput(
        user_input.row,
        user_input.user,
        type(user_input.place)(-1001, 99),
        False,
        user_input.at,
        text=user_input.text,
    )
    [said] = await room.receives(elsewhere)
    assert said.text.splitlines() == [
        "Not recorded: the humanitarian group is bound to another thread already.",
        "To move it to this thread: /setup HUM move",
    ]


async def test_the_desk_writes_to_a_thread_in_the_language_named_in_its_setup(empty: Room) -> None:
    said = await empty.says("S-sec", "/setup HUM ru", "HUM")
    assert "UTC" in said[0].text
    assert not said[0].text.startswith("Humanitarian")
    card, *_ = await empty.says("S-sec", "/action Look at it by +24h", "HUM")
    assert card.letter.language == "ru"
    assert "Report done" not in card.buttons


async def test_setting_up_a_group_sends_its_people_their_menus(empty: Room) -> None:
    await empty.says("S-sec", "/setup HUM", "HUM")
    assert [each["scope"]["type"] for each in await menus(empty)] == ["chat", "chat_member"]


async def test_the_tests_room_has_every_group_in_its_own_thread(room: Room) -> None:
    async with room.records() as records:
        assert {
            code: group.place for code, group in (await records.groups.all()).items()
        } == PLACES
