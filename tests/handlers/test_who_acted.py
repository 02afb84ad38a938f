"""Who did a deed and who is meant: a line never names a delegation that did not act."""

from __future__ import annotations

from pathlib import Path

import pytest

from domain.people.model import Delegation, Kind, Registry
from tests.handlers.letters import card, card_after, refused
from tests.room import REGISTRY, Room, at
from voice import Speaker
from voice.groups import present_line

TWO_OBSERVERS = Registry.of([
    *(each for each in REGISTRY.delegations if each.kind is not Kind.OBSERVER),
    Delegation("RCM", Kind.OBSERVER), Delegation("MON", Kind.OBSERVER),
])  # fmt: skip


@pytest.mark.parametrize(
    ("who", "line"),
    [
        ("S-sec", "Withdrawn by the secretariat, 24 Jul, 08:00 UTC"),
        ("M-conv", "Withdrawn by the facilitator, 24 Jul, 08:00 UTC"),
        ("A-hum", "Withdrawn by Delegation A, 24 Jul, 08:00 UTC"),
    ],
)
async def test_a_withdrawn_card_names_who_withdrew_the_item_and_not_whose_item_it_was(
    room: Room, who: str, line: str
) -> None:
    await room.says(who, "/action B: Confirm it by 25 Jul 12:00", "HUM")
    shown = card(await room.says(who, "/withdraw HUM-A1", "HUM"))
    assert line in shown.text.splitlines()
    assert "Withdrawn" not in shown.text.replace(line, "")


async def test_a_card_withdrawn_by_agreement_names_all_who_agreed_the_asking_one_first(
    room: Room,
) -> None:
    await room.says("A-hum", "/action B: Confirm it by 25 Jul 12:00", "HUM")
    await room.presses("B-hum", "Accept")
    await room.says("B-hum", "/withdraw HUM-A1", "HUM")
    shown = await card_after(room, "A-hum", "Agree to withdraw")
    line = "Withdrawn by Delegation B, Delegation A, 24 Jul, 08:00 UTC"
    assert line in shown.text.splitlines()


async def test_a_shared_item_says_once_who_withdrew_it(room: Room) -> None:
    await room.says("S-sec", "/action A+B: Confirm it by 25 Jul 12:00", "HUM")
    shown = card(await room.says("S-sec", "/withdraw HUM-A1", "HUM"))
    assert shown.text.count("Withdrawn by") == 1


async def test_a_proposer_who_withdraws_a_declined_item_reads_that_it_was_not_taken_up(
    room: Room,
) -> None:
    await room.says("A-hum", "/action B: Confirm it by 25 Jul 12:00", "HUM")
    await room.says("B-hum", "/decline HUM-A1 not our matter", "HUM")
    told = "Not recorded: HUM-A1 was not taken up, 24 Jul, 08:00 UTC."
    assert (await refused(room, "A-hum", "/withdraw HUM-A1")).startswith(told)
    assert (await refused(room, "B-hum", "/decline HUM-A1 -")).startswith(
        "Not recorded (/decline HUM-A1): already recorded"
    )


@pytest.mark.parametrize(
    ("language", "count", "name"),
    [
        ("en", "Observer RCM 2 · Observer MON 1", "Observer MON"),
        ("ru", "Наблюдатель RCM 2 · Наблюдатель MON 1", "наблюдателем MON"),
        ("uk", "Спостерігач RCM 2 · Спостерігач MON 1", "спостерігачем MON"),
        ("tr", "Gözlemci RCM 2 · Gözlemci MON 1", "gözlemci MON tarafından"),
    ],
)
def test_two_observers_are_told_apart_by_their_codes(language: str, count: str, name: str) -> None:
    voice = Speaker(language, TWO_OBSERVERS)
    assert count in present_line(voice, [("RCM", 2), ("MON", 1)])
    assert voice.delegation("MON", "by") == name
    either = voice.say("popup-other-delegation", delegations=("RCM", "MON"))
    assert "RCM" in either
    assert "MON" in either


async def test_the_buttons_for_two_observers_have_different_labels(tmp_path: Path) -> None:
    async with Room.open(tmp_path / "two.db") as room:
        room.dispatch.desk = room.dispatch.desk.__class__(
            registry=TWO_OBSERVERS, contents=room.dispatch.desk.contents
        )
        [question] = await room.says("S-sec", "/action HUM")
    assert {"Observer RCM", "Observer MON"} <= set(question.buttons)


async def test_lists_name_the_delegations_of_every_second_item_in_the_other_order(
    room: Room,
) -> None:
    for text in ("Exchange lists", "Exchange maps"):
        await room.says("S-sec", f"/action HUM A+B: {text} by 28 Jul 12:00")
    [board] = await room.says("A-hum", "/my")
    [status] = await room.says("A-hum", "/status HUM")
    for shown in (board.text, status.text):
        assert "HUM-A1 · Delegation A, Delegation B" in shown
        assert "HUM-A2 · Delegation B, Delegation A" in shown


async def test_a_reminder_that_goes_on_never_says_that_it_was_the_last_time(room: Room) -> None:
    await room.says("A-head", "/remind to A: Send the figures daily 19:00 UTC")
    said = await room.after(until=at(25, 6))
    [held] = [each for each in said if each.to == "A-hum"]
    assert "the last time" not in held.text
    assert "Next: Fri 25 Jul, 19:00 UTC" in held.text


async def test_the_last_reminder_of_several_says_that_it_was_the_last_also_if_it_is_delayed(
    room: Room,
) -> None:
    await room.says("A-head", "/remind to A: Send the figures daily 19:00 UTC for 1 times")
    said = await room.after(until=at(25, 6))
    [held] = [each for each in said if each.to == "A-hum"]
    assert "This was the last time." in held.text


async def test_words_sent_while_a_preview_waits_are_answered_with_what_it_waits_for(
    room: Room,
) -> None:
    await room.says("A-hum", "/remind")
    assert "A question of the desk waits" not in await _answer(room, "Call the capital")
    enter = await _answer(room, "/enter")
    assert enter.startswith("Nothing is recorded yet: a question of the desk waits")
    await room.says("A-hum", "tomorrow 07:00")
    told = await _answer(room, "and call twice")
    assert told.splitlines() == [
        "Nothing is recorded yet: a preview waits.",
        "Send: /enter or /cancel",
    ]


async def _answer(room: Room, words: str) -> str:
    [said] = await room.says("A-hum", words)
    return said.text
