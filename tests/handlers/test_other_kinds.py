"""Commands on an entry of a kind that they are not about: what it is, and what fits it."""

from __future__ import annotations

import pytest

from handlers.contents import CONTENTS
from tests.room import Room
from voice import LANGUAGES


@pytest.fixture
async def desk(room: Room) -> Room:
    """Return a room with HUM-A1, the follow-up HUM-F1, the notice HUM-N1 and a planned HUM-N2."""
    await room.says("A-hum", "/action B: Count the tents by 30 Jul 12:00", "HUM")
    await room.says("A-hum", "/follow HUM-A1 B: 24 Jul 12:00 UTC What is the state?")
    await room.says("S-sec", "/notice HUM: The hall is open.")
    await room.says("S-sec", "/notice HUM at 25 Jul 05:30 The session begins at 08:30 UTC.")
    return room


@pytest.mark.parametrize(
    ("who", "line", "told"),
    [
        ("B-hum", "/accept HUM-F1", ("HUM-F1 is a follow-up, and /accept is for action items.\n"
         "Send: /show HUM-F1")),
        ("B-hum", "/undo hum f1", ("HUM-F1 is a follow-up, and /undo is for action items and "
         "notices.\nSend: /show HUM-F1")),
        ("B-hum", "/reply HUM-A1 All are counted.", ("HUM-A1 is an action item, and /reply is for "
         "follow-ups.\nSend: /accept HUM-A1, /decline HUM-A1, /date HUM-A1, /assign HUM-A1 or "
         "/show HUM-A1")),
        ("B-hum", "/seen HUM-A1", ("HUM-A1 is an action item, and /seen is for notices.\n"
         "Send: /show HUM-A1")),
        ("B-hum", "/withdraw HUM-N1", ("HUM-N1 is a notice, and /withdraw is for action items and "
         "follow-ups.\nSend: /show HUM-N1")),
        ("S-sec", "/withdraw HUM-N2", ("HUM-N2 is a notice, and /withdraw is for action items and "
         "follow-ups.\nSend: /notice withdraw HUM-N2 or /show HUM-N2")),
        ("S-sec", "/notice HUM-A1 withdraw", ("HUM-A1 is an action item, and /notice is for "
         "notices.\nSend: /show HUM-A1")),
        ("A-hum", "/accept HUM-N1", ("HUM-N1 is a notice, and /accept is for action items.\n"
         "Send: /seen HUM-N1 or /show HUM-N1")),
        ("A-hum", "/reply HUM-A1 All are counted.", ("HUM-A1 is an action item, and /reply is for "
         "follow-ups.\nSend: /show HUM-A1")),
        ("B-hum", "/follow HUM-F1 28 Jul 12:00 Why?", ("HUM-F1 is a follow-up, and /follow is for "
         "action items.\nSend: /show HUM-F1")),
        ("B-hum", "/remind HUM-N1 28 Jul 12:00", ("HUM-N1 is a notice, and /remind is for action "
         "items.\nSend: /show HUM-N1")),
    ],
)  # fmt: skip
async def test_the_refusal_says_what_the_entry_is_and_what_can_be_sent(
    desk: Room, who: str, line: str, told: str
) -> None:
    before = desk.recorded()
    [said] = await desk.says(who, line)
    assert said.text == f"Not recorded: {told}"
    assert desk.recorded() == before


async def test_an_answer_to_the_question_which_entry_is_refused_alike(desk: Room) -> None:
    await desk.says("B-hum", "/reply")
    [said] = await desk.says("B-hum", "HUM-A1")
    assert said.text.startswith("Not recorded: HUM-A1 is an action item")


async def test_only_what_the_person_can_do_now_is_proposed(desk: Room) -> None:
    await desk.after(hours=5)
    [said] = await desk.says("B-hum", "/accept HUM-F1")
    assert said.text.endswith("\nSend: /reply HUM-F1 or /show HUM-F1")
    await desk.says("B-hum", "/reply HUM-F1 All are counted.")
    [said] = await desk.says("B-hum", "/accept HUM-F1")
    assert said.text.endswith("\nSend: /show HUM-F1")
    await desk.says("B-hum", "/accept HUM-A1")
    [said] = await desk.says("B-hum", "/reply HUM-A1 Yes")
    assert said.text.endswith("\nSend: /date HUM-A1, /assign HUM-A1 or /show HUM-A1")
    await desk.says("B-hum", "/seen HUM-N1")
    [said] = await desk.says("B-hum", "/confirm HUM-N1")
    assert said.text.endswith("\nSend: /show HUM-N1")


async def test_a_notice_without_a_step_is_not_taken_for_its_recipients(desk: Room) -> None:
    for line in ("/notice HUM-N2 The session begins at 09:00 UTC.", "/notice HUM-N2"):
        [said] = await desk.says("S-sec", line)
        assert said.text == (
            "Not recorded: it is not said what is to be done with HUM-N2.\n"
            "Send: /notice change HUM-N2 new text  or  /notice move HUM-N2 25 Jul 12:00  or  "
            "/notice withdraw HUM-N2"
        )
    [said] = await desk.says("S-sec", "/notice перенести HUM-N2")
    assert said.text.startswith("Not recorded: there is no time.\nSend: /notice move ")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_refusal_is_in_the_language_of_the_person(desk: Room, language: str) -> None:
    await desk.says("B-hum", f"/settings language {language}")
    await desk.after(hours=5)
    [said] = await desk.says("B-hum", "/accept HUM-F1")
    assert "/reply HUM-F1" in said.text
    assert "/accept" in said.text


@pytest.mark.parametrize(
    ("who", "line", "ref"),
    [
        ("A-mil", "/accept HUM-F1", "HUM-F1"),
        ("B-hum", "/accept HUM-N2", "HUM-N2"),
        ("B-hum", "/accept HUM-F9", "HUM-F9"),
        ("B-hum", "/accept HUM-P1", "HUM-P1"),
        ("B-hum", "/reply HUM-F9 Yes", "HUM-F9"),
    ],
)  # fmt: skip
async def test_nobody_learns_that_an_entry_exists_which_they_may_not_see(
    desk: Room, who: str, line: str, ref: str
) -> None:
    [said] = await desk.says(who, line)
    assert said.text.startswith(f"Not recorded: there is no {ref}.")


def test_each_kind_of_entry_can_be_found_and_shown() -> None:
    kinds = {
        kind for each in CONTENTS.commands.values() for kind in (each.about, *each.kinds) if kind
    }
    assert kinds == set(CONTENTS.entries)
    assert all(CONTENTS.commands["show"].of(kind) for kind in kinds)
