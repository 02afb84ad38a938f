"""A line counts by the time at which Telegram received it, and what is said of it names both."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.room import Room, Said, at

ITEM = "/action Check the list by 24 Jul 12:00"


async def sends(room: Room, text: str, where: str | None = None, **more: object) -> list[Said]:
    """Send *text* of 11:50, which the desk receives at 13:00; return the desk's letters."""
    await room.after(until=at(24, 11))
    room.now = at(24, 13)
    return await room.receives(room.user_input("A-hum", text, where, at=at(24, 11, 50), **more))


async def test_a_report_after_the_due_time_is_late_although_the_machine_is_behind(
    room: Room,
) -> None:
    await room.says("A-hum", ITEM, "HUM")
    room.now = at(24, 11, 59) + timedelta(seconds=25)
    sent = at(24, 12) + timedelta(seconds=20)
    said = await room.receives(room.user_input("A-hum", "/done HUM-A1 ready", "HUM", at=sent))
    card = next(each for each in said if each.text.startswith("HUM-A1"))
    assert "24 Jul, 12:00 UTC" in card.text
    assert "11:59" not in card.text
    [shown] = await room.says("A-hum", "/show HUM-A1")
    assert "11:59" not in shown.text


async def test_the_history_names_the_same_minute_as_the_card(room: Room) -> None:
    await room.says("A-hum", ITEM, "HUM")
    room.now = at(24, 9, 0) + timedelta(seconds=20)
    sent = at(24, 8, 59) + timedelta(seconds=50)
    await room.receives(room.user_input("A-hum", "/done HUM-A1 ready", "HUM", at=sent))
    [shown] = await room.says("A-hum", "/show HUM-A1")
    assert "09:00" not in shown.text
    assert "received" not in shown.text


async def test_an_entered_preview_names_the_time_at_which_enter_was_sent(room: Room) -> None:
    await room.says("A-hum", ITEM, "HUM")
    await room.says("A-hum", "/done")
    await room.says("A-hum", "HUM-A1")
    await room.says("A-hum", "ready")
    await sends(room, "/enter")
    assert room.ended[-1].text.startswith("Recorded by /done, 24 Jul, 11:50 UTC")


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("/done HUM-A9", "Not recorded (/done HUM-A9, sent 11:50 UTC): there is no HUM-A9."),
        ("/done A9", "Not recorded (/done HUM-A9, sent 11:50 UTC): there is no HUM-A9."),
        ("/done xyz", "Not recorded (/done, sent 11:50 UTC): "),
        ("/accept A1", "Not recorded (/accept HUM-A1, sent 11:50 UTC): already accepted, "),
        (
            "/progress A1 at 47.1234, 35.4321",
            "Not recorded (/progress HUM-A1, sent 11:50 UTC): the text contains coordinates.",
        ),
        ("/progress A1", "Sent 11:50 UTC: /progress HUM-A1"),
        ("/done HUM-F9", "Not recorded (/done HUM-F9, sent 11:50 UTC): "),
        ("/show HUM-A9", "Not shown (/show HUM-A9): your command of 24 Jul, 11:50"),
    ],
)
async def test_what_is_said_of_a_late_line_names_it_and_its_time(
    room: Room, text: str, begins: str
) -> None:
    await room.says("A-hum", ITEM, "HUM")
    said = [each.text for each in await sends(room, text, "HUM") if each.to == "A-hum"]
    assert said[-1].startswith(begins)


@pytest.mark.parametrize(
    ("language", "begins"),
    [
        ("ru", "Не внесено (/done HUM-A9, отправлено 11:50 UTC): "),
        ("uk", "Не внесено (/done HUM-A9, надіслано 11:50 UTC): "),
        ("tr", "Kaydedilmedi (/done HUM-A9, gönderildi: 11:50 UTC): "),
    ],
)
async def test_a_late_line_is_named_in_every_language(
    room: Room, language: str, begins: str
) -> None:
    await room.person("A-hum", language=language)
    [told] = await sends(room, "/done HUM-A9")
    assert told.text.startswith(begins)
