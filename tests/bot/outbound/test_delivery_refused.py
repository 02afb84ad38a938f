"""What becomes of letters that Telegram refuses: none is lost, none goes to a wrong place."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from domain.groups import Group, Place
from sandbox.state.faults import Kind
from storage.mail.outbox import Letter, LetterKind, LetterState
from tests.bot.outbound.carrying import NOW, Carrier, carrying, edit, mark, message, pin

DROPPED, HELD, PARKED = LetterState.DROPPED, LetterState.HELD, LetterState.PARKED
Q, S = LetterState.QUEUED, LetterState.SENT


@pytest.fixture
async def carrier(tmp_path: Path) -> AsyncIterator[Carrier]:
    async with carrying(tmp_path) as found:
        yield found


async def test_a_pause_asked_for_delays_that_chat_alone(carrier: Carrier) -> None:
    await carrier.sandbox.fault("429", chat=carrier.hum.chat, retry_after=30)
    await carrier.carry(message("first", carrier.hum))
    await carrier.carry(
        message("second", carrier.hum),
        message("same chat", carrier.mil),
        message("another chat", Place(carrier.ann)),
    )
    assert await carrier.texts() == []
    assert await carrier.texts(carrier.mil) == []
    assert await carrier.texts(Place(carrier.ann)) == ["another chat"]
    assert carrier.delivery.retry_at == carrier.machine.time + timedelta(seconds=30)
    await carrier.pass_time(29)
    assert await carrier.texts(carrier.mil) == []
    await carrier.pass_time(1)
    assert await carrier.texts() == ["first", "second"]
    assert await carrier.texts(carrier.mil) == ["same chat"]


async def test_a_pause_of_no_stated_length_is_a_minute(carrier: Carrier) -> None:
    await carrier.sandbox.fault("429", bare=True)
    await carrier.carry(message("late", carrier.hum))
    await carrier.pass_time(59)
    assert await carrier.texts() == []
    await carrier.pass_time(1)
    assert await carrier.texts() == ["late"]


async def test_a_pause_asked_for_outlives_the_process(tmp_path: Path) -> None:
    async with carrying(tmp_path, working=False) as carrier:
        await carrier.sandbox.fault("429", contains="first", retry_after=30)
        await carrier.sandbox.fault("slow", contains="in flight", seconds=0.05)
        await carrier.put(
            message("first", carrier.hum),
            message("in flight", carrier.mil),
            message("behind", carrier.mil),
        )
        async with carrier.delivery.working():
            await carrier.delivery.settled()
        carrier.start_anew()
        async with carrier.delivery.working():
            await carrier.pass_time(29)
            assert await carrier.texts() == []
            assert await carrier.texts(carrier.mil) == ["in flight"]
            await carrier.pass_time(1)
        assert await carrier.texts() == ["first"]
        assert await carrier.texts(carrier.mil) == ["in flight", "behind"]


async def test_no_pause_is_asked_of_letters_that_wait_longer_already(carrier: Carrier) -> None:
    far = carrier.machine.time + timedelta(hours=1)
    await carrier.carry(message("far off", carrier.mil, not_before=far))
    await carrier.sandbox.fault("429", retry_after=30)
    await carrier.carry(message("now", carrier.hum))
    assert (await carrier.letter(1)).not_before == far


LOCKED_OUT: list[Kind] = ["401", "404"]


@pytest.mark.parametrize("kind", LOCKED_OUT)
async def test_a_token_refused_stops_everything_and_loses_nothing(
    carrier: Carrier, kind: Kind
) -> None:
    await carrier.sandbox.fault(kind, times=2)
    await carrier.carry(message("first", carrier.hum))
    await carrier.carry(message("elsewhere", Place(carrier.ann)))
    assert await carrier.texts(Place(carrier.ann)) == []
    await carrier.pass_time(1)
    assert await carrier.sandbox.ledger() == []
    await carrier.pass_time(2)
    await carrier.pass_time(2)
    assert await carrier.texts() == ["first"]
    assert await carrier.texts(Place(carrier.ann)) == ["elsewhere"]
    assert carrier.told.reports == []


async def test_a_closed_topic_holds_what_is_for_it_and_nothing_else(carrier: Carrier) -> None:
    await carrier.sandbox.close_topic(carrier.hum.chat, carrier.hum.thread or 0)
    await carrier.carry(
        message("first", carrier.hum), message("second", carrier.hum), message("x", carrier.mil)
    )
    assert await carrier.states() == [HELD, Q, S]
    assert carrier.told.reports == [("held", 1, "topic-closed")]
    await carrier.sandbox.reopen_topic(carrier.hum.chat, carrier.hum.thread or 0)
    async with carrier.store.transaction() as records:
        with records.savepoint():
            records.outbox.release(carrier.hum.chat)
    await carrier.carry()
    assert await carrier.texts() == ["first", "second"]


async def test_where_the_desk_was_removed_its_letters_are_held(carrier: Carrier) -> None:
    await carrier.sandbox.bot(carrier.hum.chat, "kicked")
    await carrier.carry(message("first", carrier.hum))
    assert carrier.told.reports == [("held", 1, "removed")]


async def test_words_about_a_person_say_nothing_of_a_group(carrier: Carrier) -> None:
    await carrier.sandbox.fault("403", chat=carrier.hum.chat)
    await carrier.carry(message("first", carrier.hum))
    assert carrier.told.reports == [("held", 1, "unreachable")]


async def test_a_deleted_topic_never_falls_back_to_another(carrier: Carrier) -> None:
    await carrier.sandbox.delete_topic(carrier.hum.chat, carrier.hum.thread or 0)
    await carrier.carry(message("for HUM alone", carrier.hum), message("x", carrier.mil))
    assert await carrier.states() == [PARKED, S]
    assert carrier.told.reports == [("parked", 1, "topic-gone")]
    assert [each.text for each in await carrier.sandbox.ledger()] == ["x"]


async def test_a_letter_whose_group_has_moved_waits_for_a_person(carrier: Carrier) -> None:
    await carrier.carry(
        message("wrong", carrier.mil, group="HUM"),
        message("unknown", carrier.mil, group="POL"),
        message("right", carrier.mil, group="MIL"),
    )
    assert await carrier.states() == [PARKED, PARKED, S]
    assert carrier.told.reports == [
        ("parked", 1, "place-changed"),
        ("parked", 2, "place-changed"),
    ]
    assert [each.text for each in await carrier.sandbox.ledger()] == ["right"]


async def test_a_mark_goes_to_its_message_wherever_its_group_talks(carrier: Carrier) -> None:
    said = await carrier.sandbox.say(
        carrier.ann, "/status HUM", carrier.mil.chat, thread=carrier.mil.thread
    )
    await carrier.carry(mark(carrier.mil, said.message_id, group="HUM"))
    assert [each.kind for each in await carrier.sandbox.ledger()] == ["reaction"]


async def test_who_blocked_the_desk_is_written_to_no_more(carrier: Carrier) -> None:
    await carrier.sandbox.block(carrier.ann)
    ann = Place(carrier.ann)
    await carrier.carry(message("one", ann), message("two", ann), message("x", carrier.hum))
    assert await carrier.states() == [PARKED, PARKED, S]
    assert [(await carrier.letter(number)).problem for number in (1, 2)] == ["unreachable"] * 2
    assert carrier.told.reports == [("unreachable", 1, "unreachable")]
    # One to Ann, one to the thread: the second letter was not even tried.
    assert (await carrier.sandbox.stats())["calls"]["sendMessage"] == 2
    async with carrier.store.transaction() as records:
        person = await records.people.find(carrier.ann)
    assert person is not None
    assert not person.reachable
    await carrier.carry(message("three", ann))
    assert carrier.told.reports == [("unreachable", 1, "unreachable")]


async def test_a_stranger_who_cannot_be_answered_is_forgotten(carrier: Carrier) -> None:
    stranger = await carrier.sandbox.person("Stranger")
    await carrier.carry(message("This desk is closed", Place(stranger.id)))
    assert await carrier.states() == [DROPPED]
    assert carrier.told.reports == []


async def test_a_chat_that_became_a_supergroup_gets_its_letters_there(carrier: Carrier) -> None:
    chat = await carrier.sandbox.chat("Small", [carrier.ann], type="group")
    old = Place(chat.id)
    async with carrier.store.transaction() as records:
        with records.savepoint():
            await records.groups.save(Group("POL", place=old))
    await carrier.add_card("POL-1", old)
    await carrier.carry(message("card", old, card="POL-1", group="POL"))
    became = await carrier.sandbox.migrate(chat.id)
    await carrier.carry(
        message("first", old, group="POL"), edit("card, changed", old, "POL-1", group="POL")
    )
    new = Place(became.id)
    assert await carrier.texts(old) == ["card"]
    # The old card's number means nothing in the new chat: the card is sent anew.
    assert await carrier.texts(new) == ["first", "card, changed"]
    async with carrier.store.transaction() as records:
        group = await records.groups.find("POL")
    assert group is not None
    assert group.place == new
    assert carrier.told.reports == []


MOVED = "Bad Request: group chat was upgraded to a supergroup chat"


async def test_nobody_is_led_around_in_circles(carrier: Carrier) -> None:
    here = {"migrate_to_chat_id": carrier.hum.chat}
    await carrier.sandbox.fault("400", description=MOVED, parameters=here, times=9)
    await carrier.carry(message("notice", carrier.hum))
    assert carrier.told.reports == [("parked", 1, "migrated")]


async def test_after_a_move_the_old_numbers_name_no_message(carrier: Carrier) -> None:
    old = Place(-501)
    await carrier.add_card("POL-1", old, message_id=7)
    async with carrier.store.transaction() as records:
        with records.savepoint():
            records.outbox.put(mark(old, 7))
        with records.savepoint():
            await records.groups.migrate(-501, -1009, NOW)
        assert await records.cards.messages(["POL-1"]) == {}
    letter = await carrier.letter(1)
    assert (letter.place, letter.reply_to) == (Place(-1009), None)


async def test_a_menu_for_a_chat_with_another_id_is_dropped(carrier: Carrier) -> None:
    chat = await carrier.sandbox.chat("Small", [carrier.ann], type="group")
    there = {"migrate_to_chat_id": -1009}
    await carrier.sandbox.fault(
        "400", "setMyCommands", description=MOVED, parameters=there, times=9
    )
    menu = {"scope": {"type": "chat", "chat_id": chat.id}, "commands": [["status", "Open"]]}
    await carrier.carry(Letter(LetterKind.MENU, Place(chat.id), "", "en", NOW, markup=menu))
    assert await carrier.states() == [DROPPED]


async def test_what_telegram_cannot_read_waits_for_a_person(carrier: Carrier) -> None:
    await carrier.carry(
        message("<b>never closed", carrier.hum),
        message("x" * 4097, carrier.hum),
        message("next", carrier.hum),
    )
    assert carrier.told.reports == [("parked", 1, "unreadable"), ("parked", 2, "too-long")]
    assert await carrier.texts() == ["next"]


async def test_of_a_report_that_cannot_be_sent_nothing_is_reported(carrier: Carrier) -> None:
    await carrier.sandbox.close_topic(carrier.hum.chat, carrier.hum.thread or 0)
    report = message("Parked: 7", carrier.hum, dedup="report:7")
    broken = message("<b>Parked: 8", carrier.mil, dedup="report:8")
    await carrier.carry(report, broken)
    assert await carrier.states() == [PARKED, PARKED]
    assert carrier.told.reports == []


async def test_a_letter_that_breaks_the_desk_is_parked_and_the_others_go_on(
    carrier: Carrier,
) -> None:
    await carrier.carry(
        message("broken", carrier.hum, markup="no keyboard"), message("next", carrier.hum)
    )
    menu = Letter(LetterKind.MENU, Place(carrier.ann), "", "en", NOW, markup={"scope": {}})
    await carrier.carry(menu)
    assert carrier.told.reports == [("parked", 1, "ValueError"), ("parked", 3, "KeyError")]
    assert await carrier.texts() == ["next"]


async def test_a_report_that_fails_does_not_stop_the_letters(carrier: Carrier) -> None:
    carrier.told.failure = KeyError("report-parked")
    await carrier.carry(message("<b>bad", carrier.hum), message("next", carrier.hum))
    assert await carrier.states() == [PARKED, S]
    assert (await carrier.letter(1)).problem == "KeyError"


async def test_a_pin_whose_card_is_gone_is_asked_of_the_secretariat(carrier: Carrier) -> None:
    await carrier.carry(pin(carrier.hum, "HUM-9"))
    assert carrier.told.reports == [("cannot pin", 1, "message-gone")]
