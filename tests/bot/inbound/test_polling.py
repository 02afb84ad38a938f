"""Tests that polling receives each update once and in order, also after failed calls."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.inbound import TokenInUse, WebhookSet
from handlers.turns.updates import ChatChange, ChatEvent, UserInput
from sandbox.state.faults import Kind
from tests.bot.inbound.intakes import IntakeSetup, intake_setup
from tests.bot.inbound.raw_updates import NOW


@pytest.fixture
async def ready(tmp_path: Path) -> AsyncIterator[IntakeSetup]:
    async with intake_setup(tmp_path) as made:
        yield made


async def receive(ready: IntakeSetup, text: str) -> None:
    """Have Ann send *text* to the group, and wait until the dispatch has received it."""
    await ready.say(text)
    await ready.dispatch.until(lambda: text in ready.dispatch.texts)


async def test_commands_are_received_in_the_order_in_which_they_were_written(
    ready: IntakeSetup,
) -> None:
    texts = [f"/done HUM-A{number}" for number in range(200)]
    async with ready.working():
        for text in texts:
            await ready.say(text)
        await ready.dispatch.until(lambda: len(ready.dispatch.texts) == len(texts))
    assert ready.dispatch.texts == texts


async def test_updates_that_waited_at_telegram_are_handled_in_batches(ready: IntakeSetup) -> None:
    for number in range(100):
        await ready.say(f"/done HUM-A{number}")
    async with ready.working():
        await ready.dispatch.until(lambda: len(ready.dispatch.texts) == 100)
    assert max(ready.dispatch.batches) > 30


async def test_private_conversation_reaches_the_dispatch_without_its_text(
    ready: IntakeSetup,
) -> None:
    async with ready.working():
        await ready.say("/status")
        await ready.say("what a secret", private=True)
        await receive(ready, "/done HUM-A1")
    assert ready.dispatch.texts == ["/status", "", "/done HUM-A1"]


async def test_the_private_answer_of_a_person_whom_the_desk_has_asked_is_received(
    ready: IntakeSetup,
) -> None:
    await ready.ask_ann()
    async with ready.working():
        await ready.say("25 Jul 12:00", private=True)
        await ready.dispatch.until(lambda: bool(ready.dispatch.texts))
    assert ready.dispatch.texts == ["25 Jul 12:00"]


async def test_the_dispatch_receives_the_event_that_the_desk_was_added_to_a_chat(
    ready: IntakeSetup,
) -> None:
    async with ready.working():
        await ready.dispatch.until(lambda: bool(ready.dispatch.received))
    added = ready.dispatch.received[0]
    assert isinstance(added, ChatEvent)
    assert (added.change, added.place.chat) == (ChatChange.ADDED, ready.group)


async def test_after_a_restart_waiting_commands_are_received_and_no_command_twice(
    ready: IntakeSetup,
) -> None:
    async with ready.working():
        await receive(ready, "/done HUM-A1")
    await ready.say("/done HUM-A2")
    async with ready.working():
        await receive(ready, "/done HUM-A3")
    assert ready.dispatch.texts == ["/done HUM-A1", "/done HUM-A2", "/done HUM-A3"]


async def test_an_update_that_telegram_sends_twice_is_handled_once(ready: IntakeSetup) -> None:
    async with ready.working():
        await receive(ready, "/done HUM-A1")
    # Polling without an offset confirms no update, so Telegram sends the same update again.
    ready.intake.offset = None
    async with ready.working():
        await receive(ready, "/done HUM-A2")
    assert ready.dispatch.texts == ["/done HUM-A1", "/done HUM-A2"]


@pytest.mark.parametrize(
    "kind", ["401", "404", "5xx", "html", "drop-before", "drop-after", "429", "400", "403"]
)
async def test_polling_continues_after_four_failed_calls(kind: Kind, ready: IntakeSetup) -> None:
    await ready.sandbox.fault(kind, method="getUpdates", times=4)
    async with ready.working():
        await receive(ready, "/status")
        await receive(ready, "/help")
    assert ready.dispatch.texts == ["/status", "/help"]


async def test_a_desk_that_is_started_without_a_network_waits_for_the_network(
    ready: IntakeSetup,
) -> None:
    await ready.sandbox.fault("drop-before", method="getWebhookInfo", times=3)
    async with ready.working():
        await receive(ready, "/status")


async def test_a_webhook_that_is_set_before_the_start_ends_the_desk_and_is_not_removed(
    ready: IntakeSetup,
) -> None:
    await ready.bot.set_webhook("http://127.0.0.1:9/elsewhere")
    with pytest.raises(WebhookSet, match="deleteWebhook"):
        await ready.intake.run(ready.source, ready.stop)
    assert (await ready.bot.get_webhook_info()).url == "http://127.0.0.1:9/elsewhere"


async def test_a_webhook_that_is_set_while_the_desk_polls_ends_the_desk(
    ready: IntakeSetup,
) -> None:
    async with ready.beat.working():
        running = asyncio.create_task(ready.intake.run(ready.source, ready.stop))
        await receive(ready, "/status")
        await ready.bot.set_webhook("http://127.0.0.1:9/elsewhere")
        with pytest.raises(WebhookSet):
            await running


async def test_if_another_process_polls_with_the_token_the_desk_ends_and_handles_nothing_more(
    ready: IntakeSetup,
) -> None:
    await ready.sandbox.fault(
        "error",
        method="getUpdates",
        times=3,
        code=409,
        description="Conflict: terminated by other getUpdates request",
    )
    await ready.say("/status")
    with pytest.raises(TokenInUse, match="revoke"):
        await ready.intake.run(ready.source, ready.stop)
    assert ready.dispatch.received == []


async def test_a_single_conflict_with_another_process_does_not_end_the_desk(
    ready: IntakeSetup,
) -> None:
    await ready.sandbox.fault("error", method="getUpdates", code=409, description="Conflict")
    async with ready.working():
        await receive(ready, "/status")


async def test_the_time_of_the_last_contact_to_telegram_is_stored_once_a_minute(
    ready: IntakeSetup,
) -> None:
    async with ready.working():
        await receive(ready, "/done HUM-A1")
        assert await ready.last_poll() == NOW.isoformat()
        ready.clock[0] = NOW + timedelta(seconds=59)
        await receive(ready, "/done HUM-A2")
        assert await ready.last_poll() == NOW.isoformat()
        ready.clock[0] = NOW + timedelta(seconds=60)
        await receive(ready, "/done HUM-A3")
        assert await ready.last_poll() == ready.clock[0].isoformat()


async def test_a_long_absence_is_reported_once_with_its_start_and_end(ready: IntakeSetup) -> None:
    since = NOW - timedelta(hours=25)
    await ready.note_last_poll(since)
    await ready.sandbox.fault("404", method="getUpdates", times=2)
    async with ready.working():
        await receive(ready, "/done HUM-A1")
        await receive(ready, "/done HUM-A2")
    assert ready.dispatch.away == [(since, NOW)]


async def test_a_short_absence_and_a_first_start_are_not_reported_as_absences(
    ready: IntakeSetup,
) -> None:
    async with ready.working():
        await receive(ready, "/done HUM-A1")
    ready.clock[0] = NOW + timedelta(seconds=100)
    async with ready.working():
        await receive(ready, "/done HUM-A2")
    assert ready.dispatch.away == []


async def test_the_update_after_a_malformed_one_is_still_handled(ready: IntakeSetup) -> None:
    async with ready.working():
        await ready.sandbox.raw({"message": {"chat": "no chat"}})
        await ready.sandbox.raw({"callback_query": 5})
        await ready.sandbox.raw({"message": {"text": "/status", "from": None}})
        await ready.sandbox.raw({"message": {"date": {}, "text": []}})
        await receive(ready, "/done HUM-A1")
    problems = [each.problem for each in await ready.quarantined()]
    assert problems == ["UnknownShape"] * 4


async def test_of_a_batch_only_the_row_that_cannot_be_handled_is_set_aside(
    ready: IntakeSetup,
) -> None:
    ready.dispatch.poison = "HUM-A2"
    for number in range(1, 4):
        await ready.say(f"/done HUM-A{number}")
    async with ready.working():
        await ready.dispatch.until(lambda: "/done HUM-A3" in ready.dispatch.texts)
    assert ready.dispatch.texts == ["/done HUM-A1", "/done HUM-A3"]
    assert [each.problem for each in await ready.quarantined()] == ["LookupError"]
    assert await ready.waiting() == 0


async def test_the_dispatch_receives_the_chat_the_sender_and_the_time_of_a_command(
    ready: IntakeSetup,
) -> None:
    async with ready.working():
        await receive(ready, "/status")
    user_input = [each for each in ready.dispatch.received if isinstance(each, UserInput)]
    assert (user_input[0].place.chat, user_input[0].user, user_input[0].at) == (
        ready.group,
        ready.ann,
        NOW,
    )


async def test_a_turn_that_is_in_progress_when_the_desk_stops_is_finished(
    ready: IntakeSetup,
) -> None:
    ready.dispatch.allowed.clear()
    async with ready.working():
        await ready.say("/status")
        await ready.dispatch.begun()
        ready.stop.set()
        ready.dispatch.allowed.set()
    assert await ready.waiting() == 0
