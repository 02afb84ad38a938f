"""Lines that nearly fit: what was not done, and what to send; words of every language."""

from __future__ import annotations

import pytest

from tests.room import Room
from voice import LANGUAGES

NOT_DONE = (
    "Not recorded: the other words of the line do not fit {}. Nothing was changed.\nSend: {}"
)


@pytest.mark.parametrize(
    ("who", "line", "step", "send"),
    [
        ("A-hum", "/remind HUM-A1 cancel", "/remind cancel", "/remind list"),
        ("A-hum", "/remind cancel a1", "/remind cancel", "/remind list"),
        ("A-hum", "/remind 1 list", "/remind list", "/remind list"),
        ("A-hum", "/remind cancel 1 now", "/remind cancel", "/remind cancel 1"),
        ("A-hum", "/remind cancel 1-3", "/remind cancel", "/remind cancel 1, 2"),
        ("S-sec", "/accredit suspend b-hum now", "/accredit suspend", "/accredit suspend b-hum"),
        ("S-sec", "/accredit b-hum suspend now", "/accredit suspend", "/accredit suspend b-hum"),
        ("S-sec", "/parked 12 drop now", "/parked drop", "/parked drop 12"),
        ("S-sec", "/notice withdraw HUM-N1 now", "/notice withdraw", "/notice withdraw HUM-N1"),
    ],
)  # fmt: skip
async def test_a_step_with_other_words_is_refused_with_a_line_of_that_step(
    room: Room, who: str, line: str, step: str, send: str
) -> None:
    await room.says("A-hum", "/remind Call the office daily 10:00")
    await room.says("S-sec", "/notice HUM at 25 Jul 05:30 The session begins at 08:30 UTC.")
    before = room.recorded(), room.rows("people")
    [said] = await room.says(who, line)
    assert said.text == NOT_DONE.format(step, send)
    assert (room.recorded(), room.rows("people")) == before


@pytest.mark.parametrize("line", ["/remind HUM-A1 cancel tomorrow 10:00", "/remind list 5 17:00"])
async def test_a_line_with_a_time_is_a_reminder(room: Room, line: str) -> None:
    await room.says("A-hum", "/action Count the tents by 30 Jul 12:00", "HUM")
    [said] = await room.says("A-hum", line)
    assert not said.text.startswith("Not recorded")


# Words of every language, and either order.


@pytest.mark.parametrize("off", ["off", "выкл", "вимк", "kapalı", "OFF"])
@pytest.mark.parametrize("line", ["/digest HUM {}", "/digest {} HUM", "/digest ГУМ {}"])
async def test_a_digest_is_switched_off_in_any_language_and_order(
    room: Room, line: str, off: str
) -> None:
    [said] = await room.says("S-sec", line.format(off))
    assert said.text == "Humanitarian group: the daily digest is off."


@pytest.mark.parametrize(
    "words", ["HUM at 06:00", "06:00 HUM", "HUM в 06:00", "saat 06:00 HUM", "HUM о 06:00"]
)
async def test_the_hour_of_a_digest_is_read_in_any_language_and_order(
    room: Room, words: str
) -> None:
    [said] = await room.says("S-sec", f"/digest {words}")
    assert said.text.startswith("Humanitarian group: the digest is posted daily, next Fri 25 Jul")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("quiet выкл", "Quiet hours: none"),
        ("вимк quiet", "Quiet hours: none"),
        ("20:00-05:00 тихо", "Quiet hours: 20:00-05:00"),
        ("Kyiv пояс", "Time zone: Europe/Kyiv"),
        ("türkçe dil", "Dil: Türkçe"),
    ],
)
async def test_a_setting_and_its_value_stand_in_either_order(
    room: Room, words: str, told: str
) -> None:
    [said] = await room.says("A-hum", f"/settings {words}")
    assert said.text.startswith(told)


@pytest.mark.parametrize(
    "words",
    ["2 HUM", "HUM 2", "ГУМ", "гум 2", "HUM page 2", "гуманитарная", "insani", "HUM стр 2"],
)
async def test_a_group_is_shown_by_its_name_and_page_in_either_order(
    room: Room, words: str
) -> None:
    [said] = await room.says("A-hum", f"/status {words}")
    assert said.text.startswith("Humanitarian group · active")


