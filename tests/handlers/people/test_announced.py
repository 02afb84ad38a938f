"""A suspended, reinstated or revoked person: who hears of it, and what passes on to whom."""

from __future__ import annotations

import pytest

from tests.handlers.people.test_accreditation import link
from tests.room import Room, Said, at

#: One side, and the other.
SIDES = [("A", "B"), ("B", "A")]


def told(said: list[Said], to: str) -> list[str]:
    """Return the texts of the messages to a group or a person, without redrawn cards."""
    return [each.text for each in said if each.to == to and each.kind == "message"]


async def second_head(room: Room, side: str) -> None:
    """Accredit an alternate of the side, who is the room's guest."""
    code = await link(room, f"{side}-head", f"{side} alternate as {side}-alt")
    await room.says("guest", f"/start {code}")


@pytest.mark.parametrize(
    ("step", "word"),
    [("suspend", "suspended"), ("revoke", "revoked")],
)
@pytest.mark.parametrize(("side", "other"), SIDES)
async def test_a_removed_delegate_is_announced_as_accreditation_is(
    room: Room, side: str, other: str, step: str, word: str
) -> None:
    await second_head(room, side)
    said = await room.says(f"{side}-head", f"/accredit {step} {side}-hum")
    line = f"Accreditation {word}: {side}-hum, delegate, Delegation {side}"
    [thread] = told(said, "HUM")
    assert thread.splitlines()[0] == line
    assert thread.splitlines()[1].startswith("Accredited: Delegation A ")
    missing = f"Delegation {side} has no point of contact in the humanitarian group now."
    assert told(said, "999")[0].splitlines()[:2] == [line, missing]
    assert told(said, f"{side}-head")[0].splitlines() == [
        f"{side}-hum is {word}." if step == "suspend"
        else f"The accreditation of {side}-hum is revoked.",
        missing, f"To accredit one: /accredit {side} delegate HUM poc",
    ]  # fmt: skip
    assert told(said, "S-duty") == [line]
    assert told(said, f"{side}-hum")[0].startswith(f"Your accreditation is {word}.")
    assert not [each for each in said if each.to.startswith(other) or each.to in {"POL", "MIL"}]


async def test_a_reinstated_person_is_announced_to_the_same_people(room: Room) -> None:
    await room.says("A-head", "/accredit suspend A-hum")
    said = await room.says("A-head", "/accredit reinstate A-hum")
    line = "Accreditation reinstated: A-hum, delegate, Delegation A"
    assert [told(said, who)[0].splitlines()[0] for who in ("HUM", "S-duty", "A-hum")] == [
        line, line, "Your accreditation is reinstated.",
    ]  # fmt: skip


async def test_of_an_observer_without_heads_the_secretariat_hears_that_there_is_no_contact(
    room: Room,
) -> None:
    said = await room.says("S-sec", "/accredit revoke O-field")
    [heard] = told(said, "S-duty")
    assert heard.splitlines() == [
        "Accreditation revoked: O-field, Observer",
        "Observer has no point of contact in the humanitarian group now.",
        "To accredit one: /accredit O observer HUM poc",
    ]


@pytest.mark.parametrize("step", ["suspend", "revoke"])
@pytest.mark.parametrize(("side", "other"), SIDES)
async def test_a_reminder_for_the_delegation_goes_on_with_another_head(
    room: Room, side: str, other: str, step: str
) -> None:
    await second_head(room, side)
    await room.says(f"{side}-head", f"/remind to {side}: Send the list daily 12:00")
    await room.says(f"{side}-head", "/remind My own note tomorrow 12:00")
    said = await room.says("guest", f"/accredit {step} {side}-head")
    [mine] = told(said, "999")
    assert f"Reminders that {side}-head had set for others go on. You have them" in mine
    assert "Send the list" in mine
    assert "My own note" not in mine
    assert told(said, f"{side}-hum") == told(said, f"{side}-mil") == [
        f"Reminders that {side}-head had set for others go on. Now with: {side}-alt (1)"
    ]  # fmt: skip
    assert not [each for each in said if each.to.startswith(other)]
    rung = await room.after(until=at(25, 13))
    assert {each.to for each in rung if "Send the list" in each.text} == {
        "999", f"{side}-hum", f"{side}-mil", *(["E-hum"] if side == "B" else []),
    }  # fmt: skip
    [shown] = await room.says("guest", "/remind list")
    assert "Send the list" in shown.text
    cancelled = await room.says("guest", "/remind cancel 1")
    assert cancelled[0].text == "Reminder 1 is cancelled."


async def test_a_reminder_that_quiet_hours_delay_still_comes_after_its_owner_is_gone(
    room: Room,
) -> None:
    await second_head(room, "A")
    await room.says("A-head", "/remind to A: Send the list 24 Jul 20:30")
    await room.after(until=at(24, 20, 31))
    await room.says("guest", "/accredit revoke A-head")
    rung = await room.after(until=at(25, 6))
    assert [each.to for each in rung if "Send the list" in each.text] == ["A-hum", "A-mil"]


async def test_a_reminder_in_a_thread_passes_on_within_the_secretariat_or_ends_aloud(
    room: Room,
) -> None:
    await room.says("S-sec", "/remind to HUM: Digest tomorrow 12:00")
    await room.says("M-conv", "/remind to HUM: Session tomorrow 12:00")
    said = await room.says("S-duty", "/accredit revoke S-sec")
    [mine] = told(said, "S-duty")
    assert "Digest" in mine
    said = await room.says("S-duty", "/accredit revoke M-conv")
    assert "Reminders that M-conv had set for others have end" in told(said, "S-duty")[0]
    rung = await room.after(until=at(25, 13))
    assert [each.text.splitlines()[-1] for each in rung if each.to == "HUM"].count("Digest") == 1
    assert not [each for each in rung if "Session" in each.text]


