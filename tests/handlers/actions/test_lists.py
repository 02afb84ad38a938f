"""A delegation writes a list under an item with /progress and ticks its lines."""

from __future__ import annotations

import pytest

from tests.handlers.actions.steps import history
from tests.handlers.letters import refused
from tests.room import Room

LIST = "/progress HUM-A1 list: Two units; Fuel; Papers"


@pytest.fixture
async def shared(room: Room) -> Room:
    """Enter an item for A and B that both have accepted."""
    await room.says("A-hum", "/action A+B: Count the rows by 25 Jul 12:00", "HUM")
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    return room


async def lists(room: Room, who: str = "M-conv", ref: str = "HUM-A1") -> dict[str, list[str]]:
    """Return the lines of each list that a person reads on the item's card."""
    [shown] = await room.says(who, f"/show {ref}")
    card = shown.text.partition("History")[0].splitlines()
    found: dict[str, list[str]] = {}
    for number, line in enumerate(card):
        if line.startswith("List of "):
            of = found.setdefault(line.removeprefix("List of ").rstrip(":"), [])
            for each in card[number + 1 :]:
                if not each[:1].isdigit():
                    break
                of.append(each)
    return found


@pytest.mark.parametrize(
    "line",
    [
        LIST,
        "/progress list HUM-A1: Two units; Fuel; Papers",
        "/progress list HUM-A1 Two units; Fuel; Papers",
        "/progress HUM-A1 list\nTwo units\nFuel\nPapers",
        "/progress HUM-A1 list:\n1. Two units\n2. Fuel\n3. Papers",
        "/progress HUM-A1 list:\n- Two units\n\n- Fuel\n- Papers",
        "/progress HUM-A1 список: Two units; Fuel; Papers",
        "/progress перелік hum-a1: Two units; Fuel; Papers;",
        "/progress HUM-A1 liste : Two units; Fuel; Papers",
    ],
)
async def test_a_list_is_written_in_one_line_or_line_by_line(shared: Room, line: str) -> None:
    await shared.says("B-hum", line, "HUM")
    assert await lists(shared) == {"Delegation B": ["1. Two units", "2. Fuel", "3. Papers"]}
    assert (await history(shared))[-1] == "action-list"


@pytest.mark.parametrize(
    ("line", "then"),
    [
        ("done 2", ["1. Two units", "2. ✓ Fuel", "3. Papers"]),
        ("done 1, 3", ["1. ✓ Two units", "2. Fuel", "3. ✓ Papers"]),
        ("done 1 and 2.", ["1. ✓ Two units", "2. ✓ Fuel", "3. Papers"]),
        ("done 1-3", ["1. ✓ Two units", "2. ✓ Fuel", "3. ✓ Papers"]),
        ("готово 2", ["1. Two units", "2. ✓ Fuel", "3. Papers"]),
        ("зроблено 2", ["1. Two units", "2. ✓ Fuel", "3. Papers"]),
        ("bitti 2", ["1. Two units", "2. ✓ Fuel", "3. Papers"]),
        ("add Drivers, two", ["1. Two units", "2. Fuel", "3. Papers", "4. Drivers, two"]),
        ("добавить Drivers", ["1. Two units", "2. Fuel", "3. Papers", "4. Drivers"]),
        ("ekle Drivers", ["1. Two units", "2. Fuel", "3. Papers", "4. Drivers"]),
        ("drop 2", ["1. Two units", "2. Papers"]),
        ("убрать 1, 2", ["1. Papers"]),
        ("list: Fuel; Drivers", ["1. Fuel", "2. Drivers"]),
    ],
)
@pytest.mark.parametrize("first", ["ref", "word"])
async def test_lines_are_ticked_added_and_taken_off_with_the_words_in_either_order(
    shared: Room, line: str, then: list[str], first: str
) -> None:
    await shared.says("B-hum", LIST, "HUM")
    word, _, rest = line.partition(" ")
    colon = ":" if word.endswith(":") else ""
    turned = f"{word.rstrip(':')} HUM-A1{colon} {rest}"
    await shared.says("B-hum", f"/progress {f'HUM-A1 {line}' if first == 'ref' else turned}")
    assert await lists(shared) == {"Delegation B": then}


async def test_a_tick_is_taken_away_and_kept_when_the_list_is_written_anew(shared: Room) -> None:
    await shared.says("B-hum", LIST, "HUM")
    [receipt] = [
        each for each in await shared.says("B-hum", "/progress HUM-A1 done 1, 2")
        if each.to == "B-hum"
    ]  # fmt: skip
    assert receipt.text == "HUM-A1: ticked on your list: 1, 2"
    await shared.says("B-hum", "/progress HUM-A1 undone 1")
    assert await lists(shared) == {"Delegation B": ["1. Two units", "2. ✓ Fuel", "3. Papers"]}
    await shared.says("B-hum", "/progress HUM-A1 list: Fuel; Two units")
    assert await lists(shared) == {"Delegation B": ["1. ✓ Fuel", "2. Two units"]}


