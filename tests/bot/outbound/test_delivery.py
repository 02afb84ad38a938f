"""What people see of the letters that the desk has written."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from domain.groups import Place
from storage.mail.outbox import Letter, LetterKind, LetterState
from tests.bot.outbound.carrying import NOW, Carrier, carrying, edit, mark, message, pin

S = LetterState.SENT


@pytest.fixture
async def carrier(tmp_path: Path) -> AsyncIterator[Carrier]:
    async with carrying(tmp_path) as found:
        yield found


async def test_a_message_stands_in_its_thread_as_it_was_written(carrier: Carrier) -> None:
    buttons = [[["Accept", "t1"], ["Decline", "t2"]], [["Ask", "t3"]]]
    letter = message(
        "<b>A-1</b> &amp; more", carrier.hum, group="HUM", markup=buttons, silent=True
    )
    await carrier.carry(letter)
    (seen,) = await carrier.sandbox.ledger()
    assert (seen.chat_id, seen.thread_id) == (carrier.hum.chat, carrier.hum.thread)
    assert (seen.text, seen.silent) == ("A-1 & more", True)
    labels = [[(each.text, each.data) for each in row] for row in seen.buttons]
    assert labels == [[("Accept", "t1"), ("Decline", "t2")], [("Ask", "t3")]]
    assert (await carrier.letter(1)).state is S


async def test_messages_arrive_in_the_order_in_which_they_were_written(carrier: Carrier) -> None:
    texts = [str(number) for number in range(12)]
    ann = Place(carrier.ann)
    await carrier.carry(
        *(message(text, place) for text in texts for place in (carrier.hum, carrier.mil, ann))
    )
    for place in (carrier.hum, carrier.mil, ann):
        assert await carrier.texts(place) == texts


async def test_an_answer_is_shown_under_the_message_it_answers(carrier: Carrier) -> None:
    said = await carrier.sandbox.say(
        carrier.ann, "/status", carrier.hum.chat, thread=carrier.hum.thread
    )
    await carrier.carry(message("Here", carrier.hum, reply_to=said.message_id))
    (seen,) = await carrier.sandbox.ledger()
    assert seen.reply_to == said.message_id


async def test_an_answer_to_a_message_that_is_gone_is_said_all_the_same(carrier: Carrier) -> None:
    await carrier.carry(message("Here", carrier.hum, reply_to=4321))
    assert await carrier.texts() == ["Here"]


async def test_a_message_about_an_entry_answers_its_card(carrier: Carrier) -> None:
    await carrier.add_card("HUM-1", carrier.hum)
    await carrier.carry(
        message("The card", carrier.hum, card="HUM-1"),
        message("Overdue", carrier.hum, reply_card="HUM-1"),
        message("Elsewhere", carrier.mil, reply_card="HUM-9"),
    )
    seen = {each.text: each for each in await carrier.sandbox.ledger()}
    assert seen["Overdue"].reply_to == seen["The card"].message_id
    assert seen["Elsewhere"].reply_to is None


async def test_a_message_never_answers_a_card_of_another_chat(carrier: Carrier) -> None:
    await carrier.add_card("HUM-1", carrier.hum)
    await carrier.carry(message("The card", carrier.hum, card="HUM-1"))
    await carrier.carry(message("In private", Place(carrier.ann), reply_card="HUM-1"))
    assert (await carrier.sandbox.ledger())[-1].reply_to is None


async def test_an_edit_changes_the_card_in_its_place(carrier: Carrier) -> None:
    await carrier.add_card("HUM-1", carrier.hum)
    await carrier.carry(message("open", carrier.hum, card="HUM-1"))
    await carrier.carry(edit("done", carrier.hum, "HUM-1"))
    assert await carrier.texts() == ["done"]


async def test_an_edit_of_a_card_that_was_never_sent_is_sent_as_the_card(carrier: Carrier) -> None:
    await carrier.add_card("HUM-1", carrier.hum)
    await carrier.carry(edit("open", carrier.hum, "HUM-1"))
    await carrier.carry(edit("done", carrier.hum, "HUM-1"))
    assert await carrier.texts() == ["done"]


async def test_an_edit_of_a_card_that_is_lost_is_sent_as_a_new_card(carrier: Carrier) -> None:
    await carrier.add_card("HUM-1", carrier.hum, message_id=4321)
    await carrier.carry(edit("open", carrier.hum, "HUM-1"))
    await carrier.carry(edit("done", carrier.hum, "HUM-1"))
    assert await carrier.texts() == ["done"]
    assert carrier.told.reports == []


async def test_an_edit_that_changes_nothing_is_as_good_as_done(carrier: Carrier) -> None:
    await carrier.add_card("HUM-1", carrier.hum)
    await carrier.carry(message("open", carrier.hum, card="HUM-1"))
    await carrier.carry(edit("open", carrier.hum, "HUM-1"))
    assert await carrier.states() == [S, S]
    assert carrier.told.reports == []


async def test_of_several_edits_that_wait_only_the_last_is_made(tmp_path: Path) -> None:
    async with carrying(tmp_path, working=False) as carrier:
        await carrier.add_card("HUM-1", carrier.hum)
        await carrier.put(message("open", carrier.hum, card="HUM-1"))
        for text in ("one", "two", "three"):
            await carrier.put(edit(text, carrier.hum, "HUM-1"))
        async with carrier.delivery.working():
            await carrier.delivery.settled()
        kinds = [(each.kind, each.text) for each in await carrier.sandbox.ledger()]
        assert kinds == [("message", "open"), ("edit", "three")]


async def test_a_command_is_marked_as_recorded(carrier: Carrier) -> None:
    said = await carrier.sandbox.say(
        carrier.ann, "/done HUM-1", carrier.hum.chat, thread=carrier.hum.thread
    )
    await carrier.carry(mark(carrier.hum, said.message_id))
    (seen,) = await carrier.sandbox.ledger()
    assert (seen.kind, seen.message_id, seen.text) == ("reaction", said.message_id, "✍")


async def test_a_mark_that_cannot_be_set_is_dropped_without_a_word(carrier: Carrier) -> None:
    await carrier.carry(mark(carrier.hum, 4321), mark(carrier.hum, None))
    assert await carrier.states() == [LetterState.DROPPED] * 2
    assert carrier.told.reports == []


async def test_a_card_is_pinned_where_the_desk_may(carrier: Carrier) -> None:
    await carrier.sandbox.bot(carrier.hum.chat, "administrator", {"can_pin_messages": True})
    await carrier.add_card("HUM-1", carrier.hum)
    await carrier.carry(
        message("the board", carrier.hum, card="HUM-1"), pin(carrier.hum, "HUM-1", group="HUM")
    )
    seen = await carrier.sandbox.messages(carrier.hum.chat, carrier.hum.thread)
    assert [each.text for each in seen if each.pinned] == ["the board"]


async def test_where_the_desk_may_not_pin_the_secretariat_is_asked(carrier: Carrier) -> None:
    await carrier.add_card("HUM-1", carrier.hum)
    await carrier.carry(
        message("the board", carrier.hum, card="HUM-1"),
        pin(carrier.hum, "HUM-1"),
        message("next", carrier.hum),
    )
    assert carrier.told.reports == [("cannot pin", 2, "no-rights")]
    assert await carrier.texts() == ["the board", "next"]


async def test_a_menu_is_set_for_its_scope(carrier: Carrier) -> None:
    scope = {"type": "chat", "chat_id": carrier.ann}
    menu = {"scope": scope, "commands": [["status", "What is open"]]}
    await carrier.carry(Letter(LetterKind.MENU, Place(carrier.ann), "", "en", NOW, markup=menu))
    (seen,) = await carrier.sandbox.ledger()
    assert seen.kind == "commands"
    assert seen.detail["commands"] == [{"command": "status", "description": "What is open"}]
    assert seen.detail["scope"] == scope
