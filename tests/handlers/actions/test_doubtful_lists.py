"""Lines of /progress that may be steps on a list, and steps that lose or repeat something."""

from __future__ import annotations

import pytest

from tests.handlers.actions.steps import history
from tests.handlers.actions.test_lists import LIST, lists, shared
from tests.handlers.letters import refused
from tests.room import Room

__all__ = ["shared"]


@pytest.mark.parametrize(
    "text",
    [
        *("done", "done all", "done two", "done -1", "done 2 of 5", "done the last line"),
        *("2 done", "undone", "undone all", "drop", "drop the first", "add", "list:"),
        *("list check; b", "tick all", "remove 2", "both done", "add two vehicles"),
        *("готово", "готово два агрегата", "2 готово", "снять 2", "убрать всё", "вычеркнуть 1"),
        *("список:", "добавить", "не готово второе", "список папки; карта"),
        *("виконано перший рядок", "скасувати 1", "зняти 2", "прибрати все", "додати"),
        *("2 виконано", "kaldır 4", "bitti", "hepsi bitti", "yapıldı iki", "2 bitti"),
        *("sil ilk satır", "ekle"),
    ],
)
async def test_a_note_that_may_be_a_step_on_a_list_is_asked_about(room: Room, text: str) -> None:
    await room.says("A-hum", "/action Count the rows by 25 Jul 12:00", "HUM")
    [asked] = await room.says("A-hum", f"/progress HUM-A1 {text}", "HUM")
    assert asked.text.startswith("Nothing is recorded yet.")
    assert (await history(room))[-1] == "action-logged"
    await room.presses("A-hum", "Enter", asked)
    assert (await history(room))[-1] == "action-progress"


@pytest.mark.parametrize("text", ["çizili 2", "dropped 2", "снял 3", "3 відправлено", "№ 1"])
async def test_a_short_note_with_the_number_of_a_line_is_asked_about(
    shared: Room, text: str
) -> None:
    await shared.says("B-hum", LIST, "HUM")
    [asked] = await shared.says("B-hum", f"/progress HUM-A1 {text}", "HUM")
    assert asked.text.startswith("Nothing is recorded yet.")
    await shared.says("B-hum", "/progress HUM-A1 12 of 20 are counted", "HUM")
    assert (await history(shared))[-1] == "action-progress"


@pytest.mark.parametrize(
    "words", ["not done 2", "не выполнено 2", "не виконано 2", "tamamlanmadı 2"]
)
async def test_words_for_not_done_take_a_tick_away(shared: Room, words: str) -> None:
    await shared.says("B-hum", LIST, "HUM")
    await shared.says("B-hum", "/progress HUM-A1 done 2", "HUM")
    await shared.says("B-hum", f"/progress HUM-A1 {words}", "HUM")
    assert await lists(shared) == {"Delegation B": ["1. Two units", "2. Fuel", "3. Papers"]}


@pytest.mark.parametrize("words", ["tick 2", "отметить 2", "позначити 2", "işaretle 2"])
async def test_words_for_ticking_are_those_of_done(shared: Room, words: str) -> None:
    await shared.says("B-hum", LIST, "HUM")
    await shared.says("B-hum", f"/progress HUM-A1 {words}", "HUM")
    assert await lists(shared) == {"Delegation B": ["1. Two units", "2. ✓ Fuel", "3. Papers"]}


async def test_a_new_list_that_would_lose_a_tick_is_asked_about(shared: Room) -> None:
    await shared.says("B-hum", LIST, "HUM")
    await shared.says("B-hum", "/progress HUM-A1 done 1, 2", "HUM")
    [asked] = await shared.says("B-hum", "/progress HUM-A1 list: Fuel; Drivers", "HUM")
    assert asked.text.splitlines()[0] == (
        "Nothing is recorded yet. The new list takes the place of the present one. "
        "These lines with a tick would go: Two units"
    )
    await shared.presses("B-hum", "Enter", asked)
    assert await lists(shared) == {"Delegation B": ["1. ✓ Fuel", "2. Drivers"]}
    assert (await history(shared))[-1] == "action-list-replaced"
    [shown] = await shared.says("A-hum", "/show HUM-A1")
    assert "list written anew by Delegation B" in shown.text


async def test_several_lines_are_added_at_once(shared: Room) -> None:
    await shared.says("B-hum", LIST, "HUM")
    await shared.says("B-hum", "/progress HUM-A1 add Drivers, two; Maps", "HUM")
    [lines] = (await lists(shared)).values()
    assert lines[3:] == ["4. Drivers, two", "5. Maps"]


@pytest.mark.parametrize(
    ("line", "receipt"),
    [
        ("done 2", "Not recorded (/progress HUM-A1): already ticked on your list: 2"),
        ("undone 1", "Not recorded: not ticked on your list under HUM-A1: 1"),
    ],
)
async def test_a_tick_that_changes_nothing_is_not_recorded(
    shared: Room, line: str, receipt: str
) -> None:
    await shared.says("B-hum", LIST, "HUM")
    await shared.says("B-hum", "/progress HUM-A1 done 2", "HUM")
    before = await history(shared)
    assert (await refused(shared, "B-hum", f"/progress HUM-A1 {line}")).startswith(receipt)
    assert await history(shared) == before


async def test_of_several_numbers_only_those_that_change_are_recorded(shared: Room) -> None:
    await shared.says("B-hum", LIST, "HUM")
    await shared.says("B-hum", "/progress HUM-A1 done 2", "HUM")
    said = await shared.says("B-hum", "/progress HUM-A1 done 1-3")
    [receipt] = [each.text for each in said if each.to == "B-hum"]
    assert receipt == "HUM-A1: ticked on your list: 1, 3"


@pytest.mark.parametrize(
    ("line", "then"),
    [
        ("list: Fuel; Maps; fuel", ["1. Fuel", "2. Maps"]),
        ("add Papers", ["1. Two units", "2. Fuel", "3. Papers", "4. Papers"]),
    ],
)
async def test_two_lines_that_say_the_same_are_asked_about(
    shared: Room, line: str, then: list[str]
) -> None:
    await shared.says("B-hum", LIST, "HUM")
    [asked] = await shared.says("B-hum", f"/progress HUM-A1 {line}", "HUM")
    assert asked.text.startswith("Nothing is recorded yet.")
    await shared.presses("B-hum", "Enter", asked)
    assert await lists(shared) == {"Delegation B": then}
