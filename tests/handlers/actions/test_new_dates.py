"""The desk's answer to a request for another due date names the requested date."""

from __future__ import annotations

from tests.room import Room, at


async def test_the_answer_to_a_second_date_request_names_the_new_and_the_replaced_date(
    room: Room,
) -> None:
    await room.says("A-hum", "/action B: Confirm it by 25 Jul 12:00", "HUM")
    said = await room.says("B-hum", "/date HUM-A1 26 Jul 12:00")
    [told] = [each for each in said if each.to == "B-hum"]
    assert told.text == (
        "HUM-A1: Sat 26 Jul, 09:00 UTC (12:00 your time) is asked for. "
        "The proposing side agrees or keeps the date."
    )
    said = await room.says("B-hum", "/date HUM-A1 27 Jul 12:00")
    [told] = [each for each in said if each.to == "B-hum"]
    assert told.text == (
        "HUM-A1: Sun 27 Jul, 09:00 UTC (12:00 your time) is asked for, in place of "
        "Sat 26 Jul, 09:00 UTC (12:00 your time). The proposing side agrees or keeps the date."
    )


async def test_a_date_that_nobody_is_left_to_answer_is_asked_for_no_more_and_can_be_set_anew(
    room: Room,
) -> None:
    await room.says("A-hum", "/action A+B: Count the tents by 28 Jul 12:00", "HUM")
    asked, *_ = await room.says("A-hum", "/date HUM-A1 30 Jul 12:00", "HUM")
    assert "Delegation A asks for Wed 30 Jul, 12:00 UTC" in asked.text
    card, *_ = await room.says("B-hum", "/decline HUM-A1 not within our mandate", "HUM")
    assert card.text.splitlines()[2:] == [
        "Delegation A · open",
        "Delegation B · not taken up",
        "Not taken up by Delegation B, 24 Jul, 08:00 UTC",
        "not within our mandate",
        "Due Mon 28 Jul, 12:00 UTC",
        "Proposed by Delegation A, 24 Jul, 08:00 UTC",
    ]
    assert "Ask for a new date" in card.buttons
    for line in ("/my", "/status HUM"):
        [board] = await room.says("A-hum", line)
        assert "asks for" not in board.text, line
    card, *_ = await room.says("A-hum", "/date HUM-A1 30 Jul 12:00", "HUM")
    assert "Due Wed 30 Jul, 12:00 UTC" in card.text


async def test_if_nobody_is_left_to_agree_the_answer_is_refused_in_words(room: Room) -> None:
    await room.says("B-hum", "/action A+B: Count the tents by 28 Jul 12:00", "HUM")
    await room.says("B-hum", "/date HUM-A1 30 Jul 12:00", "HUM")
    await room.says("A-hum", "/decline HUM-A1 not within our mandate", "HUM")
    [refused] = await room.says("A-hum", "/agree HUM-A1", "HUM")
    assert "nobody asks for another date" in refused.text
    [refused] = await room.says("A-hum", "/keep HUM-A1", "HUM")
    assert "nobody asks for another date" in refused.text


async def test_a_date_agreed_while_the_desk_was_off_counts_although_it_has_passed_since(
    room: Room,
) -> None:
    """The acts count by their own times, and the notice of the due time follows, late."""
    await room.says("A-hum", "/action B: Confirm it by 25 Jul 12:00", "HUM")
    room.now = at(24, 13)
    await room.receives(
        room.user_input("B-hum", "/date HUM-A1 24 Jul 12:00", "HUM", at=at(24, 10)),
        room.user_input("A-hum", "/agree HUM-A1", "HUM", at=at(24, 10, 30)),
    )
    assert (await room.journal("HUM", "HUM-A1"))[-2:] == [
        ("action-date-asked", "B"),
        ("action-date-agreed", "A"),
    ]
    said = [(each.to, each.text.splitlines()[0]) for each in await room.after(minutes=1)]
    past = "HUM-A1 · the due time has passed"
    assert said == [("HUM", past), ("B-hum", past)]


async def test_of_an_item_accepted_while_the_desk_was_off_the_last_notice_is_said_late(
    room: Room,
) -> None:
    await room.says("A-hum", "/action B: Confirm it by 24 Jul 12:00", "HUM")
    room.now = at(24, 12, 5)
    accepted = room.user_input("B-hum", "/accept HUM-A1", "HUM", at=at(24, 9))
    await room.receives(accepted)
    said = [(each.to, each.text.splitlines()[0]) for each in await room.after(minutes=1)]
    past = "HUM-A1 · the due time has passed"
    assert said == [("HUM", past), ("B-hum", past)]
