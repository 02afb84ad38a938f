"""Tests that a late letter says for which time it was prepared and when it was sent."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from domain.groups import Place
from storage.mail.outbox import Letter, LetterKind, LetterState
from tests.bot.outbound.deliveries import (
    NOW,
    DeliverySetup,
    connect,
    delivery_setup,
    edit,
    message,
)
from tests.room import REGISTRY
from tests.units import unit
from voice import LANGUAGES, Speaker

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
NOTICE = "<b>HUM-A1</b> · due in 2 h, at 06:00 UTC"
SHOWN = "HUM-A1 · due in 2 h, at 06:00 UTC"
LATE = "Prepared for 04:00 UTC, sent 05:00 UTC."


@pytest.fixture
async def setup(tmp_path: Path) -> AsyncIterator[DeliverySetup]:
    async with delivery_setup(tmp_path) as found:
        yield found


def prepared(place: Place, text: str = NOTICE, due: datetime = NOW, **more: Any) -> Letter:
    """Return a letter that is prepared for the time *due*."""
    return message(text, place, prepared_for=due, **more)


async def close_topic(setup: DeliverySetup) -> None:
    await setup.sandbox.close_topic(setup.hum.chat, setup.hum.thread or 0)


async def reopen_topic(setup: DeliverySetup, after: timedelta = HOUR) -> None:
    """Let *after* pass, reopen the topic, and queue its held letters again as the desk does."""
    setup.now += after
    await setup.sandbox.reopen_topic(setup.hum.chat, setup.hum.thread or 0)
    async with unit(setup.store) as records, records.savepoint():
        records.outbox.release(setup.hum.chat)
    await setup.deliver()


async def send_again(setup: DeliverySetup, number: int) -> None:
    """Queue a parked letter again, as the secretariat can do, and deliver it."""
    letter = await setup.letter(number)
    async with unit(setup.store) as records, records.savepoint():
        records.outbox.settle(letter, LetterState.QUEUED)
    await setup.deliver()


async def test_a_letter_that_was_held_by_a_closed_topic_says_that_it_is_late(
    setup: DeliverySetup,
) -> None:
    """Its text `due in 2 h` was true an hour ago, so the line about the delay comes first."""
    await close_topic(setup)
    await setup.deliver(prepared(setup.hum))
    await reopen_topic(setup)
    assert await setup.texts() == [f"{LATE}\n{SHOWN}"]


async def test_a_late_letter_keeps_its_bold_text_and_its_buttons(setup: DeliverySetup) -> None:
    await close_topic(setup)
    await setup.deliver(prepared(setup.hum, markup=[[["Report", "t1"]]]))
    await reopen_topic(setup)
    (seen,) = await setup.sandbox.ledger()
    bold = [each for each in seen.entities if each["type"] == "bold"]
    assert [(each["offset"], each["length"]) for each in bold] == [(len(LATE) + 1, 6)]
    assert [[each.data for each in row] for row in seen.buttons] == [["t1"]]


async def test_a_letter_that_was_held_twice_has_only_one_line_about_the_delay(
    setup: DeliverySetup,
) -> None:
    await close_topic(setup)
    await setup.deliver(prepared(setup.hum))
    setup.now += HOUR / 2
    await send_again(setup, 1)
    assert await setup.texts() == []
    await reopen_topic(setup, HOUR / 2)
    assert await setup.texts() == [f"{LATE}\n{SHOWN}"]


async def test_a_letter_that_is_sent_within_a_minute_of_its_time_is_not_late(
    setup: DeliverySetup,
) -> None:
    setup.now += MINUTE
    await setup.deliver(prepared(setup.hum))
    setup.now += timedelta(seconds=1)
    await setup.deliver(prepared(setup.mil))
    assert await setup.texts() == [SHOWN]
    assert await setup.texts(setup.mil) == [f"Prepared for 04:00 UTC, sent 04:01 UTC.\n{SHOWN}"]


async def test_a_letter_that_was_delayed_by_an_outage_says_that_it_is_late(tmp_path: Path) -> None:
    async with delivery_setup(tmp_path, working=False, reachable=False) as setup:
        await setup.put(prepared(setup.hum))
        async with setup.working():
            await setup.beat.wait_until_idle()
        async with connect(setup.sandbox.url) as setup.bot:
            setup.restart_delivery()
            setup.now += HOUR
            setup.machine.pass_time(3600)
            async with setup.working():
                await setup.beat.wait_until_idle()
        assert await setup.texts() == [f"{LATE}\n{SHOWN}"]


async def test_a_letter_that_was_delayed_by_telegrams_limits_says_that_it_is_late(
    setup: DeliverySetup,
) -> None:
    await setup.sandbox.fault("429", retry_after=3600)
    await setup.deliver(prepared(setup.hum), prepared(setup.hum, "behind"))
    setup.now += HOUR
    await setup.pass_time(3600)
    assert await setup.texts() == [f"{LATE}\n{SHOWN}", f"{LATE}\nbehind"]


async def test_a_letter_that_the_secretariat_sends_again_says_that_it_is_late(
    setup: DeliverySetup,
) -> None:
    await setup.sandbox.fault("400", times=1)
    await setup.deliver(prepared(setup.hum))
    assert await setup.states() == [LetterState.PARKED]
    setup.now += HOUR
    await send_again(setup, 1)
    assert await setup.texts() == [f"{LATE}\n{SHOWN}"]


async def test_a_repeated_message_that_is_late_is_marked_as_late_and_as_a_repeat(
    setup: DeliverySetup,
) -> None:
    await setup.sandbox.fault("drop-before")
    await setup.sandbox.fault("429", retry_after=3600, contains="[repeat")
    await setup.deliver(prepared(setup.hum))
    setup.now += HOUR
    await setup.pass_time(3600)
    assert await setup.texts() == [f"{LATE}\n[repeat, en]\n{SHOWN}"]


async def test_a_letter_that_was_written_late_has_only_one_line_about_the_delay(
    setup: DeliverySetup,
) -> None:
    """The line that the letter already has is replaced by one with the actual time of sending."""
    said = Speaker("en", REGISTRY).say("late", due=NOW - HOUR, sent=NOW)
    await close_topic(setup)
    await setup.deliver(prepared(setup.hum, f"{NOTICE}\n{said}", NOW - HOUR))
    await reopen_topic(setup)
    assert await setup.texts() == [f"Prepared for 03:00 UTC, sent 05:00 UTC.\n{SHOWN}"]


async def test_the_line_about_a_delay_names_the_day_if_the_times_are_on_different_days(
    setup: DeliverySetup,
) -> None:
    said = Speaker("en", REGISTRY).say("late", due=NOW - 8 * HOUR, sent=NOW)
    await setup.sandbox.fault("429", retry_after=60, times=2)
    ann = Place(setup.ann)
    await setup.deliver(prepared(setup.hum, f"Old\n{said}", NOW - 8 * HOUR), prepared(ann))
    setup.now += 24 * HOUR
    await setup.pass_time(60)
    assert await setup.texts() == [
        "Prepared for Sun 20 Jul, 20:00 UTC, sent Tue 22 Jul, 04:00 UTC.\nOld"
    ]
    assert await setup.texts(ann) == [
        f"Prepared for Mon 21 Jul, 04:00 UTC, sent Tue 22 Jul, 04:00 UTC.\n{SHOWN}"
    ]


async def test_a_letter_that_is_sent_when_quiet_hours_end_keeps_its_text(
    setup: DeliverySetup,
) -> None:
    """People choose their quiet hours, so a letter that is sent at their end is not late."""
    said = Speaker("en", REGISTRY).say("late", due=NOW - 5 * HOUR, sent=NOW)
    setup.now += timedelta(seconds=50)
    ann = Place(setup.ann)
    await setup.deliver(prepared(ann, f"{NOTICE}\n{said}", NOW - 5 * HOUR))
    assert await setup.texts(ann) == [f"{SHOWN}\nPrepared for 23:00 UTC, sent 04:00 UTC."]


async def test_an_answer_is_late_if_it_is_older_than_the_age_at_which_commands_are_stale(
    setup: DeliverySetup,
) -> None:
    """An answer is not late ten minutes after its command.

    An hour after it, it says that it is late.
    """
    ann = Place(setup.ann)
    setup.now += 10 * MINUTE
    await setup.deliver(message("Recorded", ann))
    setup.now += 50 * MINUTE
    await setup.deliver(message("Recorded as well", ann))
    assert await setup.texts(ann) == ["Recorded", f"{LATE}\nRecorded as well"]


async def test_a_late_edit_of_a_card_has_no_line_about_the_delay(setup: DeliverySetup) -> None:
    await setup.add_card("HUM-1", setup.hum)
    await setup.deliver(message("open", setup.hum, card="HUM-1"))
    setup.now += HOUR
    await setup.deliver(edit("done", setup.hum, "HUM-1", prepared_for=NOW))
    assert await setup.texts() == ["done"]


async def test_a_file_that_is_sent_late_says_so_in_its_caption(setup: DeliverySetup) -> None:
    setup.now += HOUR
    letter = Letter(
        kind=LetterKind.DOCUMENT,
        place=Place(setup.ann),
        text="Due times",
        language="en",
        created_at=NOW,
        file=b"x",
        file_name="due.ics",
    )
    await setup.deliver(letter)
    assert await setup.texts(Place(setup.ann)) == [f"{LATE}\nDue times"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_line_about_a_delay_is_in_the_language_of_the_letter(
    setup: DeliverySetup, language: str
) -> None:
    setup.now += HOUR
    await setup.deliver(Letter(LetterKind.MESSAGE, setup.hum, "…", language, NOW))
    said = {
        "en": "Prepared for 04:00 UTC, sent 05:00 UTC.",
        "ru": "Подготовлено к 04:00 UTC, отправлено в 05:00 UTC.",
        "uk": "Підготовлено на 04:00 UTC, надіслано: 05:00 UTC.",
        "tr": "04:00 UTC için hazırlandı, 05:00 UTC saatinde gönderildi.",
    }
    assert await setup.texts() == [f"{said[language]}\n…"]
