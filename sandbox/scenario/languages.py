"""What the demonstration says in each language: labels of the desk, and people's texts."""

from __future__ import annotations

from dataclasses import dataclass

from sandbox.scenario.entry_texts import CAPACITY


@dataclass(frozen=True, slots=True)
class Words:
    """Labels of the desk's buttons, the beginning of its list under /parked, and people's texts.

    `forum` and `topics` are the names of the forum and its topics, in the order of stage.GROUPS.
    `action` is a text with its due time. `asked` and `moved` are times as people write them. The
    desk records each of these lines at once, because each can be meant in one way only.
    """

    forum: str
    topics: tuple[str, str, str, str]
    accept: str
    date: str
    enter: str
    seen: str
    waits: str
    sessions: str
    action: str
    question: str
    asked: str
    moved: str
    notice: str
    annex: str


#: The words by the code of the language. Labels are as the desk writes them.
WORDS = {
    "en": Words(
        forum="Negotiation",
        topics=("Heads of delegation", "Political", "Humanitarian", "Military"),
        accept="Accept",
        date="Ask for a new date",
        enter="Enter",
        seen="Seen",
        waits="Awaiting a decision: ",
        sessions="Sessions on 24 Jul: HUM 08:30, POL 10:00, MIL 11:00 UTC",
        action=f"{CAPACITY} by 25 Jul 12:00",
        question="How many units are on site?",
        asked="24 Jul 11:00",
        moved="26 Jul 12:00",
        notice="The sessions on 25 Jul begin at 08:30 UTC.",
        annex="The annex map is with the secretariat.",
    ),
    "ru": Words(
        forum="Переговоры",
        topics=("Главы делегаций", "Политическая", "Гуманитарная", "Военная"),
        accept="Принять к исполнению",
        date="Другой срок",
        enter="Внести",
        seen="Просмотрено",
        waits="Ожидают решения: ",
        sessions="Заседания 24 июля: HUM 08:30, POL 10:00, MIL 11:00 UTC",
        action="Подтвердить суточные мощности хранения на холоде и перевозки в пункте приёма"
        " до 25 июля 12:00",
        question="Сколько единиц на месте?",
        asked="24 июля 11:00",
        moved="26 июля 12:00",
        notice="Заседания 25 июля начинаются в 08:30 UTC.",
        annex="Карта к приложению находится в секретариате.",
    ),
    "uk": Words(
        forum="Переговори",
        topics=("Голови делегацій", "Політична", "Гуманітарна", "Військова"),
        accept="Прийняти до виконання",
        date="Інший строк",
        enter="Внести",
        seen="Переглянуто",
        waits="Очікують рішення: ",
        sessions="Засідання 24 липня: HUM 08:30, POL 10:00, MIL 11:00 UTC",
        action="Підтвердити добові потужності зберігання на холоді й перевезення в пункті"
        " приймання до 25 липня 12:00",
        question="Скільки одиниць на місці?",
        asked="24 липня 11:00",
        moved="26 липня 12:00",
        notice="Засідання 25 липня починаються о 08:30 UTC.",
        annex="Карта до додатка перебуває в секретаріаті.",
    ),
    "tr": Words(
        forum="Müzakere",
        topics=("Heyet başkanları", "Siyasi", "İnsani", "Askerî"),
        accept="Üstlen",
        date="Yeni tarih",
        enter="Kaydet",
        seen="Görüldü",
        waits="Karar bekleyenler: ",
        sessions="Oturumlar, 24 Temmuz: HUM 08:30, POL 10:00, MIL 11:00 UTC",
        action="Teslim noktasındaki günlük soğuk depolama ve taşıma kapasitesini"
        " 25 Temmuz 12:00’ye kadar teyit etmek",
        question="Yerinde kaç birim var?",
        asked="24 Temmuz 11:00",
        moved="26 Temmuz 12:00",
        notice="Oturumlar 25 Temmuz’da 08:30 UTC’de başlar.",
        annex="Ekteki harita sekretaryadadır.",
    ),
}
