"""Questions of the desk: their examples are valid answers, and they name the time zone."""

from __future__ import annotations

import pytest

from tests.room import Room

#: Language -> the line with the example in the question for a new date.
EXAMPLES = [
    ("en", "For example: 26 Jul 09:00 two units are in transit"),
    ("ru", "Например: 26 июля 09:00 два агрегата в пути"),
    ("uk", "Наприклад: 26 липня 09:00 два агрегати в дорозі"),
    ("tr", "Örneğin: 26 Temmuz 09:00 iki ünite yolda"),
]


@pytest.mark.parametrize(("language", "line"), EXAMPLES)
async def test_the_example_in_the_question_for_a_date_is_a_valid_answer_on_its_own_line(
    room: Room, language: str, line: str
) -> None:
    await room.person("B-hum", language=language)
    await room.says("A-hum", "/action B: Confirm it by 25 Jul 12:00", "HUM")
    [question] = await room.says("B-hum", "/date HUM-A1")
    assert question.text.splitlines()[1] == line
    _, _, answer = line.partition(": ")
    [preview] = await room.says("B-hum", answer)
    assert "26" in preview.text.splitlines()[2]
    assert "06:00 UTC" in preview.text.splitlines()[2]
    assert preview.text.splitlines()[3] == answer.split(" ", 3)[3]


@pytest.mark.parametrize("language", ["en", "ru", "uk", "tr"])
@pytest.mark.parametrize("answers", [["B", "Confirm it"], ["HUM-A1", "-", "How far is it?"]])
async def test_the_example_in_each_question_for_a_time_is_a_valid_answer(
    room: Room, language: str, answers: list[str]
) -> None:
    await room.says("A-hum", "/action B: Confirm it by 25 Jul 12:00", "HUM")
    await room.person("A-hum", language=language)
    [question] = await room.says("A-hum", "/action" if len(answers) == 2 else "/follow")
    for words in answers:
        [question] = await room.says("A-hum", words)
    example = question.text.splitlines()[1].partition(": ")[2].split("  ")[0]
    [preview] = await room.says("A-hum", example)
    assert len(preview.buttons) == 3


async def test_a_question_for_a_time_names_the_persons_zone_if_the_zone_is_not_utc(
    room: Room,
) -> None:
    [question] = await room.says("A-hum", "/remind")
    [question] = await room.says("A-hum", "Call the capital")
    assert question.text.splitlines()[-1] == "12:00 without a zone is read in Europe/Istanbul."
    await room.person("A-hum", zone="UTC")
    await room.says("A-hum", "/remind")
    [question] = await room.says("A-hum", "Call the capital")
    assert question.text.splitlines()[-1] == "For example: tomorrow 07:00"


async def test_a_question_that_asks_for_no_time_names_no_zone(room: Room) -> None:
    [question] = await room.says("A-hum", "/action")
    assert question.text.splitlines()[-1] == "For example: B"
