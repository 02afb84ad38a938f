"""After ten minutes the words of an item change with the consent of its other sides."""

from __future__ import annotations

import pytest

from tests.awaited import computed, stored
from tests.handlers.actions.steps import history, proposed
from tests.handlers.letters import card, refused
from tests.room import Room, Said, at

OTHER = "Count the units and name their places"


@pytest.fixture
async def stands(room: Room) -> Room:
    """Enter an item of A that B has accepted, eleven minutes ago."""
    await proposed(room)
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    await room.after(minutes=11)
    return room


async def asked(room: Room, who: str = "B-hum") -> list[Said]:
    return await room.says(who, f"/correct HUM-A1 {OTHER}", "HUM")


async def text(room: Room, who: str = "M-conv") -> str:
    [shown] = await room.says(who, "/show HUM-A1")
    return shown.text


@pytest.mark.parametrize(("asks", "answers"), [("A", "B"), ("B", "A")])
async def test_other_words_stand_when_the_other_side_agrees(
    stands: Room, asks: str, answers: str
) -> None:
    said = await asked(stands, f"{asks}-hum")
    [told] = [each for each in said if each.to == f"{answers}-hum"]
    assert told.text.startswith(f"Answer awaited: Delegation {answers}")
    assert list(told.buttons)[:2] == ["Agree", "Keep the words"]
    drawn = card([each for each in said if each.to == "HUM"])
    assert f"Delegation {asks} asks for other words:\n{OTHER}" in drawn.text
    assert drawn.text.splitlines()[1] == "Count the units"
    await stands.presses(f"{answers}-hum", "Agree", told)
    shown = await text(stands)
    assert shown.splitlines()[1] == OTHER
    assert "asks for other words" not in shown.partition("History")[0]
    assert "previous text:\nCount the units" in shown
    assert (await history(stands))[-2:] == ["action-words-asked", "action-reworded"]


async def test_the_other_side_keeps_the_words(stands: Room) -> None:
    drawn = card([each for each in await asked(stands) if each.to == "HUM"])
    await stands.presses("A-hum", "Keep the words", drawn)
    assert (await text(stands)).splitlines()[1] == "Count the units"
    assert (await history(stands))[-1] == "action-words-kept"
    assert OTHER in await text(stands)


@pytest.mark.parametrize("line", ["/agree HUM-A1", "/agree HUM-A1 words", "/agree слова HUM-A1",
                                  "/agree HUM-A1 ifade"])  # fmt: skip
async def test_the_answer_is_typed_too(stands: Room, line: str) -> None:
    await asked(stands)
    await stands.says("A-hum", line, "HUM")
    assert (await text(stands)).splitlines()[1] == OTHER


async def test_a_date_and_words_that_are_asked_for_at_once_are_told_apart(stands: Room) -> None:
    await asked(stands)
    await stands.says("B-hum", "/date HUM-A1 26 Jul 12:00", "HUM")
    assert "/agree HUM-A1 words" in await refused(stands, "A-hum", "/agree HUM-A1")
    [shown] = await stands.says("A-hum", "/show HUM-A1")
    assert {"Agree to the date", "Keep the date", "Agree to the words", "Keep the words"} <= {
        *shown.buttons
    }
    await stands.says("A-hum", "/agree HUM-A1 date", "HUM")
    assert (await text(stands)).splitlines()[1] == "Count the units"
    await stands.says("A-hum", "/keep HUM-A1", "HUM")
    assert (await history(stands))[-2:] == ["action-date-agreed", "action-words-kept"]


async def test_nobody_agrees_to_words_that_came_while_they_typed(stands: Room) -> None:
    await asked(stands)
    typed = stands.now
    await stands.after(minutes=2)
    await stands.says("B-hum", "/correct HUM-A1 Count quite other things", "HUM")
    await stands.after(minutes=1)
    said = await stands.says("A-hum", "/agree HUM-A1", "HUM", at=typed)
    assert said[0].text.startswith("Not recorded")
    assert (await text(stands)).splitlines()[1] == "Count the units"


async def test_a_button_for_earlier_words_does_not_agree_to_later_ones(stands: Room) -> None:
    [told] = [each for each in await asked(stands) if each.to == "A-hum"]
    await stands.says("B-hum", "/correct HUM-A1 Count quite other things", "HUM")
    await stands.presses("A-hum", "Agree", told)
    assert (await text(stands)).splitlines()[1] == "Count the units"


async def test_what_is_awaited_stands_in_the_digest_in_my_and_under_the_entry(
    stands: Room,
) -> None:
    await asked(stands)
    async with stands.records() as records:
        assert await stored(records) == await computed(records)
    await stands.after(until=at(26, 9))
    [mine] = await stands.says("A-hum", "/my")
    assert "other words are asked for · waiting for 2 days" in mine.text
    assert "Awaited: answer on other words · Delegation A" in await text(stands)
    said = await stands.says("S-sec", "/digest HUM")
    digest = next(each.text for each in said if each.to == "HUM")
    assert "Awaiting an answer: HUM-A1 (Delegation A, waiting for 2 days)" in digest


async def test_the_request_ends_with_the_item(stands: Room) -> None:
    await asked(stands)
    await stands.says("A-hum", "/withdraw HUM-A1", "HUM")
    await stands.says("B-hum", "/withdraw HUM-A1", "HUM")
    assert "asks for other words" not in (await text(stands)).partition("History")[0]
    assert "already withdrawn" in await refused(stands, "A-hum", "/agree HUM-A1 words")
    async with stands.records() as records:
        assert await stored(records) == await computed(records)


