"""Notices of the secretariat: sent to groups or in private, marked as seen, listed."""

from __future__ import annotations

import pytest

from storage.mail.outbox import LetterKind
from tests.handlers.letters import in_threads
from tests.room import Room, at

TEXT = "Sessions on 24 Jul: HUM 08:30, POL 10:00, MIL 11:00 UTC"
CARD = f"""DEL-N1 · Notice from the secretariat
{TEXT}
24 Jul, 08:00 UTC
Seen: Delegation A — · Delegation B — · Observer —"""


# Notices that are sent immediately.


async def test_a_notice_to_all_groups_is_the_same_in_every_thread_and_is_sent_with_a_sound(
    room: Room,
) -> None:
    said = await room.says("S-sec", f"/notice all {TEXT}")
    cards = in_threads(said)
    assert [(each.to, each.text) for each in cards] == [
        (code, CARD) for code in ("DEL", "POL", "HUM", "MIL")
    ]
    assert all(list(each.buttons) == ["Seen"] and not each.letter.silent for each in cards)
    assert all(f"<blockquote>{TEXT}</blockquote>" in each.letter.text for each in cards)
    [receipt] = [each for each in said if each.to == "S-sec"]
    assert receipt.text == (
        "DEL-N1 is sent to: "
        "Heads of delegation, Political group, Humanitarian group, Military group."
    )
    assert await room.journal("DEL", "DEL-N1") == [("notice-published", "S")]


async def test_the_first_seen_mark_of_each_delegation_is_shown_with_its_time_in_every_thread(
    room: Room,
) -> None:
    await room.says("S-sec", f"/notice all {TEXT}")
    room.now = at(24, 19, 2)
    said = await room.presses("A-head", "Seen")
    assert room.popped == "DEL-N1: seen by Delegation A, 19:02 UTC."
    assert [(each.to, each.kind) for each in said] == [
        (code, LetterKind.EDIT) for code in ("DEL", "POL", "HUM", "MIL")
    ]
    room.now = at(24, 19, 4)
    said = await room.presses("B-mil", "Seen")
    assert {each.text.splitlines()[-1] for each in said} == {
        "Seen: Delegation A 19:02 · Delegation B 19:04 · Observer —"
    }
    room.now = at(25, 7, 10)
    await room.says("M-conv", "/seen DEL-N1")
    said = in_threads(await room.says("O-field", "/seen DEL-N1"))
    assert said[0].text.splitlines()[-1] == (
        "Seen: Delegation A 19:02 · Delegation B 19:04 · Observer 25 Jul, 07:10 UTC · "
        "Facilitator 25 Jul, 07:10 UTC"
    )
    assert said[0].buttons == {}
    assert [kind for kind, _ in await room.journal("DEL", "DEL-N1")] == [
        "notice-published", *["notice-seen"] * 4,
    ]  # fmt: skip


async def test_two_seen_marks_of_one_delegation_in_a_batch_are_recorded_once(room: Room) -> None:
    await room.says("S-sec", "/notice HUM Bring the annex")
    said = await room.receives(room.press("A-hum", "Seen"), room.press("A-head", "Seen"))
    assert room.popped == "Already marked as seen, 24 Jul, 08:00 UTC"
    assert len(in_threads(said)) == 1
    assert len(room.rows("notice_marks")) == 1


async def test_each_of_the_two_sides_is_the_first_on_every_second_card_of_a_notice(
    room: Room,
) -> None:
    for first, second in ("AB", "BA", "AB"):
        said = await room.says("S-sec", "/notice HUM Bring the annex")
        marks = f"Seen: Delegation {first} — · Delegation {second} — · Observer —"
        assert said[0].text.splitlines()[-1] == marks


async def test_the_order_of_the_delegations_on_a_card_does_not_tell_who_marked_it_first(
    room: Room,
) -> None:
    await room.says("S-sec", "/notice MIL Bring the annex")
    await room.person("O-field", groups=frozenset({"MIL"}))
    for who in ("O-field", "M-conv", "B-mil", "A-mil"):
        card, *_ = await room.says(who, "/seen MIL-N1")
    named = ("Delegation A", "Delegation B", "Facilitator", "Observer")
    places = [card.text.index(each) for each in named]
    assert places == sorted(places), card.text


async def test_the_secretariat_cannot_mark_a_notice_as_seen(room: Room) -> None:
    await room.says("S-sec", "/notice HUM Bring the annex")
    assert await room.presses("S-duty", "Seen") == []
    assert room.popped == (
        "This button is for Delegation A, Delegation B, the facilitator or the observer."
    )


async def test_marking_a_notice_of_a_group_that_the_person_may_not_see_is_refused_as_unknown(
    room: Room,
) -> None:
    await room.says("S-sec", "/notice POL Bring the annex")
    [told] = await room.says("A-hum", "/seen POL-N1")
    assert told.text.startswith("Not recorded: there is no POL-N1.")


async def test_a_notice_command_sent_in_another_groups_thread_gets_a_reaction_there(
    room: Room,
) -> None:
    said = await room.says("S-sec", "/notice POL Bring the annex", "HUM")
    assert [(each.to, each.kind) for each in said] == [
        ("POL", LetterKind.MESSAGE), ("HUM", LetterKind.REACTION),
    ]  # fmt: skip


