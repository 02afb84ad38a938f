"""Ask the facilitator: a private question that is passed on, and of which nothing is kept."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.outbound.outcomes import Fate, Outcome
from bot.outbound.settlements import Settlements
from domain.people.model import Role
from handlers.dispatch.undelivered import Undelivered
from storage.engine.metadata import metadata
from storage.mail.letters import Letter
from storage.mail.outbox import LetterState
from tests.room import USERS, Room, Said, at
from tests.units import unit

SECRET = "Who speaks first, Zebraword"


async def item(room: Room, side: str = "A") -> None:
    other = "B" if side == "A" else "A"
    await room.says(f"{side}-hum", f"/action {other}: Send the list by 26 Jul 12:00", "HUM")


async def settles(room: Room, outcome: Outcome, users: Sequence[int] = ()) -> list[Said]:
    """Settle the letters with a question as delivery does; return the letters that follow."""
    settlements = Settlements(Undelivered(room.dispatch.desk))
    async with unit(room.store) as records, records.savepoint():
        for each in await records.outbox.in_state(LetterState.QUEUED):
            if each.fleeting and (not users or each.place.chat in users):
                await settlements.write(records, each, outcome, now=room.now, machine_now=room.now)
    return await room.letters()


async def asked(room: Room, who: str, line: str) -> list[Letter]:
    """Type a question; return the letters with it, which are still to be sent."""
    await room.take(room.user_input(who, line))
    async with unit(room.store) as records:
        waiting = await records.outbox.in_state(LetterState.QUEUED)
    return [each for each in waiting if each.fleeting]


@pytest.mark.parametrize("side", ["A", "B"])
async def test_each_card_in_private_has_the_button_for_both_sides(room: Room, side: str) -> None:
    other = "B" if side == "A" else "A"
    await room.says(f"{side}-hum", f"/action {other}: Send it by 26 Jul 12:00", "HUM")
    said = await room.says(f"{other}-hum", "/show HUM-A1")
    assert "Ask the facilitator" in said[-1].buttons
    await room.after(minutes=3)
    [card, told] = await room.says(f"{side}-hum", f"/action {other}: Map by 27 Jul 12:00", "HUM")
    assert "Ask the facilitator" not in card.buttons
    assert "Ask the facilitator" in told.buttons


ASK = "Ask the facilitator"


@pytest.mark.parametrize("who", ["A-hum", "B-hum", "A-head", "B-head"])
async def test_private_reminders_of_an_entry_and_questions_that_are_shown_have_it(
    room: Room, who: str
) -> None:
    await item(room)
    await room.says(who, "/remind HUM-A1 +1h")
    await room.says(who, "/remind call the depot +1h")
    about, other = [each for each in await room.after(hours=1) if each.to == who]
    assert (list(about.buttons)[-1], ASK in other.buttons) == (ASK, False)
    await room.says("S-sec", "/follow HUM-A1 A+B: 24 Jul 10:00 How many?", "HUM")
    await room.after(until=at(24, 10))
    [shown] = await room.says(who, "/show HUM-F1")
    assert ASK in shown.buttons


@pytest.mark.parametrize("who", ["A-head", "B-head"])
async def test_a_private_notice_has_it_and_asks_the_facilitators_of_the_askers_groups(
    room: Room, who: str
) -> None:
    await room.person("O-field", delegation="M", role=Role.FACILITATOR, groups=frozenset())
    said = await room.says("S-sec", "/notice heads Call the desk")
    [copy] = [each for each in said if each.to == who]
    assert list(copy.buttons) == ["Seen", ASK]
    [letter] = await asked(room, who, f"/facilitator DESK-N1 {SECRET}")
    assert letter.place.chat == USERS["M-conv"]


async def test_without_a_facilitator_in_the_persons_groups_a_private_notice_has_none(
    room: Room,
) -> None:
    await room.person("M-conv", groups=frozenset({"MIL"}))
    said = await room.says("S-sec", "/notice B Call the desk")
    assert {each.to for each in said if ASK in each.buttons} == {"B-head", "B-mil"}
    [told] = await room.says("B-hum", f"/facilitator DESK-N1 {SECRET}")
    assert told.text == (
        "DESK-N1 · Not sent: no facilitator of your groups can be reached.\nAsk the secretariat."
    )


async def test_without_a_facilitator_there_is_no_button_and_the_command_is_refused(
    room: Room,
) -> None:
    await room.person("M-conv", groups=frozenset({"POL"}))
    await item(room)
    [shown] = await room.says("B-hum", "/show HUM-A1")
    assert "Ask the facilitator" not in shown.buttons
    [told] = await room.says("B-hum", f"/facilitator HUM-A1 {SECRET}")
    assert told.text.startswith("HUM-A1 · Not sent: no facilitator can be reached")


async def test_the_facilitator_reads_the_delegation_and_not_the_person(room: Room) -> None:
    await item(room)
    [letter] = await asked(room, "B-hum", f"/facilitator HUM-A1 {SECRET}")
    assert "HUM-A1" in letter.text
    assert "Delegation B" in letter.text
    assert SECRET in letter.text
    assert "B-hum" not in letter.text


async def test_once_it_has_arrived_nothing_of_it_is_kept_and_the_asker_is_told(
    room: Room,
) -> None:
    await item(room)
    await room.says("B-hum", "/show HUM-A1")
    [question] = await room.presses("B-hum", "Ask the facilitator")
    assert "At most 500 characters" in question.text
    [letter] = await asked(room, "B-hum", SECRET)
    assert SECRET in letter.text
    [told] = await settles(room, Outcome(Fate.SENT, message_id=7))
    assert told.to == "B-hum"
    assert told.text == (
        "Your question about HUM-A1 has reached the facilitator. The desk keeps nothing of it."
    )
    tables = [each for each in metadata.tables if "Zebraword" in str(room.rows(f'"{each}"'))]
    assert tables == []


@pytest.mark.parametrize("fate", [Fate.GONE, Fate.UNREACHABLE, Fate.BROKEN])
async def test_if_it_fails_the_asker_is_told_what_to_do_and_nothing_is_kept(
    room: Room, fate: Fate
) -> None:
    await item(room)
    await asked(room, "B-hum", f"/facilitator HUM-A1 {SECRET}")
    said = await settles(room, Outcome(fate, "refused"))
    [told] = [each for each in said if each.to == "B-hum"]
    assert told.text.startswith("It is not certain that your question about HUM-A1 has reached")
    assert "/facilitator HUM-A1" in told.text
    assert "Zebraword" not in str(room.rows("outbox", "journal", "prompts"))


async def test_of_two_facilitators_one_is_enough(room: Room) -> None:
    await room.person("O-field", delegation="M", role=Role.FACILITATOR)
    await item(room)
    first, _ = await asked(room, "B-hum", f"/facilitator HUM-A1 {SECRET}")
    said = await settles(room, Outcome(Fate.GONE, "refused"), [first.place.chat])
    assert [each.to for each in said] == ["O-field"]


async def test_coordinates_are_refused_and_a_long_question_too(room: Room) -> None:
    await item(room)
    assert await asked(room, "B-hum", "/facilitator HUM-A1 Meet at 50.45N 30.52E") == []
    assert await asked(room, "B-hum", f"/facilitator HUM-A1 {'x' * 501}") == []


async def test_in_a_thread_and_for_an_entry_that_one_may_not_see_it_is_refused(
    room: Room,
) -> None:
    await item(room)
    assert await asked(room, "B-mil", f"/facilitator HUM-A1 {SECRET}") == []
    await room.letters()
    said = await room.says("B-hum", f"/facilitator HUM-A1 {SECRET}", "HUM")
    assert [each.to for each in said if each.letter.fleeting] == []


@pytest.mark.parametrize(
    "word",
    [
        *("no", "No, thanks.", "never mind", "нет", "Не надо", "передумала", "ні", "не потрібно"),
        *("hayır", "yok", "Gerek yok", "отмена", "скасувати", "iptal", "cancel"),
    ],
)
async def test_a_no_in_place_of_the_question_is_not_sent(room: Room, word: str) -> None:
    await item(room)
    await room.says("B-hum", "/show HUM-A1")
    await room.presses("B-hum", "Ask the facilitator")
    [told] = await room.says("B-hum", word)
    assert (told.to, told.text) == ("B-hum", "Nothing was recorded.")


@pytest.mark.parametrize("word", ["no", "ні", "hayır", "да", "yes", "cancel", "…", "..."])
async def test_a_yes_or_no_and_dots_are_no_question(room: Room, word: str) -> None:
    await item(room)
    [asked_again] = await room.says("B-hum", f"/facilitator HUM-A1 {word}")
    assert "At most 500 characters" in asked_again.text
    [asked_again] = await room.says("B-hum", "evet")
    assert "At most 500 characters" in asked_again.text
    [letter] = await asked(room, "B-hum", SECRET)
    assert SECRET in letter.text
