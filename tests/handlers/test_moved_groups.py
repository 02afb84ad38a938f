"""A group that moves to another thread: what follows, what is said where, and who may do it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from domain.groups import Place
from handlers.turns.updates import ChatChange
from storage.mail.outbox import LetterKind, LetterState
from tests.room import PLACES, Room, Said

#: The new thread, and two more.
NEW, THIRD, PLAIN = Place(-1001, 99), Place(-1001, 98), Place(-55)


@pytest.fixture
async def strict(tmp_path: Path) -> AsyncIterator[Room]:
    """Yield a room in which a second member of the secretariat confirms a move."""
    async with Room.open(tmp_path / "strict.db", notice_two_secretaries=True) as room:
        yield room


async def move(room: Room, who: str = "S-sec", to: Place = NEW, words: str = "HUM move") -> Said:
    """Send /setup in another thread; return what the person reads in private, or its reaction."""
    said = await typed(room, who, f"/setup {words}", to)
    return said[-1]


async def typed(room: Room, who: str, text: str, place: Place) -> list[Said]:
    """Send *text* in any place; return the desk's letters."""
    return await room.receives(replace(room.user_input(who, text, "HUM"), place=place))


def there(said: list[Said], place: Place, *kinds: str) -> list[str]:
    """Return the first lines of the letters to that place."""
    wanted = kinds or ("message",)
    return [
        each.text.split("\n")[0]
        for each in said
        if each.letter.place == place and each.kind in wanted
    ]


async def test_a_moved_group_has_its_entry_card_and_its_open_items_in_the_new_thread(
    room: Room,
) -> None:
    await room.says("A-hum", "/action Check the bridge by +24h", "HUM")
    await room.says("A-hum", "/action B: Send the list by +24h", "HUM")
    await room.says("A-hum", "/action Done already by +24h", "HUM")
    await room.says("A-hum", "/done HUM-A3", "HUM")
    await room.says("S-sec", "/notice HUM: Room 2 is open", "HUM")
    said = await typed(room, "S-sec", "/setup HUM move", NEW)
    cards = there(said, NEW)
    assert cards[0].startswith("Humanitarian group · opened")
    assert [each.split(" ")[0] for each in cards[1:]] == ["HUM-A1", "HUM-A2", "HUM-N1"]
    assert there(said, NEW, "pin") == [""]
    assert there(said, PLACES["HUM"], "farewell") == [
        "Humanitarian group · now in another thread: https://t.me/c/1/99"
    ]  # fmt: skip
    assert not there(said, PLACES["HUM"], "message", "edit")
    card, *_ = await typed(room, "A-hum", "/progress HUM-A1 half of it", NEW)
    assert (card.kind, card.letter.place) == (LetterKind.EDIT, NEW)


async def test_letters_that_wait_follow_the_group(room: Room) -> None:
    place = PLACES["HUM"]
    await room.take(room.user_input("A-hum", "/action First by +24h", "HUM"))
    await room.take(room.user_input("A-hum", "/action Second by +24h", "HUM"))
    async with room.records() as records, records.savepoint():
        first, second = await records.outbox.in_state(LetterState.QUEUED)
        records.outbox.settle(first, LetterState.PARKED, problem="topic-gone")
        records.outbox.settle(second, LetterState.HELD, problem="topic-closed")
    said = await typed(room, "S-sec", "/setup HUM move", NEW)
    waited = [each for each in said if each.text.startswith("HUM-A")]
    assert {each.letter.place for each in waited} == {NEW}
    shown = [each.text.split(" ")[0] for each in waited if each.kind is LetterKind.MESSAGE]
    assert shown == ["HUM-A1", "HUM-A2"], "each card is one message, and later an edit of it"
    assert not [each for each in said if each.letter.place == place and each.kind != "farewell"]


async def test_a_button_on_an_old_card_works_and_its_card_is_redrawn_in_the_new_thread(
    room: Room,
) -> None:
    [card, *_] = await room.says("A-hum", "/action B: Send the list by +24h", "HUM")
    await move(room)
    said = await room.presses("B-hum", "Accept", card)
    assert there(said, NEW, "edit") == ["HUM-A1 · Action"]
    await typed(room, "S-sec", "/setup POL move", PLACES["HUM"])
    await room.presses("B-hum", "Accept", card)
    assert room.popped.startswith("Already accepted"), "the old card is about HUM, not POL"


async def test_a_command_in_the_old_thread_is_told_where_the_group_is(room: Room) -> None:
    await move(room)
    [told] = await room.says("A-hum", "/action Something by +24h", "HUM")
    link = "https://t.me/c/1/99"
    assert told.text.splitlines() == [
        f"Not recorded (/action): the humanitarian group is in another thread now: {link}",
        "Send it there.",
    ]