async def test_show_repeats_a_notice_for_its_recipients_and_not_for_others(room: Room) -> None:
    await room.says("S-sec", "/notice POL+DEL Bring the annex")
    [shown] = await room.says("A-head", "/show DEL-N1")
    assert shown.text.splitlines()[0] == "DEL-N1 · Notice from the secretariat"
    await room.presses("A-head", "Seen", shown)
    [shown] = await room.says("A-head", "/show DEL-N1")
    assert shown.text.endswith("Seen: Delegation A 08:00 · Delegation B —")
    assert list(shown.buttons) == ["Take back", "Ask the facilitator", "Copy DEL-N1"]
    assert shown.letter.markup[-1] == [["Copy DEL-N1", {"copy": "DEL-N1"}]]
    [told] = await room.says("A-hum", "/show DEL-N1")
    assert told.text.startswith("Not shown: there is no DEL-N1.")


async def test_the_command_show_displays_a_planned_or_withdrawn_notice_to_the_secretariat_alone(
    room: Room,
) -> None:
    await room.says("S-sec", "/notice HUM at 24 Jul 12:30 Bring the annex")
    [told] = await room.says("A-hum", "/show HUM-N1")
    assert told.text.startswith("Not shown: there is no HUM-N1.")
    [shown] = await room.says("S-duty", "/show HUM-N1")
    assert shown.text.endswith("Will be sent Thu 24 Jul, 09:30 UTC (12:30 your time)")
    assert list(shown.buttons) == ["Copy HUM-N1"]
    await room.says("S-sec", "/notice withdraw HUM-N1")
    [shown] = await room.says("S-duty", "/show HUM-N1")
    assert shown.text.endswith("Withdrawn 24 Jul, 08:00 UTC, before it was sent")


# Notices in private.


async def test_a_notice_to_heads_is_sent_in_private_and_journalled_outside_the_groups(
    room: Room,
) -> None:
    said = await room.says("S-sec", "/notice heads Call at 10:00 UTC")
    assert [each.to for each in said] == ["A-head", "B-head", "S-sec"]
    assert said[0].text == (
        "DESK-N1 · Notice from the secretariat\nCall at 10:00 UTC\n24 Jul, 08:00 UTC\n"
        "To: heads of delegation"
    )
    assert said[2].text == "DESK-N1 is sent in private: 2."
    await room.presses("A-head", "Seen", said[0])
    assert room.popped == "DESK-N1: seen by Delegation A, 08:00 UTC."
    [told] = await room.says("A-hum", "/seen DESK-N1")
    assert told.text.startswith("Not recorded: there is no DESK-N1.")
    assert {row[0] for row in room.rows("journal")} == {"DESK"}


async def test_the_receipt_of_a_notice_names_recipients_who_cannot_be_reached(room: Room) -> None:
    await room.person("B-head", reachable=False)
    said = await room.says("S-sec", "/notice heads Call at 10:00 UTC")
    assert said[-1].text == (
        "DESK-N1 is sent in private: 1. Not reachable in private: B-head. See /parked."
    )


async def test_a_notice_to_a_delegation_counts_members_who_cannot_be_reached_as_undelivered(
    room: Room,
) -> None:
    await room.person("A-mil", reachable=False)
    said = await room.says("S-sec", "/notice A Call at 10:00 UTC")
    assert [each.to for each in said] == ["A-head", "A-hum", "S-sec"]
    [listed] = await room.says("S-sec", "/notice list")
    assert listed.text == (
        "Sent\nDESK-N1 · Delegation A\nCall at 10:00 UTC\nPrepared for 24 Jul, 08:00 UTC\n"
        "Delivered to 2 of 3, 24 Jul, 08:00 UTC\nA-mil: not reached yet\nSeen: Delegation A —"
    )


# The list of notices, and cards in other languages.


async def test_notice_list_shows_planned_notices_and_how_many_letters_were_delivered(
    room: Room,
) -> None:
    [empty] = await room.says("S-sec", "/notice list")
    assert empty.text == "No notice has been sent, and none is planned."
    await room.says("S-sec", "/notice HUM+POL Bring the annex")
    await room.says("S-sec", "/notice DEL at 24 Jul 12:30 Bring it")
    [listed] = await room.says("S-sec", "/notice list")
    assert listed.text == (
        "To be sent\nDEL-N1 · Heads of delegation\nBring it\n"
        "Will be sent Thu 24 Jul, 09:30 UTC (12:30 your time)\n"
        "Sent\nPOL-N1 · Political group, Humanitarian group\nBring the annex\n"
        "Delivered to all, 24 Jul, 08:00 UTC\n"
        "Seen: Delegation A — · Delegation B — · Observer —"
    )


@pytest.mark.parametrize(
    ("language", "title", "seen"),
    [
        ("ru", "HUM-N1 · Извещение секретариата",
         "Просмотрено: Делегация A 08:00 · Делегация B — · Наблюдатель —"),
        ("uk", "HUM-N1 · Сповіщення секретаріату",
         "Переглянуто: Делегація A 08:00 · Делегація B — · Спостерігач —"),
        ("tr", "HUM-N1 · Sekretarya duyurusu",
         "Görüldü: A Heyeti 08:00 · B Heyeti — · Gözlemci —"),
    ],
)  # fmt: skip
async def test_the_card_of_a_notice_is_in_the_language_of_the_thread(
    room: Room, language: str, title: str, seen: str
) -> None:
    await room.says("S-sec", f"/setup HUM {language}", "HUM")
    await room.says("S-sec", "/notice HUM Bring the annex")
    [card] = in_threads(await room.says("A-hum", "/seen HUM-N1"))
    assert card.text.splitlines()[:2] == [title, "Bring the annex"]
    assert card.text.splitlines()[-1] == seen
