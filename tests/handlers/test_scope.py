"""No command shows people anything of a group in which they are not accredited."""

from __future__ import annotations

from itertools import chain, combinations

import pytest

from domain.groups import CODES
from domain.people.model import Role
from handlers.contents import CONTENTS
from tests.room import CAST, PLACES, Room, Said

COMMANDS = CONTENTS.commands

#: Group -> a word that is used only in the texts of that group's entries.
SECRET = {code: f"Canary{code.title()}" for code in CODES}
SUBSETS = list(chain.from_iterable(combinations(CODES, size) for size in range(1, 4)))
ROLES = {
    Role.DELEGATE: "B-hum", Role.HEAD: "B-head", Role.ALTERNATE: "B-mil", Role.EXPERT: "E-hum",
    Role.FACILITATOR: "M-conv", Role.OBSERVER: "O-field",
}  # fmt: skip


async def furnish(room: Room) -> None:
    """Enter items in every group and in several states, with the group's word of SECRET."""
    for code in CODES:
        lines = (
            f"/action B: {SECRET[code]} one by +24h",
            f"/action A+B: {SECRET[code]} two by +24h",
            f"/action {SECRET[code]} three by +24h",
            f"/progress {code}-A3 {SECRET[code]} note",
        )
        await room.receives(*[room.user_input("S-sec", text, code) for text in lines])


def tries(code: str) -> list[str]:
    """Return the commands with which somebody might learn of a group's entries."""
    commands = [f"/{name} {code}-A1 x" for name in COMMANDS]
    return [
        *commands, "/my", "/status", f"/status {code}", "/show", f"/show {SECRET[code]}",
        "/show Canary", f"/show {code}-A1", f"/show {code.lower()} a 1", f"/show {code}-A99",
        f"/remind {code}-A1 +1h", f"/action {code} O: Look at it by +24h", f"/done {code}-A3",
        "/done", "/progress", "/decline", "/accept", "/help", "/remind list", "/accredit",
        f"/date {code}-A1 +30h", f"/snooze {code}-A1 1h", f"/correct {code}-A1 x by +24h",
    ]  # fmt: skip


def leaks(said: list[Said], who: str, code: str) -> list[str]:
    """Return the private letters that show the group's word or one of its references."""
    private = [each for each in said if each.to == who]
    return [
        f"{each.text} {list(each.buttons)}"
        for each in private
        if SECRET[code] in f"{each.text}{list(each.buttons)}"
        or f"{code}-A2" in f"{each.text}{list(each.buttons)}"
    ]


@pytest.mark.parametrize("role", list(ROLES))
async def test_no_reply_shows_anything_of_a_group_that_the_person_may_not_see(
    room: Room, role: Role
) -> None:
    await furnish(room)
    who = ROLES[role]
    for seen in SUBSETS:
        person = await room.person(who, role=role, groups=frozenset(seen))
        for code in [each for each in CODES if not person.sees(each)]:
            lines = [
                room.user_input(who, text, where)
                for text in tries(code)
                for where in (None, seen[0])
            ]
            assert leaks(await room.receives(*lines), who, code) == [], (role, seen)


@pytest.mark.parametrize("role", list(ROLES))
async def test_entries_of_a_group_that_the_person_may_see_are_shown(
    room: Room, role: Role
) -> None:
    await furnish(room)
    who = ROLES[role]
    for code in CODES:
        await room.person(who, role=role, groups=frozenset({code}))
        for text in (f"/show {code}-A2", f"/show {SECRET[code]}", f"/status {code}", "/status"):
            said = await room.says(who, text)
            assert SECRET[code] in said[-1].text, (role, code, text)


async def test_an_entry_of_another_group_is_refused_in_the_same_words_as_a_missing_entry(
    room: Room,
) -> None:
    await furnish(room)
    answers = []
    for ref in ("MIL-A1", "MIL-A99"):
        for command in ("show", "accept", "done", "remind"):
            words = f"/{command} {ref} +1h" if command == "remind" else f"/{command} {ref}"
            [told] = await room.says("B-hum", words)
            answers.append(told.text.replace(ref, "REF").split("\n")[0])
    assert set(answers) == {"Not shown: there is no REF.", "Not recorded: there is no REF."}
    assert answers[:4] == answers[4:]


async def test_the_nearest_references_in_a_refusal_are_from_groups_that_the_person_may_see(
    room: Room,
) -> None:
    await furnish(room)
    [told] = await room.says("B-hum", "/show HUM-A9")
    assert told.text == "Not shown: there is no HUM-A9.\nNearest: HUM-A3, HUM-A2"


async def test_status_of_a_group_that_the_person_may_not_see_is_refused(room: Room) -> None:
    await furnish(room)
    [told] = await room.says("B-hum", "/status MIL")
    assert told.text == (
        "Not shown (/status): you are not accredited to the military group.\n"
        "Accreditation is given by your own delegation, or by the secretariat."
    )


async def test_a_button_on_a_groups_message_is_refused_to_a_person_who_has_left_the_group(
    room: Room,
) -> None:
    await furnish(room)
    await room.says("B-head", "/status MIL")
    [asked] = await room.says("B-head", "/action MIL Look at it")
    await room.person("B-head", groups=frozenset({"DEL"}))
    assert await room.presses("B-head", "+24 h", asked) == []
    assert room.popped.startswith("Not recorded (/action): you are not accredited to the")
    card = next(each for each in reversed(room.shown) if each[0] == "MIL" and "Accept" in each[1])
    assert card is not None
    assert await room.presses("B-head", "Accept") == []
    assert room.popped.startswith("Not recorded (/accept MIL-A2): you are not accredited to")


async def test_due_notices_of_an_item_reach_only_members_of_the_items_group(room: Room) -> None:
    await room.says("S-sec", f"/action B: {SECRET['MIL']} by +2h", "MIL")
    await room.says("B-mil", "/accept MIL-A1", "MIL")
    said = await room.after(hours=10)
    assert {each.to for each in said} == {"MIL", "B-mil"}


async def test_the_tests_room_has_a_person_of_every_role_and_a_thread_for_every_group(
    room: Room,
) -> None:
    assert {role for _, role, _, _ in CAST.values()} | {Role.ALTERNATE} == set(Role)
    assert list(PLACES) == list(CODES)
