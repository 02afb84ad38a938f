"""People who may not send commands here, and kinds of input that are never carried out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from handlers.turns.updates import InputKind
from tests.handlers.letters import refused
from tests.room import Room

CANARY = "Quixotic"


async def test_a_thread_bound_to_no_group_records_nothing(room: Room) -> None:
    user_input = room.user_input("A-hum", f"/action B: {CANARY} by 26 Jul", "HUM")
    elsewhere = replace(user_input, place=replace(user_input.place, chat=-1001, thread=99))
    said = await room.receives(elsewhere)
    assert [(each.to, each.text) for each in said] == [(
        "A-hum",
        ("Not recorded: this group is not set up yet.\n"
        "The secretariat sends /setup in its thread first."),
    )]  # fmt: skip
    assert not room.holds(CANARY)


async def test_an_unaccredited_person_is_answered_once_a_day_and_kept_as_a_keyed_hash(
    room: Room,
) -> None:
    text = f"/action B: {CANARY} by 26 Jul"
    first = await room.says("guest", text, "HUM")
    assert [(each.to, each.text) for each in first] == [
        ("HUM", "Not accredited in this group."),
        (
            "S-duty",
            (
                "Somebody who is not accredited has sent a command in the humanitarian group. "
                "Nothing was recorded."
            ),
        ),
    ]
    assert first[0].letter.reply_to is not None
    assert await room.says("guest", text, "HUM") == []
    assert await room.says("guest", "/start") == []
    await room.after(hours=23, minutes=59)
    assert await room.says("guest", text, "MIL") == []
    await room.after(minutes=1)
    assert [each.to for each in await room.says("guest", text, "MIL")] == ["MIL", "S-duty"]
    [(mark, _)] = room.rows("unaccredited")
    assert len(mark) == 64
    assert "999" not in [str(value) for row in room.rows("unaccredited") for value in row]
    assert not room.holds(CANARY)


async def test_an_unaccredited_person_in_private_is_told_to_open_a_link(room: Room) -> None:
    for text in ("hello", "/start", "/help"):
        said = await room.says("guest", text)
        assert [each.text for each in said] == [
            (
                "Not accredited with this desk. "
                "Open the link that your delegation or the secretariat has given you."
            )
        ]
        await room.after(hours=24)


async def test_an_unaccredited_person_who_presses_is_answered_on_the_button(room: Room) -> None:
    await room.says("A-hum", "/action B: Confirm the capacity by 26 Jul", "HUM")
    assert await room.presses("guest", "Accept") == []
    assert room.popped == "Not accredited in this group."
    assert room.popup is not None
    assert room.popup.alert


async def test_a_member_of_another_group_is_not_accredited_in_this_one(room: Room) -> None:
    answer = await refused(room, "A-hum", f"/action B: {CANARY} by 26 Jul", "MIL")
    assert answer == (
        "Not recorded: you are not accredited in the military group.\n"
        "Accreditation is given by your own delegation, or by the secretariat."
    )
    assert not room.holds(CANARY)


async def test_a_suspended_person_can_record_nothing(room: Room) -> None:
    await room.person("A-hum", suspended=True)
    told = (
        "Not recorded: your accreditation is suspended.\n"
        "Ask your head of delegation or the secretariat."
    )
    assert await refused(room, "A-hum", f"/action B: {CANARY} by 26 Jul") == told
    assert await refused(room, "A-hum", "/my", None) == told
    assert await refused(room, "A-hum", CANARY, None) == told
    assert not room.holds(CANARY)


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        (
            InputKind.EDITED,
            "Editing does not change what the desk has recorded. Send a new command.",
        ),
        (
            InputKind.FORWARDED,
            "Not recorded: forwarded commands are not carried out.\nType the command yourself.",
        ),
        (
            InputKind.VIA_BOT,
            (
                "Not recorded: commands sent by way of another bot are not carried out.\n"
                "Type the command yourself."
            ),
        ),
        (
            InputKind.ANONYMOUS,
            (
                "Not recorded: the desk cannot see who is writing.\n"
                'Switch off "Remain anonymous", then send the command again.'
            ),
        ),
        (
            InputKind.CAPTION,
            (
                "Not recorded: a command under a picture or a file is not carried out.\n"
                "Send the command as text."
            ),
        ),
        (
            InputKind.DELAYED,
            (
                "Not recorded: a message sent on a schedule is not carried out.\n"
                "Send the command now if it is still wanted."
            ),
        ),
        (
            InputKind.STALE,
            (
                "Not recorded: your command of 24 Jul, 08:00 UTC reached the desk some time "
                "after it was sent.\nSend it again if it is still wanted."
            ),
        ),
        (
            InputKind.HIDDEN,
            (
                "Not recorded: the line holds characters that nobody can see.\n"
                "Type the command again by hand."
            ),
        ),
        (
            InputKind.FILE,
            (
                "Not recorded: the desk takes no files.\n"
                "Hand lists over by the agreed channel, and delete the file here."
            ),
        ),
        (
            InputKind.TALK,
            (
                "The desk records only commands and answers to its questions; "
                "conversation is not kept.\nSend: /help"
            ),
        ),
    ],
)
async def test_input_that_is_no_plain_command_is_not_carried_out(
    room: Room, kind: InputKind, answer: str
) -> None:
    text = f"/action {CANARY} by 26 Jul"
    for where in ("HUM", None):
        assert await refused(room, "A-hum", text, where, kind=kind) == answer
    assert not room.holds(CANARY)


async def test_every_kind_of_input_is_answered_without_an_error(room: Room) -> None:
    for kind in InputKind:
        await room.says("A-hum", "/my", kind=kind)


async def test_an_unreachable_person_is_answered_in_the_thread_without_any_content(
    room: Room,
) -> None:
    await room.person("A-hum", reachable=False)
    told = "Not recorded. Open the private chat with the desk and press Start to see why."
    for text in (f"/action B: {CANARY} by 03/07", f"/action B: {CANARY}", "/my", "/action"):
        before = room.recorded()
        said = await room.says("A-hum", text, "HUM")
        assert [(each.to, each.text) for each in said] == [("HUM", told)], text
        assert room.recorded() == before
    assert not room.holds(CANARY)


async def test_a_person_who_writes_in_private_can_be_reached_there_again(room: Room) -> None:
    await room.person("A-hum", reachable=False)
    assert [each.to for each in await room.says("A-hum", "/my")] == ["A-hum"]
    assert [each.to for each in await room.says("A-hum", "/my", "HUM")] == ["A-hum"]
