"""Chat events (migrations, blocks, added or removed desk), and reports of absences."""

from __future__ import annotations

from datetime import timedelta

import pytest

from domain.groups import Place
from handlers.turns.updates import ChatChange, UserInput
from storage.mail.outbox import LetterKind, LetterState
from tests.room import MORNING, PLACES, USERS, Room

BECAME = -100_777
NEW = Place(BECAME, PLACES["HUM"].thread)
OLD = PLACES["HUM"].chat


def spoken(room: Room, who: str, text: str, place: Place) -> UserInput:
    """Return the user input of a message that is sent in the given chat and topic."""
    user_input = room.user_input(who, text, "HUM")
    return UserInput(
        user_input.row, user_input.user, place, False, user_input.at, text=text, message_id=5
    )


# Telegram turns a group into a supergroup with another chat id (a migration).


async def test_after_a_migration_cards_notices_and_commands_use_the_new_chat(room: Room) -> None:
    await room.says("A-hum", "/action B: Confirm it by 24 Jul 12:00", "HUM")
    await room.receives(room.chat_event(ChatChange.MIGRATED, PLACES["HUM"], became=BECAME))
    [card, _, mark] = await room.receives(spoken(room, "B-hum", "/accept HUM-A1", NEW))
    assert (card.letter.kind, card.letter.place) == (LetterKind.EDIT, NEW)
    assert mark.letter.place == NEW
    said = await room.after(hours=2)
    assert [each.letter.place for each in said] == [NEW, Place(USERS["B-hum"])]
    async with room.records() as records:
        assert await records.cards.messages(["HUM-A1"]) == {}
        assert {
            each.place and each.place.chat for each in (await records.groups.all()).values()
        } == {BECAME}


async def test_all_letters_of_a_batch_with_a_migration_go_to_the_new_chat(room: Room) -> None:
    await room.says("A-hum", "/action B: Confirm it by 24 Jul 12:00", "HUM")
    before = room.user_input("B-hum", "/accept HUM-A1", "HUM")
    moved = room.chat_event(ChatChange.MIGRATED, PLACES["HUM"], became=BECAME)
    again = room.chat_event(ChatChange.MIGRATED, PLACES["HUM"], became=BECAME)
    after = spoken(room, "B-hum", "/done HUM-A1", NEW)
    said = await room.receives(before, moved, again, after)
    assert {each.letter.place for each in said if each.letter.group} == {NEW}


async def test_after_a_migration_a_command_from_the_old_chat_still_belongs_to_its_group(
    room: Room,
) -> None:
    await room.receives(room.chat_event(ChatChange.MIGRATED, PLACES["HUM"], became=BECAME))
    [card, *_] = await room.says("A-hum", "/action B: Confirm it by 24 Jul 12:00", "HUM")
    assert card.letter.place == NEW


async def test_a_letter_queued_for_the_old_chat_is_sent_to_the_new_chat(room: Room) -> None:
    await room.take(room.user_input("A-hum", "/action Look at it by +24h", "HUM"))
    await room.take(room.chat_event(ChatChange.MIGRATED, PLACES["HUM"], became=BECAME))
    assert [each.letter.place for each in await room.letters()] == [NEW]


# People who cannot be reached.


async def test_if_a_person_blocks_the_desk_the_head_and_the_secretary_on_duty_are_told_once(
    room: Room,
) -> None:
    said = await room.receives(room.chat_event(ChatChange.BLOCKED, Place(USERS["A-hum"])))
    told = "A-hum cannot be reached in private. Messages for that person are being held."
    assert [(each.to, each.text) for each in said] == [("A-head", told), ("S-duty", told)]
    assert await room.receives(room.chat_event(ChatChange.BLOCKED, Place(USERS["A-hum"]))) == []
    [roster] = await room.says("A-head", "/accredit")
    assert "A-hum · Delegation A · delegate · Humanitarian group · not reachable" in roster.text


async def test_a_letter_to_an_unreachable_person_is_parked_until_they_are_back(
    room: Room,
) -> None:
    await room.says("A-hum", "/action Look at it by 24 Jul 12:00", "HUM")
    for who in ("A-head", "A-hum"):
        await room.receives(room.chat_event(ChatChange.BLOCKED, Place(USERS[who])))
    assert [each.to for each in await room.after(hours=2)] == ["HUM"]
    title, parked = await room.says("S-sec", "/parked")
    assert title.text == "Awaiting a decision: 1 message"
    assert "private chat of A-hum" in parked.text
    assert "Look at it" not in parked.text
    said = await room.receives(room.chat_event(ChatChange.UNBLOCKED, Place(USERS["A-hum"])))
    assert {each.to for each in said} == {"A-hum", "S-duty"}
    await room.presses("S-sec", "Send again")
    assert room.popped.startswith("Not recorded: nothing with the number")


async def test_a_suspended_head_is_not_told_that_a_member_has_blocked_the_desk(room: Room) -> None:
    await room.person("A-head", suspended=True)
    said = await room.receives(room.chat_event(ChatChange.BLOCKED, Place(USERS["A-hum"])))
    assert [each.to for each in said] == ["S-duty"]


