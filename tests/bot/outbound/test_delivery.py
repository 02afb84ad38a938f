"""Tests what people see when letters from the outbox are sent."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from domain.groups import Place
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

S = LetterState.SENT


@pytest.fixture
async def setup(tmp_path: Path) -> AsyncIterator[DeliverySetup]:
    async with delivery_setup(tmp_path) as found:
        yield found


async def test_a_message_appears_in_its_topic_with_its_text_and_buttons(
    setup: DeliverySetup,
) -> None:
    buttons = [[["Accept", "t1"], ["Decline", "t2"]], [["Ask", "t3"]]]
    letter = message("<b>A-1</b> &amp; more", setup.hum, group="HUM", markup=buttons, silent=True)
    await setup.deliver(letter)
    (seen,) = await setup.sandbox.ledger()
    assert (seen.chat_id, seen.thread_id) == (setup.hum.chat, setup.hum.thread)
    assert (seen.text, seen.silent) == ("A-1 & more", True)
    labels = [[(each.text, each.data) for each in row] for row in seen.buttons]
    assert labels == [[("Accept", "t1"), ("Decline", "t2")], [("Ask", "t3")]]
    assert (await setup.letter(1)).state is S


async def test_messages_arrive_in_the_order_in_which_they_were_written(
    setup: DeliverySetup,
) -> None:
    texts = [str(number) for number in range(12)]
    ann = Place(setup.ann)
    await setup.deliver(
        *(message(text, place) for text in texts for place in (setup.hum, setup.mil, ann))
    )
    for place in (setup.hum, setup.mil, ann):
        assert await setup.texts(place) == texts


async def test_an_answer_replies_to_the_message_that_it_answers(setup: DeliverySetup) -> None:
    said = await setup.sandbox.say(setup.ann, "/status", setup.hum.chat, thread=setup.hum.thread)
    await setup.deliver(message("Here", setup.hum, reply_to=said.message_id))
    (seen,) = await setup.sandbox.ledger()
    assert seen.reply_to == said.message_id


async def test_an_answer_to_a_deleted_message_is_still_sent(
    setup: DeliverySetup,
) -> None:
    await setup.deliver(message("Here", setup.hum, reply_to=4321))
    assert await setup.texts() == ["Here"]


async def test_a_message_about_an_entry_replies_to_the_card_of_the_entry(
    setup: DeliverySetup,
) -> None:
    await setup.add_card("HUM-1", setup.hum)
    await setup.deliver(
        message("The card", setup.hum, card="HUM-1"),
        message("Overdue", setup.hum, reply_card="HUM-1"),
        message("Elsewhere", setup.mil, reply_card="HUM-9"),
    )
    seen = {each.text: each for each in await setup.sandbox.ledger()}
    assert seen["Overdue"].reply_to == seen["The card"].message_id
    assert seen["Elsewhere"].reply_to is None


async def test_a_message_does_not_reply_to_a_card_in_another_chat(setup: DeliverySetup) -> None:
    await setup.add_card("HUM-1", setup.hum)
    await setup.deliver(message("The card", setup.hum, card="HUM-1"))
    await setup.deliver(message("In private", Place(setup.ann), reply_card="HUM-1"))
    assert (await setup.sandbox.ledger())[-1].reply_to is None


async def test_an_edit_changes_the_message_that_shows_the_card(setup: DeliverySetup) -> None:
    await setup.add_card("HUM-1", setup.hum)
    await setup.deliver(message("open", setup.hum, card="HUM-1"))
    await setup.deliver(edit("done", setup.hum, "HUM-1"))
    assert await setup.texts() == ["done"]


async def test_an_edit_of_a_card_that_was_never_sent_is_sent_as_a_new_message(
    setup: DeliverySetup,
) -> None:
    await setup.add_card("HUM-1", setup.hum)
    await setup.deliver(edit("open", setup.hum, "HUM-1"))
    await setup.deliver(edit("done", setup.hum, "HUM-1"))
    assert await setup.texts() == ["done"]


async def test_an_edit_of_a_card_whose_message_was_deleted_is_sent_as_a_new_message(
    setup: DeliverySetup,
) -> None:
    await setup.add_card("HUM-1", setup.hum, message_id=4321)
    await setup.deliver(edit("open", setup.hum, "HUM-1"))
    await setup.deliver(edit("done", setup.hum, "HUM-1"))
    assert await setup.texts() == ["done"]
    assert setup.reports.made == []


async def test_an_edit_that_changes_nothing_counts_as_sent(setup: DeliverySetup) -> None:
    await setup.add_card("HUM-1", setup.hum)
    await setup.deliver(message("open", setup.hum, card="HUM-1"))
    await setup.deliver(edit("open", setup.hum, "HUM-1"))
    assert await setup.states() == [S, S]
    assert setup.reports.made == []


async def test_if_several_edits_of_a_card_wait_only_the_last_edit_is_sent(tmp_path: Path) -> None:
    async with delivery_setup(tmp_path, working=False) as setup:
        await setup.add_card("HUM-1", setup.hum)
        await setup.put(message("open", setup.hum, card="HUM-1"))
        for text in ("one", "two", "three"):
            await setup.put(edit(text, setup.hum, "HUM-1"))
        async with setup.working():
            await setup.beat.wait_until_idle()
        kinds = [(each.kind, each.text) for each in await setup.sandbox.ledger()]
        assert kinds == [("message", "open"), ("edit", "three")]


async def test_a_reaction_is_set_on_the_message_with_the_command(setup: DeliverySetup) -> None:
    said = await setup.sandbox.say(
        setup.ann, "/done HUM-1", setup.hum.chat, thread=setup.hum.thread
    )
    await setup.deliver(reaction(setup.hum, said.message_id))
    (seen,) = await setup.sandbox.ledger()
    assert (seen.kind, seen.message_id, seen.text) == ("reaction", said.message_id, "✍")


async def test_a_reaction_that_cannot_be_set_is_dropped_without_a_report(
    setup: DeliverySetup,
) -> None:
    await setup.deliver(reaction(setup.hum, 4321), reaction(setup.hum, None))
    assert await setup.states() == [LetterState.DROPPED] * 2
    assert setup.reports.made == []


async def test_a_card_is_pinned_if_the_desk_has_the_right_to_pin(setup: DeliverySetup) -> None:
    await setup.sandbox.bot(setup.hum.chat, "administrator", {"can_pin_messages": True})
    await setup.add_card("HUM-1", setup.hum)
    await setup.deliver(
        message("the board", setup.hum, card="HUM-1"), pin(setup.hum, "HUM-1", group="HUM")
    )
    seen = await setup.sandbox.messages(setup.hum.chat, setup.hum.thread)
    assert [each.text for each in seen if each.pinned] == ["the board"]


async def test_if_the_desk_has_no_right_to_pin_the_secretariat_is_told(
    setup: DeliverySetup,
) -> None:
    await setup.add_card("HUM-1", setup.hum)
    await setup.deliver(
        message("the board", setup.hum, card="HUM-1"),
        pin(setup.hum, "HUM-1"),
        message("next", setup.hum),
    )
    assert setup.reports.made == [("cannot pin", 2, "no-rights")]
    assert await setup.texts() == ["the board", "next"]


async def test_a_command_menu_is_set_for_the_scope_in_its_letter(setup: DeliverySetup) -> None:
    scope = {"type": "chat", "chat_id": setup.ann}
    menu = {"scope": scope, "commands": [["status", "What is open"]]}
    await setup.deliver(Letter(LetterKind.MENU, Place(setup.ann), "", "en", NOW, markup=menu))
    (seen,) = await setup.sandbox.ledger()
    assert seen.kind == "commands"
    assert seen.detail["commands"] == [{"command": "status", "description": "What is open"}]
    assert seen.detail["scope"] == scope
