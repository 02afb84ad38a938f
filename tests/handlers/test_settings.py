"""The commands /settings (language, zone, quiet hours, duty) and /help."""

from __future__ import annotations

import re

import pytest

from domain.groups import CODES
from domain.permissions import may_ever
from handlers.contents import CONTENTS
from handlers.turns.menus import MOST, offered
from handlers.turns.routes import Where
from tests.room import CAST, Room
from voice.help import WORDS

COMMANDS = CONTENTS.commands
#: The commands that answer a question of the desk.
ANSWERS = {each.name for each in COMMANDS.values() if each.answers}

#: Where a command may be sent, if not everywhere -> the words for it in /help.
_SAID = {Where.GROUP: "a group", Where.PRIVATE: "private"}


async def test_settings_are_shown_with_a_button_for_each_choice(room: Room) -> None:
    [card] = await room.says("A-hum", "/settings")
    assert card.text == (
        "Your settings\nLanguage: English\nTime zone: Europe/Istanbul · now 11:00 (UTC+3)\n"
        "Quiet hours: 20:00-05:00\nNot on duty\nWeekly digest: off\n"
        "Press a button, or send: /settings zone Europe/Istanbul"
    )
    assert list(card.buttons) == [
        "English", "Русский", "Українська", "Türkçe", "UTC", "Europe/Kyiv", "Europe/Moscow",
        "Europe/Istanbul", "Europe/Zurich", "Quiet hours 20:00-05:00", "No quiet hours", "On duty",
        "Weekly, Mon 09:00",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("language ru", "Язык: Русский"),
        ("language Українська", "Мова: Українська"),
        ("zone europe/kyiv", "Time zone: Europe/Kyiv. It is 11:00 (UTC+3) there now."),
        ("zone UTC", "Time zone: UTC. It is 08:00 (UTC) there now."),
        ("quiet 22:00-06:30", "Quiet hours: 22:00-06:30"),
        ("quiet off", "Quiet hours: none"),
        ("часы без уведомлений 22-6", "Quiet hours: 22:00-06:00"),
        ("Години без сповіщень: 22-6", "Quiet hours: 22:00-06:00"),
        ("bildirimsiz 22-6", "Quiet hours: 22:00-06:00"),
        ("обзор пн 9", "Weekly digest in private, next Mon 28 Jul, 06:00 UTC"),
        ("özet Pzt 9", "Weekly digest in private, next Mon 28 Jul, 06:00 UTC"),
        ("огляд тижня monday 9", "Weekly digest in private, next Mon 28 Jul, 06:00 UTC"),
        ("weekly Mon", "Weekly digest in private, next Mon 28 Jul, 06:00 UTC"),
        ("language українською", "Мова: Українська"),
        ("dil türk", "Dil: Türkçe"),
        ("язык по-русски", "Язык: Русский"),
        ("часовий пояс за Києвом", "Time zone: Europe/Kyiv. It is 11:00 (UTC+3) there now."),
        ("zone по Киеву", "Time zone: Europe/Kyiv. It is 11:00 (UTC+3) there now."),
        ("duty on", "On duty"),
        ("DUTY OFF", "Not on duty"),
    ],
)
async def test_each_setting_is_changed_and_confirmed(room: Room, words: str, told: str) -> None:
    [said] = await room.says("A-hum", f"/settings {words}")
    assert said.text.startswith(told)


@pytest.mark.parametrize("name", ["zone", "language", "обзор", "bildirimsiz", "чергування"])
async def test_a_setting_without_a_value_shows_the_buttons(room: Room, name: str) -> None:
    [card] = await room.says("A-hum", f"/settings {name}")
    assert card.text.startswith("Your settings")


@pytest.mark.parametrize("zone", ["EST", "CET"])
async def test_a_short_name_of_several_zones_is_asked_about(room: Room, zone: str) -> None:
    before = room.rows("people")
    [asked] = await room.says("A-hum", f"/settings zone {zone}")
    assert room.rows("people") == before
    label = next(each for each in asked.buttons if each.startswith(zone))
    await room.presses("A-hum", label, asked)
    assert room.popped.startswith(f"Time zone: {zone}.")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("language fr", "Not recorded: the desk does not speak fr."),
        ("zone Atlantis", "Not recorded: no time zone has the name Atlantis."),
        ("zone localtime", "Not recorded: no time zone has the name localtime."),
        ("quiet 25:00-05:00", "Not recorded: 25:00-05:00 is not a range of hours."),
        ("quiet 05:00-05:00", "Not recorded: 05:00-05:00 is not a range of hours."),
        ("duty perhaps", "Not recorded: the words do not have the form of this command."),
        ("volume 11", 'Not recorded: "volume" is no word of /settings.'),
    ],
)
async def test_a_wrong_setting_is_refused_and_changes_nothing(
    room: Room, words: str, told: str
) -> None:
    before = room.rows("people")
    [said] = await room.says("A-hum", f"/settings {words}")
    assert said.text.startswith(told)
    assert room.rows("people") == before


