"""Documents: a file carried to one person, once, or repeated and marked like any message."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from domain.groups import Place
from storage.mail.outbox import Letter, LetterKind, LetterState
from tests.bot.outbound.carrying import NOW, Carrier, carrying, message

CONTENT = b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"


def document(place: Place, text: str = "Due times") -> Letter:
    return Letter(
        LetterKind.DOCUMENT, place, text, "en", NOW, file=CONTENT, file_name="greffier.ics"
    )


@pytest.fixture
async def carrier(tmp_path: Path) -> AsyncIterator[Carrier]:
    async with carrying(tmp_path) as found:
        yield found


async def delivered(carrier: Carrier) -> list[tuple[str, str, bytes]]:
    """Name, caption and content of every file that Ann sees, as Telegram would give it out."""
    files = []
    for entry in await carrier.sandbox.ledger():
        if entry.kind == "document":
            name, file_id = entry.detail["file_name"], entry.detail["file_id"]
            file = await carrier.bot.get_file(file_id)
            files.append((name, entry.text, bytes(await file.download_as_bytearray())))
    return files


async def test_a_file_arrives_whole_under_its_name_with_its_caption(carrier: Carrier) -> None:
    ann = Place(carrier.ann)
    await carrier.carry(document(ann), message("next", ann))
    assert await delivered(carrier) == [("greffier.ics", "Due times", CONTENT)]
    assert await carrier.states() == [LetterState.SENT, LetterState.SENT]


async def test_a_file_that_may_have_arrived_is_repeated_once_and_says_so(
    carrier: Carrier,
) -> None:
    await carrier.sandbox.fault("drop-after", "sendDocument")
    await carrier.carry(document(Place(carrier.ann)))
    captions = [caption for _, caption, _ in await delivered(carrier)]
    assert captions == ["Due times", "[repeat, en]\nDue times"]
    await carrier.sandbox.fault("drop-after", "sendDocument", times=2)
    await carrier.carry(document(Place(carrier.ann), "Second"))
    assert await carrier.states() == [LetterState.SENT, LetterState.PARKED]
    assert carrier.told.reports == [("parked", 2, "uncertain")]


async def test_a_file_that_certainly_did_not_leave_goes_later(carrier: Carrier) -> None:
    await carrier.sandbox.fault("429", "sendDocument")
    await carrier.carry(document(Place(carrier.ann)))
    assert await delivered(carrier) == []
    await carrier.pass_time(120)
    assert await delivered(carrier) == [("greffier.ics", "Due times", CONTENT)]
