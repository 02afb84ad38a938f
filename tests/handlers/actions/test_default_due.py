"""A group's default due time: set by the secretariat, used for items without a time."""

from __future__ import annotations

import pytest

from tests.room import Room


async def test_the_secretariat_sets_it_and_both_sides_read_it_in_the_thread(room: Room) -> None:
    card, told = await room.says("S-sec", "/setup HUM default 1 week", "HUM")
    assert told.to == card.to == "HUM"
    assert told.text in card.text
    assert told.text == (
        "Default due time in this group: 7 days after entry, for action items without a time of "
        "their own. Set by the secretariat."
    )


@pytest.mark.parametrize("who", ["A-head", "M-conv", "O-field"])
async def test_nobody_else_sets_it(room: Room, who: str) -> None:
    await room.says(who, "/setup HUM default 1 week", "HUM")
    [asked] = await room.says("A-hum", "/action B: Send the list", "HUM")
    assert "Nothing is recorded yet" in asked.text


@pytest.mark.parametrize("side", ["A", "B"])
async def test_an_item_without_a_time_has_the_default_and_says_so(room: Room, side: str) -> None:
    await room.says("S-sec", "/setup default 1 week", "HUM")
    other = {"A": "B", "B": "A"}[side]
    [card, *_] = await room.says(f"{side}-hum", f"/action {other}: Send the list", "HUM")
    assert "31 Jul, 08:00 UTC (this group’s default)" in card.text
    said = await room.says(f"{side}-hum", f"/action HUM {other}: Send the map")
    [receipt] = [each.text for each in said if each.to == f"{side}-hum"]
    assert receipt == (
        "HUM-A2 is recorded: due Thu 31 Jul, 08:00 UTC (11:00 your time), "
        "the default of this group."
    )


async def test_a_time_in_the_line_goes_before_the_default(room: Room) -> None:
    await room.says("S-sec", "/setup default 1 week", "HUM")
    [card, *_] = await room.says("A-hum", "/action B: Send it by 26 Jul 12:00", "HUM")
    assert "26 Jul, 12:00 UTC" in card.text
    assert "default" not in card.text


@pytest.mark.parametrize(
    "text", ["Meet them on Friday at 10:00 there", "Send it Friday", "Ask on 28 Jul about it"]
)
async def test_a_time_in_the_text_is_asked_about_and_the_default_is_one_tap(
    room: Room, text: str
) -> None:
    await room.says("S-sec", "/setup default 1 week", "HUM")
    [asked] = await room.says("A-hum", f"/action B: {text}", "HUM")
    assert room.rows("actions") == []
    [card, *_] = await room.presses("A-hum", "Default: 7 days", asked)
    assert "31 Jul, 08:00 UTC" in card.text


async def test_a_moved_due_time_is_no_default_any_more(room: Room) -> None:
    await room.says("S-sec", "/setup default 1 week", "HUM")
    await room.says("A-hum", "/action Send the list", "HUM")
    [card, *_] = await room.says("A-hum", "/date HUM-A1 28 Jul 12:00", "HUM")
    assert "default" not in card.text


@pytest.mark.parametrize(
    "words",
    ["HUM no default", "default off", "HUM без срока", "HUM varsayılan yok", "no default"],
)
async def test_no_default_ends_it(room: Room, words: str) -> None:
    await room.says("S-sec", "/setup default 3 days", "HUM")
    card, told = await room.says("S-sec", f"/setup {words}", "HUM")
    assert "Default due time" not in card.text
    assert told.text.startswith("This group has no default due time any more")
    [asked] = await room.says("A-hum", "/action B: Send the list", "HUM")
    assert "Nothing is recorded yet" in asked.text


@pytest.mark.parametrize("words", ["default soon", "default 5m", "HUM default"])
async def test_what_is_no_length_of_an_hour_or_more_is_refused(room: Room, words: str) -> None:
    [told] = await room.says("S-sec", f"/setup {words}", "HUM")
    assert told.text.startswith("Not recorded: the length of time cannot be read, or it is")


async def test_the_same_item_twice_is_asked_about_with_a_default_too(room: Room) -> None:
    await room.says("S-sec", "/setup default 1 week", "HUM")
    await room.says("A-hum", "/action B: Send the list", "HUM")
    await room.after(minutes=2)
    [asked] = await room.says("A-hum", "/action B: Send the list", "HUM")
    assert "Enter" in asked.buttons


async def test_a_group_set_up_again_keeps_its_default(room: Room) -> None:
    await room.says("S-sec", "/setup default 1 week", "HUM")
    await room.says("S-sec", "/setup HUM", "HUM")
    [card, *_] = await room.says("A-hum", "/action B: Send the list", "HUM")
    assert "this group’s default" in card.text


