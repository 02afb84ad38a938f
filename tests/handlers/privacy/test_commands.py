"""The /privacy notice says to everybody what is stored and who can read it."""

from __future__ import annotations

import pytest

from handlers.privacy.timers import MESSAGES_FOR, UPDATES_FOR
from tests.room import CAST, USERS, Room
from tests.voice.reading import speaker
from voice import LANGUAGES, NAMES, plain

#: The first line of the notice, in each language.
FIRST = {each: plain(speaker(each).say("privacy-readers-title")) for each in LANGUAGES}


@pytest.mark.parametrize("who", list(CAST))
async def test_the_command_privacy_sent_in_private_shows_the_notice_to_people_of_every_role(
    room: Room, who: str
) -> None:
    [notice] = await room.says(who, "/privacy")
    assert notice.to == who
    assert notice.text.splitlines()[0] == FIRST["en"]
    assert list(notice.buttons) == ["Understood"]


async def test_privacy_sent_in_a_group_is_answered_in_the_private_chat_alone(room: Room) -> None:
    assert [each.to for each in await room.says("A-hum", "/privacy", "HUM")] == ["A-hum"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_privacy_notice_is_shown_in_the_persons_language_or_in_a_named_language(
    room: Room, language: str
) -> None:
    [named] = await room.says("A-hum", f"/privacy {language}")
    [by_name] = await room.says("A-hum", f"/privacy {NAMES[language]}")
    await room.person("A-hum", language=language)
    [own] = await room.says("A-hum", "/privacy")
    assert own.text == named.text == by_name.text
    assert own.text.splitlines()[0] == FIRST[language]
    others = [each for each in LANGUAGES if each != language]
    last = own.text.splitlines()[-1]
    assert last == " · ".join(f"{NAMES[each]}: /privacy {each}" for each in others)


async def test_naming_a_language_for_the_privacy_notice_changes_no_setting(room: Room) -> None:
    before = room.rows("people")
    await room.says("A-hum", "/privacy ru")
    assert room.rows("people") == before


async def test_privacy_with_a_language_that_the_desk_does_not_have_is_refused(room: Room) -> None:
    [told] = await room.says("A-hum", "/privacy fr")
    assert told.text.startswith("Not recorded: the desk does not speak fr.")


async def test_the_privacy_notice_names_the_periods_that_the_nightly_deletion_uses(
    room: Room,
) -> None:
    [notice] = await room.says("A-hum", "/privacy")
    assert (
        f"What the desk has sent, and its buttons: {MESSAGES_FOR.days} days. "
        f"That a message came, without its words: {UPDATES_FOR.days} days."
    ) in notice.text.splitlines()


async def test_the_confirmation_of_the_privacy_notice_is_recorded_in_the_desks_journal(
    room: Room,
) -> None:
    [notice] = await room.says("B-hum", "/privacy uk")
    assert await room.presses("B-hum", "Ознайомлення підтверджено", notice) == []
    assert room.popped == "Recorded: you have read what is stored and who can read it."
    entered = 'SELECT kind, actor, member FROM journal WHERE "group" = ?'
    assert room.query(entered, "DESK") == [("privacy-understood", "B", USERS["B-hum"])]
    for group in ("DEL", "POL", "HUM", "MIL"):
        assert room.query(entered, group) == []


async def test_the_confirmation_of_the_privacy_notice_is_recorded_once_if_pressed_twice(
    room: Room,
) -> None:
    [notice] = await room.says("B-hum", "/privacy")
    for _ in range(2):
        await room.presses("B-hum", "Understood", notice)
    assert len(room.rows("journal")) == 1


async def test_the_privacy_notice_can_also_be_confirmed_by_a_typed_command(room: Room) -> None:
    [told] = await room.says("B-hum", "/privacy understood")
    assert told.text == "Recorded: you have read what is stored and who can read it."
    assert len(room.rows("journal")) == 1


async def test_a_suspended_person_may_still_read_the_privacy_notice(room: Room) -> None:
    await room.person("A-hum", suspended=True)
    [notice] = await room.says("A-hum", "/privacy")
    assert notice.text.splitlines()[0] == FIRST["en"]


async def test_an_unaccredited_person_can_read_the_privacy_notice_but_gets_no_buttons(
    room: Room,
) -> None:
    [notice] = await room.says("guest", "/privacy")
    assert notice.text.splitlines()[0] == FIRST["en"]
    assert notice.buttons == {}
    [other] = await room.says("guest", "/privacy@GreffierBot tr")
    assert other.text.splitlines()[0] == FIRST["tr"]


async def test_an_unaccredited_person_gets_the_privacy_notice_once_a_day_in_each_language(
    room: Room,
) -> None:
    assert len(await room.says("guest", "/privacy")) == 1
    assert await room.says("guest", "/privacy") == []
    assert await room.says("guest", "/privacy en") == []
    await room.after(hours=24)
    assert len(await room.says("guest", "/privacy")) == 1


async def test_only_a_hash_is_stored_of_an_unaccredited_person_who_reads_the_privacy_notice(
    room: Room,
) -> None:
    await room.says("guest", "/privacy")
    [(mark, _)] = room.rows("unaccredited")
    assert len(mark) == 64
    assert room.rows("journal") == []
    assert {row[0] for row in room.rows("people")} == set(USERS.values())


async def test_an_unaccredited_person_cannot_confirm_the_privacy_notice(room: Room) -> None:
    [notice] = await room.says("guest", "/privacy understood")
    assert notice.text.splitlines()[0] == FIRST["en"]
    assert room.rows("journal") == []


async def test_commands_similar_to_privacy_are_refused_to_an_unaccredited_person(
    room: Room,
) -> None:
    for text in ("privacy", "/private", "/my", "/start"):
        [told] = await room.says("guest", text)
        assert told.text.startswith("Not accredited to this desk.")
        await room.after(hours=24)
    told, _ = await room.says("guest", "/privacy", "HUM")
    assert told.text.startswith("Not accredited to this group.")


async def test_the_welcome_card_tells_people_to_send_privacy(room: Room) -> None:
    [card] = await room.says("A-hum", "/start")
    assert "Send /privacy to see what is stored and who can read it." in card.text.splitlines()
