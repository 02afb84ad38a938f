"""Senders who are refused (not accredited, suspended), and refused kinds of input."""

from __future__ import annotations

from dataclasses import replace

import pytest

from handlers.turns.updates import InputKind
from tests.handlers.letters import refused
from tests.room import Room

CANARY = "Quixotic"


async def test_a_command_in_a_thread_without_a_group_is_refused_and_not_stored(room: Room) -> None:
    user_input = room.user_input("A-hum", f"/action B: {CANARY} by 26 Jul", "HUM")
    elsewhere = replace(user_input, place=replace(user_input.place, chat=-1001, thread=99))
    said = await room.receives(elsewhere)
    assert [(each.to, each.text) for each in said] == [(
        "A-hum",
        ("Not recorded (/action): this group is not set up yet.\n"
        "The secretariat sends /setup in its thread first."),
    )]  # fmt: skip
    assert not room.holds(CANARY)


async def test_an_unaccredited_person_is_answered_once_a_day_and_stored_only_as_a_hash(
    room: Room,
) -> None:
    text = f"/action B: {CANARY} by 26 Jul"
    first = await room.says("guest", text, "HUM")
    assert [(each.to, each.text) for each in first] == [
        ("HUM", "Not accredited to this group."),
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


async def test_an_unaccredited_person_is_told_in_private_to_open_an_accreditation_link(
    room: Room,
) -> None:
    for text in ("hello", "/start", "/help"):
        said = await room.says("guest", text)
        assert [each.text for each in said] == [
            (
                "Not accredited to this desk. "
                "Open the link that your delegation or the secretariat has given you."
            )
        ]
        await room.after(hours=24)


async def test_an_unaccredited_person_who_presses_a_button_is_refused_in_a_pop_up(
    room: Room,
) -> None:
    await room.says("A-hum", "/action B: Confirm the capacity by 26 Jul", "HUM")
    assert await room.presses("guest", "Accept") == []
    assert room.popped == "Not accredited to this group."
    assert room.popup is not None
    assert room.popup.alert


async def test_a_command_in_a_group_in_which_its_sender_is_not_accredited_is_refused(
    room: Room,
) -> None:
    answer = await refused(room, "A-hum", f"/action B: {CANARY} by 26 Jul", "MIL")
    assert answer == (
        "Not recorded (/action): you are not accredited to the military group.\n"
        "Accreditation is given by your own delegation, or by the secretariat."
    )
    assert not room.holds(CANARY)


async def test_all_input_of_a_suspended_person_is_refused(room: Room) -> None:
    await room.person("A-hum", suspended=True)
    told = "your accreditation is suspended.\nAsk your head of delegation or the secretariat."
    assert await refused(room, "A-hum", f"/action B: {CANARY} by 26 Jul") == (
        f"Not recorded (/action): {told}"
    )
    assert await refused(room, "A-hum", "/my", None) == f"Not shown (/my): {told}"
    assert await refused(room, "A-hum", CANARY, None) == f"Not recorded: {told}"
    assert not room.holds(CANARY)


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        (
            InputKind.EDITED,
            ("Nothing is recorded of this message, and an edit is not read.\nSend a new command."),
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
                "Not recorded: a scheduled message is not carried out.\n"
                "Send the command now if it is still wanted."
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
async def test_an_edited_forwarded_or_otherwise_not_plain_command_is_not_carried_out(
    room: Room, kind: InputKind, answer: str
) -> None:
    text = f"/action {CANARY} by 26 Jul"
    for where in ("HUM", None):
        assert await refused(room, "A-hum", text, where, kind=kind) == answer
    assert not room.holds(CANARY)


async def test_no_kind_of_input_causes_an_error(room: Room) -> None:
    for kind in InputKind:
        await room.says("A-hum", "/my", kind=kind)


async def test_an_unreachable_sender_is_asked_in_the_thread_to_open_the_private_chat(
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


async def test_an_unreachable_person_who_writes_in_private_counts_as_reachable_again(
    room: Room,
) -> None:
    await room.person("A-hum", reachable=False)
    # The head of the delegation and who is on duty hear that the person is back.
    told = [each.to for each in await room.says("A-hum", "/my")]
    assert told == ["A-head", "S-duty", "A-hum"]
    assert [each.to for each in await room.says("A-hum", "/my", "HUM")] == ["A-hum"]
