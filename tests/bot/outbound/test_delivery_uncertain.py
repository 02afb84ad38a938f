"""Tests that a message that may have arrived is repeated once with a mark, and then parked."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from domain.groups import Place
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

DROPPED, PARKED = LetterState.DROPPED, LetterState.PARKED
Q, S = LetterState.QUEUED, LetterState.SENT
AFTER: list[Kind] = ["drop-after", "5xx-after", "html-after"]
BEFORE: list[Kind] = ["drop-before", "5xx", "html"]


@pytest.fixture
async def setup(tmp_path: Path) -> AsyncIterator[DeliverySetup]:
    async with delivery_setup(tmp_path) as found:
        yield found


@pytest.mark.parametrize("kind", AFTER)
async def test_a_message_that_may_have_arrived_is_repeated_once_and_marked(
    setup: DeliverySetup, kind: Kind
) -> None:
    await setup.sandbox.fault(kind)
    await setup.deliver(message("the notice", setup.hum), message("next", setup.hum))
    assert await setup.texts() == ["the notice", "[repeat, en]\nthe notice", "next"]
    assert await setup.states() == [S, S]


@pytest.mark.parametrize("kind", BEFORE)
async def test_a_message_that_may_not_have_arrived_is_repeated_and_marked(
    setup: DeliverySetup, kind: Kind
) -> None:
    await setup.sandbox.fault(kind)
    await setup.deliver(message("the notice", setup.hum))
    assert await setup.texts() == ["[repeat, en]\nthe notice"]


async def test_a_message_whose_repeat_may_have_arrived_too_is_parked(setup: DeliverySetup) -> None:
    await setup.sandbox.fault("drop-after", times=2)
    await setup.deliver(message("the notice", setup.hum), message("next", setup.hum))
    assert await setup.texts() == ["the notice", "[repeat, en]\nthe notice", "next"]
    assert await setup.states() == [PARKED, S]
    assert setup.reports.made == [("parked", 1, "uncertain")]


async def test_a_message_is_repeated_if_telegrams_answer_takes_too_long(tmp_path: Path) -> None:
    async with delivery_setup(tmp_path, working=False, read_timeout=0.05) as setup:
        await setup.sandbox.fault("hang-after", seconds=20)
        await setup.put(message("the notice", setup.hum))
        async with setup.working():
            await setup.beat.wait_until_idle()
        assert await setup.texts() == ["the notice", "[repeat, en]\nthe notice"]


async def test_an_edit_a_reaction_or_a_pin_without_an_answer_is_made_again_without_a_mark(
    setup: DeliverySetup,
) -> None:
    await setup.sandbox.bot(setup.hum.chat, "administrator", {"can_pin_messages": True})
    said = await setup.sandbox.say(setup.ann, "/x", setup.hum.chat, thread=setup.hum.thread)
    await setup.add_card("HUM-1", setup.hum)
    await setup.deliver(message("open", setup.hum, card="HUM-1"))
    for method in ("editMessageText", "setMessageReaction", "pinChatMessage"):
        await setup.sandbox.fault("drop-after", method)
    for letter in (
        edit("done", setup.hum, "HUM-1"),
        reaction(setup.hum, said.message_id),
        pin(setup.hum, "HUM-1"),
    ):
        await setup.deliver(letter)
        await setup.pass_time(1)
    assert await setup.states() == [S] * 4
    assert await setup.texts() == ["done"]
    assert setup.reports.made == []


async def test_a_call_that_is_never_answered_is_given_up_after_five_attempts(
    setup: DeliverySetup,
) -> None:
    await setup.add_card("HUM-1", setup.hum)
    await setup.deliver(message("open", setup.hum, card="HUM-1"))
    await setup.sandbox.fault("drop-before", times=10)
    await setup.deliver(edit("done", setup.hum, "HUM-1"), reaction(setup.hum, 1))
    for _ in range(12):
        await setup.pass_time(60)
    assert await setup.states() == [S, PARKED, DROPPED]
    assert setup.reports.made == [("parked", 2, "uncertain")]
    assert [each.left for each in await setup.sandbox.faults()] == [0]


async def test_during_an_outage_the_repeats_of_messages_wait(setup: DeliverySetup) -> None:
    ann = Place(setup.ann)
    places = [setup.hum, setup.mil, ann]
    await setup.sandbox.fault("5xx", times=4)
    await setup.deliver(*(message("notice", place) for place in places))
    # Three calls in a row without an answer count as an outage, so the repeats wait.
    assert await setup.states() == [Q] * 3
    await setup.pass_time(1)
    assert (await setup.states()).count(PARKED) == 1
    assert [each.left for each in await setup.sandbox.faults()] == [0]
    await setup.pass_time(2)
    assert sorted(await setup.states()) == [PARKED, S, S]


async def test_without_a_network_the_desk_waits_longer_before_each_attempt(tmp_path: Path) -> None:
    async with delivery_setup(tmp_path, working=False, reachable=False) as setup:
        await setup.put(message("notice", setup.hum))
        async with setup.working():
            await setup.beat.wait_until_idle()
            assert setup.delivery.retry_at == setup.machine.time + timedelta(seconds=1)
            for seconds in (1, 2, 4, 8, 16, 32, 60, 60):
                await setup.beat.wait_until_idle()
                waits = (await setup.letter(1)).not_before
                assert waits == setup.machine.time + timedelta(seconds=seconds)
                await setup.pass_time(seconds)
        letter = await setup.letter(1)
        assert (letter.state, letter.repeated, letter.text) == (Q, False, "notice")


async def left_in_flight(setup: DeliverySetup, *letters: Letter) -> None:
    """Store *letters* as being sent, which is how a killed process leaves them."""
    async with unit(setup.store) as records:
        for letter in letters:
            async with records.savepoint():
                records.outbox.put(letter)
        for letter in await records.outbox.in_state(Q):
            async with records.savepoint():
                records.outbox.sending(letter)


async def test_a_message_that_was_being_sent_at_a_crash_is_repeated_and_marked(
    tmp_path: Path,
) -> None:
    async with delivery_setup(tmp_path, working=False) as setup:
        await left_in_flight(setup, message("notice", setup.hum), message("x", setup.mil))
        async with setup.working():
            await setup.beat.wait_until_idle()
        assert await setup.texts() == ["[repeat, en]\nnotice"]
        assert await setup.texts(setup.mil) == ["[repeat, en]\nx"]


async def test_a_document_that_was_being_sent_at_a_crash_is_repeated_and_marked(
    tmp_path: Path,
) -> None:
    async with delivery_setup(tmp_path, working=False) as setup:
        file = replace(
            message("due times", Place(setup.ann)),
            kind=LetterKind.DOCUMENT,
            file=b"x",
            file_name="due.ics",
        )
        await left_in_flight(setup, file)
        async with setup.working():
            await setup.beat.wait_until_idle()
        async with unit(setup.store) as records:
            [sent] = await records.outbox.in_state(LetterState.SENT)
        assert (sent.text, sent.repeated) == ("[repeat, en]\ndue times", True)


async def test_a_repeat_that_was_being_sent_at_a_crash_is_parked(tmp_path: Path) -> None:
    async with delivery_setup(tmp_path, working=False) as setup:
        await left_in_flight(setup, message("notice", setup.hum, repeated=True))
        async with setup.working():
            await setup.beat.wait_until_idle()
        assert await setup.texts() == []
        assert setup.reports.made == [("parked", 1, "uncertain")]


async def test_edits_reactions_pins_and_menus_being_sent_at_a_crash_are_sent_again_unmarked(
    tmp_path: Path,
) -> None:
    async with delivery_setup(tmp_path, working=False) as setup:
        sandbox, hum = setup.sandbox, setup.hum
        await sandbox.bot(hum.chat, "administrator", {"can_pin_messages": True})
        said = await sandbox.say(setup.ann, "/x", hum.chat, thread=hum.thread)
        await setup.add_card("HUM-1", hum)
        await setup.put(message("open", hum, card="HUM-1"))
        async with setup.working():
            await setup.beat.wait_until_idle()
        scope = {"type": "default"}
        menu = {"scope": scope, "commands": [["status", "Open"]]}
        await left_in_flight(
            setup,
            edit("done", hum, "HUM-1"),
            reaction(hum, said.message_id),
            pin(hum, "HUM-1"),
            Letter(LetterKind.MENU, Place(setup.ann), "", "en", NOW, markup=menu),
        )
        async with setup.working():
            await setup.beat.wait_until_idle()
        assert await setup.states() == [S] * 5
        kinds = sorted(each.kind for each in await sandbox.ledger())
        assert kinds == ["commands", "edit", "message", "pin", "reaction"]


async def test_a_card_that_was_sent_in_place_of_an_edit_is_repeated_like_a_message(
    tmp_path: Path,
) -> None:
    async with delivery_setup(tmp_path, working=False) as setup:
        await setup.add_card("HUM-1", setup.hum)
        await setup.sandbox.fault("drop-after")
        await setup.put(edit("open", setup.hum, "HUM-1"))
        async with setup.working():
            await setup.beat.wait_until_idle()
        assert await setup.texts() == ["open", "[repeat, en]\nopen"]