async def test_times_are_read_and_shown_in_the_zone_that_the_person_has_set(room: Room) -> None:
    await room.says("A-hum", "/settings zone Europe/Zurich")
    [told] = await room.says("A-hum", "/remind Call the capital today 12:00")
    assert told.text == "Reminder 1: Thu 24 Jul, 10:00 UTC (12:00 your time)\nCall the capital"


async def test_the_command_status_names_the_people_on_duty(room: Room) -> None:
    await room.says("S-duty", "/settings duty off")
    [board] = await room.says("A-hum", "/status")
    assert board.text.splitlines()[1] == "On duty: nobody is entered"
    await room.says("B-hum", "/settings")
    await room.presses("B-hum", "On duty")
    [board] = await room.says("A-hum", "/status")
    assert board.text.splitlines()[1] == "On duty: Delegation B (B-hum)"


async def test_if_nobody_is_on_duty_the_whole_secretariat_gets_the_reports(room: Room) -> None:
    await room.says("S-duty", "/settings duty off")
    said = await room.says("guest", "/action x", "HUM")
    assert [each.to for each in said] == ["HUM", "S-duty", "S-sec"]


@pytest.mark.parametrize("where", [None, "HUM"])
@pytest.mark.parametrize("label", [each for each in CAST if "HUM" in CAST[each][2]])
async def test_help_explains_the_menu_of_the_chat_and_names_the_other_commands_of_the_role(
    room: Room, label: str, where: str | None
) -> None:
    person = await room.person(label)
    [help_] = await room.says(label, "/help", where)
    place = Where.GROUP if where else Where.PRIVATE
    groups = (where,) if where else CODES if person.serves else person.groups
    *lines, others, _, _ = help_.text.splitlines()[1:]
    menu = offered(COMMANDS.values(), person.role, place, groups)
    assert [each.partition(" · ")[0] for each in lines] == [f"/{each.name}" for each in menu]
    assert all(len(each.partition(" · ")[2]) > 10 for each in lines)
    fit = {
        each.name
        for each in COMMANDS.values()
        if may_ever(person.role, each.act) and each.where in {Where.ANYWHERE, place}
    }
    named = set(re.findall(r"/(\w+)", others))
    assert named == fit - {each.name for each in menu} - ANSWERS
    assert len(help_.text.splitlines()) <= MOST + 4


async def test_help_begins_with_enter_and_cancel_while_the_desk_waits_for_an_answer(
    room: Room,
) -> None:
    await room.says("A-hum", "/action")
    [help_] = await room.says("A-hum", "/help")
    assert {each.split()[0] for each in help_.text.splitlines()[1:5]} == {
        f"/{each}" for each in ANSWERS
    }


async def test_help_shows_a_suspended_person_only_what_they_may_still_send(room: Room) -> None:
    await room.says("A-head", "/accredit suspend A-hum")
    [help_] = await room.says("A-hum", "/help")
    shown = set(re.findall(r"^/(\w+) · ", help_.text, re.MULTILINE))
    assert shown == {"privacy", "help"}
    assert "Also: /start\n" in help_.text


@pytest.mark.parametrize("name", list(COMMANDS))
async def test_the_command_help_with_a_commands_name_shows_the_commands_forms_and_example(
    room: Room, name: str
) -> None:
    [one] = await room.says("S-sec", f"/help {name}")
    first, *forms = one.text.splitlines()
    assert first.startswith(f"/{name} · ")
    place = COMMANDS[name].where
    assert place is Where.ANYWHERE or forms.pop() == f"in {_SAID[place]}"
    assert forms.pop().startswith(f"For example: /{name}")
    explained = [each for each in forms if not each.startswith("/")]
    assert all(each.startswith(f"/{name}") for each in forms[: len(forms) - len(explained)])
    assert {each.partition(":")[0] for each in explained} <= {*WORDS, "HH"}


async def test_the_command_help_with_a_commands_name_shows_title_form_example_and_kind_of_chat(
    room: Room,
) -> None:
    [one] = await room.says("A-hum", "/help snooze")
    assert one.text == (
        "/snooze · Put off the private notice of an item\n/snooze REF 1h|4h|tomorrow\n"
        "REF: an entry’s reference, HUM-A1; in the group’s own thread, A1\n"
        "For example: /snooze HUM-A1 1h\nin private"
    )


async def test_help_with_the_name_of_a_command_without_arguments_shows_no_form(room: Room) -> None:
    [one] = await room.says("A-hum", "/help enter")
    assert one.text == "/enter · Record what the preview shows\nFor example: /enter\nin private"


