"""Accreditation links: who makes them for whom, and how they are used, expire or end."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from tests.room import USERS, Room, Said


def code_in(said: Said) -> str:
    """Return the code of the accreditation link in a letter."""
    found = re.search(r"start=([\w-]+)", said.text)
    assert found is not None
    return found[1]


async def link(room: Room, who: str, words: str) -> str:
    """Make an accreditation link with /accredit, and return its code."""
    [said] = await room.says(who, f"/accredit {words}")
    assert said.to == who, "a link must be shown in private"
    return code_in(said)


async def test_a_link_is_shown_with_its_label_role_groups_and_expiry(room: Room) -> None:
    [said] = await room.says("A-head", "/accredit A delegate HUM MIL poc as A-two")
    code = code_in(said)
    assert said.text == (
        "A-two: delegate, Delegation A\nGroups: Humanitarian group, Military group\n"
        f"point of contact\nhttps://t.me/GreffierBot?start={code}\n"
        f"Or send the desk: /start {code}\n"
        "Single use, valid to Sat 26 Jul, 08:00 UTC (11:00 your time)."
    )
    assert len(code) >= 22
    assert code not in str(room.rows("invitations"))


async def test_a_person_who_opens_a_link_is_accredited_and_announced_in_their_groups(
    room: Room,
) -> None:
    code = await link(room, "A-head", "A delegate HUM poc as A-two")
    said = await room.says("guest", f"/start {code}")
    assert [(each.to, each.text.splitlines()[0]) for each in said] == [
        ("HUM", "Accredited: A-two, delegate, Delegation A"),
        ("HUM", "Humanitarian group · opened 24 Jul, 08:00 UTC"),
        ("999", "A-two: delegate, Delegation A"),
    ]
    present = (
        "Accredited: Delegation A 3 · Delegation B 3 · Facilitator 1 · Observer 1 · Secretariat 2"
    )
    assert said[0].text.splitlines()[1] == present
    assert said[1].text.splitlines()[-1] == present
    assert said[2].text.splitlines()[1:3] == ["Groups: Humanitarian group", "point of contact"]
    [mine] = await room.says("guest", "/my")
    assert mine.text == "Your delegation has nothing pending."


async def test_a_second_use_of_an_accreditation_link_is_refused(room: Room) -> None:
    code = await link(room, "A-head", "A delegate HUM as A-two")
    await room.says("guest", f"/start {code}")
    async with room.records() as records, records.savepoint():
        found = await records.people.find(999)
        assert found is not None
        records.people.remove(found)
    [told] = await room.says("guest", f"/start {code}")
    assert told.text == "This link has been used."


async def test_of_two_people_who_open_one_link_in_one_batch_only_one_is_accredited(
    room: Room,
) -> None:
    code = await link(room, "A-head", "A delegate HUM as A-two")
    first = room.user_input("guest", f"/start {code}")
    second = type(first)(
        first.row + 500, 998, type(first.place)(998), True, first.at, text=first.text
    )
    said = await room.receives(first, second)
    assert [each.text for each in said if each.to == "998"] == ["This link has been used."]
    assert len([row for row in room.rows("people") if row[1] == "A-two"]) == 1


async def test_an_expired_link_is_refused_with_the_time_of_its_expiry(room: Room) -> None:
    code = await link(room, "A-head", "A delegate HUM as A-two")
    await room.after(hours=48)
    [told] = await room.says("guest", f"/start {code}")
    assert told.text == (
        "This link was valid until Sat 26 Jul, 08:00 UTC.\nAsk whoever gave it to you for another."
    )
    again = await link(room, "A-head", "A delegate HUM as A-two")
    await room.says("guest", f"/start {again}")
    assert "A-two" in str(room.rows("people"))


@pytest.mark.parametrize(("opened", "late"), [(0, 11), (0, 20 * 60), (48 * 60 - 1, 30)])
@pytest.mark.parametrize("side", ["A", "B"])
async def test_a_link_that_was_opened_while_the_desk_was_away_is_valid(
    room: Room, side: str, opened: int, late: int
) -> None:
    """*opened* and *late* are minutes: when it was opened, and how much later the desk learns."""
    code = await link(room, f"{side}-head", f"{side} delegate HUM as {side}-two")
    room.now += timedelta(minutes=opened)
    pressed = room.user_input("guest", f"/start {code}")
    room.now += timedelta(minutes=late)
    said = await room.receives(pressed)
    assert [each.text.splitlines()[0] for each in said if each.to == "999"] == [
        f"{side}-two: delegate, Delegation {side}"
    ]


async def test_a_revoked_link_is_refused(room: Room) -> None:
    code = await link(room, "A-head", "A delegate HUM as A-two")
    [told] = await room.says("A-head", "/accredit revoke a-TWO")
    assert told.text == "The link for A-two is revoked."
    [told] = await room.says("guest", f"/start {code}")
    assert told.text == "This link has been revoked."


async def test_a_link_code_that_was_never_made_is_refused(room: Room) -> None:
    [told] = await room.says("guest", "/start AAAAAAAAAAAAAAAAAAAAAA")
    assert told.text == (
        "This link is not known to the desk.\nAsk whoever gave it to you for another."
    )


async def test_an_accredited_person_cannot_use_a_second_link(room: Room) -> None:
    code = await link(room, "A-head", "A head as A-two")
    [told] = await room.says("A-hum", f"/start {code}")
    assert told.text == "Not recorded: you are accredited already, as A-hum."
    assert [each.text for each in await room.says("guest", f"/start@GreffierBot {code}")][-1]
    assert "A-two" in str(room.rows("people"))


async def test_the_command_start_without_a_code_shows_the_persons_own_accreditation(
    room: Room,
) -> None:
    [card] = await room.says("O-field", "/start")
    assert card.text.splitlines()[:3] == [
        "O-field: Observer", "Groups: Humanitarian group", "point of contact",
    ]  # fmt: skip
    await room.person("O-field", suspended=True)
    [card] = await room.says("O-field", "/start")
    assert card.text.startswith("O-field: Observer")


@pytest.mark.parametrize(
    ("words", "marks"),
    [
        ("S duty", "on duty"),
        ("S secretary poc duty", "point of contact · on duty"),
        ("S secretary", None),
    ],
)
async def test_a_link_says_if_its_user_will_be_on_duty_or_point_of_contact(
    room: Room, words: str, marks: str | None
) -> None:
    said = (await room.says("S-sec", f"/accredit {words}"))[0].text.splitlines()
    assert said[2] == marks if marks else said[2].startswith("https://")


async def test_an_accreditation_message_names_an_observer_once_although_role_and_name_are_equal(
    room: Room,
) -> None:
    code = await link(room, "S-sec", "O observer HUM as O-two")
    said = await room.says("guest", f"/start {code}")
    assert said[0].text.startswith("Accredited: O-two, Observer\n")
    [roster] = await room.says("S-sec", "/accredit")
    assert "\nO-two · Observer · Humanitarian group\n" in roster.text


@pytest.mark.parametrize(
    ("who", "words", "title", "groups"),
    [
        ("S-sec", "A head", "A-1: head of delegation, Delegation A", "all"),
        ("S-sec", "B alternate DEL HUM as B-alt", "B-alt: alternate, Delegation B",
         "Heads of delegation, Humanitarian group"),
        ("S-sec", "M convener", "M-1: Facilitator", "all"),
        ("S-sec", "M facilitator POL", "M-1: Facilitator", "Political group"),
        ("S-sec", "O observer HUM", "O-1: Observer", "Humanitarian group"),
        ("S-sec", "S duty", "S-1: Secretariat", "all"),
        ("S-sec", "S secretary", "S-1: Secretariat", "all"),
        ("A-head", "A delegate mil hum", "A-1: delegate, Delegation A",
         "Humanitarian group, Military group"),
        ("A-head", "а delegate НUМ", "A-1: delegate, Delegation A", "Humanitarian group"),
        ("B-head", "B expert HUM", "B-1: expert, Delegation B", "Humanitarian group"),
        ("B-head", "B head all as B-two", "B-two: head of delegation, Delegation B", "all"),
    ],
)  # fmt: skip
async def test_the_people_who_may_accredit_a_role_can_make_a_link_for_it(
    room: Room, who: str, words: str, title: str, groups: str
) -> None:
    everywhere = "Heads of delegation, Political group, Humanitarian group, Military group"
    [said] = await room.says(who, f"/accredit {words}")
    assert said.text.splitlines()[:2] == [
        title, f"Groups: {everywhere if groups == 'all' else groups}",
    ]  # fmt: skip


FOREIGN = "Not recorded: members of Delegation {0} are accredited by Delegation {0}."


@pytest.mark.parametrize(
    ("who", "words", "told"),
    [
        ("B-head", "A delegate HUM", FOREIGN.format("A")),
        ("A-head", "B head", FOREIGN.format("B")),
        ("S-sec", "A delegate HUM", FOREIGN.format("A")),
        ("S-sec", "B expert HUM", FOREIGN.format("B")),
        ("A-head", "M facilitator", "Not recorded: the facilitator is accredited by"),
        ("A-hum", "A delegate HUM", "Not recorded (/accredit): this is done by a head"),
        ("O-field", "O observer HUM", "Not recorded (/accredit): this is done by a head"),
        ("A-head", "A delegate DEL", "Not recorded: only the parties’ heads of delegation"),
        ("A-head", "A delegate all", "Not recorded: only the parties’ heads of delegation"),
        ("A-head", "A observer HUM", "Not recorded: no role there has the name observer"),
        ("A-head", "A banana HUM", "Not recorded: no role there has the name banana"),
        ("S-sec", "X head", 'Not recorded: no delegation has the code "X".'),
        ("A-head", "A delegate LAW", "Not recorded: no group has the code LAW."),
        ("A-head", "A delegate", "Not recorded: the words do not have the form"),
        ("A-head", "A", "Not recorded: the words do not have the form"),
        ("A-head", "suspend", "Not recorded: the words do not have the form"),
        ("A-head", "A delegate HUM as b-HUM", "Not recorded: the label b-HUM cannot be used."),
        ("A-head", "revoke nobody", "Not recorded: nobody is accredited as nobody"),
        ("A-head", "suspend B-hum", FOREIGN.format("B")),
        ("A-head", "revoke A-head", "Not recorded: nobody changes their own accreditation."),
        ("S-sec", "suspend S-sec", "Not recorded: nobody changes their own accreditation."),
        ("A-head", "A delegate HUM as 380441234567", "Not recorded: the text contains a tele"),
    ],
)  # fmt: skip
async def test_an_invalid_or_forbidden_accredit_command_is_refused_and_changes_nothing(
    room: Room, who: str, words: str, told: str
) -> None:
    before = room.rows("invitations", "people", "journal", "counters")
    [said] = await room.says(who, f"/accredit {words}")
    assert (said.to, said.text[: len(told)]) == (who, told)
    assert room.rows("invitations", "people", "journal", "counters") == before


async def test_revoking_a_link_of_another_delegation_is_refused(room: Room) -> None:
    code = await link(room, "A-head", "A delegate HUM as A-two")
    [told] = await room.says("B-head", "/accredit revoke A-two")
    assert told.text == FOREIGN.format("A")
    await room.says("guest", f"/start {code}")
    assert "A-two" in str(room.rows("people"))


async def test_automatic_labels_skip_numbers_that_were_chosen_by_hand(room: Room) -> None:
    await link(room, "A-head", "A delegate HUM as a-1")
    [first] = await room.says("A-head", "/accredit A delegate HUM")
    [second] = await room.says("A-head", "/accredit A delegate HUM")
    assert [each.text.partition(":")[0] for each in (first, second)] == ["A-2", "A-3"]


async def test_the_first_head_of_delegation_can_be_accredited_on_an_empty_desk(
    empty: Room,
) -> None:
    await empty.says("S-sec", "/setup DEL", "DEL")
    code = await link(empty, "S-sec", "A head as A-head")
    said = await empty.says("A-head", f"/start {code}")
    assert said[0].text == (
        "Accredited: A-head, head of delegation, Delegation A\nAccredited: Delegation A 1 · "
        "Delegation B 0 · Facilitators 0 · Observers 0 · Secretariat 1"
    )
    [told] = await empty.says("A-head", "/action x by +24h", "HUM")
    assert told.text.startswith("Not recorded (/action): this group is not set up yet.")
    assert USERS["A-head"] in [row[0] for row in empty.rows("people")]
