"""Tests that a file is sent once to one person, or is repeated and marked like a message."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from domain.groups import Place
from storage.mail.outbox import Letter, LetterKind, LetterState
from tests.bot.outbound.deliveries import NOW, DeliverySetup, delivery_setup, message

CONTENT = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"


def document(place: Place, text: str = "Due times") -> Letter:
    return Letter(
        LetterKind.DOCUMENT, place, text, "en", NOW, file=CONTENT, file_name="greffier.ics"
    )


@pytest.fixture
async def setup(tmp_path: Path) -> AsyncIterator[DeliverySetup]:
    async with delivery_setup(tmp_path) as found:
        yield found


async def delivered(setup: DeliverySetup) -> list[tuple[str, str, bytes]]:
    """Return the name, the caption and the content of each file that was sent."""
    files = []
    for entry in await setup.sandbox.ledger():
        if entry.kind == "document":
            name, file_id = entry.detail["file_name"], entry.detail["file_id"]
            file = await setup.bot.get_file(file_id)
            files.append((name, entry.text, bytes(await file.download_as_bytearray())))
    return files


async def test_a_file_arrives_complete_with_its_name_and_its_caption(setup: DeliverySetup) -> None:
    ann = Place(setup.ann)
    await setup.deliver(document(ann), message("next", ann))
    assert await delivered(setup) == [("greffier.ics", "Due times", CONTENT)]
    assert await setup.states() == [LetterState.SENT, LetterState.SENT]


async def test_a_file_that_may_have_arrived_is_repeated_once_and_marked(
    setup: DeliverySetup,
) -> None:
    await setup.sandbox.fault("drop-after", "sendDocument")
    await setup.deliver(document(Place(setup.ann)))
    captions = [caption for _, caption, _ in await delivered(setup)]
    assert captions == ["Due times", "[repeat, en]\nDue times"]
    await setup.sandbox.fault("drop-after", "sendDocument", times=2)
    await setup.deliver(document(Place(setup.ann), "Second"))
    assert await setup.states() == [LetterState.SENT, LetterState.PARKED]
    assert setup.reports.made == [("parked", 2, "uncertain")]


async def test_a_file_that_telegram_refused_with_too_many_requests_is_sent_later(
    setup: DeliverySetup,
) -> None:
    await setup.sandbox.fault("429", "sendDocument")
    await setup.deliver(document(Place(setup.ann)))
    assert await delivered(setup) == []
    await setup.pass_time(120)
    assert await delivered(setup) == [("greffier.ics", "Due times", CONTENT)]
