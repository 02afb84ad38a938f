"""Buttons: no label is cut on a narrow phone, in any language."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.turns.keyboards import lay_out
from tests.room import CAST, Room, at
from tests.voice.samples import said, sentences
from voice import LANGUAGES, plain

#: Buttons in a row -> the longest label that is not cut on a phone that is 360 pixels wide.
FITS = {1: 40, 2: 20, 3: 13, 4: 9}

each_language = pytest.mark.parametrize("language", LANGUAGES)
labels = st.lists(st.text("abc ", min_size=1, max_size=40), max_size=9)


def rows(*given_: list[str]) -> list[list[str]]:
    return [[label for label, _ in row] for row in lay_out([[(e, e) for e in r] for r in given_])]


@given(labels)
def test_every_button_stands_once_in_its_order_and_fits_its_row(row: list[str]) -> None:
    laid = rows(row)
    assert [label for each in laid for label in each] == row
    for each in laid:
        assert max(map(len, each)) <= FITS[len(each)]
        assert len(each) <= 2 or max(map(len, each)) <= 12


def test_short_labels_stay_in_one_row_and_long_ones_get_rows_of_one_or_two() -> None:
    assert rows(["Previous", "Next"]) == [["Previous", "Next"]]
    assert rows(["+24 h", "+48 h", "Today"]) == [["+24 h", "+48 h", "Today"]]
    assert rows(["Report done", "Progress", "Ask for a new date", "History"]) == [
        ["Report done", "Progress"],
        ["Ask for a new date", "History"],
    ]
    assert rows(["Сообщить об исполнении", "Ход", "Подтвердить", "История"]) == [
        ["Сообщить об исполнении"],
        ["Ход", "Подтвердить", "История"],
    ]


def test_two_rows_never_become_one() -> None:
    assert rows(["A"], ["B"]) == [["A"], ["B"]]
    assert rows([], ["B"]) == [["B"]]


@each_language
def test_every_label_of_the_desk_fits_a_row_of_its_own(language: str) -> None:
    for sentence in sentences(language, "button-"):
        label = plain(said(language, sentence, "A-hum", "Europe/Istanbul"))
        assert len(label) <= FITS[1], f"{sentence.name}: {label}"


@each_language
async def test_no_button_on_any_card_is_cut(tmp_path: Path, language: str) -> None:
    async with Room.open(tmp_path / "room.db") as room:
        async with room.records() as records, records.savepoint():
            for group in (await records.groups.all()).values():
                await records.groups.save(replace(group, language=language))
        for label in CAST:
            await room.person(label, language=language)
        shown = 0
        for row in [row async for row in _played(room)]:
            shown += 1
            longest = max(len(label) for label, _ in row)
            assert longest <= FITS[len(row)], row
            assert len(row) <= 2 or longest <= 12, row
        assert shown > 60


async def _played(room: Room) -> AsyncIterator[list[list[str]]]:
    """Yield each row of buttons that people see while items, questions and notices are played."""
    lines = [
        ("A-hum", "/action B: Confirm the capacity by 25 Jul 12:00", "HUM"),
        ("B-hum", "/accept HUM-A1", None),
        ("B-hum", "/date HUM-A1 26 Jul 09:00 two units are in transit", None),
        ("A-hum", "/agree HUM-A1", None),
        ("B-hum", "/done HUM-A1", None),
        ("A-hum", "/notyet HUM-A1", None),
        ("S-sec", "/action A+B: Exchange lists by 28 Jul 12:00", "HUM"),
        ("A-hum", "/date HUM-A2 29 Jul 09:00", None),
        ("B-hum", "/date HUM-A2 30 Jul 09:00", None),
        ("S-sec", "/agree HUM-A2 A", None),
        ("B-hum", "/withdraw HUM-A1", None),
        ("A-hum", "/action Send the map", "HUM"),
        ("M-conv", "/follow HUM-A2 24 Jul 09:00 How many?", "HUM"),
        ("S-sec", "/notice all at 24 Jul 10:00 Sessions start", None),
        ("S-sec", "/notice HUM: Sessions start", None),
        ("A-hum", "/remind HUM-A2 24 Jul 12:30", None),
        ("A-hum", "/remind to HUM HUM-A2 daily 15:00", None),
        ("A-hum", "/remind Call 10.10", None),
        ("A-hum", "/action B: Confirm it by Friday evening", "HUM"),
        *[("A-hum", f"/{name}", None) for name in (
            "action", "follow", "remind", "remind list", "date", "decline", "done", "assign",
            "settings", "my", "status HUM", "show HUM-A2", "privacy", "action Send it",
        )],
        ("S-sec", "/accredit", None),
        ("S-sec", "/notice", None),
        ("S-sec", "/notice list", None),
        ("S-sec", "/digest", None),
    ]  # fmt: skip
    letters = []
    for who, line, where in lines:
        letters += await room.says(who, line, where)
    letters += await room.after(until=at(28, 16))
    for each in letters:
        for row in each.letter.markup or ():
            yield row


async def test_a_link_and_a_reference_can_be_copied(room: Room) -> None:
    [link] = await room.says("A-head", "/accredit A delegate HUM as A-two")
    copied = link.letter.markup[0][0][1]["copy"]
    assert copied in link.text
    assert copied.startswith("https://t.me/GreffierBot?start=")
    assert len(copied) <= 256
    await room.says("A-hum", "/action Count the beds by 25 Jul 12:00", "HUM")
    for who in ("A-hum", "B-hum"):
        [shown] = await room.says(who, "/show HUM-A1")
        assert shown.letter.markup[-1] == [["Copy HUM-A1", {"copy": "HUM-A1"}]]