@pytest.mark.parametrize("step", ["suspend", "revoke"])
@pytest.mark.parametrize(("side", "other"), SIDES)
async def test_open_items_of_a_removed_person_are_with_nobody_and_the_contact_hears_it(
    room: Room, side: str, other: str, step: str
) -> None:
    await room.says("S-sec", f"/action {side}: Send the report by +24h", "HUM")
    await room.says(f"{side}-hum", f"/assign HUM-A1 {side}-head")
    await second_head(room, side)
    said = await room.says("guest", f"/accredit {step} {side}-head")
    assert told(said, f"{side}-hum")[-1] == (
        f"With nobody now, formerly with {side}-head: HUM-A1\nTo name somebody: /assign HUM-A1"
    )
    assert not [each for each in said if each.to.startswith(other)]
    [shown] = await room.says(f"{side}-hum", "/show HUM-A1")
    assert f"With: {side}-head" not in shown.text


# Nobody in a post.


@pytest.mark.parametrize(("side", "other"), SIDES)
async def test_it_is_said_that_a_delegation_has_no_head_any_more(
    room: Room, side: str, other: str
) -> None:
    await second_head(room, side)
    vacant = (
        f"Delegation {side} has neither a head nor an alternate now.\n"
        f"The secretariat accredits one with: /accredit {side} head"
    )
    said = await room.says("S-sec", f"/accredit revoke {side}-head")
    assert not [each for each in said if vacant in each.text]
    said = await room.says("S-sec", f"/accredit revoke {side}-alt")
    heard = {each.to for each in said if vacant in each.text}
    own = {f"{side}-hum", f"{side}-mil", *(["E-hum"] if side == "B" else [])}
    assert heard == {"S-sec", "S-duty", *own}


async def test_it_is_said_that_nobody_is_on_duty_any_more(room: Room) -> None:
    said = await room.says("S-sec", "/accredit suspend S-duty")
    [told_to] = [each for each in said if "Nobody in the secretariat is on duty" in each.text]
    assert told_to.to == "S-sec"
    assert told_to.text.startswith("S-duty is suspended.\n")


async def test_who_is_left_in_a_delegation_without_heads_hears_of_a_removal(room: Room) -> None:
    code = await link(room, "S-sec", "M facilitator MIL as M-mil")
    await room.says("guest", f"/start {code}")
    said = await room.says("S-sec", "/accredit revoke M-mil")
    assert told(said, "M-conv") == ["Accreditation revoked: M-mil, Facilitator"]


@pytest.mark.parametrize(("side", "other"), SIDES)
async def test_a_reminder_of_an_entry_passes_to_nobody_outside_its_group(
    room: Room, side: str, other: str
) -> None:
    await room.says("S-sec", f"/action {side}: Send the report by 30 Jul 12:00", "HUM")
    await room.says(f"{side}-head", f"/remind to {side}: HUM-A1 daily 12:00")
    await room.person(f"{side}-hum", poc=False)
    said = await room.says("S-sec", f"/accredit revoke {side}-head")
    assert any("You have them" in each for each in told(said, f"{side}-hum"))
    assert not any("You have them" in each for each in told(said, f"{side}-mil"))


@pytest.mark.parametrize(("side", "other"), SIDES)
async def test_a_head_gets_one_message_of_all_that_a_suspension_changes(
    room: Room, side: str, other: str
) -> None:
    await room.says("S-sec", f"/action {side}: Send the report by +24h", "HUM")
    await room.says(f"{side}-head", f"/assign HUM-A1 {side}-hum")
    said = await room.says("S-sec", f"/accredit suspend {side}-hum")
    [one] = told(said, f"{side}-head")
    assert "has no point of contact" in one
    assert "With nobody now" in one
    await room.says("S-sec", f"/accredit reinstate {side}-hum")
    said = await room.says(f"{side}-head", f"/accredit suspend {side}-hum")
    assert len(told(said, f"{side}-head")) == 1


# What was asked of a person who is gone.

COMES = "What is awaited about these entries comes to you now: {}\nTo see it, send: /my"


@pytest.mark.parametrize("step", ["suspend", "revoke"])
@pytest.mark.parametrize(("side", "other"), SIDES)
async def test_what_was_asked_of_a_removed_contact_comes_to_the_head_at_once(
    room: Room, side: str, other: str, step: str
) -> None:
    for number in range(3):
        line = f"/action {side}: Count part {number} by 30 Jul 12:00"
        await room.says(f"{other}-mil", line, "MIL")
    await second_head(room, side)
    said = await room.says(f"{side}-head", f"/accredit {step} {side}-mil")
    comes = COMES.format("MIL-A1, MIL-A2, MIL-A3")
    for head in (f"{side}-head", "999"):
        [heard] = told(said, head)
        assert heard.endswith(comes)
    assert {each.to for each in said if comes in each.text} == {f"{side}-head", "999"}
    later = await room.after(minutes=10)
    assert not [each for each in later if each.to in {f"{side}-mil", f"{side}-head", "999"}]


@pytest.mark.parametrize(("side", "other"), SIDES)
async def test_if_nobody_else_can_be_reached_the_proposer_hears_of_it(
    room: Room, side: str, other: str
) -> None:
    await room.says(f"{other}-mil", f"/action {side}: Count by 30 Jul 12:00", "MIL")
    await room.person(f"{side}-head", reachable=False)
    said = await room.says("S-sec", f"/accredit suspend {side}-mil")
    left = f"MIL-A1 · Delegation {side}: nobody can be reached in private now."
    assert [each.startswith(left) for each in told(said, f"{other}-mil")] == [True]
    assert left in told(said, "S-duty")[0]
