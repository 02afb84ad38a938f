"""Words that choose a step of a command, in odd letters and digits, and searches like them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.room import Room


@pytest.mark.parametrize("number", ["1", "１", "١"])
@pytest.mark.parametrize("step", ["skip", "SKIP", "skıp", "cancel"])
async def test_a_step_on_a_reminder_is_read_in_any_digits_and_capitals(
    room: Room, step: str, number: str
) -> None:
    await room.says("A-hum", "/remind Call the office daily 10:00")
    [said] = await room.says("A-hum", f"/remind {step} {number}")
    assert "Reminder 1 " in said.text
    assert not said.text.startswith("Not recorded")


@pytest.mark.parametrize("step", ["confirm", "CONFIRM", "confırm"])
async def test_a_notice_is_confirmed_and_not_changed_whatever_letters_the_step_has(
    room: Room, step: str
) -> None:
    await room.says("S-sec", "/notice HUM at 25 Jul 05:30 The session begins at 08:30 UTC.")
    before = room.rows("notices")
    [said] = await room.says("S-duty", f"/notice {step} HUM-N1")
    assert said.text.startswith("Not recorded")
    assert room.rows("notices") == before


async def test_the_refusal_of_a_parked_number_names_it_in_small_letters(room: Room) -> None:
    [said] = await room.says("S-sec", "/parked AGAIN M6")
    assert "m6" in said.text


async def test_words_after_what_looks_like_a_notice_are_searched_for(room: Room) -> None:
    await room.says(
        "A-hum", "/action B: Five trucks for the plan n 5 of room n1 list by +24h", "HUM"
    )
    for words in ("plan n 5 of", "room n1 list"):
        [said] = await room.says("B-hum", f"/show {words}")
        assert "HUM-A1" in said.text


async def test_a_notice_is_shown_by_its_reference_alone(room: Room) -> None:
    await room.says("S-sec", "/notice HUM The session begins at 08:30 UTC.")
    [said] = await room.says("A-hum", "/show HUM-N1")
    assert "The session begins at 08:30 UTC." in said.text


@pytest.mark.parametrize("word", ["list", "LIST", "lıst"])
async def test_reminders_are_listed_whatever_letters_the_word_has(room: Room, word: str) -> None:
    await room.says("A-hum", "/remind Call the office daily 10:00")
    [said] = await room.says("A-hum", f"/remind {word}")
    assert "Call the office" in said.text


@pytest.mark.parametrize(
    ("who", "line"),
    [
        ("S-sec", "/parked again 99999999999999999999"),
        ("S-sec", "/parked drop m99999999999999999999"),
        ("A-hum", "/remind snooze 99999999999999999999.1 1h"),
        ("A-hum", "/done HUM-A99999999999999999999"),
        ("A-hum", "/settings quıet at night"),
        ("A-hum", "/settings QUİETNESS OFF"),
    ],
)
async def test_a_number_or_name_that_cannot_exist_is_refused_and_stops_nothing(
    room: Room, who: str, line: str
) -> None:
    [said] = await room.says(who, line)
    assert said.text.startswith("Not recorded")
    assert "\nSend" in said.text


# A word and what it is about, in either order.


@pytest.mark.parametrize(
    ("who", "lines", "where"),
    [
        ("S-sec", ("/accredit suspend A-hum", "/accredit A-hum suspend"), None),
        ("S-sec", ("/accredit приостановить A-hum", "/accredit A-hum приостановить"), None),
        ("S-sec", ("/accredit призупинити A-hum", "/accredit A-HUM suspend"), None),
        ("S-sec", ("/accredit askıya al A-hum", "/accredit A-hum askıya al"), None),
        ("S-sec", ("/digest HUM off", "/digest off HUM"), None),
        ("S-sec", ("/digest HUM at 06:00", "/digest at 06:00 HUM"), None),
        ("A-hum", ("/snooze HUM-A1 4h", "/snooze 4h HUM-A1", "/snooze 4h hum a1"), None),
        ("A-hum", ("/agree HUM-A2 B", "/agree B HUM-A2", "/agree b a2"), "HUM"),
        ("A-hum", ("/keep HUM-A2 B", "/keep B HUM-A2", "/keep B HUM A2"), "HUM"),
    ],
)  # fmt: skip
async def test_a_word_before_what_it_is_about_does_the_same_as_behind_it(
    tmp_path: Path, who: str, lines: tuple[str, ...], where: str | None
) -> None:
    recorded = []
    for number, line in enumerate(lines):
        async with Room.open(tmp_path / f"{number}.db") as room:
            await room.says("A-hum", "/action Count the vehicles by 30 Jul 12:00", "HUM")
            await room.says("A-hum", "/action B: Count the tents by 30 Jul 12:00", "HUM")
            await room.says("B-hum", "/date HUM-A2 31 Jul 12:00", "HUM")
            await room.says("B-hum", "/action Count the huts by 30 Jul 12:00", "HUM")
            before = room.recorded()
            said = await room.says(who, line, where)
            assert room.recorded() != before, [each.text for each in said]
            recorded.append(
                [
                    [row[:5] for row in room.rows("journal")],
                    room.rows("people"),
                    [(row[1:4], row[5:]) for row in room.rows("timers")],
                ]
            )
    assert all(each == recorded[0] for each in recorded)


async def test_the_group_and_its_language_are_set_up_in_either_order(empty: Room) -> None:
    said = await empty.says("S-sec", "/setup tr hum", "HUM")
    assert said[0].letter.language == "tr"
    assert said[0].letter.card == "HUM-entry"


async def test_a_step_sent_as_a_reply_to_an_entrys_card_is_about_that_entry(room: Room) -> None:
    await room.says("S-sec", "/notice HUM at 25 Jul 05:30 The session begins at 08:30 UTC.")
    user_input = replace(room.user_input("S-sec", "/notice withdraw"), reply_ref="HUM-N1")
    [said] = await room.receives(user_input)
    assert said.text == "HUM-N1 is withdrawn. Nothing was sent."


# Words that are no step's.


@pytest.mark.parametrize(
    ("language", "line", "told"),
    [
        ("en", "/parked agian 12", (
            'Not recorded: "agian" is no word of /parked. Nearest: again.\n'
            "Send one of: flood, again, arrived, drop"
        )),
        ("ru", "/parked 12 сбросить", (
            "Не внесено: слова «сбросить» у команды /parked нет.\n"
            "Подойдёт одно из: поток, снова, доставлено, удалить"
        )),
        ("uk", "/notice HUM-N1 відкликат", (
            "Не внесено: слова «відкликат» у команди /notice немає. Найближче: зняти.\n"
            "Підійде одне з: список, змінити, перенести, зняти, підтвердити, звук"
        )),
        ("tr", "/settings dill türkçe", (
            "Kaydedilmedi: /settings komutunda “dill” sözcüğü yok. En yakını: dil.\n"
            "Bunlardan biri olabilir: dil, dilim, sessiz, nöbet, haftalık"
        )),
        ("en", "/accredit B-hum dismiss", (
            'Not recorded: "dismiss" is no word of /accredit.\n'
            "Send one of: suspend, reinstate, revoke"
        )),
        ("en", "/my isc", (
            'Not shown: "isc" is no word of /my. Nearest: ics.\nSend one of: ics'
        )),
    ],
)  # fmt: skip
async def test_a_word_that_does_not_exist_is_refused_with_those_that_do_and_the_nearest(
    room: Room, language: str, line: str, told: str
) -> None:
    await room.says("S-sec", f"/settings language {language}")
    before = room.recorded()
    [said] = await room.says("S-sec", line)
    assert said.text == told
    assert room.recorded() == before


@pytest.mark.parametrize(
    "line",
    ["/settings язык ru", "/settings мова ru", "/settings dil ru", "/settings LANGUAGE ru"],
)
async def test_the_name_of_a_setting_is_read_in_every_language(room: Room, line: str) -> None:
    [said] = await room.says("A-hum", line)
    assert "русский" in said.text.lower()


async def test_a_steps_word_at_the_beginning_goes_before_one_behind_a_name(room: Room) -> None:
    [said] = await room.says("S-sec", "/accredit revoke suspend")
    assert said.text.startswith("Not recorded: nobody is accredited as suspend")
