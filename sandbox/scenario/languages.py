"""What the demonstration says in each language: labels of the desk, and people's texts."""

from __future__ import annotations

from dataclasses import dataclass

from sandbox.scenario.entry_texts import CAPACITY


@dataclass(frozen=True, slots=True)
class Words:
    """Labels of the desk's buttons, the beginning of its list under /parked, and people's texts.

    `asked` and `moved` are times as people write them.
    """

    accept: str
    date: str
    enter: str
    seen: str
    waits: str
    sessions: str
    capacity: str
    question: str
    asked: str
    moved: str
    notice: str
    annex: str


#: The words by the code of the language. Labels are as the desk writes them.
WORDS = {
    "en": Words(
        accept="Accept",
        date="Ask for a new date",
        enter="Enter",
        seen="Seen",
        waits="Awaiting a decision: ",
        sessions="Sessions on 24 Jul: HUM 08:30, POL 10:00, MIL 11:00 UTC",
        capacity=CAPACITY,
        question="How many units are on site?",
        asked="24 Jul 11:00",
        moved="26 Jul 12:00",
        notice="The sessions on 25 Jul begin at 08:30 UTC.",
        annex="The annex map is with the secretariat.",
    ),
    "ru": Words(
        accept="Принять к исполнению",
        date="Другой срок",
        enter="Внести",
        seen="Просмотрено",
        waits="Ожидают решения: ",
        sessions="Заседания 24 июля: HUM 08:30, POL 10:00, MIL 11:00 UTC",
        capacity="Подтвердить мощности хранения на холоде и перевозки в пункте приёма, за сутки.",
        question="Сколько единиц на месте?",
        asked="24 июля 11:00",
        moved="26 июля 12:00",
        notice="Заседания 25 июля начинаются в 08:30 UTC.",
        annex="Карта к приложению находится в секретариате.",
    ),
    "uk": Words(
        accept="Прийняти до виконання",
        date="Інший строк",
        enter="Внести",
        seen="Переглянуто",
        waits="Очікують рішення: ",
        sessions="Засідання 24 липня: HUM 08:30, POL 10:00, MIL 11:00 UTC",
        capacity="Підтвердити потужності зберігання на холоді й перевезення в пункті приймання.",
        question="Скільки одиниць на місці?",
        asked="24 липня 11:00",
        moved="26 липня 12:00",
        notice="Засідання 25 липня починаються о 08:30 UTC.",
        annex="Карта до додатка перебуває в секретаріаті.",
    ),
    "tr": Words(
        accept="Üstlen",
        date="Yeni tarih",
        enter="Kaydet",
        seen="Görüldü",
        waits="Karar bekleyenler: ",
        sessions="24 Temmuz oturumları: HUM 08:30, POL 10:00, MIL 11:00 UTC",
        capacity="Teslim noktasındaki günlük soğuk depolama ve taşıma kapasitesini teyit etmek.",
        question="Yerinde kaç birim var?",
        asked="24 Temmuz 11:00",
        moved="26 Temmuz 12:00",
        notice="25 Temmuz oturumları 08:30 UTC’de başlar.",
        annex="Ekteki harita sekretaryadadır.",
    ),
}
