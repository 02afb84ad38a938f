"""Tests that no letter is lost, or sent to a wrong chat or topic, when Telegram refuses it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from domain.groups import Group, Place
from sandbox.state.faults import Kind
from storage.mail.outbox import Letter, LetterKind, LetterState
from tests.bot.outbound.deliveries import (
    NOW,
    DeliverySetup,
    delivery_setup,
    edit,
    message,
    pin,
    reaction,
)
from tests.units import unit

DROPPED, HELD, PARKED = LetterState.DROPPED, LetterState.HELD, LetterState.PARKED
Q, S = LetterState.QUEUED, LetterState.SENT


@pytest.fixture
async def setup(tmp_path: Path) -> AsyncIterator[DeliverySetup]:
    async with delivery_setup(tmp_path) as found:
        yield found


async def test_a_wait_that_telegram_asks_for_delays_only_one_chat(setup: DeliverySetup) -> None:
    await setup.sandbox.fault("429", chat=setup.hum.chat, retry_after=30)
    await setup.deliver(message("first", setup.hum))
    await setup.deliver(
        message("second", setup.hum),
        message("same chat", setup.mil),
        message("another chat", Place(setup.ann)),
    )
    assert await setup.texts() == []
    assert await setup.texts(setup.mil) == []
    assert await setup.texts(Place(setup.ann)) == ["another chat"]
    assert setup.delivery.retry_at == setup.machine.time + timedelta(seconds=30)
    await setup.pass_time(29)
    assert await setup.texts(setup.mil) == []
    await setup.pass_time(1)
    assert await setup.texts() == ["first", "second"]
    assert await setup.texts(setup.mil) == ["same chat"]


async def test_a_wait_for_which_telegram_names_no_time_is_a_minute(setup: DeliverySetup) -> None:
    await setup.sandbox.fault("429", bare=True)
    await setup.deliver(message("late", setup.hum))
    await setup.pass_time(59)
    assert await setup.texts() == []
    await setup.pass_time(1)
    assert await setup.texts() == ["late"]


async def test_a_wait_that_telegram_asks_for_still_holds_after_a_restart(tmp_path: Path) -> None:
    async with delivery_setup(tmp_path, working=False) as setup:
        await setup.sandbox.fault("429", contains="first", retry_after=30)
        await setup.sandbox.fault("slow", contains="in flight", seconds=0.05)
        await setup.put(
            message("first", setup.hum),
            message("in flight", setup.mil),
            message("behind", setup.mil),
        )
        async with setup.working():
            await setup.beat.wait_until_idle()
        setup.restart_delivery()
        async with setup.working():
            await setup.pass_time(29)
            assert await setup.texts() == []
            assert await setup.texts(setup.mil) == ["in flight"]
            await setup.pass_time(1)
        assert await setup.texts() == ["first"]
        assert await setup.texts(setup.mil) == ["in flight", "behind"]


async def test_a_wait_does_not_shorten_a_longer_wait_of_a_letter(setup: DeliverySetup) -> None:
    far = setup.machine.time + timedelta(hours=1)
    await setup.deliver(message("far off", setup.mil, not_before=far))
    await setup.sandbox.fault("429", retry_after=30)
    await setup.deliver(message("now", setup.hum))
    assert (await setup.letter(1)).not_before == far


LOCKED_OUT: list[Kind] = ["401", "404"]


@pytest.mark.parametrize("kind", LOCKED_OUT)
async def test_a_refused_token_stops_all_sending_for_a_while_and_loses_no_letter(
    setup: DeliverySetup, kind: Kind
) -> None:
    await setup.sandbox.fault(kind, times=2)
    await setup.deliver(message("first", setup.hum))
    await setup.deliver(message("elsewhere", Place(setup.ann)))
    assert await setup.texts(Place(setup.ann)) == []
    await setup.pass_time(1)
    assert await setup.sandbox.ledger() == []
    await setup.pass_time(2)
    await setup.pass_time(2)
    assert await setup.texts() == ["first"]
    assert await setup.texts(Place(setup.ann)) == ["elsewhere"]
    assert setup.reports.made == []


async def test_a_closed_topic_holds_its_letters_and_no_other_letters(setup: DeliverySetup) -> None:
    await setup.sandbox.close_topic(setup.hum.chat, setup.hum.thread or 0)
    await setup.deliver(
        message("first", setup.hum), message("second", setup.hum), message("x", setup.mil)
    )
    assert await setup.states() == [HELD, Q, S]
    assert setup.reports.made == [("held", 1, "topic-closed")]
    await setup.sandbox.reopen_topic(setup.hum.chat, setup.hum.thread or 0)
    async with unit(setup.store) as records, records.savepoint():
        records.outbox.release(setup.hum.chat)
    await setup.deliver()
    assert await setup.texts() == ["first", "second"]


async def test_a_letter_to_a_chat_that_has_removed_the_desk_is_held(setup: DeliverySetup) -> None:
    await setup.sandbox.bot(setup.hum.chat, "kicked")
    await setup.deliver(message("first", setup.hum))
    assert setup.reports.made == [("held", 1, "removed")]


async def test_if_telegram_answers_403_for_a_group_its_letter_is_held(
    setup: DeliverySetup,
) -> None:
    await setup.sandbox.fault("403", chat=setup.hum.chat)
    await setup.deliver(message("first", setup.hum))
    assert setup.reports.made == [("held", 1, "unreachable")]


async def test_a_letter_for_a_deleted_topic_is_parked_and_not_sent(setup: DeliverySetup) -> None:
    await setup.sandbox.delete_topic(setup.hum.chat, setup.hum.thread or 0)
    await setup.deliver(message("for HUM alone", setup.hum), message("x", setup.mil))
    assert await setup.states() == [PARKED, S]
    assert setup.reports.made == [("parked", 1, "topic-gone")]
    assert [each.text for each in await setup.sandbox.ledger()] == ["x"]


async def test_a_letter_is_parked_if_its_group_has_moved_elsewhere(setup: DeliverySetup) -> None:
    await setup.deliver(
        message("wrong", setup.mil, group="HUM"),
        message("unknown", setup.mil, group="POL"),
        message("right", setup.mil, group="MIL"),
    )
    assert await setup.states() == [PARKED, PARKED, S]
    assert setup.reports.made == [
        ("parked", 1, "place-changed"),
        ("parked", 2, "place-changed"),
    ]
    assert [each.text for each in await setup.sandbox.ledger()] == ["right"]


async def test_a_reaction_is_set_on_its_message_even_if_its_group_is_bound_to_another_topic(
    setup: DeliverySetup,
) -> None:
    said = await setup.sandbox.say(
        setup.ann, "/status HUM", setup.mil.chat, thread=setup.mil.thread
    )
    await setup.deliver(reaction(setup.mil, said.message_id, group="HUM"))
    assert [each.kind for each in await setup.sandbox.ledger()] == ["reaction"]


async def test_a_person_who_blocked_the_desk_gets_no_more_letters(setup: DeliverySetup) -> None:
    await setup.sandbox.block(setup.ann)
    ann = Place(setup.ann)
    await setup.deliver(message("one", ann), message("two", ann), message("x", setup.hum))
    assert await setup.states() == [PARKED, PARKED, S]
    assert [(await setup.letter(number)).problem for number in (1, 2)] == ["unreachable"] * 2
    assert setup.reports.made == [("unreachable", 1, "unreachable")]
    # There was one call to Ann and one to the topic, so Ann's second letter was not tried.
    assert (await setup.sandbox.stats())["calls"]["sendMessage"] == 2
    async with unit(setup.store) as records:
        person = await records.people.find(setup.ann)
    assert person is not None
    assert not person.reachable
    await setup.deliver(message("three", ann))
    # Only a decision sends a letter to somebody who cannot be reached. It is told if that fails.
    assert setup.reports.made[1:] == [("parked", 4, "unreachable")]


async def test_a_letter_to_an_unaccredited_person_who_blocked_the_desk_is_dropped(
    setup: DeliverySetup,
) -> None:
    guest = await setup.sandbox.person("Guest")
    await setup.deliver(message("This desk is closed", Place(guest.id)))
    assert await setup.states() == [DROPPED]
    assert setup.reports.made == []


async def test_the_letters_of_a_group_that_became_a_supergroup_are_sent_to_the_supergroup(
    setup: DeliverySetup,
) -> None:
    chat = await setup.sandbox.chat("Small", [setup.ann], type="group")
    old = Place(chat.id)
    async with unit(setup.store) as records, records.savepoint():
        await records.groups.save(Group("POL", place=old))
    await setup.add_card("POL-1", old)
    await setup.deliver(message("card", old, card="POL-1", group="POL"))
    became = await setup.sandbox.migrate(chat.id)
    await setup.deliver(
        message("first", old, group="POL"), edit("card, changed", old, "POL-1", group="POL")
    )
    new = Place(became.id)
    assert await setup.texts(old) == ["card"]
    # The id of the card's message is not valid in the new chat, so the card is sent there again.
    assert await setup.texts(new) == ["first", "card, changed"]
    async with unit(setup.store) as records:
        group = await records.groups.find("POL")
    assert group is not None
    assert group.place == new
    assert setup.reports.made == []


MOVED = "Bad Request: group chat was upgraded to a supergroup chat"


async def test_a_letter_is_parked_if_telegram_says_each_time_that_its_chat_has_moved(
    setup: DeliverySetup,
) -> None:
    here = {"migrate_to_chat_id": setup.hum.chat}
    await setup.sandbox.fault("400", description=MOVED, parameters=here, times=9)
    await setup.deliver(message("notice", setup.hum))
    assert setup.reports.made == [("parked", 1, "migrated")]


async def test_after_a_migration_of_a_chat_its_old_message_ids_are_not_used(
    setup: DeliverySetup,
) -> None:
    old = Place(-501)
    await setup.add_card("POL-1", old, message_id=7)
    async with unit(setup.store) as records:
        async with records.savepoint():
            records.outbox.put(reaction(old, 7))
        async with records.savepoint():
            await records.groups.migrate(-501, -1009, NOW)
        assert await records.cards.messages(["POL-1"]) == {}
    letter = await setup.letter(1)
    assert (letter.place, letter.reply_to) == (Place(-1009), None)


async def test_the_command_menu_of_a_chat_that_has_moved_is_dropped(setup: DeliverySetup) -> None:
    chat = await setup.sandbox.chat("Small", [setup.ann], type="group")
    there = {"migrate_to_chat_id": -1009}
    await setup.sandbox.fault("400", "setMyCommands", description=MOVED, parameters=there, times=9)
    menu = {"scope": {"type": "chat", "chat_id": chat.id}, "commands": [["status", "Open"]]}
    await setup.deliver(Letter(LetterKind.MENU, Place(chat.id), "", "en", NOW, markup=menu))
    assert await setup.states() == [DROPPED]


async def test_a_letter_with_wrong_markup_or_a_long_text_is_parked(setup: DeliverySetup) -> None:
    await setup.deliver(
        message("<b>never closed", setup.hum),
        message("x" * 4097, setup.hum),
        message("next", setup.hum),
    )
    assert setup.reports.made == [("parked", 1, "unreadable"), ("parked", 2, "too-long")]
    assert await setup.texts() == ["next"]


async def test_no_report_is_made_about_a_report_that_cannot_be_sent(setup: DeliverySetup) -> None:
    await setup.sandbox.close_topic(setup.hum.chat, setup.hum.thread or 0)
    report = message("Parked: 7", setup.hum, dedup="report:7")
    broken = message("<b>Parked: 8", setup.mil, dedup="report:8")
    await setup.deliver(report, broken)
    assert await setup.states() == [PARKED, PARKED]
    assert setup.reports.made == []


async def test_a_letter_that_causes_an_error_is_parked_and_the_next_letter_is_sent(
    setup: DeliverySetup,
) -> None:
    await setup.deliver(
        message("broken", setup.hum, markup="no keyboard"), message("next", setup.hum)
    )
    menu = Letter(LetterKind.MENU, Place(setup.ann), "", "en", NOW, markup={"scope": {}})
    await setup.deliver(menu)
    assert setup.reports.made == [("parked", 1, "ValueError"), ("parked", 3, "KeyError")]
    assert await setup.texts() == ["next"]


async def test_the_next_letter_is_sent_even_if_making_a_report_fails(setup: DeliverySetup) -> None:
    setup.reports.failure = KeyError("report-parked")
    await setup.deliver(message("<b>bad", setup.hum), message("next", setup.hum))
    assert await setup.states() == [PARKED, S]
    assert (await setup.letter(1)).problem == "KeyError"


async def test_a_pin_of_a_card_that_was_never_sent_is_reported(setup: DeliverySetup) -> None:
    await setup.deliver(pin(setup.hum, "HUM-9"))
    assert setup.reports.made == [("cannot pin", 1, "message-gone")]
