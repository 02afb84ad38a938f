"""What becomes of letters that may have arrived: one marked repeat, then a person decides."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from domain.groups import Place
from sandbox.state.faults import Kind
from storage.mail.outbox import Letter, LetterKind, LetterState
from tests.bot.outbound.carrying import NOW, Carrier, carrying, edit, mark, message, pin

DROPPED, PARKED = LetterState.DROPPED, LetterState.PARKED
Q, S = LetterState.QUEUED, LetterState.SENT
AFTER: list[Kind] = ["drop-after", "5xx-after", "html-after"]
BEFORE: list[Kind] = ["drop-before", "5xx", "html"]


@pytest.fixture
async def carrier(tmp_path: Path) -> AsyncIterator[Carrier]:
    async with carrying(tmp_path) as found:
        yield found


@pytest.mark.parametrize("kind", AFTER)
async def test_what_may_have_arrived_is_repeated_once_and_says_so(
    carrier: Carrier, kind: Kind
) -> None:
    await carrier.sandbox.fault(kind)
    await carrier.carry(message("the notice", carrier.hum), message("next", carrier.hum))
    assert await carrier.texts() == ["the notice", "[repeat, en]\nthe notice", "next"]
    assert await carrier.states() == [S, S]


@pytest.mark.parametrize("kind", BEFORE)
async def test_what_may_be_lost_is_repeated_and_says_so(carrier: Carrier, kind: Kind) -> None:
    await carrier.sandbox.fault(kind)
    await carrier.carry(message("the notice", carrier.hum))
    assert await carrier.texts() == ["[repeat, en]\nthe notice"]


async def test_after_one_repeat_a_person_decides(carrier: Carrier) -> None:
    await carrier.sandbox.fault("drop-after", times=2)
    await carrier.carry(message("the notice", carrier.hum), message("next", carrier.hum))
    assert await carrier.texts() == ["the notice", "[repeat, en]\nthe notice", "next"]
    assert await carrier.states() == [PARKED, S]
    assert carrier.told.reports == [("parked", 1, "uncertain")]


async def test_a_slow_answer_is_no_answer(tmp_path: Path) -> None:
    async with carrying(tmp_path, working=False, read_timeout=0.05) as carrier:
        await carrier.sandbox.fault("hang-after", seconds=20)
        await carrier.put(message("the notice", carrier.hum))
        async with carrier.delivery.working():
            await carrier.delivery.settled()
        assert await carrier.texts() == ["the notice", "[repeat, en]\nthe notice"]


async def test_what_does_no_harm_twice_is_simply_done_again(carrier: Carrier) -> None:
    await carrier.sandbox.bot(carrier.hum.chat, "administrator", {"can_pin_messages": True})
    said = await carrier.sandbox.say(
        carrier.ann, "/x", carrier.hum.chat, thread=carrier.hum.thread
    )
    await carrier.add_card("HUM-1", carrier.hum)
    await carrier.carry(message("open", carrier.hum, card="HUM-1"))
    for method in ("editMessageText", "setMessageReaction", "pinChatMessage"):
        await carrier.sandbox.fault("drop-after", method)
    for letter in (
        edit("done", carrier.hum, "HUM-1"),
        mark(carrier.hum, said.message_id),
        pin(carrier.hum, "HUM-1"),
    ):
        await carrier.carry(letter)
        await carrier.pass_time(1)
    assert await carrier.states() == [S] * 4
    assert await carrier.texts() == ["done"]
    assert carrier.told.reports == []


async def test_what_is_never_answered_is_given_up_after_five_times(carrier: Carrier) -> None:
    await carrier.add_card("HUM-1", carrier.hum)
    await carrier.carry(message("open", carrier.hum, card="HUM-1"))
    await carrier.sandbox.fault("drop-before", times=10)
    await carrier.carry(edit("done", carrier.hum, "HUM-1"), mark(carrier.hum, 1))
    for _ in range(12):
        await carrier.pass_time(60)
    assert await carrier.states() == [S, PARKED, DROPPED]
    assert carrier.told.reports == [("parked", 2, "uncertain")]
    assert [each.left for each in await carrier.sandbox.faults()] == [0]


async def test_in_an_outage_letters_wait_instead_of_being_used_up(carrier: Carrier) -> None:
    ann = Place(carrier.ann)
    places = [carrier.hum, carrier.mil, ann]
    await carrier.sandbox.fault("5xx", times=4)
    await carrier.carry(*(message("notice", place) for place in places))
    # Three calls without an answer are an outage: the repeats are not tried at once.
    assert await carrier.states() == [Q] * 3
    await carrier.pass_time(1)
    assert (await carrier.states()).count(PARKED) == 1
    assert [each.left for each in await carrier.sandbox.faults()] == [0]
    await carrier.pass_time(2)
    assert sorted(await carrier.states()) == [PARKED, S, S]


async def test_a_desk_without_a_network_waits_longer_each_time(tmp_path: Path) -> None:
    async with carrying(tmp_path, working=False, reachable=False) as carrier:
        await carrier.put(message("notice", carrier.hum))
        async with carrier.delivery.working():
            await carrier.delivery.settled()
            assert carrier.delivery.retry_at == carrier.machine.time + timedelta(seconds=1)
            for seconds in (1, 2, 4, 8, 16, 32, 60, 60):
                await carrier.delivery.settled()
                waits = (await carrier.letter(1)).not_before
                assert waits == carrier.machine.time + timedelta(seconds=seconds)
                await carrier.pass_time(seconds)
        letter = await carrier.letter(1)
        assert (letter.state, letter.repeated, letter.text) == (Q, False, "notice")


async def left_in_flight(carrier: Carrier, *letters: Letter) -> None:
    """Bring letters to where a process that is killed leaves them."""
    async with carrier.store.transaction() as records:
        for letter in letters:
            with records.savepoint():
                records.outbox.put(letter)
        for letter in await records.outbox.in_state(Q):
            with records.savepoint():
                records.outbox.sending(letter)


async def test_after_a_crash_a_message_in_flight_is_repeated_and_says_so(tmp_path: Path) -> None:
    async with carrying(tmp_path, working=False) as carrier:
        await left_in_flight(carrier, message("notice", carrier.hum), message("x", carrier.mil))
        async with carrier.delivery.working():
            await carrier.delivery.settled()
        assert await carrier.texts() == ["[repeat, en]\nnotice"]
        assert await carrier.texts(carrier.mil) == ["[repeat, en]\nx"]


async def test_a_repeat_in_flight_at_a_crash_waits_for_a_person(tmp_path: Path) -> None:
    async with carrying(tmp_path, working=False) as carrier:
        await left_in_flight(carrier, message("notice", carrier.hum, repeated=True))
        async with carrier.delivery.working():
            await carrier.delivery.settled()
        assert await carrier.texts() == []
        assert carrier.told.reports == [("parked", 1, "uncertain")]


async def test_after_a_crash_all_but_messages_is_done_again(tmp_path: Path) -> None:
    async with carrying(tmp_path, working=False) as carrier:
        sandbox, hum = carrier.sandbox, carrier.hum
        await sandbox.bot(hum.chat, "administrator", {"can_pin_messages": True})
        said = await sandbox.say(carrier.ann, "/x", hum.chat, thread=hum.thread)
        await carrier.add_card("HUM-1", hum)
        await carrier.put(message("open", hum, card="HUM-1"))
        async with carrier.delivery.working():
            await carrier.delivery.settled()
        scope = {"type": "default"}
        menu = {"scope": scope, "commands": [["status", "Open"]]}
        await left_in_flight(
            carrier,
            edit("done", hum, "HUM-1"),
            mark(hum, said.message_id),
            pin(hum, "HUM-1"),
            Letter(LetterKind.MENU, Place(carrier.ann), "", "en", NOW, markup=menu),
        )
        async with carrier.delivery.working():
            await carrier.delivery.settled()
        assert await carrier.states() == [S] * 5
        kinds = sorted(each.kind for each in await sandbox.ledger())
        assert kinds == ["commands", "edit", "message", "pin", "reaction"]


async def test_a_card_sent_in_place_of_an_edit_is_repeated_as_a_message(tmp_path: Path) -> None:
    async with carrying(tmp_path, working=False) as carrier:
        await carrier.add_card("HUM-1", carrier.hum)
        await carrier.sandbox.fault("drop-after")
        await carrier.put(edit("open", carrier.hum, "HUM-1"))
        async with carrier.delivery.working():
            await carrier.delivery.settled()
        assert await carrier.texts() == ["open", "[repeat, en]\nopen"]
