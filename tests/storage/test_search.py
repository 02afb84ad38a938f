"""Tests of the search: the index finds what a comparison of every text finds, at less cost."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine

from domain.boards import SCANNED
from domain.refs import Ref
from storage.search_index import prepare, row_after, row_before
from tests.many import add_items, copy_items, index_again, item
from tests.room import Room
from tests.storage.costs import queries, steps
from tests.storage.files import change, query

#: Letters whose capital and small forms are special in one of the four languages, and signs that
#: have a meaning in a query.
ALPHABET = "aAbBiIİıßẞſKkеЕєЄїЇёЁйЙ'ʼ’çÇğĞşŞöÖ \"%_\\*()^-+:0９é́\N{GRINNING FACE}"
TEXTS = st.text(ALPHABET, min_size=1, max_size=12)
GROUPS = ("HUM", "MIL")


async def found(room: Room, words: str, *, indexed: bool, most: int = 9) -> list[str]:
    """Return the references that a search in both groups finds; check the count too."""
    async with room.records() as records:
        records.search.indexed = indexed
        refs = await records.search.find(words, GROUPS, skip=0, most=most)
        assert await records.search.count(words, GROUPS) == len(refs)
        assert await records.search.find(words, GROUPS, skip=1, most=most) == refs[1:]
    return [str(each) for each in refs]


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=st.lists(TEXTS, min_size=1, max_size=4), words=TEXTS, data=st.data())
async def test_the_index_finds_the_same_items_as_a_comparison_of_every_text(
    room: Room, texts: list[str], words: str, data: st.DataObject
) -> None:
    sought = [words, words.swapcase()]
    for each in texts:
        start = data.draw(st.integers(0, len(each) - 1))
        sought += [each[start:], each[start:].upper(), each[start : start + 3].lower()]
    with suppress(KeyError):
        async with room.records() as records:
            async with records.savepoint():
                for number, each in enumerate(texts, 1):
                    added = replace(item(GROUPS[number % 2], number), text=each)
                    records.actions.add(added)
                    # The first text of every third item is replaced, and not found any more.
                    if number % 3 == 0:
                        records.actions.save(replace(added, text=each[::-1]))
            for each in sought:
                results = []
                for indexed in (True, False):
                    records.search.indexed = indexed
                    refs = await records.search.find(each, GROUPS, skip=0, most=9)
                    assert await records.search.count(each, GROUPS) == len(refs)
                    results.append(refs)
                assert results[0] == results[1], each
            # The items are not wanted for the next example.
            raise KeyError


async def test_the_newest_items_of_all_groups_come_first(room: Room) -> None:
    for count, group in ((3, "HUM"), (4, "MIL")):
        await add_items(room.store, count, group=group)
    expected = "MIL-A4 HUM-A3 MIL-A3 HUM-A2 MIL-A2 HUM-A1 MIL-A1"
    for indexed in (True, False):
        assert " ".join(await found(room, "water", indexed=indexed)) == expected
        assert " ".join(await found(room, "at", indexed=indexed)) == expected


async def test_a_corrected_text_is_found_by_its_new_words_alone(room: Room) -> None:
    await room.says("A-hum", "/action B: Count the rows by 25 Jul 12:00", "HUM")
    assert await found(room, "rows", indexed=True) == ["HUM-A1"]
    await room.says("A-hum", "/correct HUM-A1 Count the columns", "HUM")
    assert await found(room, "rows", indexed=True) == []
    assert await found(room, "columns", indexed=True) == ["HUM-A1"]


async def test_an_item_of_a_refused_command_is_not_in_the_index(room: Room) -> None:
    async with room.records() as records:
        with suppress(KeyError):
            async with records.savepoint():
                records.actions.add(item("HUM", 1))
                raise KeyError
    assert query(room.path, "SELECT rowid FROM search WHERE search MATCH 'water'") == []


async def test_an_index_that_could_not_be_kept_is_made_anew(room: Room) -> None:
    await add_items(room.store, 2)
    engine = create_engine(f"sqlite:///{room.path}")
    with engine.begin() as connection:
        prepare(connection, usable=False)
        prepare(connection, usable=False)
    change(room.path, "UPDATE actions SET text = 'Another' WHERE number = 2")
    with engine.begin() as connection:
        prepare(connection, usable=True)
    engine.dispose()
    for indexed in (True, False):
        assert await found(room, "water", indexed=indexed) == ["HUM-A1"]
        assert await found(room, "another", indexed=indexed) == ["HUM-A2"]


@pytest.mark.parametrize("group", ["DEL", "HUM", "MIL", "POL", "AB", "ZZZZZ"])
async def test_each_group_has_row_numbers_of_its_own(room: Room, group: str) -> None:
    assert 0 <= row_before(group) < row_after(group) < 2**63
    assert row_after(group) == row_before(group) + 10**9
    await add_items(room.store, 1, group=group)
    before = query(room.path, "SELECT rowid FROM search WHERE search MATCH 'water'")
    index_again(room.path)
    after = query(room.path, "SELECT rowid FROM search WHERE search MATCH 'water'")
    assert before == after == [(row_before(group) + 1,)]


async def test_a_search_costs_the_same_however_many_items_there_are(room: Room) -> None:
    await add_items(room.store, 50)
    costs: dict[str, list[int]] = {}
    for times in (SCANNED // 20, 1):
        copy_items(room.path, times)
        index_again(room.path)
        for words in ("a", "9", "at", "water", "zzz"):
            with queries() as executed:
                await room.says("B-hum", f"/show {words}")
            costs.setdefault(words, []).append(steps(room.path, executed))
    assert [words for words, (few, many) in costs.items() if many >= 1.05 * few] == [], str(costs)


@pytest.mark.parametrize(
    ("language", "part"),
    [
        ("en", ("Only the newest 10,000 entries of each group were searched. "
                "Three or more characters are looked for in all entries.")),
        ("ru", ("Просмотрены только последние 10 000 записей каждой группы. "
                "Сочетания от трёх знаков ищутся во всех записях.")),
        ("uk", ("Переглянуто лише останні 10 000 записів кожної групи. "
                "Сполучення від трьох знаків шукаються в усіх записах.")),
        ("tr", ("Her grubun yalnızca son 10.000 kaydında arama yapıldı. "
                "Üç veya daha çok karakter bütün kayıtlarda aranır.")),
    ],
)  # fmt: skip
async def test_a_search_for_one_or_two_characters_says_if_it_did_not_reach_all_entries(
    room: Room, language: str, part: str
) -> None:
    await room.person("B-hum", language=language)
    await add_items(room.store, 50)
    [whole] = await room.says("B-hum", "/show #")
    copy_items(room.path, SCANNED // 50)
    index_again(room.path)
    [nothing] = await room.says("B-hum", "/show #")
    [some] = await room.says("B-hum", "/show at")
    [three] = await room.says("B-hum", "/show wat")
    shown = [each.text.replace("\N{NO-BREAK SPACE}", " ").splitlines()[-1]
             for each in (whole, nothing, some, three)]  # fmt: skip
    assert [each == part for each in shown] == [False, True, True, False]


async def test_no_item_beyond_the_newest_is_found_by_two_characters(room: Room) -> None:
    await add_items(room.store, 50)
    change(room.path, "UPDATE actions SET text = 'q#' WHERE number = 1")
    assert await found(room, "q#", indexed=True) == ["HUM-A1"]
    copy_items(room.path, SCANNED // 50)
    async with room.records() as records:
        first = [Ref("HUM", "A", 50 * copy + 1) for copy in range(SCANNED // 50, -1, -1)]
        assert await records.search.find("q#", GROUPS, skip=0, most=999) == first[:-1]


async def test_after_an_optimisation_the_index_has_no_piece_of_a_deleted_text(room: Room) -> None:
    await room.says("A-hum", "/action B: zzzqqq by 25 Jul 12:00", "HUM")
    await room.says("A-hum", "/correct HUM-A1 Count", "HUM")
    pieces = "SELECT group_concat(quote(block), '') FROM search_data"
    assert b"zqq".hex().upper() in query(room.path, pieces)[0][0]
    change(room.path, "INSERT INTO search (search) VALUES ('optimize')")
    assert b"zqq".hex().upper() not in query(room.path, pieces)[0][0]