@pytest.mark.parametrize(
    "text",
    [
        *("Send it in August at the latest", "Send it before the next session", "Send it, TBD"),
        *("Send it, no due time", "Report the queue every Monday", "Send it as soon as possible"),
        *("Send it within a week", "Send it next week", "Report regularly", "Keep it ongoing"),
        *("Прислать список, срок не указан", "Прислать до конца недели", "Сообщать ежедневно"),
        *("Прислать список после встречи", "Прислать список позже", "Прислать в ближайшее время"),
        *("Надіслати список, строк не вказано", "Надіслати до кінця місяця", "Доповідати щотижня"),
        *("Надіслати перелік після зустрічі", "Надіслати незабаром", "Підтримувати постійно"),
        *("Listeyi gönder, süre yok", "Koridoru açık tut devamlı", "Listeyi hafta sonuna bırak"),
        *("Listeyi toplantıdan sonra gönder", "Her gün rapor ver", "Listeyi yakında gönder"),
        *("Send it at the first opportunity", "Send it, time permitting", "Leave it for now"),
        *("Держать проход открытым до особого распоряжения", "Прислать при первой возможности"),
        *("Прислать, как будет время", "Прислать на неделе", "Прислать в ближайшие дни"),
        *("Прислать при первом же случае", "Прислать на выходных", "Прислать на днях"),
        *("Тримати прохід відкритим до окремого розпорядження", "Надіслати за першої нагоди"),
        *("Надіслати, як буде час", "Надіслати на тижні", "Надіслати найближчими днями"),
        *("Надіслати на вихідних", "Надіслати цими днями", "Тримати до скасування"),
        *("Fırsat bulunca listeyi gönder", "İkinci bir emre kadar yolu açık tut"),
        *("Aksi bildirilene dek yolu açık tut", "Vakit buldukça listeyi gönder"),
        *("Müsait olduğunuzda listeyi gönder", "Listeyi uygun bir zamanda gönder"),
        *("Listeyi hafta içi gönder", "Listeyi hafta sonu gönder", "Bugünlerde listeyi gönder"),
    ],
)
async def test_a_text_that_speaks_of_a_time_in_any_words_is_asked_about(
    room: Room, text: str
) -> None:
    await room.says("S-sec", "/setup default 1 week", "HUM")
    [asked] = await room.says("A-hum", f"/action B: {text}", "HUM")
    assert asked.to == "A-hum"
    assert room.rows("actions") == []


@pytest.mark.parametrize(
    "text",
    [
        *("Send the list of 120 names", "Repair the road, 2 km per day", "Advise both sides"),
        *("Confirm the number of vehicles", "Count the water trucks", "Send the second list"),
        *("Прислать карту приложения", "Подтвердить число машин", "Ремонт дороги, 2 км в день"),
        *("Надіслати карту додатка", "Підтвердити кількість машин", "Повідомити обидві сторони"),
        *("Ek haritayı gönder", "Araç sayısını doğrula", "Listeleri değiş tokuş et"),
        *("Kabul noktasını ziyaret et", "Kontrol noktalarını 20'ye indir"),
        *("Указать случаи отказа", "Проверить возможность проезда", "Довести список до сведения"),
        *(
            "Вказати можливі шляхи",
            "Довести перелік до відома",
            "Araçların uygun olduğunu teyit et",
        ),
    ],
)
async def test_a_text_without_a_time_has_the_default_at_once(room: Room, text: str) -> None:
    await room.says("S-sec", "/setup default 1 week", "HUM")
    [card, *_] = await room.says("A-hum", f"/action B: {text}", "HUM")
    assert "31 Jul, 08:00 UTC (this group’s default)" in card.text


@pytest.mark.parametrize(
    "words",
    ["ongoing by 26 Jul 12:00", "by 26 Jul 12:00, ongoing", "бессрочно by 26 Jul 12:00"],
)
async def test_a_time_beside_ongoing_is_asked_about(room: Room, words: str) -> None:
    [asked] = await room.says("A-hum", f"/action B: Keep the road open, {words}", "HUM")
    assert "Enter" in asked.buttons
    assert "Keep the road open" in asked.text.splitlines()
    assert room.rows("actions") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "send the May report by 28 Jul 12:00"),
        ("ru", "отправить еженедельный список до 28 июля 12:00"),
        ("uk", "надіслати щотижневий перелік до 28 липня 12:00"),
        ("tr", "İlk iş, 28 Temmuz 12:00’ye kadar raporu gönder"),
    ],
)
async def test_a_clear_line_with_a_time_of_its_own_is_recorded_at_once(
    room: Room, language: str, text: str
) -> None:
    await room.says("S-sec", "/setup default 1 week", "HUM")
    await room.says("A-hum", f"/settings language {language}")
    [card, *_] = await room.says("A-hum", f"/action B: {text}", "HUM")
    assert "28 Jul, 12:00 UTC" in card.text