@pytest.mark.parametrize(
    "text",
    [
        "list of names sent",
        "done with half of it",
        "двенадцать из двадцати готово",
        "All papers are done",
        "lost",
        "lost: two; three",
        "adding two vehicles",
        "liste gönderildi",
    ],
)
async def test_a_text_that_only_begins_like_a_step_is_a_note(shared: Room, text: str) -> None:
    await shared.says("B-hum", f"/progress HUM-A1 {text}", "HUM")
    assert await lists(shared) == {}
    assert (await history(shared))[-1] == "action-progress"
    [shown] = await shared.says("B-hum", "/show HUM-A1")
    assert text in shown.text


async def test_a_mistyped_step_is_no_note(shared: Room) -> None:
    await shared.says("B-hum", LIST, "HUM")
    assert "done" in await refused(shared, "B-hum", "/progress HUM-A1 doen 2")
    assert (await history(shared))[-1] == "action-list"


async def test_each_side_has_a_list_of_its_own_and_only_it_writes_there(shared: Room) -> None:
    await shared.says("A-hum", "/progress HUM-A1 list: Rows of A", "HUM")
    await shared.says("B-hum", LIST, "HUM")
    await shared.says("A-hum", "/progress HUM-A1 done 1", "HUM")
    assert await lists(shared) == {
        "Delegation A": ["1. ✓ Rows of A"],
        "Delegation B": ["1. Two units", "2. Fuel", "3. Papers"],
    }
    assert "no line 2" in await refused(shared, "A-hum", "/progress HUM-A1 done 2")
    for who in ("M-conv", "O-field", "S-sec"):
        said = await refused(shared, who, LIST)
        assert "this is for Delegation A or Delegation B" in said, who
    assert list(await lists(shared)) == ["Delegation A", "Delegation B"]


async def test_no_share_or_count_of_ticks_is_shown_anywhere(shared: Room) -> None:
    await shared.says("B-hum", LIST, "HUM")
    await shared.says("B-hum", "/progress HUM-A1 done 1, 2", "HUM")
    for who, text in (("A-hum", "/show HUM-A1"), ("B-hum", "/my"), ("S-sec", "/status HUM")):
        for said in await shared.says(who, text):
            assert not any(each in said.text for each in ("%", "2/3", "2 of 3", "of 3")), text


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("done 2", "your delegation has no list under HUM-A1"),
        ("list: " + "; ".join(f"line {n}" for n in range(11)), "a list has at most 10 lines"),
        (f"list: first; {'x' * 101}", "the text has 101 characters; the limit is 100"),
    ],
)
async def test_what_does_not_fit_a_list_is_refused(shared: Room, line: str, why: str) -> None:
    assert why in await refused(shared, "B-hum", f"/progress HUM-A1 {line}")
    assert await lists(shared) == {}


async def test_ten_lines_are_the_most_that_adding_makes(shared: Room) -> None:
    await shared.says("B-hum", f"/progress HUM-A1 list: {'; '.join(map(str, range(50, 60)))}")
    assert "at most 10 lines" in await refused(shared, "B-hum", "/progress HUM-A1 add one more")


async def test_a_list_waits_for_acceptance_and_ends_with_the_item(room: Room) -> None:
    await room.says("A-hum", "/action B: Count the rows by 25 Jul 12:00", "HUM")
    assert "has not been accepted yet" in await refused(room, "B-hum", LIST)
    await room.says("B-hum", "/accept HUM-A1", "HUM")
    await room.says("B-hum", LIST, "HUM")
    await room.says("B-hum", "/done HUM-A1", "HUM")
    await room.says("A-hum", "/confirm HUM-A1", "HUM")
    assert "already closed" in await refused(room, "B-hum", "/progress HUM-A1 done 1")
    assert list(await lists(room)) == ["Delegation B"]


async def test_the_history_keeps_the_words_of_lines_that_are_gone(shared: Room) -> None:
    await shared.says("B-hum", LIST, "HUM")
    await shared.says("B-hum", "/progress HUM-A1 drop 2", "HUM")
    [shown] = await shared.says("A-hum", "/show HUM-A1")
    assert "taken off the list by Delegation B\nFuel" in shown.text


async def test_the_longest_lists_still_fit_a_card(shared: Room) -> None:
    whole = "; ".join(f"{number}{'x' * 43}" for number in range(10))
    for who in ("A-hum", "B-hum"):
        await shared.says(who, f"/progress HUM-A1 list: {whole}", "HUM")
    assert [len(each) for each in (await lists(shared)).values()] == [10, 10]