@pytest.mark.parametrize(
    "words",
    ["tents page 2", "page 2: tents", "tents стр. 2", "tents, сторінка 2", "tents sayfa 2"],
)
async def test_a_page_of_what_was_found_is_named_in_any_language_and_order(
    room: Room, words: str
) -> None:
    await room.says("A-hum", "/action B: Count the tents by 30 Jul 12:00", "HUM")
    [said] = await room.says("A-hum", f"/show {words}")
    assert "HUM-A1" in said.text


async def test_words_that_name_a_page_alone_are_looked_for(room: Room) -> None:
    await room.says("A-hum", "/action B: Send page 7 by 30 Jul 12:00", "HUM")
    [said] = await room.says("A-hum", "/show page 7")
    assert "HUM-A1" in said.text


@pytest.mark.parametrize("word", ["ics", "календарь", "календар", "takvim", "Takvim"])
async def test_the_calendar_is_named_in_any_language(room: Room, word: str) -> None:
    [said] = await room.says("A-hum", f"/my {word}")
    assert said.text == "There is no due time to put into a calendar."


@pytest.mark.parametrize("word", ["geri çek", "geriçek", "geri al"])
async def test_a_turkish_step_is_read_with_and_without_the_space(room: Room, word: str) -> None:
    await room.says("S-sec", "/notice HUM at 25 Jul 05:30 The session begins at 08:30 UTC.")
    [said] = await room.says("S-sec", f"/notice HUM-N1 {word}")
    assert said.text == "HUM-N1 is withdrawn. Nothing was sent."


@pytest.mark.parametrize("ref", ["ГУМ-А1", "гум-а1", "HUM-A1"])
async def test_a_reference_is_read_with_the_groups_code_in_cyrillic_letters(
    room: Room, ref: str
) -> None:
    await room.says("A-hum", "/action B: Count the tents by 30 Jul 12:00", "HUM")
    [said] = await room.says("A-hum", f"/show {ref}")
    assert said.text.startswith("HUM-A1 · ")


# What a refusal names.


@pytest.mark.parametrize(
    ("who", "line", "told"),
    [
        ("B-hum", "/help parked", "Not shown (/parked): this is done by the secretariat."),
        ("B-hum", "/parked", "Not recorded (/parked): this is done by the secretariat."),
        ("A-hum", "/accept HUM-A1", "Not recorded (/accept HUM-A1): this is for Delegation B."),
        ("A-hum", "/status MIL", "Not shown (/status): you are not accredited to the military"),
        ("E-hum", "/accept a1", "Not recorded (/accept): this command is not part of your role."),
        ("B-hum", "/decline HUM-A1 +380 44 123 45 67",
         "Not recorded (/decline HUM-A1): the text contains a telephone number."),
        ("B-hum", "/show HUM-A9", "Not shown: there is no HUM-A9."),
        ("B-hum", "/my isc", 'Not shown: "isc" is no word of /my. Nearest: ics.'),
        ("B-hum", "/help 1", "Not shown: there is no command /1."),
        ("B-hum", "/action X: Check by 31 Jul", 'Not recorded: no delegation has the code "X".'),
        ("B-hum", "/+380441234567", "Not recorded: the text contains a telephone number."),
    ],
)  # fmt: skip
async def test_a_refusal_names_the_command_and_the_entry(
    room: Room, who: str, line: str, told: str
) -> None:
    await room.says("A-hum", "/action B: Count the tents by 30 Jul 12:00", "HUM")
    [said] = await room.says(who, line)
    assert said.text.startswith(told)


async def test_an_answer_that_stands_already_names_the_entry(room: Room) -> None:
    await room.says("A-hum", "/action B: Count the tents by 30 Jul 12:00", "HUM")
    await room.says("B-hum", "/accept HUM-A1")
    [said] = await room.says("B-hum", "/accept HUM-A1")
    assert said.text == "Not recorded (/accept HUM-A1): already accepted, 08:00 UTC"


async def test_the_refusal_of_an_outdated_command_names_it(room: Room) -> None:
    sent = room.now
    await room.after(hours=1)
    [said] = await room.says("B-hum", "/action Count the tents by 30 Jul", at=sent)
    assert said.text.startswith("Not recorded (/action): your command of 24 Jul, 08:00 UTC")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_no_command_that_shows_something_says_that_nothing_was_recorded(
    room: Room, language: str
) -> None:
    await room.says("A-hum", f"/settings language {language}")
    for line in (
        "/show HUM-A9",
        "/status XYZ",
        "/my isc",
        "/help nothing",
        "/show",
        "/status MIL",
    ):
        [said] = await room.says("A-hum", line)
        assert not said.text.startswith(("Not recorded", "Не внесено", "Kaydedilmedi")), line
