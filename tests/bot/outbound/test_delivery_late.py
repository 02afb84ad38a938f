"""What was held back and is carried later says for when it was prepared, and when it is sent."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from domain.groups import Place
from storage.mail.outbox import Letter, LetterKind, LetterState
from tests.bot.outbound.carrying import NOW, Carrier, carrying, connect, edit, message
from tests.room import REGISTRY
from voice import LANGUAGES, Speaker

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
NEARS = "<b>HUM-A1</b> · due in 2 h, at 06:00 UTC"
SHOWN = "HUM-A1 · due in 2 h, at 06:00 UTC"
LATE = "Prepared for 04:00 UTC, sent 05:00 UTC."


@pytest.fixture
async def carrier(tmp_path: Path) -> AsyncIterator[Carrier]:
    async with carrying(tmp_path) as found:
        yield found


def timely(place: Place, text: str = NEARS, due: datetime = NOW, **more: Any) -> Letter:
    """A letter that was written for an instant, at that instant."""
    return message(text, place, prepared_for=due, **more)


async def close(carrier: Carrier) -> None:
    await carrier.sandbox.close_topic(carrier.hum.chat, carrier.hum.thread or 0)


async def reopen(carrier: Carrier, after: timedelta = HOUR) -> None:
    """Some time passes, the topic is open again, and the desk has heard of it."""
    carrier.now += after
    await carrier.sandbox.reopen_topic(carrier.hum.chat, carrier.hum.thread or 0)
    async with carrier.store.transaction() as records:
        with records.savepoint():
            records.outbox.release(carrier.hum.chat)
    await carrier.carry()


async def again(carrier: Carrier, number: int) -> None:
    """The secretariat says that a letter is to be sent again."""
    letter = await carrier.letter(number)
    async with carrier.store.transaction() as records:
        with records.savepoint():
            records.outbox.settle(letter, LetterState.QUEUED)
    await carrier.carry()


async def test_what_a_closed_topic_held_says_for_when_it_was_prepared(carrier: Carrier) -> None:
    """`due in 2 h` was true an hour ago: whoever reads it now is told so first."""
    await close(carrier)
    await carrier.carry(timely(carrier.hum))
    await reopen(carrier)
    assert await carrier.texts() == [f"{LATE}\n{SHOWN}"]


async def test_its_bold_words_stay_bold_and_its_buttons_stay(carrier: Carrier) -> None:
    await close(carrier)
    await carrier.carry(timely(carrier.hum, markup=[[["Report", "t1"]]]))
    await reopen(carrier)
    (seen,) = await carrier.sandbox.ledger()
    bold = [each for each in seen.entities if each["type"] == "bold"]
    assert [(each["offset"], each["length"]) for each in bold] == [(len(LATE) + 1, 6)]
    assert [[each.data for each in row] for row in seen.buttons] == [["t1"]]


async def test_held_twice_it_says_once_when_it_is_really_sent(carrier: Carrier) -> None:
    await close(carrier)
    await carrier.carry(timely(carrier.hum))
    carrier.now += HOUR / 2
    await again(carrier, 1)
    assert await carrier.texts() == []
    await reopen(carrier, HOUR / 2)
    assert await carrier.texts() == [f"{LATE}\n{SHOWN}"]


async def test_what_goes_within_a_minute_is_not_late(carrier: Carrier) -> None:
    carrier.now += MINUTE
    await carrier.carry(timely(carrier.hum))
    carrier.now += timedelta(seconds=1)
    await carrier.carry(timely(carrier.mil))
    assert await carrier.texts() == [SHOWN]
    assert await carrier.texts(carrier.mil) == [
        f"Prepared for 04:00 UTC, sent 04:01 UTC.\n{SHOWN}"
    ]


async def test_what_an_outage_of_the_network_kept_says_so(tmp_path: Path) -> None:
    async with carrying(tmp_path, working=False, reachable=False) as carrier:
        await carrier.put(timely(carrier.hum))
        async with carrier.delivery.working():
            await carrier.delivery.settled()
        async with connect(carrier.sandbox.url) as carrier.bot:
            carrier.start_anew()
            carrier.now += HOUR
            carrier.machine.pass_time(3600)
            async with carrier.delivery.working():
                await carrier.delivery.settled()
        assert await carrier.texts() == [f"{LATE}\n{SHOWN}"]


async def test_what_had_to_wait_because_of_too_many_requests_says_so(carrier: Carrier) -> None:
    await carrier.sandbox.fault("429", retry_after=3600)
    await carrier.carry(timely(carrier.hum), timely(carrier.hum, "behind"))
    carrier.now += HOUR
    await carrier.pass_time(3600)
    assert await carrier.texts() == [f"{LATE}\n{SHOWN}", f"{LATE}\nbehind"]


async def test_sent_again_by_the_secretariat_it_says_so(carrier: Carrier) -> None:
    await carrier.sandbox.fault("400", times=1)
    await carrier.carry(timely(carrier.hum))
    assert await carrier.states() == [LetterState.PARKED]
    carrier.now += HOUR
    await again(carrier, 1)
    assert await carrier.texts() == [f"{LATE}\n{SHOWN}"]


async def test_a_repeat_an_hour_later_is_called_both(carrier: Carrier) -> None:
    await carrier.sandbox.fault("drop-before")
    await carrier.sandbox.fault("429", retry_after=3600, contains="[repeat")
    await carrier.carry(timely(carrier.hum))
    carrier.now += HOUR
    await carrier.pass_time(3600)
    assert await carrier.texts() == [f"{LATE}\n[repeat, en]\n{SHOWN}"]


async def test_what_was_late_when_it_was_written_is_called_late_once(carrier: Carrier) -> None:
    """Its own line gives way to one with the time at which it is really sent."""
    said = Speaker("en", REGISTRY).say("late", due=NOW - HOUR, sent=NOW)
    await close(carrier)
    await carrier.carry(timely(carrier.hum, f"{NEARS}\n{said}", NOW - HOUR))
    await reopen(carrier)
    assert await carrier.texts() == [f"Prepared for 03:00 UTC, sent 05:00 UTC.\n{SHOWN}"]


async def test_a_time_of_another_day_is_said_with_its_day(carrier: Carrier) -> None:
    said = Speaker("en", REGISTRY).say("late", due=NOW - 8 * HOUR, sent=NOW)
    await carrier.sandbox.fault("429", retry_after=60, times=2)
    ann = Place(carrier.ann)
    await carrier.carry(timely(carrier.hum, f"Old\n{said}", NOW - 8 * HOUR), timely(ann))
    carrier.now += 24 * HOUR
    await carrier.pass_time(60)
    assert await carrier.texts() == [
        "Prepared for Sun 20 Jul, 20:00 UTC, sent Tue 22 Jul, 04:00 UTC.\nOld"
    ]
    assert await carrier.texts(ann) == [
        f"Prepared for Mon 21 Jul, 04:00 UTC, sent Tue 22 Jul, 04:00 UTC.\n{SHOWN}"
    ]


async def test_what_quiet_hours_held_and_then_goes_at_once_stays_as_it_is(
    carrier: Carrier,
) -> None:
    """Quiet hours are chosen: their end is the time, and what the text says of it stands."""
    said = Speaker("en", REGISTRY).say("late", due=NOW - 5 * HOUR, sent=NOW)
    carrier.now += timedelta(seconds=50)
    ann = Place(carrier.ann)
    await carrier.carry(timely(ann, f"{NEARS}\n{said}", NOW - 5 * HOUR))
    assert await carrier.texts(ann) == [f"{SHOWN}\nPrepared for 23:00 UTC, sent 04:00 UTC."]


async def test_an_answer_is_late_when_its_command_would_be(carrier: Carrier) -> None:
    """Ten minutes after what was asked an answer still is one; an hour later it says so."""
    ann = Place(carrier.ann)
    carrier.now += 10 * MINUTE
    await carrier.carry(message("Recorded", ann))
    carrier.now += 50 * MINUTE
    await carrier.carry(message("Recorded as well", ann))
    assert await carrier.texts(ann) == ["Recorded", f"{LATE}\nRecorded as well"]


async def test_a_card_that_is_edited_shows_what_stands(carrier: Carrier) -> None:
    await carrier.add_card("HUM-1", carrier.hum)
    await carrier.carry(message("open", carrier.hum, card="HUM-1"))
    carrier.now += HOUR
    await carrier.carry(edit("done", carrier.hum, "HUM-1", prepared_for=NOW))
    assert await carrier.texts() == ["done"]


async def test_a_file_that_comes_late_says_so_under_it(carrier: Carrier) -> None:
    carrier.now += HOUR
    letter = Letter(
        LetterKind.DOCUMENT, Place(carrier.ann), "Due times", "en", NOW, file=b"x",
        file_name="due.ics",
    )  # fmt: skip
    await carrier.carry(letter)
    assert await carrier.texts(Place(carrier.ann)) == [f"{LATE}\nDue times"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_it_is_said_in_the_language_of_the_letter(carrier: Carrier, language: str) -> None:
    carrier.now += HOUR
    await carrier.carry(Letter(LetterKind.MESSAGE, carrier.hum, "…", language, NOW))
    said = {
        "en": "Prepared for 04:00 UTC, sent 05:00 UTC.",
        "ru": "Подготовлено к 04:00 UTC, отправлено в 05:00 UTC.",
        "uk": "Підготовлено на 04:00 UTC, надіслано о 05:00 UTC.",
        "tr": "04:00 UTC için hazırlandı, 05:00 UTC saatinde gönderildi.",
    }
    assert await carrier.texts() == [f"{said[language]}\n…"]
