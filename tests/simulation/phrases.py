"""Words in four languages from which the actors of a simulation put their lines together."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime

_SYLLABLES = ("ba", "do", "fe", "gi", "ko", "lu", "ma", "ne", "pi", "ra", "so", "tu", "va", "wi")


@dataclass(frozen=True, slots=True)
class Phrases:
    """The words of one language."""

    months: tuple[str, ...]
    #: The words for "by", with `{}` for the time.
    by: str
    work: tuple[str, ...]
    notes: tuple[str, ...]
    questions: tuple[str, ...]
    #: What is said beside the desk, and what is no command.
    talk: tuple[str, ...]
    #: Answers to the desk's questions, in words.
    answers: tuple[str, ...]
    #: Lines that are wrong or unclear, after the command's word.
    doubtful: tuple[str, ...]


PHRASES = {
    "en": Phrases(
        ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
        "by {}",
        ("Send the list of crossing points", "Confirm the route of the convoy",
         "Check the water supply", "Prepare the figures per day", "Name the units on site"),
        ("two vehicles, the rest follows", "sent by courier", "as agreed on the phone",
         "not within our mandate", "120 a day"),
        ("How many units are on site?", "Is the road open?", "Which annex is meant?"),
        ("Good morning.", "We shall come back to this.", "Thank you, noted.", "yes"),
        ("yes", "no", "B", "A", "+30h", "tomorrow 10:00", "Count the tents", "cancel", "enter"),
        ("B: the map by 03/07", "by 31 Feb 10:00", "A/B: tents by Friday or Monday",
         "B: water before noon", "the annex"),
    ),
    "ru": Phrases(
        ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
         "октября", "ноября", "декабря"),
        "до {}",
        ("Прислать список пунктов пропуска", "Подтвердить маршрут колонны",
         "Проверить подачу воды", "Подготовить данные за сутки", "Назвать подразделения на месте"),
        ("две машины, остальное позже", "отправлено курьером", "как условились",
         "не входит в наш мандат", "120 в сутки"),
        ("Сколько единиц на месте?", "Дорога открыта?", "О каком приложении речь?"),
        ("Доброе утро.", "Вернёмся к этому позже.", "Спасибо, принято.", "да"),
        ("да", "нет", "B", "A", "+30h", "завтра 10:00", "Посчитать палатки", "отмена", "ввести"),
        ("B: карту до 03/07", "до 31 февраля 10:00", "A/B: палатки до пятницы или понедельника",
         "B: воду до обеда", "приложение"),
    ),
    "uk": Phrases(
        ("січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня",
         "вересня", "жовтня", "листопада", "грудня"),
        "до {}",
        ("Надіслати список пунктів пропуску", "Підтвердити маршрут колони",
         "Перевірити подачу води", "Підготувати дані на добу", "Назвати підрозділи на місці"),
        ("дві машини, решта пізніше", "надіслано кур’єром", "як домовлялися",
         "поза межами наших повноважень", "120 на добу"),
        ("Скільки одиниць на місці?", "Чи відкрита дорога?", "Про який додаток ідеться?"),
        ("Доброго ранку.", "Повернемося до цього.", "Дякуємо, прийнято.", "так"),
        ("так", "ні", "B", "A", "+30h", "завтра 10:00", "Порахувати намети", "скасувати"),
        ("B: карту до 03/07", "до 31 лютого 10:00", "A/B: намети до п’ятниці або понеділка",
         "B: воду до обіду", "додаток"),
    ),
    "tr": Phrases(
        ("Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül",
         "Ekim", "Kasım", "Aralık"),
        "en geç {}",
        ("Geçiş noktalarının listesini gönder", "Konvoyun güzergâhını doğrula",
         "Su tedarikini kontrol et", "Günlük sayıları hazırla", "Sahadaki birlikleri bildir"),
        ("iki araç, kalanı sonra", "kuryeyle gönderildi", "kararlaştırıldığı gibi",
         "yetkimizin dışında", "günde 120"),
        ("Sahada kaç birim var?", "Yol açık mı?", "Hangi ek kastediliyor?"),
        ("Günaydın.", "Buna döneceğiz.", "Teşekkürler, not edildi.", "evet"),
        ("evet", "hayır", "B", "A", "+30h", "yarın 10:00", "Çadırları say", "iptal"),
        ("B: harita 03/07", "en geç 31 Şubat 10:00", "A/B: çadır cuma veya pazartesi",
         "B: su öğleden önce", "ek"),
    ),
}  # fmt: skip


def name_of(number: int) -> str:
    """Return a made-up word that stands for this number only."""
    digits = []
    for _ in range(4):
        number, digit = divmod(number, len(_SYLLABLES))
        digits.append(_SYLLABLES[digit])
    return "".join(digits)


def written(language: str, at: datetime, zone: str = "") -> str:
    """Return a day and an hour as people of that language write them."""
    month = PHRASES[language].months[at.month - 1]
    return f"{at.day} {month} {at:%H:%M}{zone}"


def pick(draw: random.Random, *of: str) -> str:
    """Return one of these."""
    return draw.choice(of)