async def test_if_the_secretary_on_duty_is_unreachable_other_secretaries_get_the_report(
    room: Room,
) -> None:
    await room.person("S-duty", reachable=False)
    said = await room.receives(room.chat_event(ChatChange.BLOCKED, Place(USERS["A-hum"])))
    assert [each.to for each in said] == ["A-head", "S-sec"]


# The desk is added to chats or removed, topics are renamed, chats accept messages again.


async def test_added_to_an_unknown_group_the_desk_says_one_line_and_leaves(room: Room) -> None:
    for user in (USERS["A-head"], 999, None):
        said = await room.receives(room.chat_event(ChatChange.ADDED, Place(-555), user=user))
        assert [(each.to, each.kind) for each in said] == [
            ("-555", LetterKind.MESSAGE), ("-555", LetterKind.LEAVE),
            ("S-duty", LetterKind.MESSAGE),
        ]  # fmt: skip
        assert said[0].text == (
            "This desk serves one negotiation only and leaves this chat. Nothing was recorded."
        )


async def test_the_desk_stays_in_a_chat_it_serves_or_to_which_the_secretariat_adds_it(
    room: Room,
) -> None:
    assert (
        await room.receives(room.chat_event(ChatChange.ADDED, Place(-555), user=USERS["S-sec"]))
        == []
    )
    assert await room.receives(room.chat_event(ChatChange.ADDED, Place(OLD), user=999)) == []


async def test_if_the_desk_is_removed_from_a_chat_the_secretariat_is_told_which_groups(
    room: Room,
) -> None:
    [told] = await room.receives(room.chat_event(ChatChange.REMOVED, Place(OLD)))
    assert told.to == "S-duty"
    assert "Heads of delegation, Political group, Humanitarian group, Military group" in told.text


async def test_the_desk_answers_in_the_thread_if_a_groups_topic_is_renamed(room: Room) -> None:
    [told] = await room.receives(
        room.chat_event(ChatChange.TOPIC_RENAMED, PLACES["HUM"], title="Military")
    )
    assert told.to == "HUM"
    assert "Military" not in told.text
    assert await room.receives(room.chat_event(ChatChange.TOPIC_RENAMED, Place(OLD, 99))) == []


@pytest.mark.parametrize("change", [ChatChange.RIGHTS, ChatChange.TOPIC_REOPENED])
async def test_a_held_letter_is_sent_when_a_topic_is_reopened_or_the_desks_rights_change(
    room: Room, change: ChatChange
) -> None:
    await room.take(room.user_input("A-hum", "/action Look at it by +24h", "HUM"))
    async with room.records() as records:
        [waiting] = await records.outbox.in_state(LetterState.QUEUED)
        async with records.savepoint():
            records.outbox.settle(waiting, LetterState.HELD, problem="TOPIC_CLOSED")
    assert await room.letters() == []
    assert [each.to for each in await room.receives(room.chat_event(change, PLACES["HUM"]))] == [
        "HUM"
    ]


@pytest.mark.parametrize("change", [ChatChange.TOPIC_CLOSED, ChatChange.LEFT])
async def test_the_desk_says_nothing_when_a_topic_is_closed_or_a_member_leaves(
    room: Room, change: ChatChange
) -> None:
    assert await room.receives(room.chat_event(change, PLACES["HUM"], user=USERS["A-hum"])) == []


# The desk has been away.


async def test_after_three_minutes_away_the_desk_warns_the_secretariat_of_lost_button_presses(
    room: Room,
) -> None:
    await room.dispatch.was_away(MORNING, MORNING + timedelta(minutes=2))
    assert await room.letters() == []
    await room.dispatch.was_away(MORNING, MORNING + timedelta(minutes=3))
    [told] = await room.letters()
    assert (told.to, told.text) == (
        "S-duty",
        (
            "The desk was away between Thu 24 Jul, 08:00 UTC (11:00 your time) and "
            "Thu 24 Jul, 08:03 UTC (11:03 your time). "
            "Buttons pressed in that time may not have been received."
        ),
    )


async def test_after_over_23_hours_away_the_desk_tells_every_group_to_repeat_lost_commands(
    room: Room,
) -> None:
    await room.dispatch.was_away(MORNING, MORNING + timedelta(hours=23, minutes=1))
    said = await room.letters()
    assert [each.to for each in said] == [*PLACES, "S-duty"]
    assert said[-1].text.startswith("The desk was away between Thu 24 Jul, 08:00 UTC (11:00 your")
    assert said[0].text == (
        "The desk had no contact with Telegram between Thu 24 Jul, 08:00 UTC and "
        "Fri 25 Jul, 07:01 UTC. Telegram keeps messages for 24 hours, so a part of what was sent "
        "may be lost: what has neither a card nor an answer of the desk can be sent again."
    )
    assert not any(each.letter.silent for each in said)


async def test_of_a_chat_without_groups_that_it_has_left_itself_the_desk_says_nothing(
    room: Room,
) -> None:
    foreign = Place(-5005)
    assert await room.receives(room.chat_event(ChatChange.REMOVED, foreign)) == []