async def test_all_sides_of_an_item_have_to_agree(room: Room) -> None:
    await room.says("M-conv", "/action A+B: Count the units by 25 Jul 12:00", "HUM")
    await room.after(minutes=11)
    await asked(room)
    await room.says("A-hum", "/agree HUM-A1 words", "HUM")
    shown = await text(room)
    assert shown.splitlines()[1] == "Count the units"
    assert "Delegation A agrees to the other words" in shown
    await room.says("M-conv", "/agree HUM-A1 words", "HUM")
    assert (await text(room)).splitlines()[1] == OTHER


async def test_an_own_item_gets_other_words_at_once(room: Room) -> None:
    await proposed(room, whose="")
    await room.after(minutes=11)
    await asked(room, "A-head")
    assert (await text(room)).splitlines()[1] == OTHER


@pytest.mark.parametrize(
    ("who", "line", "why"),
    [
        ("O-field", f"/correct HUM-A1 {OTHER}", "this is for Delegation"),
        ("E-hum", f"/correct HUM-A1 {OTHER}", "Not recorded"),
        ("B-hum", "/correct HUM-A1 Count the units", "has these words already"),
        ("B-hum", "/correct HUM-A1 Count them by 27 Jul 12:00", "/date HUM-A1"),
        ("A-hum", "/agree HUM-A1 words", "no other side asks for other words"),
    ],
)
async def test_what_does_not_fit_is_refused(stands: Room, who: str, line: str, why: str) -> None:
    assert why in await refused(stands, who, line)


async def test_the_other_side_answers_before_it_asks_for_words_of_its_own(stands: Room) -> None:
    await asked(stands)
    said = await refused(stands, "A-hum", "/correct HUM-A1 Count all of them")
    assert "/keep HUM-A1 words" in said


async def test_an_acceptance_typed_before_the_words_changed_is_refused(room: Room) -> None:
    await room.says("M-conv", "/action A+B: Count the units by 25 Jul 12:00", "HUM")
    await room.after(minutes=11)
    typed = room.now
    await room.after(minutes=1)
    await asked(room)
    for who in ("A-hum", "M-conv"):
        await room.says(who, "/agree HUM-A1 words", "HUM")
    said = await room.says("A-hum", "/accept HUM-A1", "HUM", at=typed)
    assert said[0].text.startswith("Not recorded")


async def test_the_author_alone_does_not_correct_words_to_which_the_other_side_has_agreed(
    room: Room,
) -> None:
    await proposed(room)
    await asked(room, "B-hum")
    await room.says("A-hum", "/agree HUM-A1 words", "HUM")
    drawn = card([each for each in await room.says("A-hum", "/correct HUM-A1 Else", "HUM")
                  if each.to == "HUM"])  # fmt: skip
    assert drawn.text.splitlines()[1] == OTHER
    assert "Delegation A asks for other words:\nElse" in drawn.text


@pytest.mark.parametrize(("asks", "answers"), [("A", "B"), ("B", "A")])
async def test_words_in_place_of_asked_words_are_told_before_anybody_agrees(
    stands: Room, asks: str, answers: str
) -> None:
    await asked(stands, f"{asks}-hum")
    said = await stands.says(f"{asks}-hum", "/correct HUM-A1 Count quite other things", "HUM")
    [told] = [each for each in said if each.to == f"{answers}-hum"]
    assert "in place of those asked for before" in told.text
    assert "Count quite other things" in told.text
    await stands.presses(f"{answers}-hum", "Agree", told)
    assert (await text(stands)).splitlines()[1] == "Count quite other things"


@pytest.fixture
async def both(stands: Room) -> Room:
    """Have B ask for other words and for another date."""
    await asked(stands)
    await stands.says("B-hum", "/date HUM-A1 26 Jul 12:00", "HUM")
    return stands


@pytest.mark.parametrize(
    ("button", "kind"),
    [
        ("Agree to the date", "action-date-agreed"),
        ("Keep the date", "action-date-kept"),
        ("Agree to the words", "action-reworded"),
        ("Keep the words", "action-words-kept"),
    ],
)
async def test_each_button_answers_one_of_two_requests(both: Room, button: str, kind: str) -> None:
    [shown] = await both.says("A-hum", "/show HUM-A1")
    await both.presses("A-hum", button, shown)
    assert (await history(both))[-1] == kind


@pytest.mark.parametrize("line", ["/agree HUM-A1 B", "/keep HUM-A1 B", "/keep HUM-A1"])
async def test_the_side_alone_does_not_say_which_of_its_requests_is_answered(
    both: Room, line: str
) -> None:
    assert "another date and other words are asked for" in await refused(both, "A-hum", line)
    await both.says("A-hum", "/agree HUM-A1 B date", "HUM")
    assert (await history(both))[-1] == "action-date-agreed"


async def test_an_answer_to_nothing_says_that_nothing_is_asked(stands: Room) -> None:
    for who in ("A-hum", "B-hum"):
        for line in ("/agree HUM-A1", "/keep HUM-A1"):
            assert "nobody asks for another date or for other words" in await refused(
                stands, who, line
            )


async def test_a_time_in_other_words_names_who_can_ask_for_it(stands: Room) -> None:
    line = f"/correct HUM-A1 {OTHER} by 30 Jul 12:00"
    assert "Another date is asked for by Delegation B" in await refused(stands, "A-hum", line)
    assert "send: /date HUM-A1" in await refused(stands, "B-hum", line)


async def test_the_own_list_shows_the_words_and_answers_them(both: Room) -> None:
    [mine] = await both.says("A-hum", "/my")
    assert OTHER in mine.text
    assert "Agree to the words HUM-A1" in mine.buttons
    await both.presses("A-hum", "Keep the date HUM-A1", mine)
    [mine] = await both.says("A-hum", "/my")
    await both.presses("A-hum", "Agree to the words HUM-A1", mine)
    assert (await history(both))[-2:] == ["action-date-kept", "action-reworded"]