@pytest.mark.parametrize(
    ("who", "where", "words", "told"),
    [
        ("S-sec", "HUM", "HUM move", "Not recorded: the humanitarian group is in this thread al"),
        ("S-sec", "POL", "HUM move", "Not recorded: this is the thread of the political group"),
        ("S-sec", None, "HUM move", "Not recorded: /setup is sent in the thread"),
        ("A-head", "NEW", "HUM move", "Not recorded (/setup): this is done by the secretariat."),
        ("M-conv", "NEW", "HUM move", "Not recorded (/setup): this is done by the secretariat."),
        ("S-sec", "NEW", "LAW move", "Not recorded: no group has the code LAW."),
        ("S-sec", "NEW", "HUM", "Not recorded: the humanitarian group is bound to another thr"),
    ],
)  # fmt: skip
async def test_a_move_that_is_not_possible_is_refused_and_changes_nothing(
    room: Room, who: str, where: str | None, words: str, told: str
) -> None:
    before = room.rows("groups", "journal", "cards", "former_places")
    if where is None:
        [said] = await room.says(who, f"/setup {words}")
    else:
        said = await move(room, who, NEW if where == "NEW" else PLACES[where], words)
    assert (said.to, said.text[: len(told)]) == (who, told)
    assert room.rows("groups", "journal", "cards", "former_places") == before


async def test_a_group_moves_twice_and_back(room: Room) -> None:
    await room.says("A-hum", "/action Check the bridge by +24h", "HUM")
    for place in (NEW, THIRD, PLACES["HUM"]):
        said = await typed(room, "S-sec", "/setup move HUM", place)
        assert there(said, place)[1] == "HUM-A1 · Action"
        [status] = await typed(room, "A-hum", "/status", place)
        assert status.text.startswith("Humanitarian group")
    assert (await move(room, to=PLACES["HUM"])).text.startswith("Not recorded")


async def test_a_card_that_is_closed_comes_to_the_new_thread_when_it_lives_again(
    room: Room,
) -> None:
    await room.says("A-hum", "/action Done by +24h", "HUM")
    await room.says("A-hum", "/done HUM-A1", "HUM")
    await move(room)
    said = await room.says("A-hum", "/undo HUM-A1")
    assert there(said, NEW) == ["HUM-A1 · Action"]


async def test_a_group_in_a_chat_that_became_a_supergroup_moves_too(empty: Room) -> None:
    await typed(empty, "S-sec", "/setup HUM", PLAIN)
    await move(empty)
    became = {"became": -1007}
    await empty.receives(empty.chat_event(ChatChange.MIGRATED, PLAIN, **became))
    [told] = await typed(empty, "S-sec", "/status", Place(-1007))
    assert told.text.startswith("Not shown (/status): the humanitarian group is in another thread")


async def test_a_group_that_was_never_set_up_is_set_up_by_the_same_words(empty: Room) -> None:
    said = await typed(empty, "S-sec", "/setup HUM move", NEW)
    assert there(said, NEW)[0].startswith("Humanitarian group · opened")


async def test_a_second_member_confirms_the_move_where_that_is_configured(strict: Room) -> None:
    said = await typed(strict, "S-sec", "/setup HUM move", NEW)
    [asked] = [each for each in said if each.letter.place == NEW and each.kind == "message"]
    assert list(asked.buttons) == ["Confirm"]
    [told] = [each for each in said if each.to == "S-duty"]
    assert told.text.startswith("Humanitarian group · a move to the thread https")
    again = await move(strict)
    assert again.text.startswith("Not recorded: another member of the secretariat confirms")
    assert not strict.rows("former_places")
    said = await typed(strict, "S-duty", "/setup HUM move", NEW)
    assert there(said, NEW)[0].startswith("Humanitarian group · opened")


async def test_the_second_member_confirms_with_the_button_in_the_new_thread(strict: Room) -> None:
    said = await typed(strict, "S-sec", "/setup HUM move", NEW)
    [asked] = [each for each in said if each.letter.place == NEW and each.kind == "message"]
    press = strict.press("S-duty", "Confirm", asked)
    said = await strict.receives(replace(press, place=NEW, private=False))
    assert there(said, NEW)[0].startswith("Humanitarian group · opened")
    assert strict.popped == "Moved to this thread: Humanitarian group."


async def test_a_move_to_another_thread_than_was_asked_for_is_asked_anew(strict: Room) -> None:
    await move(strict)
    said = await typed(strict, "S-duty", "/setup HUM move", THIRD)
    assert "a move to the thread" in there(said, THIRD)[0]
    assert not strict.rows("former_places")


async def test_the_button_of_a_replaced_request_asks_for_no_move(strict: Room) -> None:
    said = await typed(strict, "S-sec", "/setup HUM move", NEW)
    [asked] = [each for each in said if each.letter.place == NEW and each.kind == "message"]
    await typed(strict, "S-sec", "/setup HUM move", THIRD)
    press = strict.press("S-duty", "Confirm", asked)
    await strict.receives(replace(press, place=NEW, private=False))
    assert strict.popped.startswith("Nothing is done: the move to this thread")
    said = await typed(strict, "S-duty", "/setup HUM move", THIRD)
    assert there(said, THIRD)[0].startswith("Humanitarian group · opened")
