"""Help and refusals by role and situation: what a person may do, and what waits for them."""

from __future__ import annotations

import re

import pytest

from handlers.contents import CONTENTS
from tests.room import CAST, Room

LINE = re.compile(r"^/(\w+) · (.+)$", re.MULTILINE)


async def lines(room: Room, who: str) -> dict[str, str]:
    """Return the lines of /help: command -> what it does, in their order."""
    [said] = await room.says(who, "/help")
    return dict(LINE.findall(said.text))


@pytest.mark.parametrize(
    ("who", "command", "told"),
    [
        ("O-field", "action", "Log an action item for your own delegation"),
        ("A-hum", "action", "Log an action item"),
        ("A-head", "accredit", "Accredit people of your delegation, and list them"),
        ("S-sec", "accredit", "Accredit people, and see who is accredited"),
        ("E-hum", "remind", "Be reminded in private"),
        ("A-hum", "remind", "Be reminded in private"),
        ("A-head", "remind", "Be reminded in private, or have others reminded"),
        ("M-conv", "my", "What each delegation has to answer, and your own points"),
        ("A-hum", "my", "Your open points: to answer, to do, to confirm"),
    ],
)
async def test_help_offers_a_command_as_the_role_may_use_it(
    room: Room, who: str, command: str, told: str
) -> None:
    assert (await lines(room, who))[command] == told
    [one] = await room.says(who, f"/help {command}")
    assert one.text.startswith(f"/{command} · {told}\n")


@pytest.mark.parametrize(("side", "other"), [("A", "B"), ("B", "A")])
async def test_help_begins_with_the_commands_that_answer_what_is_awaited(
    room: Room, side: str, other: str
) -> None:
    before = list(await lines(room, f"{side}-hum"))
    assert not {"accept", "decline", "confirm"} & set(before)
    await room.says(f"{other}-hum", f"/action {side}: Send the list by +24h", "HUM")
    assert list(await lines(room, f"{side}-hum"))[:2] == ["accept", "decline"]
    assert list(await lines(room, f"{other}-hum")) == list(await lines(room, f"{other}-mil"))
    await room.says(f"{side}-hum", "/accept HUM-A1", "HUM")
    await room.says(f"{side}-hum", "/done HUM-A1", "HUM")
    assert list(await lines(room, f"{other}-hum"))[:2] == ["confirm", "notyet"]


@pytest.mark.parametrize("language", ["en", "ru", "uk", "tr"])
@pytest.mark.parametrize("who", list(CAST))
async def test_help_is_short_and_says_of_each_line_what_it_does(
    room: Room, who: str, language: str
) -> None:
    await room.person(who, language=language)
    [said] = await room.says(who, "/help")
    assert len(said.text.splitlines()) <= 16
    assert all(len(told) > 8 for told in (await lines(room, who)).values())


@pytest.mark.parametrize("name", list(CONTENTS.commands))
@pytest.mark.parametrize("who", ["O-field", "E-hum", "A-hum", "M-conv"])
async def test_a_refusal_for_lack_of_right_names_what_the_role_may_do(
    room: Room, who: str, name: str
) -> None:
    for where in (None, "HUM"):
        said = await room.says(who, f"/{name} HUM-A9", where)
        text = said[-1].text if said else ""
        if "part of your role" in text or "this is done by" in text:
            assert "You can send: /my, /status" in text
            assert f"/{name}" not in text.partition("You can send:")[2].split(", ")
            if who in {"O-field", "M-conv"}:
                assert "your head of delegation" not in text


async def test_a_command_that_is_refused_to_a_role_is_not_shown_to_it(room: Room) -> None:
    assert "correct" not in await lines(room, "E-hum")
    [one] = await room.says("E-hum", "/help correct")
    assert "/correct REF" not in one.text
