"""Tests of inbox, outbox and cards: updates are added once, letters are sent in order."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from domain.groups import Place
from storage.mail.inbox import InboxState, Received
from storage.mail.outbox import Letter, LetterKind, LetterState
from storage.mail.tables import inbox
from storage.records import Records
from storage.store import Store
from tests.patterns import new_store
from tests.storage.costs import plans, queries
from tests.units import unit

NOW = datetime(2025, 7, 24, 8, 0, tzinfo=UTC)
HUM, POL = Place(-1001, 13), Place(-1001, 12)
MESSAGE, EDIT = LetterKind.MESSAGE, LetterKind.EDIT


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """Yield an empty store."""
    async with new_store(tmp_path / "desk.db") as found:
        yield found


def letter(text: str, kind: LetterKind = MESSAGE, place: Place = HUM, card: str = "") -> Letter:
    """Return a letter to a thread; it belongs to the card *card* if that is not empty."""
    return Letter(
        kind=kind, place=place, text=text, language="en", created_at=NOW, card=card or None
    )


def put(records: Records, *letters: Letter) -> None:
    """Put each letter into the outbox."""
    for each in letters:
        records.outbox.put(each)


async def heads(store: Store, most: int = 10) -> list[str]:
    """Return the texts of the letters that may be sent now."""
    async with unit(store) as records:
        found, _ = await records.outbox.heads(NOW, most)
    return [each.text for each in found]


async def sent(store: Store, text: str, state: LetterState = LetterState.SENT) -> None:
    """Find the outgoing letter whose text is *text*, and store *state* as its outcome."""
    async with unit(store) as records:
        ready, _ = await records.outbox.heads(NOW, 99)
        [found] = [each for each in ready if each.text == text]
        async with records.savepoint():
            records.outbox.settle(found, state)


async def queued(store: Store) -> list[str]:
    """Return the texts of the queued letters, in order."""
    async with unit(store) as records:
        return [each.text for each in await records.outbox.in_state(LetterState.QUEUED)]


# Tests of the inbox.


def received(update_id: int, at: datetime = NOW) -> Received:
    """Return an update that was received at that time."""
    kept = {"update_id": update_id}
    return Received(update_id, kept, json.dumps(kept), "hash", at)


async def receive(
    store: Store, now: datetime, *ids: int, state: InboxState = InboxState.WAITING
) -> list[int]:
    """Receive updates with those ids; return the ids of those that were added."""
    async with unit(store) as records:
        rows = await records.inbox.receive([received(each, now) for each in ids], state)
    return [row.update_id for row in rows]


async def test_an_update_that_is_received_twice_within_two_days_is_added_once(
    store: Store,
) -> None:
    assert await receive(store, NOW, 1, 2, 2) == [1, 2]
    assert await receive(store, NOW + timedelta(hours=47, minutes=59), 2, 3) == [3]
    async with unit(store) as records:
        assert await records.inbox.count_waiting() == 3


async def test_after_two_days_an_update_with_the_same_id_is_a_new_update(store: Store) -> None:
    await receive(store, NOW, 1)
    assert await receive(store, NOW + timedelta(hours=48), 1) == [1]


async def test_an_update_received_twice_in_one_transaction_is_added_once(store: Store) -> None:
    async with unit(store) as records:
        for _ in range(2):
            await records.inbox.receive([received(1)], InboxState.WAITING)
        assert await records.inbox.count_waiting() == 1


async def test_each_added_update_gets_the_number_of_its_row(store: Store) -> None:
    async with unit(store) as records:
        updates = [received(each) for each in (30, 10, 20)]
        rows = await records.inbox.receive(updates, InboxState.DONE)
        assert [row.update_id for row in rows] == [30, 10, 20]
        numbers = await records.rows(select(inbox.c.id, inbox.c.update_id))
        assert {row.update_id: row.id for row in rows} == {
            row.update_id: row.id for row in numbers
        }


async def test_the_text_of_an_update_that_is_handled_at_once_is_never_stored(
    store: Store,
) -> None:
    await receive(store, NOW, 1, state=InboxState.DONE)
    async with unit(store) as records:
        assert await records.inbox.first_waiting() is None
        assert [tuple(row) for row in await records.rows(select(inbox.c.raw, inbox.c.state))] == [
            (None, "done")
        ]


async def test_the_text_of_an_update_is_deleted_when_it_has_been_handled(store: Store) -> None:
    await receive(store, NOW, 1, 2)
    async with unit(store) as records:
        first = await records.inbox.first_waiting()
        assert first is not None
        assert (first.update_id, first.kept) == (1, {"update_id": 1})
        records.inbox.finish(first.id, InboxState.DONE)
        second = await records.inbox.first_waiting()
        assert second is not None
        assert second.update_id == 2
        rows = await records.rows(select(inbox.c.raw, inbox.c.state).order_by(inbox.c.id))
        assert tuple(rows[0]) == (None, "done")


# Tests of the order in which letters are sent.


async def test_letters_of_one_thread_are_sent_in_order_and_do_not_wait_for_other_threads(
    store: Store,
) -> None:
    async with unit(store) as records:
        put(records, letter("h1"), letter("p1", place=POL), letter("h2"), letter("p2", place=POL))
    assert await heads(store) == ["h1", "p1"]
    await sent(store, "p1")
    assert await heads(store) == ["h1", "p2"]
    assert len(await heads(store, most=1)) == 1


@pytest.mark.parametrize("state", [LetterState.HELD, LetterState.SENDING])
async def test_letters_wait_behind_a_letter_of_the_same_thread_that_is_held_or_being_sent(
    store: Store, state: LetterState
) -> None:
    async with unit(store) as records:
        put(records, letter("h1"), letter("h2"), letter("p1", place=POL))
    await sent(store, "h1", state)
    assert await heads(store) == ["p1"]


@pytest.mark.parametrize("state", [LetterState.PARKED, LetterState.DROPPED])
async def test_letters_do_not_wait_behind_a_letter_that_is_parked_or_dropped(
    store: Store, state: LetterState
) -> None:
    async with unit(store) as records:
        put(records, letter("h1"), letter("h2"))
    await sent(store, "h1", state)
    assert await heads(store) == ["h2"]


async def test_letters_to_a_postponed_chat_wait_until_the_given_time(store: Store) -> None:
    later = NOW + timedelta(seconds=30)
    async with unit(store) as records:
        put(records, letter("h1"), letter("x1", place=Place(7)))
        async with records.savepoint():
            records.outbox.postpone(HUM.chat, later)
    assert await heads(store) == ["x1"]
    async with unit(store) as records:
        assert await records.outbox.next_retry(NOW) == later
        ready, _ = await records.outbox.heads(later, 9)
        assert [each.text for each in ready] == ["h1", "x1"]


# Tests of cards and their edits.


async def test_if_a_card_is_edited_several_times_only_the_last_edit_is_sent(store: Store) -> None:
    for text in ("e1", "e2"):
        async with unit(store) as records:
            put(records, letter(text, EDIT, card="HUM-A1"))
    assert await queued(store) == ["e2"]


async def test_if_cards_are_edited_several_times_in_one_transaction_only_the_last_edits_are_sent(
    store: Store,
) -> None:
    async with unit(store) as records:
        put(
            records,
            letter("a1", EDIT, card="HUM-A1"),
            letter("b1", EDIT, card="HUM-A2"),
            letter("between"),
            letter("a2", EDIT, card="HUM-A1"),
            letter("a3", EDIT, card="HUM-A1"),
            letter("b2", EDIT, card="HUM-A2"),
        )
    assert await queued(store) == ["between", "a3", "b2"]


async def test_an_edit_of_a_card_replaces_a_queued_edit_of_an_earlier_transaction(
    store: Store,
) -> None:
    async with unit(store) as records:
        put(records, letter("a1", EDIT, card="HUM-A1"))
    async with unit(store) as records:
        put(records, letter("a2", EDIT, card="HUM-A1"))
        assert await records.outbox.in_state(LetterState.PARKED) == []
        put(records, letter("a3", EDIT, card="HUM-A1"))
    assert await queued(store) == ["a3"]


async def test_a_new_card_with_several_edits_in_one_transaction_is_sent_as_one_card_and_one_edit(
    store: Store,
) -> None:
    async with unit(store) as records:
        put(
            records,
            letter("card", card="HUM-A1"),
            letter("e1", EDIT, card="HUM-A1"),
            letter("e2", EDIT, card="HUM-A1"),
        )
    assert await queued(store) == ["card", "e2"]
    assert await heads(store) == ["card"]


async def test_an_edit_that_is_being_sent_is_not_replaced_by_a_later_edit(store: Store) -> None:
    async with unit(store) as records:
        put(records, letter("e1", EDIT, card="HUM-A1"))
    await sent(store, "e1", LetterState.SENDING)
    async with unit(store) as records:
        put(records, letter("e2", EDIT, card="HUM-A1"))
        assert [each.text for each in await records.outbox.in_state(LetterState.SENDING)] == ["e1"]
    assert await queued(store) == ["e2"]


async def test_an_edit_in_a_dropped_savepoint_does_not_replace_the_earlier_edit(
    store: Store,
) -> None:
    async with unit(store) as records:
        put(records, letter("e1", EDIT, card="HUM-A1"))
        with suppress(KeyError):
            async with records.savepoint():
                records.outbox.put(letter("e2", EDIT, card="HUM-A1"))
                raise KeyError
    assert await queued(store) == ["e1"]


async def test_after_a_card_is_sent_it_can_be_found_by_the_id_of_its_message(store: Store) -> None:
    async with unit(store) as records:
        async with records.savepoint():
            records.cards.add("HUM-A1", HUM)
        async with records.savepoint():
            assert await records.cards.place("HUM-A1") == HUM
            assert await records.cards.messages(["HUM-A1"]) == {}
            records.cards.sent("HUM-A1", 77)
    async with unit(store) as records:
        assert await records.cards.messages(["HUM-A1", "HUM-A2"]) == {("HUM-A1", HUM.chat): 77}
        assert await records.cards.at(HUM.chat, 77) == "HUM-A1"
        assert await records.cards.at(HUM.chat, 78) is None


async def test_the_card_that_a_message_shows_is_found_by_an_index(store: Store) -> None:
    assert store.path is not None
    with queries() as executed:
        async with unit(store) as records:
            await records.cards.at(HUM.chat, 77)
    assert plans(store.path, executed) == [
        "SEARCH cards USING INDEX ix_cards_message (chat=? AND message_id=?)"
    ]
