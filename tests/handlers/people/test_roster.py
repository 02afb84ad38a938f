"""The roster of accredited people, and how people are suspended, reinstated, revoked."""

from __future__ import annotations

import pytest

from storage.mail.outbox import LetterKind, LetterState
from tests.room import PLACES, USERS, Room


async def test_a_heads_roster_has_the_own_delegations_people_and_open_links_with_buttons(
    room: Room,
) -> None:
    await room.says("A-head", "/accredit A delegate MIL HUM as A-two")
    [roster] = await room.says("A-head", "/accredit")
    assert roster.text.splitlines()[:5] == [
        "Accredited",
        (
            "A-head · Delegation A · head of delegation · "
            "Heads of delegation, Political group, Humanitarian group, Military group"
        ),
        "A-hum · Delegation A · delegate · Humanitarian group",
        "A-mil · Delegation A · delegate · Military group",
        (
            "A-two · Delegation A · delegate · Humanitarian group, Military group · "
            "link open to 26 Jul, 08:00 UTC"
        ),
    ]
    assert list(roster.buttons) == [
        "Suspend A-hum", "Revoke A-hum", "Suspend A-mil", "Revoke A-mil", "Revoke A-two",
    ]  # fmt: skip
    assert "Delegation B" not in roster.text


async def test_the_secretariats_roster_lists_every_accredited_person(room: Room) -> None:
    [roster] = await room.says("S-sec", "/accredit")
    for label in USERS:
        assert f"\n{label} · " in roster.text


async def test_a_suspended_person_is_refused_and_not_counted_as_present_until_reinstated(
    room: Room,
) -> None:
    await room.says("A-head", "/accredit")
    said = await room.presses("A-head", "Suspend A-hum")
    assert room.popped == "A-hum is suspended."
    assert {each.text.splitlines()[-1] for each in said if each.to == "HUM"} == {
        "Accredited: Delegation A 1 · Delegation B 3 · Facilitator 1 · Observer 1 · Secretariat 2"
    }
    [told] = await room.says("A-hum", "/my")
    assert told.text.startswith("Not shown (/my): your accreditation is suspended.")
    [roster] = await room.says("A-head", "/accredit")
    assert "A-hum · Delegation A · delegate · Humanitarian group · suspended" in roster.text
    said = await room.presses("A-head", "Reinstate A-hum")
    assert said[0].text.splitlines()[-1].startswith("Accredited: Delegation A 2 ·")
    [told] = await room.says("A-hum", "/my")
    assert told.text == "Your delegation has nothing pending."


async def test_revoking_a_person_ends_the_accreditation_and_deletes_their_open_question(
    room: Room,
) -> None:
    await room.says("A-hum", "/action")
    await room.says("S-sec", "/accredit revoke A-hum")
    assert room.rows("prompts") == []
    [told] = await room.says("A-hum", "/my")
    assert told.text.startswith("Not accredited to this desk.")


async def test_suspending_the_same_person_twice_is_recorded_once(room: Room) -> None:
    nothing = "Not recorded: nothing is changed, because A-hum is suspended already."
    for told in ("A-hum is suspended.", nothing):
        said = await room.says("A-head", "/accredit suspend A-hum")
        assert said[-1].text.splitlines()[0] == told
    assert [row[3] for row in room.rows("journal")] == ["accreditation-suspend"]


async def test_a_suspension_is_recorded_in_the_journal_of_each_group_of_the_person(
    room: Room,
) -> None:
    await room.says("S-sec", "/accredit suspend A-head")
    assert [(row[0], row[3]) for row in room.rows("journal")] == [
        (code, "accreditation-suspend") for code in PLACES
    ]


@pytest.mark.parametrize("step", ["suspend", "revoke"])
async def test_the_command_menus_of_a_suspended_or_revoked_person_are_emptied(
    room: Room, step: str
) -> None:
    await room.says("A-head", f"/accredit {step} A-hum")
    async with room.records() as records:
        letters = await records.outbox.in_state(LetterState.SENT)
    menus = [each.markup for each in letters if each.kind is LetterKind.MENU]
    assert [(each["scope"]["type"], each["commands"]) for each in menus] == [
        ("chat", []), ("chat_member", []),
    ]  # fmt: skip


async def test_the_entry_card_counts_two_suspensions_of_one_batch(room: Room) -> None:
    said = await room.receives(
        room.user_input("A-head", "/accredit suspend A-hum"),
        room.user_input("B-head", "/accredit suspend B-hum"),
    )
    cards = [each for each in said if each.letter.card == "HUM-entry"]
    assert (
        cards[-1].text.splitlines()[-1].startswith("Accredited: Delegation A 1 · Delegation B 2 ·")
    )