async def test_the_command_help_says_who_may_send_a_command_that_the_persons_role_may_not(
    room: Room,
) -> None:
    done = "Not shown (/{}): this is done by the secretariat."
    unknown = "Not shown: there is no command /{}."
    for name, said in (("setup", done), ("parked", done), ("nonsense", unknown)):
        [told] = await room.says("A-hum", f"/help {name}")
        assert told.text.startswith(said.format(name))


# Settings in the words that people use.


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("zone Kyiv", "Time zone: Europe/Kyiv. It is 11:00 (UTC+3) there now."),
        ("zone istanbul", "Time zone: Europe/Istanbul. It is 11:00 (UTC+3) there now."),
        ("zone Москва", "Time zone: Europe/Moscow. It is 11:00 (UTC+3) there now."),
        ("zone Київ", "Time zone: Europe/Kyiv. It is 11:00 (UTC+3) there now."),
        ("zone new york", "Time zone: America/New_York. It is 04:00 (UTC-4) there now."),
        ("zone Etc/GMT+3", "Time zone: Etc/GMT+3. It is 05:00 (UTC-3) there now."),
        ("language ua", "Мова: Українська"),
        ("language Russian", "Язык: Русский"),
        ("language турецкий", "Dil: Türkçe"),
        ("language Türkçe", "Dil: Türkçe"),
        ("language İngilizce", "Language: English"),
        ("language uk-UA", "Мова: Українська"),
        ("quiet 22:00 - 07:00", "Quiet hours: 22:00-07:00"),
        ("quiet 22-6", "Quiet hours: 22:00-06:00"),
        ("quiet с 22 до 6", "Quiet hours: 22:00-06:00"),
        ("quiet з 22:00 до 06:30", "Quiet hours: 22:00-06:30"),
        ("quiet 22:00–06:00", "Quiet hours: 22:00-06:00"),
        ("quiet from 10pm to 6am", "Quiet hours: 22:00-06:00"),
        ("quiet 22:00'dan 06:00'ya kadar", "Quiet hours: 22:00-06:00"),
        ("quiet с 10 вечера до 6 утра", "Quiet hours: 22:00-06:00"),
        ("quiet akşam 10 sabah 6", "Quiet hours: 22:00-06:00"),
        ("quiet between 22.00 and 6", "Quiet hours: 22:00-06:00"),
        ("quiet выкл", "Quiet hours: none"),
        ("quiet kapalı", "Quiet hours: none"),
        ("duty вкл", "On duty"),
        ("duty ні", "Not on duty"),
    ],
)
async def test_a_setting_is_read_as_people_write_it(room: Room, words: str, told: str) -> None:
    [said] = await room.says("A-hum", f"/settings {words}")
    assert said.text == told


@pytest.mark.parametrize(
    ("words", "example"),
    [
        ("quiet 22", "/settings quiet 20:00-05:00"),
        ("quiet 22-6-7", "/settings quiet 20:00-05:00"),
        ("quiet at night", "/settings quiet 20:00-05:00"),
        ("quiet 22:00-06:00 on Fridays", "/settings quiet 20:00-05:00"),
        ("quiet 22/6", "/settings quiet 20:00-05:00"),
        ("zone Atlantis", "/settings zone Europe/Istanbul"),
        ("duty perhaps", "/settings duty on"),
    ],
)
async def test_the_refusal_of_a_setting_shows_an_example_of_the_same_setting(
    room: Room, words: str, example: str
) -> None:
    [said] = await room.says("A-hum", f"/settings {words}")
    assert said.text.startswith("Not recorded:")
    assert said.text.endswith(f"Send: {example}")


@pytest.mark.parametrize(
    ("language", "asked"),
    [
        ("en", "UTC+3: which time zone is meant? Press one, or send another city."),
        ("ru", "UTC+3: какой часовой пояс имеется в виду? Кнопка или другой город."),
        ("uk", "UTC+3: який часовий пояс мається на увазі? Кнопка або інше місто."),
        ("tr", "UTC+3: hangi saat dilimi? Düğme veya başka bir şehir."),
    ],
)
async def test_an_offset_is_answered_with_zones_to_choose_from(
    room: Room, language: str, asked: str
) -> None:
    await room.person("A-hum", language=language)
    before = room.rows("people")
    [question] = await room.says("A-hum", "/settings zone UTC+3")
    assert question.text == asked
    assert list(question.buttons)[:2] == [
        "Europe/Kyiv · 11:00 (UTC+3)", "Europe/Istanbul · 11:00 (UTC+3)",
    ]  # fmt: skip
    assert room.rows("people") == before
    await room.presses("A-hum", "Europe/Kyiv · 11:00 (UTC+3)")
    assert (await room.person("A-hum")).zone == "Europe/Kyiv"


async def test_a_group_can_be_set_up_in_a_language_by_its_name(room: Room) -> None:
    await room.says("S-sec", "/setup HUM ua", "HUM")
    assert room.query("SELECT language FROM groups WHERE code = 'HUM'") == [("uk",)]
